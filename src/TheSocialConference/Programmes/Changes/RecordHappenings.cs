namespace TheSocialConference.Programmes.Changes;

/// <summary>What happened to the edition itself, and to themes, stages and speakers.</summary>
internal sealed class RecordHappenings(Alignment aligned, Programme after)
{
    private static readonly Dictionary<string, TextPart?> OfAnEdition = new()
    {
        [nameof(Programme.EditionFacts.Name)] = null,
        [nameof(Programme.EditionFacts.FirstDay)] = null,
        [nameof(Programme.EditionFacts.LastDay)] = null,
        [nameof(Programme.EditionFacts.Venue)] = null,
        [nameof(Programme.EditionFacts.Announcement)] = null,
        [nameof(Programme.EditionFacts.Tagline)] = TextPart.Tagline,
        [nameof(Programme.EditionFacts.Question)] = TextPart.Question,
        [nameof(Programme.EditionFacts.Stated)] = TextPart.Counts,
        [nameof(Programme.EditionFacts.Note)] = TextPart.Note,
    };

    private static readonly Dictionary<string, TextPart?> OfARecord = new()
    {
        ["Name"] = null,
        [nameof(Programme.Theme.Description)] = TextPart.Description,
        [nameof(Programme.Speaker.Bio)] = TextPart.Biography,
        [nameof(Programme.Speaker.Role)] = TextPart.Role,
        [nameof(Programme.Speaker.Organisation)] = TextPart.Organisation,
        [nameof(Programme.Speaker.Links)] = TextPart.Links,
    };

    private readonly Programme _before = aligned.Before;

    public IEnumerable<RecordNews> OfEdition(ValueList<RecordChange> changes) => changes.Where(change => change.Kind is RecordKind.Edition)
        .Select(change => new RecordNews(Subject.Of(after), [.. Edition(change)], [change]));

    public IEnumerable<RecordNews> OfThemes(ValueList<RecordChange> changes) =>
        Of(RecordKind.Theme, changes, aligned.Themes, slug => Named(_before.ThemeBy(slug), Subject.Of), slug => Named(after.ThemeBy(slug), Subject.Of));

    public IEnumerable<RecordNews> OfStages(ValueList<RecordChange> changes) =>
        Of(RecordKind.Stage, changes, aligned.Stages, slug => Named(_before.StageBy(slug), Subject.Of), slug => Named(after.StageBy(slug), Subject.Of));

    public IEnumerable<RecordNews> OfSpeakers(ValueList<RecordChange> changes) =>
        Of(RecordKind.Speaker, changes, aligned.Speakers, slug => Named(_before.SpeakerBy(slug), Subject.Of), slug => Named(after.SpeakerBy(slug), Subject.Of));

    private static Subject? Named<T>(T? record, Func<T, Subject> of)
        where T : class => record is null ? null : of(record);

    private static IEnumerable<RecordNews> Of(
        RecordKind kind, ValueList<RecordChange> changes, IReadOnlyDictionary<string, string> former, Func<string, Subject?> was, Func<string, Subject?> present)
    {
        var own = changes.Where(change => change.Kind == kind && change.Key.Length > 0).ToDictionary(change => change.Key);
        foreach (var key in own.Keys.Concat(former.Keys.Where(key => !own.ContainsKey(key))))
        {
            var (old, about, change) = (was(key), present(key), own.GetValueOrDefault(key));
            Happening[] happenings =
            [
                .. change is null ? [] : Happenings(change, old, about),
                .. former.ContainsKey(key) ? [new Happening.AddressChanged()] : Array.Empty<Happening>(),
            ];
            RecordChange[] address = former.TryGetValue(key, out var slug)
                ? [new(kind, key, about!.In(Localisation.Language.Dutch).Text, ChangeKind.Changed, [new(nameof(Programme.Theme.Slug), slug, key)])]
                : [];
            yield return new((about ?? old)!, [.. happenings], [.. change is null ? [] : new[] { change }, .. address]);
        }
    }

    private static IEnumerable<Happening> Happenings(RecordChange change, Subject? was, Subject? present) => change.What switch
    {
        ChangeKind.Added => [new Happening.Added([])],
        ChangeKind.Removed => [new Happening.Gone()],
        _ => [.. was != present ? [new Happening.Renamed(was!)] : Array.Empty<Happening>(), .. change.Fields.Remaining(OfARecord)],
    };

    private IEnumerable<Happening> Edition(RecordChange change)
    {
        var (was, present) = (_before.Edition, after.Edition);
        if (was.Name != present.Name)
        {
            yield return new Happening.Renamed(Subject.Of(_before));
        }

        if ((was.FirstDay, was.LastDay) != (present.FirstDay, present.LastDay))
        {
            yield return new Happening.DatesChanged(was.FirstDay, was.LastDay, present.FirstDay, present.LastDay);
        }

        if (was.Venue != present.Venue)
        {
            yield return new Happening.VenueChanged(was.Venue, present.Venue);
        }

        if (was.Announcement != present.Announcement)
        {
            yield return new Happening.Announced(present.Announcement);
        }

        foreach (var happening in change.Fields.Remaining(OfAnEdition))
        {
            yield return happening;
        }
    }
}
