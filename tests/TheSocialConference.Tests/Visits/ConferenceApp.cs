using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Serilog.Core;
using TheSocialConference.Comments;
using TheSocialConference.Data;
using TheSocialConference.Organisers;
using TheSocialConference.Programmes;
using TheSocialConference.Publication;
using TheSocialConference.Recaps;

namespace TheSocialConference.Visits;

/// <summary>The whole site as visitors meet it in production, on a real database in a folder of its own that is gone afterwards.</summary>
public sealed class ConferenceApp : WebApplicationFactory<Program>
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Stands still until it is moved; Monday 1 March 2027, 09:00 UTC.</summary>
    public FakeTimeProvider Clock { get; } = new(new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero));

    /// <summary>What was logged so far.</summary>
    public LogKeeper Log { get; } = new();

    /// <summary>The content folder; an empty one unless given.</summary>
    public string? Content { get; init; }

    /// <summary>Settings by name, such as <c>("ExampleDay", "true")</c>.</summary>
    public IReadOnlyList<(string Name, string Value)> Settings { get; init; } = [];

    /// <summary>Puts something in the place of a service.</summary>
    public Action<IServiceCollection> Replacing { get; init; } = _ => { };

    public string DataFolder => _folder.In("data");

    /// <summary>What everybody in the tests signs in with.</summary>
    public const string Password = "correct battery staple horse";

    /// <summary>The content folder of the repository.</summary>
    public static string RepositoryContent => Path.Combine(Web.HomeFolder.Path, "content");

    /// <summary>A visitor with a browser that keeps cookies and follows no redirect.</summary>
    public Visitor Visitor() => new(CreateClient(new() { BaseAddress = new("https://conference.example"), AllowAutoRedirect = false }));

    /// <summary>The same, from somewhere on the internet; it is asked anew where at each request.</summary>
    public Visitor VisitorFrom(Func<IPAddress> address) => new(new(new CookieContainerHandler { InnerHandler = Server.CreateHandler(context => context.Connection.RemoteIpAddress = address()) })
    {
        BaseAddress = new("https://conference.example"),
    });

    /// <summary>Opens a page as a visitor who has never been here.</summary>
    public Task<Visit> Open(string path, params (string Name, string Value)[] headers) => Visitor().Open(path, headers);

    /// <summary>A visitor who has an account by this name and is signed in to it.</summary>
    public async Task<Visitor> SignedInAsync(Role role = Role.Organiser, string name = "Anna")
    {
        string secret;
        await using (var scope = Services.CreateAsyncScope())
        {
            secret = await scope.ServiceProvider.GetRequiredService<Accounts>().InviteAsync(name, $"{name.ToLowerInvariant()}@conference.example", role, Doer.Program, CancellationToken.None);
        }

        var visitor = Visitor();
        var page = await visitor.Open($"/organise/welcome?key={secret}");
        var welcome = await visitor.Submit(page, "form.record", filled: ("password", Password));
        Assert.Equal("/organise/account", welcome.Location);
        return visitor;
    }

    /// <summary>Gives the site an edition to work on.</summary>
    public Task GivenAsync(Programme programme, PublishMode mode = PublishMode.OnSave) => ChangeAsync(async db =>
    {
        var speakers = programme.Speakers.ToDictionary(speaker => speaker.Slug, speaker => new Speaker(speaker));
        var edition = new Edition(programme.Edition.Slug);
        edition.Become(programme, mode, speakers);
        db.AddRange(speakers.Values);
        db.Add(edition);
        await new Publisher(db).PublishAsync(edition.AsProgramme(), "test", Clock.GetUtcNow(), CancellationToken.None);
    });

    /// <summary>Publishes the programmes as they are and shows them.</summary>
    public Task PublishAsync(params Programme[] programmes) => ChangeAsync(async db =>
    {
        foreach (var programme in programmes)
        {
            await new Publisher(db).PublishAsync(programme, "test", Clock.GetUtcNow(), CancellationToken.None);
        }
    });

    /// <summary>Changes the database, saves, and lets visitors see it.</summary>
    public async Task ChangeAsync(Func<ConferenceDb, Task> change)
    {
        await using (var scope = Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<ConferenceDb>();
            await change(db);
            await db.SaveChangesAsync();
        }

        await Services.GetRequiredService<LiveSiteRefresh>().RefreshAsync(CancellationToken.None);
        await Services.GetRequiredService<LiveComments>().RefreshAsync(CancellationToken.None);
    }

    /// <summary>Writes the site as content files.</summary>
    public async Task<ExportReport> ExportAsync(string folder)
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ContentExport>().RunAsync(folder, CancellationToken.None);
    }

    /// <summary>Looks something up in the database.</summary>
    public async Task<T> LookAsync<T>(Func<ConferenceDb, Task<T>> question)
    {
        await using var scope = Services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<ConferenceDb>());
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseStaticWebAssets();
        builder.UseSetting("DataFolder", DataFolder);
        builder.UseSetting("ContentFolder", Content ?? Directory.CreateDirectory(_folder.In("content")).FullName);
        builder.UseSetting("PublicUrl", "https://conference.example");
        foreach (var (name, value) in Settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureTestServices(services => Replacing(services.AddSingleton<TimeProvider>(Clock).RemoveAll<ILogEventSink>().AddSingleton<ILogEventSink>(Log)));
    }
}
