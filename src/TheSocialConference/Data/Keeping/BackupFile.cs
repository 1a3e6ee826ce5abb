using System.Globalization;
using System.Text.RegularExpressions;

namespace TheSocialConference.Data.Keeping;

/// <summary>A backup that this program made and verified: it gets its name only afterwards.</summary>
/// <param name="MadeAt">To the second.</param>
/// <param name="BeforeMigration">The migration that it was made for the sake of, or null.</param>
public sealed partial record BackupFile(string Path, DateTimeOffset MadeAt, string? BeforeMigration)
{
    private const string Stamp = "yyyyMMdd'T'HHmmss'Z'";

    public static string StampOf(DateTimeOffset at) => at.UtcDateTime.ToString(Stamp, CultureInfo.InvariantCulture);

    public static string NameOf(DateTimeOffset at, string? beforeMigration) =>
        $"conference-{StampOf(at)}{(beforeMigration is null ? "" : $"-before-{beforeMigration}")}.zip";

    /// <summary>The backup by that name, or null when it is not one that we gave.</summary>
    public static BackupFile? Of(string path) =>
        OurName.Match(System.IO.Path.GetFileName(path)) is { Success: true } name
        && DateTimeOffset.TryParseExact(name.Groups["at"].ValueSpan, Stamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? new(path, at, name.Groups["migration"] is { Success: true } migration ? migration.Value : null)
            : null;

    [GeneratedRegex(@"\Aconference-(?<at>[0-9]{8}T[0-9]{6}Z)(-before-(?<migration>[0-9]{14}_\w{1,150}))?\.zip\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex OurName { get; }
}
