namespace TheSocialConference.Comments;

/// <summary>A comment as visitors see it.</summary>
/// <param name="ParentNumber">Of the comment it answers, or null.</param>
/// <param name="Name">Empty when its writer took it back: only its place is left.</param>
/// <param name="Html">Safe to write out.</param>
/// <param name="IsOrganiser">Written by somebody of the organisation, signed in.</param>
public sealed record ShownComment(int Id, int Number, int? ParentNumber, string Name, string Html, DateTimeOffset At, DateTimeOffset? EditedAt, bool IsOrganiser)
{
    public bool IsDeleted => Name.Length == 0;

    /// <summary>Of the comment as it is stored.</summary>
    public int Version { get; init; }

    /// <summary>Only its writer sees it yet.</summary>
    public bool IsWaiting { get; init; }
}

/// <summary>A comment outside its thread.</summary>
public sealed record LatestComment(string PostSlug, ShownComment Comment);

/// <summary>The comments under one post, oldest first, each with what answers it.</summary>
public sealed class CommentThread
{
    /// <summary>How many that answer nothing stand on one page.</summary>
    public const int PageLength = 100;

    /// <summary>Answers to answers are set in once; what answers those stands beside them and names what it answers.</summary>
    public const int MostDepth = 2;

    public static readonly CommentThread Empty = new([]);

    private readonly ILookup<int, ShownComment> _answers;
    private readonly ShownComment[] _first;
    private readonly Dictionary<int, ShownComment> _byNumber;

    /// <param name="comments">Every one, in any order; one whose parent is not among them stands by itself.</param>
    public CommentThread(IEnumerable<ShownComment> comments)
    {
        _byNumber = WithoutEmptyPlaces(comments).OrderBy(comment => comment.Number).ToDictionary(comment => comment.Number);
        _first = [.. _byNumber.Values.Where(comment => ParentOf(comment) is null)];
        _answers = _byNumber.Values.Where(comment => ParentOf(comment) is not null).ToLookup(comment => comment.ParentNumber!.Value);
    }

    /// <summary>How many can be read: places of what was taken back do not count.</summary>
    public int Count => _byNumber.Values.Count(comment => comment is { IsDeleted: false, IsWaiting: false });

    /// <summary>With which numbers its pages begin: 1, and so on. Such a number is the address of a page, so that what stood there once still does when others before it go or come.</summary>
    public IEnumerable<int> Starts => _first.Chunk(PageLength).Skip(1).Select(page => page[0].Number).Prepend(1);

    public IEnumerable<ShownComment> All => _byNumber.Values;

    public ShownComment? Find(int number) => _byNumber.GetValueOrDefault(number);

    public ShownComment? ParentOf(ShownComment comment) => comment.ParentNumber is { } number ? Find(number) : null;

    /// <summary>Those that answer nothing from this number on, as many as stand on one page.</summary>
    public IReadOnlyList<ShownComment> From(int number) => [.. _first.SkipWhile(comment => comment.Number < number).Take(PageLength)];

    /// <summary>What answers it, oldest first.</summary>
    public IEnumerable<ShownComment> AnswersTo(ShownComment comment) => _answers[comment.Number];

    /// <summary>What answers it and what answers that, and so on, oldest first.</summary>
    public IEnumerable<ShownComment> AllUnder(ShownComment comment)
    {
        var (found, ahead) = (new List<ShownComment>(), new Queue<ShownComment>([comment]));
        while (ahead.TryDequeue(out var next))
        {
            foreach (var answer in _answers[next.Number])
            {
                found.Add(answer);
                ahead.Enqueue(answer);
            }
        }

        return found.OrderBy(answer => answer.Number);
    }

    /// <summary>With which number the page begins that it stands on.</summary>
    public int StartOf(ShownComment comment)
    {
        var first = comment;
        while (ParentOf(first) is { } parent)
        {
            first = parent;
        }

        return Starts.Last(start => start <= first.Number);
    }

    /// <summary>What was taken back leaves its place only where somebody answered it.</summary>
    private static List<ShownComment> WithoutEmptyPlaces(IEnumerable<ShownComment> comments)
    {
        List<ShownComment> kept = [.. comments];
        while (true)
        {
            var answered = kept.Select(comment => comment.ParentNumber).ToHashSet();
            if (kept.RemoveAll(comment => comment.IsDeleted && !answered.Contains(comment.Number)) == 0)
            {
                return kept;
            }
        }
    }
}
