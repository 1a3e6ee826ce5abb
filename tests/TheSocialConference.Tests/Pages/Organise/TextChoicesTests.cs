using System.Net;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Organisers;
using TheSocialConference.Visits;

namespace TheSocialConference.Pages.Organise;

/// <summary>Posts and pages that both the browser and their file changed: what visitors see of what was chosen, and what cannot be.</summary>
public sealed class TextChoicesTests : IAsyncLifetime
{
    private const string Post = "/organise/posts/verslag-van-de-proef";
    private const string About = "/organise/pages/about.nl";
    private const string OfPost = ".difference:has([value='Post']) form";
    private const string OfPage = ".difference:has([value='Page']) form";

    private readonly FilesSite _site = new();
    private Visitor _organiser = null!;

    [Fact]
    public async Task Texts_stand_whole_side_by_side_by_the_names_that_their_editors_use()
    {
        await SaveAsync(Post, ("Body", "Een tekst van hier."), ("Day", "2031-04-02"));
        await SaveAsync(About, ("Body", "Over ons, hier."));
        await _site.EditFileAsync("over.md", ("Over ons.", "Over ons, daar."));
        await _site.EditFileAsync(("En dat was dat.", "En dat was daar."), ("2031-04-01 09:00", "2031-04-03 10:30"));

        var listed = await _organiser.Open(FilesSite.Files);

        Assert.Equal(["Pagina: Over de site, nl", "Verslag: Verslag van de proef"], listed.Texts("h4").Order(StringComparer.Ordinal).Select(title => title.Replace("Nederlands", "nl", StringComparison.Ordinal)));
        Assert.Equal([About, Post], listed.Document.QuerySelectorAll(".difference h4 + p a").Select(link => link.GetAttribute("href")).Order(StringComparer.Ordinal));
        Assert.Contains("In het bestand Over ons, daar.", listed.Texts(".difference label"));
        Assert.Contains("Hier op de site Een tekst van hier.", listed.Texts(".difference label"));
        Assert.Equal(["Tekst", "Gepubliceerd"], listed.Texts($"{OfPost} legend"));
        Assert.Contains(listed.Texts($"{OfPost} label"), label => label.StartsWith("In het bestand", StringComparison.Ordinal) && label.Contains("10:30", StringComparison.Ordinal));
        Assert.Equal("2", await FilesSite.ToChooseAsync(_organiser));
    }

    [Fact]
    public async Task What_is_chosen_is_what_visitors_see_and_stands_in_the_log()
    {
        await SaveAsync(Post, ("Title", "Hier hernoemd"), ("Summary", "Van hier."), ("Day", "2027-02-02"));
        await SaveAsync(About, ("Title", "Hier"), ("Body", "Over ons, hier."));
        await _site.EditFileAsync(("En dat was dat.", "En **dat** was daar."), ("title: Verslag van de proef", "title: Daar hernoemd"), ("2031-04-01 09:00", "2027-02-03 10:30:15"));
        await _site.EditFileAsync("over.md", ("Over ons.", "Over *ons*, daar."));

        // The text that the file alone changed is chosen already.
        await ChooseAsync(OfPost, "Do=mix", ("Choice.Title", "mine"), ("Choice.Moment", "theirs"));
        await ChooseAsync(OfPage, "Do=mix", ("Choice.Title", "mine"), ("Choice.Body", "theirs"));

        var post = await _site.App.LookAsync(db => db.Posts.SingleAsync());
        Assert.Equal(("Hier hernoemd", "Van hier.", new DateTimeOffset(2027, 2, 3, 9, 30, 15, TimeSpan.Zero)), (post.Title, post.Summary, post.PublishedAt));
        var seen = await _site.App.Open("/blog/verslag-van-de-proef");
        Assert.Equal("Hier hernoemd", seen.One("h1").TextContent.Trim());
        Assert.Contains("<strong>dat</strong> was daar.", seen.Text, StringComparison.Ordinal);
        var about = await _site.App.Open("/about");
        Assert.Equal(("Hier", "<p>Over <em>ons</em>, daar.</p>"), (about.One("h1").TextContent.Trim(), about.One(".prose").InnerHtml.Trim()));
        Assert.Equal(
            [(SubjectKind.Page, "about.nl"), (SubjectKind.Post, "verslag-van-de-proef")],
            (await _site.App.LookAsync(db => db.Deeds.Where(deed => deed.What == DeedKind.Changed).OrderByDescending(deed => deed.Number).Take(2).ToListAsync())).Select(deed => (deed.Kind, deed.Key)));
    }

    [Fact]
    public async Task A_post_that_went_from_one_of_the_two_comes_back_or_goes_as_chosen()
    {
        await RemoveAsync(Post);
        await _site.EditFileAsync(("title: Verslag van de proef", "title: Daar hernoemd"));
        Assert.Equal("1", await FilesSite.ToChooseAsync(_organiser));

        await ChooseAsync(OfPost, "Do=file");

        Assert.Equal("Daar hernoemd", (await _site.App.LookAsync(db => db.Posts.SingleAsync())).Title);
        Assert.Equal("0", await FilesSite.ToChooseAsync(_organiser));

        await SaveAsync(Post, ("Title", "Hier"));
        var file = _site.Read();
        _site.Write("proef/verslag.md", file[..file.IndexOf("\npost:", StringComparison.Ordinal)] + "\n---\n");
        await _site.ImportAsync();
        await ChooseAsync(OfPost, "Do=file");

        Assert.Empty(await _site.App.LookAsync(db => db.Posts.ToListAsync()));
        Assert.Equal(HttpStatusCode.Gone, (await _site.App.Open("/blog/verslag-van-de-proef")).Status);
    }

