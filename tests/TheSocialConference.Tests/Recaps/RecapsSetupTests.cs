using System.Net;
using TheSocialConference.Data;
using TheSocialConference.Visits;

namespace TheSocialConference.Recaps;

public sealed class RecapsSetupTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_import_that_fails_altogether_does_not_keep_the_site_from_serving()
    {
        await using (var database = new OpenedDatabase(_folder.In("data")))
        {
            await database.OpenAsync();
            await database.AskAsync("ALTER TABLE ContentFiles RENAME TO Lost");
        }

        var content = Directory.CreateDirectory(_folder.In("content")).FullName;
        await using var app = new ConferenceApp { Content = content, Settings = [("DataFolder", _folder.In("data"))] };

        Assert.Equal(HttpStatusCode.OK, (await app.Open("/")).Status);
        Assert.Contains($"Nothing was imported from {content}; visitors see what was published before", app.Log.Lines);
    }
}
