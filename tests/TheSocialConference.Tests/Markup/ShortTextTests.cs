namespace TheSocialConference.Markup;

public sealed class ShortTextTests
{
    [Theory]
    [InlineData("Een *twee*{lang=en} **drie** `vier`", "<p>Een <em lang=\"en\">twee</em> <strong>drie</strong> <code>vier</code></p>\n")]
    [InlineData("[a](https://example.org) <https://example.org> [b](/blog)", "<p><a href=\"https://example.org\" rel=\"noopener\">a</a> <a href=\"https://example.org\" rel=\"noopener\">https://example.org</a> <a href=\"~/blog\">b</a></p>\n")]
    [InlineData("- a\n- b\n\n> c", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<blockquote>\n<p>c</p>\n</blockquote>\n")]
    public void A_short_text_has_paragraphs_emphasis_links_lists_quotations_and_code(string markdown, string html)
    {
        Assert.Equal([], EditorMarkdown.FaultsIn(markdown));
        Assert.Equal(html, EditorMarkdown.Html(markdown));
    }

    [Theory]
    [InlineData("a\n\n## b", "<p>a</p>\n<p>## b</p>\n", "a heading in a short text")]
    [InlineData("x\n\n![a](foto.jpg)", "<p>x</p>\n<p>a</p>\n", "the picture `foto.jpg`, which is not a file beside this one")]
    [InlineData("a|b\n-|-\nc|d", "<p>a|b\n-|-\nc|d</p>\n", "a table in a short text")]
    [InlineData("a <b>c</b>", "<p>a &lt;b&gt;c&lt;/b&gt;</p>\n", "HTML, `<b>`")]
    [InlineData("[a](javascript:b)", "<p>a</p>\n", "a link to `javascript:b`")]
    [InlineData("[a](session:KEYNT1)", "<p>a</p>\n", "a link to the unknown session `KEYNT1`")]
    public void Anything_else_is_a_fault_and_comes_out_as_text(string markdown, string html, string found)
    {
        Assert.Equal(found, EditorMarkdown.FaultsIn(markdown)[0].Found);
        Assert.Equal(html, EditorMarkdown.Html(markdown));
    }

    [Theory]
    [InlineData("Een *twee*{lang=en}\nvan [drie](https://example.org) & `vier` &eacute;", "Een twee van drie & vier é")]
    [InlineData("## Kop {KEYNT1}\n\nEen[^1]\n\n- a\n- b\n\n3. c\n4. d\n\n> e\n\n[^1]: Noot", "Kop\n\nEen\n\n- a\n- b\n\n3. c\n4. d\n\ne")]
    [InlineData("a|b\n-|-\nc|d", "a, b\nc, d")]
    [InlineData("![De zaal](foto.jpg)\n\n```\ncode\n```", "De zaal\n\ncode")]
    [InlineData("a&#1;b\n\n<b>c</b>", "ab\n\nc")]
    [InlineData("  ", "")]
    public void Plain_text_is_the_words_alone(string markdown, string text) => Assert.Equal(text, EditorMarkdown.PlainText(markdown));
}
