using TheSocialConference.Programmes;
using TheSocialConference.Recaps.Yaml;
using static TheSocialConference.Recaps.Yaml.YamlTrees;

namespace TheSocialConference.Recaps.Records;

/// <summary>An item of the field <c>stages</c>.</summary>
internal static class StageRecord
{
    public static Recorded<Programme.Stage> Read(RecapMap map)
    {
        var stage = new Recorded<Programme.Stage>(
            new(map.DefineSlug(NameKind.Stage), map.NeedLocal("name", Stage.NameMaxLength), map.Flag("placeholder"), map.Flag("parallel")),
            map.Formerly(NameKind.Stage));
        map.Done();
        return stage;
    }

    public static YamlFields Write(Recorded<Programme.Stage> stage, RecapContext context) => Fields(
        ("slug", Text(stage.Value.Slug)), ("name", Local(stage.Value.Name, context)), ("placeholder", Flag(stage.Value.IsPlaceholder)),
        ("parallel", Flag(stage.Value.AllowsParallel)), ("formerly", Texts(stage.Formerly)));
}
