using TheSocialConference.Localisation;

namespace TheSocialConference.Programmes.Changes;

public sealed class VisitorNewsTests
{
    private static readonly Programme Before = A.Programme(
        [A.Session("ONE001"), A.Session("TWO002"), A.Session("THREE3")],
        [A.Slot("ONE001", "09:00-10:00", "left"), A.Slot("TWO002", "11:00-12:00", "left"), A.Slot("THREE3", "13:00-14:00", "left")],
        stages: [A.Stage("left"), A.Stage("right")]);

    [Fact]
    public void The_first_release_tells_how_much_it_holds()
    {
        AssertTold(null, Before, ["Het programma is gepubliceerd, met 3 sessies, 3 sprekers, 1 thema en 2 podia."], ["The programme was published, with 3 sessions, 3 speakers, 1 theme and 2 stages."]);
        Assert.Equal("het programma is gepubliceerd", Words.Dutch.Headline(VisitorNews.Of(null, Before)));
    }

    [Fact]
    public void Where_the_source_counts_sessions_the_opening_stands_apart() => AssertTold(
        null,
        A.Programme([A.Session("ONE001", theme: null, speakers: [], kind: SessionKind.Opening), A.Session("TWO002", theme: null, speakers: [])], edition: A.Edition() with { Stated = new(A.Text("23"), null, null, null) }),
        ["Het programma is gepubliceerd, met de opening en 1 sessie."], ["The programme was published, with the opening and 1 session."]);

    [Fact]
    public void What_visitors_act_on_comes_by_what_matters_most_and_texts_and_the_rest_in_passing()
    {
        var after = Before with
        {
            Edition = Before.Edition with { Hashtag = "#x", Venue = new("Hall", null, null, null, null) },
            Themes = [Before.Themes[0] with { Colour = 2 }],
            Sessions =
            [
                Before.Sessions[2] with { Cancellation = A.Cancelled() }, Before.Sessions[0] with { Abstract = A.Text("x") }, Before.Sessions[1] with { Slug = "" },
                A.Session("NEW004", speakers: []),
            ],
            Slots = [Before.Slots[0], A.Slot("TWO002", "11:30-12:30", "right"), Before.Slots[2]],
            Speakers = [Before.Speakers[0] with { SortName = "x" }, .. Before.Speakers.Skip(1)],
        };

        AssertTold(
            Before,
            after,
            [
                "The Social Conference 2030: locatie bekend: Hall.", "Title of THREE3: vervallen (reason).", "Title of TWO002: verplaatst van left naar right, nu 11:30.", "Title of NEW004: nieuw.",
                "Teksten bijgewerkt bij: Title of ONE001.", "Verder aangepast: thema’s, gegevens van sprekers, volgorde, adressen van pagina’s en gegevens van het programma.",
            ],
            [
                "The Social Conference 2030: venue known: Hall.", "Title of THREE3: cancelled (en reason).", "Title of TWO002: moved from en left to en right, now at 11:30.", "Title of NEW004: new.",
                "Texts updated for: Title of ONE001.", "Also adjusted: themes, details of speakers, order, addresses of pages and details of the programme.",
            ]);
        Assert.Equal("1 vervallen, 1 verplaatst, 1 nieuw", Words.Dutch.Headline(VisitorNews.Of(Before, after)));
        Assert.Equal("1 cancelled, 1 moved, 1 new", Words.English.Headline(VisitorNews.Of(Before, after)));
    }

    [Fact]
    public void Texts_of_what_has_news_of_its_own_are_told_with_it() => AssertTold(
        Before, Before with { Sessions = [Before.Sessions[0] with { Title = "New", Abstract = A.Text("x") }, .. Before.Sessions.Skip(1)] },
        ["New: nieuwe titel, was “Title of ONE001”; bijgewerkt: samenvatting."], ["New: new title, was “Title of ONE001”; updated: abstract."]);

