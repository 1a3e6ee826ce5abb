namespace TheSocialConference.Web;

public sealed class ExcerptTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("One\n\ntwo  three.", "One two three.")]
    public void A_short_text_stays_whole_on_one_line(string text, string excerpt) => Assert.Equal(excerpt, Excerpt.Of(text));

    [Fact]
    public void A_long_text_ends_after_a_whole_word()
    {
        var excerpt = Excerpt.Of(string.Concat(Enumerable.Repeat("wordy, ", 40)));

        Assert.Equal(string.Join(", ", Enumerable.Repeat("wordy", 22)) + "…", excerpt);
        Assert.InRange(excerpt.Length, 120, Excerpt.MaxLength);
    }

    [Fact]
    public void A_word_that_never_ends_is_cut_between_characters()
    {
        var excerpt = Excerpt.Of($"{new string('x', 158)}😀{new string('x', 9)}");

        Assert.Equal($"{new string('x', 158)}…", excerpt);
    }
}
