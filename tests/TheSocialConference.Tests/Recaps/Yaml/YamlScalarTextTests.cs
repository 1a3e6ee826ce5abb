using CsCheck;
using YamlDotNet.Core;

namespace TheSocialConference.Recaps.Yaml;

public sealed class YamlScalarTextTests
{
    /// <summary>Texts made of what YAML gives a meaning, among ordinary letters, accents and signs outside the first plane.</summary>
    internal static readonly Gen<string> Texts = Gen.OneOf(
            "a", "b", "é", "’", "日", "😀", "1", "0", " ", " ", "  ", "\n", "\n\n", "\t", "-", "- ", "?", ":", ": ", ",", "[", "]", "{", "}", "#", " #", "&", "*", "!", "|",
            ">", "'", "\"", "%", "@", "`", "~", "\\", "---", "...", "null", "true", "no", "2014-02-13", "12:30", "0x1F", "1e3", "<<", "=", "\u00A0", "\u2028", "\uFEFF",
            "een heel gewoon stukje tekst", "met nog wat woorden erbij ")
        .Array[0, 40].Select(parts => RecapReading.Plain(string.Concat(parts))).Where(text => text.Length > 0);

    private static readonly Gen<YamlPlace> Places = Gen.Select(Gen.Int[0, 8], Gen.Bool, Gen.Bool, (indent, isFlow, endsLine) => new YamlPlace(isFlow ? 0 : indent, isFlow, endsLine));

    private static readonly Gen<ScalarStyle> Styles = Gen.OneOf(Enum.GetValues<ScalarStyle>());

    [Fact]
    public void Every_text_reads_back_as_it_was() => Gen.Select(Texts, Places, Styles).Sample(
        (text, place, style) => Assert.Equal(text, Back(YamlScalarText.Write(new(text), place, style), place)), iter: 20_000);

    [Fact]
    public void Changing_words_of_a_block_reads_back_as_it_was() => Gen.Select(Texts, Texts, Gen.Int[0, 8], Gen.OneOf(ScalarStyle.Literal, ScalarStyle.Folded)).Sample(
        (before, after, indent, style) =>
        {
            var place = new YamlPlace(indent, IsFlow: false);
            var raw = YamlScalarText.Write(new(before), place, style);
            if (raw[0] is '|' or '>' && YamlBlockEdit.Change(raw, raw[0] == '|' ? ScalarStyle.Literal : ScalarStyle.Folded, after, place) is { } changed)
            {
                Assert.Equal(after, Back(changed, place));
            }
        }, iter: 10_000);

    [Theory]
    [InlineData("gewoon", "gewoon")]
    [InlineData("2014", "\"2014\"")]
    [InlineData("2014-02-13", "\"2014-02-13\"")]
    [InlineData("12:30", "\"12:30\"")]
    [InlineData("1e3", "\"1e3\"")]
    [InlineData("Yes", "\"Yes\"")]
    [InlineData("null", "\"null\"")]
    [InlineData("~", "\"~\"")]
    [InlineData("12 Principles", "12 Principles")]
    [InlineData("Welkom: hallo", "\"Welkom: hallo\"")]
    [InlineData("C# en F#", "C# en F#")]
    [InlineData("een #tag", "\"een #tag\"")]
    [InlineData("#tag", "\"#tag\"")]
    [InlineData("- lijst", "\"- lijst\"")]
    [InlineData("zeg \"ja\"", "zeg \"ja\"")]
    [InlineData("\"ja\"", "\"\\\"ja\\\"\"")]
    [InlineData("een\ntwee", "|-\n  een\n  twee")]
    public void A_text_gets_quotes_only_where_it_needs_them(string text, string written) =>
        Assert.Equal(written, YamlScalarText.Write(new(text), new(0, IsFlow: false)));

    [Fact]
    public void A_long_text_is_folded_between_words()
    {
        var text = string.Join(' ', Enumerable.Repeat("woorden", 30));
        Assert.All(YamlScalarText.Write(new(text), new(4, IsFlow: false)).Split('\n'), line => Assert.InRange(line.Length, 1, 110));
    }

    private static string Back(string written, YamlPlace place) => RecapReading.Plain(YamlSnippet.Read(written, place)!.Value);
}
