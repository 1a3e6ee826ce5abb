using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Blog;
using TheSocialConference.Visits;

namespace TheSocialConference.Pages.Organise;

/// <summary>What is filled in for a post, and what a preview shows of it.</summary>
public sealed class PostWritingTests : IAsyncLifetime
{
    private const string New = "/organise/posts/~new";

    private static readonly (string Name, string Value)[] Story = [("Title", "Het verslag"), ("Author", "Samenvatting: redactie"), ("Body", Text), ("State", "Published")];

    private const string Text = "Een *dag*{lang=en} om te onthouden.\n\n## Een {KEYNT1}\n\nMet [twee](session:SECOND) en [iemand](speaker:speaker-second).\n\n## Twee\n\n> Citaat\n\n## Drie\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n## Vier\n\nSlot[^1].\n\n[^1]: Noot.\n";

    private readonly ConferenceApp _app = new();

    [Theory]
    [InlineData("")]
    [InlineData("/en")]
    public async Task A_preview_is_what_is_published_afterwards(string prefix)
    {
        var organiser = await _app.SignedInAsync();
        (string, string)[] source = [("SourceUrl", "https://bron.example/stuk"), ("SourceTitle", "Origineel"), ("SourceDay", "2014-02-18"), ("SourceComments", "2")];
        var preview = await organiser.Submit(await organiser.Open(prefix + New), "form.record", "Do=preview", [.. Story, .. source, ("Language", "nl")]);
        Assert.Equal(1, await _app.LookAsync(db => db.Posts.CountAsync()));

        await organiser.Submit(preview, "form.record", "Do=save");

        var published = await _app.Open("/blog/het-verslag");
        Assert.Equal(published.One("article.post").OuterHtml, preview.One("article.post").OuterHtml);
        Assert.Equal(4, published.Document.QuerySelectorAll(".contents li").Length);
        Assert.NotEmpty(published.Document.QuerySelectorAll(".about"));
    }

    [Fact]
    public async Task A_preview_tells_what_is_mentioned_and_how()
    {
        var organiser = await _app.SignedInAsync();

        var preview = await organiser.Submit(await organiser.Open(New), "form.record", "Do=preview", Story);

        Assert.Equal(
            ["Title of KEYNT1: het stuk “Een”", "Title of SECOND: genoemd onder “Een”", "speaker-second: een alinea onder “Een”"],
            preview.Texts(".mentions li"));
    }

