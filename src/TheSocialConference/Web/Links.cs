using TheSocialConference.Blog;
using TheSocialConference.Localisation;
using TheSocialConference.Programmes;
using TheSocialConference.Programmes.Changes;

namespace TheSocialConference.Web;

/// <summary>The site map: every public address, in one language, from the root of the site. Nothing else writes an address.</summary>
/// <param name="under">What the addresses of a preview begin with, after the language; empty for the site itself.</param>
public sealed class Links(Language language, string under = "")
{
    public static readonly Links Dutch = new(Language.Dutch);
    public static readonly Links English = new(Language.English);

    public Language Language { get; } = language;

    private readonly string _prefix = language.Prefix + under;

    /// <summary>An address without language, in this one: <c>/blog</c> becomes <c>/en/blog</c>.</summary>
    public string Prefixed(string path) => path == "/" ? Home : _prefix + path;

    public string Home => _prefix.Length == 0 ? "/" : _prefix;

    public string Editions => $"{_prefix}/editions";

    public string Speakers => $"{_prefix}/speakers";

    /// <summary>Those of one edition.</summary>
    public string SpeakersOf(Programme programme) => $"{Speakers}?edition={programme.Edition.Slug}";

    public string Blog => $"{_prefix}/blog";

    public string AtomFeed => $"{_prefix}/blog/feed.atom";

    public string JsonFeed => $"{_prefix}/blog/feed.json";

    public string Menu => $"{_prefix}/menu";

    public string About => $"{_prefix}/about";

    public string Privacy => $"{_prefix}/privacy";

    public string Organise => $"{_prefix}/organise";

    /// <param name="next">Where to go afterwards, without the language.</param>
    public string SignIn(string? next = null) => $"{_prefix}/organise/sign-in{(next is null ? "" : $"?next={Uri.EscapeDataString(next)}")}";

    public string SignOut => $"{_prefix}/organise/sign-out";

    public string Account => $"{_prefix}/organise/account";

    public string SetUp => $"{_prefix}/set-up";

    public string SetUpEvent => $"{_prefix}/organise/set-up/event?set-up=true";

    public string NewEdition => $"{_prefix}/organise/set-up/event";

    public string OrganiseImport => $"{_prefix}/organise/import";

    public string SetUpExample => $"{_prefix}/organise/set-up/example";

    /// <summary>Where an invitation, or a forgotten password, leads; the key goes behind it.</summary>
    public string Welcome => $"{_prefix}/organise/welcome";

    public string Forgot => $"{_prefix}/organise/forgot";

    public string OrganiseSettings => $"{_prefix}/organise/settings";

    public string People => $"{_prefix}/organise/people";

    public string Person(int id) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{People}/{id}");

    public string ErasePerson(int id) => $"{Person(id)}/erase";

    /// <summary>What waits for a moderator.</summary>
    public string OrganiseComments => $"{_prefix}/organise/comments";

    /// <summary>One comment, whatever its state.</summary>
    public string OrganiseComment(string id) => $"{OrganiseComments}?id={id}";

    /// <summary>Everything by one writer.</summary>
    public string OrganiseCommentsBy(int commenter) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{OrganiseComments}?by={commenter}");

    public string OrganiseBans => $"{OrganiseComments}/bans";

    public string OrganiseDiscussions => $"{OrganiseComments}/posts";

    public string OrganiseFiles => $"{_prefix}/organise/files";

    public string Log => $"{_prefix}/organise/log";

    public string OrganiseSpeakers => $"{_prefix}/organise/speakers";

    public string OrganiseSpeaker(string slug) => $"{OrganiseSpeakers}/{slug}";

    public string EraseSpeaker(string slug) => $"{OrganiseSpeaker(slug)}/erase";

    public string OrganisePictures => $"{_prefix}/organise/pictures";

    public string OrganisePicture(string name) => $"{OrganisePictures}/{name}";

    public string OrganisePosts => $"{_prefix}/organise/posts";

    public string OrganisePost(string slug) => $"{OrganisePosts}/{slug}";

    public string OrganisePages => $"{_prefix}/organise/pages";

    /// <param name="name">As <see cref="PageContent.Name"/>.</param>
    public string OrganisePage(string name) => $"{OrganisePages}/{name}";

    public string OrganiseEdition(string edition) => $"{_prefix}/organise/{edition}";

    /// <param name="kind">As it is called in addresses: <c>sessions</c>.</param>
    public string OrganiseRecords(string edition, string kind) => kind == "facts" ? OrganiseEdition(edition) : $"{OrganiseEdition(edition)}/{kind}";

    public string OrganiseRecord(string edition, string kind, string key) => kind == "facts" ? $"{OrganiseEdition(edition)}/facts" : $"{OrganiseEdition(edition)}/{kind}/{key}";

    public string OrganisePublish(string edition) => $"{OrganiseEdition(edition)}/publish";

    public string OrganiseReleases(string edition) => $"{OrganiseEdition(edition)}/releases";

    /// <param name="version">The number of a release, or <c>working</c>.</param>
    public string Preview(string edition, string version) => $"{_prefix}/organise/preview/{edition}/{version}/{edition}/programme";

    public string OrganiseRemoved(string edition) => $"{OrganiseEdition(edition)}/removed";

