using TheSocialConference.Blog;
using TheSocialConference.Organisers;
using TheSocialConference.Programmes;

namespace TheSocialConference.Recaps.Importing;

/// <summary>What an import will do, worked out before anything is changed.</summary>
internal sealed class ImportPlan
{
    private readonly ImportState _state;
    private readonly RecapUnit[] _before;
    private readonly Renames _speakers;
    private readonly Dictionary<string, string> _folderOfPost;
    private readonly Dictionary<(string Kind, string Key), string> _unitOf = [];

    /// <param name="units">Those to import.</param>
    /// <param name="was">Every unit as it was last imported.</param>
    public ImportPlan(IReadOnlyList<RecapUnit> units, IReadOnlyDictionary<string, RecapUnit> was, ImportState state)
    {
        (_state, Units) = (state, units);
        _before = [.. units.Select(unit => was.GetValueOrDefault(unit.Name)).OfType<RecapUnit>()];
        _speakers = Renames.OfSpeakers(units, was, state);
        Editions =
        [
            .. units.Where(unit => unit.Edition is not null)
                .Select(unit => new EditionMerge(unit, was.GetValueOrDefault(unit.Name), state.Edition(unit.Name), _speakers)),
        ];
        Speakers = Decide("speaker", unit => unit.Speakers.Select(speaker => speaker.Value), state.Speakers.Select(speaker => speaker.AsValue()),
            speaker => speaker.Slug, speaker => speaker.Name, _speakers, speaker => speaker with { Slug = _speakers.NewOf(speaker.Slug) });
        var posts = new Renames(
            units.SelectMany(unit => unit.Posts).Select(at => (at.Post.Value.Slug, at.Post.Formerly)),
            _before.SelectMany(unit => unit.Posts).Select(at => at.Post.Value.Slug), state.Posts.Select(post => post.Slug));
        Posts = Decide("post", unit => unit.Posts.Select(at => at.Post.Value), state.Posts.Select(post => post.AsValue()),
            post => post.Slug, post => post.Title, posts, post => post with { Slug = posts.NewOf(post.Slug) });
        Pages = Decide("page", unit => unit.Pages.Select(at => at.Page), state.Pages.Select(PageContent.Of), KeyOf, page => page.Title);
        _folderOfPost = was.Values.Concat(units).SelectMany(unit => unit.Posts.Select(at => (at.Post.Value.Slug, unit.Name)))
            .GroupBy(at => at.Slug).ToDictionary(at => at.Key, at => at.Last().Name);
        KeepPosts();
        KeepSessions();
        KeepSpeakers();
    }

    public IReadOnlyList<RecapUnit> Units { get; }

    public IReadOnlyList<EditionMerge> Editions { get; }

    public Fates<Programme.Speaker> Speakers { get; }

    public Fates<PostContent> Posts { get; }

    public Fates<PageContent> Pages { get; }

    /// <summary>All programmes as they will be.</summary>
    public IEnumerable<Programme> Programmes =>
        _state.Editions.Where(edition => Editions.All(merge => merge.Unit.Name != edition.Slug)).Select(edition => WithRenamedSpeakers(edition.AsProgramme()))
            .Concat(Editions.Select(merge => merge.Programme()));

    /// <summary>The programme of an edition whose own files are not imported now.</summary>
    public Programme WithRenamedSpeakers(Programme programme) => new ProgrammeRenames(_speakers).In(programme);

    /// <summary>How each record will stand to its file.</summary>
    public IEnumerable<Standing> Standings =>
    [
        .. Editions.SelectMany(merge => merge.Standings()),
        .. Speakers.Standings(SubjectKind.Speaker, ""),
        .. Posts.Standings(SubjectKind.Post, ""),
        .. Pages.Standings(SubjectKind.Page, ""),
    ];

    /// <summary>The folder whose pictures a post shows.</summary>
    public string FolderOf(PostContent post) => _folderOfPost.GetValueOrDefault(post.Slug) ?? post.EditionSlug ?? "";

