using Microsoft.AspNetCore.Mvc;
using TheSocialConference.Programmes;
using TheSocialConference.Publication;

namespace TheSocialConference.Pages.Editions.Stages;

public sealed class StageModel(LiveSite live, TimeProvider clock) : ConferencePage(live, clock)
{
    public Programme.Stage Stage { get; private set; } = null!;

    /// <summary>What is on here in order of time, by day.</summary>
    public IReadOnlyList<IGrouping<DateOnly, Programme.Slot>> Days { get; private set; } = [];

    public Programme.Stage? Previous { get; private set; }

    public Programme.Stage? Next { get; private set; }

    public IActionResult OnGet(string edition, string slug)
    {
        if (!OpenEdition(edition) || Programme!.StageBy(slug) is not { } stage)
        {
            return Missing(AddressKind.Stage, edition, slug, now => Programme?.StageBy(now) is { } moved ? Links.Stage(Programme, moved) : null);
        }

        Stage = stage;
        Title = PartOfEdition(stage.Name.In(Language).Text);
        Description = $"{stage.Name.In(Language)}: {Programme.Edition.Name}, {Words.Days(Programme.Edition)}.";
        Days = [.. Programme.SlotsOn(stage).Where(slot => slot.SessionCode is not null).GroupBy(slot => Programme.DayOf(slot.Start))];
        var at = Programme.Stages.TakeWhile(other => other != stage).Count();
        (Previous, Next) = (at > 0 ? Programme.Stages[at - 1] : null, at < Programme.Stages.Count - 1 ? Programme.Stages[at + 1] : null);
        return Page();
    }
}
