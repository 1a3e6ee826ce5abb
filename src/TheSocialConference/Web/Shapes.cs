using Microsoft.AspNetCore.Html;
using TheSocialConference.Programmes;

namespace TheSocialConference.Web;

/// <summary>Draws the sign of a theme, 24 by 24 units, in the colour of the text around it; always beside the theme's name.</summary>
public static class Shapes
{
    private static readonly Dictionary<Shape, HtmlString> Drawn = new()
    {
        [Shape.Circle] = Svg("M12 1a11 11 0 1 1 0 22 11 11 0 0 1 0-22z"),
        [Shape.Square] = Svg("M2 2h20v20H2z"),
        [Shape.Triangle] = Svg("M12 1l12 21H0z"),
        [Shape.Diamond] = Svg("M12 0l12 12-12 12L0 12z"),
        [Shape.Hexagon] = Svg("M6 1.600h12l6 10.400-6 10.400H6L0 12z"),
        [Shape.Cross] = Svg("M8 1h8v7h7v8h-7v7H8v-7H1V8h7z"),
        [Shape.Star] = Svg("M12 0l3.500 8 8.500 1-6.300 5.800L19.400 24 12 19.400 4.600 24l1.700-9.200L0 9l8.500-1z"),
        [Shape.Ring] = new HtmlString("<svg class=\"shape\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path fill-rule=\"evenodd\" d=\"M12 1a11 11 0 1 1 0 22 11 11 0 0 1 0-22zm0 6a5 5 0 1 0 0 10 5 5 0 0 0 0-10z\"/></svg>"),
    };

    /// <summary>The theme's sign, or nothing when there is no theme.</summary>
    public static HtmlString Svg(Programme.Theme? theme) => theme is null ? HtmlString.Empty : Drawn[theme.Shape];

    public static HtmlString Svg(Shape shape) => Drawn[shape];

    private static HtmlString Svg(string path) => new($"<svg class=\"shape\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"{path}\"/></svg>");
}
