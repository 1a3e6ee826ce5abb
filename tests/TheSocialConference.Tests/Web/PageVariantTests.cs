namespace TheSocialConference.Web;

public sealed class PageVariantTests
{
    private static readonly string[] Keys = ["theme", "stage"];

    [Theory]
    [InlineData(null)]
    [InlineData("?")]
    [InlineData("?theme=&stage=")]
    [InlineData("?utm_source=newsletter&x")]
    [InlineData("?themes=how")]
    public void Without_a_value_it_is_the_bare_page(string? query) => Assert.Equal(PageVariant.Bare, PageVariant.Of(query, Keys));

    [Theory]
    [InlineData("?theme=how&stage=1")]
    [InlineData("?stage=1&theme=how")]
    [InlineData("?x=2&THEME=how&stage=1&y")]
    [InlineData("?th%65me=h%6Fw&stage=1")]
    public void Order_spelling_and_other_keys_make_no_difference(string query) =>
        Assert.Equal(PageVariant.Of("?theme=how&stage=1", Keys), PageVariant.Of(query, Keys));

    [Theory]
    [InlineData("?theme=a&stage=b", "?theme=b&stage=a")]
    [InlineData("?theme=a", "?stage=a")]
    [InlineData("?theme=a", "?theme=A")]
    [InlineData("?theme=ab", "?theme=a&stage=b")]
    [InlineData("?theme=a%01b", "?theme=a&stage=b")]
    public void Other_values_are_another_page(string one, string other) => Assert.NotEqual(PageVariant.Of(one, Keys), PageVariant.Of(other, Keys));

    [Theory]
    [InlineData("?theme=a&theme=b")]
    [InlineData("?theme=&Theme=")]
    public void A_key_that_is_given_twice_has_no_page(string query) => Assert.Null(PageVariant.Of(query, Keys));

    [Fact]
    public void A_value_that_is_too_long_has_no_page() => Assert.Null(PageVariant.Of("?theme=" + new string('a', PageVariant.MaxLength), Keys));
}
