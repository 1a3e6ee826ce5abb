using TheSocialConference.Organisers;
using TheSocialConference.Programmes;

namespace TheSocialConference.Recaps.Importing;

/// <summary>What an edition becomes out of its files, of what they said at the last import, and of what was done on the site since.</summary>
internal sealed class EditionMerge
{
    private readonly Fates<RecapEdition> _edition;
    private readonly Fates<Programme.Theme> _themes;
    private readonly Fates<Programme.Stage> _stages;
    private readonly Fates<Programme.Session> _sessions;
    private readonly Fates<Programme.Slot> _slots;

    /// <param name="was">Null at the first import.</param>
    /// <param name="here">Null while the database does not have the edition.</param>
    public EditionMerge(RecapUnit file, RecapUnit? was, Edition? here, Renames speakers)
    {
        Unit = file;
        var (then, now, asked) = (was?.Programme(), Bare(here), file.Programme()!);
        var renames = new ProgrammeRenames(
            speakers,
            new(file.Themes.Select(theme => (theme.Value.Slug, theme.Formerly)), Slugs(then?.Themes, theme => theme.Slug), Slugs(now?.Themes, theme => theme.Slug)),
            new(file.Stages.Select(stage => (stage.Value.Slug, stage.Formerly)), Slugs(then?.Stages, stage => stage.Slug), Slugs(now?.Stages, stage => stage.Slug)));
        (then, now) = (then is null ? null : renames.In(then), now is null ? null : renames.In(now));
        _edition = new(
            "edition", Only(was?.Edition), Only(now is null ? null : new RecapEdition(now.Edition, here!.PublishMode)), [file.Edition!],
            edition => edition.Facts.Slug, edition => edition.Facts.Name);
        _themes = new("theme", then?.Themes ?? [], now?.Themes ?? [], asked.Themes, theme => theme.Slug, theme => theme.Name.ToString(), renames.Themes);
        _stages = new("stage", then?.Stages ?? [], now?.Stages ?? [], asked.Stages, stage => stage.Slug, stage => stage.Name.ToString(), renames.Stages);
        _sessions = new("session", then?.Sessions ?? [], now?.Sessions ?? [], asked.Sessions, session => session.Code, session => session.Title);
        _slots = new("slot", then?.Slots ?? [], now?.Slots ?? [], asked.Slots, slot => slot.Id.ToString(), slot => TitleOf(slot));
        Before = now;
    }

    public RecapUnit Unit { get; }

    /// <summary>The programme as it is here, by the slugs it will have, without speakers; null when there is none.</summary>
    public Programme? Before { get; }

    public PublishMode Publish => _edition.Becoming.Single().Publish;

    /// <summary>Sessions that are to go.</summary>
    public IEnumerable<string> RemovedSessions => _sessions.Removed.Select(fate => fate.Key);

    public IEnumerable<string> RemovedThemes => _themes.Removed.Select(fate => fate.Key);

    public IEnumerable<string> RemovedStages => _stages.Removed.Select(fate => fate.Key);

    public void KeepSession(string code, string because)
    {
        if (!_sessions.Keep(code, because))
        {
            return;
        }

        foreach (var slot in _slots.Removed.Where(slot => slot.Here!.SessionCode == code).ToList())
        {
            _slots.Keep(slot.Key, "its session is kept");
        }
    }

