using TheSocialConference.Recaps.Records;
using TheSocialConference.Recaps.Yaml;
using static TheSocialConference.Recaps.Yaml.YamlTrees;

namespace TheSocialConference.Recaps;

/// <summary>Writes what a file says: as the tree of its fields, and as a new file.</summary>
internal static class RecapWriter
{
    public static YamlFields Tree(RecapContent content, RecapContext context) => Fields(
        ("edition", EditionRecord.Write(content.Edition, context)),
        ("themes", Items(content.Themes.Select(theme => ThemeRecord.Write(theme, context)), "slug")),
        ("stages", Items(content.Stages.Select(stage => StageRecord.Write(stage, context)), "slug")),
        ("speakers", Items(content.Speakers.Select(speaker => SpeakerRecord.Write(speaker, context)), "slug")),
        ("sessions", Items(content.Sessions.Select(session => SessionRecord.Write(session, context)), "code")),
        ("breaks", Items(content.Breaks.Select(slot => SlotRecord.WriteBreak(slot, context)), "key")),
        ("post", PostRecord.Write(content.Post, context)),
        ("page", PageRecord.Write(content.Page, context)));

    public static string Write(RecapContent content, RecapContext context)
    {
        var fields = Tree(content, context).Fields.Select(field => YamlEmitter.Block(new([field]), 0));
        return $"---\n{string.Join("\n\n", fields)}\n---\n{BodyOf(content, null)}";
    }

    /// <summary>The text below the fields, with <c>\n</c> between lines; a file without a text of its own keeps its empty lines.</summary>
    public static string BodyOf(RecapContent content, RecapText? was) => content switch
    {
        { Post: null, Page: null } when was is not null && string.IsNullOrWhiteSpace(was.Body) => was.Body,
        _ => content.Body.Replace("\r\n", "\n", StringComparison.Ordinal),
    };
}
