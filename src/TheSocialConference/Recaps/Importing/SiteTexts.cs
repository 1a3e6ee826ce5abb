using TheSocialConference.Markup;
using TheSocialConference.Pictures;
using TheSocialConference.Programmes;
using TheSocialConference.Web;

namespace TheSocialConference.Recaps.Importing;

/// <summary>Renders the texts of editors among the programmes and pictures that there will be.</summary>
internal sealed class SiteTexts
{
    private readonly Dictionary<string, string> _sessions = [];
    private readonly HashSet<string> _speakers = [];
    private readonly PicturesBeside _pictures;

    public SiteTexts(IEnumerable<Programme> programmes, PicturesBeside pictures)
    {
        _pictures = pictures;
        foreach (var programme in programmes)
        {
            foreach (var session in programme.Sessions)
            {
                _sessions[session.Code] = $"~{Links.Dutch.Session(programme, session)}";
                _speakers.UnionWith(session.Speakers);
            }
        }
    }

    /// <param name="unit">The folder the text stands in, where its pictures are.</param>
    public EditorText Render(string body, string language, string unit)
    {
        var refused = new Dictionary<string, string>();
        var text = EditorMarkdown.Render(body, new(
            language,
            _sessions.GetValueOrDefault,
            slug => _speakers.Contains(slug) ? $"~{Links.Dutch.Speaker(slug)}" : null,
            name => Picture(name, unit.Length == 0 ? name : $"{unit}/{name}", refused)));
        return refused.Count == 0 ? text : text with { Faults = [.. text.Faults.Select(fault => Explain(fault, refused))] };
    }

    private Picture? Picture(string name, string path, Dictionary<string, string> refused)
    {
        var picture = _pictures.Find(path);
        if (_pictures.WhyNot(path) is { } why)
        {
            refused[name] = why;
        }

        return picture;
    }

    private static MarkdownFault Explain(MarkdownFault fault, Dictionary<string, string> refused) =>
        refused.Keys.FirstOrDefault(name => fault.What.Contains(name, StringComparison.Ordinal)) is { } name
            ? fault with { Slip = MarkdownSlip.PictureRefused, What = name, Why = refused[name] }
            : fault;
}
