using TheSocialConference.Programmes;

namespace TheSocialConference.Recaps.Importing;

/// <summary>Records of one kind that the files give another slug than they have here.</summary>
internal sealed class Renames
{
    private readonly Dictionary<string, string> _oldOf = [];
    private readonly Dictionary<string, string> _newOf = [];

    /// <param name="file">Each record of the files, with the slugs it had before.</param>
    /// <param name="was">The slugs in the files at the last import.</param>
    /// <param name="here">The slugs in the database.</param>
    public Renames(IEnumerable<(string Slug, ValueList<string> Formerly)> file, IEnumerable<string> was, IEnumerable<string> here)
    {
        HashSet<string> present = [.. here];
        HashSet<string> taken = [.. present, .. was];
        foreach (var (slug, formerly) in file.Where(record => !taken.Contains(record.Slug)))
        {
            if (formerly.LastOrDefault(present.Contains) is { } old)
            {
                (_oldOf[slug], _newOf[old]) = (old, slug);
            }
        }
    }

    /// <summary>The slug it has here; null when it is not renamed.</summary>
    public string? OldOf(string slug) => _oldOf.GetValueOrDefault(slug);

    /// <summary>The slug it will have.</summary>
    public string NewOf(string slug) => _newOf.GetValueOrDefault(slug, slug);

    /// <summary>Speakers are of the whole site: one whom a post elsewhere still names by the old slug is not renamed under it.</summary>
    public static Renames OfSpeakers(IReadOnlyList<RecapUnit> units, IReadOnlyDictionary<string, RecapUnit> was, ImportState state)
    {
        RecapUnit[] before = [.. units.Select(unit => was.GetValueOrDefault(unit.Name)).OfType<RecapUnit>()];
        var own = before.Concat(units).SelectMany(unit => unit.Posts).Select(at => at.Post.Value.Slug).ToHashSet();
        var named = state.Posts.Where(post => !own.Contains(post.Slug)).SelectMany(post => post.Mentions).Select(mention => mention.SpeakerSlug);
        return new(
            units.SelectMany(unit => unit.Speakers).Select(speaker => (speaker.Value.Slug, speaker.Formerly)),
            before.SelectMany(unit => unit.Speakers).Select(speaker => speaker.Value.Slug),
            state.Speakers.Select(speaker => speaker.Slug).Except(named.OfType<string>()));
    }
}

/// <summary>The renames that a programme speaks of: by the new slugs it can be compared with what the files say now.</summary>
internal sealed record ProgrammeRenames(Renames Speakers, Renames Themes, Renames Stages)
{
    private static readonly Renames None = new([], [], []);

    /// <summary>For an edition whose own files are not imported now.</summary>
    public ProgrammeRenames(Renames speakers)
        : this(speakers, None, None)
    {
    }

    public Programme In(Programme programme) => programme with
    {
        Themes = [.. programme.Themes.Select(theme => theme with { Slug = Themes.NewOf(theme.Slug) })],
        Stages = [.. programme.Stages.Select(stage => stage with { Slug = Stages.NewOf(stage.Slug) })],
        Speakers = [.. programme.Speakers.Select(speaker => speaker with { Slug = Speakers.NewOf(speaker.Slug) })],
        Sessions = [.. programme.Sessions.Select(In)],
        Slots = [.. programme.Slots.Select(slot => slot with { Stages = [.. slot.Stages.Select(Stages.NewOf)] })],
    };

    private Programme.Session In(Programme.Session session) => session with
    {
        Theme = session.Theme is { } theme ? Themes.NewOf(theme) : null,
        Speakers = [.. session.Speakers.Select(Speakers.NewOf)],
        Quotes = [.. session.Quotes.Select(quote => quote with { Speaker = quote.Speaker is { } speaker ? Speakers.NewOf(speaker) : null })],
    };
}
