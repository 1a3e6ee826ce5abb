using TheSocialConference.Programmes;
using TheSocialConference.Recaps.Yaml;
using static TheSocialConference.Recaps.Yaml.YamlTrees;

namespace TheSocialConference.Recaps.Records;

/// <summary>An item of the field <c>speakers</c>.</summary>
internal static class SpeakerRecord
{
    public static Recorded<Programme.Speaker> Read(RecapMap map)
    {
        var slug = map.DefineSlug(NameKind.Speaker);
        var name = map.NeedLine("name", Speaker.NameMaxLength);
        var speaker = new Recorded<Programme.Speaker>(
            new(
                slug, name, map.Line("sort", Speaker.NameMaxLength) ?? Speaker.SortNameOf(name), map.Flag("partial"),
                map.Line("organisation", Speaker.OrganisationMaxLength), map.Local("role", Speaker.RoleMaxLength),
                map.Markdown("bio", Guard.LongTextMaxLength), [.. map.Maps("links").Select(LinkRecord.Read)])
            { Portrait = ImageRecord.Read(map, "portrait") },
            map.Formerly(NameKind.Speaker));
        map.Done();
        return speaker;
    }

    public static YamlFields Write(Recorded<Programme.Speaker> speaker, RecapContext context) => Fields(
        ("slug", Text(speaker.Value.Slug)), ("name", Text(speaker.Value.Name)), ("sort", Text(speaker.Value.SortName, Speaker.SortNameOf(speaker.Value.Name))),
        ("partial", Flag(speaker.Value.NameIsPartial)), ("organisation", Text(speaker.Value.Organisation)), ("role", Local(speaker.Value.Role, context)),
        ("portrait", ImageRecord.Write(speaker.Value.Portrait, context)), ("bio", Local(speaker.Value.Bio, context)), ("links", Items(speaker.Value.Links.Select(LinkRecord.Write))), ("formerly", Texts(speaker.Formerly)));
}
