using TheSocialConference.Blog;
using TheSocialConference.Programmes;

namespace TheSocialConference.Recaps.Importing;

/// <summary>What an import will do, worked out before anything is changed.</summary>
internal sealed class ImportPlan
{
    private readonly ImportState _state;
    private readonly Dictionary<string, string> _folderOfPost;
    private readonly Dictionary<(string Kind, string Key), string> _unitOf = [];

    /// <param name="units">Those to import.</param>
    /// <param name="was">Every unit as it was last imported.</param>
    public ImportPlan(IReadOnlyList<RecapUnit> units, IReadOnlyDictionary<string, RecapUnit> was, ImportState state)
    {
        (_state, Units) = (state, units);
        RecapUnit[] before = [.. units.Select(unit => was.GetValueOrDefault(unit.Name)).OfType<RecapUnit>()];
        Editions =
        [
            .. units.Where(unit => unit.Edition is not null)
                .Select(unit => new EditionMerge(unit, was.GetValueOrDefault(unit.Name), state.Edition(unit.Name))),
        ];
        Speakers = Decide("speaker", before, units, unit => unit.Speakers.Select(speaker => speaker.Value),
            state.Speakers.Select(speaker => speaker.AsValue()), speaker => speaker.Slug, speaker => speaker.Name);
        Posts = Decide("post", before, units, unit => unit.Posts.Select(at => at.Post.Value),
            state.Posts.Select(post => post.AsValue()), IdentityOf, post => post.Title);
        Pages = Decide("page", before, units, unit => unit.Pages.Select(at => at.Page),
            state.Pages.Select(PageContent.Of), KeyOf, page => page.Title);
        _folderOfPost = was.Values.Concat(units).SelectMany(unit => unit.Posts.Select(at => (at.Post.Value.Slug, unit.Name)))
            .GroupBy(at => at.Slug).ToDictionary(at => at.Key, at => at.Last().Name);
        KeepPosts();
        KeepSessions();
        KeepSpeakers();
    }

    public IReadOnlyList<RecapUnit> Units { get; }

    public IReadOnlyList<EditionMerge> Editions { get; }

    public Fates<Programme.Speaker> Speakers { get; }

    /// <summary>By the slug that a post has here, which the file may be about to change.</summary>
    public Fates<PostContent> Posts { get; }

    public Fates<PageContent> Pages { get; }

    /// <summary>All programmes as they will be, without speakers.</summary>
    public IEnumerable<Programme> Programmes =>
        _state.Editions.Where(edition => Editions.All(merge => merge.Unit.Name != edition.Slug)).Select(edition => edition.AsProgramme())
            .Concat(Editions.Select(merge => merge.Programme()));

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
        string kind, RecapUnit[] before, IReadOnlyList<RecapUnit> units, Func<RecapUnit, IEnumerable<T>> records,
        IEnumerable<T> here, Func<T, string> key, Func<T, string> title)
        where T : class
    {
        foreach (var unit in before.Concat(units))
        {
            foreach (var record in records(unit))
            {
                _unitOf[(kind, key(record))] = unit.Name;
            }
        }

        return new(kind, before.SelectMany(records), here.Where(record => _unitOf.ContainsKey((kind, key(record)))), units.SelectMany(records), key, title);
    }

    /// <summary>The slug under which the post is known here: an older one when the file has just renamed it.</summary>
    private string IdentityOf(PostContent post) =>
        _state.Posts.Exists(here => here.Slug == post.Slug)
            ? post.Slug
            : Units.SelectMany(unit => unit.Posts).Where(at => at.Post.Value == post)
                .SelectMany(at => at.Post.Formerly).FirstOrDefault(old => _state.Posts.Exists(here => here.Slug == old)) ?? post.Slug;

    /// <summary>Posts that stay as they are.</summary>
    private IEnumerable<Post> Standing =>
        _state.Posts.Where(post => Posts.All.FirstOrDefault(fate => fate.Key == post.Slug) is not { } fate || fate.Becomes == fate.Here);

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
