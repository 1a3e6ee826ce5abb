using System.Text.Json.Nodes;
using TheSocialConference.Comments;
using TheSocialConference.Programmes;

namespace TheSocialConference.Web;

public sealed class StructuredDataTests
{
    private static readonly StructuredData Data = new(Links.English, path => $"https://conference.example{path}");

    private static readonly Programme.Venue Warehouse = new("Warehouse", "Quay 1", "Amsterdam", "NL", "javascript:alert(1)");

    [Fact]
    public void An_edition_is_an_event_with_its_sessions_in_it()
    {
        var programme = A.Programme(
            [A.Session("AAAAAA", speakers: ["ann"]), A.Session("BBBBBB", speakers: ["bob"], cancellation: A.Cancelled())],
            [A.Slot("AAAAAA", "09:00-10:00", "main"), A.Slot("BBBBBB", "23:30-24:30", "main")],
            A.Edition() with { Venue = Warehouse, Organiser = "Emerce", Tagline = A.Text("how") });

        AssertSame("""
            {
              "@context": "https://schema.org", "@type": "Event", "@id": "https://conference.example/2030", "name": "The Social Conference 2030",
              "description": "en how", "url": "https://conference.example/en/2030", "image": "https://conference.example/images/og.png",
              "startDate": "2030-02-14T09:00+01:00", "endDate": "2030-02-15T00:30+01:00",
              "eventStatus": "https://schema.org/EventScheduled", "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
              "location": {
                "@type": "Place", "name": "Warehouse",
                "address": { "@type": "PostalAddress", "streetAddress": "Quay 1", "addressLocality": "Amsterdam", "addressCountry": "NL" }
              },
              "organizer": { "@type": "Organization", "name": "Emerce" },
              "performer": [
                { "@type": "Person", "@id": "https://conference.example/speakers/ann", "name": "ann", "url": "https://conference.example/en/speakers/ann" },
                { "@type": "Person", "@id": "https://conference.example/speakers/bob", "name": "bob", "url": "https://conference.example/en/speakers/bob" }
              ],
              "subEvent": [
                {
                  "@type": "Event", "@id": "https://conference.example/2030/sessions/AAAAAA-aaaaaa", "name": "Title of AAAAAA",
                  "url": "https://conference.example/en/2030/sessions/AAAAAA-aaaaaa",
                  "startDate": "2030-02-14T09:00+01:00", "endDate": "2030-02-14T10:00+01:00", "eventStatus": "https://schema.org/EventScheduled",
                  "location": {
                    "@type": "Place", "name": "en main",
                    "address": { "@type": "PostalAddress", "streetAddress": "Quay 1", "addressLocality": "Amsterdam", "addressCountry": "NL" },
                    "containedInPlace": {
                      "@type": "Place", "name": "Warehouse",
                      "address": { "@type": "PostalAddress", "streetAddress": "Quay 1", "addressLocality": "Amsterdam", "addressCountry": "NL" }
                    }
                  },
                  "performer": [{ "@type": "Person", "@id": "https://conference.example/speakers/ann", "name": "ann", "url": "https://conference.example/en/speakers/ann" }]
                },
                {
                  "@type": "Event", "@id": "https://conference.example/2030/sessions/BBBBBB-bbbbbb", "name": "Title of BBBBBB",
                  "url": "https://conference.example/en/2030/sessions/BBBBBB-bbbbbb",
                  "startDate": "2030-02-14T23:30+01:00", "endDate": "2030-02-15T00:30+01:00", "eventStatus": "https://schema.org/EventCancelled",
                  "location": {
                    "@type": "Place", "name": "en main",
                    "address": { "@type": "PostalAddress", "streetAddress": "Quay 1", "addressLocality": "Amsterdam", "addressCountry": "NL" },
                    "containedInPlace": {
                      "@type": "Place", "name": "Warehouse",
                      "address": { "@type": "PostalAddress", "streetAddress": "Quay 1", "addressLocality": "Amsterdam", "addressCountry": "NL" }
                    }
                  },
                  "performer": [{ "@type": "Person", "@id": "https://conference.example/speakers/bob", "name": "bob", "url": "https://conference.example/en/speakers/bob" }]
                }
              ]
            }
            """, Data.Event(programme));
    }

    [Fact]
    public void What_is_not_known_is_left_out()
    {
        var programme = A.Programme([A.Session("AAAAAA", speakers: [])]);

        AssertSame("""
            {
              "@context": "https://schema.org", "@type": "Event", "@id": "https://conference.example/2030", "name": "The Social Conference 2030",
              "url": "https://conference.example/en/2030", "image": "https://conference.example/images/og.png",
              "startDate": "2030-02-14", "endDate": "2030-02-14", "eventStatus": "https://schema.org/EventScheduled",
              "subEvent": [
                {
                  "@type": "Event", "@id": "https://conference.example/2030/sessions/AAAAAA-aaaaaa", "name": "Title of AAAAAA",
                  "url": "https://conference.example/en/2030/sessions/AAAAAA-aaaaaa", "startDate": "2030-02-14", "eventStatus": "https://schema.org/EventScheduled"
                }
              ]
            }
            """, Data.Event(programme));
    }

