using System.IO.Compression;
using System.Text.Json;
using CsCheck;

namespace TheSocialConference.Programmes;

public sealed class ProgrammeReleaseTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_release_reads_back_as_it_was_written() => AnyProgramme.AtRandom.Sample(programme => AssertReadsBack(programme));

    [Fact]
    public void A_release_keeps_every_field() => AssertReadsBack(Full());

    [Fact]
    public void A_release_holds_the_programme_and_nothing_that_follows_from_it()
    {
        using var json = JsonDocument.Parse(Unpack(new ProgrammeRelease(Full(), 1, "import", At).Payload));

        Assert.Equal(
            ["Edition", "Themes", "Stages", "Speakers", "Sessions", "Slots"],
            json.RootElement.EnumerateObject().Select(field => field.Name));
        Assert.Equal(
            ["Id", "Number", "Key", "SessionCode", "Stages", "Start", "Duration"],
            json.RootElement.GetProperty("Slots")[0].EnumerateObject().Select(field => field.Name));
    }

    [Fact]
    public void A_release_of_long_ago_can_still_be_read() => Assert.Equal(Full(), Read(Pack(
        """
        {"Edition":{"Slug":"2030","Acronym":"tsc2030","Name":"The Social Conference 2030","Language":"nl","IsExample":true,"FirstDay":"2030-02-14",
        "LastDay":"2030-02-15","TimeZone":"Europe/Amsterdam","DayStartsAt":4,"Venue":{"Name":"Pakhuis","Address":"Kade 1","City":"Amsterdam","Country":"NL",
        "Url":"https://example.org/"},"Organiser":"Organiser","OrganiserSource":"Stated","Hashtag":"#TSC","Question":"Hoe","Tagline":{"Nl":"a","En":"en a"},
        "Stated":{"Sessions":{"Nl":"23"},"Attendees":{"Nl":"bijna 300","En":"almost 300"}},"Note":{"En":"n"},"Announcement":{"Nl":"b"}},
        "Themes":[{"Slug":"t","Name":{"Nl":"t","En":"en t"},"Shape":"Diamond","Colour":4,"Description":{"Nl":"d","En":"en d"}}],
        "Stages":[{"Slug":"s","Name":{"Nl":"s","En":"en s"},"IsPlaceholder":true,"AllowsParallel":true}],
        "Speakers":[{"Slug":"kim","Name":"Kim","SortName":"Kim","NameIsPartial":true,"Organisation":"O","Role":{"Nl":"r","En":"en r"},
        "Bio":{"Nl":"b","En":"en b"},"Links":[{"Label":"l","Url":"https://example.org/"}]}],
        "Sessions":[{"Code":"FULL00","Slug":"full","Title":"Full","TitleSource":"Heading","Kind":"Keynote","Language":"en","Billing":1,"Theme":"t",
        "ThemeSource":"Implied","Speakers":["kim"],"How":{"Nl":"h","En":"en h"},"Abstract":{"Nl":"a","En":"en a"},"Note":{"Nl":"n","En":"en n"},
        "Points":[{"Nl":"p","En":"en p"}],"Quotes":[{"Text":"q","Speaker":"kim","Language":"en","Attribution":"Collective"}],
        "Links":[{"Kind":"Recording","Label":"l","Url":"https://example.org/"}],"Cancellation":{"Reason":{"Nl":"c","En":"en c"},"Replacement":"OTHER0"}},
        {"Code":"OTHER0","Slug":"","Title":"Other","Billing":2,"Speakers":[],"Points":[],"Quotes":[],"Links":[]}],
        "Slots":[{"Id":"c3c60c3f-5c3b-5f8e-8a43-5a0f6d2b8e11","Number":7,"Key":"","SessionCode":"FULL00","Stages":["s"],"Start":"2030-02-14T09:30:00",
        "Duration":"00:45:00"},{"Id":"c3c60c3f-5c3b-5f8e-8a43-5a0f6d2b8e12","Number":8,"Key":"lunch","Label":{"Nl":"Lunch"},"Stages":[],
        "Start":"2030-02-15T00:30:00","Duration":"1.00:00:00","Sequence":3,"IsCancelled":true}]}
        """)));

    private static void AssertReadsBack(Programme programme) =>
        Assert.Equal(programme, Read(new ProgrammeRelease(programme, 1, "import", At).Payload));

    /// <summary>As the database gives it: the payload alone.</summary>
    private static Programme Read(byte[] payload) => new ProgrammeRelease("2030", 1, "import", At, null, null, payload).Programme;

    private static byte[] Pack(string json)
    {
        using var bytes = new MemoryStream();
        using (var brotli = new BrotliStream(bytes, CompressionLevel.Fastest))
        {
            brotli.Write(System.Text.Encoding.UTF8.GetBytes(json));
        }

        return bytes.ToArray();
    }

    private static BrotliStream Unpack(byte[] payload) => new(new MemoryStream(payload), CompressionMode.Decompress);

    private static Programme Full()
    {
        const string url = "https://example.org/";
        return new(
            new("2030", "tsc2030", "The Social Conference 2030", "nl", true, A.Day, A.Day.AddDays(1), "Europe/Amsterdam", 4, new("Pakhuis", "Kade 1", "Amsterdam", "NL", url),
                "Organiser", Source.Stated, "#TSC", "Hoe", A.Text("a"), new(new("23", null), null, new("bijna 300", "almost 300"), null), new(null, "n"), new("b", null)),
            [new("t", A.Text("t"), Shape.Diamond, 4, A.Text("d"))],
            [new("s", A.Text("s"), IsPlaceholder: true, AllowsParallel: true)],
            [new("kim", "Kim", "Kim", NameIsPartial: true, "O", A.Text("r"), A.Text("b"), [new(LinkKind.Link, "l", url)])],
            [
                new("FULL00", "full", "Full", TitleSource.Heading, SessionKind.Keynote, "en", 1, "t", Source.Implied, ["kim"], A.Text("h"), A.Text("a"), A.Text("n"),
                    [A.Text("p")], [new("q", "kim", "en", Attribution.Collective)], [new(LinkKind.Recording, "l", url)], new(A.Text("c"), "OTHER0")),
                new("OTHER0", "", "Other", TitleSource.Official, SessionKind.Talk, null, 2, null, null, [], null, null, null, [], [], [], null),
            ],
            [
                new(new("c3c60c3f-5c3b-5f8e-8a43-5a0f6d2b8e11"), 7, "", "FULL00", null, ["s"], A.At("09:30"), TimeSpan.FromMinutes(45), 0, false),
                new(new("c3c60c3f-5c3b-5f8e-8a43-5a0f6d2b8e12"), 8, "lunch", null, new("Lunch", null), [], A.At("24:30"), TimeSpan.FromHours(24), 3, true),
            ]);
    }
}
