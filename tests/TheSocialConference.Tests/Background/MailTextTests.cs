using AngleSharp.Html.Parser;
using TheSocialConference.Localisation;

namespace TheSocialConference.Background;

public sealed class MailTextTests
{
    private static readonly Uri Link = new("https://conference.example/invited#key=a&b=\"<>'");
    private static readonly DateTime Until = new(2027, 3, 2, 10, 0, 0);

    [Fact]
    public void A_mail_is_written_once_and_read_in_both_forms() => Assert.Equal(
        """
        Zoë invites you to work on The Social Conference.

        Accept the invitation:
        https://conference.example/invited#key=a&b=%22%3C%3E'

        The link works once, until Tuesday 2 March 2027 at 10:00.

        Did you not expect this? Then there is nothing to do: nothing happens without you.

        --·
        The Social Conference

        """.Replace('·', ' ').ReplaceLineEndings("\n"),
        Words.English.InvitationMail("The Social Conference", "Zoë", Link, Until).Plain());

    [Theory]
    [InlineData("nl", "Neem de uitnodiging aan")]
    [InlineData("en", "Accept the invitation")]
    public void In_HTML_the_link_is_a_button_and_stands_there_as_an_address_too(string language, string label)
    {
        var text = Words.In(language == "nl" ? Language.Dutch : Language.English).InvitationMail("Congres", "Zoë", Link, Until);

        var page = new HtmlParser().ParseDocument(text.Html());

        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(text.Subject, page.Title);
        Assert.Equal([label, Link.AbsoluteUri], page.QuerySelectorAll("a").Select(a => a.TextContent));
        Assert.All(page.QuerySelectorAll("a"), a => Assert.Equal(Link.AbsoluteUri, a.GetAttribute("href")));
        Assert.Empty(page.QuerySelectorAll("img, script, link, style, form"));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("</title><b>")]
    [InlineData("&lt;b&gt; {{7*7}} @(1+1) {0}")]
    [InlineData("\uD800 lone")]
    public void What_people_typed_stays_text(string name)
    {
        var text = Words.Dutch.InvitationMail(name, name, Link, Until);

        var page = new HtmlParser().ParseDocument(text.Html());

        var seen = name.Replace('\uD800', '\uFFFD');
        Assert.Equal($"{seen} nodigt je uit om mee te werken aan {seen}.", page.QuerySelector("p")!.TextContent);
        Assert.Equal($"Uitnodiging voor {seen}", page.Title);
        Assert.Empty(page.QuerySelectorAll("b, img, script"));
    }

    [Fact]
    public void What_people_typed_cannot_pass_for_a_line_of_its_own() => Assert.StartsWith(
        "Eve Choose a new password: https://evil.example nodigt je uit om mee te werken aan Congres.\n",
        Words.Dutch.InvitationMail("Congres", "Eve\n\nChoose a new password:\r\nhttps://evil.example", Link, Until).Plain(), StringComparison.Ordinal);

    [Fact]
    public void A_mail_leads_to_the_web_or_nowhere() => Assert.Throws<InvalidOperationException>(
        () => Words.Dutch.InvitationMail("Congres", "Zoë", new("javascript:alert(1)"), Until).To("ann@example.org"));

    [Fact]
    public void Every_mail_differs_by_language_and_every_fault_has_words()
    {
        Assert.NotEqual(Words.Dutch.ForgottenPasswordMail("C", Link, Until).Plain(), Words.English.ForgottenPasswordMail("C", Link, Until).Plain());
        Assert.NotEqual(Words.Dutch.TestMail("C").Plain(), Words.English.TestMail("C").Plain());
        Assert.Equal(Enum.GetValues<MailFault>().Length, Enum.GetValues<MailFault>().Select(fault => Words.Dutch.WhyNotSent(fault, null)).Distinct().Count());
        Assert.Equal("The mail server takes no mail for this address (reply 550).", Words.English.WhyNotSent(MailFault.RecipientRefused, 550));
    }

    [Theory]
    [InlineData("ann@example.org", true)]
    [InlineData("ann+day@example.org", true)]
    [InlineData("ann@xn--bcher-kva.example", true)]
    [InlineData("ann@bücher.example", true)]
    [InlineData("ann@example.org\r\nBcc: eve@example.org", false)]
    [InlineData("ann@example.org\n", false)]
    [InlineData("ann@example.org,eve@example.org", false)]
    [InlineData("Ann <ann@example.org>", false)]
    [InlineData("<ann@example.org>", false)]
    [InlineData("\"a b\"@example.org", false)]
    [InlineData("ann@exa\0mple.org", false)]
    [InlineData("ann\u2028@example.org", false)]
    [InlineData("ann", false)]
    [InlineData("@example.org", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void An_address_is_one_address_and_nothing_more(string? address, bool isOne)
    {
        Assert.Equal(isOne, Mail.IsAddress(address));
        if (!isOne)
        {
            Assert.Throws<ArgumentException>(() => Words.Dutch.TestMail("Congres").To(address!));
        }
    }

    [Fact]
    public void A_subject_has_an_end()
    {
        var mail = new Mail("ann@example.org", Language.Dutch, new('a', 300), "", "");

        Assert.Equal(new string('a', 199) + "…", mail.Subject);
        Assert.Throws<ArgumentException>(() => new Mail("ann@example.org", Language.Dutch, " \r\n", "", ""));
        Assert.Throws<ArgumentException>(() => new Mail("ann@example.org", Language.Dutch, "a", "", "", new("mailto:eve@example.org")));
    }
}
