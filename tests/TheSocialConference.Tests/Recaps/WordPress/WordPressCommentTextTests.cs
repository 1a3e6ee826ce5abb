namespace TheSocialConference.Recaps.WordPress;

public sealed class WordPressCommentTextTests
{
    private const string Rel = "rel=\"ugc nofollow noopener\"";

    [Theory]
    [InlineData("Zie https://a.example/x?y=1&amp;z=2.", $"<p>Zie <a href=\"https://a.example/x?y=1&amp;z=2\" {Rel}>https://a.example/x?y=1&amp;z=2</a>.</p>")]
    [InlineData("(http://a.example/) en HTTPS://B.example!", $"<p>(<a href=\"http://a.example/\" {Rel}>http://a.example/</a>) en <a href=\"HTTPS://B.example\" {Rel}>HTTPS://B.example</a>!</p>")]
    [InlineData("<a href=\"https://a.example\">https://a.example</a> <code>https://b.example</code>", $"<p><a href=\"https://a.example\" {Rel}>https://a.example</a> <code>https://b.example</code></p>")]
    [InlineData("xhttps://a.example javascript://https:x https://", "<p>xhttps://a.example javascript://https:x https://</p>")]
    public void What_was_typed_as_an_address_is_a_link(string source, string html) => Assert.Equal(html, WordPressCommentText.Of(source).Html);
}
