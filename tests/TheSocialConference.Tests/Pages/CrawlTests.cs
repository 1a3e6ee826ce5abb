using System.Net;
using TheSocialConference.Visits;

namespace TheSocialConference.Pages;

/// <summary>Follows every link of the site with the content of the repository, in both languages.</summary>
public sealed class CrawlTests : IAsyncDisposable
{
    private readonly ConferenceApp _app = new() { Content = ConferenceApp.RepositoryContent, Settings = [("ExampleDay", "true")] };

    [Fact]
    public async Task No_link_is_dead_no_anchor_is_missing_and_every_page_has_one_heading_and_a_title_of_its_own()
    {
        var visitor = _app.Visitor();
        Dictionary<string, Visit> seen = [];
        Queue<string> next = new(["/", "/en", "/voorbeelddag", "/sitemap.xml"]);
        List<string> faults = [];
        while (next.TryDequeue(out var path))
        {
            if (seen.ContainsKey(path))
            {
                continue;
            }

            var visit = seen[path] = await visitor.Open(path);
            if (visit.Status != HttpStatusCode.OK)
            {
                faults.Add($"{path}: {visit.Status}");
                continue;
            }

            foreach (var address in Addresses(visit))
            {
                next.Enqueue(address.Split('#')[0]);
                if (address.Split('#') is [var page, var anchor] && page == path && visit.Document.GetElementById(anchor) is null)
                {
                    faults.Add($"{path}: no #{anchor}");
                }
            }
        }

        var pages = seen.Where(page => page.Value.Header("Content-Type") == "text/html; charset=utf-8").ToArray();
        faults.AddRange(pages.Where(page => page.Value.Document.QuerySelectorAll("h1").Length != 1).Select(page => $"{page.Key}: not one h1"));
        faults.AddRange(pages.Where(page => page.Value.Document.Title is not { Length: > 0 }).Select(page => $"{page.Key}: no title"));
        Assert.Equal([], faults);
        Assert.True(pages.Length > 150, $"only {pages.Length} pages were found");
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <summary>Every address on the page that is this site's.</summary>
    private static IEnumerable<string> Addresses(Visit visit) => visit.Header("Content-Type")?.StartsWith("text/html", StringComparison.Ordinal) == true
        ? visit.Document.QuerySelectorAll("[href], [src]")
            .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!)
            .Concat(visit.Document.QuerySelectorAll("[srcset]").SelectMany(element => element.GetAttribute("srcset")!.Split(',').Select(entry => entry.Trim().Split(' ')[0])))
            .Select(address => address.Replace("https://conference.example", "", StringComparison.Ordinal))
            .Select(address => address.Length == 0 ? "/" : address)
            .Where(address => address.StartsWith('/'))
        : [];
}
