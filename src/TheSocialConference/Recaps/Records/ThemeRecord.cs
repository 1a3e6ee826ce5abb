using TheSocialConference.Programmes;
using TheSocialConference.Recaps.Yaml;
using static TheSocialConference.Recaps.Yaml.YamlTrees;

namespace TheSocialConference.Recaps.Records;

/// <summary>An item of the field <c>themes</c>.</summary>
internal static class ThemeRecord
{
    public static Recorded<Programme.Theme> Read(RecapMap map)
    {
        var theme = new Recorded<Programme.Theme>(
            new(
                map.DefineSlug(NameKind.Theme), map.NeedLocal("name", Theme.NameMaxLength), map.NeedChoice<Shape>("shape"),
                map.NeedWhole("colour", 0, 4), map.LocalProse("description", Guard.LongTextMaxLength)),
            map.Formerly(NameKind.Theme));
        map.Done();
        return theme;
    }

    public static YamlFields Write(Recorded<Programme.Theme> theme, RecapContext context) => Fields(
        ("slug", Text(theme.Value.Slug)), ("name", Local(theme.Value.Name, context)), ("shape", Choice(theme.Value.Shape)),
        ("colour", Whole(theme.Value.Colour)), ("description", Local(theme.Value.Description, context)), ("formerly", Texts(theme.Formerly)));
}