    [Fact]
    public async Task What_is_typed_is_shown_while_it_is_typed()
    {
        var organiser = await _app.SignedInAsync();
        var form = await organiser.Open(New);
        var fields = Visitor.FieldsOf((IHtmlFormElement)form.One("form.record"));
        fields.RemoveAll(field => field.Key == "Body");
        fields.AddRange([new("Field", "Body"), new("Body", "Dit is **vet** <script>alert(1)</script> en [weg](session:NOSUCH)")]);

        var shown = await organiser.Post($"{New}?handler=Preview", fields);

        Assert.Equal("text/html; charset=utf-8", shown.Header("Content-Type"));
        Assert.Contains("no-store", shown.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.Equal("vet", shown.One(".post-body strong").TextContent);
        Assert.Empty(shown.Document.QuerySelectorAll("script, form, input"));
        Assert.Contains("Regel 1: een link naar de onbekende sessie `NOSUCH`. Verwacht: een die er is.", shown.Texts(".summary li"));

        fields.RemoveAll(field => field.Key == "Form.Token");
        Assert.Equal(HttpStatusCode.BadRequest, (await organiser.Post($"{New}?handler=Preview", fields)).Status);
    }

    [Fact]
    public async Task A_short_text_is_shown_while_it_is_typed()
    {
        var organiser = await _app.SignedInAsync();
        var fields = Visitor.FieldsOf((IHtmlFormElement)(await organiser.Open("/organise/2030/sessions/KEYNT1")).One("form.record"));
        fields.RemoveAll(field => field.Key == "Abstract.nl");
        fields.AddRange([new("Field", "Abstract.nl"), new("Abstract.nl", "Dit is **vet**")]);

        Assert.Equal("<p>Dit is <strong>vet</strong></p>\n", (await organiser.Post("/organise/2030/sessions/KEYNT1?handler=Preview", fields)).Text);

        fields[^2] = new("Field", "Title");
        Assert.Equal(HttpStatusCode.NotFound, (await organiser.Post("/organise/2030/sessions/KEYNT1?handler=Preview", fields)).Status);
    }

    [Theory]
    [InlineData("", "# Te hoog", "Tekst: Regel 1: een kop van niveau 1 (#). Verwacht: ## of dieper: niveau 1 is de titel.")]
    [InlineData("/en", "Eerst\n\n## Kop {NOSUCH}\n\nTekst", "Text: Line 3: `{NOSUCH}` at the end of a heading. Expected: {CODE} of a session or {@slug} of a speaker at the end, several with spaces between.")]
    [InlineData("/en", "Een <b>woord</b>", "Text: Line 1: HTML, `<b>`. Expected: Markdown, or \\< for the sign itself.")]
    [InlineData("", "![](foto.jpg)", "Tekst: Regel 1: de foto `foto.jpg` zonder beschrijving. Verwacht: ![wat er te zien is](bestand.jpg).")]
    [InlineData("", "Rechts\u202Elinks", "Tekst: Regel 1: het onzichtbare teken U+202E. Verwacht: tekst die je ziet.")]
    public async Task What_is_wrong_with_the_text_is_said_with_its_line_and_nothing_is_lost(string prefix, string text, string complaint)
    {
        var organiser = await _app.SignedInAsync();

        var refused = await organiser.Submit(await organiser.Open(prefix + New), "form.record", "Do=save", [.. Story.Where(field => field.Name != "Body"), ("Body", text)]);

        Assert.Equal(HttpStatusCode.OK, refused.Status);
        Assert.Equal(complaint, refused.Texts(".summary li")[0]);
        Assert.Equal("#f-Body", refused.Document.QuerySelector(".summary li a")!.GetAttribute("href"));
        Assert.Equal(text, ((IHtmlTextAreaElement)refused.One("#f-Body")).Value);
        Assert.Equal("Het verslag", refused.One("#f-Title").GetAttribute("value"));
        Assert.Equal(1, await _app.LookAsync(db => db.Posts.CountAsync()));
    }

    [Theory]
    [InlineData("Title", "", "Titel: Vul dit in.")]
    [InlineData("Title", "twee\nregels", "Titel: Hier staat een teken in dat niet bewaard kan worden. Typ de tekst opnieuw, of plak hem zonder opmaak.")]
    [InlineData("Author", " ", "Auteursregel: Vul dit in.")]
    [InlineData("Slug", "A b", "Adres: Gebruik kleine letters, cijfers en streepjes, en begin en eindig niet met een streepje.")]
    [InlineData("Slug", "seen", "Adres: Dit adres is al in gebruik. Kies een ander.")]
    [InlineData("Language", "xx", "Taal van de tekst: Kies een van de mogelijkheden.")]
    [InlineData("State", "Secret", "Stand: Kies een van de mogelijkheden.")]
    [InlineData("Edition", "2099", "Gaat over de editie: Kies een van de mogelijkheden.")]
    [InlineData("TranslationOf", "nothing", "Vertaling van: Kies een van de mogelijkheden.")]
    [InlineData("Day", "gisteren", "Dag: Dit is geen dag. Schrijf bijvoorbeeld 2030-02-14.")]
    [InlineData("Time", "10:00", "Dag: Vul ook de dag in.")]
    [InlineData("SourceUrl", "javascript:alert(1)", "Adres van het origineel: Dit is geen adres van een pagina. Begin met https://.")]
    [InlineData("SourceTitle", "Origineel", "Adres van het origineel: Geef ook het adres van het origineel, of maak de rest leeg.")]
    [InlineData("SourceComments", "-1", "Aantal reacties daar: Vul een heel getal in, of niets.")]
    public async Task Bad_input_is_said_at_the_field(string field, string value, string complaint)
    {
        var organiser = await _app.SignedInAsync();

        var refused = await organiser.Submit(await organiser.Open(New), "form.record", "Do=save", [.. Story.Where(other => other.Name != field), (field, value)]);

        Assert.Equal(HttpStatusCode.OK, refused.Status);
        Assert.Equal(complaint, refused.Texts(".summary li")[0]);
        Assert.Equal(1, await _app.LookAsync(db => db.Posts.CountAsync()));
    }

    [Theory]
    [InlineData("2027-03-28", "Tijd: Deze tijd bestaat niet")]
    [InlineData("2027-10-31", "Tijd: Deze tijd komt die nacht twee keer voor")]
    public async Task A_moment_that_the_clock_skips_or_has_twice_is_refused(string day, string complaint)
    {
        var organiser = await _app.SignedInAsync();

        var refused = await organiser.Submit(await organiser.Open(New), "form.record", "Do=save", [.. Story, ("Day", day), ("Time", "02:30")]);

        Assert.StartsWith(complaint, Assert.Single(refused.Texts(".summary li")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_of_200_000_characters_is_stored_and_one_more_is_refused_with_the_number()
    {
        var organiser = await _app.SignedInAsync();
        var text = string.Concat(Enumerable.Repeat(new string('é', 998) + "\n\n", 200));

        var refused = await organiser.Submit(await organiser.Open(New), "form.record", "Do=save", [.. Story.Where(field => field.Name != "Body"), ("Body", text + "x")]);
        Assert.Equal("Tekst: Dit is 200001 tekens lang. Er passen er 200000.", Assert.Single(refused.Texts(".summary li")));
        Assert.Equal(200_001, ((IHtmlTextAreaElement)refused.One("#f-Body")).Value.Length);

        var saved = await organiser.Submit(refused, "form.record", "Do=save", ("Body", text));
        Assert.Equal("/organise/posts/het-verslag?done=saved", saved.Location);
        Assert.Equal(text, await _app.LookAsync(db => db.Posts.Where(post => post.Slug == "het-verslag").Select(post => post.Body).SingleAsync()));
    }

    [Theory]
    [InlineData("Ünïcödé 🎪 “aanhaling” <b> & ' \" – عربى 日本語")]
    [InlineData("@Model {{x}} %00 ../.. --- : # - [a]")]
    public async Task Odd_characters_are_stored_and_read_back_the_same(string odd)
    {
        var organiser = await _app.SignedInAsync();

        var saved = await organiser.Submit(
            await organiser.Open(New), "form.record", "Do=save", ("Slug", "vreemd"), ("Title", odd), ("Author", odd), ("Summary", odd), ("Body", "Tekst: 🎪 “x” & y"), ("SourceUrl", "https://bron.example/a?b=c&d"), ("SourceTitle", odd), ("State", "Published"));

        Assert.Equal("/organise/posts/vreemd?done=saved", saved.Location);
        var form = await organiser.Open("/organise/posts/vreemd");
        Assert.All(form.Document.QuerySelectorAll("[name=Title], [name=Author], [name=Summary], [name=SourceTitle]"), field => Assert.Equal(odd, field.GetAttribute("value")));
        Assert.Equal(odd, (await _app.Open("/blog/vreemd")).One("h1").TextContent);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_makes_one_post()
    {
        var organiser = await _app.SignedInAsync();
        var form = await organiser.Open(New);

        var sent = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => organiser.Submit(form, "form.record", "Do=save", Story)));

        Assert.Equal(["/organise/posts/het-verslag?done=saved"], sent.Select(visit => visit.Location).Distinct());
        Assert.Equal(2, await _app.LookAsync(db => db.Posts.CountAsync()));
        Assert.Equal(1, await _app.LookAsync(db => db.Deeds.CountAsync(deed => deed.Kind == Organisers.SubjectKind.Post)));
    }

    [Fact]
    public async Task Who_saves_a_post_that_changed_meanwhile_sees_both_versions_and_chooses()
    {
        var (anna, bob) = (await _app.SignedInAsync(), await _app.SignedInAsync(name: "Bob"));
        await anna.Submit(await anna.Open(New), "form.record", "Do=save", Story);
        var (hers, his) = (await anna.Open("/organise/posts/het-verslag"), await bob.Open("/organise/posts/het-verslag"));
        await anna.Submit(hers, "form.record", "Do=save", ("Body", "Van Anna."), ("Summary", "Kort."));

        var stale = await bob.Submit(his, "form.record", "Do=save", ("Body", "Van Bob."), ("Title", "Van Bob"));
        Assert.Equal(["Versie van Anna Van Anna.", "Jouw versie Van Bob."], stale.Texts(".version label"));
        Assert.Equal("Kort.", stale.One(".versions dd").TextContent);

        await bob.Submit(stale, "form.record", "Do=save", ("Choice.Body", "mine"));
        Assert.Equal(("Van Bob.", "Kort.", "Van Bob"), await _app.LookAsync(async db =>
        {
            var post = await db.Posts.SingleAsync(post => post.Slug == "het-verslag");
            return (post.Body, post.Summary, post.Title);
        }));
    }

    [Fact]
    public async Task The_list_is_searched_sorted_and_counted_by_state()
    {
        await _app.ChangeAsync(db =>
        {
            db.Posts.AddRange(
                A.Post("b", title: "Bé", state: PostState.Draft), A.Post("a", title: "Aap", state: PostState.Withdrawn), A.Post("c", title: "Cé", published: _app.Clock.GetUtcNow().AddDays(1)));
            return Task.CompletedTask;
        });
        var organiser = await _app.SignedInAsync();

        var list = await organiser.Open("/organise/posts?sort=title");
        Assert.Equal(["Aap", "Bé", "Cé", "Title of seen"], list.Texts("tbody th"));
        Assert.Equal(["1 concept", "1 ingepland", "1 gepubliceerd", "1 ingetrokken"], list.Texts(".numbers li"));
        Assert.Equal(["Bé"], (await organiser.Open("/organise/posts?show=draft")).Texts("tbody th"));
        Assert.Equal(["Cé"], (await organiser.Open("/organise/posts?q=CE")).Texts("tbody th"));
        Assert.Contains("1 concept", (await organiser.Open("/organise")).Texts("[aria-labelledby=posts] li"));
    }

    public async ValueTask InitializeAsync()
    {
        await _app.GivenAsync(A.Programme([A.Session("KEYNT1"), A.Session("SECOND")], [A.Slot("KEYNT1", "09:00-10:00", "one")]));
        await _app.ChangeAsync(db =>
        {
            db.Posts.Add(A.Post("seen", language: "en", published: A.Published.AddDays(-5)));
            return Task.CompletedTask;
        });
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
