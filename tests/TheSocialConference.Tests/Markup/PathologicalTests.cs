using System.Text;

namespace TheSocialConference.Markup;

/// <summary>Texts made to stall or break a Markdown parser, after the list that cmark is tested with, at the full length of a post.</summary>
public sealed class PathologicalTests
{
    private const int Length = 200_000;

    private static readonly Dictionary<string, Func<string>> Texts = new()
    {
        ["nested strong emphasis"] = () => Times("*a **a ", 10) + "b" + Times(" a** a*", 10),
        ["emphasis closers with no openers"] = () => Times("a_ "),
        ["emphasis openers with no closers"] = () => Times("_a "),
        ["link closers with no openers"] = () => Times("a]"),
        ["link openers with no closers"] = () => Times("[a"),
        ["mismatched openers and closers"] = () => Times("*a_ "),
        ["openers and closers of multiples of three"] = () => "a**b" + Times("c* "),
        ["link openers and emphasis closers"] = () => Times("[ a_"),
        ["[ (]("] = () => Times("[ (]("),
        ["![[]()"] = () => Times("![[]()"),
        ["nested brackets"] = () => new string('[', 50_000) + "a" + new string(']', 50_000),
        ["nested quotations"] = () => Times("> ") + "a",
        ["nested lists"] = () => Lines(400, i => new string(' ', 2 * i) + "* a"),
        ["backticks"] = () => Lines(500, i => "e" + new string('`', i)),
        ["unclosed tags"] = () => Times("<a "),
        ["unclosed links in angle brackets"] = () => Times("[a](<b"),
        ["unclosed links"] = () => Times("[a](b"),
        ["unclosed comments"] = () => "</" + Times("<!--"),
        ["empty tags"] = () => Times("<>"),
        ["declarations"] = () => Times("x <!A "),
        ["character data"] = () => Times("x <![CDATA["),
        ["processing instructions"] = () => Times("x <?"),
        ["a list of lists with empty lines"] = () => Times("- ", 1_600) + "x" + new string('\n', 1_600),
        ["a list of lists with very many empty lines"] = () => Times("- ", 20) + "x" + new string('\n', 190_000),
        ["lists in quotations with empty lines"] = () => Times("> - ", 10) + "x\n" + Times("> \n", 60_000),
        ["emphasis in quotations"] = () => new string('>', 20) + Times("a*"),
        ["definitions"] = () => Lines(10_000, i => $"[{i}]: u\n"),
        ["references"] = () => "[a]: /" + new string('x', 400) + "\n\n" + Times("[a] ", 4_000) + "\n\n" + Times("[a]\n\n", 30_000),
        ["a wide table"] = () => Times("|a", 5_000) + "|\n" + Times("|-", 5_000) + "|\n" + Times("|a\n", 50_000),
        ["a long table"] = () => Times("|a", 20) + "|\n" + Times("|-", 20) + "|\n" + Times("|a\n", 60_000),
        ["bars"] = () => new string('|', Length),
        ["a table of emphasis openers"] = () => "a|b\n-|-\n" + Times("a|*b\n", 39_000),
        ["tildes"] = () => Times("~~a "),
        ["notes referred to"] = () => Times("[^1] ", 3_900) + "\n\n" + Times("[^1]\n\n", 30_000) + "[^1]: x",
        ["notes"] = () => Lines(10_000, i => $"[^{i}]: a\n"),
        ["notes in notes"] = () => Lines(8_000, i => $"[^{i}]: a[^{i + 1}]\n") + "[^0]",
        ["ampersands"] = () => new string('&', Length),
        ["backslashes"] = () => new string('\\', Length),
        ["braces"] = () => Times("*a*{"),
        ["headings"] = () => Times("## a\n\n", 33_000),
        ["headings about a session"] = () => Times("## a {KEYNT1}\n\nb\n\n", 10_000),
        ["a heading about very much"] = () => "## a {" + Times("KEYNT1 ", 2_800) + "}\n\nb",
        ["links to a heading"] = () => Times("## a\n\n", 5_000) + Times("[a](#a)\n\n", 18_000),
        ["paragraphs about a session"] = () => Times("[a](session:KEYNT1)\n\n", 9_000),
        ["underlined headings"] = () => Times("a\n-\n"),
        ["fences"] = () => Times("```\n"),
        ["list items"] = () => Times("* a\n\n  b\n\n"),
        ["a lazy quotation"] = () => "> a\n" + Times("a\n", 9_000),
        ["unclosed titles"] = () => Times("[a](b \""),
        ["parentheses"] = () => "[a](" + Times("("),
        ["control characters"] = () => Times("abc\0de\0"),
        ["lone surrogates"] = () => Times("## a\uD800\n\n", 10),
        ["pictures"] = () => Times("![a](foto.jpg)\n\n", 12_000),
    };

    public static TheoryData<string> Names => [.. Texts.Keys];

    [Theory, MemberData(nameof(Names))]
    public async Task A_text_made_to_stall_is_answered(string name)
    {
        var markdown = Texts[name]();

        await Task.Run(() =>
        {
            Assert.NotNull(AnEditor.Writes(markdown));
            Assert.NotNull(EditorMarkdown.Html(markdown));
            Assert.NotNull(EditorMarkdown.FaultsIn(markdown));
            Assert.NotNull(EditorMarkdown.PlainText(markdown));
        }, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
    }

    private static string Times(string text) => Times(text, Length / text.Length);

    private static string Times(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();

    private static string Lines(int count, Func<int, string> line) => string.Join('\n', Enumerable.Range(0, count).Select(line));
}
