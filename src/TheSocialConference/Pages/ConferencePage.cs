using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TheSocialConference.Blog;
using TheSocialConference.Localisation;
using TheSocialConference.Pages.Organise;
using TheSocialConference.Programmes;
using TheSocialConference.Publication;
using TheSocialConference.Web;

namespace TheSocialConference.Pages;

/// <summary>What every public page has: one view of the published site for the whole request, and the words and links of its language.</summary>
public abstract class ConferencePage(LiveSite live, TimeProvider clock) : PageModel
{
    private string? _edition;

    public PublishedSite Site => field ??= HttpContext.Previewed()?.Site ?? live.Current;

    /// <summary>Set when an organiser looks at a programme that visitors do not see.</summary>
    public PreviewedSite? Preview => HttpContext.Previewed();

    /// <summary>The moment the page is of; what is due later is not shown yet.</summary>
    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public Language Language { get; private set; } = Language.Dutch;

    public Reader Reader => new(Site, Language);

    public Words Words => Words.In(Language);

    public Links Links => LinksIn(Language);

    /// <summary>The fonts that the top of the page is set in, asked for at once; the others come when they are met.</summary>
    public virtual IReadOnlyList<string> FirstFonts => ["archivo.woff2", "archivo-poster.woff2"];

    /// <summary>The edition that the page belongs to, or null; its label and announcement are shown.</summary>
    public Programme? Programme { get; protected set; }

    /// <summary>What stands in the title bar, before the name of the site.</summary>
    public string Title { get; protected set; } = "";

    /// <summary>One or two sentences for search engines and whoever shares the page; what is longer is cut.</summary>
    public string? Description { get; protected set => field = value is null ? null : Excerpt.Of(value); }

    /// <summary>Where the menu leads for speakers: those of the edition that the page belongs to, or everybody.</summary>
    public string SpeakersAddress => Programme is null ? Links.Speakers : Links.SpeakersOf(Programme);

    /// <summary>The language of a session's title where it is not the page's: that of the session, or else of its edition.</summary>
    public string? LangOf(Programme programme, Programme.Session session) => Reader.LangOf(programme, session);

    /// <summary>The tag of a text's language when it is not the page's, else null, so that Razor leaves the attribute out.</summary>
    public string? LangOf(string tag) => Reader.LangOf(tag);

    /// <summary>Kept out of indexes: example editions and error pages.</summary>
    public bool NoIndex { get; protected set; }

    public bool IsError { get; protected set; }

    /// <summary>The part of the query that names what is shown, with its question mark; the language switch and the canonical address keep it.</summary>
    public string SharedQuery { get; protected set; } = "";

    /// <summary>The one address of what this page shows.</summary>
    public virtual string CanonicalPath => PathIn(Language);

    /// <summary>What search engines are told of it in other languages.</summary>
    public virtual IReadOnlyList<Alternate> Alternates => Web.Alternates.Of(PathIn(Language.Dutch));

    /// <summary>Where the language switch leads: the same page in that language.</summary>
    public virtual string PathIn(Language language) => LinksIn(language).Prefixed(PathOfRoute) + SharedQuery;

    /// <summary>Within a preview every link stays in it.</summary>
    protected Links LinksIn(Language language) => Preview is { } preview ? new(language, preview.Prefix) : Links.In(language);

    /// <summary>The address without language, as the route writes it: capitals and a slash at the end lead here too, and on to this one.</summary>
    private string PathOfRoute => "/" + string.Join('/', (PageContext.ActionDescriptor.AttributeRouteInfo?.Template ?? "")
        .Split('/', StringSplitOptions.RemoveEmptyEntries)
        .Select(part => part is ['{', .. var name, '}'] ? RouteData.Values[name.Split(':')[0]] : part));

    [NonHandler] // its name reads as a handler of a method called PAGE
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        Language = context.HttpContext.InterfaceLanguage();
        if (HttpMethods.IsGet(Request.Method) && Request.Path.Value != PathOfRoute)
        {
            context.Result = RedirectPermanent(new PathString(Links.Prefixed(PathOfRoute)).ToUriComponent() + Request.QueryString);
        }

        base.OnPageHandlerExecuting(context);
    }

    /// <summary>
    /// Says what a kept copy depends on: a page of an edition on that edition, on the current one that header and footer name, and on what
    /// is written about it; any other page on everything. A post that becomes due ends every copy.
    /// </summary>
    [NonHandler]
    public override void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
        var copy = context.HttpContext.Page().UntilNextPost(Site, Now);
        if (_edition is not null)
        {
            copy.DependsOn(PageTag.Edition(_edition), PageTag.Blog);
        }
        else
        {
            copy.DependsOn(PageTag.Site);
        }

        base.OnPageHandlerExecuted(context);
    }

    /// <summary>What was written, story by story, each in one version: that in the language of the page, or else the original.</summary>
    protected IReadOnlyList<Passages> ByStory(IEnumerable<(Post Post, Mention Mention)> passages) =>
    [
        .. passages.Where(passage => passage.Post.PublishedAt <= Now).GroupBy(passage => passage.Post.Story)
            .Select(story => Passages(story.Select(passage => passage.Post).BestIn(Language.Code), story))
            .OrderBy(passage => passage.Post.Language == Language.Code ? 0 : 1),
    ];

    private Passages Passages(Post post, IEnumerable<(Post Post, Mention Mention)> story)
    {
        var mentions = story.Where(passage => passage.Post == post).ToLookup(passage => passage.Mention.IsInPassing, passage => passage.Mention);
        return new(post, [.. mentions[false]], [.. mentions[true]], [.. Site.TranslationsOf(post, Now)]);
    }

    /// <summary>"Programma · The Social Conference 2014".</summary>
    protected string PartOfEdition(string part) => Words.PartOf(part, Programme!.Edition);

    /// <summary>Finds the edition of the address, or says that there is none.</summary>
    protected bool OpenEdition(string slug)
    {
        _edition = slug;
        Programme = Site.Edition(slug);
        NoIndex = Programme?.Edition.IsExample == true;
        return Programme is not null;
    }

    /// <summary>The answer for a record that is not there: on to its present address, gone for good, or never heard of.</summary>
    /// <param name="linkTo">The address of the record by its present slug, or null when there is none by that slug.</param>
    protected IActionResult Missing(AddressKind kind, string edition, string slug, Func<string, string?> linkTo) =>
        Site.Former(kind, edition, slug) switch
        {
            { Current: { } current } when linkTo(current) is { } address => RedirectPermanent(address),
            { } => StatusCode(StatusCodes.Status410Gone),
            null => NotFound(),
        };
}
