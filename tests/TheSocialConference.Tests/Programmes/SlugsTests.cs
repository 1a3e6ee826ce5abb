namespace TheSocialConference.Programmes;

public sealed class SlugsTests
{
    [Theory]
    [InlineData("Philips’ content credo", "philips-content-credo")]
    [InlineData("KPN: Social Service in de greep van statistiek", "kpn-social-service-in-de-greep-van-statistiek")]
    [InlineData("“Dit is een organisatie-ding”", "dit-is-een-organisatie-ding")]
    [InlineData("Één café, naïef & coöperatief", "een-cafe-naief-cooperatief")]
    [InlineData("Straße, Łódź, smørrebrød, Æsir, ĳs", "strasse-lodz-smorrebrod-aesir-ijs")]
    [InlineData("  --  10 × beter!  ", "10-beter")]
    [InlineData("会议", "")]
    [InlineData("", "")]
    [InlineData("a\uFFFEb \uD83Dc", "ab-c")]
    public void A_title_becomes_the_readable_end_of_an_address(string title, string slug) => Assert.Equal(slug, Slugs.From(title));

    [Fact]
    public void A_long_title_is_cut_between_words()
    {
        var slug = Slugs.From(string.Join(' ', Enumerable.Repeat("zevenen", 20)));

        Assert.Equal(string.Join('-', Enumerable.Repeat("zevenen", 10)), slug);
        Assert.Equal(new string('a', 80), Slugs.From(new string('a', 200)));
    }

    [Fact]
    public void What_is_made_is_a_slug_or_nothing() => CsCheck.Check.Sample(CsCheck.Gen.String, title =>
        Assert.True(Slugs.From(title) is var slug && (slug.Length == 0 || Guard.IsSlug(slug)), title));
}