    [Fact]
    public void A_release_that_says_nothing_new_to_visitors_says_so()
    {
        var after = Before with { Slots = [Before.Slots[0] with { Sequence = 4 }, .. Before.Slots.Skip(1)] };

        AssertTold(Before, after, ["Alleen kleine verbeteringen."], ["Minor corrections only."]);
        Assert.Equal("kleine verbeteringen", Words.Dutch.Headline(VisitorNews.Of(Before, after)));
    }

    [Fact]
    public void What_changed_besides_stands_alone_when_nothing_else_did()
    {
        var after = Before with { Themes = [Before.Themes[0] with { Colour = 2 }] };

        AssertTold(Before, after, ["Aangepast: thema’s."], ["Adjusted: themes."]);
        Assert.Equal(("kleine verbeteringen", "teksten bijgewerkt", "programma gewijzigd"), (
            Words.Dutch.Headline(VisitorNews.Of(Before, after)),
            Words.Dutch.Headline(VisitorNews.Of(Before, Before with { Sessions = [Before.Sessions[0] with { How = A.Text("x") }, .. Before.Sessions.Skip(1)] })),
            Words.Dutch.Headline(VisitorNews.Of(Before, Before with { Sessions = [Before.Sessions[0] with { Title = "x" }, .. Before.Sessions.Skip(1)] }))));
    }

    [Fact]
    public void A_speaker_who_comes_with_a_session_is_not_told_twice() => AssertTold(
        Before, A.Programme([.. Before.Sessions, A.Session("NEW004")], Before.Slots, stages: Before.Stages),
        ["Title of NEW004: nieuw.", "Verder aangepast: gegevens van sprekers."], ["Title of NEW004: new.", "Also adjusted: details of speakers."]);

    [Fact]
    public void What_is_kept_of_a_release_is_small_however_much_changed()
    {
        var many = Enumerable.Range(0, 1000).Select(n => A.Session($"M{n:00000}", speakers: [])).ToArray();
        var before = A.Programme([.. many]);

        var gone = VisitorNews.Of(before, before with { Sessions = [] });
        var texts = VisitorNews.Of(before, before with { Sessions = [.. many.Select(session => session with { Abstract = A.Text("x") })] });

        Assert.Equal((VisitorNews.MostRecords, 960, "En nog 960 wijzigingen."), (gone.Records.Count, gone.MoreRecords, Words.Dutch.Told(gone)[VisitorNews.MostRecords].ToString()));
        Assert.Equal("1000 wijzigingen", Words.Dutch.Headline(gone));
        Assert.Equal((VisitorNews.MostTexts, 988), (texts.Texts.Count, texts.MoreTexts));
        Assert.EndsWith(" en nog 988.", Assert.Single(Words.Dutch.Told(texts)).ToString(), StringComparison.Ordinal);
        Assert.All(gone.Records, record => Assert.Empty(record.Changes)); // texts before and after: those would be the whole programme
    }

    [Fact]
    public void Whatever_differs_can_be_told_in_both_languages() => CsCheck.Check.Sample(CsCheck.Gen.Select(AnyProgramme.AtRandom, AnyProgramme.AtRandom), (before, after) =>
    {
        var (news, all) = (VisitorNews.Of(before, after), ProgrammeNews.Between(before, after));
        Assert.All(Words.Dutch.Told(news), said => Assert.EndsWith(".", said.ToString(), StringComparison.Ordinal));
        Assert.Equal(Words.Dutch.Told(news).Count, Words.English.Told(news).Count);
        Assert.Equal(before == after, all.Records.Count == 0);
        Assert.All(all.Records.SelectMany(record => record.Changes), change => Assert.Equal(change.Fields.Count, Words.Dutch.Fields(change, all).Count));
    });

    private static void AssertTold(Programme? before, Programme after, string[] nl, string[] en)
    {
        var news = VisitorNews.Of(before, after);
        Assert.Equal(nl, Words.Dutch.Told(news).Select(said => said.ToString()));
        Assert.Equal(en, Words.English.Told(news).Select(said => said.ToString()));
    }
}