    [Fact]
    public async Task A_page_that_went_from_its_file_goes_here_and_can_be_brought_back_by_its_editor()
    {
        await SaveAsync(About, ("Body", "Over ons, hier."));
        var folder = _site.Read("over.md");
        _site.Write("over.md", folder.Replace("language: nl", "language: en", StringComparison.Ordinal));
        await _site.ImportAsync();
        var listed = await _organiser.Open(FilesSite.Files);
        Assert.Contains("Dit staat op de site en niet in het bestand.", listed.Texts(".difference > p"));

        await ChooseAsync(OfPage, "Do=file");

        Assert.Equal(["en"], await _site.App.LookAsync(db => db.ContentPages.Select(page => page.Language).ToListAsync()));
        var deed = await _site.App.LookAsync(db => db.Deeds.OrderBy(deed => deed.Number).LastAsync());
        Assert.Equal((DeedKind.Removed, SubjectKind.Page, "about.nl"), (deed.What, deed.Kind, deed.Key));
        var editor = await _organiser.Open($"{About}?version={deed.Number}");
        await _organiser.Submit(editor, "form.record", "Do=save");
        Assert.Equal("Over ons, hier.", (await _site.App.Open("/about")).Texts(".prose")[0]);
    }

    [Fact]
    public async Task A_text_that_names_what_is_not_here_is_not_taken()
    {
        await SaveAsync("/organise/proef/sessions/WEG000", ("Title", "Hier"));
        await SaveAsync(Post, ("Title", "Hier"));
        await _site.EditFileAsync(("En dat was dat.", "En [dat](session:WEG000) was dat."));
        await RemoveAsync("/organise/proef/sessions/WEG000");

        var refused = await _organiser.Submit(await _organiser.Open(FilesSite.Files), OfPost, "Do=file");

        Assert.StartsWith("Tekst: Regel", Assert.Single(refused.Texts(".difference .complaint")), StringComparison.Ordinal);
        Assert.Equal("Hier", (await _site.App.LookAsync(db => db.Posts.SingleAsync())).Title);
        Assert.Single(await _site.App.LookAsync(db => db.Disagreements.Where(open => open.Kind == SubjectKind.Post).ToListAsync()));
    }

    [Fact]
    public async Task A_choice_about_a_text_that_changed_meanwhile_does_nothing()
    {
        await SaveAsync(About, ("Title", "Hier"));
        await _site.EditFileAsync("over.md", ("title: Over", "title: Daar"));
        var seen = await _organiser.Open(FilesSite.Files);
        await SaveAsync(About, ("Title", "Hier weer anders"));

        foreach (var choice in new[] { "Do=file", "Do=here", "Do=mix" })
        {
            var late = await _organiser.Submit(seen, OfPage, choice, ("Choice.Title", "theirs"));
            Assert.StartsWith("Dit veranderde terwijl je keek", late.Texts(".difference .complaint")[0], StringComparison.Ordinal);
        }

        Assert.Equal("Hier weer anders", (await _site.App.LookAsync(db => db.ContentPages.SingleAsync())).Title);
    }

    [Fact]
    public async Task Whoever_is_limited_chooses_about_no_text_and_about_their_own_speakers_alone()
    {
        await SaveAsync(Post, ("Title", "Hier"));
        await SaveAsync("/organise/speakers/anna-de-vries", ("Organisation", "Hier"));
        await SaveAsync("/organise/speakers/bas", ("Organisation", "Hier"));
        await _site.EditFileAsync(("title: Verslag van de proef", "title: Daar"), ("Proefbedrijf", "Daar"), ("  name: Bas", "  name: Bas\n  organisation: Daar"));
        var limited = await _site.App.SignedInAsync(name: "Bob");
        await _site.App.ChangeAsync(async db => (await db.Users.SingleAsync(user => user.Name == "Bob")).Limit(new(["proef/inhoud"], [])));

        foreach (var (form, choice) in new[] { (OfPost, "Do=file"), (OfPost, "Do=here"), (OfPost, "Do=mix"), ("form.record:has([value='anna-de-vries'])", "Do=here") })
        {
            var refused = await limited.Submit(await limited.Open(FilesSite.Files), form, choice, form == OfPost ? [("Choice.Title", "theirs")] : []);
            Assert.StartsWith("Dit valt buiten wat jij mag bewerken.", refused.Texts(".difference .complaint")[0], StringComparison.Ordinal);
        }

        var kept = await limited.Submit(await limited.Open(FilesSite.Files), "form.record:has([value='bas'])", "Do=here");
        Assert.EndsWith("done=saved", kept.Location, StringComparison.Ordinal);
    }

    public async ValueTask InitializeAsync() => _organiser = await _site.App.SignedInAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private async Task SaveAsync(string address, params (string, string)[] filled) =>
        Assert.Equal($"{address}?done=saved", (await _organiser.Submit(await _organiser.Open(address), "form.record", "Do=save", filled)).Location);

    private async Task RemoveAsync(string address) =>
        Assert.EndsWith("?done=removed", (await _organiser.Submit(await _organiser.Open(address), ".remove form")).Location, StringComparison.Ordinal);

    private async Task ChooseAsync(string form, string choice, params (string, string)[] filled) =>
        Assert.EndsWith("done=saved", (await _organiser.Submit(await _organiser.Open(FilesSite.Files), form, choice, filled)).Location, StringComparison.Ordinal);
}
