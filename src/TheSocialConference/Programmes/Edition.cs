using TheSocialConference.Localisation;

namespace TheSocialConference.Programmes;

/// <summary>One holding of the conference, with the working programme that organisers edit; visitors see its newest release.</summary>
public sealed class Edition
{
    public const int NameMaxLength = 120;
    public const int LatestDayStart = 12;
    public const int AcronymMaxLength = Guard.AcronymMaxLength;
    public const int HashtagMaxLength = 40;
    public const int QuestionMaxLength = 20;

    /// <summary>Of a tagline, a label or an announcement.</summary>
    public const int TextMaxLength = 1000;

    private readonly List<Theme> _themes = [];
    private readonly List<Stage> _stages = [];
    private readonly List<Session> _sessions = [];
    private readonly List<Slot> _slots = [];

    private Edition()
    {
    }

    public Edition(string slug) => Slug = slug;

    public int Id { get; private set; }

    public string Slug
    {
        get => field!;
        private init => field = Slugs.Reserved.Contains(value)
            ? throw new ArgumentException($"'{value}' is an address of the site itself.", nameof(value))
            : Guard.Slug(value);
    }

    public string Acronym { get => field!; private set => field = Guard.Acronym(value); }

    public string Name { get => field!; private set => field = Guard.Text(value, NameMaxLength); }

    /// <summary>BCP 47 tag of texts given in one language.</summary>
    public string Language { get => field!; private set => field = Guard.Language(value); }

    /// <summary>Invented, labelled, never current and not indexed.</summary>
    public bool IsExample { get; private set; }

    public DateOnly FirstDay { get; private set; }

    public DateOnly LastDay { get; private set; }

    /// <summary>IANA name.</summary>
    public string TimeZone
    {
        get => field!;
        private set => field = TimeZoneInfo.TryFindSystemTimeZoneById(value, out _)
            ? value
            : throw new ArgumentException($"'{value}' is not a time zone by its IANA name.", nameof(value));
    }

    /// <summary>The hour at which a conference day begins: 01:30 still belongs to the evening before.</summary>
    public int DayStartsAt { get; private set => field = value is >= 0 and <= LatestDayStart ? value : throw new ArgumentOutOfRangeException(nameof(value)); }

    public Programme.Venue? Venue { get; private set; }

    public string? Organiser { get; private set => field = Guard.TextOrNull(value, NameMaxLength); }

    public Source? OrganiserSource { get; private set; }

    public string? Hashtag { get; private set => field = Guard.TextOrNull(value, HashtagMaxLength); }

    /// <summary>The leading question, in a word.</summary>
    public string? Question { get; private set => field = Guard.TextOrNull(value, QuestionMaxLength); }

    public LocalText? Tagline { get; private set => field = Guard.TextOrNull(value, TextMaxLength); }

    public Programme.StatedCounts? Stated { get; private set; }

    public LocalText? Note { get; private set => field = Guard.TextOrNull(value, TextMaxLength); }

    public LocalText? Announcement { get; private set => field = Guard.TextOrNull(value, TextMaxLength); }

    public Programme.Image? Picture { get; private set => field = Guard.ImageOrNull(value); }

    public PublishMode PublishMode { get; private set; }

    public IReadOnlyList<Theme> Themes => _themes;

    public IReadOnlyList<Stage> Stages => _stages;

    public IReadOnlyList<Session> Sessions => _sessions;

    /// <summary>Those of sessions and those of breaks.</summary>
    public IReadOnlyList<Slot> Slots => _slots;

    /// <summary>The working programme as a value; speakers are those on the bill, by name.</summary>
    public Programme AsProgramme() => new(
        new(Slug, Acronym, Name, Language, IsExample, FirstDay, LastDay, TimeZone, DayStartsAt, Venue, Organiser, OrganiserSource,
            Hashtag, Question, Tagline, Stated, Note, Announcement)
        { Picture = Picture },
        [.. _themes.OrderBy(theme => theme.Position).Select(theme => theme.AsValue())],
        [.. _stages.OrderBy(stage => stage.Position).Select(stage => stage.AsValue())],
        [.. _sessions.SelectMany(session => session.Speakers).Select(billed => billed.Speaker).Distinct()
            .OrderBy(speaker => speaker.SortName, StringComparer.Ordinal).ThenBy(speaker => speaker.Slug, StringComparer.Ordinal)
            .Select(speaker => speaker.AsValue())],
        [.. _sessions.OrderBy(session => session.Position).Select(session => session.AsValue())],
        [.. _slots.OrderBy(slot => slot.Start).ThenBy(slot => slot.Number).Select(slot => slot.AsValue())]);

