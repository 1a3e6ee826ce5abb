namespace TheSocialConference.Programmes.Changes;

/// <summary>What happened to sessions, with their times, and to breaks.</summary>
internal sealed class SessionHappenings(Programme before, Programme after)
{
    private readonly SlotHappenings _slots = new(before, after);

    /// <summary>Those that are on the programme in the order it is read, then those that are gone.</summary>
    public IEnumerable<RecordNews> Told(ValueList<RecordChange> changes)
    {
        var own = changes.Where(change => change.Kind is RecordKind.Session && change.Key.Length > 0).ToDictionary(change => change.Key);
        var times = changes.Where(change => change.Kind is RecordKind.Slot && OwnerOf(change) is not null).ToLookup(change => OwnerOf(change)!);
        foreach (var session in after.InReadingOrder.Concat(before.InReadingOrder.Where(session => after.SessionBy(session.Code) is null)))
        {
            var change = own.GetValueOrDefault(session.Code);
            if (change is null && !times.Contains(session.Code))
            {
                continue;
            }

            yield return new(
                Subject.Of(change?.What is ChangeKind.Removed ? before : after, session),
                [.. Of(session, change)],
                [.. (change is null ? [] : new[] { change }).Concat(times[session.Code])]);
        }
    }

    public IEnumerable<RecordNews> Breaks(ValueList<RecordChange> changes) => changes
        .Where(change => change.Kind is RecordKind.Slot && OwnerOf(change) is null)
        .Select(change => new RecordNews(Subject.OfBreak(Slot(change)), [.. OfBreak(change)], [change]));

    private Programme.Slot Slot(RecordChange change) => (after.SlotBy(Guid.Parse(change.Key)) ?? before.SlotBy(Guid.Parse(change.Key)))!;

    private string? OwnerOf(RecordChange change) => Slot(change).SessionCode;

    private IEnumerable<Happening> OfBreak(RecordChange change)
    {
        var (was, present) = (before.SlotBy(Guid.Parse(change.Key)), after.SlotBy(Guid.Parse(change.Key)));
        return (was, present) switch
        {
            (null, { } come) => [new Happening.Added([_slots.Is(come)])],
            ({ }, null) => [new Happening.Gone()],
            ({ } old, { } now) =>
            [
                .. old.Label == now.Label ? [] : new[] { new Happening.Renamed(Subject.OfBreak(old)) },
                .. _slots.Between([old], [now]),
            ],
            _ => [],
        };
    }

    private IEnumerable<Happening> Of(Programme.Session session, RecordChange? change)
    {
        switch (change?.What)
        {
            case ChangeKind.Removed:
                return [new Happening.Gone()];
            case ChangeKind.Added:
                var places = after.SlotsOf(session).Where(slot => !slot.IsCancelled).Select(_slots.Is);
                return [new Happening.Added([.. places]), .. session.Cancellation is { } off ? [Cancelled(off, wasAlready: false)] : Array.Empty<Happening>()];
            default:
                var was = before.SessionBy(session.Code)!;
                return [.. Whether(was, session), .. Times(was, session), .. Contents(was, session, change)];
        }
    }

    private IEnumerable<Happening> Whether(Programme.Session was, Programme.Session session)
    {
        if (session.Cancellation is null)
        {
            return was.Cancellation is null ? [] : [new Happening.OnAgain()];
        }

        return session.Cancellation == was.Cancellation ? [] : [Cancelled(session.Cancellation, was.Cancellation is not null)];
    }

    private Happening.Cancelled Cancelled(Programme.Cancellation off, bool wasAlready) => new(
        off.Reason, off.Replacement is { } code && after.SessionBy(code) is { } other ? Subject.Of(after, other) : null, wasAlready);

    /// <summary>Where something that is off would have been is nobody's concern.</summary>
    private IEnumerable<Happening> Times(Programme.Session was, Programme.Session session) =>
        session.Cancellation is null ? _slots.Between(before.SlotsOf(was), after.SlotsOf(session)) : [];

    private IEnumerable<Happening> Contents(Programme.Session was, Programme.Session session, RecordChange? change)
    {
        if (was.Title != session.Title)
        {
            yield return new Happening.Renamed(Subject.Of(before, was));
        }

        if (was.Speakers != session.Speakers)
        {
            yield return Speakers(was, session);
        }

        if (was.Theme != session.Theme)
        {
            yield return new Happening.ThemeChanged(ThemeOf(before, was), ThemeOf(after, session));
        }

        foreach (var happening in (change?.Fields ?? []).Remaining(Parts))
        {
            yield return happening;
        }
    }

    private Happening Speakers(Programme.Session was, Programme.Session session)
    {
        ValueList<Subject> joined = [.. after.SpeakersOf(session).Where(speaker => !was.Speakers.Contains(speaker.Slug)).Select(Subject.Of)];
        ValueList<Subject> left = [.. before.SpeakersOf(was).Where(speaker => !session.Speakers.Contains(speaker.Slug)).Select(Subject.Of)];
        return joined.Count + left.Count == 0 ? new Happening.SpeakersReordered() : new Happening.SpeakersChanged(joined, left, was.Speakers.Count > 0);
    }

    private static Subject? ThemeOf(Programme programme, Programme.Session session) => programme.ThemeOf(session) is { } theme ? Subject.Of(theme) : null;

    /// <summary>Null for what is told already.</summary>
    private static readonly Dictionary<string, TextPart?> Parts = new()
    {
        [nameof(Programme.Session.Title)] = null,
        [nameof(Programme.Session.Speakers)] = null,
        [nameof(Programme.Session.Theme)] = null,
        [nameof(Programme.Session.Cancellation)] = null,
        [nameof(Programme.Session.How)] = TextPart.Question,
        [nameof(Programme.Session.Abstract)] = TextPart.Abstract,
        [nameof(Programme.Session.Note)] = TextPart.Note,
        [nameof(Programme.Session.Points)] = TextPart.Points,
        [nameof(Programme.Session.Quotes)] = TextPart.Quotes,
        [nameof(Programme.Session.Links)] = TextPart.Links,
    };
}
