using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Organisers;
using TheSocialConference.Recaps.WordPress;
using TheSocialConference.Visits;

namespace TheSocialConference.Pages.Organise;

public sealed class ImportTests : IAsyncDisposable
{
    private readonly ConferenceApp _app = new();

    [Fact]
    public async Task An_owner_looks_first_and_then_brings_it_over()
    {
        var owner = await _app.SignedInAsync(Role.Owner);

        var looked = await SendAsync(owner, AnExport.Of(AnExport.Post(1, title: "<b>Dag</b> & nacht", comments: [AnExport.Comment(1)])));
        Assert.Equal(["1 bericht en 1 reactie van https://oud.example zouden meekomen. Er is nog niets veranderd."], looked.Texts("[role=status]"));
        Assert.Equal(["Dag & nacht"], looked.Texts(".imported strong"));
        Assert.Equal(0, await _app.LookAsync(db => db.Posts.CountAsync()));

        var done = await owner.Submit(looked, "form:has([name=Kept])", "Do=import");
        Assert.Equal(["1 bericht en 1 reactie van https://oud.example zijn overgehaald."], done.Texts("[role=status]"));
        Assert.Equal(["1 reactie"], (await _app.Open("/blog/mooie-dag")).Texts(".comments h2"));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_app.DataFolder, "imports")));
        Assert.Equal(
            [(DeedKind.Added, SubjectKind.OtherSite, "oud.example: 1 posts, 1 comments")],
            (await _app.LookAsync(db => db.Deeds.Include(deed => deed.Content).Where(deed => deed.Kind == SubjectKind.OtherSite).ToListAsync())).Select(deed => (deed.What, deed.Kind, deed.Content!.Title)));

        var twice = await owner.Submit(looked, "form:has([name=Kept])", "Do=import");
        Assert.Equal(["Het bestand is niet meer bewaard. Kies het opnieuw."], twice.Texts(".summary"));
        Assert.Equal(["Er is niets nieuws: alles van https://oud.example is er al."], (await SendAsync(owner, AnExport.Of(AnExport.Post(1, comments: [AnExport.Comment(1)])))).Texts("[role=status]"));
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\"?>\n<!DOCTYPE rss []>\n<rss/>", "Er is niets overgehaald. Regel 2: dit is geen geldige XML")]
    [InlineData("", "Er is niets overgehaald")]
    [InlineData("{}", "Er is niets overgehaald. Regel 1")]
    public async Task A_file_that_is_refused_is_answered_in_plain_words(string file, string expected)
    {
        var answer = await SendAsync(await _app.SignedInAsync(Role.Owner), file);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.StartsWith(expected, answer.Texts(".summary").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../conference")]
    [InlineData("")]
    [InlineData("0123456789abcdef0123456789abcdef")]
    public async Task Only_a_file_that_was_kept_is_brought(string kept)
    {
        var owner = await _app.SignedInAsync(Role.Owner);
        var looked = await SendAsync(owner, AnExport.Of(AnExport.Post(1)));

        var answer = await owner.Submit(looked, "form:has([name=Kept])", "Do=import", ("Kept", kept));

        Assert.Equal(["Het bestand is niet meer bewaard. Kies het opnieuw."], answer.Texts(".summary"));
        Assert.Equal(0, await _app.LookAsync(db => db.Posts.CountAsync()));
    }

    [Fact]
    public async Task A_form_without_a_file_says_so()
    {
        var owner = await _app.SignedInAsync(Role.Owner);
        var page = await owner.Open("/en/organise/import");

        Assert.Equal(["Choose a file first."], (await owner.Submit(page, "form.record", "Do=look")).Texts(".summary"));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task<Visit> SendAsync(Visitor owner, string file) =>
        await owner.Upload(await owner.Open("/organise/import"), "form.record", ("Export", "export.xml", "text/xml", Encoding.UTF8.GetBytes(file)), "Do=look");
}
