using System.Collections.Frozen;
using TheSocialConference.Blog;
using TheSocialConference.Pictures;
using TheSocialConference.Programmes;

namespace TheSocialConference.Publication;

/// <summary>
/// Everything visitors can see at one moment, as one immutable value: the newest release of each edition, the posts, the pages and
/// where old addresses lead. A page is rendered from one of these, so it never shows half of a change.
/// </summary>
public sealed class PublishedSite
{
    public static readonly PublishedSite Empty = new([], [], [], [], []);

    private readonly FrozenDictionary<string, ProgrammeRelease> _releases;
    private readonly FrozenDictionary<string, Post> _posts;
    private readonly FrozenDictionary<string, Picture> _pictures;
    private readonly FrozenDictionary<(AddressKind, string, string), FormerSlug> _former;
    private readonly ILookup<string, (Post, Mention)> _bySession;
    private readonly ILookup<string, (Post, Mention)> _bySpeaker;

    /// <param name="releases">The newest of each edition.</param>
    /// <param name="posts">All of them; those not due yet are held back by <see cref="PostsAt"/>.</param>
    public PublishedSite(
        IEnumerable<ProgrammeRelease> releases, IEnumerable<Post> posts, IReadOnlyList<ContentPage> pages, IEnumerable<Picture> pictures,
        IEnumerable<FormerSlug> former, SiteChoices? choices = null)
    {
        Choices = choices ?? SiteChoices.None;
        Editions = [.. releases.Select(release => release.Programme).OrderByDescending(programme => programme.Edition.FirstDay)];
        _releases = releases.ToFrozenDictionary(release => release.EditionSlug);
        Posts = [.. posts.OrderByDescending(post => post.PublishedAt).ThenBy(post => post.Slug, StringComparer.Ordinal)];
        _posts = Posts.ToFrozenDictionary(post => post.Slug);
        Pages = pages;
        _pictures = pictures.ToFrozenDictionary(picture => picture.Hash);
        _former = former.ToFrozenDictionary(f => (f.Kind, f.Edition, f.Slug));
        var mentions = Posts.SelectMany(post => post.Mentions.OrderBy(mention => mention.Position).Select(mention => (post, mention))).ToArray();
        _bySession = mentions.Where(m => m.mention.SessionCode is not null).ToLookup(m => m.mention.SessionCode!);
        _bySpeaker = mentions.Where(m => m.mention.SpeakerSlug is not null).ToLookup(m => m.mention.SpeakerSlug!);
    }

    /// <summary>What the owner decided in the browser.</summary>
    public SiteChoices Choices { get; }

    /// <summary>Every published programme, newest first, examples among them.</summary>
    public IReadOnlyList<Programme> Editions { get; }

    /// <summary>Newest first, with those that are not due yet.</summary>
    public IReadOnlyList<Post> Posts { get; }

    /// <summary>Pages of plain text, of the site and of editions, in every language.</summary>
    public IReadOnlyList<ContentPage> Pages { get; }

    /// <summary>The newest of each edition.</summary>
    public IReadOnlyCollection<ProgrammeRelease> Releases => _releases.Values;

    public IReadOnlyCollection<Picture> Pictures => _pictures.Values;

    /// <summary>The edition that the home page is about: the newest that is not an example, or null on an empty site.</summary>
    public Programme? Current => Editions.FirstOrDefault(programme => !programme.Edition.IsExample);

    public ProgrammeRelease? Release(string edition) => _releases.GetValueOrDefault(edition);

    public Programme? Edition(string slug) => Release(slug)?.Programme;

    /// <summary>The session with this code, whichever edition it is of.</summary>
    public (Programme Programme, Programme.Session Session)? Session(string code) => Editions
        .Select(programme => (programme, programme.SessionBy(code))).FirstOrDefault(found => found.Item2 is not null) is (var programme, { } session)
        ? (programme, session)
        : null;

