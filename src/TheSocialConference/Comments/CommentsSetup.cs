using TheSocialConference.Background;
using TheSocialConference.Data;
using TheSocialConference.Publication;
using TheSocialConference.Web;

namespace TheSocialConference.Comments;

public static class CommentsSetup
{
    public static void AddComments(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<StoredComments>();
        builder.Services.AddSingleton<OwnComments>();
        builder.Services.AddSingleton<LiveComments>();
        builder.Services.AddHostedService(services => services.GetRequiredService<LiveComments>());
        builder.Services.AddSingleton<CommentSeals>();
        builder.Services.AddSingleton<CommentFacts>();
        builder.Services.AddSingleton<CommentScreening>();
        builder.Services.AddSingleton<KeyOfToday>();
        builder.Services.AddScoped<CommentNetworks>();
        builder.Services.AddScoped<CommentMails>();
        builder.Services.AddScoped<CommentStoring>();
        builder.Services.AddSingleton<CommentIntake>();
        builder.Services.AddScoped<CommentWriting>();
        builder.Services.AddScoped<WrittenComments>();
        builder.Services.AddScoped<CommentReporting>();
        builder.Services.AddScoped<Moderation>();
        builder.Services.AddScoped<CommentDesk>();
        builder.Services.AddScoped<Banning>();
        builder.Services.AddScoped<Discussions>();
        builder.Services.AddScoped<CommentPurge>();
        builder.Services.AddScoped<ModeratorMail>();
        builder.Services.AddSingleton<CommentSweep>();
        builder.Services.AddHostedService(services => services.GetRequiredService<CommentSweep>());
    }

    /// <summary>Drops kept pages when comments on them change; the lasting address of one comment leads to the page that it stands on.</summary>
    public static void MapComments(this WebApplication app)
    {
        var cache = app.Services.GetRequiredService<PageCache>();
        app.Services.GetRequiredService<LiveComments>().Changed += posts => cache.Drop(posts.Select(PageTag.Post).Append(PageTag.Comments));
        app.MapMethods("/blog/{slug}/comments/{number:int}", AllowedMethods.Reading, LeadAsync);
    }

    private static async Task<IResult> LeadAsync(
        string slug, int number, HttpContext context, LiveSite site, LiveComments live, OwnComments own, CommenterCookie cookie, TimeProvider clock, CancellationToken cancellation)
    {
        if (site.Current.Post(slug) is not { } post || post.PublishedAt > clock.GetUtcNow())
        {
            return Results.NotFound();
        }

        var thread = await live.ThreadOfAsync(slug, cancellation);
        if (thread.Find(number) is null && cookie.HashOf(context.Request) is { } reader)
        {
            thread = own.AddWaiting(thread, slug, reader);
        }

        return thread.Find(number) is { } comment
            ? Results.Redirect(Links.In(context.InterfaceLanguage()).CommentOnPage(post, comment.Number, thread.StartOf(comment)))
            : Results.NotFound();
    }
}
