namespace TheSocialConference.Programmes;

public sealed class PosterTests
{
    private static readonly Programme Programme = A.Programme(
        [
            A.Session("WEB001", "webcare"), A.Session("OPEN00", theme: null, kind: SessionKind.Opening), A.Session("NONE00", theme: null),
            A.Session("INT001", "internal"), A.Session("WEB002", "webcare", cancellation: A.Cancelled()),
        ],
        themes: [A.Theme("internal"), A.Theme("webcare"), A.Theme("future")],
        stages: [A.Stage("main")]);

    [Fact]
    public void The_opening_stands_alone_and_every_theme_has_its_group() => Assert.Equal(
        ["opening: OPEN00", "internal: INT001", "webcare: WEB001 WEB002", "future: ", "none: NONE00"],
        Shown(Poster.Of(Programme, TimetableFilter.None)));

    [Fact]
    public void A_theme_leaves_its_group_even_when_that_is_empty()
    {
        Assert.Equal(["opening: ", "webcare: WEB001 WEB002"], Shown(Poster.Of(Programme, new(A.Theme("webcare")))));
        Assert.Equal(["opening: ", "future: "], Shown(Poster.Of(Programme, new(A.Theme("future")))));
    }

    [Fact]
    public void An_opening_with_a_theme_is_shown_with_that_theme()
    {
        var programme = Programme with { Sessions = [A.Session("OPEN00", "internal", kind: SessionKind.Opening)] };

        Assert.Equal(["opening: OPEN00", "internal: ", "webcare: ", "future: "], Shown(Poster.Of(programme, TimetableFilter.None)));
        Assert.Equal(["opening: OPEN00", "internal: "], Shown(Poster.Of(programme, new(A.Theme("internal")))));
        Assert.Equal(["opening: ", "webcare: "], Shown(Poster.Of(programme, new(A.Theme("webcare")))));
    }

    [Fact]
    public void Nothing_is_known_of_a_stage() =>
        Assert.Equal(0, Poster.Of(Programme, new(Stage: A.Stage("main"))).SessionCount);

    [Fact]
    public void Of_a_day_everything_is_known_when_there_is_only_one()
    {
        Assert.Equal(4, Poster.Of(Programme, new(Day: A.Day)).SessionCount);
        Assert.Equal(0, Poster.Of(Programme with { Edition = A.Edition(last: A.Day.AddDays(1)) }, new(Day: A.Day)).SessionCount);
    }

    [Fact]
    public void Without_themes_there_is_one_group()
    {
        var programme = A.Programme([A.Session("ONE001", theme: null)]);

        Assert.Equal(["opening: ", "none: ONE001"], Shown(Poster.Of(programme, TimetableFilter.None)));
        Assert.Equal(["opening: "], Shown(Poster.Of(A.Programme([]), TimetableFilter.None)));
    }

    private static IEnumerable<string> Shown(Poster poster) =>
    [
        $"opening: {Codes(poster.Opening)}",
        .. poster.Groups.Select(group => $"{group.Theme?.Slug ?? "none"}: {Codes(group.Sessions)}"),
    ];

    private static string Codes(ValueList<Programme.Session> sessions) => string.Join(' ', sessions.Select(session => session.Code));
}
