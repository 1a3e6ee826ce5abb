using System.ServiceModel.Syndication;
using TheSocialConference.Blog;
using TheSocialConference.Localisation;
using TheSocialConference.Web;

namespace TheSocialConference.Comments;

/// <summary>The newest comments for those who follow them, under one post or all over the blog; each format writes this.</summary>
/// <param name="Links">In the language of the feed.</param>
/// <param name="Absolute">From a path on the site to its whole address.</param>
/// <param name="Post">The one post they are under, or null.</param>
/// <param name="Comments">Newest first, each with the post it is under.</param>
public sealed record CommentFeed(string SiteName, Links Links, Func<string, string> Absolute, Post? Post, IReadOnlyList<(Post Post, ShownComment Comment)> Comments)
{
    public const int MostComments = 50;

    private Words Words => Words.In(Links.Language);

    private string Title => $"{SiteName} · {(Post is null ? Words.AllComments : Words.CommentsUnder(Post.Title))}";

    private string Description => Post?.Summary ?? Words.AllCommentsIntro;

    private string Page => Post is null ? Links.Blog : Links.Comments(Post, 1);

    public byte[] Atom()
    {
        var atom = AtomFeed.Head(
            Title, Description, Links.Language.Code, Absolute, Post is null ? Links.AllCommentsAtom : Links.CommentsAtom(Post), Page,
            Comments.Count == 0 ? null : Comments.Max(one => ChangedAt(one.Comment)));
        atom.SpeakOfThreads();
        atom.Items = Comments.Select(one => Entry(one.Post, one.Comment));
        return AtomFeed.Write(atom);
    }

    public byte[] Json() => JsonFeed.Write(JsonFeed.Head(
        Title, Description, Links.Language.Code, Absolute, Post is null ? Links.AllCommentsJson : Links.CommentsJson(Post), Page,
        Comments.Select(one => Item(one.Post, one.Comment))));

    private SyndicationItem Entry(Post post, ShownComment comment)
    {
        var entry = new SyndicationItem
        {
            Id = IdOf(post, comment.Number),
            Title = new(AtomFeed.Clean(Words.CommentBy(comment.Name, post.Title))),
            Content = SyndicationContent.CreateHtmlContent(AtomFeed.Clean(comment.Html)), // every address in it is whole
            PublishDate = SiteTime.Local(comment.At),
            LastUpdatedTime = SiteTime.Local(ChangedAt(comment)),
        };
        entry.Authors.Add(new() { Name = AtomFeed.Clean(comment.Name) });
        entry.Links.Add(SyndicationLink.CreateAlternateLink(new(Absolute(Links.Comment(post, comment.Number))), "text/html"));
        entry.Answers(AnsweredBy(post, comment), Absolute(comment.ParentNumber is { } parent ? Links.Comment(post, parent) : Links.Post(post)));
        return entry;
    }

    private JsonFeed.Item Item(Post post, ShownComment comment) => new(
        IdOf(post, comment.Number), Absolute(Links.Comment(post, comment.Number)), Words.CommentBy(comment.Name, post.Title), comment.Html, null,
        SiteTime.Local(comment.At), SiteTime.Local(ChangedAt(comment)), [new(comment.Name)], null)
    {
        Thread = new(AnsweredBy(post, comment)),
    };

    /// <summary>The same in every language of the interface, as that of a post is.</summary>
    private string IdOf(Post post, int number) => Absolute(Links.Dutch.Comment(post, number));

    private string AnsweredBy(Post post, ShownComment comment) => comment.ParentNumber is { } parent ? IdOf(post, parent) : Absolute(Links.Dutch.Post(post));

    private static DateTimeOffset ChangedAt(ShownComment comment) => comment.EditedAt ?? comment.At;
}
