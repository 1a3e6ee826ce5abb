using System.CommandLine;
using TheSocialConference.Web;

namespace TheSocialConference.Commands;

/// <summary>Asks the running site whether it is ready, for a container that has no other program to ask with.</summary>
internal static class Healthcheck
{
    public const string Path = "/healthz/ready";

    public static Command Command()
    {
        var command = new Command("healthcheck", "Asks the site that runs on this machine whether it is ready; exit code 0 when it is.");
        command.SetAction((_, cancellation) => AskAsync(OwnAddress(WebApplication.CreateBuilder(HomeFolder.ArgumentsFor([])).Configuration), cancellation));
        return command;
    }

    /// <summary>Where a site with these settings listens, asked from the same machine.</summary>
    internal static Uri OwnAddress(IConfiguration configuration)
    {
        var urls = configuration[WebHostDefaults.ServerUrlsKey] is { Length: > 0 } set ? set
            : configuration[WebHostDefaults.HttpPortsKey] is { Length: > 0 } ports ? $"http://*:{ports}"
            : "http://localhost:5000";
        var address = new UriBuilder(PublicAddress.Reachable(urls.Split(';')[0])) { Path = Path };
        address.Host = address.Host == "localhost" ? "127.0.0.1" : address.Host; // a name that a bare container may not know
        return address.Uri;
    }

    internal static async Task<int> AskAsync(Uri address, CancellationToken cancellation)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(4) };
        try
        {
            using var answer = await client.GetAsync(address, cancellation);
            Console.WriteLine($"{address} answers {(int)answer.StatusCode}");
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
        {
            Console.Error.WriteLine($"{address} does not answer: {fault.Message}");
            return 1;
        }
    }
}
