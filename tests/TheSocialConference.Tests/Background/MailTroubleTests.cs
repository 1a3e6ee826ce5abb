using System.Net;
using System.Net.Sockets;
using TheSocialConference.Visits;

namespace TheSocialConference.Background;

/// <summary>What is wrong with the server is not held against the mails.</summary>
public sealed class MailTroubleTests : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private MailServer? _server;
    private MailBench? _bench;

    private MailServer Server => _server!;

    private MailBench Bench => _bench!;

    public async ValueTask DisposeAsync()
    {
        await (_bench?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_server?.DisposeAsync() ?? ValueTask.CompletedTask);
        _folder.Dispose();
    }

    [Fact]
    public async Task While_the_server_is_away_mails_wait_and_when_it_is_back_they_are_sent()
    {
        await GivenAsync([]);
        await Server.DisposeAsync();
        await Bench.AddAsync();
        await Bench.AddAsync("bob@example.org");
        var began = Bench.Clock.GetUtcNow();

        for (var minute = 0; minute < 20; minute++)
        {
            await Bench.RoundAsync();
            await AllAsTheyWereAsync();
            Bench.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(new MailTrouble(MailFault.OutOfReach, null, began), Bench.Sender.Trouble);
        Assert.Equal([$"The mail server 127.0.0.1:{Server.Port} is in trouble (OutOfReach); mails wait"], Bench.Log.Lines);

        _server = await Server.AgainAsync();
        Bench.Clock.Advance(MailSender.LongestPause);
        await Bench.RoundAsync();
        Assert.Equal(2, await Server.CountAsync());
        Assert.Null(Bench.Sender.Trouble);
        Assert.Contains($"The mail server 127.0.0.1:{Server.Port} takes mail again", Bench.Log.Lines);
    }

    [Fact]
    public async Task A_server_in_trouble_is_asked_less_and_less_often()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        _bench = await MailBench.OpenAsync(_folder.Path, ((IPEndPoint)listener.LocalEndpoint).Port);
        await Bench.AddAsync();
        List<int> asked = [];

        var asking = listener.AcceptSocketAsync();
        for (var halfMinute = 0; halfMinute < 40; halfMinute++)
        {
            var round = Bench.RoundAsync();
            if (await Task.WhenAny(round, asking) == asking)
            {
                asked.Add(halfMinute);
                (await asking).Dispose();
                asking = listener.AcceptSocketAsync();
            }

            await round;
            Bench.Clock.Advance(MailSender.Interval);
        }

        Assert.Equal([0, 1, 3, 7, 15, 25, 35], asked);
    }

    [Fact]
    public async Task A_server_that_refuses_the_password_is_in_trouble()
    {
        await GivenAsync(["--password", "right"], "SmtpUser=site", "SmtpPassword=wrong");
        await Bench.AddAsync();

        await Bench.RoundAsync();

        Assert.Equal((MailFault.SignInRefused, 535), (Bench.Sender.Trouble?.Fault, Bench.Sender.Trouble?.Reply));
        await AllAsTheyWereAsync();
        Assert.DoesNotContain(Bench.Log.Lines, line => line.Contains("wrong", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_out_of_reach_after_ten_seconds()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        _bench = await MailBench.OpenAsync(_folder.Path, ((IPEndPoint)listener.LocalEndpoint).Port);
        await Bench.AddAsync();

        var round = Bench.RoundAsync();
        using var silent = await listener.AcceptSocketAsync();
        Bench.Clock.Advance(SmtpServer.ConnectPatience);
        await round;

        Assert.Equal(MailFault.OutOfReach, Bench.Sender.Trouble?.Fault);
        await AllAsTheyWereAsync();
    }

    [Fact]
    public async Task Without_the_encryption_that_was_asked_for_nothing_is_sent()
    {
        await GivenAsync([], "SmtpSecurity=starttls");
        await Bench.AddAsync();

        await Bench.RoundAsync();

        Assert.Equal(MailFault.NotSecure, Bench.Sender.Trouble?.Fault);
        await AllAsTheyWereAsync();
        Assert.Equal(0, await Server.CountAsync());
    }

    [Theory]
    [InlineData("starttls")]
    [InlineData("tls")]
    public async Task To_a_server_that_nobody_vouches_for_nothing_is_sent(string security)
    {
        await GivenAsync(["--tls", security, "--pem", MailServer.Certificate(_folder)], $"SmtpSecurity={security}");
        await Bench.AddAsync();

        await Bench.RoundAsync();

        Assert.Equal(MailFault.NotSecure, Bench.Sender.Trouble?.Fault);
        await AllAsTheyWereAsync();
        Assert.Equal(0, await Server.CountAsync());
    }

    [Fact]
    public async Task A_server_that_wants_a_password_and_gets_the_right_one_takes_mail()
    {
        await GivenAsync(["--password", "right"], "SmtpUser=site", "SmtpPassword=right");
        await Bench.AddAsync();

        await Bench.RoundAsync();

        Assert.Equal(1, await Server.CountAsync());
    }

    [Fact]
    public async Task A_server_that_wants_a_password_and_gets_none_is_in_trouble()
    {
        await GivenAsync(["--password", "right"]);
        await Bench.AddAsync();
        await Bench.AddAsync("bob@example.org");

        await Bench.RoundAsync();

        Assert.Equal((MailFault.SignInRefused, 530), (Bench.Sender.Trouble?.Fault, Bench.Sender.Trouble?.Reply));
        await AllAsTheyWereAsync();
    }

    [Fact]
    public async Task A_server_that_takes_nothing_from_our_address_is_in_trouble()
    {
        await GivenAsync([]);
        await Server.TellAsync("mail 553 5.7.1 Not yours");
        await Bench.AddAsync();
        await Bench.AddAsync("bob@example.org");

        await Bench.RoundAsync();

        Assert.Equal((MailFault.SenderRefused, 553), (Bench.Sender.Trouble?.Fault, Bench.Sender.Trouble?.Reply));
        await AllAsTheyWereAsync();
    }

    private async Task GivenAsync(string[] server, params string[] settings)
    {
        _server = await MailServer.StartAsync(server);
        _bench = await MailBench.OpenAsync(_folder.Path, _server.Port, settings);
    }

    private async Task AllAsTheyWereAsync() => Assert.All(await Bench.MailsAsync(), mail =>
    {
        Assert.Equal((0, null, null, null), (mail.Attempts, mail.Fault, mail.SentAt, mail.DeadAt));
        Assert.NotNull(mail.Text);
        Assert.True(mail.Due <= Bench.Clock.GetUtcNow());
    });
}
