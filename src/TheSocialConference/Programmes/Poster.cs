namespace TheSocialConference.Programmes;

/// <summary>A programme of which no times are recorded, as a poster: the opening by itself, then who is on, theme by theme.</summary>
/// <param name="Opening">What opens the day, whatever its theme.</param>
/// <param name="Groups">Every theme in order, those without a session too; at the end, when there are any, the sessions without a theme.</param>
public sealed record Poster(ValueList<Programme.Session> Opening, ValueList<PosterGroup> Groups)
{
    /// <inheritdoc cref="SessionCounts"/>
    public int SessionCount => Opening.Concat(Groups.SelectMany(group => group.Sessions)).Counted();

    public static Poster Of(Programme programme, TimetableFilter filter)
    {
        Programme.Session[] shown = [.. programme.Sessions.Where(session => filter.ShowsWithoutTime(session, programme))];
        var groups = shown.Where(session => session.Kind is not SessionKind.Opening).ToLookup(session => session.Theme);
        var themes = programme.Themes.Where(theme => filter.Theme is null || theme == filter.Theme)
            .Select(theme => new PosterGroup(theme, [.. groups[theme.Slug]]));
        PosterGroup[] rest = groups.Contains(null) ? [new(null, [.. groups[null]])] : [];
        return new([.. shown.Where(session => session.Kind is SessionKind.Opening)], [.. themes, .. rest]);
    }
}

/// <param name="Theme">Null for the sessions without one.</param>
/// <param name="Sessions">By position; none for a theme that nothing is recorded of.</param>
public sealed record PosterGroup(Programme.Theme? Theme, ValueList<Programme.Session> Sessions);
