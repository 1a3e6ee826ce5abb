using TheSocialConference.Programmes;

namespace TheSocialConference.Publication;

/// <summary>Everybody who spoke, as the index of speakers shows them: by surname, under letters when there are many, first names apart.</summary>
/// <param name="Groups">One without a letter when the list is short.</param>
/// <param name="KnownByFirstName">Those of whom no more is recorded.</param>
public sealed record SpeakerIndex(IReadOnlyList<SpeakerIndex.Group> Groups, IReadOnlyList<SpeakerIndex.Entry> KnownByFirstName)
{
    /// <summary>Up to this many fit in sight without letters.</summary>
    public const int MostWithoutLetters = 30;

    /// <param name="Theme">That of a session in the newest edition the speaker is in, or null.</param>
    public sealed record Entry(Programme.Speaker Speaker, Programme.Theme? Theme);

    /// <param name="Letter">A capital, or <c>#</c> for names that begin with none; null when all stand in one list.</param>
    public sealed record Group(string? Letter, IReadOnlyList<Entry> Entries);

    /// <summary>Everybody who spoke in an edition that is not an example.</summary>
    public static SpeakerIndex Of(PublishedSite site) => Of(site.Editions.Where(programme => !programme.Edition.IsExample), site.Speakers);

    /// <summary>The speakers of one edition.</summary>
    public static SpeakerIndex Of(Programme programme) => Of(
        [programme], programme.Speakers.OrderBy(speaker => speaker.SortName, StringComparer.InvariantCultureIgnoreCase));

    private static SpeakerIndex Of(IEnumerable<Programme> programmes, IEnumerable<Programme.Speaker> speakers)
    {
        var themes = Themes(programmes);
        var entries = speakers.Select(speaker => new Entry(speaker, themes[speaker.Slug])).ToLookup(entry => entry.Speaker.NameIsPartial);
        Entry[] named = [.. entries[false]];
        Group[] groups = named.Length switch
        {
            0 => [],
            <= MostWithoutLetters => [new(null, named)],
            _ => [.. named.GroupBy(entry => LetterOf(entry.Speaker)).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new Group(group.Key, [.. group]))],
        };
        return new(groups, [.. entries[true]]);
    }

    /// <summary>The theme a speaker is shown with on a programme, or null.</summary>
    public static Programme.Theme? ThemeOf(Programme.Speaker speaker, Programme programme) =>
        programme.SessionsOf(speaker).Select(programme.ThemeOf).FirstOrDefault(theme => theme is not null);

    // In one pass over the sessions: a scan for each speaker would be long on a large programme.
    private static Dictionary<string, Programme.Theme?> Themes(IEnumerable<Programme> programmes)
    {
        var themes = new Dictionary<string, Programme.Theme?>();
        foreach (var programme in programmes)
        {
            var here = programme.Sessions.SelectMany(session => session.Speakers.Select(slug => (slug, programme.ThemeOf(session))))
                .ToLookup(spoke => spoke.slug, spoke => spoke.Item2);
            foreach (var speaker in programme.Speakers)
            {
                themes.TryAdd(speaker.Slug, here[speaker.Slug].FirstOrDefault(theme => theme is not null));
            }
        }

        return themes;
    }

    private static string LetterOf(Programme.Speaker speaker) =>
        Slugs.From(speaker.SortName) is [>= 'a' and <= 'z' and var letter, ..] ? char.ToUpperInvariant(letter).ToString() : "#";
}
