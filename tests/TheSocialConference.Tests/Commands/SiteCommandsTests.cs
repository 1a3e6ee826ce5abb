using System.Net;
using Microsoft.Extensions.Configuration;
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
        Assert.Equal(["import", "export", "healthcheck"], output.Split("Commands:")[1].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim().Split(' ')[0]));
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

        Assert.Equal(
            (1, "", $"The site cannot listen: Failed to bind to address {taken}: address already in use. Set ASPNETCORE_URLS to an address that is free."), finished);
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

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
