using TheSocialConference.Blog;
using TheSocialConference.Comments;
using TheSocialConference.Localisation;
using TheSocialConference.Web;

namespace TheSocialConference.Pages.Blog;

/// <summary>The comments under a post as one page shows them.</summary>
/// <param name="Thread">With those of the reader that wait, if there are any.</param>
/// <param name="Start">With which number it begins.</param>
/// <param name="IsOpen">Whether more are taken.</param>
public sealed record CommentSection(Reader Reader, Post Post, CommentThread Thread, int Start, bool IsOpen)
{
    public Words Words => Reader.Words;

    /// <summary>Of the language of the post: the form and the answers go on in it.</summary>
    public Links Links => Reader.Links;

    /// <summary>Of the reader alone, and not on this page.</summary>
    public IEnumerable<ShownComment> WaitingElsewhere => Thread.All.Where(comment => comment.IsWaiting && Thread.StartOf(comment) != Start);

    public string? MarkOf(ShownComment comment) => !comment.IsOrganiser ? null
        : comment.Name == Post.AuthorName ? Words.ByAuthor
        : Words.ByOrganisation;
}

/// <summary>One comment of a section.</summary>
/// <param name="Level">1, or 2 for what answers it.</param>
public sealed record CommentEntry(CommentSection Section, ShownComment Comment, int Level);
