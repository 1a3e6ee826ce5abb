using System.Net;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Organisers;
using TheSocialConference.Visits;

namespace TheSocialConference.Pages.Organise;

/// <summary>What belongs to one edition, record or person is not found by way of another.</summary>
public sealed class GuessedIdsTests : IAsyncLifetime
{
    private readonly ConferenceApp _app = new();
    private Visitor _owner = null!;
    private string _slot = "";

    public static TheoryData<string> Elsewhere =>
    [
        "sessions/KEYNT1", "slots/{slot}", "stages/one", "themes/themed", "releases/2", "releases/2?handler=Restore", "sessions/KEYNT1?handler=Remove", "slots/{slot}?handler=Remove",
        "stages/one?handler=Remove", "themes/themed?handler=Remove", "sessions/KEYNT1?handler=Preview", "sessions/keynt1", "sessions/..%2FKEYNT1",
    ];

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public async Task What_is_of_another_edition_is_not_found_in_this_one(string address)
    {
        var (at, token, before) = ($"/organise/2031/{address.Replace("{slot}", _slot, StringComparison.Ordinal)}", await TokenAsync(), await DeedsAsync());

        Assert.Equal(HttpStatusCode.NotFound, (await _owner.Open(at)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _owner.Post(at, [token, new("Title", "Changed"), new("Field", "Abstract.nl"), new("Do", "save")])).Status);
        Assert.Equal(before, await DeedsAsync());
    }

    [Fact]
    public async Task A_version_of_another_record_does_not_fill_the_form()
    {
        await _owner.Submit(await _owner.Open("/organise/2030/sessions/KEYNT1"), "form.record", "Do=save", ("Title", "Van een ander"));
        var number = await _app.LookAsync(db => db.Deeds.Where(deed => deed.Key == "KEYNT1").MaxAsync(deed => deed.Number));

        Assert.Equal("Van een ander", (await _owner.Open($"/organise/2030/sessions/KEYNT1?version={number}")).One("#f-Title").GetAttribute("value"));
        Assert.Equal("Title of SECOND", (await _owner.Open($"/organise/2030/sessions/SECOND?version={number}")).One("#f-Title").GetAttribute("value"));
    }

    [Theory]
    [InlineData("/organise/2031/removed")]
    [InlineData("/organise/speakers")]
    [InlineData("/organise/posts")]
    public async Task What_was_removed_is_put_back_where_it_was_and_nowhere_else(string address)
    {
        await _owner.Submit(await _owner.Open("/organise/2030/sessions/KEYNT1"), "form[action='?handler=Remove']");
        var number = await _app.LookAsync(db => db.Deeds.Where(deed => deed.What == DeedKind.Removed).MaxAsync(deed => deed.Number));
        var before = await DeedsAsync();

        foreach (var guess in new[] { $"{number}", "1", "0", "-1", "999999", "9223372036854775807", "x" })
        {
            Assert.Contains((await _owner.Post(address, [await TokenAsync(), new("number", guess)])).Status, new[] { HttpStatusCode.NotFound, HttpStatusCode.BadRequest });
        }

        Assert.Equal(before, await DeedsAsync());
    }

    [Theory]
    [InlineData("Link")]
    [InlineData("Role")]
    [InlineData("Remove")]
    public async Task Nobody_is_there_by_a_number_that_nobody_has(string handler)
    {
        var before = await DeedsAsync();
        foreach (var id in new[] { "0", "-1", "99", "2147483648", "1 OR 1=1" })
        {
            Assert.InRange((int)(await _owner.Post($"/organise/people?handler={handler}", [await TokenAsync(), new("id", id), new("role", "Moderator")])).Status, 200, 404);
        }

        Assert.Equal(before, await DeedsAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await _owner.Open("/organise/people/99")).Status);
    }

    [Theory]
    [InlineData("/organise/welcome")]
    [InlineData("/organise/welcome?key=")]
    [InlineData("/organise/welcome?key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/organise/welcome?key=1")]
    public async Task A_key_that_is_made_up_opens_nothing(string address) => Assert.Empty((await _app.Open(address)).Document.QuerySelectorAll("form.record"));

    public async ValueTask InitializeAsync()
    {
        await _app.GivenAsync(A.Programme([A.Session("KEYNT1"), A.Session("SECOND")], [A.Slot("KEYNT1", "09:00-10:00", "one")]));
        await _app.GivenAsync(A.Programme([], [], A.Edition("2031")));
        _owner = await _app.SignedInAsync(Role.Owner, "Olga");
        await _owner.Submit(await _owner.Open("/organise/2030/sessions/SECOND"), "form.record", "Do=save", ("Note.nl", "Nog een uitgave"));
        _slot = await _app.LookAsync(async db => (await db.Editions.SelectMany(edition => edition.Slots).Select(slot => slot.PublicId).FirstAsync()).ToString());
        Assert.Equal(HttpStatusCode.OK, (await _owner.Open($"/organise/2030/slots/{_slot}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await _owner.Open("/organise/2030/releases/2")).Status);
        Assert.Equal(HttpStatusCode.OK, (await _owner.Open("/organise/2031/releases/1")).Status);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<KeyValuePair<string, string>> TokenAsync() => new("Form.Token", (await _owner.Open("/organise/account")).Document.QuerySelector("[name='Form.Token']")!.GetAttribute("value")!);

    private Task<int> DeedsAsync() => _app.LookAsync(db => db.Deeds.CountAsync());
}