    /// <summary>Keeps what the remaining records refer to, and lets slots of removed sessions go.</summary>
    public void Close()
    {
        var seen = new HashSet<string>();
        while (_sessions.Becoming.FirstOrDefault(session => seen.Add(session.Code)) is { } session)
        {
            if (session.Theme is { } theme)
            {
                _themes.Keep(theme, $"it is the theme of {session.Code}");
            }

            if (session.Cancellation?.Replacement is { } replacement)
            {
                KeepSession(replacement, $"it replaces {session.Code}");
            }

            foreach (var quoted in session.Quotes.Select(quote => quote.Speaker).OfType<string>().Where(quoted => !IsBilled(quoted)))
            {
                if (_sessions.Removed.FirstOrDefault(other => other.Here!.Speakers.Contains(quoted)) is { } billing)
                {
                    KeepSession(billing.Key, $"{session.Code} quotes {quoted}");
                }
            }
        }

        foreach (var (slot, stage) in _slots.Becoming.SelectMany(slot => slot.Stages.Select(stage => (slot, stage))).ToList())
        {
            _stages.Keep(stage, $"{TitleOf(slot)} is on it");
        }
    }

    /// <summary>The programme as it will be, without speakers.</summary>
    public Programme Programme()
    {
        var place = _stages.Becoming.Index().ToDictionary(at => at.Item.Slug, at => at.Index);
        return new(
            _edition.Becoming.Single().Facts,
            [.. _themes.Becoming],
            [.. _stages.Becoming],
            [],
            [.. _sessions.Becoming],
            [.. _slots.Becoming.Where(slot => slot.SessionCode is not { } code || _sessions.WillBe(code))
                .Select(slot => slot with { Stages = [.. slot.Stages.Where(place.ContainsKey).OrderBy(stage => place[stage])] })
                .OrderBy(slot => slot.Start).ThenBy(slot => slot.Number)]);
    }

    /// <summary>Why the programme cannot be; null when it can. Changes on the site and in the files, each right, may not go together.</summary>
    public string? WhyNot()
    {
        try
        {
            ProgrammeIntegrity.Demand(Programme());
            return null;
        }
        catch (ArgumentException broken)
        {
            return broken.Message;
        }
    }

    public IEnumerable<ImportedRecord> Report()
    {
        var fields = ProgrammeDiff.Between(Before, Programme()).Changes
            .ToDictionary(change => (change.Kind, change.Key), change => string.Join(", ", change.Fields.Select(Say)));
        return
        [
            .. _edition.Report(key => fields.GetValueOrDefault((RecordKind.Edition, key))),
            .. _themes.Report(key => fields.GetValueOrDefault((RecordKind.Theme, key))),
            .. _stages.Report(key => fields.GetValueOrDefault((RecordKind.Stage, key))),
            .. _sessions.Report(key => fields.GetValueOrDefault((RecordKind.Session, key))),
            .. _slots.Report(key => fields.GetValueOrDefault((RecordKind.Slot, key))),
        ];
    }

    public IEnumerable<Standing> Standings() =>
    [
        .. _edition.Standings(SubjectKind.Edition, Unit.Name),
        .. _themes.Standings(SubjectKind.Theme, Unit.Name),
        .. _stages.Standings(SubjectKind.Stage, Unit.Name),
        .. _sessions.Standings(SubjectKind.Session, Unit.Name),
        .. _slots.Standings(SubjectKind.Slot, Unit.Name),
    ];

    private bool IsBilled(string speaker) => _sessions.Becoming.Any(session => session.Speakers.Contains(speaker));

    private static Programme? Bare(Edition? edition)
    {
        if (edition?.AsProgramme() is not { } programme)
        {
            return null;
        }

        return programme with { Speakers = [], Slots = [.. programme.Slots.Select(slot => slot with { Sequence = 0 })] };
    }

    private static string Say(FieldChange field) => field.Name == nameof(Session.Slug) ? $"Slug {field.Before} → {field.After}" : field.Name;

    private static IEnumerable<string> Slugs<T>(ValueList<T>? records, Func<T, string> slug) => (records ?? []).Select(slug);

    private static RecapEdition[] Only(RecapEdition? edition) => edition is null ? [] : [edition];

    private static string TitleOf(Programme.Slot slot) => $"{slot.SessionCode ?? slot.Label?.ToString() ?? slot.Key} {slot.Start:yyyy-MM-dd HH:mm}";
}
