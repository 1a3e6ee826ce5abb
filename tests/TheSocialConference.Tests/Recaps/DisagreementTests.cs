using Microsoft.EntityFrameworkCore;
using TheSocialConference.Programmes;

namespace TheSocialConference.Recaps;

/// <summary>What an import remembers of what both the site and the files changed.</summary>
public sealed class DisagreementTests : IDisposable
{
    private readonly ContentBench _bench = new();

    public DisagreementTests() => _bench.Write("proef/verslag.md", Seeds.Everything);

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task What_was_changed_here_only_is_no_disagreement()
    {
        await PartAsync("Hier", "Proeven en proberen");
        Assert.Equal(["session PROEF1 here only"], await DifferencesAsync());
    }

    [Fact]
    public async Task A_disagreement_stays_until_it_is_settled_and_goes_when_the_file_says_again_what_both_said()
    {
        await PartAsync("Hier", "Daar");
        Assert.Equal(["session PROEF1 open"], await DifferencesAsync());

        _bench.Edit("proef/verslag.md", "kind: opening", "kind: talk");
        await _bench.ImportedAsync();
        Assert.Equal(["session PROEF1 open"], await DifferencesAsync());

        _bench.Edit("proef/verslag.md", "title: Daar", "title: Weer anders");
        await _bench.ImportedAsync();
        Assert.Equal(["session PROEF1 open"], await DifferencesAsync());

        _bench.Edit("proef/verslag.md", "title: Weer anders", "title: Proeven en proberen");
        await _bench.ImportedAsync();
        Assert.Equal(["session PROEF1 here only"], await DifferencesAsync());
        Assert.Equal(0, await _bench.LookAsync(db => db.Disagreements.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_disagreement_goes_when_the_file_says_what_the_site_says()
    {
        await PartAsync("Hier", "Daar");
        _bench.Edit("proef/verslag.md", "title: Daar", "title: Hier");
        await _bench.ImportedAsync();
        Assert.Equal([], await DifferencesAsync());
        Assert.Equal(0, await _bench.LookAsync(db => db.Disagreements.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task What_the_file_drops_and_the_site_needs_is_to_choose()
    {
        await _bench.ImportedAsync();
        await _bench.ChangeAsync("proef", programme => programme with { Sessions = [.. programme.Sessions.Select(session => session with { Theme = "vorm", ThemeSource = Source.Stated })] }, PublishMode.OnButton);
        _bench.Edit("proef/verslag.md", "  - slug: vorm\n    name: Vorm\n    shape: star\n    colour: 4\n", "");
        await _bench.ImportedAsync();
        Assert.Contains("theme vorm open", await DifferencesAsync());
    }

    [Fact]
    public async Task A_disagreement_follows_a_record_that_the_file_renames()
    {
        await _bench.ImportedAsync();
        await _bench.ChangeAsync("proef", programme => programme with { Themes = [.. programme.Themes.Select(theme => theme.Slug == "vorm" ? theme with { Colour = 1 } : theme)] }, PublishMode.OnButton);
        _bench.Edit("proef/verslag.md", "colour: 4", "colour: 2");
        await _bench.ImportedAsync();
        Assert.Equal(["theme vorm open"], await DifferencesAsync());

        _bench.Edit("proef/verslag.md", "slug: vorm\n", "slug: gedaante\n    formerly: [vorm]\n");
        await _bench.ImportedAsync();
        Assert.Equal(["theme gedaante open"], await DifferencesAsync());
        Assert.Equal(1, await _bench.LookAsync(db => db.Disagreements.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Slots_differ_by_what_files_say_of_them_alone()
    {
        await _bench.ImportedAsync();
        await _bench.ChangeAsync("proef", programme => programme with { Stages = [.. programme.Stages.Reverse()] }, PublishMode.OnButton);
        Assert.Equal([], await DifferencesAsync());
    }

    [Fact]
    public async Task An_export_says_what_nobody_chose_about()
    {
        await PartAsync("Hier", "Daar");

        var report = await _bench.ExportAsync();

        Assert.Equal(["session PROEF1 (its file proef/verslag.md was changed too; written as on the site, for nobody chose under Organise)"], report.Undecided);
        Assert.Contains("undecided session PROEF1 (", report.ToString(), StringComparison.Ordinal);
    }

    private async Task PartAsync(string here, string file)
    {
        await _bench.ImportedAsync();
        await _bench.ChangeAsync("proef", programme => programme with
        {
            Sessions = [.. programme.Sessions.Select(session => session.Code == "PROEF1" ? session with { Title = here } : session)],
        }, PublishMode.OnButton);
        _bench.Edit("proef/verslag.md", "title: Proeven en proberen", $"title: {file}");
        _bench.Edit("proef/verslag.md", "# Hieronder", "# Onder");
        await _bench.ImportedAsync();
    }

    private Task<IReadOnlyList<string>> DifferencesAsync() => _bench.LookAsync<IReadOnlyList<string>>(async db =>
        (await new FileDifferences(db).AllAsync(TestContext.Current.CancellationToken))
        .Select(difference => $"{difference.Name.Kind.ToString().ToLowerInvariant()} {difference.Name.Key} {(difference.IsOpen ? "open" : "here only")}").ToList());
}
