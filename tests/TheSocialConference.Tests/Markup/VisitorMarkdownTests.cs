namespace TheSocialConference.Markup;

public sealed class VisitorMarkdownTests
{
    private const string Rel = "rel=\"ugc nofollow noopener\"";

    [Theory]
    [InlineData("Mooi *verslag*, **echt** ~~niet~~ `zo`.", "<p>Mooi <em>verslag</em>, <strong>echt</strong> <del>niet</del> <code>zo</code>.</p>\n")]
    [InlineData("Een\ntwee\n\ndrie", "<p>Een\ntwee</p>\n<p>drie</p>\n")]
    [InlineData("Een\\\ntwee", "<p>Een<br>\ntwee</p>\n")]
    [InlineData("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n")]
    [InlineData("3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n")]
    [InlineData("> a", "<blockquote>\n<p>a</p>\n</blockquote>\n")]
    [InlineData("```\na < b\n```", "<pre><code>a &lt; b\n</code></pre>\n")]
    [InlineData("a\n\n---\n\nb", "<p>a</p>\n<hr>\n<p>b</p>\n")]
    [InlineData("# geen kop", "<p># geen kop</p>\n")]
    [InlineData("geen kop\n===", "<p>geen kop\n===</p>\n")]
    [InlineData("|a|b|\n|-|-|\n|c|d|", "<p>|a|b|\n|-|-|\n|c|d|</p>\n")]
    [InlineData("<b>a</b> & \"b\"", "<p>&lt;b&gt;a&lt;/b&gt; &amp; \"b\"</p>\n")]
    [InlineData("a{onclick=x} [^1] :smile:", "<p>a{onclick=x} [^1] :smile:</p>\n")]
    [InlineData("  \r\n\r\na\r\n\r\n  ", "<p>a</p>\n")]
    [InlineData("cafe\u0301", "<p>café</p>\n")]
    public void What_readers_write_becomes_little_HTML(string source, string html)
    {
        var text = VisitorMarkdown.Render(source);

        Assert.Equal((html, null), (text.Html, text.Fault));
    }

    [Theory]
    [InlineData("[a](https://example.org/x)", "https://example.org/x", "a")]
    [InlineData("https://example.org/x", "https://example.org/x", "https://example.org/x")]
    [InlineData("www.example.org", "https://www.example.org", "www.example.org")]
    [InlineData("<https://example.org>", "https://example.org", "https://example.org")]
    [InlineData("<anna@example.org>", "mailto:anna@example.org", "anna@example.org")]
    [InlineData("![een foto](https://example.org/x.jpg)", "https://example.org/x.jpg", "een foto")]
    [InlineData("![](https://example.org/x.jpg)", "https://example.org/x.jpg", "https://example.org/x.jpg")]
    [InlineData("[](https://example.org \"t\")", "https://example.org", "https://example.org")]
    [InlineData("[![a](https://example.org/a)](https://example.org/b)", "https://example.org/b", "a")]
    public void A_link_leads_out_and_says_whose_it_is(string source, string address, string words)
    {
        var text = VisitorMarkdown.Render(source);

        Assert.Equal($"<p><a href=\"{address}\" {Rel}>{words}</a></p>\n", text.Html);
        Assert.Equal([address], text.Links);
    }

    [Theory]
    [InlineData("[a](/blog)")]
    [InlineData("[a](//evil.example)")]
    [InlineData("[a](#b)")]
    [InlineData("[a](javascript:alert(1))")]
    [InlineData("[a](data:text/html,x)")]
    [InlineData("[a](https://user@example.org)")]
    [InlineData("[a](session:KEYNT1)")]
    public void Any_other_link_is_its_words(string source)
    {
        var text = VisitorMarkdown.Render(source);

        Assert.Equal(("<p>a</p>\n", 0), (text.Html, text.Links.Count));
    }

    public static TheoryData<string, VisitorSlip, int> Refusals => new()
    {
        { "", VisitorSlip.Empty, 0 },
        { " \n\u200B\u2800\u3164", VisitorSlip.Empty, 0 },
        { new('a', VisitorMarkdown.MaxLength + 1), VisitorSlip.TooLong, 0 },
        { string.Join('\n', Enumerable.Repeat("a", VisitorMarkdown.MaxLines + 1)), VisitorSlip.TooManyLines, 0 },
        { "a\n" + string.Concat(Enumerable.Repeat("> ", 21)) + "b", VisitorSlip.TooManyMarkers, 2 },
        { "a\n\nb\u202Ec", VisitorSlip.InvisibleSign, 3 },
        { "a\0b", VisitorSlip.InvisibleSign, 1 },
        { "a\uD800b", VisitorSlip.InvisibleSign, 1 },
        { string.Join(' ', Enumerable.Range(1, 6).Select(i => $"https://example.org/{i}")), VisitorSlip.TooManyLinks, 0 },
        { "[a]\n\n[a]: https://example.org", VisitorSlip.Definition, 3 },
        { "a\n\n" + string.Concat(Enumerable.Repeat("*a _b ", 20)) + "x" + string.Concat(Enumerable.Repeat("_*", 20)), VisitorSlip.TooDeep, 0 },
        { string.Concat(Enumerable.Repeat("*_", 501)), VisitorSlip.TooManyMarks, 0 },
    };

    [Theory, MemberData(nameof(Refusals))]
    public void What_cannot_be_is_refused_with_its_reason(string source, VisitorSlip slip, int line)
    {
        var text = VisitorMarkdown.Render(source);

        Assert.Equal(new(slip, line), text.Fault);
        Assert.Equal("", text.Html);
    }

    [Fact]
    public void Five_links_and_the_longest_text_still_pass()
    {
        Assert.Null(VisitorMarkdown.Render(string.Join(' ', Enumerable.Range(1, 5).Select(i => $"https://example.org/{i}"))).Fault);
        Assert.Null(VisitorMarkdown.Render(new('a', VisitorMarkdown.MaxLength)).Fault);
        Assert.Null(VisitorMarkdown.Render(string.Join('\n', Enumerable.Repeat("a", VisitorMarkdown.MaxLines))).Fault);
        Assert.Null(VisitorMarkdown.Render("👍").Fault);
        Assert.Null(VisitorMarkdown.Render("a" + new string('_', 4_000)).Fault);
    }

    [Fact]
    public void The_words_alone_are_there_for_mails_and_for_comparing() =>
        Assert.Equal("Mooi, echt zo.\n\n- a\n- b", VisitorMarkdown.Render("Mooi, **echt** [zo](https://example.org).\n\n- a\n- b").Plain);
}
