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
        : this([], [], pictures)
    {
        foreach (var programme in programmes)
        {
            foreach (var session in programme.Sessions)
            {
                Add(new(programme.Edition.Slug, session.Code, session.Address));
                _speakers.UnionWith(session.Speakers);
            }
        }
    }

    /// <param name="speakers">The slugs of those whom a session bills.</param>
    public SiteTexts(IEnumerable<SiteSession> sessions, IEnumerable<string> speakers, PicturesBeside pictures)
    {
        _pictures = pictures;
        _speakers.UnionWith(speakers);
        foreach (var session in sessions)
        {
            Add(session);
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

    private void Add(SiteSession session) => _sessions[session.Code] = $"~{Links.Dutch.Session(session.Edition, session.Address)}";

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

/// <summary>A session that a text may refer to.</summary>
/// <param name="Address">The code with the readable part behind it.</param>
internal sealed record SiteSession(string Edition, string Code, string Address);
