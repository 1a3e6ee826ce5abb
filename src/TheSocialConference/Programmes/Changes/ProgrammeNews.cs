namespace TheSocialConference.Programmes.Changes;

/// <summary>What differs between two programmes, told for each record as people understand it: a session with its times, a break by its label.</summary>
/// <param name="Before">As it was, with the slugs that its records have now.</param>
public sealed record ProgrammeNews(Programme Before, Programme After, ValueList<RecordNews> Records)
{
    /// <param name="before">Null when there was no programme yet: everything is added.</param>
    public static ProgrammeNews Between(Programme? before, Programme after)
    {
        var aligned = Alignment.Of(before ?? new(after.Edition, [], [], [], [], []), after);
        var changes = ProgrammeDiff.Between(aligned.Before, after).Changes;
        var sessions = new SessionHappenings(aligned.Before, after);
        var records = new RecordHappenings(aligned, after);
        return new(
            aligned.Before,
            after,
            [
                .. records.OfEdition(changes),
                .. sessions.Told(changes),
                .. sessions.Breaks(changes),
                .. records.OfThemes(changes),
                .. records.OfStages(changes),
                .. records.OfSpeakers(changes),
                .. changes.Where(change => change.What is ChangeKind.Reordered)
                    .Select(change => new RecordNews(new(change.Kind, "", null), [new Happening.Reordered()], [change])),
            ]);
    }
}

/// <param name="About">Of an order: the kind of record, without a name.</param>
/// <param name="Happenings">None when what changed is nothing that people tell.</param>
/// <param name="Changes">The same field by field: of the record, and of the times of a session.</param>
public sealed record RecordNews(Subject About, ValueList<Happening> Happenings, ValueList<RecordChange> Changes);
