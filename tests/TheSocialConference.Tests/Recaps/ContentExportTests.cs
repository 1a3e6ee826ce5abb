using System.Text;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Blog;
using TheSocialConference.Pictures;
using TheSocialConference.Programmes;
using TheSocialConference.Recaps.Exporting;

namespace TheSocialConference.Recaps;

public sealed class ContentExportTests : IDisposable
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    private readonly ContentBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task What_was_imported_comes_back_byte_for_byte()
    {
        _bench.Write("proef/verslag.md", Seeds.Everything);
        _bench.Write("proef/README.md", "# Voor mensen\n\n\n");
        _bench.Write("proef/foto.png", Given.Quarters(600, 400));
        _bench.Write("proef/stuk.md", Seeds.Post("stuk", "\n\n![Een vlak](foto.png)   \n\n   Ruimte \t  \n\n\n"));
        _bench.Write("klein/klein.md", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Seeds.Small.Replace("\n", "\r\n", StringComparison.Ordinal))]);
        _bench.Write("about.md", Seeds.About);
        _bench.Write("README.md", "Lees mij\r\n");
        await _bench.ImportedAsync();

        var report = await _bench.ExportAsync();

        Assert.Equal([], report.Errors);
        Assert.Equal(7, report.Written.Count);
        Assert.Equal(Bytes(_bench.Folder), Bytes(_bench.Exported));
        Assert.Equal(7, (await _bench.ExportAsync()).Unchanged);
    }

    [Fact]
    public async Task A_change_in_a_file_with_the_line_ends_of_windows_gets_them_too()
    {
        _bench.Write("proef/verslag.md", Seeds.Everything.Replace("\n", "\r\n", StringComparison.Ordinal));
        await _bench.ImportedAsync();
        await _bench.ChangeAsync("proef", FieldChanges.OfProgramme["session abstract"], PublishMode.OnButton);
        await _bench.ChangePostAsync("verslag-van-de-proef", content => content with { Body = content.Body.Replace("Er werd geproefd.", "Ja.\nNee.", StringComparison.Ordinal) });
        await _bench.ExportAsync(_bench.Folder);
        Assert.Equal(
            ["-      nl: Een verhaal.\r", "+      nl: |-\r", "+        Een verhaal.\r", "+\r", "+        En nog een.\r", "-Er werd geproefd.\r", "+Ja.\r", "+Nee.\r"],
            LineDiff.Between(Seeds.Everything.Replace("\n", "\r\n", StringComparison.Ordinal), _bench.Read("proef/verslag.md")));
    }

    [Fact]
    public async Task The_language_of_an_edition_changes_only_what_was_given_once()
    {
        _bench.Write("klein/klein.md", Seeds.Small.Replace("language: nl", "language: nl\n  tagline: Klein\n  note: {en: Small}", StringComparison.Ordinal));
        await _bench.ImportedAsync();
        await _bench.ChangeAsync("klein", programme => programme with { Edition = programme.Edition with { Language = "en" } });
        var before = _bench.Read("klein/klein.md");
        Assert.Equal([], (await _bench.ExportAsync(_bench.Folder)).Errors);
        Assert.Equal(["-  language: nl", "-  tagline: Klein", "+  language: en", "+  tagline: {nl: Klein}"], LineDiff.Between(before, _bench.Read("klein/klein.md")));
    }

    [Fact]
    public async Task A_programme_that_never_had_a_file_gets_one_that_an_editor_could_have_written()
    {
        await _bench.ChangeAsync(async db =>
        {
            var speaker = new Speaker(A.Speaker("cor") with { Name = "Cor Klein", SortName = "Klein, Cor" });
            var edition = new Edition("2030");
            edition.Become(A.Programme([A.Session("NIEUW1", speakers: ["cor"])], [A.Slot("NIEUW1", "09:30-10:15", "zaal")]), PublishMode.OnSave, new Dictionary<string, Speaker> { ["cor"] = speaker });
            db.Add(edition);
            var post = new Post("stuk");
            var body = new RenderedBody("<p>Tekst.</p>", [], 1);
            post.Revise(new("stuk", "Een stuk: deel 1", "redactie", "nl", null, "2030", null, null, new(2030, 3, 1, 0, 0, 0, TimeSpan.FromHours(1)), "Tekst.\n"), body, [], _bench.Time.GetUtcNow());
            db.Add(post);
            var page = new ContentPage(ContentPage.About, null, "en");
            page.Revise("About", "Text.\n", body);
            db.Add(page);
            await Task.CompletedTask;
        });

        var report = await _bench.ExportAsync();

        Assert.Equal([], report.Errors);
        Assert.Equal(["2030/2030.md", "2030/stuk.md", "about-en.md"], report.Written);
        Assert.Equal(
            """
            ---
            edition:
              slug: "2030"
              acronym: tsc2030
              name: The Social Conference 2030
              language: nl
              first-day: 2030-02-14
              time-zone: Europe/Amsterdam

            themes:
              - slug: themed
                name: {nl: themed, en: en themed}
                shape: circle
                colour: 1

            stages:
              - slug: zaal
                name: {nl: zaal, en: en zaal}

            speakers:
              - slug: cor
                name: Cor Klein

            sessions:
              - code: NIEUW1
                slug: nieuw1
                title: Title of NIEUW1
                theme: themed
                speakers: [cor]
                slots:
                  - start: 2030-02-14 09:30
                    minutes: 45
                    stages: [zaal]
            ---

            """,
            Exported("2030/2030.md"));
        Assert.Equal("---\npost:\n  slug: stuk\n  title: \"Een stuk: deel 1\"\n  author: redactie\n  published: 2030-03-01\n---\nTekst.\n", Exported("2030/stuk.md"));
        Assert.Equal("---\npage:\n  address: about\n  language: en\n  title: About\n---\nText.\n", Exported("about-en.md"));
    }

    [Fact]
    public async Task A_file_whose_records_are_all_gone_goes_too()
    {
        _bench.Write("klein/klein.md", Seeds.Small);
        _bench.Write("klein/stuk.md", Seeds.Post("stuk", "Tekst."));
        await _bench.ImportedAsync();
        await _bench.ChangeAsync(db => db.Posts.ExecuteDeleteAsync(Cancellation));
        var report = await _bench.ExportAsync(_bench.Folder);
        Assert.Equal(["klein/stuk.md"], report.Removed);
        Assert.Equal(1, report.Unchanged);
        Assert.False(File.Exists(Path.Combine(_bench.Folder, "klein/stuk.md")));
        await _bench.ImportedAsync();
        Assert.Equal(0, await _bench.LookAsync(db => db.Posts.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Records_stay_in_their_files_and_new_ones_go_with_the_one_before()
    {
        _bench.Write("klein/klein.md", Seeds.Small);
        _bench.Write("klein/meer.md", "---\nsessions:\n  - {code: KLEIN2, title: Twee}\n  - {code: KLEIN3, title: Drie}\n---\n");
        await _bench.ImportedAsync();
        await _bench.ChangeAsync("klein", programme => programme with
        {
            Sessions = [programme.Sessions[0], programme.Sessions[1], A.Session("NIEUW1", theme: null, speakers: []) with { Title = "Nieuw", Slug = "nieuw" }, programme.Sessions[2]],
        });
        var report = await _bench.ExportAsync(_bench.Folder);
        Assert.Equal([], report.Errors);
        Assert.Equal(["klein/meer.md"], report.Written);
        Assert.Equal("---\nsessions:\n  - {code: KLEIN2, title: Twee}\n  - code: NIEUW1\n    title: Nieuw\n  - {code: KLEIN3, title: Drie}\n---\n", _bench.Read("klein/meer.md"));

        await _bench.ImportedAsync();
        await _bench.ChangeAsync("klein", programme => programme with { Sessions = [programme.Sessions[3], .. programme.Sessions.Take(3)] });
        Assert.Equal([], (await _bench.ExportAsync(_bench.Folder)).Errors);
        await _bench.ImportedAsync();
        Assert.Equal(["KLEIN3", "KLEIN1", "KLEIN2", "NIEUW1"], (await _bench.ProgrammeAsync("klein")).Sessions.Select(session => session.Code));
    }

    [Fact]
    public async Task A_file_that_was_changed_since_it_was_imported_is_not_overwritten()
    {
        _bench.Write("klein/klein.md", Seeds.Small);
        await _bench.ImportedAsync();
        await _bench.ChangeAsync("klein", programme => programme with { Edition = programme.Edition with { Question = "Wat" } });
        _bench.Edit("klein/klein.md", "Kleine dag", "Nog niet ingelezen");

        var report = await _bench.ExportAsync(_bench.Folder);

        Assert.Equal([$"{Path.Combine(_bench.Folder, "klein/klein.md")} was changed since it was imported: import it first, or export to an empty folder."], report.Errors);
        Assert.Contains("Nog niet ingelezen", _bench.Read("klein/klein.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_would_not_read_back_is_not_written()
    {
        _bench.Write("klein/klein.md", Seeds.Small);
        await _bench.ImportedAsync();
        await _bench.ChangeAsync("klein", programme => programme with { Edition = programme.Edition with { Venue = new("Zaal", null, null, "Nederland", null) } });

        var report = await _bench.ExportAsync();

        Assert.Contains("edition.venue.country: found \"Nederland\"; expected two capitals, as NL", report.Errors[0], StringComparison.Ordinal);
        Assert.False(Directory.Exists(_bench.Exported));
    }

    private string Exported(string path) => File.ReadAllText(Path.Combine(_bench.Exported, path));

    private static SortedDictionary<string, string> Bytes(string folder) => new(Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(folder, file), file => Convert.ToHexString(File.ReadAllBytes(file))));
}
