using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace TheSocialConference.Markup;

/// <summary>Our own list of attacks in every place a link or a text can stand: nothing but the few elements and attributes comes out, as a browser reads it.</summary>
public sealed class VisitorPayloadTests
{
    private static readonly string[] Elements = ["p", "br", "em", "strong", "del", "code", "pre", "blockquote", "ul", "ol", "li", "hr", "a"];

    [Fact]
    public void Nothing_else_comes_out_of_Markdown()
    {
        var texts = Payloads.Texts.Concat(Payloads.Places.SelectMany(place => Payloads.Addresses.Select(address => string.Format(CultureInfo.InvariantCulture, place, address))));

        Assert.All(texts, text => Judge(VisitorMarkdown.Render(text).Html));
    }

    [Fact]
    public void Nothing_else_comes_out_of_HTML()
    {
        var texts = Payloads.Texts.Concat(Payloads.Addresses.SelectMany(address => (string[])[$"<a href=\"{address}\">a</a>", $"<a href='{address}'>a</a>", $"<A HREF={address}>a</A>", $"<p href=\"{address}\" style=\"x:{address}\" title=\"{address}\">a</p>"]));

        Assert.All(texts, text => Judge(VisitorHtml.Sanitise(text)));
    }

    [Theory]
    [InlineData("<p>a <b>b</b> <i>c</i></p><script>alert(1)</script>", "<p>a b c</p>")]
    [InlineData("<blockquote><h2>a</h2><img src=x onerror=alert(1)>b</blockquote>", "<blockquote>ab</blockquote>")]
    [InlineData("<a href=\"https://example.org\" target=_blank rel=me class=x>a</a>", "<a href=\"https://example.org\" rel=\"ugc nofollow noopener\">a</a>")]
    [InlineData("<a href=\"/x\">a</a>", "<a>a</a>")]
    [InlineData("<ol start=x><li>a</ol>", "<ol><li>a</li></ol>")]
    [InlineData("<ul start=2><li>a</ul>", "<ul><li>a</li></ul>")]
    public void HTML_keeps_its_words(string html, string expected) => Assert.Equal(expected, VisitorHtml.Sanitise(html));

    [Fact]
    public void HTML_that_lies_too_deep_is_refused() =>
        Assert.Throws<ArgumentException>(() => VisitorHtml.Sanitise(string.Concat(Enumerable.Repeat("<blockquote>", 50_000))));

    private static void Judge(string html)
    {
        using var document = new HtmlParser().ParseDocument($"<!doctype html><body><main>{html}</main></body>");
        Assert.Equal(1, document.Body!.ChildElementCount);
        Assert.All(document.QuerySelectorAll("main *"), element =>
        {
            Assert.Contains(element.LocalName, Elements);
            Assert.All(element.Attributes, attribute => Assert.True(IsAllowed(element, attribute), html));
        });
    }

    private static bool IsAllowed(IElement element, IAttr attribute) => (element.LocalName, attribute.Name) switch
    {
        ("a", "href") => SafeUrl.AllowsAbsolute(attribute.Value),
        ("a", "rel") => attribute.Value == VisitorHtml.Rel,
        ("ol", "start") => int.TryParse(attribute.Value, CultureInfo.InvariantCulture, out _),
        _ => false,
    };
}
