namespace TheSocialConference.Markup;

public sealed class MarkdownLimitsTests
{
    [Theory]
    [InlineData("a\u0000b", "the invisible character U+0000")]
    [InlineData("a\u001Bb", "the invisible character U+001B")]
    [InlineData("a\u202Eb", "the invisible character U+202E")]
    [InlineData("a\u2066b", "the invisible character U+2066")]
    [InlineData("a\uFFFFb", "the invisible character U+FFFF")]
    public void Characters_that_nobody_sees_are_a_fault(string text, string found)
    {
        var fault = AnEditor.Slips($"een\ntwee {text}");

        Assert.Equal((2, found), (fault.Line, fault.Found));
    }

    [Fact]
    public void Ordinary_text_in_any_script_is_not() =>
        Assert.Equal([], MarkdownLimits.FaultsIn("a\tb\r\nשלום مرحبا 你好 é e\u0301 👩\u200D💻 a\u00ADb\u00A0c"));

    [Theory]
    [InlineData("- ", 20, 0)]
    [InlineData("- ", 21, 1)]
    [InlineData(">", 21, 1)]
    [InlineData("> ", 21, 1)]
    [InlineData("1. ", 21, 1)]
    [InlineData("12) * + ", 7, 1)]
    [InlineData("-", 200, 0)]
    public void A_line_begins_with_at_most_twenty_marks(string mark, int times, int faults) =>
        Assert.Equal(faults, MarkdownLimits.FaultsIn($"een\n{string.Concat(Enumerable.Repeat(mark, times))}x").Count);

    [Fact]
    public void A_line_of_dashes_is_a_rule_and_not_a_list() =>
        Assert.Equal([], MarkdownLimits.FaultsIn($"{new string('-', 100)}\n\n{string.Concat(Enumerable.Repeat("* ", 30))}\n"));

    [Fact]
    public void Paragraphs_are_divided_by_empty_lines()
    {
        var line = new string('a', 1_000) + "\n";
        var stretch = string.Concat(Enumerable.Repeat(line, 20));

        Assert.Equal([], MarkdownLimits.FaultsIn($"{stretch}\n{stretch}"));
        Assert.Equal([21], MarkdownLimits.FaultsIn($"{stretch}{stretch}").Select(fault => fault.Line));
    }

    [Fact]
    public void Tables_have_an_end()
    {
        Assert.Equal([], MarkdownLimits.FaultsIn(string.Concat(Enumerable.Repeat("|a", 20)) + "|"));
        Assert.Equal([1], MarkdownLimits.FaultsIn(string.Concat(Enumerable.Repeat("|a", 21)) + "|").Select(fault => fault.Line));
        Assert.Equal([1_001], MarkdownLimits.FaultsIn(string.Concat(Enumerable.Repeat("a|\n", 3_000))).Select(fault => fault.Line));
    }

    [Fact]
    public void A_text_has_at_most_200_000_characters() =>
        Assert.Equal((1, "200001 characters", "at most 200000"), AnEditor.SlipsInWords(new string('\n', 200_001)));

    [Theory]
    [InlineData("[", 100, "", 0)]
    [InlineData("*a **a ", 100, " a** a*", 100)]
    [InlineData("*a **a ", 1_000, " a** a*", 1_000)]
    [InlineData("![", 1_000, "](foto.jpg)", 1_000)]
    [InlineData("x[*", 3_000, "", 0)]
    public void What_is_nested_too_deep_is_a_fault_and_not_an_error(string opening, int times, string closing, int closings)
    {
        var markdown = string.Concat(Enumerable.Repeat(opening, times)) + "b" + string.Concat(Enumerable.Repeat(closing, closings));

        Assert.Equal("lists, quotations, emphasis or brackets inside each other", AnEditor.Slips(markdown).Found);
        Assert.Equal($"<p>{markdown}</p>\n", EditorMarkdown.Html(markdown));
    }

    [Fact]
    public void Nesting_that_a_person_would_write_is_not_too_deep() => Assert.Equal([], AnEditor.Writes(string.Join('\n', Enumerable.Range(0, 10).Select(i => new string(' ', 2 * i) + "- *a **b***"))).Faults);

    [Fact]
    public void Html_that_becomes_very_long_is_a_fault()
    {
        var definition = $"[a]: /{new string('x', 490)}\n\n";
        var text = AnEditor.Writes(definition + string.Concat(Enumerable.Repeat("[a]\n\n", 30_000)));

        Assert.Equal(["tables or references that become very long"], text.Faults.Select(fault => fault.Found));
        Assert.Equal("", text.Body.Html);
    }
}
