using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;
using TheSocialConference.Localisation;
using TheSocialConference.Organisers;

namespace TheSocialConference.Pages.Organise;

/// <summary>Every deed, newest first; searched by who, by what and by day.</summary>
public sealed class LogModel(ConferenceDb db) : OrganisePage
{
    public const int PageSize = 100;

    [BindProperty(SupportsGet = true)]
    public int? By { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Kind { get; set; } = "";

    /// <summary>A slug, a code, or a piece of a title.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string Query { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Day { get; set; } = "";

    /// <summary>Deeds before this number; null for the newest.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public IReadOnlyList<Deed> Deeds { get; private set; } = [];

    /// <summary>Everybody who ever had an account.</summary>
    public IReadOnlyList<(int Id, string Name)> People { get; private set; } = [];

    /// <summary>The address of older deeds, or null.</summary>
    public string? Older { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Title = Words.LogTitle;
        People = [.. (await db.Users.AsNoTracking().OrderBy(organiser => organiser.Name).Select(organiser => new { organiser.Id, organiser.Name }).ToListAsync(cancellation)).Select(person => (person.Id, person.Name))];
        var deeds = Asked().OrderByDescending(deed => deed.Number).Include(deed => deed.Content);
        Deeds = await deeds.Take(PageSize + 1).ToListAsync(cancellation);
        if (Deeds.Count > PageSize)
        {
            Deeds = [.. Deeds.Take(PageSize)];
            Older = $"{Links.Log}?by={By}&kind={Uri.EscapeDataString(Kind ?? "")}&q={Uri.EscapeDataString(Query ?? "")}&day={Uri.EscapeDataString(Day ?? "")}&before={Deeds[^1].Number}";
        }
    }

    private IQueryable<Deed> Asked()
    {
        var deeds = db.Deeds.AsNoTracking();
        if (By is { } by)
        {
            deeds = deeds.Where(deed => deed.OrganiserId == by);
        }

        if (Enum.TryParse<SubjectKind>(Kind, out var kind))
        {
            deeds = deeds.Where(deed => deed.Kind == kind);
        }

        if ((Query ?? "").Trim() is { Length: > 0 } text)
        {
            var like = $"%{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
            deeds = deeds.Where(deed => deed.Key == text || deed.EditionSlug == text || EF.Functions.Like(deed.Content!.Title, like, "\\"));
        }

        if (DateOnly.TryParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            var (from, to) = (SiteTime.StartOf(day), SiteTime.StartOf(day.AddDays(1)));
            deeds = deeds.Where(deed => deed.At >= from && deed.At < to);
        }

        return Before is { } before ? deeds.Where(deed => deed.Number < before) : deeds;
    }
}
