using CsCheck;
using TheSocialConference.Programmes;

namespace TheSocialConference.Localisation;

public sealed class WordsConflictsTests
{
    [Fact]
    public void A_stage_that_is_taken_twice() => AssertSaid(
        "main is dubbel bezet: “Title of ONE001” (09:30–10:00) en “Title of TWO002” (09:59–10:30).",
        "en main is taken twice: “Title of ONE001” (09:30–10:00) and “Title of TWO002” (09:59–10:30).",
        A.Programme([A.Session("ONE001"), A.Session("TWO002")], [A.Slot("ONE001", "09:30-10:00", "main"), A.Slot("TWO002", "09:59-10:30", "main")]));

    [Fact]
    public void All_stages_that_are_taken_twice() => AssertSaid(
        "Op alle podia tegelijk: “Title of ONE001” (09:30–10:00) en “Title of TWO002” (09:59–10:30).",
        "On all stages at once: “Title of ONE001” (09:30–10:00) and “Title of TWO002” (09:59–10:30).",
        A.Programme([A.Session("ONE001"), A.Session("TWO002")], [A.Slot("ONE001", "09:30-10:00"), A.Slot("TWO002", "09:59-10:30")]));

    [Fact]
    public void A_speaker_in_two_places() => AssertSaid(
        "kim staat op twee plaatsen tegelijk: “Title of ONE001” (09:30–10:00) en “Title of TWO002” (09:59–10:30).",
        "kim is in two places at once: “Title of ONE001” (09:30–10:00) and “Title of TWO002” (09:59–10:30).",
        OfKim("09:59-10:30"));

    [Theory]
    [InlineData("10:00-10:30", "geen tijd", "no time")]
    [InlineData("10:01-10:30", "1 minuut", "1 minute")]
    [InlineData("10:05-10:30", "5 minuten", "5 minutes")]
    public void A_walk_that_is_short(string times, string nl, string en) => AssertSaid(
        $"kim heeft {nl} om van main naar side te gaan, na “Title of ONE001” (09:30–10:00) en voor “Title of TWO002” ({times.Replace('-', '–')}).",
        $"kim has {en} to get from en main to en side, after “Title of ONE001” (09:30–10:00) and before “Title of TWO002” ({times.Replace('-', '–')}).",
        OfKim(times));

    [Theory]
    [InlineData(1, "“P1” (09:00–10:00)", "“P1” (09:00–10:00)")]
    [InlineData(2, "“P1” (09:00–10:00) en “P2” (09:00–10:00)", "“P1” (09:00–10:00) and “P2” (09:00–10:00)")]
    [InlineData(4, "“P1” (09:00–10:00), “P2” (09:00–10:00), “P3” (09:00–10:00) en “P4” (09:00–10:00)", "“P1” (09:00–10:00), “P2” (09:00–10:00), “P3” (09:00–10:00) and “P4” (09:00–10:00)")]
    [InlineData(5, "“P1” (09:00–10:00), “P2” (09:00–10:00), “P3” (09:00–10:00) en nog 2", "“P1” (09:00–10:00), “P2” (09:00–10:00), “P3” (09:00–10:00) and 2 more")]
    public void A_break_against_sessions(int sessions, string nl, string en)
    {
        var numbers = Enumerable.Range(1, sessions);

        AssertSaid($"“lunch” (08:00–11:00) is op alle podia, tegelijk met {nl}.", $"“en lunch” (08:00–11:00) is on all stages, at the same time as {en}.", A.Programme(
            [.. numbers.Select(n => A.Session($"PARAL{n}", title: $"P{n}"))],
            [A.Break("lunch", "08:00-11:00"), .. numbers.Select(n => A.Slot($"PARAL{n}", "09:00-10:00", $"s{n}"))]));
    }

    [Fact]
    public void Something_outside_the_days_is_said_with_its_day() => AssertSaid(
        "“Title of ONE001” (vr 15 februari 2030, 09:30–10:00) valt buiten de dagen van deze editie.",
        "“Title of ONE001” (Fri 15 February 2030, 09:30–10:00) is outside the days of this edition.",
        A.Programme([A.Session("ONE001")], [A.Slot("ONE001", "09:30-10:00", "main", A.Day.AddDays(1)), A.Slot("ONE001", "09:30-10:00", "main", key: "before")]));

    [Fact]
    public void A_session_without_a_theme() => AssertSaid(
        "“Title of ONE001” heeft geen thema.", "“Title of ONE001” has no theme.", A.Programme([A.Session("ONE001", theme: null)], themes: [A.Theme("themed")]));

    [Fact]
    public void A_session_without_a_speaker() => AssertSaid(
        "“Title of ONE001” heeft geen spreker.", "“Title of ONE001” has no speaker.", A.Programme([A.Session("ONE001", speakers: [])]));

    [Fact]
    public void Every_conflict_can_be_said_in_both_languages() => AnyProgramme.AtRandom.Sample(programme =>
    {
        foreach (var conflict in Conflicts.In(programme))
        {
            Assert.EndsWith(".", Words.Dutch.Of(conflict, programme), StringComparison.Ordinal);
            Assert.NotEqual(Words.Dutch.Of(conflict, programme), Words.English.Of(conflict, programme));
        }
    });

    private static Programme OfKim(string second) => A.Programme(
        [A.Session("ONE001", speakers: ["kim"]), A.Session("TWO002", speakers: ["kim"])],
        [A.Slot("ONE001", "09:30-10:00", "main"), A.Slot("TWO002", second, "side")]);

    private static void AssertSaid(string nl, string en, Programme programme)
    {
        var conflict = Assert.Single(Conflicts.In(programme));
        Assert.Equal(nl, Words.Dutch.Of(conflict, programme));
        Assert.Equal(en, Words.English.Of(conflict, programme));
    }
}
