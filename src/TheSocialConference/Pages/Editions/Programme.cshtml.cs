using Microsoft.AspNetCore.Mvc;
using TheSocialConference.Programmes;
using TheSocialConference.Publication;
using TheSocialConference.Web;

namespace TheSocialConference.Pages.Editions;

public sealed class ProgrammeModel(LiveSite live, TimeProvider clock) : ConferencePage(live, clock)
{
    public TimetableFilter Filter { get; private set; } = TimetableFilter.None;

    /// <summary>The timetable; null when no time is known, and then there is a <see cref="Poster"/>.</summary>
    public Listing? Listing { get; private set; }

    public Poster? Poster { get; private set; }

    public int Count { get; private set; }

    /// <summary>The filter leaves no session; an edition without times does show the theme of which none is recorded.</summary>
    public bool IsEmpty => Count == 0 && (Listing is null ? Filter.Stage is not null || Filter.Day is not null : Filter.IsWithinDay || Listing.Days.All(day => day.Rows.Count == 0));

    /// <summary>Lays the days out side by side on a wide screen; null where they stay a list.</summary>
    public TimetableGrid? Grid { get; private set; }

    public IActionResult OnGet(string edition, string? theme, string? stage, string? day)
    {
        if (!OpenEdition(edition))
        {
            return Missing(AddressKind.Edition, "", edition, slug => Site.Edition(slug) is { } known ? Links.Programme(known) : null);
        }

        if (!TimetableFilter.TryRead(Programme!, theme, stage, day, out var filter))
        {
            return Moved(edition, theme, stage, day);
        }

        Fill(Programme!, filter);
        return Page();
    }

    /// <summary>A filter by a theme or stage that was renamed leads on to its present name.</summary>
    private IActionResult Moved(string edition, string? theme, string? stage, string? day)
    {
        var (nowTheme, nowStage) = (Present(AddressKind.Theme, theme), Present(AddressKind.Stage, stage));
        return TimetableFilter.TryRead(Programme!, nowTheme, nowStage, day, out var filter) ? RedirectPermanent(Address(filter)) : NotFound();

        string? Present(AddressKind kind, string? slug) => Site.Former(kind, edition, slug ?? "")?.Current ?? slug;
    }

    /// <summary>The address with this theme, or without it when it was asked for already; the other filters stay.</summary>
    public string With(Programme.Theme theme) => Address(Filter with { Theme = theme == Filter.Theme ? null : theme });

    /// <inheritdoc cref="With(Programme.Theme)"/>
    public string With(Programme.Stage stage) => Address(Filter with { Stage = stage == Filter.Stage ? null : stage });

    public string With(DateOnly day) => Address(Filter with { Day = day });

    public string WithAllDays => Address(Filter with { Day = null });

    private string Address(TimetableFilter filter) =>
        Links.Programme(Programme!, filter.Theme?.Slug, filter.Stage?.Slug, filter.Day is { } day ? Links.Day(day) : null);

    private void Fill(Programme programme, TimetableFilter filter)
    {
        Filter = filter;
        HttpContext.Page().VaryBy("theme", "stage", "day");
        Title = string.Join(" · ", Words.Asked(filter).Prepend(PartOfEdition(Words.Programme)));
        Description = $"{string.Join(", ", Words.Asked(filter).Prepend($"{Words.Programme}: {programme.Edition.Name}, {Words.Days(programme.Edition)}"))}.";
        SharedQuery = Address(filter)[Address(TimetableFilter.None).Length..];
        if (programme.HasTimes)
        {
            Listing = Listing.Of(programme, filter);
            Grid = !filter.IsWithinDay && TimetableGrid.Of(programme) is { Css.Length: > 0 } grid ? grid : null;
            Count = Listing.SessionCount;
        }
        else
        {
            Poster = Poster.Of(programme, filter);
            Count = Poster.SessionCount;
        }
    }
}
