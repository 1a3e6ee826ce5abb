using Microsoft.Data.Sqlite;
using TheSocialConference.Programmes;

namespace TheSocialConference.Data;

/// <summary>The releases of before, which are not kept in memory, on a connection of its own; read as <see cref="StoredSite"/> reads.</summary>
public sealed class StoredReleases(DataFolder folder) : IDisposable
{
    private readonly SqliteConnection _connection = SqliteReading.Open(folder.Database);

    /// <summary>Those of an edition up to this number, newest first, without their programmes.</summary>
    public IReadOnlyList<Heading> Headings(string edition, int upTo, int count) => _connection.Read(
        "SELECT Number, At, Name, Note FROM Releases WHERE EditionSlug = $edition AND Number <= $upTo ORDER BY Number DESC LIMIT $count",
        row => new Heading(row.GetInt32(0), row.Instant(1), row.TextOrNull(2), row.TextOrNull(3)),
        ("$edition", edition), ("$upTo", upTo), ("$count", count));

    public Programme Programme(string edition, int number) => _connection.Read(
        """SELECT "By", At, Name, Note, Payload FROM Releases WHERE EditionSlug = $edition AND Number = $number""",
        row => new ProgrammeRelease(edition, number, row.GetString(0), row.Instant(1), row.TextOrNull(2), row.TextOrNull(3), row.GetFieldValue<byte[]>(4)),
        ("$edition", edition), ("$number", number))
        .Single().Programme;

    public void Dispose() => _connection.Dispose();

    /// <summary>A release but for its programme.</summary>
    public sealed record Heading(int Number, DateTimeOffset At, string? Name, string? Note);
}
