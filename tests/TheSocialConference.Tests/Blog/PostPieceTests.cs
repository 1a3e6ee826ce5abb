using TheSocialConference.Programmes;

namespace TheSocialConference.Blog;

public sealed class PostPieceTests
{
    [Fact]
    public void A_post_is_cut_after_each_heading_that_is_about_something()
    {
        var post = A.Post(about: ["AAAAAA", "BBBBBB"]);

        Assert.Equal(
            [
                ("<p>Text of post.</p>\n<h2 id=\"h-AAAAAA\">About AAAAAA</h2>", "AAAAAA"),
                ("\n<p>Section h-AAAAAA.</p>\n<h2 id=\"h-BBBBBB\">About BBBBBB</h2>", "BBBBBB"),
                ("\n<p>Section h-BBBBBB.</p>\n", ""),
            ],
            PostPiece.Of(post.Rendered, post.Mentions).Select(piece => (piece.Html, string.Concat(piece.About.Select(mention => mention.SessionCode)))));
    }

    [Fact]
    public void Together_the_pieces_are_the_post()
    {
        var post = A.Post(about: ["AAAAAA", "BBBBBB"]);

        Assert.Equal(post.Rendered.Html, string.Concat(PostPiece.Of(post.Rendered, post.Mentions).Select(piece => piece.Html)));
    }

    [Fact]
    public void One_heading_can_be_about_several_sessions_and_speakers()
    {
        var body = new RenderedBody("<h3 id=\"h-x\" class=\"y\">X</h3><p>z</p>", [new Heading(3, "h-x", "X")], 2);
        Mention[] mentions =
        [
            new(1, "h-x", "X", "<p>z</p>", null, "somebody"), new(0, "h-x", "X", "<p>z</p>", "AAAAAA", null),
            new(2, "h-x", "X", Mention.InPassing, "BBBBBB", null),
        ];

        Assert.Equal(
            [("<h3 id=\"h-x\" class=\"y\">X</h3>", 2), ("<p>z</p>", 0)],
            PostPiece.Of(body, mentions).Select(piece => (piece.Html, piece.About.Count)));
        Assert.Equal("AAAAAA", PostPiece.Of(body, mentions).First().About[0].SessionCode);
    }

    [Fact]
    public void A_passage_that_has_no_heading_leaves_the_post_whole()
    {
        var body = new RenderedBody("<p id=\"p-1\">z</p>", [], 1);

        Assert.Equal(["<p id=\"p-1\">z</p>"], PostPiece.Of(body, [new(0, "p-1", null, "z", "AAAAAA", null)]).Select(piece => piece.Html));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(220, 1)]
    [InlineData(350, 2)]
    [InlineData(1119, 5)]
    public void Reading_time_is_in_whole_minutes(int words, int minutes) => Assert.Equal(minutes, ReadingTime.Minutes(new("", ValueList<Heading>.Empty, words)));
}
