using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TheSocialConference.Pictures;
using TheSocialConference.Recaps;
using TheSocialConference.Visits;

namespace TheSocialConference.Pages.Organise;

/// <summary>Pictures go out with the content files, and come back in with them.</summary>
public sealed class PicturesAndFilesTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly ConferenceApp _app = new();
    private Visitor _anna = null!;

    private string Out => _folder.In("out");

    [Fact]
    public async Task What_is_uploaded_goes_out_beside_the_files_and_makes_the_same_site_elsewhere()
    {
        var file = await FilledAsync();
        var exported = await _app.ExportAsync(Out);

        Assert.Equal([], exported.Errors);
        var recap = await File.ReadAllTextAsync(Path.Combine(Out, "2030", "2030.md"));
        Assert.Contains($"    portrait:\n      file: {file}\n      alt: Kim\n", recap, StringComparison.Ordinal);
        Assert.Equal([file], Directory.GetFiles(Path.Combine(Out, "2030"), "*.webp").Select(Path.GetFileName));
        await using var other = new ConferenceApp { Content = Out };
        foreach (var address in new[] { "/speakers/speaker-keynt1", "/2030", "/blog/bericht" })
        {
            var (here, there) = (await _app.Open(address), await other.Open(address));
            Assert.NotEmpty(here.Document.QuerySelectorAll("main img"));
            Assert.Equal(here.Document.QuerySelectorAll("main img").Select(image => image.OuterHtml), there.Document.QuerySelectorAll("main img").Select(image => image.OuterHtml));
            Assert.Equal(here.Body.Length > 0, (await other.Open(there.Document.QuerySelector("main img")!.GetAttribute("src")!)).Body.Length > 100);
        }

        var again = await other.ExportAsync(Out);
        Assert.Equal([], again.Errors);
        Assert.Equal([], again.Written);
    }

    [Fact]
    public async Task A_site_that_reads_its_own_export_finds_no_difference()
    {
        await FilledAsync();
        await _app.ExportAsync(Out);
        var before = await _app.LookAsync(db => db.Posts.Select(post => post.Rendered).SingleAsync());

        await ImportAsync();

        Assert.Empty((await _anna.Open("/organise/files")).Document.QuerySelectorAll(".difference"));
        Assert.Equal(before, await _app.LookAsync(db => db.Posts.Select(post => post.Rendered).SingleAsync()));
        Assert.Equal(1, await _app.LookAsync(db => db.Pictures.CountAsync()));
        Assert.Equal([], (await _app.ExportAsync(Out)).Written);
        var picture = await _app.LookAsync(db => db.UploadedPictures.SingleAsync());
        await _anna.Submit(await _anna.Open($"/organise/pictures/{picture.Name}"), "form.record", "Do=save", ("Alt.nl", "Kim lacht"));
        var differences = await _anna.Open("/organise/files");
        Assert.Equal(["Portret", "Foto van de editie"], differences.Texts(".difference legend").Order(StringComparer.Ordinal).Reverse());
        await _app.ExportAsync(Out);
        Assert.Contains("alt: Kim lacht", await File.ReadAllTextAsync(Path.Combine(Out, "2030", "2030.md")), StringComparison.Ordinal);
        await ImportAsync();
        Assert.Empty((await _anna.Open("/organise/files")).Document.QuerySelectorAll(".difference"));
    }

    [Fact]
    public async Task A_picture_that_an_editor_of_files_gives_is_shown_and_can_be_kept_in_the_browser()
    {
        await FilledAsync();
        await _app.ExportAsync(Out);
        await ImportAsync();
        await File.WriteAllBytesAsync(Path.Combine(Out, "2030", "kim.jpg"), Given.Quarters(700, 700, SkiaSharp.SKEncodedImageFormat.Jpeg));
        var recap = Path.Combine(Out, "2030", "2030.md");
        var text = await File.ReadAllTextAsync(recap);
        var at = text.IndexOf("    portrait:", StringComparison.Ordinal);
        await File.WriteAllTextAsync(recap, text[..at] + System.Text.RegularExpressions.Regex.Replace(text[at..], @"\A    portrait:\n      file: .*\n      alt: Kim\n", "    portrait: {file: kim.jpg, decorative: true}\n"));

        await ImportAsync();

        var photo = (await _app.Open("/speakers/speaker-keynt1")).One(".person-head img");
        Assert.Equal(("", "700"), (photo.GetAttribute("alt"), photo.GetAttribute("width")));
        var saved = await _anna.Submit(await _anna.Open("/organise/speakers/speaker-keynt1"), "form.record", "Do=save", ("Organisation", "Elders"));
        Assert.Equal("/organise/speakers/speaker-keynt1?done=saved", saved.Location);
        Assert.Equal("700", (await _app.Open("/speakers/speaker-keynt1")).One(".person-head img").GetAttribute("width"));
        await _app.ExportAsync(Out);
        Assert.Contains("    portrait: {file: kim.jpg, decorative: true}\n", await File.ReadAllTextAsync(recap), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{file: weg.jpg, alt: Kim}", "\"weg.jpg\"", "the name of a picture that lies beside this file")]
    [InlineData("{file: nep.jpg, alt: Kim}", "\"nep.jpg\"", "a picture that can be shown: The file is not a PNG, JPEG, WebP or GIF picture, or is damaged.")]
    [InlineData("{file: nep.jpg}", "nothing", "a text that says what is to be seen, or decorative: true")]
    public async Task A_picture_in_a_file_that_cannot_be_is_told_with_its_line(string portrait, string found, string expected)
    {
        Directory.CreateDirectory(Path.Combine(Out, "klein"));
        await File.WriteAllTextAsync(Path.Combine(Out, "klein", "nep.jpg"), "<svg/>");
        await File.WriteAllTextAsync(Path.Combine(Out, "klein", "klein.md"), Seeds.Small.Replace("    name: Cor Klein\n", $"    name: Cor Klein\n    portrait: {portrait}\n", StringComparison.Ordinal));

        var fault = Assert.Single((await ReportAsync()).Faults);

        Assert.Equal(("content/klein/klein.md".Replace("content", "out", StringComparison.Ordinal), 12, found, expected), (fault.File, fault.Line, fault.Found, fault.Expected));
    }

    public async ValueTask InitializeAsync()
    {
        await _app.GivenAsync(A.Programme([A.Session("KEYNT1")], [A.Slot("KEYNT1", "09:00-10:00", "one")]));
        _anna = await _app.SignedInAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>One picture as portrait, of the edition, and in a post.</summary>
    /// <returns>The name it goes out by.</returns>
    private async Task<string> FilledAsync()
    {
        foreach (var (address, field) in new[] { ("/organise/speakers/speaker-keynt1", "Portrait"), ("/organise/2030/facts", "Picture") })
        {
            await _anna.Upload(await _anna.Open(address), "form.record", ($"{field}.File", "IMG.JPG", "image/jpeg", Given.Quarters(1000, 800)), "Do=save", ($"{field}.AltNl", "Kim"));
        }

        var picture = await _app.LookAsync(db => db.UploadedPictures.SingleAsync());
        await _anna.Submit(
            await _anna.Open("/organise/posts/~new"), "form.record", "Do=save", ("Title", "Bericht"), ("Author", "r"), ("State", "Published"), ("Edition", "2030"), ("Body", $"![Kim]({picture.FileName})\n"));
        return picture.FileName;
    }

    private async Task ImportAsync() => Assert.Equal([], (await ReportAsync()).Faults);

    private async Task<ImportReport> ReportAsync()
    {
        ImportReport report;
        await using (var scope = _app.Services.CreateAsyncScope())
        {
            report = await scope.ServiceProvider.GetRequiredService<ContentImport>().RunAsync(Out, dryRun: false, withExamples: true, CancellationToken.None);
        }

        await _app.ChangeAsync(_ => Task.CompletedTask);
        return report;
    }
}