    /// <summary>The sessions a post is about, in the order it comes to them.</summary>
    public IEnumerable<(Programme Programme, Programme.Session Session)> SessionsIn(Post post) => post.Mentions.OrderBy(mention => mention.Position)
        .Select(mention => mention.SessionCode).OfType<string>().Distinct().Select(Session).OfType<(Programme, Programme.Session)>();

    public Post? Post(string slug) => _posts.GetValueOrDefault(slug);

    /// <summary>The posts that are out at this moment, newest first.</summary>
    public IEnumerable<Post> PostsAt(DateTimeOffset now) => Posts.Where(post => post.PublishedAt <= now);

    /// <summary>When the next post comes out, or null when all are.</summary>
    public DateTimeOffset? NextPostAfter(DateTimeOffset now) => Posts.LastOrDefault(post => post.PublishedAt > now)?.PublishedAt;

    /// <summary>Whether the post is about an example edition, and so is kept out of site-wide lists and indexes.</summary>
    public bool IsExample(Post post) => post.EditionSlug is { } slug && Edition(slug)?.Edition.IsExample == true;

    /// <summary>The posts of the blog and its feeds at this moment, newest first; those about an example edition are found with that edition only.</summary>
    public IEnumerable<Post> BlogAt(DateTimeOffset now) => PostsAt(now).Where(post => !IsExample(post));

    /// <summary>The same story in other languages, as far as it is out.</summary>
    public IEnumerable<Post> TranslationsOf(Post post, DateTimeOffset now) => PostsAt(now).Where(other =>
        other.Slug != post.Slug && other.Story == post.Story);

    /// <summary>The page in the asked language, or else in any.</summary>
    public ContentPage? Page(string address, string? edition, string language) =>
        Pages.Where(page => page.Address == address && page.EditionSlug == edition)
            .OrderBy(page => page.Language == language ? 0 : 1).FirstOrDefault();

    public Picture? Picture(string hash) => _pictures.GetValueOrDefault(hash);

    /// <summary>The passages that posts hold about a session, newest post first, in the order they are written.</summary>
    public IEnumerable<(Post Post, Mention Mention)> PassagesAbout(Programme.Session session) => _bySession[session.Code];

    /// <inheritdoc cref="PassagesAbout(Programme.Session)"/>
    public IEnumerable<(Post Post, Mention Mention)> PassagesAbout(Programme.Speaker speaker) => _bySpeaker[speaker.Slug];

    /// <summary>The speaker as the newest edition that has them says, with the programmes they are in; examples last.</summary>
    public (Programme.Speaker Speaker, IReadOnlyList<Programme> Programmes)? Speaker(string slug)
    {
        Programme[] programmes = [.. Editions.Where(programme => programme.SpeakerBy(slug) is not null).OrderBy(programme => programme.Edition.IsExample)];
        return programmes is [var newest, ..] ? (newest.SpeakerBy(slug)!, programmes) : null;
    }

    /// <summary>Everybody who performed in an edition that is not an example, by surname.</summary>
    public IEnumerable<Programme.Speaker> Speakers => Editions.Where(programme => !programme.Edition.IsExample)
        .SelectMany(programme => programme.Speakers).DistinctBy(speaker => speaker.Slug)
        .OrderBy(speaker => speaker.SortName, StringComparer.InvariantCultureIgnoreCase);

    /// <summary>Where an old address leads: null when it never was one; a <see cref="FormerSlug.Current"/> of null when it is gone.</summary>
    /// <summary>The same site with this release in place of the edition's own.</summary>
    public PublishedSite With(ProgrammeRelease release) => new(
        Releases.Where(other => other.EditionSlug != release.EditionSlug).Append(release), Posts, Pages, Pictures, _former.Values, Choices);

    public FormerSlug? Former(AddressKind kind, string edition, string slug) => _former.GetValueOrDefault((kind, edition, slug));
}
