using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using TheSocialConference.Blog;
using TheSocialConference.Pictures;
using TheSocialConference.Programmes;
using TheSocialConference.Publication;

namespace TheSocialConference.Data;

/// <summary>
/// What a site that nobody edits reads, straight from its tables on one connection of its own: with Entity Framework the same took
/// 0.4 s of a cold start and 30 MB for as long as the site runs.
/// </summary>
public sealed class StoredSite(DataFolder folder) : IDisposable
{
    private const string NewestReleasesSql =
        """
        SELECT EditionSlug, Number, "By", At, Name, Note, Payload FROM Releases AS release
        WHERE Number = (SELECT MAX(Number) FROM Releases AS other WHERE other.EditionSlug = release.EditionSlug)
        """;

    private const string WithdrawnSql = "SELECT Slug FROM Posts WHERE State = 'Withdrawn'";
    private const string MentionsSql = "SELECT PostId, Position, Anchor, Heading, Html, SessionCode, SpeakerSlug FROM Mentions";
    private const string PostsSql =
        """
        SELECT Id, Slug, Title, Author, Language, Summary, EditionSlug, TranslationOf, Source, PublishedAt, Body, Rendered, UpdatedAt
        FROM Posts WHERE State = 'Published'
        """;

    private const string PagesSql = "SELECT Address, EditionSlug, Language, Title, Body, Rendered FROM ContentPages";
    private const string PicturesSql = "SELECT Hash, Width, Height, Widths FROM Pictures";
    private const string FormerSlugsSql = """SELECT Kind, Edition, Slug, "Current" FROM FormerSlugs""";
    private const string ChoicesSql = "SELECT ExampleDay, Name, Contact, CommentDays FROM SiteProfiles";

    private static readonly string[] Everything = [NewestReleasesSql, WithdrawnSql, MentionsSql, PostsSql, PagesSql, PicturesSql, FormerSlugsSql, ChoicesSql];

    private SqliteConnection? _connection;

    private SqliteConnection Connection => _connection ??= SqliteReading.Open(folder.Database);

    /// <summary>A number that changes when the database does; until <see cref="Close"/>, after which it begins anew.</summary>
    public long Version() => (long)Connection.Ask("PRAGMA data_version")!;

    /// <summary>
    /// Stays the same as long as <see cref="Read"/> would give the same. Most changes of the database are none of the site: a comment, a sign-in,
    /// a mail that went out. To make the site anew after each of them costs many times what asking this does.
    /// </summary>
    public string Fingerprint()
    {
        using var moment = Connection.BeginTransaction(deferred: true);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var question in Everything)
        {
            using var command = Connection.CreateCommand();
            command.CommandText = question;
            using var rows = command.ExecuteReader();
            while (rows.Read())
            {
                for (var column = 0; column < rows.FieldCount; column++)
                {
                    var value = rows.IsDBNull(column) ? null : rows.GetFieldValue<byte[]>(column);
                    hash.AppendData(BitConverter.GetBytes(value?.Length ?? -1)); // "ab", "c" is not "a", "bc"
                    hash.AppendData(value ?? []);
                }
            }
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    /// <summary>All that visitors may see, as it was at one moment.</summary>
    public Content Read()
    {
        using var moment = Connection.BeginTransaction(deferred: true);
        return new(NewestReleases(), Posts(), Pages(), Pictures(), [.. Withdrawn().Concat(FormerSlugs()).DistinctBy(former => (former.Kind, former.Edition, former.Slug))], Choices());
    }

    /// <summary>What the owner decided in the browser.</summary>
    public SiteChoices Choices() => Connection.Read(
        ChoicesSql,
        row => new SiteChoices(row.IsDBNull(0) ? null : row.GetBoolean(0), row.TextOrNull(1), row.TextOrNull(2), row.IsDBNull(3) ? null : row.GetInt32(3))) is [var chosen] ? chosen : SiteChoices.None;

    /// <summary>The hash of each content file that was imported, by path.</summary>
    public IReadOnlyDictionary<string, string> ImportedFiles() =>
        Connection.Read("SELECT Path, Hash FROM ContentFiles", row => Tuple.Create(row.GetString(0), row.GetString(1)))
            .ToDictionary(file => file.Item1, file => file.Item2);

    /// <summary>Lets go of a connection that may be broken; the next question opens another.</summary>
    public void Close()
    {
        _connection?.Dispose();
        _connection = null;
    }

    public void Dispose() => Close();

    private List<ProgrammeRelease> NewestReleases() => Connection.Read(
        NewestReleasesSql,
        row => new ProgrammeRelease(
            row.GetString(0), row.GetInt32(1), row.GetString(2), row.Instant(3), row.TextOrNull(4), row.TextOrNull(5), row.GetFieldValue<byte[]>(6)));

    /// <summary>Addresses of posts that were withdrawn, as those of what is gone; of a draft not even that is known.</summary>
    private List<FormerSlug> Withdrawn() => Connection.Read(
        WithdrawnSql, row => new FormerSlug(AddressKind.Post, "", row.GetString(0), null));

    /// <summary>Those that visitors may see: a draft or a withdrawn post never comes out of the database on their way.</summary>
    private List<Post> Posts()
    {
        var mentions = Connection.Read(
            MentionsSql,
            row => Tuple.Create(row.GetInt64(0), new Mention(
                row.GetInt32(1), row.GetString(2), row.TextOrNull(3), row.GetString(4), row.TextOrNull(5), row.TextOrNull(6))))
            .ToLookup(mention => mention.Item1, mention => mention.Item2);
        return Connection.Read(
            PostsSql,
            row =>
            {
                var post = new Post(row.GetString(1));
                post.Revise(
                    new(row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.TextOrNull(5), row.TextOrNull(6), row.TextOrNull(7),
                        row.IsDBNull(8) ? null : Value<PostSource>(row, 8), row.Instant(9), row.GetString(10)),
                    Value<RenderedBody>(row, 11), mentions[row.GetInt64(0)], row.Instant(12));
                return post;
            });
    }

    private List<ContentPage> Pages() => Connection.Read(
        PagesSql,
        row =>
        {
            var page = new ContentPage(row.GetString(0), row.TextOrNull(1), row.GetString(2));
            page.Revise(row.GetString(3), row.GetString(4), Value<RenderedBody>(row, 5));
            return page;
        });

    private List<Picture> Pictures() => Connection.Read(
        PicturesSql,
        row => new Picture(row.GetString(0), row.GetInt32(1), row.GetInt32(2), Value<ValueList<int>>(row, 3)));

    private List<FormerSlug> FormerSlugs() => Connection.Read(
        FormerSlugsSql,
        row => new FormerSlug(Enum.Parse<AddressKind>(row.GetString(0)), row.GetString(1), row.GetString(2), row.TextOrNull(3)));

    private static T Value<T>(SqliteDataReader row, int column) =>
        JsonSerializer.Deserialize<T>(row.GetString(column), JsonColumn.Options) ?? throw new InvalidDataException($"{row.GetName(column)} holds nothing.");

    /// <param name="Releases">The newest of each edition.</param>
    /// <param name="Choices">What the owner decided in the browser.</param>
    public sealed record Content(
        IReadOnlyList<ProgrammeRelease> Releases,
        IReadOnlyList<Post> Posts,
        IReadOnlyList<ContentPage> Pages,
        IReadOnlyList<Picture> Pictures,
        IReadOnlyList<FormerSlug> FormerSlugs,
        SiteChoices Choices);
}
