using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Blog;
using TheSocialConference.Data;
using TheSocialConference.Organisers;

namespace TheSocialConference.Pages.Organise;

/// <summary>Every post, whatever its state; and those that were removed lately.</summary>
public sealed class PostsModel(ConferenceDb db, PostEditing editing, TimeProvider clock) : OrganisePage
{
    public const int PageSize = 50;

    /// <summary>What the list can be sorted by, as it is called in the address.</summary>
    public static readonly IReadOnlyList<string> Columns = ["title", "state", "date", "edition"];

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Sort { get; set; }

    /// <summary>The stage that is shown, or nothing for all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int At { get; set; } = 1;

    public IReadOnlyList<PostRow> Rows { get; private set; } = [];

    public IReadOnlyDictionary<PostStage, int> Counts { get; private set; } = new Dictionary<PostStage, int>();

    public int Found { get; private set; }

    public int Pages => Math.Max(1, (Found + PageSize - 1) / PageSize);

    public IReadOnlyList<Deed> Removed { get; private set; } = [];

    public string? Complaint { get; private set; }

    /// <summary>How many posts are how far at this moment.</summary>
    public static async Task<IReadOnlyDictionary<PostStage, int>> CountAsync(ConferenceDb db, DateTimeOffset now, CancellationToken cancellation) =>
        Count((await db.Posts.AsNoTracking().Select(post => new { post.State, post.PublishedAt }).ToListAsync(cancellation)).Select(post => PostContent.StageOf(post.State, post.PublishedAt, now)));

    public Task OnGetAsync(CancellationToken cancellation) => FillAsync(cancellation);

    /// <summary>Puts a removed post back.</summary>
    public async Task<IActionResult> OnPostAsync(long number, CancellationToken cancellation)
    {
        var (slug, faults) = await editing.PutBackAsync(number, Me, cancellation);
        if (slug is null)
        {
            return NotFound();
        }

        if (faults.Count == 0)
        {
            return Redirect($"{Links.OrganisePost(slug)}?done=restored");
        }

        Complaint = Words.CannotBePutBack(faults);
        await FillAsync(cancellation);
        return Page();
    }

    /// <summary>The address of this list with one thing other.</summary>
    public string With(string? sort = null, string? show = null, int page = 1)
    {
        (string Name, string Value)[] asked = [("q", Query ?? ""), ("sort", sort ?? Sort ?? ""), ("show", show ?? Show ?? ""), ("p", page == 1 ? "" : page.ToString(CultureInfo.InvariantCulture))];
        var query = string.Join('&', asked.Where(one => one.Value.Length > 0).Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value)}"));
        return $"{Links.OrganisePosts}{(query.Length == 0 ? "" : "?")}{query}";
    }

    public string NameOf(string column) => column switch
    {
        "title" => Words.FieldTitle,
        "state" => Words.FieldState,
        "date" => Words.FieldMoment,
        _ => Words.FieldPostEdition,
    };

    private static Dictionary<PostStage, int> Count(IEnumerable<PostStage> stages)
    {
        var counts = stages.CountBy(stage => stage).ToDictionary();
        return Enum.GetValues<PostStage>().ToDictionary(stage => stage, stage => counts.GetValueOrDefault(stage));
    }

    private async Task FillAsync(CancellationToken cancellation)
    {
        Title = Words.PostsTitle;
        var now = clock.GetUtcNow();
        var all = (await db.Posts.AsNoTracking().OrderByDescending(post => post.PublishedAt).ThenBy(post => post.Slug)
            .Select(post => new { post.Slug, post.Title, post.Language, post.EditionSlug, post.PublishedAt, post.State, post.Author })
            .ToListAsync(cancellation)).ConvertAll(post => new PostRow(post.Slug, post.Title, post.Language, post.EditionSlug ?? "", post.PublishedAt, PostContent.StageOf(post.State, post.PublishedAt, now), post.Author));
        Counts = Count(all.Select(post => post.Stage));
        var compare = Words.Language.Culture.CompareInfo;
        PostRow[] found =
        [
            .. Sorted(all.Where(row => !Enum.TryParse<PostStage>(Show, ignoreCase: true, out var stage) || row.Stage == stage)
                .Where(row => (Query ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .All(word => compare.IndexOf($"{row.Title} {row.Author} {row.Edition} {row.Slug}", word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0))),
        ];
        (Found, At) = (found.Length, Math.Clamp(At, 1, Math.Max(1, (found.Length + PageSize - 1) / PageSize)));
        Rows = found[((At - 1) * PageSize)..Math.Min(At * PageSize, Found)];
        Removed = await editing.RemovedAsync(cancellation);
    }

    /// <summary>Newest first, unless something else is asked.</summary>
    private IEnumerable<PostRow> Sorted(IEnumerable<PostRow> rows)
    {
        var byText = StringComparer.Create(Words.Language.Culture, ignoreCase: true);
        return Sort switch
        {
            "title" => rows.OrderBy(row => row.Title, byText),
            "state" => rows.OrderBy(row => row.Stage),
            "date" => rows.OrderBy(row => row.PublishedAt),
            "edition" => rows.OrderBy(row => row.Edition, byText),
            _ => rows,
        };
    }
}

public sealed record PostRow(string Slug, string Title, string Language, string Edition, DateTimeOffset PublishedAt, PostStage Stage, string Author);
