using System.Text.Json;
using Microsoft.Data.Sqlite;
using TheSocialConference.Comments;

namespace TheSocialConference.Data;

/// <summary>What visitors may read of comments, straight from its tables; read as <see cref="StoredSite"/> reads. Whoever uses it takes turns.</summary>
public sealed class StoredComments(DataFolder folder) : IDisposable
{
    // A comment whose writer took it back shows its place only as long as somebody answers it.
    private const string Shown = "State IN ('Published', 'Deleted')";

    private SqliteConnection? _connection;

    private SqliteConnection Connection => _connection ??= SqliteReading.Open(folder.Database);

    /// <summary>A number that changes when the database does; until <see cref="Close"/>, after which it begins anew.</summary>
    public long Version() => (long)Connection.Ask("PRAGMA data_version")!;

    /// <summary>Of each post that has any: how many there are, and two numbers that change with each of them, and when one takes the place of another.</summary>
    public IReadOnlyDictionary<string, Tally> Tallies() => Connection.Read(
        $"SELECT PostSlug, SUM(State = 'Published'), SUM(Version), SUM(Id * Version) FROM Comments WHERE {Shown} GROUP BY PostSlug",
        row => Tuple.Create(row.GetString(0), new Tally(row.GetInt32(1), row.GetInt64(2), row.GetInt64(3))))
        .ToDictionary(post => post.Item1, post => post.Item2);

    /// <param name="before">What it was: what did not change since is taken from there, for most of a long thread never does.</param>
    public CommentThread Thread(string post, CommentThread before)
    {
        var known = before.All.ToDictionary(comment => (comment.Id, comment.Version));
        var now = Connection.Read(
            $"SELECT Id, Version FROM Comments WHERE PostSlug = $post AND {Shown}", row => Tuple.Create(row.GetInt32(0), row.GetInt32(1)), ("$post", post))
            .ToLookup(one => known.ContainsKey((one.Item1, one.Item2)));
        var changed = JsonSerializer.Serialize(now[false].Select(one => one.Item1));
        return new(
        [
            .. now[true].Select(one => known[(one.Item1, one.Item2)]),
            .. Connection.Read($"{Select("TRUE")} WHERE comment.Id IN (SELECT value FROM json_each($changed)) AND comment.{Shown}", CommentOf, ("$changed", changed)),
        ]);
    }

    /// <summary>Those that were written last under these posts, newest first.</summary>
    public IReadOnlyList<LatestComment> Latest(IEnumerable<string> posts, int most) => Connection.Read(
        $"""
        {Select($"parent.{Shown}")}
        WHERE comment.State = 'Published' AND comment.PostSlug IN (SELECT value FROM json_each($posts))
        ORDER BY comment.SubmittedAt DESC, comment.Id DESC LIMIT $most
        """,
        row => new LatestComment(row.GetString(9), CommentOf(row)),
        ("$posts", JsonSerializer.Serialize(posts)), ("$most", most));

    /// <summary>What was decided about the comments of each post.</summary>
    public IReadOnlyDictionary<string, (bool? IsOpen, DateTimeOffset OpenedAt)> Discussions() => Connection.Read(
        "SELECT PostSlug, IsOpen, OpenedAt FROM Discussions",
        row => Tuple.Create(row.GetString(0), (row.IsDBNull(1) ? null : (bool?)row.GetBoolean(1), row.Instant(2))))
        .ToDictionary(post => post.Item1, post => post.Item2);

    /// <summary>Lets go of a connection that may be broken; the next question opens another.</summary>
    public void Close()
    {
        _connection?.Dispose();
        _connection = null;
    }

    public void Dispose() => Close();

    /// <param name="parents">Of which comments that are answered the number is told.</param>
    private static string Select(string parents) => $"""
        SELECT comment.Id, comment.Number, parent.Number, comment.Name, comment.Html, comment.SubmittedAt, comment.EditedAt, comment.OrganiserId IS NOT NULL, comment.Version, comment.PostSlug
        FROM Comments AS comment LEFT JOIN Comments AS parent ON parent.Id = comment.ParentId AND {parents}
        """;

    private static ShownComment CommentOf(SqliteDataReader row) => new(
        row.GetInt32(0), row.GetInt32(1), row.IsDBNull(2) ? null : row.GetInt32(2), row.GetString(3), row.GetString(4), row.Instant(5),
        row.IsDBNull(6) ? null : row.Instant(6), row.GetBoolean(7))
    { Version = row.GetInt32(8) };

    public sealed record Tally(int Count, long Versions, long Which);
}
