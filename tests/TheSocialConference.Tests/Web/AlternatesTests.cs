namespace TheSocialConference.Web;

public sealed class AlternatesTests
{
    [Fact]
    public void A_page_of_the_interface_is_there_in_both_languages() =>
        Assert.Equal([new("nl", "/blog?x=1"), new("en", "/en/blog?x=1"), new("x-default", "/blog?x=1")], Alternates.Of("/blog?x=1"));

    [Fact]
    public void The_original_is_for_whoever_reads_none_of_the_languages()
    {
        var (original, translation) = (A.Post("recap", language: "en"), A.Post("verslag", translationOf: "recap"));

        Assert.Equal([new("en", "/en/blog/recap"), new("nl", "/blog/verslag"), new("x-default", "/en/blog/recap")], Alternates.Of(translation, [original]));
        Assert.Equal(Alternates.Of(original, [translation]), Alternates.Of(translation, [original]));
    }

    [Fact]
    public void A_language_of_no_interface_is_announced_as_what_it_is() =>
        Assert.Equal(
            [new("nl", "/blog/verslag"), new("de", "/blog/bericht"), new("x-default", "/blog/verslag")],
            Alternates.Of(A.Post("bericht", language: "de", translationOf: "verslag"), [A.Post("verslag")]));

    [Fact]
    public void Of_two_translations_into_one_language_one_is_announced()
    {
        var (original, first, second) = (A.Post("verslag"), A.Post("a", language: "en", translationOf: "verslag"), A.Post("b", language: "en", translationOf: "verslag"));

        Assert.Equal(["nl", "en", "x-default"], Alternates.Of(first, [original, second]).Select(alternate => alternate.Language));
        Assert.Empty(Alternates.Of(second, [original, first]));
    }
}
