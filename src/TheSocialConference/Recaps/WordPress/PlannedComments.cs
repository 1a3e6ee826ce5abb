using TheSocialConference.Comments;
using TheSocialConference.Localisation;
using TheSocialConference.Markup;

namespace TheSocialConference.Recaps.WordPress;

/// <summary>A comment as it will be here.</summary>
/// <param name="number">What it was there.</param>
internal sealed class PlannedComment(long number, string source, string name, DateTimeOffset at, WordPressCommentText text, CommentState state, HoldReasons reasons)
{
    public long Number { get; } = number;

    public DateTimeOffset At { get; } = at;

    /// <summary>What it answers, when that comes along too.</summary>
    public PlannedComment? Parent { get; set; }

    /// <summary>What it answers, when that came earlier.</summary>
    public long? KnownParent { get; set; }

    /// <summary>What it will be called under its post.</summary>
    public int NumberHere { get; set; }

    public Comment? Stored { get; private set; }

    /// <param name="origin">What it was in the system it came from.</param>
    public Comment Store(string postSlug, Comment? parent, string languageCode, string origin)
    {
        var comment = new Comment(postSlug, NumberHere, parent, At);
        comment.SignBy(null, null, name, languageCode, null);
        comment.TakeOver(name, source, text.Html, text.Plain, text.Links, origin, state, reasons);
        return Stored = comment;
    }
}

/// <summary>Judges the comments of one post: which come along, in which state, and what answers what.</summary>
internal sealed class PlannedComments
{
    private readonly Words _words;
    private readonly DateTimeOffset _postAt;
    private readonly HashSet<long> _taken;
    private readonly Dictionary<long, PlannedComment> _planned = [];
    private readonly List<WordPressNote> _notes = [];

    /// <param name="postAt">When the post came out, for comments without a date.</param>
    /// <param name="known">Those that came earlier.</param>
    /// <param name="lastSeen">The highest number that was looked at earlier.</param>
    /// <param name="taken">The numbers met in the file so far.</param>
    public PlannedComments(WordPressItem item, DateTimeOffset postAt, IReadOnlySet<long> known, long lastSeen, HashSet<long> taken, Words words)
    {
        (_words, _postAt, _taken) = (words, postAt, taken);
        var removed = 0;
        foreach (var comment in item.Comments.Where(IsComment))
        {
            if (IdOf(comment) is not { } id || known.Contains(id))
            {
                continue;
            }

            if (id <= lastSeen)
            {
                removed++;
                continue;
            }

            _planned[id] = Plan(comment, id);
        }

        if (removed > 0)
        {
            _notes.Add(new(WordPressNoteKind.CommentsRemovedHere, Count: removed));
        }

        foreach (var comment in item.Comments.Where(comment => comment.Parent is not null))
        {
            Tie(comment, known);
        }

        CutCircles();
    }

    /// <summary>By date; what is of one moment in the order it came in.</summary>
    public IReadOnlyList<PlannedComment> InOrder => [.. _planned.Values.OrderBy(comment => comment.At).ThenBy(comment => comment.Number)];

    public IReadOnlyList<WordPressNote> Notes => _notes;

    private bool IsComment(WordPressComment comment)
    {
        var type = comment["type"].Trim();
        if (type is "" or "comment")
        {
            return true;
        }

        var note = type is "pingback" or "trackback" ? new WordPressNote(WordPressNoteKind.PingsLeftOut) : new(WordPressNoteKind.OtherTypeLeftOut, type.Length > 40 ? type[..40] : type);
        var at = _notes.FindIndex(one => one.Kind == note.Kind && one.What == note.What);
        if (at < 0)
        {
            _notes.Add(note);
        }
        else
        {
            _notes[at] = note with { Count = _notes[at].Count + 1 };
        }

        return false;
    }

    private long? IdOf(WordPressComment comment)
    {
        if (comment.Id is not { } id)
        {
            Note(WordPressNoteKind.CommentWithoutNumber, comment.Line);
            return null;
        }

        if (!_taken.Add(id))
        {
            Note(WordPressNoteKind.CommentSameNumber, id);
            return null;
        }

        return id;
    }

    private PlannedComment Plan(WordPressComment comment, long id)
    {
        var text = WordPressCommentText.Of(comment["content"]);
        if (text.IsOverLimit)
        {
            Note(text.IsRead ? WordPressNoteKind.CommentOverLimit : WordPressNoteKind.CommentAsText, id);
        }

        var at = WordPressDate.Of(comment["date_gmt"], comment["date"]);
        if (at is null)
        {
            Note(WordPressNoteKind.CommentWithoutDate, id);
        }

        var over = text.IsOverLimit ? HoldReasons.OverLimit : HoldReasons.None;
        var (state, reasons) = comment["approved"].Trim() switch
        {
            "1" or "approve" or "approved" => (over == HoldReasons.None ? CommentState.Published : CommentState.Waiting, over),
            "spam" => (CommentState.Spam, over),
            "trash" or "post-trashed" => (CommentState.Rejected, over),
            _ => (CommentState.Waiting, over | HoldReasons.WaitedThere),
        };
        return new(id, comment["content"], NameOf(comment["author"], id), at ?? _postAt, text, state, reasons);
    }

    private string NameOf(string written, long id)
    {
        var name = WordPressHtml.TextOf(written).ReplaceLineEndings(" ");
        if (!name.Any(VisitorLimits.CanBeSeen))
        {
            Note(WordPressNoteKind.CommentWithoutName, id);
            return _words.Anonymous;
        }

        if (name.Length <= Comment.NameMaxLength)
        {
            return name;
        }

        Note(WordPressNoteKind.CommentNameShortened, id);
        return Shortened.To(name, Comment.NameMaxLength);
    }

    private void Tie(WordPressComment comment, IReadOnlySet<long> known)
    {
        if (comment.Id is not { } id || !_planned.TryGetValue(id, out var planned) || planned.Parent is not null || planned.KnownParent is not null)
        {
            return;
        }

        if (_planned.TryGetValue(comment.Parent!.Value, out var parent))
        {
            planned.Parent = parent;
        }
        else if (known.Contains(comment.Parent.Value))
        {
            planned.KnownParent = comment.Parent;
        }
        else
        {
            Note(WordPressNoteKind.ParentMissing, id);
        }
    }

    private void CutCircles()
    {
        var round = new Dictionary<PlannedComment, int>(ReferenceEqualityComparer.Instance);
        foreach (var (i, start) in _planned.Values.Index())
        {
            for (var at = start; at is not null && !round.ContainsKey(at); at = at.Parent)
            {
                round[at] = i;
                if (at.Parent is { } parent && round.GetValueOrDefault(parent, -1) == i)
                {
                    at.Parent = null;
                    Note(WordPressNoteKind.ParentInCircle, at.Number);
                }
            }
        }
    }

    private void Note(WordPressNoteKind kind, long number) => _notes.Add(new(kind, number.ToString(System.Globalization.CultureInfo.InvariantCulture)));
}