    /// <summary>Whether every programme can be; if not, the unit that cannot has a fault now.</summary>
    public bool HoldsTogether()
    {
        var broken = Editions.Select(merge => (merge.Unit, Why: merge.WhyNot())).Where(merge => merge.Why is not null).ToList();
        broken.ForEach(merge => merge.Unit.Files[0].Faults.Add(1, "edition", merge.Why!, "what the files and the site say to go together"));
        return broken.Count == 0;
    }

    public UnitReport Report(RecapUnit unit) => new(ContentUnit.TitleOf(unit.Name), UnitOutcome.Imported,
    [
        .. Editions.Where(merge => merge.Unit == unit).SelectMany(merge => merge.Report()),
        .. Speakers.Report().Where(record => _unitOf[("speaker", record.Key)] == unit.Name),
        .. Posts.Report().Where(record => _unitOf[("post", record.Key)] == unit.Name),
        .. Pages.Report().Where(record => _unitOf[("page", record.Key)] == unit.Name),
    ]);

    public static string KeyOf(PageContent page) => $"{page.EditionSlug}/{page.Key}";

    /// <summary>Over the records that the units have or had; what else is in the database is none of their business.</summary>
    private Fates<T> Decide<T>(
        string kind, Func<RecapUnit, IEnumerable<T>> records, IEnumerable<T> here, Func<T, string> key, Func<T, string> title,
        Renames? renames = null, Func<T, T>? renamed = null)
        where T : class
    {
        foreach (var unit in _before.Concat(Units))
        {
            foreach (var record in records(unit))
            {
                _unitOf[(kind, key(record))] = unit.Name;
            }
        }

        here = here.Where(record => _unitOf.ContainsKey((kind, key(record))));
        var was = _before.SelectMany(records);
        return renamed is null
            ? new(kind, was, here, Units.SelectMany(records), key, title)
            : new(kind, was.Select(renamed), here.Select(renamed), Units.SelectMany(records), key, title, renames);
    }

    /// <summary>Posts that stay as they are.</summary>
    private IEnumerable<Post> Standing =>
        _state.Posts.Where(post => Posts.All.FirstOrDefault(fate => fate.KeyHere == post.Slug) is not { } fate || fate.Becomes == fate.Here);

    private void KeepPosts()
    {
        foreach (var removed in Posts.Removed.ToList())
        {
            var remaining = Posts.Becoming.Concat(_state.Posts.Where(post => !_unitOf.ContainsKey(("post", post.Slug))).Select(post => post.AsValue()));
            if (remaining.FirstOrDefault(post => post.TranslationOf == removed.Key) is { } translation)
            {
                Posts.Keep(removed.Key, $"{translation.Slug} is a translation of it");
            }
        }
    }

    private void KeepSessions()
    {
        foreach (var (merge, code) in Editions.SelectMany(merge => merge.RemovedSessions.Select(code => (merge, code))).ToList())
        {
            if (Standing.FirstOrDefault(post => post.Mentions.Any(mention => mention.SessionCode == code)) is { } post)
            {
                merge.KeepSession(code, $"the post {post.Slug} is about it");
            }
        }

        foreach (var merge in Editions)
        {
            merge.Close();
        }
    }

    private void KeepSpeakers()
    {
        var onBill = Programmes.SelectMany(programme => programme.Sessions)
            .SelectMany(session => session.Speakers.Select(speaker => (speaker, because: $"{session.Code} names them")));
        var inPosts = Standing.SelectMany(post => post.Mentions.Select(mention => mention.SpeakerSlug).OfType<string>()
            .Select(speaker => (speaker, because: $"the post {post.Slug} is about them")));
        foreach (var (speaker, because) in onBill.Concat(inPosts).ToList())
        {
            Speakers.Keep(speaker, because);
        }
    }
}
