using System.Net;

namespace TheSocialConference.Web;

public sealed class PagePressTests
{
    [Fact]
    public async Task A_page_that_stays_is_pressed_smaller_and_who_has_it_is_up_to_date()
    {
        await using var site = Site();
        var quick = await site.Open("/page", ("Accept-Encoding", "br"));
        var bytes = site.Cache.Bytes;

        while (site.Cache.Bytes == bytes) // the clock may be faster than the press is ready for it
        {
            site.Clock.Advance(TimeSpan.FromSeconds(2));
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }

        var dense = await site.Open("/page", ("Accept-Encoding", "br"));
        Assert.InRange(dense.Body.Length, 1, quick.Body.Length - 1);
        Assert.Equal(quick.Body.Length - dense.Body.Length, bytes - site.Cache.Bytes);
        Assert.Equal(SmallSite.Unpacked(quick), SmallSite.Unpacked(dense));
        Assert.NotEqual(quick.Header("ETag"), dense.Header("ETag"));
        foreach (var visit in (Visits.Visit[])[quick, dense])
        {
            var again = await site.Open("/page", ("Accept-Encoding", "br"), ("If-None-Match", visit.Header("ETag")!));
            Assert.Equal(HttpStatusCode.NotModified, again.Status);
            Assert.Equal(visit.Header("ETag"), again.Header("ETag"));
        }

        Assert.Equal(1, site.Renders);
    }

    private static SmallSite Site() => new(context =>
    {
        context.Response.ContentType = "text/html";
        context.Page().DependsOn("a");
        return Task.FromResult(string.Concat(Enumerable.Range(0, 2000).Select(number => $"<p class=\"number\">{number * number} is the square of {number}</p>")));
    });
}
