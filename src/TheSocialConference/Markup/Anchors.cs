using TheSocialConference.Programmes;

namespace TheSocialConference.Markup;

/// <summary>Makes ids of words, no two alike in one text.</summary>
/// <param name="prefix">No other id of a page begins with it.</param>
/// <param name="nameless">What is called by no letter or digit.</param>
internal sealed class Anchors(string prefix, string nameless)
{
    private readonly HashSet<string> _ids = [];
    private readonly Dictionary<string, int> _timesUsed = [];

    public string For(string text)
    {
        var slug = Slugs.From(text) is { Length: > 0 } readable ? readable : nameless;
        var id = $"{prefix}{slug}";
        var times = _timesUsed.GetValueOrDefault(slug, 1);
        while (!_ids.Add(id))
        {
            id = $"{prefix}{slug}-{++times}";
        }

        _timesUsed[slug] = times;
        return id;
    }
}
