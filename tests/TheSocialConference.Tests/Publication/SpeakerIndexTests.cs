using TheSocialConference.Programmes;

namespace TheSocialConference.Publication;

public sealed class SpeakerIndexTests
{
    [Fact]
    public void Speakers_stand_by_surname_and_first_names_apart()
    {
        var index = SpeakerIndex.Of(Site(
            Named("a", "Patrick de Groot", "Groot, Patrick de"), Named("b", "Anna Hof", "Hof, Anna"), Named("c", "Zoë Acht", "Acht, Zoë"),
            Named("d", "Irene", "Irene") with { NameIsPartial = true }));

        Assert.Equal(["Zoë Acht", "Patrick de Groot", "Anna Hof"], Assert.Single(index.Groups).Entries.Select(entry => entry.Speaker.Name));
        Assert.Null(index.Groups[0].Letter);
        Assert.Equal(["Irene"], index.KnownByFirstName.Select(entry => entry.Speaker.Name));
    }

    [Fact]
    public void A_long_list_stands_under_letters_without_their_accents()
    {
        Programme.Speaker[] many = [.. Enumerable.Range(0, SpeakerIndex.MostWithoutLetters).Select(i => Named($"s{i:00}", $"S {i:00}", $"S{i:00}"))];

        var index = SpeakerIndex.Of(Site([.. many, Named("e", "Émile Écu", "Écu, Émile"), Named("n", "4lice", "4lice")]));

        Assert.Equal([("#", 1), ("E", 1), ("S", 30)], index.Groups.Select(group => (group.Letter, group.Entries.Count)));
    }

    [Fact]
    public void The_theme_is_that_of_the_newest_edition()
    {
        var then = A.Programme([A.Session("AAAAAA", theme: "old", speakers: ["x"])], edition: A.Edition("2029", A.Day.AddYears(-1)));
        var now = A.Programme([A.Session("BBBBBB", theme: null, speakers: ["x"]), A.Session("CCCCCC", theme: "new", speakers: ["x"])]);

        Assert.Equal("new", SpeakerIndex.Of(A.Site([then, now])).Groups[0].Entries[0].Theme!.Slug);
    }

    [Fact]
    public void Who_spoke_without_a_theme_has_none() =>
        Assert.Null(SpeakerIndex.Of(A.Site([A.Programme([A.Session("AAAAAA", theme: null)])])).Groups[0].Entries[0].Theme);

    [Fact]
    public void Invented_speakers_stay_out()
    {
        var index = SpeakerIndex.Of(A.Site([A.Example(A.Session("AAAAAA", speakers: ["invented"])), A.Programme([A.Session("BBBBBB", speakers: ["real"])])]));

        Assert.Equal(["real"], index.Groups.SelectMany(group => group.Entries).Select(entry => entry.Speaker.Slug));
    }

    private static Programme.Speaker Named(string slug, string name, string sort) => A.Speaker(slug) with { Name = name, SortName = sort };

    private static PublishedSite Site(params Programme.Speaker[] speakers) => A.Site(
        [A.Programme([A.Session("AAAAAA", speakers: [.. speakers.Select(speaker => speaker.Slug)])]) with { Speakers = [.. speakers] }]);
}
