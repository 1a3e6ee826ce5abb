using Microsoft.AspNetCore.Http;

namespace TheSocialConference.Web;

/// <summary>Which queries have a page of their own.</summary>
public sealed class PageCacheQueryTests
{
    [Fact]
    public async Task A_key_that_the_page_does_not_know_makes_no_difference()
    {
        await using var site = SmallSite.WithPage();

        for (var i = 0; i < 20; i++)
        {
            await site.Open($"/page?x={i}&utm_source={i}");
        }

        Assert.Equal(1, site.Renders);
        Assert.Equal(1, site.Cache.Count);
    }

    [Fact]
    public async Task Each_value_of_a_key_that_the_page_varies_by_has_its_own()
    {
        await using var site = ProgrammeByTheme();

        var how = await site.Open("/programme?theme=how");
        var all = await site.Open("/programme");
        var why = await site.Open("/programme?theme=why");

        Assert.Equal(["[how]", "[]", "[why]"], [how.Text, all.Text, why.Text]);
        Assert.Equal(["[how]", "[]", "[why]"], [
            (await site.Open("/programme?x=1&theme=how")).Text, (await site.Open("/programme?theme=")).Text, (await site.Open("/programme?THEME=why")).Text]);
        Assert.Equal(3, site.Renders);
    }

    [Fact]
    public async Task Values_that_nobody_knows_neither_stay_nor_push_out()
    {
        await using var site = ProgrammeByTheme();
        await site.Open("/programme?theme=how");

        for (var i = 0; i < 50; i++)
        {
            await site.Open($"/programme?theme=made-up-{i}");
        }

        Assert.Equal(1, site.Cache.Count);
        Assert.Equal(51, site.Renders);
        await site.Open("/programme?theme=how");
        Assert.Equal(51, site.Renders);
    }

    [Fact]
    public async Task A_key_that_is_given_twice_is_answered_and_not_kept()
    {
        await using var site = ProgrammeByTheme();
        await site.Open("/programme?theme=how");

        await site.Open("/programme?theme=how&theme=why");

        Assert.Equal(1, site.Cache.Count);
        Assert.Equal(2, site.Renders);
    }

    [Fact]
    public async Task A_page_that_comes_to_vary_by_more_starts_over()
    {
        var keys = new[] { "theme" };
        await using var site = new SmallSite(context =>
        {
            context.Response.ContentType = "text/html";
            context.Page().DependsOn("a").VaryBy(keys);
            return Task.FromResult($"[{context.Request.QueryString}]");
        });
        await site.Open("/page?theme=how&stage=1");
        await site.Open("/page");
        keys = ["stage"];
        await site.Open("/page?theme=why");

        Assert.Equal("[?theme=how&stage=2]", (await site.Open("/page?theme=how&stage=2")).Text);
        Assert.Equal("[?theme=how&stage=1]", (await site.Open("/page?theme=how&stage=1")).Text);
        Assert.Equal("[?theme=how&stage=1]", (await site.Open("/page?stage=1&theme=how&x=1")).Text);
        Assert.Equal(3, site.Cache.Count);
    }

    private static SmallSite ProgrammeByTheme() => new(context =>
    {
        var theme = context.Request.Query["theme"].ToString();
        context.Response.ContentType = "text/html";
        context.Page().DependsOn("a").VaryBy("theme");
        if (theme is not ("" or "how" or "why"))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }

        return Task.FromResult($"[{theme}]");
    });
}
