using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using TheSocialConference.Recaps;
using TheSocialConference.Visits;

namespace TheSocialConference.Pages.Organise;

/// <summary>A site with content files, which organisers and editors of files both change.</summary>
internal sealed class FilesSite : IAsyncDisposable
{
    public const string Files = "/organise/files";
    private const string Recap = "proef/verslag.md";

    private readonly TemporaryFolder _folder = new();

    public FilesSite()
    {
        Write(Recap, Seeds.Everything);
        Write("over.md", Seeds.About);
        App = new() { Content = _folder.Path };
    }

    public ConferenceApp App { get; }

    public void Write(string path, string text)
    {
        var file = _folder.In(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public string Read(string path = Recap) => File.ReadAllText(_folder.In(path));

    /// <summary>Changes the file, and imports it.</summary>
    public async Task<ImportReport> EditFileAsync(string path, params IEnumerable<(string From, string To)> edits)
    {
        var text = Read(path);
        foreach (var (from, to) in edits)
        {
            Assert.Contains(from, text, StringComparison.Ordinal);
            text = text.Replace(from, to, StringComparison.Ordinal);
        }

        Write(path, text);
        return await ImportAsync();
    }

    public Task<ImportReport> EditFileAsync(params IEnumerable<(string From, string To)> edits) => EditFileAsync(Recap, edits);

    public async Task<ImportReport> ImportAsync()
    {
        await using var scope = App.Services.CreateAsyncScope();
        var report = await scope.ServiceProvider.GetRequiredService<ContentImport>().RunAsync(_folder.Path, dryRun: false, withExamples: true, TestContext.Current.CancellationToken);
        Assert.Equal([], report.Faults);
        return report;
    }

    /// <summary>Writes the site back into the same files.</summary>
    public async Task ExportAsync()
    {
        await using var scope = App.Services.CreateAsyncScope();
        var report = await scope.ServiceProvider.GetRequiredService<ContentExport>().RunAsync(_folder.Path, TestContext.Current.CancellationToken);
        Assert.Equal([], report.Errors);
    }

    /// <summary>What the editor of a record is filled with, by field.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> FieldsAsync(Visitor visitor, string address) =>
        Visitor.FieldsOf((IHtmlFormElement)(await visitor.Open(address)).One("form.record")).GroupBy(field => field.Key).ToDictionary(field => field.Key, field => field.First().Value);

    /// <summary>What the overview says is to choose: 0 when it gives no number.</summary>
    public static async Task<string> ToChooseAsync(Visitor visitor) => (await visitor.Open("/organise")).Texts($".numbers a[href='{Files}'] strong") is [var number] ? number : "0";

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        _folder.Dispose();
    }
}
