using System.Text;

namespace TheSocialConference.Recaps.Yaml;

/// <summary>Writes fields as an editor would: blocks for records, braces for what is short.</summary>
internal static class YamlEmitter
{
    /// <summary>Longer than this, what could stand on one line gets lines of its own.</summary>
    private const int InlineWidth = 110;

    /// <summary>What follows the colon of a key: on the same line, or below it.</summary>
    /// <param name="indent">The column of the key.</param>
    public static string AfterColon(YamlTree tree, int indent) => tree switch
    {
        YamlText text => $" {YamlScalarText.Write(text, new(indent, IsFlow: false))}",
        _ when IsInline(tree, indent) => $" {Flow(tree)}",
        YamlItems list => string.Concat(list.Items.Select(item => $"\n{Spaces(indent + 2)}-{AfterDash(item, indent + 2)}")),
        YamlFields fields => $"\n{Spaces(indent + 2)}{Block(fields, indent + 2)}",
        _ => throw new ArgumentException("A tree that cannot be written.", nameof(tree)),
    };

    /// <summary>What follows the dash of an item.</summary>
    /// <param name="indent">The column of the dash.</param>
    public static string AfterDash(YamlTree tree, int indent) => tree switch
    {
        YamlFields fields when !IsInline(tree, indent) => $" {Block(fields, indent + 2)}",
        _ => AfterColon(tree, indent),
    };

    public static string Flow(YamlTree tree) => tree switch
    {
        YamlText text => YamlScalarText.Write(text, new(0, IsFlow: true)),
        YamlItems list => $"[{string.Join(", ", list.Items.Select(Flow))}]",
        YamlFields fields => $"{{{string.Join(", ", fields.Fields.Select(field => $"{field.Key}: {Flow(field.Value)}"))}}}",
        _ => throw new ArgumentException("A tree that cannot be written.", nameof(tree)),
    };

    /// <summary>Fields below each other, the first without its indentation.</summary>
    /// <param name="indent">The column of the keys.</param>
    public static string Block(YamlFields fields, int indent)
    {
        var text = new StringBuilder();
        foreach (var (key, value) in fields.Fields)
        {
            text.Append(text.Length == 0 ? "" : $"\n{Spaces(indent)}").Append(key).Append(':').Append(AfterColon(value, indent));
        }

        return text.ToString();
    }

    private static bool IsInline(YamlTree tree, int indent)
    {
        var may = tree is YamlFields { IsInline: true } or YamlFields { Fields.Count: 0 }
            || (tree is YamlItems list && list.Items.All(item => item is YamlText { Value.Length: < 60 }));
        return may && Flow(tree) is { } flow && flow.Length + indent <= InlineWidth;
    }

    private static string Spaces(int count) => new(' ', count);
}
