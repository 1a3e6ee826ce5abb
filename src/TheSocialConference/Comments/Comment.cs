using TheSocialConference.Markup;
using TheSocialConference.Programmes;

namespace TheSocialConference.Comments;

/// <summary>What a reader says under a post. Its text is kept as it was written and as the HTML it became; showing it parses nothing.</summary>
public sealed class Comment
{
    public const int NameMaxLength = 60;

    /// <summary>How long its writer may change it.</summary>
    public static readonly TimeSpan EditableFor = TimeSpan.FromMinutes(15);

    /// <summary>How long one that was rejected is kept.</summary>
    public static readonly TimeSpan RejectedKeptFor = TimeSpan.FromDays(30);

    private Comment()
    {
    }

    /// <param name="postSlug">The post it is under.</param>
    /// <param name="number">Within the post, from 1; never given out twice.</param>
    /// <param name="parent">What it answers, or null.</param>
    public Comment(string postSlug, int number, Comment? parent, DateTimeOffset at)
    {
        if (parent is not null && parent.PostSlug != postSlug)
        {
            throw new ArgumentException("An answer stands under the same post.", nameof(parent));
        }

        (PostSlug, Number, ParentId, SubmittedAt) = (postSlug, number, parent?.Id, at);
    }

    public int Id { get; private set; }

    public string PostSlug { get => field!; private set => field = Guard.Slug(value); }

    public int Number { get; private init; }

    /// <summary>The comment it answers, or null.</summary>
    public int? ParentId { get; private init; }

    /// <summary>Null for one that came from another system, for an organiser's, and once its writer was erased.</summary>
    public Commenter? Commenter { get; private set; }

    public int? CommenterId { get; private set; }

    /// <summary>The account of the organiser who wrote it while signed in, or null.</summary>
    public int? OrganiserId { get; private set; }

    /// <summary>As its writer typed it; empty once it was deleted.</summary>
    public string Name { get; private set; } = "";

    /// <summary><c>nl</c> or <c>en</c>: what the page was in that it was written on, for mails about it.</summary>
    public string LanguageCode { get; private set; } = "nl";

    public CommentFormat Format { get; private set; }

    public string Source { get; private set; } = "";

    /// <summary>Safe to write out.</summary>
    public string Html { get; private set; } = "";

    /// <summary>By which <see cref="VisitorMarkdown.Version"/> the HTML was made.</summary>
    public int Pipeline { get; private set; }

    /// <summary>Of its words, to find the same text again: see <see cref="CommentText.HashOf"/>.</summary>
    public string TextHash { get; private set; } = "";

    /// <summary>The hosts its links lead to, each followed by a space, with one before the first: <c> example.org </c>.</summary>
    public string Domains { get; private set; } = "";

    public DateTimeOffset SubmittedAt { get; private init; }

    public DateTimeOffset? EditedAt { get; private set; }

    public CommentState State { get; private set; }

    /// <summary>Why it waits, or waited.</summary>
    public HoldReasons Reasons { get; private set; }

    /// <summary>When a moderator last decided, or null.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Whether its writer asked to be told of answers.</summary>
    public bool WantsReplies { get; private set; }

    /// <summary>When mails about it went out, or null: they go out once.</summary>
    public DateTimeOffset? ToldAt { get; private set; }

    /// <summary>Of the key that lets its writer come back to it; as that is made from the ticket it came with, each serves once. Null from another system.</summary>
    public string? KeyHash { get; private set; }

    /// <summary>What it was in the system it came from, or null.</summary>
    public string? ImportedFrom { get; private set; }

    /// <summary>How often visitors reported it since a moderator last looked.</summary>
    public int Reports { get; private set; }

    /// <summary>Rises with every change: what is shown is compared by it, and a save expects it.</summary>
    public int Version { get; private set; }

    public bool MayBeEditedAt(DateTimeOffset now) => State is CommentState.Waiting or CommentState.Published && Format == CommentFormat.Markdown && now < SubmittedAt + EditableFor;

    /// <summary>Says who wrote it, with the hash of the key to it.</summary>
    public void SignBy(Commenter? commenter, int? organiserId, string name, string languageCode, string? keyHash) =>
        (Commenter, CommenterId, OrganiserId, Name, LanguageCode, KeyHash) =
        (commenter, commenter?.Id, organiserId, Guard.Text(name, NameMaxLength, nameof(Name)), languageCode, keyHash);

    /// <summary>Takes over a text that was screened.</summary>
    /// <exception cref="ArgumentException">The text is one that is refused.</exception>
    public void Write(VisitorText text, HoldReasons reasons)
    {
        if (text.Fault is not null)
        {
            throw new ArgumentException("A text that is refused is not stored.", nameof(text));
        }

        (Format, Source, Html, Pipeline) = (CommentFormat.Markdown, text.Source, text.Html, VisitorMarkdown.Version);
        (TextHash, Domains) = (CommentText.HashOf(text.Plain), CommentText.DomainsOf(text.Links));
        Screened(reasons);
    }

    /// <summary>Takes over another text of its writer, screened as the first was.</summary>
    public void Rewrite(VisitorText text, HoldReasons reasons, DateTimeOffset at)
    {
        if (!MayBeEditedAt(at))
        {
            throw new InvalidOperationException("It is too late to change it.");
        }

        Write(text, reasons);
        EditedAt = at;
    }

    /// <summary>Takes over what another system holds; HTML that was sanitised.</summary>
    public void TakeOver(string name, string source, string html, string plain, IReadOnlyList<string> links, string importedFrom, CommentState state, HoldReasons reasons)
    {
        (Name, ImportedFrom, Format, Source, Html, Pipeline) = (Guard.Text(name, NameMaxLength, nameof(Name)), importedFrom, CommentFormat.Html, source, html, VisitorMarkdown.Version);
        (TextHash, Domains) = (CommentText.HashOf(plain), CommentText.DomainsOf(links));
        (State, Reasons) = (state, reasons);
        Version++;
    }

    /// <summary>A moderator's decision, which also answers what visitors reported.</summary>
    public void Decide(CommentState state, DateTimeOffset at)
    {
        if (State == CommentState.Deleted || state == CommentState.Deleted)
        {
            throw new InvalidOperationException("What its writer deleted is not decided about.");
        }

        (State, DecidedAt, Reports) = (state, state == CommentState.Waiting ? null : at, 0);
        Version++;
    }

    /// <summary>A visitor says that it should not stand here; a moderator looks at it again.</summary>
    public void Report() => Reports++;

    public void TellReplies(bool wants) => WantsReplies = wants;

    public void NoteTold(DateTimeOffset at) => ToldAt = at;

    /// <summary>Its writer takes it back, and it is answered: its place stays, with nothing of it.</summary>
    public void Delete()
    {
        (State, Name, Source, Html, TextHash, Domains) = (CommentState.Deleted, "", "", "", "", "");
        (Commenter, CommenterId, OrganiserId, WantsReplies, KeyHash, ImportedFrom, Reasons, Reports) = (null, null, null, false, null, null, HoldReasons.None, 0);
        Version++;
    }

    private void Screened(HoldReasons reasons)
    {
        Reasons = reasons;
        State = reasons == HoldReasons.None ? CommentState.Published : CommentState.Waiting;
        Version++;
    }
}
