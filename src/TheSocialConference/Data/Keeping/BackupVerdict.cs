namespace TheSocialConference.Data.Keeping;

/// <summary>What came out of looking through a backup.</summary>
/// <param name="Faults">A sentence for each; none when it is sound.</param>
/// <param name="Manifest">Null when it could not be read.</param>
/// <param name="Newer">A migration that this program does not know, which keeps it from restoring the backup; or null.</param>
internal sealed record BackupVerdict(IReadOnlyList<string> Faults, BackupManifest? Manifest, string? Newer)
{
    /// <summary>Without what a console would obey: names in a backup may be anybody's.</summary>
    public static string Printable(string text) => string.Concat(text.Select(c => char.IsControl(c) ? '?' : c));

    public bool IsSound => Faults.Count == 0;

    public string? NewerSentence => Newer is null
        ? null
        : $"It was made by a newer version of this program (it holds {Printable(Newer)}): only that version can restore it.";
}
