using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace TheSocialConference.Markup;

/// <summary>Reads <c>*get out of their way*{lang=en}</c>: the one attribute there is, on emphasis and links. Braces elsewhere are text.</summary>
internal static partial class LanguageMarks
{
    /// <summary>Takes the braces out of the text and leaves their language on what they belong to.</summary>
    public static void Take(MarkdownDocument document, Faults faults)
    {
        foreach (var literal in document.Descendants<LiteralInline>().ToList())
        {
            var text = literal.Content.ToString();
            if (CanBear(literal.PreviousSibling) && text.StartsWith('{') && !literal.IsFirstCharacterEscaped)
            {
                text = TakeFrom(literal, text, faults);
            }

            if (text.Contains("{lang=", StringComparison.OrdinalIgnoreCase) && !literal.IsFirstCharacterEscaped)
            {
                faults.Add(literal, MarkdownSlip.LanguageMark, Faults.Quote(text[text.IndexOf("{lang=", StringComparison.OrdinalIgnoreCase)..]));
            }
        }
    }

    private static bool CanBear(Inline? inline) =>
        inline is EmphasisInline { DelimiterChar: '*' or '_' } or LinkInline { IsImage: false };

    private static string TakeFrom(LiteralInline literal, string text, Faults faults)
    {
        if (Mark.Match(text) is not { Success: true } mark)
        {
            faults.Add(literal, MarkdownSlip.LanguageMark, Faults.Quote(text.Split(' ')[0]));
            return "";
        }

        literal.PreviousSibling!.Language = mark.Groups[1].Value;
        var rest = text[mark.Length..];
        literal.Content = new(rest);
        return rest;
    }

    /// <summary>A language tag: a language and up to three subtags (script, region, variant).</summary>
    [GeneratedRegex(@"\A\{lang=([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3})\}", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Mark { get; }
}
