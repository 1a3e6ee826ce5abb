namespace TheSocialConference.Web;

public sealed class EntityTagsTests
{
    [Theory]
    [InlineData("\"a\"")]
    [InlineData("W/\"a\"")]
    [InlineData("*")]
    [InlineData(" * ")]
    [InlineData("\"b\", \"a\"")]
    [InlineData("\"b\",W/\"a\" , \"c\"")]
    [InlineData(", ,\"a\"")]
    [InlineData("\"with, comma\", \"a\"")]
    public void A_tag_that_the_client_names_is_found(string header) => Assert.True(EntityTags.Name(header, "\"a\""));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("\"A\"")]
    [InlineData("\"ab\"")]
    [InlineData("\"a")]
    [InlineData("\"b\"\"a\"")]
    [InlineData("\"b, \"a\"")]
    [InlineData("w/\"a\"")]
    [InlineData("\"b\", *")]
    public void Anything_else_names_nothing(string? header) => Assert.False(EntityTags.Name(header, "\"a\""));

    [Fact]
    public void Several_lines_count_as_one() => Assert.True(EntityTags.Name(new(["\"b\"", "\"a\""]), "\"a\""));
}
