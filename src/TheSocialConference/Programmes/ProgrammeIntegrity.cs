namespace TheSocialConference.Programmes;

/// <summary>Refuses a programme whose parts do not find each other, so that no entity and no page ever meets one.</summary>
internal sealed class ProgrammeIntegrity
{
    private readonly Programme _programme;
    private readonly HashSet<string> _themes;
    private readonly HashSet<string> _stages;
    private readonly HashSet<string> _sessions;
    private readonly HashSet<string> _billed;
    private readonly TimeZoneInfo _zone;

    private ProgrammeIntegrity(Programme programme)
    {
        _programme = programme;
        _themes = Once("theme", programme.Themes.Select(theme => theme.Slug));
        _stages = Once("stage", programme.Stages.Select(stage => stage.Slug));
        _sessions = Once("session", programme.Sessions.Select(session => session.Code));
        _billed = [.. programme.Sessions.SelectMany(session => session.Speakers)];
        _zone = TimeZoneInfo.TryFindSystemTimeZoneById(programme.Edition.TimeZone, out var zone)
            ? zone
            : throw new ArgumentException($"'{programme.Edition.TimeZone}' is not a time zone by its IANA name.");
    }

    /// <exception cref="ArgumentException">Something is there twice, names what is not there, or starts at a time that is not there.</exception>
    public static void Demand(Programme programme) => new ProgrammeIntegrity(programme).Demand();

    private void Demand()
    {
        foreach (var session in _programme.Sessions)
        {
            Demand(session);
        }

        Once("slot", _programme.Slots.Select(slot => slot.Id));
        Once("slot number", _programme.Slots.Select(slot => slot.Number));
        foreach (var slot in _programme.Slots)
        {
            Demand(slot);
        }
    }

    private void Demand(Programme.Session session)
    {
        Once($"speaker of session {session.Code}", session.Speakers);
        That(session.Theme is null || _themes.Contains(session.Theme), $"Session {session.Code} has the unknown theme '{session.Theme}'.");
        var replacement = session.Cancellation?.Replacement;
        That(
            replacement is null || (replacement != session.Code && _sessions.Contains(replacement)),
            $"Session {session.Code} is replaced by '{replacement}', which is no other session of this edition.");
        foreach (var quote in session.Quotes)
        {
            That(
                quote.Speaker is null || _billed.Contains(quote.Speaker),
                $"Session {session.Code} quotes '{quote.Speaker}', who speaks in no session of this edition.");
        }
    }

    private void Demand(Programme.Slot slot)
    {
        That(slot.SessionCode is null || _sessions.Contains(slot.SessionCode), $"Slot {slot.Id} is of the unknown session '{slot.SessionCode}'.");
        Once($"stage of slot {slot.Id}", slot.Stages);
        foreach (var stage in slot.Stages)
        {
            That(_stages.Contains(stage), $"Slot {slot.Id} is on the unknown stage '{stage}'.");
        }

        That(!_zone.IsInvalidTime(slot.Start), $"{slot.Start:s} does not exist in {_zone.Id}: the clock is put forward over it.");
        That(!_zone.IsAmbiguousTime(slot.Start), $"{slot.Start:s} comes twice in {_zone.Id}: the clock is put back.");
    }

    private static HashSet<T> Once<T>(string what, IEnumerable<T> keys)
    {
        var seen = new HashSet<T>();
        foreach (var key in keys)
        {
            That(seen.Add(key), $"The {what} '{key}' is there twice.");
        }

        return seen;
    }

    private static void That(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new ArgumentException(otherwise);
        }
    }
}
