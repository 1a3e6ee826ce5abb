using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Threading.Channels;
using MimeKit;
using TheSocialConference.Visits;

namespace TheSocialConference.Background;

/// <summary>What came in at a mail server.</summary>
internal sealed record Received(MimeMessage Letter, string Raw, string Sender, IReadOnlyList<string> Recipients);

/// <summary>A real mail server as a process of its own on 127.0.0.1: Debian's python3-aiosmtpd with <c>mail_server.py</c>.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private const string Python = "/usr/bin/python3";
    private const string Package = "/usr/lib/python3/dist-packages/aiosmtpd";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3); // a machine with much else to do takes its time

    private readonly Process _process;
    private readonly Channel<JsonElement> _said = Channel.CreateUnbounded<JsonElement>();
    private readonly Queue<Received> _mails = new();
    private readonly Task _reading;

    private MailServer(Process process)
    {
        _process = process;
        _reading = ReadAsync();
    }

    public int Port { get; private set; }

    /// <summary>A server. Without the package the test is skipped, unless <c>MAIL_TESTS=required</c>.</summary>
    public static async Task<MailServer> StartAsync(params string[] options)
    {
        if (!Directory.Exists(Package))
        {
            Assert.SkipWhen(Environment.GetEnvironmentVariable("MAIL_TESTS") != "required", "Without the Debian package python3-aiosmtpd there is no mail server to test with.");
            throw new InvalidOperationException("Tests of mail are required, and the Debian package python3-aiosmtpd is not installed.");
        }

        var start = new ProcessStartInfo(Python, ["-W", "ignore", Path.Combine(AppContext.BaseDirectory, "Background", "mail_server.py"), .. options])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var server = new MailServer(Process.Start(start)!);
        server.Port = (await server.HearAsync("port")).GetInt32();
        return server;
    }

    /// <summary>A certificate for this machine that vouches for itself, with its key, as a file.</summary>
    public static string Certificate(TemporaryFolder folder)
    {
        using var key = RSA.Create(2048);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        var path = folder.In("server.pem");
        File.WriteAllText(path, $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n");
        return path;
    }

    /// <summary>The same one again, at the same port, after it was disposed.</summary>
    public Task<MailServer> AgainAsync() => StartAsync("--port", Port.ToString(CultureInfo.InvariantCulture));

    /// <summary>Tells it what to do; back when it does.</summary>
    public async Task TellAsync(string command)
    {
        await _process.StandardInput.WriteLineAsync(command);
        await _process.StandardInput.FlushAsync();
        await HearAsync("done");
    }

    /// <summary>The next mail, or the first that was not looked at; waits for it.</summary>
    public async Task<Received> NextAsync()
    {
        while (_mails.Count == 0)
        {
            Keep(await SaidAsync());
        }

        return _mails.Dequeue();
    }

    /// <summary>How many mails came in that were not looked at.</summary>
    public async Task<int> CountAsync()
    {
        await TellAsync("look");
        return _mails.Count;
    }

    /// <summary>Ends it; lines that are open break.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_reading.IsCompleted)
        {
            return;
        }

        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        await _reading;
        _process.Dispose();
    }

    private async Task<JsonElement> HearAsync(string what)
    {
        while (true)
        {
            var line = await SaidAsync();
            if (line.TryGetProperty(what, out var value))
            {
                return value;
            }

            Keep(line);
        }
    }

    private async Task<JsonElement> SaidAsync() => await _said.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    private void Keep(JsonElement line)
    {
        var bytes = line.GetProperty("mail").GetBytesFromBase64();
        using var content = new MemoryStream(bytes);
        _mails.Enqueue(new(
            MimeMessage.Load(content), System.Text.Encoding.UTF8.GetString(bytes), line.GetProperty("sender").GetString()!,
            [.. line.GetProperty("recipients").EnumerateArray().Select(recipient => recipient.GetString()!)]));
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            _said.Writer.TryWrite(JsonElement.Parse(line));
        }

        _said.Writer.Complete();
    }
}
