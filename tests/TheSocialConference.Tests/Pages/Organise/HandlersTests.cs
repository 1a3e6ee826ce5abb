using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TheSocialConference.Organisers;
using TheSocialConference.Web;

namespace TheSocialConference.Pages.Organise;

/// <summary>Every handler of every page of the organisers, asked by those who may not and in ways it is not asked, each with a good token.</summary>
public sealed class HandlersTests(AccessTests.Site site) : IClassFixture<AccessTests.Site>
{
    /// <summary>The second where a page takes nothing at all.</summary>
    private static readonly HttpStatusCode[] Refused = [HttpStatusCode.Forbidden, HttpStatusCode.MethodNotAllowed];

    public static TheoryData<string> Routes => AccessTests.Routes;

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task A_role_below_changes_nothing_by_any_of_them(string route)
    {
        var (before, least) = (await StateAsync(), OrganiserAccess.Routes[route]);
        foreach (var address in await AddressesAsync(route))
        {
            foreach (var role in Enum.GetValues<Role>().Where(role => role > least))
            {
                Assert.Contains((await site.Visitors[role].Post(address, await FieldsAsync(role))).Status, Refused);
            }
        }

        Assert.Equal(before, await StateAsync());
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task A_page_of_another_site_changes_nothing_by_any_of_them(string route)
    {
        var (before, fields) = (await StateAsync(), await FieldsAsync(Role.Owner));
        foreach (var address in await AddressesAsync(route))
        {
            foreach (var from in new[] { "cross-site", "same-site" })
            {
                Assert.Contains((await site.Visitors[Role.Owner].Post(address, fields, from)).Status, Refused);
            }

            Assert.Contains((await site.Visitors[Role.Owner].Ask(HttpMethod.Post, address, ("Origin", "https://evil.example"))).Status, Refused);
        }

        Assert.Equal(before, await StateAsync());
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Asking_for_a_page_changes_nothing_whatever_the_question_names(string route)
    {
        var before = await StateAsync();
        foreach (var address in await AddressesAsync(route))
        {
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
            {
                var asked = await site.Visitors[Role.Owner].Ask(
                    method, $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}_method=POST&id=1&mode=OnSave&role=Moderator&Do=save", ("X-HTTP-Method-Override", "POST"), ("X-HTTP-Method", "DELETE"));
                Assert.InRange((int)asked.Status, 200, 499);
            }
        }

        Assert.Equal(before, await StateAsync());
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Who_was_removed_is_asked_to_sign_in_and_changes_nothing(string route)
    {
        var removed = await site.RemovedAsync();
        var before = await StateAsync();
        foreach (var address in await AddressesAsync(route))
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await removed.Post(address, [])).Status);
            Assert.Equal(HttpStatusCode.Redirect, (await removed.Open(address)).Status);
        }

        Assert.Equal(before, await StateAsync());
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task What_is_sent_to_a_handler_that_is_not_there_breaks_nothing(string route)
    {
        var owner = await site.App.SignedInAsync(Role.Owner, "Another");
        var token = (await owner.Open("/organise/account")).Document.QuerySelector("[name='Form.Token']")!.GetAttribute("value")!;
        var page = AccessTests.AddressOf(route.Replace("{id:int}/erase", "99/erase", StringComparison.Ordinal).Replace("{slug}/erase", "nobody/erase", StringComparison.Ordinal)); // the others need them
        foreach (var address in new[] { "?handler=Nothing", "" })
        {
            Assert.InRange((int)(await owner.Post(page + address, [new("Form.Token", token)])).Status, 200, 499);
        }
    }

    [Fact]
    public async Task There_are_handlers_to_ask()
    {
        var addresses = new List<string>();
        foreach (var route in OrganiserAccess.Routes.Keys)
        {
            addresses.AddRange(await AddressesAsync(route));
        }

        Assert.Contains("/organise/people?handler=Remove", addresses);
        Assert.Contains("/organise/2030/sessions/KEYNT1?handler=Remove", addresses);
        Assert.Contains("/organise/2030/releases/1?handler=Restore", addresses);
    }

    /// <summary>Where the page is, with each of its handlers.</summary>
    private async Task<IReadOnlyList<string>> AddressesAsync(string route)
    {
        site.App.Services.GetRequiredService<OrganisePages>().Prepare();
        var loader = site.App.Services.GetRequiredService<PageLoader>();
        var page = site.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(endpoint => PublicEndpoints.RouteOf(endpoint) == route)
            .Select(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>()).OfType<PageActionDescriptor>().First();
        var handlers = (await loader.LoadAsync(page, EndpointMetadataCollection.Empty)).HandlerMethods;
        return [.. handlers.Select(handler => handler.Name).Append("").Distinct().Select(name => AccessTests.AddressOf(route) + (string.IsNullOrEmpty(name) ? "" : $"?handler={name}"))];
    }

    /// <summary>A token of their own, and what a handler might take.</summary>
    private async Task<KeyValuePair<string, string>[]> FieldsAsync(Role role) =>
    [
        new("Form.Token", (await site.Visitors[role].Open("/organise/account")).Document.QuerySelector("[name='Form.Token']")!.GetAttribute("value")!),
        new("id", "1"), new("number", "1"), new("key", "KEYNT1"), new("by", "1"), new("mode", "OnSave"), new("role", "Moderator"), new("Role", "Owner"), new("Title", "Changed"), new("Do", "save"),
        new("Name", "Eve"), new("Email", "eve@conference.example"), new("password", "another battery staple"),
    ];

    private Task<string> StateAsync() => site.App.LookAsync(async db => string.Join('\n', [
        .. await db.Users.OrderBy(user => user.Id).Select(user => $"{user.Name} {user.Email} {user.Role} {user.PasswordHash} {user.RemovedAt}").ToListAsync(),
        .. await db.Editions.OrderBy(edition => edition.Id).Select(edition => $"{edition.Slug} {edition.Name} {edition.PublishMode}").ToListAsync(),
        .. await db.Posts.OrderBy(post => post.Slug).Select(post => $"{post.Slug} {post.Title} {post.State}").ToListAsync(),
        $"{await db.Deeds.CountAsync()} {await db.Releases.CountAsync()} {await db.SignIns.CountAsync()} {await db.OneTimeKeys.CountAsync()} {await db.Profiles.CountAsync()} {await db.Mails.CountAsync()}",
    ]));
}
