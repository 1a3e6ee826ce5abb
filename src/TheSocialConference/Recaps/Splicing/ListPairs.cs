using TheSocialConference.Recaps.Yaml;

namespace TheSocialConference.Recaps.Splicing;

/// <summary>Finds for each item of a list the item it was before.</summary>
internal static class ListPairs
{
    /// <returns>The items as they will be, each with its former place; null for a new one.</returns>
    public static IReadOnlyList<(int? Was, YamlTree Becomes)> Of(YamlItems was, YamlItems becomes) =>
        becomes.KeyedBy is { } key ? ByKey(was, becomes, key) : ByPlace(was, becomes);

    private static List<(int? Was, YamlTree Becomes)> ByKey(YamlItems was, YamlItems becomes, string key)
    {
        var places = was.Items.Index().ToDictionary(at => Name(at.Item), at => at.Index);
        var present = becomes.Items.Select(Name).ToHashSet();
        return [.. becomes.Items.Select(item => (places.TryGetValue(Name(item), out var at) ? at : Renamed(item), item))];

        string Name(YamlTree item) => ((item as YamlFields)?[key] as YamlText)?.Value ?? "";

        int? Renamed(YamlTree item) => ((item as YamlFields)?["formerly"] as YamlItems)?.Items.OfType<YamlText>()
            .Where(old => !present.Contains(old.Value) && places.ContainsKey(old.Value)).Select(old => (int?)places[old.Value]).FirstOrDefault();
    }

    /// <summary>Items at both ends that say the same are the same; those between are taken in order.</summary>
    private static List<(int? Was, YamlTree Becomes)> ByPlace(YamlItems was, YamlItems becomes)
    {
        var (old, now) = (was.Items, becomes.Items);
        var (same, head, tail) = (Math.Min(old.Count, now.Count), 0, 0);
        while (head < same && now[head].SaysTheSameAs(old[head]))
        {
            head++;
        }

        while (tail < same - head && now[now.Count - 1 - tail].SaysTheSameAs(old[old.Count - 1 - tail]))
        {
            tail++;
        }

        return [.. now.Select((item, at) => (at < head ? at : at >= now.Count - tail ? at - now.Count + old.Count : at < old.Count - tail ? (int?)at : null, item))];
    }
}
