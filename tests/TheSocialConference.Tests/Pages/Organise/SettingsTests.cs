using System.Net;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Organisers;
using TheSocialConference.Visits;

namespace TheSocialConference.Pages.Organise;

public sealed class SettingsTests : IAsyncDisposable
{
    private readonly ConferenceApp _app = new() { Settings = [("Contact", "old@conference.example"), ("SmtpHost", "127.0.0.1"), ("SmtpPort", "9"), ("SmtpFrom", "site@conference.example"), ("SmtpSecurity", "none")] };

    [Fact]
    public async Task The_name_and_the_contact_are_on_the_site_at_once()
    {
        var owner = await _app.SignedInAsync(Role.Owner);
        Assert.Contains("The Social Conference", (await _app.Open("/privacy")).One("title").TextContent, StringComparison.Ordinal);

        var saved = await owner.Submit(await owner.Open("/organise/settings"), "form.record", filled: [("Name", "Andere Naam"), ("Contact", "new@conference.example")]);

        Assert.Equal("/organise/settings?done=saved", saved.Location);
        var privacy = await _app.Open("/privacy");
        Assert.Contains("Andere Naam", privacy.One("title").TextContent, StringComparison.Ordinal);
        Assert.Contains("new@conference.example", privacy.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("old@conference.example", privacy.Text, StringComparison.Ordinal);
        Assert.Contains("mailto:new@conference.example", (await _app.Open("/.well-known/security.txt")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Name", "", "Naam van de site: Vul dit in.")]
    [InlineData("Contact", "http://plain.example", "Contact: Dit is geen e-mailadres en geen adres dat met https:// begint.")]
    [InlineData("Contact", "nobody", "Contact: Dit is geen e-mailadres en geen adres dat met https:// begint.")]
    public async Task What_cannot_be_is_said_and_kept(string field, string value, string complaint)
    {
        var owner = await _app.SignedInAsync(Role.Owner);

        var refused = await owner.Submit(await owner.Open("/organise/settings"), "form.record", filled: (field, value));

        Assert.Equal(complaint, Assert.Single(refused.Texts(".summary li")));
        Assert.Equal(value, refused.One($"[name={field}]").GetAttribute("value"));
    }

    [Fact]
    public async Task A_backup_is_made_when_the_owner_asks()
    {
        var owner = await _app.SignedInAsync(Role.Owner);
        Assert.Contains("Er is nog geen reservekopie.", (await owner.Open("/organise/settings")).Texts("#backups + p"));

        await owner.Submit(await owner.Open("/organise/settings"), "form[action='?handler=Backup']");
        for (var waited = 0; waited < 300 && !Directory.Exists(Path.Combine(_app.DataFolder, "backups")) || Directory.GetFiles(Path.Combine(_app.DataFolder, "backups"), "*.zip").Length == 0; waited++)
        {
            await Task.Delay(50);
        }

        Assert.StartsWith("De laatste nagekeken kopie is van", Assert.Single((await owner.Open("/organise/settings")).Texts("#backups + p")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_and_a_forgotten_password_go_by_mail_and_are_shown_to_nobody()
    {
        var owner = await _app.SignedInAsync(Role.Owner, "Olga");

        var invited = await owner.Submit(await owner.Open("/organise/people"), "form[action='?handler=Invite']", filled: [("Name", "Bob"), ("Email", "bob@conference.example"), ("Role", "Moderator")]);
        Assert.Equal("Bob krijgt een mail met een link.", Assert.Single(invited.Texts(".done")));
        Assert.DoesNotContain("key=", invited.Text, StringComparison.Ordinal);
        var visitor = _app.Visitor();
        var known = await visitor.Submit(await visitor.Open("/organise/forgot"), "form.record", filled: ("email", "olga@conference.example"));
        var unknown = await visitor.Submit(await visitor.Open("/organise/forgot"), "form.record", filled: ("email", "nobody@conference.example"));

        Assert.Equal(known.One("main").InnerHtml, unknown.One("main").InnerHtml);
        var mails = await _app.LookAsync(db => db.Mails.OrderBy(mail => mail.Created).ToListAsync());
        Assert.Equal(["bob@conference.example", "olga@conference.example"], mails.Select(mail => mail.To).Order(StringComparer.Ordinal));
        var link = new Uri(System.Text.RegularExpressions.Regex.Match(mails.Single(mail => mail.To.StartsWith("bob", StringComparison.Ordinal)).Text!, @"https://\S+").Value);
        Assert.Equal("/organise/account", (await visitor.Submit(await visitor.Open(link.PathAndQuery), "form.record", filled: [("name", "Bob"), ("password", ConferenceApp.Password)])).Location);
    }

    [Fact]
    public async Task A_link_for_a_forgotten_password_leads_here_whatever_host_was_named_and_ends_with_the_password_it_was_for()
    {
        var olga = await _app.SignedInAsync(Role.Owner, "Olga");
        var visitor = _app.Visitor();
        var form = await visitor.Open("/organise/forgot");
        await visitor.Post("/organise/forgot", [.. Visitor.FieldsOf((AngleSharp.Html.Dom.IHtmlFormElement)form.One("main form.record")).Where(field => field.Key != "email"), new("email", "olga@conference.example")], "same-origin", ("X-Forwarded-Host", "evil.example"), ("Host", "evil.example"), ("Forwarded", "host=evil.example"));
        var mail = await _app.LookAsync(db => db.Mails.Select(mail => mail.Text!).SingleAsync());
        Assert.DoesNotContain("evil", mail, StringComparison.Ordinal);
        var link = new Uri(System.Text.RegularExpressions.Regex.Match(mail, @"https://\S+").Value);
        Assert.Equal("conference.example", link.Host);
        Assert.NotEmpty((await visitor.Open(link.PathAndQuery)).Document.QuerySelectorAll("form.record"));

        await olga.Submit(await olga.Open("/organise/account"), "form[action='?handler=Password']", filled: [("current", ConferenceApp.Password), ("password", "another battery staple")]);

        Assert.Empty((await visitor.Open(link.PathAndQuery)).Document.QuerySelectorAll("form.record"));
    }

    [Theory]
    [InlineData("vijftien tekens")]
    [InlineData(128)]
    [InlineData(200)]
    public async Task A_password_is_long_and_no_more_is_asked(object password)
    {
        var typed = password as string ?? string.Concat(Enumerable.Range(0, (int)password).Select(number => (char)('a' + (number * 7 % 26))));
        var owner = await _app.SignedInAsync(Role.Owner);

        var changed = await owner.Submit(await owner.Open("/organise/account"), "form[action='?handler=Password']", filled: [("current", ConferenceApp.Password), ("password", typed)]);

        Assert.Equal("/organise/account?done=password", changed.Location);
    }

    [Fact]
    public async Task Without_a_mail_server_nothing_that_needs_it_is_offered()
    {
        await using var app = new ConferenceApp();
        var owner = await app.SignedInAsync(Role.Owner);

        Assert.Equal(HttpStatusCode.NotFound, (await app.Open("/organise/forgot")).Status);
        Assert.DoesNotContain("/organise/forgot", (await app.Open("/organise/sign-in")).Text, StringComparison.Ordinal);
        Assert.Empty((await owner.Open("/organise/settings")).Document.QuerySelectorAll("form[action='?handler=Test']"));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
