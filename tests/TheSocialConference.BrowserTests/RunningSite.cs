using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

[assembly: AssemblyFixture(typeof(TheSocialConference.RunningSite))]

namespace TheSocialConference;

/// <summary>The real program in its own process, with the content of the repository in a fresh data folder, for all browser tests.</summary>
public sealed class RunningSite : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("conference-").FullName;
    private readonly int _port = FreePort();
    private readonly string _host;
    private readonly (string Name, string Value)[] _settings;
    private Process? _program;

    public RunningSite()
        : this("127.0.0.1")
    {
    }

    /// <param name="host">What visitors call it: passkeys want a name.</param>
    /// <param name="settings">Besides those that every site here has.</param>
    internal RunningSite(string host, params (string Name, string Value)[] settings) => (_host, _settings) = (host, settings);

    /// <summary>Where it answers: <c>http://127.0.0.1:port</c>.</summary>
    public string Address => $"http://{_host}:{_port}";

    /// <summary>The file of its database.</summary>
    public string Database => Path.Combine(_data, "conference.db");

    /// <summary>What lets the first owner in.</summary>
    public string SetUpToken => File.ReadAllText(Path.Combine(_data, "set-up-token")).Trim();

    public async ValueTask InitializeAsync()
    {
        if (!Browser.IsThere)
        {
            return;
        }

        var start = new ProcessStartInfo("dotnet", Program())
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{_port}",
                ["PublicUrl"] = Address,
                ["DataFolder"] = _data,
            },
        };
        foreach (var (name, value) in _settings)
        {
            start.Environment[name] = value;
        }

        _program = Process.Start(start)!;
        _program.BeginOutputReadLine();
        _program.BeginErrorReadLine();
        using var client = new HttpClient();
        for (var attempt = 0; attempt < 1200; attempt++)
        {
            if (_program.HasExited)
            {
                throw new InvalidOperationException($"The site stopped with code {_program.ExitCode} before it answered.");
            }

            try
            {
                if ((await client.GetAsync(new Uri($"{Address}/healthz/ready"))).IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // not listening yet
            }

            await Task.Delay(100);
        }

        throw new TimeoutException($"The site does not answer at {Address}.");
    }

    public async ValueTask DisposeAsync()
    {
        if (_program is not null)
        {
            _program.Kill();
            await _program.WaitForExitAsync();
            _program.Dispose();
        }

        Directory.Delete(_data, recursive: true);
    }

    /// <summary>The program as it was built beside these tests, in the same configuration.</summary>
    private static string Program()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory); // tests/…/bin/Debug/net10.0
        var root = output.Parent!.Parent!.Parent!.Parent!.Parent!.FullName;
        return Path.Combine(root, "src", "TheSocialConference", "bin", output.Parent.Name, output.Name, "TheSocialConference.dll");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