    [Theory]
    [InlineData(Source.Stated, true)]
    [InlineData(Source.Implied, false)]
    public void An_organiser_that_is_only_implied_is_left_out(Source source, bool isThere) =>
        Assert.Equal(isThere, Data.Event(A.Programme([], edition: A.Edition() with { Organiser = "Emerce", OrganiserSource = source })).ContainsKey("organizer"));

    [Fact]
    public void A_session_without_a_time_has_no_day_when_it_could_be_on_several() =>
        Assert.False(Data.Event(A.Programme([A.Session("AAAAAA")], edition: A.Edition(last: A.Day.AddDays(1))))["subEvent"]![0]!.AsObject().ContainsKey("startDate"));

    [Fact]
    public void A_large_programme_is_told_without_its_sessions()
    {
        ValueList<Programme.Session> many = [.. Enumerable.Range(0, StructuredData.MostSubEvents + 1).Select(i => A.Session($"S{i:00000}"))];

        Assert.False(Data.Event(A.Programme(many)).ContainsKey("subEvent"));
    }

    [Fact]
    public void A_repeated_session_names_each_time_it_is_on_and_where()
    {
        var programme = A.Programme(
            [A.Session("AAAAAA")], [A.Slot("AAAAAA", "09:00-10:00", "side", cancelled: true), A.Slot("AAAAAA", "15:00-16:00", "main", key: "again")],
            A.Edition() with { Venue = Warehouse });

        var session = Data.Event(programme, programme.Sessions[0]);

        Assert.Equal(
            ("2030-02-14T15:00+01:00", "https://schema.org/EventScheduled", "en main", "Warehouse", "https://conference.example/2030"),
            (Text(session["startDate"]), Text(session["eventStatus"]), Text(session["location"]!["name"]), Text(session["location"]!["containedInPlace"]!["name"]), Text(session["superEvent"]!["@id"])));
        Assert.Equal(
            [("2030-02-14T09:00+01:00", "https://schema.org/EventCancelled", "en side"), ("2030-02-14T15:00+01:00", "https://schema.org/EventScheduled", "en main")],
            session["subEvent"]!.AsArray().Select(time => (Text(time!["startDate"]), Text(time["eventStatus"]), Text(time["location"]!["name"]))));
    }

    [Fact]
    public void A_session_on_two_stages_names_both_and_one_on_all_or_on_a_stage_without_a_name_the_venue()
    {
        var programme = A.Programme(
            [A.Session("AAAAAA"), A.Session("BBBBBB"), A.Session("CCCCCC"), A.Session("DDDDDD")],
            [A.Slot("AAAAAA", "09:00-10:00"), A.Slot("BBBBBB", "11:00-12:00", "left right"), A.Slot("CCCCCC", "13:00-14:00", "unnamed")],
            A.Edition() with { Venue = Warehouse },
            [A.Stage("left"), A.Stage("right"), A.Stage("unnamed") with { IsPlaceholder = true }]);

        var places = Data.Event(programme)["subEvent"]!.AsArray().Select(session => session!["location"]!)
            .Select(place => place is JsonArray several ? string.Join(" + ", several.Select(one => Text(one!["name"]))) : Text(place["name"]));

        Assert.Equal(["Warehouse", "en left + en right", "Warehouse", "Warehouse"], places);
        Assert.All(
            Data.Event(programme with { Edition = A.Edition() })["subEvent"]!.AsArray(), session => Assert.False(session!.AsObject().ContainsKey("location")));
    }

    [Fact]
    public void A_speaker_is_a_person_with_safe_links_only()
    {
        var speaker = A.Speaker("ann") with
        {
            Name = "Ann",
            Organisation = "Org",
            Role = A.Text("chief"),
            Bio = A.Text("*Ann*"),
            Links = [new(LinkKind.Link, "Site", "https://ann.example"), new(LinkKind.Link, "Bad", "javascript:alert(1)")],
        };

        AssertSame("""
            {
              "@context": "https://schema.org", "@type": "Person", "@id": "https://conference.example/speakers/ann", "name": "Ann",
              "url": "https://conference.example/en/speakers/ann", "jobTitle": "en chief", "affiliation": { "@type": "Organization", "name": "Org" },
              "description": "en Ann", "sameAs": ["https://ann.example"],
              "performerIn": [
                {
                  "@type": "Event", "@id": "https://conference.example/2030/sessions/AAAAAA-aaaaaa", "name": "Title of AAAAAA",
                  "url": "https://conference.example/en/2030/sessions/AAAAAA-aaaaaa", "startDate": "2030-02-14"
                }
              ]
            }
            """, Data.Person(speaker, [A.Programme([A.Session("AAAAAA", speakers: ["ann"])])]));
    }

