namespace TheSocialConference.Programmes.Changes;

/// <summary>
/// A former programme made comparable with its successor: what only got another slug has that slug already, and when the whole edition was put
/// off, all its times are put off with it; or else everything would seem gone and new, or moved.
/// </summary>
internal sealed record Alignment(
    Programme Before, IReadOnlyDictionary<string, string> Themes, IReadOnlyDictionary<string, string> Stages, IReadOnlyDictionary<string, string> Speakers)
{
    public static Alignment Of(Programme before, Programme after)
    {
        var themes = Renamed(before.Themes, after.Themes, theme => theme.Slug, (theme, slug) => theme with { Slug = slug }, theme => theme.Name);
        var stages = Renamed(before.Stages, after.Stages, stage => stage.Slug, (stage, slug) => stage with { Slug = slug }, stage => stage.Name);
        var speakers = Renamed(before.Speakers, after.Speakers, speaker => speaker.Slug, (speaker, slug) => speaker with { Slug = slug }, speaker => speaker.Name);
        var aligned = themes.Count + stages.Count + speakers.Count == 0 ? before : before with
        {
            Themes = [.. before.Themes.Select(theme => theme with { Slug = Now(themes, theme.Slug) })],
            Stages = [.. before.Stages.Select(stage => stage with { Slug = Now(stages, stage.Slug) })],
            Speakers = [.. before.Speakers.Select(speaker => speaker with { Slug = Now(speakers, speaker.Slug) })],
            Sessions = [.. before.Sessions.Select(session => session with
            {
                Theme = session.Theme is null ? null : Now(themes, session.Theme),
                Speakers = [.. session.Speakers.Select(slug => Now(speakers, slug))],
                Quotes = [.. session.Quotes.Select(quote => quote with { Speaker = quote.Speaker is null ? null : Now(speakers, quote.Speaker) })],
            })],
            Slots = [.. before.Slots.Select(slot => slot with { Stages = [.. slot.Stages.Select(slug => Now(stages, slug))] })],
        };
        return new(PutOff(aligned, after), Former(themes), Former(stages), Former(speakers));
    }

    private static string Now(Dictionary<string, string> renamed, string slug) => renamed.GetValueOrDefault(slug, slug);

    private static Dictionary<string, string> Former(Dictionary<string, string> renamed) => renamed.ToDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>From the old slug to the new one: first of what is equal but for it, then of what has the same name.</summary>
    private static Dictionary<string, string> Renamed<T, TName>(
        ValueList<T> before, ValueList<T> after, Func<T, string> slugOf, Func<T, string, T> withSlug, Func<T, TName> nameOf)
        where T : notnull
    {
        var (were, are) = (before.Select(slugOf).ToHashSet(), after.Select(slugOf).ToHashSet());
        var gone = before.Where(record => !are.Contains(slugOf(record))).ToList();
        var come = after.Where(record => !were.Contains(slugOf(record))).ToList();
        var renamed = new Dictionary<string, string>();
        Pair((old, present) => withSlug(old, slugOf(present)).Equals(present));
        Pair((old, present) => Equals(nameOf(old), nameOf(present)));
        return renamed;

        void Pair(Func<T, T, bool> areSame)
        {
            foreach (var present in come.ToArray())
            {
                if (gone.FindIndex(old => areSame(old, present)) is >= 0 and var found)
                {
                    renamed[slugOf(gone[found])] = slugOf(present);
                    gone.RemoveAt(found);
                    come.Remove(present);
                }
            }
        }
    }

    private static Programme PutOff(Programme before, Programme after)
    {
        var days = after.Edition.FirstDay.DayNumber - before.Edition.FirstDay.DayNumber;
        var stayed = before.Slots.Select(slot => (Was: slot, Is: after.SlotBy(slot.Id))).Where(pair => pair.Is is not null).ToArray();
        return days != 0 && stayed.Length > 0 && stayed.All(pair => (pair.Is!.Start.Date - pair.Was.Start.Date).Days == days)
            ? before with { Slots = [.. before.Slots.Select(slot => slot with { Start = slot.Start.AddDays(days) })] }
            : before;
    }
}
