using TheSocialConference.Programmes;

namespace TheSocialConference.Localisation;

public sealed class WordsProgrammeTests
{
    [Theory]
    [InlineData("sun", SessionKind.Opening, "en sun")]
    [InlineData(null, SessionKind.Opening, "Opening")]
    [InlineData(null, SessionKind.Workshop, "Theme not stated")]
    public void A_card_names_the_theme_or_what_it_opens_or_that_none_is_stated(string? theme, SessionKind kind, string mark)
    {
        var programme = A.Programme([A.Session("AAAAAA", theme, kind: kind)], themes: [A.Theme("sun")]);

        Assert.Equal(new Spoken(mark, "en"), Words.English.ThemeOrKind(programme, programme.Sessions[0]));
    }

    [Fact]
    public void Where_an_edition_has_no_themes_a_card_names_the_kind()
    {
        var programme = A.Programme([A.Session("AAAAAA", theme: null, kind: SessionKind.Workshop)]);

        Assert.Equal("Workshop", Words.Dutch.ThemeOrKind(programme, programme.Sessions[0]).Text);
    }

    [Theory]
    [InlineData(null, "Alle podia")]
    [InlineData("left", "left")]
    [InlineData("left right", "left en right")]
    public void A_slot_names_its_stages(string? stages, string where)
    {
        var programme = A.Programme([A.Session("AAAAAA")], [A.Slot("AAAAAA", "09:00-10:00", stages)], stages: [A.Stage("left"), A.Stage("right")]);

        Assert.Equal(where, Words.Dutch.Where(programme.Slots[0], programme));
    }
}
