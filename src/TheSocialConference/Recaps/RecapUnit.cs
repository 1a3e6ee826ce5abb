using TheSocialConference.Blog;
using TheSocialConference.Programmes;

namespace TheSocialConference.Recaps;

/// <summary>The files of one edition, or those of the site, read and put together.</summary>
/// <param name="Files">The one with the edition first, then by path: the order of the programme.</param>
/// <param name="Wrong">Of each recap among the files, readable or not; more is found wrong when the units are held against each other.</param>
internal sealed record RecapUnit(
    string Name, RecapContext Context, IReadOnlyList<FoundFile> Found, IReadOnlyList<RecapFile> Files, IReadOnlyList<RecapFaults> Wrong)
{
    public RecapEdition? Edition { get; } = Files.Select(file => file.Content.Edition).FirstOrDefault(edition => edition is not null);

    public IReadOnlyList<RecapFault> Faults =>
        [.. Wrong.SelectMany(file => file.All).OrderBy(fault => fault.File, StringComparer.Ordinal).ThenBy(fault => fault.Line)];

    public IEnumerable<Recorded<Programme.Theme>> Themes => Files.SelectMany(file => file.Content.Themes);

    public IEnumerable<Recorded<Programme.Stage>> Stages => Files.SelectMany(file => file.Content.Stages);

    public IEnumerable<Recorded<Programme.Speaker>> Speakers => Files.SelectMany(file => file.Content.Speakers);

    public IEnumerable<Recorded<RecapSession>> Sessions => Files.SelectMany(file => file.Content.Sessions);

    public IEnumerable<Programme.Slot> Slots => Sessions.SelectMany(session => session.Value.Slots).Concat(Files.SelectMany(file => file.Content.Breaks));

    public IEnumerable<(RecapFile File, Recorded<PostContent> Post)> Posts =>
        Files.Where(file => file.Content.Post is not null).Select(file => (file, file.Content.Post!));

    public IEnumerable<(RecapFile File, PageContent Page)> Pages =>
        Files.Where(file => file.Content.Page is not null).Select(file => (file, file.Content.Page!));

    /// <summary>The programme without its speakers, who belong to the site; null for the files of the site.</summary>
    public Programme? Programme()
    {
        if (Edition is not { } edition)
        {
            return null;
        }

        var place = Stages.Index().ToDictionary(at => at.Item.Value.Slug, at => at.Index);
        return new(
            edition.Facts,
            [.. Themes.Select(theme => theme.Value)],
            [.. Stages.Select(stage => stage.Value)],
            [],
            [.. Sessions.Select(session => session.Value.Session)],
            [.. Slots.Select(slot => slot with { Stages = [.. slot.Stages.OrderBy(stage => place.GetValueOrDefault(stage))] })
                .OrderBy(slot => slot.Start).ThenBy(slot => slot.Number)]);
    }
}
