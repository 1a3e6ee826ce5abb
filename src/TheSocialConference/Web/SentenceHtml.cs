using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using TheSocialConference.Localisation;
using TheSocialConference.Programmes;

namespace TheSocialConference.Web;

/// <summary>A sentence as HTML: its names lead to what they are of, and say which language they are in where that is another.</summary>
public static class SentenceHtml
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All); // é, not &#xE9;

    public static IHtmlContent Sentence(this IHtmlHelper _, Sentence sentence, Links links, Programme programme) =>
        new HtmlString(Write(sentence, links, programme, address => address));

    /// <param name="programme">As it is now: what is not on it any more is named without a link.</param>
    /// <param name="addressed">From a path on the site to the address to write.</param>
    public static string Write(Sentence sentence, Links links, Programme programme, Func<string, string> addressed)
    {
        var html = new StringBuilder();
        foreach (var part in sentence.Parts)
        {
            var lang = part.Lang is { } tag ? Lang(tag, links.Language) : "";
            var text = Encoder.Encode(part.Text);
            html.Append(part.About is { } about
                ? links.Of(programme, about) is { } path ? $"<a href=\"{Encoder.Encode(addressed(path))}\"{lang}>{text}</a>" : $"<b{lang}>{text}</b>"
                : lang.Length > 0 ? $"<span{lang}>{text}</span>" : text);
        }

        return html.ToString();
    }

    /// <summary>Plain text as a paragraph, its lines as they were written.</summary>
    /// <param name="lang">BCP 47 tag of the text.</param>
    public static string Paragraph(string text, string lang, Language around) =>
        $"<p{Lang(lang, around)}>{string.Join("<br>", text.ReplaceLineEndings("\n").Split('\n').Select(Encoder.Encode))}</p>";

    private static string Lang(string tag, Language around) => tag == around.Code ? "" : $" lang=\"{Encoder.Encode(tag)}\"";
}
