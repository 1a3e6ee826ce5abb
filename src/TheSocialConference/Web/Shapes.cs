using Microsoft.AspNetCore.Html;
using TheSocialConference.Programmes;

namespace TheSocialConference.Web;

/// <summary>Draws the sign of a theme in the colour of the text around it; always beside the theme's name. Eight paths of equal weight to the eye on 24 by 24 units.</summary>
public static class Shapes
{
    private static readonly Dictionary<Shape, string> Paths = new()
    {
        [Shape.Circle] = "M12 3.5a8.5 8.5 0 0 1 0 17a8.5 8.5 0 0 1 0-17Z",
        [Shape.Square] = "M4.5 4.5H19.5V19.5H4.5Z",
        [Shape.Triangle] = "M12 1.3L22.6 18.4H1.4Z",
        [Shape.Diamond] = "M12 1.5L22.5 12L12 22.5L1.5 12Z",
        [Shape.Hexagon] = "M12 2.7L20.05 7.35L20.05 16.65L12 21.3L3.95 16.65L3.95 7.35Z",
        [Shape.Cross] = "M9 2H15V9H22V15H15V22H9V15H2V9H9Z",
        [Shape.Star] = "M12 .6L15.35 7.39L22.84 8.48L17.42 13.76L18.7 21.22L12 17.7L5.3 21.22L6.58 13.76L1.16 8.48L8.65 7.39Z",
        [Shape.Ring] = "M12 2a10 10 0 0 1 0 20a10 10 0 0 1 0-20ZM12 6.25a5.75 5.75 0 0 0 0 11.5a5.75 5.75 0 0 0 0-11.5Z",
    };

    private static readonly Dictionary<Shape, HtmlString> Drawn = Paths.ToDictionary(drawn => drawn.Key, drawn => Svg(drawn.Value));

    /// <summary>The theme's sign, or nothing when there is no theme.</summary>
    public static HtmlString Svg(Programme.Theme? theme) => theme is null ? HtmlString.Empty : Drawn[theme.Shape];

    public static HtmlString Svg(Shape shape) => Drawn[shape];

    /// <summary>The outline alone, as the <c>d</c> of a path.</summary>
    public static string Path(Shape shape) => Paths[shape];

    private static HtmlString Svg(string path) => new($"<svg class=\"shape\" viewBox=\"1.5 1.5 21 21\" aria-hidden=\"true\"><path d=\"{path}\"/></svg>");
}
