using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using TheSocialConference.Comments;
using TheSocialConference.Publication;

namespace TheSocialConference.Pages.Organise;

/// <summary>The comments of the whole site, those that wait first, with what to do about each; one at a time or many at once.</summary>
public sealed class CommentsModel(CommentDesk desk, Moderation moderation, Banning banning, LiveSite live, TimeProvider clock) : OrganisePage
{
    /// <summary>That are looked for; SQLite takes no question that is made of thousands.</summary>
    private const int MostWords = 20;

    private static readonly Dictionary<string, CommentState> Deeds = new()
    {
        ["approve"] = CommentState.Published,
        ["reject"] = CommentState.Rejected,
        ["spam"] = CommentState.Spam,
        ["wait"] = CommentState.Waiting,
    };

    [BindProperty(SupportsGet = true, Name = "show")]
    public string? Asked { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    /// <summary>All of one writer, whatever their states.</summary>
    [BindProperty(SupportsGet = true)]
    public int? By { get; set; }

    /// <summary>One comment, whatever its state.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int At { get; set; } = 1;

    public QueueShow Show => Enum.TryParse<QueueShow>(Asked, ignoreCase: true, out var show) && Enum.IsDefined(show) ? show : By is null && Id is null ? QueueShow.Waiting : QueueShow.All;

    public IReadOnlyDictionary<QueueShow, int> Counts { get; private set; } = new Dictionary<QueueShow, int>();

    public IReadOnlyList<QueuedComment> Comments { get; private set; } = [];

    public int Found { get; private set; }

    public int Pages => Math.Max(1, (Found + CommentDesk.PageSize - 1) / CommentDesk.PageSize);

    /// <summary>The comment that has the focus, or null when nothing was done.</summary>
    public int? Focus { get; private set; }

    /// <summary>Whether all boxes are ticked.</summary>
    public bool AreTicked { get; private set; }

    /// <summary>What was just done, or null.</summary>
    public string? Said { get; private set; }

    /// <summary>The numbers in the log of what can be taken back, <c>first-last</c>, or null.</summary>
    public string? Undoable { get; private set; }

    /// <summary>Whoever decides about all of this list decides about what was there when it was made.</summary>
    public SeenList Seen { get; private set; } = SeenList.Parse(null);

    /// <summary>The address of this list.</summary>
    public string Here => With(At);

    private QueueQuestion Question => new(Show, [.. (Query ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords)], SlugsWith, By, Id);

    public async Task OnGetAsync(string? undo, int? undone, int? changed, int? at, bool banned, bool none, bool tick, CancellationToken cancellation)
    {
        Title = Words.CommentsTitle;
        Seen = new(await desk.LastAsync(cancellation), clock.GetUtcNow());
        (Counts, Found, AreTicked) = (await desk.CountAsync(cancellation), await desk.FoundAsync(Question, cancellation), tick);
        At = Math.Clamp(At, 1, Pages);
        Comments = await desk.PageAsync(Question, At, cancellation);
        var told = new List<string?>
        {
            await TellAsync(undo, cancellation) ?? (changed == 0 ? Words.DecidedAlready : null), undone is { } count ? Words.Undone(count) : null, changed > 0 ? Words.ChangedMeanwhile(changed.Value) : null, banned ? Words.BanMade : null, none ? Words.TickSome : null,
        };
        Said = string.Join(' ', told.Where(one => one is not null)) is { Length: > 0 } said ? said : null;
        Focus = Said is null || Comments.Count == 0 ? null : Comments.Any(one => one.Comment.Id == at) ? at : Comments[0].Comment.Id;
    }

    /// <param name="Do">What to do, and with what unless that is what was ticked: <c>approve</c>, or <c>approve 12-3</c>.</param>
    /// <param name="tick">The ticked ones: the comment and the version that was shown.</param>
    /// <param name="all">Everything that the list finds, instead.</param>
    /// <param name="list">What was there of it.</param>
    public async Task<IActionResult> OnPostAsync(string? Do, string[]? tick, bool all, string? list, CancellationToken cancellation)
    {
        if ((Do ?? "").Split(' ') is not [var deed, .. var one] || !Deeds.TryGetValue(deed, out var state))
        {
            return NotFound();
        }

        var seen = (one.Length > 0 ? one : tick ?? []).Select(SeenComment.Parse).OfType<SeenComment>().ToList();
        if (seen.Count == 0 && !all)
        {
            return Redirect(Add("none=true"));
        }

        var next = one.Length > 0 && seen.Count > 0 ? await desk.AfterAsync(Question, seen[0].Id, cancellation) : null;
        var decision = all && one.Length == 0
            ? await moderation.DecideAllAsync(desk.Asked(Question), SeenList.Parse(list), state, Me, cancellation)
            : await moderation.DecideAsync(seen, state, Me, cancellation);
        return Redirect(Add($"undo={decision.First}-{decision.Last}&changed={decision.Changed}&at={next}"));
    }

    public async Task<IActionResult> OnPostUndoAsync(string? undo, CancellationToken cancellation)
    {
        if (RangeOf(undo) is not var (first, last))
        {
            return NotFound();
        }

        var undone = await moderation.UndoAsync(first, last, Me, cancellation);
        return Redirect(Add($"undone={undone.Count}&at={(undone is [var back, ..] ? back : 0)}"));
    }

    /// <param name="ban">The kind, the comment, and for a domain which: <c>domain 12 example.org</c>.</param>
    public async Task<IActionResult> OnPostBanAsync(string? ban, CancellationToken cancellation) =>
        (ban ?? "").Split(' ') is [var kind, var of, .. var domain] && Enum.TryParse<BanKind>(kind, ignoreCase: true, out var which) && Enum.IsDefined(which)
        && int.TryParse(of, CultureInfo.InvariantCulture, out var id) && await banning.BanAsync(id, which, domain.FirstOrDefault(), Me, cancellation)
            ? Redirect(Add($"banned=true&at={id}"))
            : NotFound();

    /// <summary>The title of the post, or its slug while it is not on the site.</summary>
    public string TitleOf(string post) => live.Current.Post(post)?.Title ?? post;

    /// <summary>Where the comment can be seen, or null while nobody can.</summary>
    public string? LinkTo(QueuedComment one) => live.Current.Post(one.Comment.PostSlug) is { } post
        ? one.Comment.State == CommentState.Published ? Links.Comment(post, one.Comment.Number) : Links.Post(post)
        : null;

    /// <summary>The address of this list at another page.</summary>
    public string With(int page, bool tick = false)
    {
        (string Name, string Value)[] asked =
        [
            ("show", Asked ?? ""), ("q", Query ?? ""), ("by", By?.ToString(CultureInfo.InvariantCulture) ?? ""), ("id", Id?.ToString(CultureInfo.InvariantCulture) ?? ""),
            ("p", page == 1 ? "" : page.ToString(CultureInfo.InvariantCulture)), ("tick", tick ? "true" : ""),
        ];
        var query = string.Join('&', asked.Where(one => one.Value.Length > 0).Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value)}"));
        return $"{Links.OrganiseComments}{(query.Length == 0 ? "" : "?")}{query}";
    }

    /// <summary>The address of this list, for another deed than deciding.</summary>
    public string HandledBy(string handler) => Add($"handler={handler}");

    private string Add(string query) => $"{Here}{(Here.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{query}";

    private async Task<string?> TellAsync(string? undo, CancellationToken cancellation)
    {
        if (RangeOf(undo) is not var (first, last) || last < first
            || await moderation.DecisionsAsync(first, last, Me, cancellation) is not { Count: > 0 } decisions || !Enum.TryParse<CommentState>(decisions.Values.First().After, out var state))
        {
            return null;
        }

        Undoable = undo;
        return Words.Decided(state, decisions.Count);
    }

    private static (long First, long Last)? RangeOf(string? undo) =>
        (undo ?? "").Split('-') is [var first, var last] && long.TryParse(first, CultureInfo.InvariantCulture, out var from) && long.TryParse(last, CultureInfo.InvariantCulture, out var to) ? (from, to) : null;

    private List<string> SlugsWith(string word) =>
        [.. live.Current.Posts.Where(post => Words.Language.Culture.CompareInfo.IndexOf(post.Title, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0).Select(post => post.Slug)];
}
