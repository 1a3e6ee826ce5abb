using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TheSocialConference.Programmes;
using TheSocialConference.Visits;

namespace TheSocialConference.Data;

public sealed class StoredSiteTests
{
    private static readonly JsonSerializerOptions EveryProperty = new() { TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutKeys } } };

    [Fact]
    public async Task It_reads_the_same_as_Entity_Framework()
    {
        await using var app = await ImportedAsync();

        var stored = app.Services.GetRequiredService<StoredSite>().Read();

        Assert.Equal(await app.LookAsync(db => db.Releases.AsNoTracking().OrderBy(release => release.EditionSlug).ToListAsync()), stored.Releases.OrderBy(release => release.EditionSlug), Same);
        Assert.Equal(await app.LookAsync(db => db.Posts.AsNoTracking().Include(post => post.Mentions).OrderBy(post => post.Slug).ToListAsync()), stored.Posts.OrderBy(post => post.Slug), Same);
        Assert.Equal(await app.LookAsync(db => db.ContentPages.AsNoTracking().OrderBy(page => page.Id).ToListAsync()), stored.Pages, Same);
        Assert.Equal(await app.LookAsync(db => db.Pictures.AsNoTracking().OrderBy(picture => picture.Id).ToListAsync()), stored.Pictures, Same);
        Assert.Equal(await app.LookAsync(db => db.FormerSlugs.AsNoTracking().OrderBy(former => former.Id).ToListAsync()), stored.FormerSlugs, Same);
        Assert.All([stored.Releases.Count, stored.Posts.Count, stored.Pages.Count, stored.Pictures.Count, stored.FormerSlugs.Count], count => Assert.NotEqual(0, count));
    }

    [Fact]
    public async Task It_knows_the_files_that_were_imported()
    {
        await using var app = await ImportedAsync();

        Assert.Equal(
            await app.LookAsync(db => db.ContentFiles.ToDictionaryAsync(file => file.Path, file => file.Hash)),
            app.Services.GetRequiredService<StoredSite>().ImportedFiles());
    }

    [Fact]
    public async Task Only_the_newest_release_is_read()
    {
        await using var app = await ImportedAsync();
        var shown = app.Services.GetRequiredService<StoredSite>().Read().Releases.Single(release => release.EditionSlug == "2014").Programme;

        await app.PublishAsync(shown with { Edition = shown.Edition with { Name = "Another name" } });

        var newest = app.Services.GetRequiredService<StoredSite>().Read().Releases.Single(release => release.EditionSlug == "2014");
        Assert.Equal((2, "Another name"), (newest.Number, newest.Programme.Edition.Name));
    }

    [Fact]
    public async Task Its_fingerprint_changes_with_whatever_it_reads_and_with_nothing_else()
    {
        await using var app = await ImportedAsync();
        var stored = app.Services.GetRequiredService<StoredSite>();
        string[] changes =
        [
            "UPDATE Releases SET Note = 'x' WHERE EditionSlug = '2014'", "UPDATE Posts SET State = 'Withdrawn' WHERE Id = 1", "UPDATE Mentions SET Anchor = 'x' WHERE Id = (SELECT MIN(Id) FROM Mentions)",
            "UPDATE Posts SET Title = Title || 'x' WHERE Id = 2", "UPDATE ContentPages SET Title = 'x'", "DELETE FROM Pictures WHERE Id = (SELECT MIN(Id) FROM Pictures)",
            "UPDATE FormerSlugs SET \"Current\" = NULL WHERE Slug = 'once'", "INSERT INTO SiteProfiles (Id, Name) VALUES (1, 'x')",
        ];
        List<string> seen = [stored.Fingerprint()];
        foreach (var change in changes)
        {
            Assert.NotEqual(0, await app.LookAsync(db => db.Database.ExecuteSqlRawAsync(change)));
            seen.Add(stored.Fingerprint());
        }

        Assert.Equal(seen.Count, seen.Distinct().Count());
        await app.ChangeAsync(db =>
        {
            db.Discussions.Add(new("post", app.Clock.GetUtcNow()));
            return Task.CompletedTask;
        });
        Assert.Equal(seen[^1], stored.Fingerprint());
    }

    private static async Task<ConferenceApp> ImportedAsync()
    {
        var app = new ConferenceApp { Content = ConferenceApp.RepositoryContent, Settings = [("ExampleDay", "true")] };
        await app.ChangeAsync(db =>
        {
            db.FormerSlugs.Add(new(AddressKind.Speaker, "", "once", "now"));
            db.FormerSlugs.Add(new(AddressKind.Session, "2014", "GONE01", null));
            return Task.CompletedTask;
        });
        return app;
    }

    private static bool Same(object one, object other) => JsonSerializer.Serialize(one, EveryProperty) == JsonSerializer.Serialize(other, EveryProperty);

    /// <summary>The keys of rows stay within the database.</summary>
    private static void LeaveOutKeys(JsonTypeInfo type)
    {
        foreach (var key in type.Properties.Where(property => property.Name == "Id" && property.PropertyType == typeof(int)).ToArray())
        {
            type.Properties.Remove(key);
        }
    }
}
