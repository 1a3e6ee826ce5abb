namespace TheSocialConference.Markup;

public sealed class EditorMarkdownTests
{
    [Theory]
    [InlineData("Een *twee* **drie** ~~vier~~ `vijf`", "<p>Een <em>twee</em> <strong>drie</strong> <del>vier</del> <code>vijf</code></p>\n")]
    [InlineData("Een  \ntwee\\\ndrie\nvier", "<p>Een<br>\ntwee<br>\ndrie\nvier</p>\n")]
    [InlineData("5 < 6 & \"7\" > 'x' &eacute; \\<b>", "<p>5 &lt; 6 &amp; &quot;7&quot; &gt; 'x' é &lt;b&gt;</p>\n")]
    [InlineData("> a\n>\n> b", "<blockquote>\n<p>a</p>\n<p>b</p>\n</blockquote>\n")]
    [InlineData("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n")]
    [InlineData("- a\n\n- b", "<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>\n")]
    [InlineData("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n")]
    [InlineData("7) a", "<ol start=\"7\">\n<li>a</li>\n</ol>\n")]
    [InlineData("```js onclick=x\na < b\n```", "<pre><code>a &lt; b\n</code></pre>\n")]
    [InlineData("    a\n    b", "<pre><code>a\nb\n</code></pre>\n")]
    [InlineData("a\n\n---\n\nb", "<p>a</p>\n<hr>\n<p>b</p>\n")]
    [InlineData("", "")]
    public void CommonMark_is_written_as_html(string markdown, string html) => Assert.Equal(html, AnEditor.WritesHtml(markdown));

    [Fact]
    public void A_table_scrolls_in_a_box_of_its_own_that_the_keyboard_reaches() => Assert.Equal(
        """
        <div class="scrolls" role="region" tabindex="0" aria-label="Tabel 1">
        <table>
        <thead>
        <tr><th scope="col">Podium</th><th scope="col" class="align-right">Plaatsen</th><th scope="col" class="align-center">x</th></tr>
        </thead>
        <tbody>
        <tr><td>Een</td><td class="align-right">300</td><td class="align-center"></td></tr>
        </tbody>
        </table>
        </div>

        """.ReplaceLineEndings("\n"),
        AnEditor.WritesHtml("| Podium | Plaatsen | x |\n|:--|--:|:-:|\n| Een | 300 |\n"));

    [Fact]
    public void Tables_are_named_in_the_language_of_the_text() =>
        Assert.Contains("aria-label=\"Table 2\"", AnEditor.Writes("a|b\n-|-\nc|d\n\na|b\n-|-\nc|d\n", "en").Body.Html);

    [Fact]
    public void A_note_is_linked_to_and_back_from_every_place() => Assert.Equal(
        """
        <p>Een<sup><a id="r-1" href="#n-1" role="doc-noteref" aria-label="Noot 1">1</a></sup> twee<sup><a id="r-2" href="#n-1" role="doc-noteref" aria-label="Noot 1">1</a></sup></p>
        <section class="notes" role="doc-endnotes" aria-label="Noten">
        <ol>
        <li id="n-1"><p>Bron. <a href="#r-1" role="doc-backlink" aria-label="Terug naar de tekst">↩</a> <a href="#r-2" role="doc-backlink" aria-label="Terug naar de tekst, plaats 2">↩</a></p>
        </li>
        </ol>
        </section>

        """.ReplaceLineEndings("\n"),
        AnEditor.WritesHtml("Een[^bron] twee[^bron]\n\n[^bron]: Bron.\n"));

    [Fact]
    public void A_note_that_nothing_refers_to_is_a_fault() =>
        Assert.Equal((3, "the note `[^a]` that nothing refers to", "[^a] somewhere in the text"), AnEditor.SlipsInWords("Tekst\n\n[^a]: Noot\n"));

    [Fact]
    public void A_reference_to_a_note_that_is_not_there_is_a_fault() =>
        Assert.Equal((2, "a note that is not there, `[^a]`", "[^1]: and its text on a line of its own"), AnEditor.SlipsInWords("Tekst\nen[^a] meer"));

    [Fact]
    public void Emphasis_and_links_can_be_in_another_language() => Assert.Equal(
        "<p><em lang=\"en\">get out</em> <strong lang=\"nl-BE\">a</strong> <a href=\"https://example.org\" lang=\"en\" rel=\"noopener\">b</a>.</p>\n",
        AnEditor.WritesHtml("*get out*{lang=en} **a**{lang=nl-BE} [b](https://example.org){lang=en}."));

    [Theory]
    [InlineData("*a*{.red}", "`{.red}`")]
    [InlineData("*a*{lang=en onclick=alert(1)}", "`{lang=en`")]
    [InlineData("*a*{lang=\"en\"}", "`{lang=\"en\"}`")]
    [InlineData("[a](/x){#id}", "`{#id}`")]
    [InlineData("a{lang=en}", "`{lang=en}`")]
    [InlineData("~~a~~{lang=en}", "`{lang=en}`")]
    [InlineData("*a* {lang=en}", "`{lang=en}`")]
    public void No_other_attribute_and_nowhere_else(string markdown, string found) => Assert.Equal(found, AnEditor.Slips(markdown).Found);

    [Theory]
    [InlineData("{a} en {b=c}", "<p>{a} en {b=c}</p>\n")]
    [InlineData("*a*\\{lang=en}", "<p><em>a</em>{lang=en}</p>\n")]
    [InlineData("`{lang=en}`", "<p><code>{lang=en}</code></p>\n")]
    public void Braces_elsewhere_are_text(string markdown, string html) => Assert.Equal(html, AnEditor.WritesHtml(markdown));

    [Theory]
    [InlineData("<div>\nhoi\n</div>", 1, "HTML, `<div> hoi </div>`")]
    [InlineData("hoi\n\n<!-- geheim -->", 3, "HTML, `<!-- geheim -->`")]
    [InlineData("hoi\nen <br/> meer", 2, "HTML, `<br/>`")]
    public void Html_is_a_fault_and_comes_out_as_text(string markdown, int line, string found)
    {
        var text = AnEditor.Writes(markdown);

        Assert.Equal([(line, found)], text.Faults.Select(fault => (fault.Line, fault.Found)));
        Assert.Contains("&lt;", text.Body.Html);
    }

    [Fact]
    public void Words_are_counted_without_marks() =>
        Assert.Equal(9, AnEditor.Writes("## Een kop {KEYNT1}\n\nEen *twee* – [drie](/x)\n\n- vier\n\na|b\n-|-\n1|\n").Body.Words);

    [Fact]
    public void Every_fault_is_told_at_once_in_order() =>
        Assert.Equal([1, 3, 5], AnEditor.Writes("# Een\n\n<b>\n\n[x](javascript:y)").Faults.Select(fault => fault.Line));
}
