using TheSocialConference.Markup;
using TheSocialConference.Programmes;
using TheSocialConference.Recaps.Exporting;

namespace TheSocialConference.Recaps.Importing;

/// <summary>Holds changed units against each other and against what stays as it is, and says which can be imported.</summary>
/// <param name="was">Each unit as it was last imported.</param>
internal sealed class SiteCheck(IReadOnlyDictionary<string, RecapUnit> was, ImportState state, PicturesBeside pictures)
{
    private static readonly NameKind[] OfTheSite = [NameKind.Speaker, NameKind.Session, NameKind.Post, NameKind.Acronym];

    /// <summary>Those that fit; the others have faults now. A unit that falls out may take others along, which refer to it.</summary>
    public IReadOnlyList<RecapUnit> Fitting(IReadOnlyList<RecapUnit> changed)
    {
        var fitting = changed;
        do
        {
            changed = [.. fitting.Where(unit => unit.Faults.Count == 0)];
            CheckNames(changed);
            CheckReferences(changed);
            CheckTexts([.. changed.Where(unit => unit.Faults.Count == 0)]);
            fitting = [.. changed.Where(unit => unit.Faults.Count == 0)];
        }
        while (fitting.Count < changed.Count);
        return fitting;
    }

    private void CheckNames(IReadOnlyList<RecapUnit> changed)
    {
        var standing = was.Where(unit => changed.All(other => other.Name != unit.Key)).Select(unit => unit.Value);
        UnitCheck.Once(standing.Concat(changed).SelectMany(unit => unit.Files)
            .SelectMany(file => file.Defined.Where(name => OfTheSite.Contains(name.Kind)).Select(name => (file, name))));

        var gone = state.Former.Where(former => former is { Kind: AddressKind.Session, Current: null }).Select(former => (Code: former.Slug, former.Edition));
        var owners = state.Editions.SelectMany(edition => edition.Sessions.Select(session => (session.Code, Edition: edition.Slug))).Concat(gone)
            .ToLookup(owner => owner.Code, owner => owner.Edition);
        foreach (var (unit, file, name) in Named(changed, NameKind.Session))
        {
            if (owners[name.Name].FirstOrDefault(edition => edition != unit.Name) is { } owner)
            {
                file.Faults.Add(name.Line, name.Field, RecapFaults.Quote(name.Name), $"a code that was never used; this one belongs to a session of {owner}");
            }
        }

        foreach (var (unit, file, name) in Named(changed, NameKind.Acronym))
        {
            if (state.Editions.Find(edition => edition.Acronym == name.Name && edition.Slug != unit.Name && !was.ContainsKey(edition.Slug)) is { } owner)
            {
                file.Faults.Add(name.Line, name.Field, RecapFaults.Quote(name.Name), $"another acronym; this one is that of {owner.Slug}");
            }
        }
    }

    private void CheckReferences(IReadOnlyList<RecapUnit> changed)
    {
        var before = changed.Select(unit => was.GetValueOrDefault(unit.Name)).OfType<RecapUnit>().ToList();
        HashSet<string> speakers =
        [
            .. state.Speakers.Select(speaker => speaker.Slug).Except(before.SelectMany(unit => unit.Speakers).Select(speaker => speaker.Value.Slug)),
            .. changed.SelectMany(unit => unit.Speakers).Select(speaker => speaker.Value.Slug),
        ];
        HashSet<string> posts =
        [
            .. state.Posts.Select(post => post.Slug).Except(before.SelectMany(unit => unit.Posts).Select(at => at.Post.Value.Slug)),
            .. changed.SelectMany(unit => unit.Posts).Select(at => at.Post.Value.Slug),
        ];
        HashSet<string> editions = [.. state.Editions.Select(edition => edition.Slug), .. changed.Where(unit => unit.Edition is not null).Select(unit => unit.Name)];
        foreach (var file in changed.SelectMany(unit => unit.Files))
        {
            UnitCheck.Known(file, NameKind.Speaker, speakers);
            UnitCheck.Known(file, NameKind.Post, posts);
            UnitCheck.Known(file, NameKind.Edition, editions);
        }
    }

    private void CheckTexts(IReadOnlyList<RecapUnit> changed)
    {
        var renames = new ProgrammeRenames(Renames.OfSpeakers(changed, was, state));
        var standing = state.Editions.Where(edition => changed.All(unit => unit.Edition is null || unit.Name != edition.Slug))
            .Select(edition => renames.In(edition.AsProgramme()));
        var texts = new SiteTexts(standing.Concat(changed.Select(unit => unit.Programme()).OfType<Programme>()), pictures);
        foreach (var unit in changed)
        {
            foreach (var file in unit.Files)
            {
                CheckPictures(file);
            }

            foreach (var (file, post) in unit.Posts)
            {
                Report(file, texts.Render(post.Value.Body, post.Value.Language, unit.Name).Faults);
            }

            foreach (var (file, page) in unit.Pages)
            {
                Report(file, texts.Render(page.Body, page.Language, unit.Name).Faults);
            }
        }
    }

    /// <summary>A file beside a recap that a record shows and that is no picture.</summary>
    private void CheckPictures(RecapFile file)
    {
        foreach (var hash in ExportedPictures.HashesIn(file.Content).Where(hash => pictures.Find(new Programme.Image(hash, null)) is null))
        {
            var (name, why) = pictures.WhyNotOf(hash);
            var at = file.Text.All.IndexOf(name, StringComparison.Ordinal);
            file.Faults.Add(at < 0 ? 1 : file.Text.LineAt(at), "file", RecapFaults.Quote(name), $"a picture that can be shown: {why}");
        }
    }

    private static void Report(RecapFile file, IEnumerable<MarkdownFault> faults)
    {
        foreach (var fault in faults)
        {
            file.Faults.Add(file.Text.BodyLine + fault.Line - 1, "body", fault.Found, fault.Expected);
        }
    }

    private static IEnumerable<(RecapUnit Unit, RecapFile File, RecapName Name)> Named(IReadOnlyList<RecapUnit> units, NameKind kind) =>
        units.SelectMany(unit => unit.Files.SelectMany(file => file.Defined.Where(name => name.Kind == kind && !name.IsFormer).Select(name => (unit, file, name))));
}
