namespace TheSocialConference.Markup;

public sealed class SafeUrlTests
{
    [Theory]
    [InlineData("https://example.org")]
    [InlineData("http://example.org/a?b=c&d=e#f")]
    [InlineData("HTTPS://EXAMPLE.ORG/")]
    [InlineData("https://example.org:8443/é")]
    [InlineData("https://example.org/@someone")]
    [InlineData("mailto:someone@example.org")]
    [InlineData("mailto:someone@example.org?subject=Hoe")]
    [InlineData("/")]
    [InlineData("/blog/het-grote-hoe#h-webcare")]
    public void Addresses_that_lead_somewhere_safe_are_allowed(string url) => Assert.True(SafeUrl.Allows(url));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("blog")]
    [InlineData("www.example.org")]
    [InlineData("//example.org")]
    [InlineData("/\\example.org")]
    [InlineData("\\\\example.org")]
    [InlineData("~/blog")]
    [InlineData("#top")]
    [InlineData("https:example.org")]
    [InlineData("https:/example.org")]
    [InlineData("https://")]
    [InlineData("https:///path")]
    [InlineData("https://a b.org")]
    [InlineData(" https://example.org")]
    [InlineData("https://example.org\n")]
    [InlineData("https://exa\tmple.org")]
    [InlineData("https://example.org/\0")]
    [InlineData("https://example.org/\u202Egro")]
    [InlineData("https://example.org/\u200B")]
    [InlineData("https://example.org/\"onclick=\"x")]
    [InlineData("https://example.org/<b>")]
    [InlineData("https://someone@example.org")]
    [InlineData("https://someone:secret@example.org/")]
    [InlineData("https://@example.org/")]
    [InlineData("https://example.org\\@evil.example")]
    [InlineData("mailto:")]
    [InlineData("mailto:someone")]
    [InlineData("mailto:@example.org")]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVaScRiPt:alert(1)")]
    [InlineData("java\nscript:alert(1)")]
    [InlineData("\u0001javascript:alert(1)")]
    [InlineData("javascript://example.org/%0aalert(1)")]
    [InlineData("vbscript:msgbox(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("data:image/svg+xml;base64,PHN2Zz4=")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.org")]
    [InlineData("blob:https://example.org/1")]
    [InlineData("view-source:https://example.org")]
    [InlineData("ws://example.org")]
    [InlineData("intent://example.org#Intent;end")]
    public void Other_addresses_are_not(string url) => Assert.False(SafeUrl.Allows(url));

    [Fact]
    public void An_address_has_at_most_500_characters()
    {
        var longest = "https://example.org/".PadRight(SafeUrl.MaxLength, 'x');

        Assert.True(SafeUrl.Allows(longest));
        Assert.False(SafeUrl.Allows(longest + "x"));
    }
}
