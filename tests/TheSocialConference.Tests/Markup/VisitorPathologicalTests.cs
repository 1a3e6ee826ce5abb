using System.Text;

namespace TheSocialConference.Markup;

/// <summary>Texts made to stall or break a Markdown parser, after the list that cmark is tested with, at the full length of a comment.</summary>
public sealed class VisitorPathologicalTests(ITestOutputHelper output)
{
    private const long MostBytes = 20_000_000;

    private static readonly string[] Patterns =
    [
        "*a **a ", "a_ ", "_a ", "a]", "[a", "*a_ ", "c* ", "[ a_", "[ (](", "![[]()", "[", "]", "[]", "![", "(", "[a](", "[a](<b", "[a](b", "</", "<!--", "<a ", "<>", "x <!A ",
        "x <![CDATA[", "x <?", "`", "`a", "e``", "~~a ", "~", "*", "_", "**", "__", "***", "*_", "&", "&#", "&amp", "\\", "\\[", "{", "*a*{", "|a", "|-", "|", "a|*b ", "http://a.b ",
        "www.a.b ", "www.", "https://", "mailto:a@b.c ", "a@b.c ", "<a@b.c>", "<http://a>", "[a](http://b.c)", "![a](http://b.c)", "[^1] ", "[a]: b ", "\"", "'", "<", ">", "#", "=", "-", "+", "1.",
        "e\u0301", "\u0344", "👍", "é", "﷽", "\u200B", "\t", " ", "a\\\n", "a  \n",
    ];

    private static readonly string[] Lines = ["> a", "- a", "* a\n\n  b", "1. a", "> - a", "- > a", "a\n-", "a\n=", "```", "~~~", "    a", "\ta", "---", "* * *", "# a", "[1]: u", "[a]", "> ", "-", "+", "1)", "| a | b |\n|-|-|", "<div>", "</div>", "a|b\n-|-"];

    public static TheoryData<string> Names => [.. Texts().Select(text => text.Name)];

    [Theory, MemberData(nameof(Names))]
    public void A_text_made_to_stall_takes_little_memory(string name)
    {
        var source = Texts().Single(text => text.Name == name).Source;
        VisitorMarkdown.Render(source); // what is made once is not counted

        var before = GC.GetAllocatedBytesForCurrentThread();
        var text = VisitorMarkdown.Render(source);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;

        output.WriteLine($"{bytes:N0} bytes for {text.Html.Length:N0} characters, {text.Fault?.Slip}");
        Assert.InRange(bytes, 0, MostBytes);
        Assert.InRange(text.Html.Length, 0, VisitorMarkdown.MaxHtml * 2);
    }

    internal static IEnumerable<(string Name, string Source)> Texts()
    {
        foreach (var pattern in Patterns)
        {
            yield return ($"one line of {Shown(pattern)}", Repeat(pattern));
            yield return ($"200 lines of {Shown(pattern)}", Broken(Repeat(pattern)));
        }

        foreach (var line in Lines)
        {
            var lines = line.Split('\n').Length;
            yield return ($"lines of {Shown(line)}", string.Join('\n', Enumerable.Repeat(line, VisitorMarkdown.MaxLines / lines)));
            yield return ($"paragraphs of {Shown(line)}", string.Join("\n\n", Enumerable.Repeat(line, VisitorMarkdown.MaxLines / (lines + 1))));
            yield return ($"deeper and deeper {Shown(line)}", Cut(string.Join('\n', Enumerable.Range(0, VisitorMarkdown.MaxLines / lines).Select(depth => new string(' ', depth % 40 * 2) + line))));
        }

        yield return ("20 markers on each line", Cut(string.Join('\n', Enumerable.Repeat(string.Concat(Enumerable.Repeat("> ", 20)) + "a", 100))));
        yield return ("20 bullets on each line", Cut(string.Join('\n', Enumerable.Repeat(string.Concat(Enumerable.Repeat("- ", 20)) + "a", 100))));
        yield return ("more and more backticks", Cut(string.Join('e', Enumerable.Range(1, 100).Select(count => new string('`', count)))));
        yield return ("brackets in brackets", new string('[', 2_500) + new string(']', 2_500));
        yield return ("emphasis in emphasis", string.Concat(Enumerable.Repeat("*a **a ", 357)) + string.Concat(Enumerable.Repeat(" a** a*", 357)));
        yield return ("references", "[a]: /" + new string('x', 400) + "\n\n" + Repeat("[a] ")[..4_500]);
    }

    private static string Repeat(string pattern) => Cut(new StringBuilder().Insert(0, pattern, VisitorMarkdown.MaxLength / pattern.Length).ToString());

    private static string Broken(string text) => string.Join('\n', text.Replace("\n", "", StringComparison.Ordinal).Chunk(25).Take(VisitorMarkdown.MaxLines).Select(chunk => new string(chunk)))
        is var lines && lines.Length > VisitorMarkdown.MaxLength ? lines[..VisitorMarkdown.MaxLength] : lines;

    private static string Cut(string text) => text.Length > VisitorMarkdown.MaxLength ? text[..VisitorMarkdown.MaxLength] : text;

    private static string Shown(string text) => text.Replace("\n", "⏎", StringComparison.Ordinal);
}
