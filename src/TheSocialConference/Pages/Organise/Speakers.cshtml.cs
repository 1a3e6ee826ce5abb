using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;
using TheSocialConference.Organisers;

namespace TheSocialConference.Pages.Organise;

/// <summary>Everybody who performs or performed, in all editions.</summary>
public sealed class SpeakersModel(ConferenceDb db, SpeakerEditing editing, SpeakerErasure erasure) : OrganisePage
{
    public const int PageSize = 50;

    public static readonly IReadOnlyList<string> Columns = ["name", "organisation", "sessions"];

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Sort { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int At { get; set; } = 1;

    public IReadOnlyList<SpeakerRow> Rows { get; private set; } = [];

    /// <summary>Speakers who were removed and can be put back.</summary>
    public IReadOnlyList<Deed> Removed { get; private set; } = [];

    /// <summary>Speakers who are gone and of whom the log still knows; for an owner alone.</summary>
    public IReadOnlyList<(string Slug, string Name)> Former { get; private set; } = [];

    public int Found { get; private set; }

    public int Pages => Math.Max(1, (Found + PageSize - 1) / PageSize);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Title = Words.Speakers;
        var billed = await db.Editions.SelectMany(edition => edition.Sessions).SelectMany(session => session.Speakers)
            .GroupBy(bill => bill.Speaker.Slug).Select(bills => new { Slug = bills.Key, Sessions = bills.Count() }).ToDictionaryAsync(bills => bills.Slug, bills => bills.Sessions, cancellation);
        var all = (await db.Speakers.AsNoTracking().Select(speaker => new { speaker.Slug, speaker.Name, speaker.SortName, speaker.Organisation }).ToListAsync(cancellation))
            .Select(speaker => new SpeakerRow(speaker.Slug, speaker.Name, speaker.SortName, speaker.Organisation, billed.GetValueOrDefault(speaker.Slug)));
        Former = Role == Organisers.Role.Owner ? await erasure.FormerAsync(cancellation) : [];
        Removed = await editing.RemovedAsync(cancellation);
        var compare = Words.Language.Culture.CompareInfo;
        SpeakerRow[] found =
        [
            .. Sorted(all.Where(row => (Query ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .All(word => compare.IndexOf($"{row.Name} {row.Organisation} {row.Slug}", word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0))),
        ];
        (Found, At) = (found.Length, Math.Clamp(At, 1, Math.Max(1, (found.Length + PageSize - 1) / PageSize)));
        Rows = found[((At - 1) * PageSize)..Math.Min(At * PageSize, Found)];
    }

    public async Task<IActionResult> OnPostAsync(long number, CancellationToken cancellation) =>
        await editing.PutBackAsync(number, Me, cancellation) is { } slug ? Redirect($"{Links.OrganiseSpeaker(slug)}?done=restored") : NotFound();

    /// <summary>The address of this list with one thing other.</summary>
    public string With(string? sort = null, int page = 1)
    {
        (string Name, string Value)[] asked = [("q", Query ?? ""), ("sort", sort ?? Sort ?? ""), ("p", page == 1 ? "" : page.ToString(CultureInfo.InvariantCulture))];
        var query = string.Join('&', asked.Where(one => one.Value.Length > 0).Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value)}"));
        return $"{Links.OrganiseSpeakers}{(query.Length == 0 ? "" : "?")}{query}";
    }

    public string NameOf(string column) => column switch
    {
        "name" => Words.FieldName,
        "organisation" => Words.FieldOrganisation,
        _ => Words.InSessions,
    };

    /// <summary>By name, unless something else is asked; whoever has no organisation comes last.</summary>
    private IEnumerable<SpeakerRow> Sorted(IEnumerable<SpeakerRow> rows)
    {
        var byText = StringComparer.Create(Words.Language.Culture, ignoreCase: true);
        var byName = rows.OrderBy(row => row.SortName, byText);
        return Sort switch
        {
            "organisation" => byName.OrderBy(row => row.Organisation is null).ThenBy(row => row.Organisation, byText),
            "sessions" => byName.OrderByDescending(row => row.Sessions),
            _ => byName,
        };
    }
}

/// <param name="Sessions">How many bill them.</param>
public sealed record SpeakerRow(string Slug, string Name, string SortName, string? Organisation, int Sessions);
