using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Blog;
using TheSocialConference.Data;
using TheSocialConference.Localisation;
using TheSocialConference.Markup;
using TheSocialConference.Organisers;
using TheSocialConference.Pages.Blog;
using TheSocialConference.Pages.Organise.Forms;
using TheSocialConference.Pictures;
using TheSocialConference.Programmes;
using TheSocialConference.Publication;
using TheSocialConference.Recaps;
using TheSocialConference.Web;

namespace TheSocialConference.Pages.Organise;

[UploadLimit]
[RequestSizeLimit(PictureUpload.MostBytes)]
[RequestFormLimits(ValueLengthLimit = MostBytes, BufferBodyLengthLimit = MostBytes, MultipartBodyLengthLimit = PictureUpload.MostBytes, MemoryBufferThreshold = GivenPicture.MaxBytes + 1, ValueCountLimit = MostValues)]
[RequestTimeout(PictureUpload.Milliseconds)]
public sealed class PostModel(ConferenceDb db, PostEditing editing, EditedTexts texts, PictureEditing pictures, LiveSite live, TimeProvider clock) : RecordPage
{
    protected override PictureEditing? Pictures => pictures;

    private static readonly TimeSpan LongAgo = TimeSpan.FromDays(1);

    private string _slug = "";
    private PostContent? _stored;
    private PostForm _form = null!;

    /// <summary>The post as visitors would see it, when a preview was asked for.</summary>
    public PostArticle? Article { get; private set; }

    /// <summary>What is wrong with the text that <see cref="Article"/> shows.</summary>
    public IReadOnlyList<MarkdownFault> Faults { get; private set; } = [];

    /// <summary>What the text of <see cref="Article"/> mentions, in words.</summary>
    public IReadOnlyList<string> Mentions { get; private set; } = [];

    /// <summary>What the text can mention, or null when there is no edition.</summary>
    public MentionCodes? Codes { get; private set; }

    /// <summary>How far the post is.</summary>
    public PostStage? Stage => _stored?.StageAt(clock.GetUtcNow());

    public override string RemoveHint => Words.RemovePostHint;

    protected override async Task<(FormValues? Fill, FormValues? Stored)> FindAsync(CancellationToken cancellation)
    {
        var slug = (string)RouteData.Values["slug"]!;
        IsNew = slug == New;
        _slug = IsNew ? "" : slug;
        _stored = IsNew ? null : (await db.Posts.AsNoTracking().SingleOrDefaultAsync(post => post.Slug == slug, cancellation))?.AsValue();
        if (!IsNew && _stored is null)
        {
            return (null, null);
        }

        _form = await FormAsync(cancellation);
        (Sections, Subject, ListAddress, Title) = (_form.Sections(_stored), (SubjectKind.Post, _slug), Links.OrganisePosts, _stored?.Title ?? Words.NewPost);
        Codes = await MentionCodes.OfAsync(db, _stored?.EditionSlug, cancellation);
        PublicPage = Stage == PostStage.Published ? Links.In(Language.Around(_stored!.Language)).Prefixed($"/blog/{slug}") : null;
        return _stored is null ? (_form.Fresh(Me.Name), null) : (PostForm.Write(_stored), PostForm.Write(_stored));
    }

    protected override async Task<string?> StoreAsync(CancellationToken cancellation)
    {
        var slug = IsNew ? PostForm.KeyOf(Values) : _slug;
        if (!Guard.IsSlug(slug))
        {
            Complaints.Add("Slug", Words.FieldNoSlug);
            return null;
        }

        var isStored = false;
        foreach (var fault in await editing.ChangeAsync(slug, post => Change(post, slug, out isStored), Me, cancellation))
        {
            Complaints.Add("Body", Words.Of(fault));
        }

        return isStored && !Complaints.Any ? $"{Links.OrganisePost(slug)}?done=saved" : null;
    }

    /// <summary>Sent twice, a new post without a moment of its own is of the moment that it got.</summary>
    private PostContent? Change(PostContent? stored, string slug, out bool isStored) => Changed(
        stored,
        values => _form.Read(slug, values, IsNew ? null : stored, IsNew && stored is not null && values["Day"].Length == 0 ? stored.PublishedAt : clock.GetUtcNow(), Complaints),
        PostForm.Write, out isStored, post => WarningsOf(stored, post));

    /// <summary>A draft that lay for a while comes out as old as it is.</summary>
    private string[] WarningsOf(PostContent? before, PostContent after) =>
        before is { State: PostState.Draft } && after.State == PostState.Published && after.PublishedAt == before.PublishedAt && after.PublishedAt < clock.GetUtcNow() - LongAgo
            ? [Words.DatedBack(after.PublishedAt)]
            : [];

    protected override async Task PreviewAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var content = Fitted(_form.Read(IsNew ? PostForm.KeyOf(Values) : _slug, Values, _stored, now, new()));
        var text = await texts.RenderAsync(content, cancellation);
        var post = new Post(content.Slug);
        post.Revise(content, text.Body, text.Mentions, now);
        Article = PostArticle.Of(new(live.Current, Language.Around(content.Language)), post, now);
        (Faults, Mentions) = (text.Faults, await MentionCodes.LinesAsync(db, text.Mentions, Words, cancellation));
    }

    protected override async Task<IActionResult> PreviewOfAsync(Field field, CancellationToken cancellation)
    {
        await PreviewAsync(cancellation);
        return Partial("_PostPreview", this);
    }

    protected override async Task<string?> RemoveAsync(CancellationToken cancellation) =>
        await editing.RemoveAsync(_slug, Me, cancellation) ? null : Words.Translated;

    protected override FormValues? Read(string json) => PostEditing.Read(json) is { } post ? PostForm.Write(post) : null;

    protected override async Task<IReadOnlyList<Deed>> HistoryAsync(CancellationToken cancellation) =>
        IsNew ? [] : await db.HistoryAsync(SubjectKind.Post, _slug, null, cancellation);

    private async Task<PostForm> FormAsync(CancellationToken cancellation)
    {
        var editions = await db.Editions.AsNoTracking().OrderBy(edition => edition.IsExample).ThenByDescending(edition => edition.FirstDay).Select(edition => new { edition.Slug, edition.Name }).ToListAsync(cancellation);
        var originals = await db.Posts.AsNoTracking().Where(post => post.Slug != _slug && (post.TranslationOf == null || (_stored != null && post.Slug == _stored.TranslationOf)))
            .OrderByDescending(post => post.PublishedAt).Select(post => new { post.Slug, post.Title }).ToListAsync(cancellation);
        return new(Words, [.. editions.Select(edition => new Choice(edition.Slug, edition.Name))], [.. originals.Select(post => new Choice(post.Slug, post.Title))]);
    }

    /// <summary>Something that can be shown, whatever is filled in.</summary>
    private static PostContent Fitted(PostContent post) => post with
    {
        Slug = Guard.IsSlug(post.Slug) ? post.Slug : "new",
        Title = Fitted(post.Title, Post.TitleMaxLength) ?? "–",
        Author = Fitted(post.Author, Post.AuthorMaxLength) ?? "–",
        Language = Guard.IsLanguage(post.Language) ? post.Language : Language.Dutch.Code,
        Summary = Fitted(post.Summary, Post.SummaryMaxLength),
        Body = post.Body.Length <= Post.BodyMaxLength ? post.Body : post.Body[..Post.BodyMaxLength],
    };

    private static string? Fitted(string? text, int max) => string.IsNullOrWhiteSpace(text) ? null : text.Length <= max ? text : text[..max];
}
