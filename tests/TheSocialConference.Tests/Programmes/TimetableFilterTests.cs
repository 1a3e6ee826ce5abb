namespace TheSocialConference.Programmes;

public sealed class TimetableFilterTests
{
    private static readonly Programme Programme = A.Programme(
        [A.Session("ONE001", "internal")],
        [A.Slot("ONE001", "09:30-10:00", "main"), A.Slot("ONE001", "09:30-10:00", "main", A.Day.AddDays(3), key: "late")],
        A.Edition(last: A.Day.AddDays(1)));

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("", "", "")]
    public void Nothing_and_empty_ask_for_everything(string? theme, string? stage, string? day)
    {
        Assert.True(TimetableFilter.TryRead(Programme, theme, stage, day, out var filter));
        Assert.Equal(TimetableFilter.None, filter);
        Assert.True(filter.IsNone);
        Assert.False(filter.IsWithinDay);
    }

    [Fact]
    public void What_is_there_can_be_asked_for()
    {
        Assert.True(TimetableFilter.TryRead(Programme, "internal", "main", "2030-02-14", out var filter));
        Assert.Equal(new TimetableFilter(A.Theme("internal"), A.Stage("main"), A.Day), filter);
        Assert.True(filter.IsWithinDay);
    }

    [Theory]
    [InlineData("2030-02-15", false)] // of the edition, with nothing on it
    [InlineData("2030-02-17", false)] // outside the edition, but something is on it
    public void A_day_is_one_of_the_edition_or_one_with_slots(string day, bool isWithinDay)
    {
        Assert.True(TimetableFilter.TryRead(Programme, null, null, day, out var filter));
        Assert.Equal(isWithinDay, filter.IsWithinDay);
    }

    [Theory]
    [InlineData("none", null, null)]
    [InlineData("Internal", null, null)]
    [InlineData(null, "none", null)]
    [InlineData(null, null, "2030-02-16")]
    [InlineData(null, null, "2030-2-14")]
    [InlineData(null, null, "14-02-2030")]
    [InlineData(null, null, "vandaag")]
    [InlineData(" ", null, null)]
    [InlineData("internal", "main", " ")]
    public void What_is_not_there_is_no_address(string? theme, string? stage, string? day)
    {
        Assert.False(TimetableFilter.TryRead(Programme, theme, stage, day, out var filter));
        Assert.Null(filter);
    }
}
