using System.Net;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Blog;
using TheSocialConference.Visits;

namespace TheSocialConference.Pages.Organise;

/// <summary>Posts and pages that are written in the browser and in files.</summary>
public sealed class TextsAndFilesTests : IAsyncLifetime
{
    private static readonly string[] Posts = ["het-grote-hoe", "the-big-how"];

    private readonly TemporaryFolder _folder = new();
    private readonly ConferenceApp _app = new() { Content = ConferenceApp.RepositoryContent };

    [Fact]
    public async Task A_form_that_is_sent_as_it_came_changes_nothing_of_what_was_imported()
    {
        var organiser = await _app.SignedInAsync();
        var before = await _app.LookAsync(db => db.Deeds.CountAsync());

        foreach (var address in new[] { "/organise/posts/het-grote-hoe", "/organise/posts/the-big-how", "/organise/pages/about.nl", "/organise/pages/2014.practical.en" })
        {
            var saved = await organiser.Submit(await organiser.Open(address), "form.record", "Do=save");
            Assert.Equal($"{address}?done=saved", saved.Location);
        }

        Assert.Equal(before, await _app.LookAsync(db => db.Deeds.CountAsync()));
    }

    [Fact]
    public async Task What_is_rendered_on_saving_is_what_the_import_renders()
    {
        var organiser = await _app.SignedInAsync();
        var before = await RenderedAsync();

        foreach (var slug in Posts)
        {
            var form = await organiser.Open($"/organise/posts/{slug}");
            var text = ((AngleSharp.Html.Dom.IHtmlTextAreaElement)form.One("#f-Body")).Value;
            await organiser.Submit(form, "form.record", "Do=save", ("Body", text + "\nX\n"));
            await organiser.Submit(await organiser.Open($"/organise/posts/{slug}"), "form.record", "Do=save", ("Body", text));
        }

        Assert.Equal(4, await _app.LookAsync(db => db.Deeds.CountAsync(deed => deed.Kind == Organisers.SubjectKind.Post)));
        Assert.Equal(before, await RenderedAsync());
    }

    [Fact]
    public async Task What_was_written_in_the_browser_comes_back_into_files_that_import_to_the_same()
    {
        var organiser = await _app.SignedInAsync();
        await organiser.Submit(
            await organiser.Open("/organise/posts/~new"), "form.record", "Do=save", ("Title", "Nieuw: \"met\" # alles"), ("Author", "redactie"), ("Body", "Zonder einde van de regel"), ("Day", "2026-10-25"), ("Time", "01:30"), ("Edition", ""));
        await organiser.Submit(await organiser.Open("/organise/posts/the-big-how"), "form.record", "Do=save", ("State", "Withdrawn"), ("Summary", "Short."));
        await organiser.Submit(await organiser.Open("/organise/pages/about.en"), "form.record", "Do=save", ("Body", "Written here.\n"));
        var exported = await _app.ExportAsync(_folder.In("out"));
        Assert.Equal([], exported.Errors);
        Assert.Equal("Written here.\n", (await File.ReadAllTextAsync(Path.Combine(_folder.In("out"), "about.md"))).Split("---\n")[2]);
        Assert.Contains("\n  state: withdrawn\n", await File.ReadAllTextAsync(Path.Combine(_folder.In("out"), "2014", "the-big-how.md")), StringComparison.Ordinal);
        Assert.Contains("\n  state: draft\n", await File.ReadAllTextAsync(Path.Combine(_folder.In("out"), "nieuw-met-alles.md")), StringComparison.Ordinal);

        await using var other = new ConferenceApp { Content = _folder.In("out") };

        Assert.Equal(await ContentAsync(_app), await ContentAsync(other));
        var again = await other.ExportAsync(_folder.In("out"));
        Assert.Empty(again.Errors.Concat(again.Written));
        Assert.Equal(HttpStatusCode.Gone, (await other.Open("/en/blog/the-big-how")).Status);
    }

    [Fact]
    public async Task A_page_of_text_is_changed_and_one_that_was_not_written_yet_is_made()
    {
        var organiser = await _app.SignedInAsync();
        await organiser.Submit(await organiser.Open("/organise/pages/about.nl"), "form.record", "Do=save", ("Title", "Wie wij zijn"));
        Assert.Equal("Wie wij zijn", (await _app.Open("/about")).One("h1").TextContent);

        await _app.ChangeAsync(async db => db.ContentPages.RemoveRange(await db.ContentPages.Where(page => page.Address == ContentPage.Practical).ToListAsync()));
        var refused = await organiser.Submit(await organiser.Open("/organise/pages/2014.practical.nl"), "form.record", "Do=save", ("Title", "Praktisch"), ("Body", "[weg](session:NOSUCH)"));
        Assert.Equal("Tekst: Regel 1: een link naar de onbekende sessie `NOSUCH`. Verwacht: een die er is.", Assert.Single(refused.Texts(".summary li")));
        var preview = await organiser.Submit(refused, "form.record", "Do=preview", ("Body", "Neem **de trein**."));
        var saved = await organiser.Submit(preview, "form.record", "Do=save");

        Assert.Equal("/organise/pages/2014.practical.nl?done=saved", saved.Location);
        Assert.Equal(preview.One(".as-seen").InnerHtml, (await _app.Open("/2014/practical")).One(".prose").InnerHtml);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    private static Task<(string, string)> ContentAsync(ConferenceApp app) => app.LookAsync(async db => (
        string.Join('\n', (await db.Posts.OrderBy(post => post.Slug).ToListAsync()).Select(post => post.AsValue())),
        string.Join('\n', (await db.ContentPages.OrderBy(page => page.Address).ThenBy(page => page.EditionSlug).ThenBy(page => page.Language).ToListAsync()).Select(PageContent.Of))));

    private Task<string> RenderedAsync() => _app.LookAsync(async db => string.Join('\n', (await db.Posts.Include(post => post.Mentions).OrderBy(post => post.Slug).ToListAsync())
        .SelectMany(post => post.Mentions.OrderBy(mention => mention.Position).Select(mention => $"{mention.Anchor} {mention.SessionCode} {mention.SpeakerSlug} {mention.Html}").Prepend(post.Rendered.Html))));
}
