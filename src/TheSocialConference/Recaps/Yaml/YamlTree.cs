using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using TheSocialConference.Localisation;
using TheSocialConference.Programmes;

namespace TheSocialConference.Recaps.Yaml;

/// <summary>What fields should say, whatever they look like: equal when they say the same.</summary>
internal abstract record YamlTree
{
    /// <summary>What differs between writing two of these in a file is their text alone.</summary>
    public virtual bool SaysTheSameAs(YamlTree? other) => Equals(other);
}

/// <summary>A text; null-like, number-like and date-like ones get quotes.</summary>
/// <param name="IsBare">A number, a date or a flag, which needs none.</param>
/// <param name="Language">Of a text that is given once, without saying so.</param>
internal sealed record YamlText(string Value, bool IsBare = false, string? Language = null) : YamlTree
{
    public override bool SaysTheSameAs(YamlTree? other) => other is YamlText text && text.Value == Value;
}

/// <param name="KeyedBy">The field that tells the items apart, if they are records with a name of their own.</param>
internal sealed record YamlItems(ValueList<YamlTree> Items, string? KeyedBy = null) : YamlTree
{
    public override bool SaysTheSameAs(YamlTree? other) =>
        other is YamlItems list && list.Items.Count == Items.Count && Items.Zip(list.Items).All(pair => pair.First.SaysTheSameAs(pair.Second));
}

/// <param name="IsInline">Written between braces when it is short.</param>
internal sealed record YamlFields(ValueList<YamlField> Fields, bool IsInline = false) : YamlTree
{
    public YamlTree? this[string key] => Fields.FirstOrDefault(field => field.Key == key)?.Value;

    public override bool SaysTheSameAs(YamlTree? other) =>
        other is YamlFields map && map.Fields.Count == Fields.Count && Fields.All(field => field.Value.SaysTheSameAs(map[field.Key]));
}

internal sealed record YamlField(string Key, YamlTree Value);

/// <summary>Makes trees of values; what is null, or what a reader fills in by itself, is left out.</summary>
internal static class YamlTrees
{
    /// <summary>The fields that are there, in this order.</summary>
    public static YamlFields Fields(params ReadOnlySpan<(string Key, YamlTree? Value)> fields)
    {
        var present = new List<YamlField>();
        foreach (var (key, value) in fields)
        {
            if (value is not null)
            {
                present.Add(new(key, value));
            }
        }

        return new(new(present));
    }

    [return: NotNullIfNotNull(nameof(value))]
    public static YamlText? Text(string? value) => value is null ? null : new(RecapReading.Plain(value));

    public static YamlText? Text(string? value, string otherwise) => value == otherwise ? null : Text(value);

    public static YamlText Bare(string value) => new(value, IsBare: true);

    public static YamlText? Whole(int? value) => value is { } number ? Bare(number.ToString(CultureInfo.InvariantCulture)) : null;

    public static YamlText? Whole(int value, int otherwise) => value == otherwise ? null : Whole(value);

    public static YamlText? Flag(bool value) => value ? Bare("true") : null;

    public static YamlText Day(DateOnly day) => Bare(day.ToString(RecapMap.DayForm, CultureInfo.InvariantCulture));

    public static YamlText LocalTime(DateTime time) =>
        Bare(time.ToString(time.Second == 0 ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));

    public static YamlText Choice<T>(T value)
        where T : struct, Enum => new(RecapMap.NameOf(value));

    public static YamlText? Choice<T>(T value, T otherwise)
        where T : struct, Enum => value.Equals(otherwise) ? null : Choice(value);

    public static YamlItems? Texts(ValueList<string> items) => items.Count == 0 ? null : new([.. items.Select(item => new YamlText(item))]);

    public static YamlItems? Items(IEnumerable<YamlTree> items, string? keyedBy = null) => items.ToArray() is { Length: > 0 } all ? new(new(all), keyedBy) : null;

    /// <summary>A text given once when it is only in the language of the edition.</summary>
    public static YamlTree? Local(LocalText? text, RecapContext context) => text switch
    {
        null => null,
        { Nl: { } nl, En: null } when LocalText.Of("", context.Language).Nl is not null => Text(nl) with { Language = "nl" },
        { Nl: null, En: { } en } when LocalText.Of("", context.Language).En is not null => Text(en) with { Language = "en" },
        _ => Fields(("nl", Text(text.Nl)), ("en", Text(text.En))) with { IsInline = true },
    };
}
