using System.Globalization;
using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using TheSocialConference.Visits;

namespace TheSocialConference.Comments;

/// <summary>A running site of its own with comments under a post, written by the form as any reader does.</summary>
internal sealed class CommentedSite : IAsyncDisposable
{
    public const string Post = "/blog/het-grote-hoe";

    private const string Password = "correct battery staple horse";

    private readonly List<IDisposable> _browsers = [];
    private readonly CookieContainer _organiser = new();

    private CommentedSite(RunningSite site) => Site = site;

    public RunningSite Site { get; }

    public string Address => Site.Address;

    /// <summary>A site that can mail, to a server that does not answer: its mails stay where they can be looked at.</summary>
    public static async Task<CommentedSite> StartAsync(params (string Name, string Value)[] settings)
    {
        (string, string)[] usual = [("SmtpHost", "127.0.0.1"), ("SmtpPort", "9"), ("SmtpSecurity", "none"), ("SmtpFrom", "site@conference.example"), ("TrustedProxies", "127.0.0.1")];
        var site = new CommentedSite(new("127.0.0.1", [.. usual, .. settings]));
        await site.Site.InitializeAsync();
        return site;
    }

    /// <summary>A reader; each request comes from another network, so that none is too many.</summary>
    public Visitor Reader() => Visitor(new());

    /// <summary>The first owner, who has just set the site up.</summary>
    public async Task<Visitor> OwnerAsync(string name)
    {
        var owner = Visitor(_organiser);
        var done = await owner.Submit(await owner.Open("/set-up"), "form", null, ("secret", Site.SetUpToken), ("name", name), ("email", "anna@conference.example"), ("password", Password));
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        return owner;
    }

    /// <summary>Takes the owner's cookies along into a real browser.</summary>
    public Task SignInAsync(IBrowserContext browser) => browser.AddCookiesAsync(
        _organiser.GetAllCookies().Select(cookie => new Microsoft.Playwright.Cookie { Name = cookie.Name, Value = cookie.Value, Domain = cookie.Domain, Path = cookie.Path }));

    /// <summary>Looks how a comment will look.</summary>
    public static async Task<Visit> PreviewAsync(Visitor reader, string text, string name = "Rita", string email = "") => await reader.Post(
        $"{Post}/comment", [new("Name", name), new("Email", email), new("Text", text), new("Do", "preview")]);

    /// <summary>Sends what is shown.</summary>
    /// <returns>Where it can be changed, or null when it was refused.</returns>
    public static async Task<string?> WriteAsync(Visitor reader, string text, string name = "Rita", string email = "")
    {
        var preview = await PreviewAsync(reader, text, name, email);
        if (preview.Document.QuerySelector("form:has([value=send])") is null)
        {
            Assert.True(preview.Status == HttpStatusCode.BadRequest || preview.Texts(".summary li").Count > 0, text);
            return null;
        }

        var sent = await reader.Submit(preview, "form:has([value=send])", "Do=send");
        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        return sent.Location!;
    }

    /// <summary>What the database says.</summary>
    public IReadOnlyList<string[]> Read(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        List<string[]> read = [];
        while (rows.Read())
        {
            read.Add([.. Enumerable.Range(0, rows.FieldCount).Select(i => rows.IsDBNull(i) ? "" : Convert.ToString(rows.GetValue(i), CultureInfo.InvariantCulture)!)]);
        }

        return read;
    }

    /// <summary>Changes the database behind the site's back.</summary>
    public void Change(IEnumerable<(string Sql, (string Name, object Value)[] Values)> changes)
    {
        using var connection = Open();
        using var transaction = connection.BeginTransaction();
        foreach (var (sql, values) in changes)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            foreach (var (name, value) in values)
            {
                command.Parameters.AddWithValue(name, value);
            }

            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    public async ValueTask DisposeAsync()
    {
        _browsers.ForEach(browser => browser.Dispose());
        await Site.DisposeAsync();
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={Site.Database};Pooling=False");
        connection.Open();
        return connection;
    }

    private Visitor Visitor(CookieContainer cookies)
    {
        var client = new HttpClient(new Networks { InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies } }) { BaseAddress = new(Address) };
        _browsers.Add(client);
        return new(client);
    }

    /// <summary>Says as a proxy does that each request comes from somewhere else.</summary>
    private sealed class Networks : DelegatingHandler
    {
        private static int _count;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var network = Interlocked.Increment(ref _count);
            request.Headers.Add("X-Forwarded-For", string.Create(CultureInfo.InvariantCulture, $"10.{network / 256 % 256}.{network % 256}.1"));
            return base.SendAsync(request, cancellationToken);
        }
    }
}
