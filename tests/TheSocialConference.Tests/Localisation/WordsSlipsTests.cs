using TheSocialConference.Markup;

namespace TheSocialConference.Localisation;

public sealed class WordsSlipsTests
{
    public static TheoryData<MarkdownSlip> Slips => [.. Enum.GetValues<MarkdownSlip>()];

    [Theory]
    [MemberData(nameof(Slips))]
    public void Whatever_is_wrong_is_said_in_both_languages_with_its_line(MarkdownSlip slip)
    {
        var fault = new MarkdownFault(7, slip, "`what`", 4) { Above = 2, Why = "Because." };

        Assert.StartsWith("Regel 7: ", Words.Dutch.Of(fault), StringComparison.Ordinal);
        Assert.StartsWith("Line 7: ", Words.English.Of(fault), StringComparison.Ordinal);
        Assert.Equal($"Line 7: {fault.Found}. Expected: {fault.Expected}.", Words.English.Of(fault));
        Assert.All([fault.Found, fault.Expected, Words.Dutch.Found(fault), Words.Dutch.Expected(fault)], said => Assert.NotEmpty(said));
    }
}