    /// <summary>
    /// Makes the working programme what the value says: records are matched by slug, code and slot id, those it does not name go.
    /// Slots keep their sequence, and raise it when calendars must be told.
    /// </summary>
    /// <param name="value">The whole programme; its own speakers are not read.</param>
    /// <param name="speakers">Every speaker the sessions name, by slug.</param>
    /// <exception cref="ArgumentException">The value is of another edition, or does not hold together.</exception>
    public void Become(Programme value, PublishMode publishMode, IReadOnlyDictionary<string, Speaker> speakers)
    {
        if (value.Edition.Slug != Slug)
        {
            throw new ArgumentException($"This is edition '{Slug}', not '{value.Edition.Slug}'.", nameof(value));
        }

        ProgrammeIntegrity.Demand(value);
        var told = _slots.ToDictionary(slot => slot, slot => slot.PlacementIn(TimeZone));
        Revise(value.Edition);
        PublishMode = publishMode;
        Match(_themes, value.Themes, theme => theme.Slug, to => to.Slug, (to, at) => new(to, at), (theme, to, at) => theme.Revise(to, at));
        Match(_stages, value.Stages, stage => stage.Slug, to => to.Slug, (to, at) => new(to, at), (stage, to, at) => stage.Revise(to, at));
        MatchSessions(value, speakers);
        MatchSlots(value);
        foreach (var slot in _slots.Where(slot => told.TryGetValue(slot, out var before) && before != slot.PlacementIn(TimeZone)))
        {
            slot.Announce();
        }
    }

    private void MatchSessions(Programme value, IReadOnlyDictionary<string, Speaker> speakers)
    {
        var themes = _themes.ToDictionary(theme => theme.Slug);
        Match(_sessions, value.Sessions, session => session.Code, to => to.Code, (to, _) => new(to.Code), (session, to, at) => session.Revise(
            to, to.Theme is { } theme ? themes[theme] : null, [.. to.Speakers.Select(slug => speakers.GetValueOrDefault(slug)
                ?? throw new ArgumentException($"Session {to.Code} names '{slug}', who is not among the speakers.", nameof(speakers)))], at));
    }

    private void MatchSlots(Programme value)
    {
        var sessions = _sessions.ToDictionary(session => session.Code);
        var stages = _stages.ToDictionary(stage => stage.Slug);
        Match(_slots, value.Slots, slot => slot.PublicId, to => to.Id,
            (to, _) => new(to, to.SessionCode is { } code ? sessions[code] : null),
            (slot, to, _) => slot.Place(to, [.. to.Stages.Select(slug => stages[slug])]));
    }

    private void Revise(Programme.EditionFacts to)
    {
        (Acronym, Name, Language, IsExample) = (to.Acronym, to.Name, to.Language, to.IsExample);
        (FirstDay, LastDay) = to.FirstDay <= to.LastDay ? (to.FirstDay, to.LastDay) : throw new ArgumentException("The last day comes before the first.", nameof(to));
        (TimeZone, DayStartsAt, Venue) = (to.TimeZone, to.DayStartsAt, to.Venue);
        (Organiser, OrganiserSource) = (to.Organiser, to.Organiser is null ? null : to.OrganiserSource ?? Source.Stated);
        (Hashtag, Question, Tagline, Stated, Note, Announcement, Picture) = (to.Hashtag, to.Question, to.Tagline, to.Stated, to.Note, to.Announcement, to.Picture);
    }

    private static void Match<TEntity, TValue, TKey>(
        List<TEntity> have, ValueList<TValue> want, Func<TEntity, TKey> keyOf, Func<TValue, TKey> keyIn,
        Func<TValue, int, TEntity> make, Action<TEntity, TValue, int> revise)
        where TKey : notnull
    {
        var wanted = want.Select(keyIn).ToHashSet();
        have.RemoveAll(entity => !wanted.Contains(keyOf(entity)));
        var known = have.ToDictionary(keyOf);
        foreach (var (position, value) in want.Index())
        {
            if (!known.TryGetValue(keyIn(value), out var entity))
            {
                have.Add(entity = make(value, position));
            }

            revise(entity, value, position);
        }
    }
}
