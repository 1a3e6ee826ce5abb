using TheSocialConference.Recaps.Yaml;

namespace TheSocialConference.Recaps.Splicing;

/// <summary>What a piece of a file says by itself, without knowing what its fields mean.</summary>
internal static class YamlActual
{
    /// <summary>A field left open says less than an empty text.</summary>
    private static readonly YamlText Nothing = new("\0");

    public static YamlTree Tree(YamlNode node) => node switch
    {
        YamlScalar { IsNothing: true } => Nothing,
        YamlScalar scalar => new YamlText(RecapReading.Plain(scalar.Value)),
        YamlList list => new YamlItems([.. list.Items.Select(Tree)]),
        YamlMap map => new YamlFields([.. map.Entries.Select(entry => new YamlField(entry.Key.Value, Tree(entry.Value)))]),
        _ => throw new ArgumentException("Not a piece of YAML.", nameof(node)),
    };
}
