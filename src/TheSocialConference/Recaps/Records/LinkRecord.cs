using TheSocialConference.Programmes;
using TheSocialConference.Recaps.Yaml;
using static TheSocialConference.Recaps.Yaml.YamlTrees;

namespace TheSocialConference.Recaps.Records;

/// <summary>An item of the field <c>links</c> of a speaker or a session.</summary>
internal static class LinkRecord
{
    public static Programme.Link Read(RecapMap map)
    {
        var link = new Programme.Link(map.Choice("kind", LinkKind.Link), map.NeedLine("label", RecapLimits.Label), map.NeedUrl("url"));
        map.Done();
        return link;
    }

    public static YamlFields Write(Programme.Link link) => Fields(
        ("kind", Choice(link.Kind, LinkKind.Link)), ("label", Text(link.Label)), ("url", Text(link.Url))) with
    { IsInline = true };
}
