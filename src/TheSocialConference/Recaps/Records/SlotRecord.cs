using System.Globalization;
using TheSocialConference.Programmes;
using TheSocialConference.Recaps.Yaml;
using static TheSocialConference.Recaps.Yaml.YamlTrees;

namespace TheSocialConference.Recaps.Records;

/// <summary>An item of the field <c>slots</c> of a session, or of the field <c>breaks</c>.</summary>
internal static class SlotRecord
{
    private static readonly int LongestMinutes = (int)Slot.LongestDuration.TotalMinutes;

    public static ValueList<Programme.Slot> ReadOf(RecapMap session, string code) =>
        [.. session.Maps("slots").Index().Select(at => ReadSlot(at.Item, code, isFirst: at.Index == 0))];

    public static Programme.Slot ReadBreak(RecapMap map)
    {
        var key = Key(map, "");
        if (key.Length == 0)
        {
            map.Fault("key", "nothing", "a key of its own, which never changes");
        }

        var slot = Read(map, null, key) with { Label = map.NeedLocal("label", Slot.LabelMaxLength) };
        map.Done();
        return slot;
    }

    /// <summary>What a slot of a session says.</summary>
    public static YamlFields Write(Programme.Slot slot) => Fields(
        ("start", LocalTime(slot.Start)), Minutes(slot), ("stages", Texts(slot.Stages)),
        ("key", slot.Key.Length == 0 ? null : Text(slot.Key)), ("cancelled", Flag(slot.IsCancelled)));

    public static YamlFields WriteBreak(Programme.Slot slot, RecapContext context) => Fields(
        ("key", Text(slot.Key)), ("label", Local(slot.Label, context)), ("start", LocalTime(slot.Start)), Minutes(slot),
        ("stages", Texts(slot.Stages)), ("cancelled", Flag(slot.IsCancelled)));

    private static Programme.Slot ReadSlot(RecapMap map, string code, bool isFirst)
    {
        var key = Key(map, code);
        if (key.Length == 0 && !isFirst)
        {
            map.Fault("key", "nothing", "a key on every slot but the first, which never changes");
        }

        var slot = Read(map, code, key);
        map.Done();
        return slot;
    }

    private static Programme.Slot Read(RecapMap map, string? code, string key)
    {
        var start = map.LocalTime("start");
        if (start is { } time && map.Context.Edition is { } edition)
        {
            CheckDay(map, time, edition);
        }

        var id = SlotIdentity.Of(map.Context.Unit, code, key);
        return new(
            id, SlotIdentity.NumberOf(id), key, code, null, map.References(NameKind.Stage, "stages"), start ?? default,
            TimeSpan.FromMinutes(map.NeedWhole("minutes", 1, LongestMinutes)), 0, map.Flag("cancelled"));
    }

    private static string Key(RecapMap map, string code)
    {
        var key = map.Slug("key") ?? "";
        if (key.Length > Slot.KeyMaxLength)
        {
            map.Fault("key", $"{key.Length} characters", $"at most {Slot.KeyMaxLength}");
        }

        return map.Define(code.Length == 0 ? NameKind.Break : NameKind.Slot, "key", $"{code}/{key}")[(code.Length + 1)..];
    }

    private static void CheckDay(RecapMap map, DateTime start, Programme.EditionFacts edition)
    {
        var day = DateOnly.FromDateTime(start.AddHours(-edition.DayStartsAt));
        if (day < edition.FirstDay || day > edition.LastDay)
        {
            map.Fault("start", start.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), string.Create(
                CultureInfo.InvariantCulture,
                $"a time from {edition.FirstDay:yyyy-MM-dd} to {edition.LastDay:yyyy-MM-dd}, "
                + $"the days of the edition (a day begins at {edition.DayStartsAt:00}:00)"));
        }
    }

    private static (string Key, YamlTree? Value) Minutes(Programme.Slot slot) => ("minutes", Whole((int)slot.Duration.TotalMinutes));
}
