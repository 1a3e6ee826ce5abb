using TheSocialConference.Blog;
using TheSocialConference.Localisation;
using TheSocialConference.Markup;
using TheSocialConference.Pictures;
using TheSocialConference.Programmes;
using TheSocialConference.Publication;
using YamlDotNet.RepresentationModel;

namespace TheSocialConference;

#pragma warning disable
public static class Interim
{
    static YamlNode? At(YamlNode? n, string key) => n is YamlMappingNode m && m.Children.TryGetValue(key, out var v) ? v : null;
    static string? S(YamlNode? n, string key) => (At(n, key) as YamlScalarNode)?.Value;
    static IEnumerable<YamlNode> L(YamlNode? n, string key) => (At(n, key) as YamlSequenceNode)?.Children ?? [];
    static LocalText? T(YamlNode? n) => n switch { null => null, YamlScalarNode s => new(s.Value, null), _ => new(S(n, "nl"), S(n, "en")) };
    static T2 E<T2>(string? s, T2 d) where T2 : struct, Enum => s is null ? d : Enum.Parse<T2>(s.Replace("-", ""), true);
    static ValueList<Programme.Link> Links(YamlNode n) => [.. L(n, "links").Select(l => new Programme.Link(E(S(l, "kind"), LinkKind.Link), S(l, "label")!, S(l, "url")!))];

    public static PublishedSite Load(string content)
    {
        var releases = new List<ProgrammeRelease>(); var posts = new List<Post>(); var pages = new List<ContentPage>();
        foreach (var file in Directory.GetFiles(content, "*.md", SearchOption.AllDirectories).Where(f => !f.EndsWith("README.md")))
        {
            var raw = File.ReadAllText(file); var cut = raw.IndexOf("\n---\n", StringComparison.Ordinal); string[] parts = ["", raw[4..cut], raw[(cut + 5)..]];
            var yaml = new YamlStream(); yaml.Load(new StringReader(parts[1])); var root = yaml.Documents[0].RootNode;
            var folder = Path.GetFileName(Path.GetDirectoryName(file)); if (folder == "content") folder = null;
            if (At(root, "edition") is { } e)
            {
                var slug = S(e, "slug")!;
                var slots = new List<Programme.Slot>();
                foreach (var s in L(root, "sessions")) foreach (var x in L(s, "slots")) slots.Add(Slot(slug, x, S(s, "code"), null));
                foreach (var b in L(root, "breaks")) slots.Add(Slot(slug, b, null, T(At(b, "label"))));
                var st = At(e, "stated"); var v = At(e, "venue"); var first = DateOnly.Parse(S(e, "first-day")!);
                var p = new Programme(new(slug, S(e, "acronym")!, S(e, "name")!, S(e, "language")!, S(e, "example") == "true", first, S(e, "last-day") is { } ld ? DateOnly.Parse(ld) : first, S(e, "time-zone")!, 4,
                    v is null ? null : new(S(v, "name")!, S(v, "address"), S(v, "city"), S(v, "country"), null), S(e, "organiser"), E(S(e, "organiser-from"), Source.Stated), S(e, "hashtag"), S(e, "question"), T(At(e, "tagline")),
                    st is null ? null : new(T(At(st, "sessions")), T(At(st, "stages")), T(At(st, "attendees")), T(At(st, "recorded"))), T(At(e, "note")), T(At(e, "announcement"))),
                    [.. L(root, "themes").Select(t => new Programme.Theme(S(t, "slug")!, T(At(t, "name"))!, E(S(t, "shape"), Shape.Circle), int.Parse(S(t, "colour")!), T(At(t, "description"))))],
                    [.. L(root, "stages").Select(t => new Programme.Stage(S(t, "slug")!, T(At(t, "name"))!, S(t, "placeholder") == "true", false))],
                    [.. L(root, "speakers").Select(t => new Programme.Speaker(S(t, "slug")!, S(t, "name")!, S(t, "sort") ?? S(t, "name")!, S(t, "partial") == "true", S(t, "organisation"), T(At(t, "role")), T(At(t, "bio")), Links(t)))],
                    [.. L(root, "sessions").Select(s => new Programme.Session(S(s, "code")!, S(s, "slug") ?? Slugs.From(S(s, "title")!), S(s, "title")!, E(S(s, "title-from"), TitleSource.Official), E(S(s, "kind"), SessionKind.Talk), S(s, "language"), int.Parse(S(s, "billing") ?? "2"), S(s, "theme"), S(s, "theme") is null ? null : E(S(s, "theme-from"), Source.Stated),
                        [.. L(s, "speakers").Select(x => ((YamlScalarNode)x).Value!)], T(At(s, "how")), T(At(s, "abstract")), T(At(s, "note")), [.. L(s, "points").Select(x => T(x)!)],
                        [.. L(s, "quotes").Select(q => new Programme.Quote(S(q, "text")!, S(q, "speaker"), S(q, "language") ?? "nl", E(S(q, "attribution"), Attribution.Stated)))], Links(s),
                        At(s, "cancelled") is { } c ? new(T(At(c, "reason"))!, S(c, "replacement")) : null))], [.. slots]);
                releases.Add(new(p, 1, "import", DateTimeOffset.UnixEpoch));
            }
            var ctx = new EditorContext("nl", code => releases.SelectMany(r => r.Programme.Sessions.Select(s => (r, s))).Where(x => x.s.Code == code).Select(x => $"~/{x.r.EditionSlug}/sessions/{x.s.Address}").FirstOrDefault() ?? "~/x", sp => $"~/speakers/{sp}", _ => new Picture(new string('a', 64), 1600, 1000, [480, 960, 1600]));
            var text = EditorMarkdown.Render(parts[2], ctx);
            foreach (var f in text.Faults) Console.WriteLine($"{file}: {f}");
            if (At(root, "post") is { } po)
            {
                var post = new Post(S(po, "slug")!); var so = At(po, "source");
                post.Revise(new(S(po, "slug")!, S(po, "title")!, S(po, "author")!, S(po, "language") ?? "nl", S(po, "summary"), folder, S(po, "translation-of"), so is null ? null : new(S(so, "url")!, S(so, "title"), DateOnly.Parse(S(so, "published")!), S(so, "author"), int.Parse(S(so, "comments") ?? "0")), new DateTimeOffset(DateTime.Parse(S(po, "published")!), TimeSpan.Zero), parts[2]), text.Body, text.Mentions, DateTimeOffset.UnixEpoch);
                posts.Add(post);
            }
            if (At(root, "page") is { } pa) { var pg = new ContentPage(S(pa, "address")!, folder, S(pa, "language")!); pg.Revise(S(pa, "title")!, parts[2], text.Body); pages.Add(pg); }
        }
        return new(releases, posts, pages, [], []);
        static Programme.Slot Slot(string ed, YamlNode x, string? code, LocalText? label)
        {
            var key = S(x, "key") ?? ""; var id = SlotIdentity.Of(ed, code, key);
            return new(id, SlotIdentity.NumberOf(id), key, code, label, [.. L(x, "stages").Select(y => ((YamlScalarNode)y).Value!)], DateTime.Parse(S(x, "start")!), TimeSpan.FromMinutes(int.Parse(S(x, "minutes")!)), 0, S(x, "cancelled") == "true");
        }
    }
}
