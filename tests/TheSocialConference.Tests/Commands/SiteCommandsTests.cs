using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using TheSocialConference.Data;
using TheSocialConference.Organisers;
using TheSocialConference.Visits;

namespace TheSocialConference.Commands;

public sealed class SiteCommandsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", false)]
    [InlineData("--ExampleDay=true", false)]
    [InlineData("--environment=Production import", false)]
    [InlineData("healthcheck", true)]
    [InlineData("--help", true)]
    [InlineData("-h", true)]
    [InlineData("--version", true)]
    public void A_word_is_a_command_and_settings_are_not(string line, bool command) =>
        Assert.Equal(command, SiteCommands.AreAskedFor(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public async Task Help_lists_every_command()
    {
        var (exitCode, output, errors) = await RunningProgram.RunAsync(_folder.In("data"), ["--help"]);

        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Equal(["import", "import-wordpress", "export", "backup", "verify", "restore", "owner", "erase", "log", "healthcheck"], output.Split("Commands:")[1].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim().Split(' ')[0]));
    }

    [Fact]
    public async Task An_unknown_command_is_refused()
    {
        var (exitCode, _, errors) = await RunningProgram.RunAsync(_folder.In("data"), ["imprt"]);

        Assert.Equal(1, exitCode);
        Assert.Contains("'imprt'", errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.In("data")));
    }

    [Fact]
    public async Task A_wrong_setting_stops_the_start_with_its_sentence_and_nothing_else()
    {
        var finished = await RunningProgram.RunAsync(_folder.In("data"), [], ("ExampleDay", "ja"));

        Assert.Equal((1, "", "The setting ExampleDay is \"ja\"; expected true or false."), finished);
    }

    [Fact]
    public async Task An_address_that_is_taken_stops_the_start_with_a_sentence()
    {
        var nothing = ("ContentFolder", Directory.CreateDirectory(_folder.In("content")).FullName);
        using var first = RunningProgram.Start(_folder.In("first"), [], nothing);
        var taken = (await first.ListensAsync()).GetLeftPart(UriPartial.Authority);

        var finished = await RunningProgram.RunAsync(_folder.In("second"), [], nothing, ("ASPNETCORE_URLS", taken));

        Assert.Equal((1, "", CannotListen(taken, $"Failed to bind to address {taken}: address already in use")), finished);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5000/conference", "A path base can only be configured using IApplicationBuilder.UsePathBase()")]
    [InlineData("http://127.0.0.1:99999", "Specified argument was out of the range of valid values. (Parameter 'port')")]
    public async Task An_address_that_is_none_stops_the_start_with_a_sentence(string address, string reason)
    {
        var finished = await RunningProgram.RunAsync(
            _folder.In("data"), [], ("ContentFolder", Directory.CreateDirectory(_folder.In("content")).FullName), ("ASPNETCORE_URLS", address));

        Assert.Equal((1, "", CannotListen(address, reason)), finished);
    }

    [Fact]
    public async Task What_is_published_and_cannot_be_read_stops_the_start_with_a_sentence()
    {
        await LoseAsync("Releases");

        var (exitCode, _, errors) = await RunningProgram.RunAsync(_folder.In("data"), [], ("ContentFolder", Directory.CreateDirectory(_folder.In("content")).FullName));

        Assert.Equal(
            (1, $"What visitors may see cannot be read from the database in {_folder.In("data")}: SQLite Error 1: 'no such table: Releases'."), (exitCode, errors));
    }

    [Fact]
    public async Task A_database_that_fails_a_command_is_told_in_a_sentence()
    {
        await LoseAsync("ContentFiles");

        var finished = await RunningProgram.RunAsync(_folder.In("data"), ["import", Directory.CreateDirectory(_folder.In("content")).FullName]);

        Assert.Equal((1, "", $"Nothing was done, for the database in {_folder.In("data")} fails: SQLite Error 1: 'no such table: ContentFiles'."), finished);
    }

    [Fact]
    public async Task It_stops_when_it_is_asked_to()
    {
        using var program = RunningProgram.Start(_folder.In("data"), []);
        await program.ListensAsync();

        Assert.Equal(0, await program.StopAsync());
    }

    [Theory]
    [InlineData(null, null, "http://127.0.0.1:5000/healthz/ready")]
    [InlineData(null, "8080", "http://127.0.0.1:8080/healthz/ready")]
    [InlineData(null, "8080;8081", "http://127.0.0.1:8080/healthz/ready")]
    [InlineData("http://+:9000", "8080", "http://127.0.0.1:9000/healthz/ready")]
    [InlineData("http://127.0.0.1:9000;http://127.0.0.1:9001", null, "http://127.0.0.1:9000/healthz/ready")]
    public void The_health_is_asked_where_the_site_listens(string? urls, string? ports, string expected) => Assert.Equal(new Uri(expected), Healthcheck.OwnAddress(
        new ConfigurationBuilder().AddInMemoryCollection([new("urls", urls), new("http_ports", ports)]).Build()));

    [Theory]
    [InlineData(HttpStatusCode.OK, 0)]
    [InlineData(HttpStatusCode.ServiceUnavailable, 1)]
    public async Task The_exit_code_says_whether_the_site_is_ready(HttpStatusCode status, int exitCode)
    {
        using var site = new HttpListener();
        var address = new Uri($"http://127.0.0.1:{FreePort()}/");
        site.Prefixes.Add(address.ToString());
        site.Start();
        var answering = site.GetContextAsync().ContinueWith(
            async asked =>
            {
                var context = await asked;
                context.Response.StatusCode = (int)status;
                context.Response.Close();
            },
            TaskScheduler.Default).Unwrap();

        Assert.Equal(exitCode, await Healthcheck.AskAsync(address, CancellationToken.None));
        await answering;
    }

    [Fact]
    public async Task A_site_that_does_not_answer_is_not_ready() =>
        Assert.Equal(1, await Healthcheck.AskAsync(new($"http://127.0.0.1:{FreePort()}/"), CancellationToken.None));

    [Fact]
    public async Task A_relative_folder_that_is_not_found_where_the_command_is_called_counts_from_the_folder_that_holds_content()
    {
        var finished = await RunningProgram.RunAsync(_folder.In("data"), ["import", "content/2014/../../content", "--dry-run"]);

        Assert.Equal((0, ""), (finished.ExitCode, finished.Errors));
        Assert.StartsWith("2014: would be imported", finished.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_relative_folder_is_looked_for_where_the_command_is_called_first()
    {
        Directory.CreateDirectory(_folder.In("content"));

        var finished = await RunningProgram.RunAsync(_folder.In("data"), ["import", Path.GetRelativePath(Path.GetTempPath(), _folder.In("content"))]);

        Assert.Equal((0, "", ""), finished);
    }

    [Fact]
    public async Task An_export_to_a_relative_folder_goes_where_a_setting_would_lead()
    {
        Directory.CreateDirectory(_folder.In("content"));
        await File.WriteAllTextAsync(_folder.In("content/about.md"), await File.ReadAllTextAsync(Path.Combine(ConferenceApp.RepositoryContent, "about.md")));
        await RunningProgram.RunAsync(_folder.In("data"), ["import", _folder.In("content")]);

        var finished = await RunningProgram.RunAsync(_folder.In("data"), ["export", Path.GetRelativePath(Web.HomeFolder.Path, _folder.In("exported"))]);

        Assert.Equal((0, ""), (finished.ExitCode, finished.Errors));
        Assert.Equal(["about.md"], Directory.GetFiles(_folder.In("exported")).Select(Path.GetFileName));
        await using var database = new OpenedDatabase(_folder.In("data"));
        await database.OpenAsync();
        var deed = await database.LookAsync(db => db.Deeds.OrderByDescending(deed => deed.Number).FirstAsync());
        Assert.Equal((DeedKind.Exported, SubjectKind.Files, Actor.Program), (deed.What, deed.Kind, deed.Actor));
    }

    [Fact]
    public async Task A_folder_without_a_name_is_refused()
    {
        var (exitCode, _, errors) = await RunningProgram.RunAsync(_folder.In("data"), ["export", ""]);

        Assert.Equal((1, "The folder has no name."), (exitCode, errors));
    }

    private static string CannotListen(string address, string reason) =>
        $"The site cannot listen on {address}: {reason}. Set ASPNETCORE_URLS to an address of this machine that is free, such as http://127.0.0.1:8080.";

    private async Task LoseAsync(string table)
    {
        await using var database = new OpenedDatabase(_folder.In("data"));
        await database.OpenAsync();
        await database.AskAsync($"DROP TABLE {table}");
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
