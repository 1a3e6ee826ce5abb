using Microsoft.EntityFrameworkCore;
using TheSocialConference.Organisers;
using TheSocialConference.Programmes;
using TheSocialConference.Visits;

namespace TheSocialConference.Pages.Organise;

/// <summary>A form changes what it asks for; what is sent along besides changes nothing.</summary>
public sealed class ExtraFieldsTests : IAsyncLifetime
{
    private static readonly KeyValuePair<string, string>[] Extra =
    [
        .. new[]
        {
            "Id", "id", "Code", "PublicId", "Number", "Sequence", "Version", "IsPublished", "PublishMode", "mode", "EditionId", "Edition.Slug", "State", "Rendered", "Html", "UpdatedAt", "CreatedAt", "OwnerId",
            "OrganiserId", "Role", "role", "IsActive", "RemovedAt", "PasswordHash", "SecurityStamp", "Email", "Limits", "SetUp", "Values[Title]", "Model.Title", "Record.Title", "Form.Title", "Session.Title", "Kind", "Subject", "Me", "By",
        }.Select(name => new KeyValuePair<string, string>(name, "1")),
        new("Role", "Owner"), new("role", "Owner"), new("IsPublished", "true"), new("mode", "OnSave"),
    ];

    private readonly ConferenceApp _app = new();
    private Visitor _anna = null!;

    [Theory]
    [InlineData("/organise/2030/sessions/KEYNT1", "Title", "Nieuwe titel")]
    [InlineData("/organise/2030/stages/one", "Name.nl", "Nieuwe zaal")]
    [InlineData("/organise/2030/themes/themed", "Name.nl", "Nieuw thema")]
    [InlineData("/organise/2030/slots/{slot}", "Minutes", "25")]
    [InlineData("/organise/2030/facts", "Name", "Nieuwe naam")]
    [InlineData("/organise/speakers/speaker-keynt1", "Name", "Nieuwe naam")]
    public async Task A_record_changes_as_it_would_without_them(string address, string field, string value)
    {
        var at = address.Replace("{slot}", (await ProgrammeAsync()).Slots[0].Id.ToString(), StringComparison.Ordinal);
        var without = await SavedAsync(at, field, value, []);
        await SavedAsync(at, field, without.Was, []);
        var with = await SavedAsync(at, field, value, Extra);

        Assert.Equal(without.Programme with { Slots = [] }, with.Programme with { Slots = [] });
        Assert.Equal(without.Programme.Slots.Select(slot => slot with { Sequence = 0 }), with.Programme.Slots.Select(slot => slot with { Sequence = 0 }));
        Assert.NotEqual(without.Was, value);
        Assert.Equal((PublishMode.OnButton, 1), await _app.LookAsync(async db => (await db.Editions.Select(edition => edition.PublishMode).SingleAsync(), await db.Releases.CountAsync())));
    }

    [Fact]
    public async Task A_post_stays_what_it_was_but_for_what_was_typed()
    {
        await _app.ChangeAsync(db => Task.FromResult(db.Posts.Add(A.Post("draft", state: TheSocialConference.Blog.PostState.Draft))));

        await _anna.Post("/organise/posts/draft", [.. await FieldsAsync("/organise/posts/draft", "Title", "Andere titel"), .. Extra.Where(field => field.Key is not ("State" or "Version")), new("Do", "save")]);

        var post = await _app.LookAsync(db => db.Posts.SingleAsync());
        Assert.Equal(("draft", "Andere titel", TheSocialConference.Blog.PostState.Draft), (post.Slug, post.Title, post.State));
        Assert.DoesNotContain("1", post.Rendered.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?handler=Password")]
    [InlineData("?handler=Codes")]
    [InlineData("?handler=End")]
    [InlineData("?handler=Role")]
    [InlineData("")]
    public async Task Nobody_makes_themselves_an_owner(string handler)
    {
        var token = (await _anna.Open("/organise/account")).Document.QuerySelector("[name='Form.Token']")!.GetAttribute("value")!;

        await _anna.Post($"/organise/account{handler}", [.. Extra, new("Form.Token", token), new("current", ConferenceApp.Password), new("password", "another battery staple")]);

        Assert.Equal((Role.Organiser, "anna@conference.example"), await _app.LookAsync(async db => await db.Users.Select(user => ValueTuple.Create(user.Role, user.Email!)).SingleAsync()));
    }

    public async ValueTask InitializeAsync()
    {
        await _app.GivenAsync(A.Programme([A.Session("KEYNT1")], [A.Slot("KEYNT1", "09:00-10:00", "one")]), PublishMode.OnButton);
        _anna = await _app.SignedInAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<(string Was, Programme Programme)> SavedAsync(string address, string field, string value, KeyValuePair<string, string>[] extra)
    {
        var fields = await FieldsAsync(address, field, null);
        var was = fields.Single(one => one.Key == field).Value;
        var known = fields.Select(one => one.Key).ToHashSet();
        fields.RemoveAll(one => one.Key == field);
        var saved = await _anna.Post(address, [.. fields, new(field, value), .. extra.Where(one => !known.Contains(one.Key)), new("Do", "save")]);
        Assert.EndsWith("done=saved", saved.Location, StringComparison.Ordinal);
        return (was, await ProgrammeAsync());
    }

    private async Task<List<KeyValuePair<string, string>>> FieldsAsync(string address, string field, string? value)
    {
        var fields = Visitor.FieldsOf((AngleSharp.Html.Dom.IHtmlFormElement)(await _anna.Open(address)).One("form.record"));
        return value is null ? fields : [.. fields.Where(one => one.Key != field), new(field, value)];
    }

    private Task<Programme> ProgrammeAsync() => _app.LookAsync(async db => (await db.WholeEditions.AsNoTrackingWithIdentityResolution().SingleAsync()).AsProgramme());
}
