using System.Data.Common;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using TheSocialConference.Localisation;
using TheSocialConference.Programmes;
using TheSocialConference.Publication;
using TheSocialConference.Web;

namespace TheSocialConference.Pages.Editions;

public sealed class ChangesModel(LiveSite live, TimeProvider clock, Changelog changelog) : ConferencePage(live, clock)
{
    public IReadOnlyList<Changelog.Entry> Releases { get; private set; } = [];

    /// <summary>The page with what was before; null on the last.</summary>
    public string? Older { get; private set; }

    /// <summary>The page with what came after; null on the first.</summary>
    public string? Newer { get; private set; }

    /// <summary>Nothing happened since the programme was published.</summary>
    public bool IsEmpty => Releases is [{ News.First: not null }] && Newer is null;

    /// <summary>When it was published, on the clock of the edition.</summary>
    public DateTimeOffset Local(Changelog.Entry release) => SiteTime.Local(release.At, Programme!.Edition.TimeZone);

    public IActionResult OnGet(string edition, string? until)
    {
        if (!OpenEdition(edition))
        {
            return Missing(AddressKind.Edition, "", edition, slug => Site.Edition(slug) is { } known ? Links.Changes(known) : null);
        }

        var newest = Site.Release(edition)!;
        if (!TryRead(until, newest.Number, out var upTo))
        {
            return NotFound();
        }

        HttpContext.Page().VaryBy("until");
        SharedQuery = upTo is null ? "" : Links.Changes(Programme!, upTo)[Links.Changes(Programme!).Length..];
        Title = string.Join(" · ", new[] { PartOfEdition(Words.Changes), upTo is { } number ? Words.UpToRelease(number) : null }.OfType<string>());
        Description = Words.ChangesOf(Programme!.Edition.Name);
        return Show(newest, upTo ?? newest.Number);
    }

    private IActionResult Show(ProgrammeRelease newest, int upTo)
    {
        try
        {
            var page = changelog.Read(newest, upTo);
            Releases = page.Entries;
            Older = page.Older is { } older ? Links.Changes(Programme!, older) : null;
            Newer = page.Newer is { } newer ? Links.Changes(Programme!, newer == newest.Number ? null : newer) : null;
            return Page();
        }
        catch (DbException)
        {
            return StatusCode(StatusCodes.Status503ServiceUnavailable); // the refresh tells the log why
        }
    }

    /// <summary>Only numbers of releases that there are, written in one way: each is a page that is kept.</summary>
    private static bool TryRead(string? until, int newest, out int? upTo)
    {
        upTo = int.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return string.IsNullOrEmpty(until) || (until[0] != '0' && number >= 1 && number <= newest);
    }
}
