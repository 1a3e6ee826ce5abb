using TheSocialConference.Blog;

namespace TheSocialConference.Markup;

public sealed class SectionsTests
{
    [Fact]
    public void Headings_get_an_id_of_their_own() => Assert.Equal(
        [
            new Heading(2, "h-internal-social-laissez-faire", "Internal Social: laissez-faire"), new Heading(3, "h-hoe", "Hoe?"),
            new Heading(2, "h-hoe-2", "Hoe!"), new Heading(2, "h-hoe-2-2", "Hoe 2"), new Heading(2, "h-section", "★"),
        ],
        AnEditor.Writes("## Internal Social: laissez-faire\n### *Hoe*?\n## Hoe!\n## Hoe 2\n## ★").Body.Headings);

    [Fact]
    public void The_braces_at_the_end_are_not_shown()
    {
        var text = AnEditor.Writes("## Internal *Social* {KEYNT1 @jacob-morgan}\n\nTekst\n\n## B {POLIT1} ##\n\nTekst");

        Assert.Equal([], text.Faults);
        Assert.Equal("<h2 id=\"h-internal-social\">Internal <em>Social</em></h2>\n<p>Tekst</p>\n<h2 id=\"h-b\">B</h2>\n<p>Tekst</p>\n", text.Body.Html);
        Assert.Equal(["Internal Social", "B"], text.Body.Headings.Select(heading => heading.Text));
    }

    [Theory]
    [InlineData("{NOPE99}", "`{NOPE99}` at the end of a heading")]
    [InlineData("{keynt1}", "`{keynt1}` at the end of a heading")]
    [InlineData("{KEYNT1 @nobody}", "`{@nobody}` at the end of a heading")]
    [InlineData("{#id}", "`{#id}` at the end of a heading")]
    [InlineData("{onclick=alert(1)}", "`{onclick=alert(1)}` at the end of a heading")]
    [InlineData("{}", "`{}` at the end of a heading")]
    public void Other_braces_there_are_a_fault(string braces, string found)
    {
        var fault = AnEditor.Slips($"Eerst\n\n## Kop {braces}\n\nTekst");

        Assert.Equal((3, found), (fault.Line, fault.Found));
    }

    [Fact]
    public void Escaped_braces_are_shown() =>
        Assert.Equal("<h2 id=\"h-kop-keynt1\">Kop {KEYNT1}</h2>\n", AnEditor.WritesHtml("## Kop \\{KEYNT1}"));

    [Theory]
    [InlineData("# Een", "a heading of level 1 (#)")]
    [InlineData("Een\n===", "a heading of level 1 (#)")]
    [InlineData("### Een", "a heading of level 3 (###) below one of level 1")]
    [InlineData("## Een\n#### Twee", "a heading of level 4 (####) below one of level 2")]
    [InlineData("> ## Een", "a heading inside a list, quotation or note")]
    [InlineData("- ## Een", "a heading inside a list, quotation or note")]
    [InlineData("##", "a heading without text")]
    public void Levels_begin_at_two_and_none_is_skipped(string markdown, string found) => Assert.Equal(found, AnEditor.Slips(markdown).Found);

    [Fact]
    public void A_level_can_be_left_by_more_than_one() => Assert.Equal([], AnEditor.Writes("## a\n### b\n#### c\n## d").Faults);

    [Fact]
    public void A_heading_about_a_session_has_something_under_it() =>
        Assert.Equal("nothing under the heading `Leeg`", AnEditor.Slips("## Leeg {KEYNT1}\n\n## Vol {POLIT1}\n\nTekst").Found);
}