    public string Post(string slug) => $"{_prefix}/blog/{slug}";

    /// <summary>A page of the comments under a post, by the number with which it begins.</summary>
    public string Comments(Post post, int start) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{Post(post)}{(start == 1 ? "" : $"?comments={start}")}#comments");

    public string CommentOnPage(Post post, int number, int start) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{Post(post)}{(start == 1 ? "" : $"?comments={start}")}#comment-{number}");

    /// <summary>One comment, wherever it stands.</summary>
    public string Comment(Post post, int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Post(post)}/comments/{number}");

    public string WriteComment(Post post) => $"{Post(post)}/comment";

    public string Answer(Post post, int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Post(post)}/reply/{number}");

    public string ReportComment(Post post, int number) => $"{Comment(post, number)}/report";

    public string CommentsAtom(Post post) => $"{Post(post)}/comments.atom";

    public string CommentsJson(Post post) => $"{Post(post)}/comments.json";

    /// <summary>The comments of the whole blog.</summary>
    public string AllCommentsAtom => $"{_prefix}/blog/comments.atom";

    public string AllCommentsJson => $"{_prefix}/blog/comments.json";

    /// <summary>What a reader may do with a comment of theirs; the key goes behind it.</summary>
    public string MyComment => $"{_prefix}/comments/mine";

    /// <summary>Where a mail leads whose reader is to confirm their address; the key goes behind it.</summary>
    public string ConfirmAddress => $"{_prefix}/comments/confirm";

    /// <summary>Where mails about answers are ended; the key goes behind it.</summary>
    public string EndReplies => $"{_prefix}/comments/unsubscribe";

    public static Links In(Language language) => language.IsDutch ? Dutch : English;

    /// <summary>Those in the language of the post itself: who reads it reads the rest too.</summary>
    public static Links Around(Post post) => In(Language.Around(post.Language));

    public string Edition(Programme programme) => $"{_prefix}/{programme.Edition.Slug}";

    public string Programme(Programme programme, string? theme = null, string? stage = null, string? day = null)
    {
        string?[] filters = [theme is null ? null : $"theme={theme}", stage is null ? null : $"stage={stage}", day is null ? null : $"day={day}"];
        var query = string.Join('&', filters.Where(filter => filter is not null));
        return $"{Edition(programme)}/programme{(query.Length == 0 ? "" : "?")}{query}";
    }

    public string Session(Programme programme, Programme.Session session) => Session(programme.Edition.Slug, session.Address);

    /// <param name="address">The code with the readable part behind it.</param>
    public string Session(string edition, string address) => $"{_prefix}/{edition}/sessions/{address}";

    /// <summary>The same in every language: it holds positions, no words.</summary>
    public string TimetableStyle(Programme programme, TimetableGrid grid) => $"{under}/{programme.Edition.Slug}/timetable-{grid.Hash}.css";

    public string Stages(Programme programme) => $"{Edition(programme)}/stages";

    public string Stage(Programme programme, Programme.Stage stage) => $"{Edition(programme)}/stages/{stage.Slug}";

    public string Themes(Programme programme) => $"{Edition(programme)}/themes";

    public string Theme(Programme programme, Programme.Theme theme) => $"{Edition(programme)}/themes/{theme.Slug}";

    /// <param name="upTo">The release that comes first on the page; null for the newest.</param>
    public string Changes(Programme programme, int? upTo = null) => $"{Edition(programme)}/changes{(upTo is null ? "" : $"?until={upTo}")}";

    /// <summary>One release, at an address where it stays.</summary>
    public string Release(Programme programme, int number) => $"{Changes(programme, number)}#{ReleaseId(number)}";

    public static string ReleaseId(int number) => $"release-{number}";

    public string ChangesFeed(Programme programme) => $"{Edition(programme)}/changes.atom";

    /// <summary>Where that is found now; null for what is not on the programme any more, and for what has no page.</summary>
    public string? Of(Programme programme, Subject subject) => subject.Kind switch
    {
        RecordKind.Edition => Edition(programme),
        RecordKind.Session => programme.SessionBy(subject.Key) is { } session ? Session(programme, session) : null,
        RecordKind.Theme => programme.ThemeBy(subject.Key) is { } theme ? Theme(programme, theme) : null,
        RecordKind.Stage => programme.StageBy(subject.Key) is { } stage ? Stage(programme, stage) : null,
        RecordKind.Speaker => programme.SpeakerBy(subject.Key) is { } speaker ? Speaker(speaker.Slug) : null,
        _ => null,
    };

    public string Practical(Programme programme) => $"{Edition(programme)}/practical";

    public string Speaker(string slug) => $"{_prefix}/speakers/{slug}";

    public string Post(Post post) => $"{_prefix}/blog/{post.Slug}";

    public string Passage(Post post, Mention mention) => $"{Post(post)}#{mention.Anchor}";

    /// <summary>The value of <c>?day=</c>.</summary>
    public static string Day(DateOnly day) => MachineTime.Of(day);

    /// <summary>Links inside rendered texts begin with <c>~/</c>: they follow the language of the page.</summary>
    public string Localise(string html) => html.Replace("href=\"~/", $"href=\"{_prefix}/", StringComparison.Ordinal);
}
