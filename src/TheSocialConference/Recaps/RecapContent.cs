using TheSocialConference.Blog;
using TheSocialConference.Programmes;

namespace TheSocialConference.Recaps;

/// <summary>A record of a file, with the slugs it once had.</summary>
internal sealed record Recorded<T>(T Value, ValueList<string> Formerly);

internal sealed record RecapEdition(Programme.EditionFacts Facts, PublishMode Publish);

/// <summary>A session with its places in the programme, in the order of the file.</summary>
internal sealed record RecapSession(Programme.Session Session, ValueList<Programme.Slot> Slots);

/// <summary>Everything one content file says.</summary>
internal sealed record RecapContent(
    RecapEdition? Edition,
    ValueList<Recorded<Programme.Theme>> Themes,
    ValueList<Recorded<Programme.Stage>> Stages,
    ValueList<Recorded<Programme.Speaker>> Speakers,
    ValueList<Recorded<RecapSession>> Sessions,
    ValueList<Programme.Slot> Breaks,
    Recorded<PostContent>? Post,
    PageContent? Page)
{
    public static readonly RecapContent Empty = new(null, [], [], [], [], [], null, null);

    public bool IsEmpty => this == Empty;

    /// <summary>The text below the fields.</summary>
    public string Body => Post?.Value.Body ?? Page?.Body ?? "";
}
