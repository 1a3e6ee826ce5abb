using TheSocialConference.Programmes;

namespace TheSocialConference.Organisers;

/// <summary>What is written in the log of a change to a programme: a deed for each record that differs.</summary>
public static class ProgrammeDeeds
{
    /// <summary>Speakers have deeds of their own: a programme only bills them.</summary>
    public static IEnumerable<DeedDone> Of(ProgrammeDiff diff, Programme before, Programme after) =>
        diff.Changes.Where(change => change.Kind != RecordKind.Speaker).Select(change => Of(change, before, after));

    private static DeedDone Of(RecordChange change, Programme before, Programme after)
    {
        var kind = Enum.Parse<SubjectKind>(change.Kind.ToString());
        var what = change.What switch
        {
            ChangeKind.Added => DeedKind.Added,
            ChangeKind.Removed => DeedKind.Removed,
            ChangeKind.Reordered => DeedKind.Reordered,
            _ => DeedKind.Changed,
        };
        return what == DeedKind.Reordered
            ? new(what, kind, "all", kind.ToString(), after.Edition.Slug)
            : new(what, kind, change.Key, change.Title, after.Edition.Slug, before.Find(change.Kind, change.Key), after.Find(change.Kind, change.Key));
    }
}