    [Fact]
    public void A_post_names_what_it_is_about_and_what_it_goes_back_to()
    {
        var programme = A.Programme([A.Session("AAAAAA")]);
        var post = A.Post(
            "recap", "The day", "en", translationOf: "verslag", updated: A.Published.AddDays(1), summary: "Short", source: new("https://elsewhere.example/day", "Elsewhere", new(2030, 2, 18), null, 2));

        AssertSame("""
            {
              "@context": "https://schema.org", "@type": "BlogPosting", "@id": "https://conference.example/blog/recap", "headline": "The day", "description": "Short",
              "url": "https://conference.example/en/blog/recap", "mainEntityOfPage": "https://conference.example/en/blog/recap", "inLanguage": "en",
              "datePublished": "2027-02-01T09:00:00+01:00", "dateModified": "2027-02-02T09:00:00+01:00",
              "author": { "@type": "Organization", "name": "The editors" }, "wordCount": 100, "image": "https://conference.example/images/og.png",
              "isBasedOn": { "@type": "BlogPosting", "headline": "Elsewhere", "url": "https://elsewhere.example/day", "datePublished": "2030-02-18", "commentCount": 2 },
              "about": [
                {
                  "@type": "Event", "@id": "https://conference.example/2030/sessions/AAAAAA-aaaaaa", "name": "Title of AAAAAA",
                  "url": "https://conference.example/en/2030/sessions/AAAAAA-aaaaaa", "startDate": "2030-02-14"
                }
              ],
              "commentCount": 0,
              "translationOfWork": { "@type": "BlogPosting", "@id": "https://conference.example/blog/verslag", "inLanguage": "nl", "url": "https://conference.example/blog/verslag" }
            }
            """, Data.Posting(post, [(programme, programme.Sessions[0])], [A.Post("verslag")], CommentThread.Empty));
    }

    [Fact]
    public void A_post_tells_the_comments_of_one_page_that_anybody_may_read()
    {
        var thread = new CommentThread(
        [
            new(1, 1, null, "Ann </script>", "<p>One &lt;b&gt;<br>two</p><ul><li>three</li></ul>", A.Published, null, false),
            new(2, 2, 1, "", "", A.Published, null, false),
            new(3, 3, 2, "Bo", "<p>x</p>", A.Published, A.Published.AddDays(1), false),
            new(4, 4, null, "Cy", "<p>y</p>", A.Published, null, false) { IsWaiting = true },
        ]);

        var posting = Data.Posting(A.Post("verslag"), [], [], thread);

        Assert.Equal("2", posting["commentCount"]!.ToJsonString());
        AssertSame("""
            {
              "c": [
                {
                  "@type": "Comment", "@id": "https://conference.example/blog/verslag/comments/1", "url": "https://conference.example/en/blog/verslag/comments/1",
                  "author": { "@type": "Person", "name": "Ann </script>" }, "dateCreated": "2027-02-01T09:00:00+01:00", "text": "One <b>\ntwo\nthree"
                },
                {
                  "@type": "Comment", "@id": "https://conference.example/blog/verslag/comments/3", "url": "https://conference.example/en/blog/verslag/comments/3",
                  "author": { "@type": "Person", "name": "Bo" }, "dateCreated": "2027-02-01T09:00:00+01:00", "dateModified": "2027-02-02T09:00:00+01:00", "text": "x"
                }
              ]
            }
            """, new JsonObject { ["c"] = posting["comment"]!.DeepClone() });
        Assert.False(Data.Posting(A.Post("verslag"), [], [], thread, start: 101).ContainsKey("comment"));
        Assert.DoesNotContain("</script>", StructuredDataOnPage.StructuredData(null!, posting).ToString()![..^"</script>".Length], StringComparison.Ordinal);
    }

    [Fact]
    public void A_post_names_what_was_translated_from_it_at_its_own_address()
    {
        var posting = Data.Posting(A.Post("verslag"), [], [A.Post("recap", language: "en", translationOf: "verslag")], CommentThread.Empty);

        Assert.Equal("https://conference.example/blog/verslag", Text(posting["url"]));
        Assert.Equal("https://conference.example/en/blog/recap", Text(posting["workTranslation"]![0]!["url"]));
        Assert.False(posting.ContainsKey("translationOfWork"));
    }

    [Fact]
    public void No_title_can_leave_the_element_it_stands_in()
    {
        const string Hostile = "</script><script>alert('x')</script><!-- \" & 😀";

        var element = StructuredDataOnPage.StructuredData(null!, Data.Posting(A.Post(title: Hostile), [], [], CommentThread.Empty)).ToString()!;

        var json = element["<script type=\"application/ld+json\">".Length..^"</script>".Length];
        Assert.DoesNotContain('<', json);
        Assert.Equal(Hostile, Text(JsonNode.Parse(json)!["headline"]));
    }

    private static string? Text(JsonNode? node) => node?.GetValue<string>();

    private static void AssertSame(string expected, JsonNode actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), actual.ToJsonString());
}
