using System.Net;
using TheSocialConference.Programmes;
using TheSocialConference.Visits;

namespace TheSocialConference.Pages.Editions;

public sealed class ProgrammePageTests : IAsyncDisposable
{
    private readonly ConferenceApp _app = new() { Settings = [("ExampleDay", "true")] };

    [Fact]
    public async Task A_programme_without_times_is_a_poster_by_theme()
    {
        await _app.PublishAsync(A.Programme(
            [A.Session("AAAAAA", theme: "one"), A.Session("BBBBBB", theme: null), A.Session("CCCCCC", theme: null, kind: SessionKind.Opening)],
            themes: [A.Theme("one"), A.Theme("two")]));

        var page = await _app.Open("/2030/programme");

        Assert.Equal(["Opening", "one", "two", "Thema niet vermeld"], page.Texts(".line-up-theme > h2"));
        Assert.Equal(["Title of CCCCCC", "Title of AAAAAA", "Title of BBBBBB"], page.Texts(".billed-what"));
        Assert.Equal(["Van dit thema is geen sessie vastgelegd."], page.Texts(".nobody"));
        Assert.Empty(page.Texts(".timetable"));
    }

    [Fact]
    public async Task Only_where_a_part_of_the_day_is_recorded_an_empty_theme_says_that_there_was_more()
    {
        var recorded = A.Edition() with { Stated = new(null, null, null, A.Text("Het verslag beschrijft een deel.")) };
        await _app.PublishAsync(A.Programme([A.Session("AAAAAA", theme: "one")], edition: recorded, themes: [A.Theme("one"), A.Theme("two")]));

        Assert.EndsWith("er was meer te zien dan er is opgeschreven.", (await _app.Open("/2030/programme")).Texts(".nobody")[0], StringComparison.Ordinal);
        Assert.EndsWith("er was meer te zien dan er is opgeschreven. Naar het programma", (await _app.Open("/2030/themes/two")).Texts(".empty")[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_timetable_is_one_list_in_order_of_time()
    {
        await _app.PublishAsync(A.Programme(
            [A.Session("AAAAAA"), A.Session("BBBBBB"), A.Session("CCCCCC"), A.Session("DDDDDD")],
            [A.Slot("BBBBBB", "11:00-11:30", "right"), A.Slot("AAAAAA", "11:00-11:45", "left"), A.Slot("CCCCCC", "09:00-09:30"), A.Break("lunch", "12:00-13:00")],
            stages: [A.Stage("left"), A.Stage("right")]));

        var page = await _app.Open("/2030/programme");

        Assert.Equal(["09:00", "11:00", "12:00"], page.Texts(".timetable h3"));
        Assert.Equal(["Title of CCCCCC", "Title of AAAAAA", "Title of BBBBBB", "lunch"], page.Texts(".timetable h4"));
        Assert.Equal(["09:00–09:30 · Alle podia", "11:00–11:45 · left", "11:00–11:30 · right"], page.Texts(".slot-when"));
        Assert.Equal(["Title of DDDDDD"], page.Texts(".cards h3")); // no time, and not lost
    }

    [Theory]
    [InlineData("?theme=one", "Title of AAAAAA")]
    [InlineData("?stage=right", "Title of BBBBBB")]
    [InlineData("?day=2030-02-15", "Title of CCCCCC")]
    [InlineData("?theme=one&stage=right", "")]
    [InlineData("?unknown=1&stage=right", "Title of BBBBBB")]
    public async Task A_filter_is_an_address(string query, string titles)
    {
        await _app.PublishAsync(TwoDays());

        var page = await _app.Open($"/2030/programme{query}");

        Assert.Equal(titles, string.Join(", ", page.Texts(".slot h4")));
        Assert.DoesNotContain("unknown", page.One("link[rel=canonical]").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Above_what_a_filter_leaves_stands_once_what_was_asked_and_how_much_it_is()
    {
        await _app.PublishAsync(TwoDays());

        var page = await _app.Open("/2030/programme?theme=two&stage=left");

        Assert.Equal(["1 sessie op left · two — toon alles"], page.Texts(".found"));
        Assert.Equal("/2030/programme", page.One(".found a").GetAttribute("href"));
        Assert.Equal(["vrijdag 15 februari 2030"], page.Texts(".day > h2"));
        Assert.Equal("Programma · The Social Conference 2030 · left · two · The Social Conference", page.Document.Title);
        Assert.Equal(["left", "two", "right", "one"], page.Texts(".filters ul:last-child a")); // what is chosen first
        Assert.Equal(["left", "two"], page.Texts(".filters [aria-current]"));
    }

    [Theory]
    [InlineData("?theme=one&stage=right", "Geen sessie op right met het thema one.", "right, alle thema’s ?stage=right", "one, alle podia ?theme=one")]
    [InlineData("?theme=one&day=2030-02-15", "Geen sessie met het thema one op vrijdag 15 februari 2030.", "Deze keuze op alle dagen ?theme=one")]
    public async Task A_filter_that_leaves_nothing_says_so_and_gives_ways_on(string query, string said, params string[] ways)
    {
        await _app.PublishAsync(TwoDays());

        var page = await _app.Open($"/2030/programme{query}");

        Assert.Equal([said], page.Texts(".empty > p"));
        Assert.Equal(
            [.. ways, "Het hele programma "],
            page.Document.QuerySelectorAll(".empty a").Select(way => $"{way.TextContent} {way.GetAttribute("href")!["/2030/programme".Length..]}"));
        Assert.Empty(page.Texts(".day, .found"));
    }

    [Fact]
    public async Task A_stage_of_a_programme_without_times_says_that_nothing_is_recorded_of_it()
    {
        await _app.PublishAsync(A.Programme([A.Session("AAAAAA", theme: "one")], stages: [A.Stage("left")]));

        var page = await _app.Open("/2030/programme?stage=left");

        Assert.StartsWith("Geen sessie op left. Welke sessies hier waren, is niet vastgelegd.", Assert.Single(page.Texts(".empty > p")), StringComparison.Ordinal);
        Assert.Equal(["Het hele programma"], page.Texts(".empty a"));
    }

    [Fact]
    public async Task A_long_day_has_a_row_of_its_times_to_jump_to()
    {
        string[] codes = ["AAAAAA", "BBBBBB", "CCCCCC", "DDDDDD", "EEEEEE", "FFFFFF"];
        await _app.PublishAsync(A.Programme(
            [.. codes.Select(code => A.Session(code))], [.. codes.Index().Select(at => A.Slot(at.Item, $"{at.Index + 9}:00-{at.Index + 9}:30", "left"))]));

        var page = await _app.Open("/2030/programme");

        Assert.Equal(["09:00", "10:00", "11:00", "12:00", "13:00", "14:00"], page.Texts(".times a"));
        Assert.All(page.Document.QuerySelectorAll(".times a"), link => Assert.Equal(link.TextContent, page.One(link.GetAttribute("href")!).TextContent.Trim()));
    }

    [Theory]
    [InlineData("?theme=three")]
    [InlineData("?stage=nowhere")]
    [InlineData("?day=2031-01-01")]
    [InlineData("?day=tomorrow")]
    public async Task A_filter_that_does_not_exist_is_not_found(string query)
    {
        await _app.PublishAsync(TwoDays());

        Assert.Equal(HttpStatusCode.NotFound, (await _app.Open($"/2030/programme{query}")).Status);
    }

    [Fact]
    public async Task The_language_switch_stays_on_the_page_and_keeps_the_filter()
    {
        await _app.PublishAsync(TwoDays());

        var page = await _app.Open("/2030/programme?theme=one");
        var english = page.One(".language").GetAttribute("href")!;

        Assert.Equal("/en/2030/programme?theme=one", english);
        Assert.Equal("/2030/programme?theme=one", (await _app.Open(english)).One(".language").GetAttribute("href"));
    }

    [Fact]
    public async Task A_cancelled_session_stays_marked_with_what_replaces_it()
    {
        await _app.PublishAsync(A.Programme(
            [A.Session("AAAAAA", cancellation: A.Cancelled("BBBBBB")), A.Session("BBBBBB")],
            [A.Slot("AAAAAA", "09:00-10:00", "left"), A.Slot("BBBBBB", "09:00-10:00", "left")]));

        var page = await _app.Open("/2030/programme");
        var session = await _app.Open("/2030/sessions/AAAAAA-aaaaaa");

        Assert.Equal(["Vervallen · Vervangen door Title of BBBBBB"], page.Texts(".off-mark"));
        Assert.Equal(["Title of AAAAAA"], page.Texts(".slot.off.replaced h4"));
        Assert.Equal("/2030/sessions/BBBBBB-bbbbbb", session.One(".alert a").GetAttribute("href"));
        Assert.Empty(session.Texts(".cards h3")); // what is off is on at no time
    }

    [Fact]
    public async Task A_thousand_sessions_on_thirty_stages_are_listed_day_by_day()
    {
        var big = BigProgramme.Of(sessions: 1000, stages: 30, days: 2);
        await _app.PublishAsync(big);

        var first = await _app.Open("/big/programme");
        var second = await _app.Open($"/big/programme?day=2030-02-15");

        Assert.Equal(["donderdag 14 februari 2030"], first.Texts(".day > h2 time"));
        Assert.Equal(["vrijdag 15 februari 2030"], second.Texts(".day > h2 time"));
        Assert.Equal(1000, new[] { first, second }.SelectMany(page => page.Texts(".slot-when")).Count() + big.Sessions.Count(session => big.SlotsOf(session).Count == 0));
        Assert.Empty(first.Texts(".timetable.grid")); // thirty columns would be too narrow
        Assert.Equal(2, first.Document.QuerySelectorAll(".filters ul[aria-label='Dag'] a").Length);
    }

    [Fact]
    public async Task The_sheet_that_lays_out_a_timetable_is_kept_for_ever_and_gone_when_the_timetable_changed()
    {
        await _app.PublishAsync(TwoDays());
        var address = (await _app.Open("/2030/programme")).One("link[href*=timetable]").GetAttribute("href")!;

        var sheet = await _app.Open(address);
        await _app.PublishAsync(TwoDays() with { Slots = [A.Slot("AAAAAA", "14:00-14:30", "left")] });

        Assert.Equal((HttpStatusCode.OK, "text/css; charset=utf-8"), (sheet.Status, sheet.Header("Content-Type")));
        Assert.Equal("public, max-age=31536000, immutable", sheet.Header("Cache-Control"));
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Open(address)).Status);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static Programme TwoDays() => A.Programme(
        [A.Session("AAAAAA", theme: "one"), A.Session("BBBBBB", theme: "two"), A.Session("CCCCCC", theme: "two")],
        [A.Slot("AAAAAA", "09:00-09:30", "left"), A.Slot("BBBBBB", "09:00-09:30", "right"), A.Slot("CCCCCC", "10:00-11:00", "left", A.Day.AddDays(1))],
        A.Edition(last: A.Day.AddDays(1)));
}
