using Microsoft.EntityFrameworkCore;
using TheSocialConference.Blog;
using TheSocialConference.Data;
using TheSocialConference.Localisation;
using TheSocialConference.Programmes;

namespace TheSocialConference.Recaps.WordPress;

/// <summary>What becomes of an export here, judged beside what there is; nothing is written.</summary>
internal sealed class WordPressPlan
{
    private readonly WordPressExport _export;
    private readonly HashSet<string> _slugs;
    private readonly List<PlannedPost> _posts = [];

    private WordPressPlan(WordPressExport export, HashSet<string> slugs) => (_export, _slugs, Addresses) = (export, slugs, new(export.Site));

    public string Site => _export.Site;

    public WordPressAddresses Addresses { get; }

    /// <summary>The comments that came earlier, by the number they had there.</summary>
    public Dictionary<long, int> KnownComments { get; private init; } = [];

    public IEnumerable<PlannedPost> Posts => _posts.Where(post => post.Outcome != WordPressOutcome.LeftOut);

    /// <summary>Of the posts: nl, en, or another tag that the file gives.</summary>
    public string Language => _export.Language.Split('-', '_')[0].ToLowerInvariant() switch
    {
        "nl" => "nl",
        "en" => "en",
        _ => Guard.IsLanguage(_export.Language) ? _export.Language : "nl",
    };

    public Words Words => Words.In(Localisation.Language.Around(Language));

    public static async Task<WordPressPlan> MakeAsync(WordPressExport export, ConferenceDb db, EditedTexts texts, DateTimeOffset now, CancellationToken cancellation)
    {
        var slugs = await db.Posts.Select(post => post.Slug).ToListAsync(cancellation);
        var former = await db.FormerSlugs.Where(address => address.Kind == AddressKind.Post).Select(address => address.Slug).ToListAsync(cancellation);
        var known = await db.ImportedPosts.ToDictionaryAsync(post => post.Origin, cancellation);
        var plan = new WordPressPlan(export, [.. slugs, .. former]) { KnownComments = await KnownAsync(export, db, cancellation) };
        plan.Choose(known, [.. slugs]);
        foreach (var post in plan.Posts.Where(post => post.Outcome == WordPressOutcome.Added).ToArray())
        {
            cancellation.ThrowIfCancellationRequested();
            var login = post.Item["dc:creator"].Trim();
            var author = WordPressHtml.TextOf(export.Authors.GetValueOrDefault(login) is { Length: > 0 } name ? name : login);
            await post.WriteAsync(author, plan.Language, plan.Words, plan.Addresses, content => texts.RenderAsync(content, cancellation), now);
        }

        plan.ChooseComments(now, cancellation);
        return plan;
    }

    public WordPressReport Report(bool isDryRun) => new(
        isDryRun, Site, [.. _posts.Select(post => post.Report)],
        [.. _export.Items.Where(item => item.Type != "post").CountBy(item => item.Type is { Length: > 0 and <= 40 } type ? type : "?").OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => (kind.Key, kind.Value))]);

    public string OriginOf(long comment) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Site}#comment-{comment}");

    private static async Task<Dictionary<long, int>> KnownAsync(WordPressExport export, ConferenceDb db, CancellationToken cancellation)
    {
        var prefix = $"{export.Site}#comment-";
        var comments = await db.Comments.Where(comment => comment.ImportedFrom != null && comment.ImportedFrom.StartsWith(prefix)).Select(comment => new { comment.Id, comment.ImportedFrom }).ToListAsync(cancellation);
        return comments.ToDictionary(comment => long.Parse(comment.ImportedFrom![prefix.Length..], System.Globalization.CultureInfo.InvariantCulture), comment => comment.Id);
    }

    /// <summary>Which posts come along, and what they are called here.</summary>
    private void Choose(Dictionary<string, ImportedPost> known, HashSet<string> present)
    {
        var met = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in _export.Items.Where(item => item.Type == "post"))
        {
            var post = new PlannedPost(item, Site);
            _posts.Add(post);
            if (item.Id.Length is 0 or > 18 || !item.Id.All(char.IsAsciiDigit) || !met.Add(item.Id))
            {
                post.LeaveOut(WordPressNoteKind.SameNumber, item.Id.Length > 18 ? item.Id[..18] : item.Id);
            }
            else if (known.TryGetValue(post.Origin, out var earlier))
            {
                post.Keep(earlier);
                if (!present.Contains(earlier.PostSlug))
                {
                    post.LeaveOut(WordPressNoteKind.RemovedHere);
                    continue;
                }

                Addresses.Add(item, post.Slug);
            }
            else if (item["wp:status"].Trim() is "trash" or "auto-draft")
            {
                post.LeaveOut(WordPressNoteKind.InTrash);
            }
            else
            {
                Name(post);
                Addresses.Add(item, post.Slug);
            }
        }
    }

    private void Name(PlannedPost post)
    {
        var wanted = post.WantedSlug();
        post.Slug = wanted;
        for (var number = 2; !_slugs.Add(post.Slug); number++)
        {
            var tail = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"-{number}");
            post.Slug = wanted[..Math.Min(wanted.Length, Guard.SlugMaxLength - tail.Length)].TrimEnd('-') + tail;
        }

        if (post.Slug != wanted)
        {
            post.Note(WordPressNoteKind.SlugTaken, wanted);
        }
    }

    private void ChooseComments(DateTimeOffset now, CancellationToken cancellation)
    {
        var (taken, known) = (new HashSet<long>(), KnownComments.Keys.ToHashSet());
        foreach (var post in Posts)
        {
            cancellation.ThrowIfCancellationRequested();
            post.Comments = new(post.Item, post.Content?.PublishedAt ?? WordPressDate.Of(post.Item["wp:post_date_gmt"], post.Item["wp:post_date"]) ?? now, known, post.Known?.LastComment ?? 0, taken, Words);
        }
    }
}
