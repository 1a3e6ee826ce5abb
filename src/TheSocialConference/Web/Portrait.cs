using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using TheSocialConference.Localisation;
using TheSocialConference.Programmes;
using TheSocialConference.Publication;

namespace TheSocialConference.Web;

/// <summary>Stands where other sites have a photo: a speaker's initials on the sign of their theme, and no sign without one. The name is always beside it.</summary>
public static class Portrait
{
    /// <summary>The picture of a speaker; the initials of whoever has none, or of whom it is lost.</summary>
    /// <param name="sizes">How wide it is shown, in the words of CSS.</param>
    /// <param name="besideName">Among many, where the name says all there is to say.</param>
    public static IHtmlContent Of(Programme.Speaker speaker, Programme.Theme? theme, PublishedSite site, Language language, string sizes, bool besideName = false)
    {
        if (speaker.Portrait is not { } portrait || site.Picture(portrait.Hash) is not { } picture)
        {
            return Svg(speaker, theme);
        }

        var alt = besideName ? null : portrait.Alt?.In(language);
        return Photo.Html(picture, alt?.Text ?? "", sizes, "portrait", isFirst: !besideName, alt?.LangOn(language));
    }

    public static IHtmlContent Svg(Programme.Speaker speaker, Programme.Theme? theme)
    {
        var (y, size) = Place(theme?.Shape);
        var sign = theme is null ? "" : $"<path d=\"{Shapes.Path(theme.Shape)}\"/>";
        return new HtmlString(string.Create(
            CultureInfo.InvariantCulture,
            $"<svg class=\"portrait{(theme?.Shape == Shape.Ring ? " hollow" : "")}\" viewBox=\"1.5 1.5 21 21\" aria-hidden=\"true\">{sign}<text x=\"12\" y=\"{y}\" font-size=\"{size}\" text-anchor=\"middle\">{HtmlEncoder.Default.Encode(Initials(speaker))}</text></svg>"));
    }

    /// <summary>"PG" for Patrick de Groot, who is sorted under G; "I" for Irene; a number counts as one initial.</summary>
    public static string Initials(Programme.Speaker speaker)
    {
        var words = speaker.Name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var surname = speaker.SortName.Split(',', 2) is [var first, _] ? first : words.Length > 1 ? words[^1] : "";
        return Initial(words.Length > 0 ? words[0] : "") + Initial(surname.Trim());
    }

    private static string Initial(string word)
    {
        var start = word.AsSpan().TrimStart("'’‘\"“(-");
        return start.Length is 1 or 2 && start.IndexOfAnyExceptInRange('0', '9') < 0
            ? start.ToString()
            : start[..StringInfo.GetNextTextElementLength(start)].ToString().ToUpperInvariant();
    }

    // Where capitals stand in the middle of the shape, to the eye, and how large they can be there.
    private static (double Y, double Size) Place(Shape? shape) => shape switch
    {
        null => (16, 11.5),
        Shape.Triangle => (16.8, 7),
        Shape.Cross => (14.5, 7),
        Shape.Star => (15.2, 7),
        Shape.Ring => (14.1, 6),
        _ => (15.1, 8.75),
    };
}
