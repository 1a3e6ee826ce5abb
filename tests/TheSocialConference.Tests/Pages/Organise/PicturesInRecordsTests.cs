using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TheSocialConference.Organisers;
using TheSocialConference.Pictures;
using TheSocialConference.Programmes;
using TheSocialConference.Visits;

namespace TheSocialConference.Pages.Organise;

/// <summary>Pictures of speakers, of an edition and in posts: uploaded where they are needed, and seen by visitors.</summary>
public sealed class PicturesInRecordsTests : IAsyncLifetime
{
    private const string Speaker = "/organise/speakers/speaker-keynt1";
    private const string NewPost = "/organise/posts/~new";
    private const string Facts = "/organise/2030/facts";

    private readonly ConferenceApp _app = new();
    private Visitor _anna = null!;

    [Fact]
    public async Task A_portrait_is_uploaded_in_the_editor_of_the_speaker_and_seen_at_once()
    {
        Assert.Empty((await _app.Open("/speakers/speaker-keynt1")).Document.QuerySelectorAll(".person-head img"));

        var saved = await UploadAsync(Speaker, "Portrait", Given.Quarters(1200, 1600), "save", ("Portrait.AltNl", "Kim lacht"), ("Organisation", "Nieuw bedrijf"));

        Assert.Equal($"{Speaker}?done=saved", saved.Location);
        var page = await _app.Open("/speakers/speaker-keynt1");
        var photo = page.One(".person-head img");
        Assert.Equal(("Kim lacht", "1200", "1600", null), (photo.GetAttribute("alt"), photo.GetAttribute("width"), photo.GetAttribute("height"), photo.GetAttribute("loading")));
        Assert.Contains("480w", page.One(".person-head source").GetAttribute("srcset"), StringComparison.Ordinal);
        Assert.Contains("Nieuw bedrijf", page.Text, StringComparison.Ordinal);
        Assert.Contains("\"image\":\"https://conference.example/pictures/", page.Text, StringComparison.Ordinal);
        Assert.Equal("nl", (await _app.Open("/en/speakers/speaker-keynt1")).One(".person-head img").GetAttribute("lang"));
        var card = (await _app.Open("/speakers")).One(".speaker img");
        Assert.Equal(("", "lazy"), (card.GetAttribute("alt"), card.GetAttribute("loading")));
        Assert.Equal(HttpStatusCode.OK, (await _app.Open(photo.GetAttribute("src")!)).Status);
    }

    [Fact]
    public async Task A_picture_that_is_there_is_chosen()
    {
        await UploadAsync("/organise/pictures", "Picture", Given.Quarters(100, 100), null, ("Picture.AltNl", "Portret"));
        var form = await _anna.Open(Speaker);
        var options = form.Document.QuerySelectorAll("#f-Portrait option").Cast<IHtmlOptionElement>().ToList();
        Assert.Equal(["– geen –", "Portret (Anna, 1 maart 2027, 10:00)"], [.. options.Select(option => option.Text.Trim().Replace(",  ", ", ", StringComparison.Ordinal))]);

        await _anna.Submit(form, "form.record", "Do=save", ("Portrait", options[1].Value));

        Assert.Equal("Portret", (await _app.Open("/speakers/speaker-keynt1")).One(".person-head img").GetAttribute("alt"));
        Assert.Equal(options[1].Value, ((IHtmlSelectElement)(await _anna.Open(Speaker)).One("#f-Portrait")).Value);
        await _anna.Submit(await _anna.Open(Speaker), "form.record", "Do=save", ("Portrait", ""));
        Assert.Empty((await _app.Open("/speakers/speaker-keynt1")).Document.QuerySelectorAll(".person-head img"));
    }

    [Theory]
    [InlineData("{\"Hash\":\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"}")]
    [InlineData("../../etc/passwd")]
    [InlineData("{")]
    public async Task What_is_no_picture_of_the_list_is_not_chosen(string sent)
    {
        var page = await _anna.Submit(await _anna.Open(Speaker), "form.record", "Do=save", ("Portrait", sent));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotEmpty(page.Texts(".summary a[href='#f-Portrait']"));
        Assert.Null((await _app.LookAsync(db => db.Speakers.SingleAsync(speaker => speaker.Slug == "speaker-keynt1"))).Portrait);
    }

    [Fact]
    public async Task A_refused_portrait_keeps_all_that_was_typed_and_a_good_one_stays_chosen_beside_another_fault()
    {
        var refused = await UploadAsync(Speaker, "Portrait", "<svg/>"u8.ToArray(), "save", ("Organisation", "Getypt"), ("Portrait.AltNl", "Ook getypt"));
        Assert.Equal(("Getypt", "Ook getypt"), (refused.One("#f-Organisation").GetAttribute("value"), refused.One("#f-Portrait-AltNl").GetAttribute("value")));
        Assert.NotEmpty(refused.Texts(".summary[autofocus] a[href='#f-Portrait-File']"));

        var faulty = await UploadAsync(Speaker, "Portrait", Given.Quarters(80, 80), "save", ("Name", ""), ("Organisation", "Getypt"), ("Portrait.AltNl", "Kim"));

        Assert.NotEmpty(faulty.Texts(".summary a[href='#f-Name']"));
        Assert.Contains("Kim", ((IHtmlSelectElement)faulty.One("#f-Portrait")).Value, StringComparison.Ordinal);
        await _anna.Submit(faulty, "form.record", "Do=save", ("Name", "Kim"));
        var speaker = await _app.LookAsync(db => db.Speakers.SingleAsync(speaker => speaker.Slug == "speaker-keynt1"));
        Assert.Equal(("Kim", "Getypt", "Kim"), (speaker.Portrait!.Alt!.Nl, speaker.Organisation, speaker.Name));
    }

    [Fact]
    public async Task A_new_description_is_told_wherever_the_picture_is_shown_also_to_who_is_editing_there()
    {
        await UploadAsync(Speaker, "Portrait", Given.Quarters(80, 80), "save", ("Portrait.AltNl", "Oud"));
        await UploadAsync(Facts, "Picture", Given.Quarters(80, 80), "save", ("Picture.AltNl", "Wordt niet gebruikt"));
        var (open, picture) = (await _anna.Open(Speaker), await _app.LookAsync(db => db.UploadedPictures.SingleAsync()));

        await _anna.Submit(await _anna.Open($"/organise/pictures/{picture.Name}"), "form.record", "Do=save", ("Alt.nl", "Nieuw"));

        Assert.Equal("Nieuw", (await _app.Open("/speakers/speaker-keynt1")).One(".person-head img").GetAttribute("alt"));
        Assert.Equal("Nieuw", (await _app.Open("/2030")).One(".front-picture img").GetAttribute("alt"));
        Assert.Equal($"{Speaker}?done=saved", (await _anna.Submit(open, "form.record", "Do=save", ("Organisation", "Meer"))).Location);
        Assert.Equal("Nieuw", (await _app.LookAsync(db => db.Speakers.SingleAsync(speaker => speaker.Slug == "speaker-keynt1"))).Portrait!.Alt!.Nl);
        Assert.Null((await _app.LookAsync(db => DeedLog.VerifyAsync(db, CancellationToken.None))).Fault);
    }

    [Fact]
    public async Task The_picture_of_an_edition_is_on_its_front_page_and_with_a_shared_link()
    {
        Assert.Contains("/images/og.png", (await _app.Open("/2030/programme")).One("meta[property='og:image']").GetAttribute("content"), StringComparison.Ordinal);

        await UploadAsync(Facts, "Picture", Given.Quarters(1600, 900), "save", ("Picture.AltNl", "De zaal"), ("Picture.AltEn", "The hall"));

        var page = await _app.Open("/en/2030");
        Assert.Equal("The hall", page.One(".front-picture img").GetAttribute("alt"));
        foreach (var address in new[] { "/en/2030", "/en/2030/programme", "/en/2030/sessions/KEYNT1-a-b" })
        {
            var shared = await _app.Open(address);
            if (shared.Status == HttpStatusCode.OK)
            {
                Assert.EndsWith("-1600.jpg", shared.One("meta[property='og:image']").GetAttribute("content"), StringComparison.Ordinal);
                Assert.Equal(("1600", "900", "The hall"), (Meta(shared, "width"), Meta(shared, "height"), Meta(shared, "alt")));
            }
        }

        static string? Meta(Visit visit, string what) => visit.One($"meta[property='og:image:{what}']").GetAttribute("content");
    }

    [Fact]
    public async Task A_picture_for_a_post_is_uploaded_while_it_is_written_and_nothing_typed_is_lost()
    {
        var form = await _anna.Open(NewPost);
        (string, string)[] story = [("Title", "Zo was het"), ("Author", "redactie"), ("State", "Published"), ("Body", "Eerst tekst.\n")];

        var uploaded = await _anna.Upload(form, "form.record", ("Picture.File", "IMG_0001.JPG", "image/jpeg", Given.Quarters(900, 600)), "Do=save", [.. story, ("Picture.AltNl", "De [volle] zaal")]);

        Assert.Equal(0, await _app.LookAsync(db => db.Posts.CountAsync()));
        var (line, picture) = (uploaded.One("#line").GetAttribute("value")!, await _app.LookAsync(db => db.UploadedPictures.SingleAsync()));
        Assert.Equal($"![De volle zaal]({picture.FileName})", line);
        Assert.Equal(("Zo was het", "Eerst tekst.\n"), (uploaded.One("#f-Title").GetAttribute("value"), ((IHtmlTextAreaElement)uploaded.One("#f-Body")).Value));

        var preview = await _anna.Submit(uploaded, "form.record", "Do=preview", ("Body", $"Eerst tekst.\n\n{line}\n"));
        Assert.Equal("De volle zaal", preview.One(".as-seen figure img").GetAttribute("alt"));
        await _anna.Submit(preview, "form.record", "Do=save");

        var image = (await _app.Open("/blog/zo-was-het")).One(".post-body figure img");
        Assert.Equal(("De volle zaal", "900", "600", "lazy"), (image.GetAttribute("alt"), image.GetAttribute("width"), image.GetAttribute("height"), image.GetAttribute("loading")));
        Assert.Equal(HttpStatusCode.OK, (await _app.Open(image.GetAttribute("src")!)).Status);
    }

    [Fact]
    public async Task A_picture_that_is_not_there_is_a_fault_of_the_text()
    {
        var page = await _anna.Submit(await _anna.Open(NewPost), "form.record", "Do=save", ("Title", "T"), ("Author", "r"), ("Body", "![Zaal](abcdefghijkm.webp)\n"));

        Assert.NotEmpty(page.Texts(".summary a[href='#f-Body']"));
    }

    [Fact]
    public async Task A_picture_in_use_stays_and_it_is_said_where_it_is()
    {
        await UploadAsync(Speaker, "Portrait", Given.Quarters(90, 60), "save", ("Portrait.AltNl", "Kim"));
        await UploadAsync(Facts, "Picture", Given.Quarters(90, 60), "save", ("Picture.AltNl", "Kim"));
        var picture = await _app.LookAsync(db => db.UploadedPictures.SingleAsync());
        await _anna.Submit(await _anna.Open(NewPost), "form.record", "Do=save", ("Title", "Bericht"), ("Author", "r"), ("Body", $"![Kim]({picture.FileName})\n"));
        var address = $"/organise/pictures/{picture.Name}";

        var refused = await _anna.Submit(await _anna.Open(address), ".remove form");

        Assert.Equal(HttpStatusCode.OK, refused.Status);
        Assert.Equal(
            "De foto staat nog op een of meer plaatsen, en is niet weggehaald: spreker speaker-keynt1; editie Dag 2030; verslag Bericht.".Replace("Dag 2030", A.Programme([], []).Edition.Name, StringComparison.Ordinal),
            Assert.Single(refused.Texts(".summary li")));
        Assert.Equal(
            [Speaker, Facts, "/organise/posts/bericht"],
            refused.Document.QuerySelectorAll("section[aria-labelledby=uses] li a").Select(link => link.GetAttribute("href")));
        Assert.Equal("Kim", (await _app.Open("/speakers/speaker-keynt1")).One(".person-head img").GetAttribute("alt"));
    }

    [Fact]
    public async Task What_visitors_still_see_is_in_use_too()
    {
        await UploadAsync(Facts, "Picture", Given.Quarters(90, 60), "save", ("Picture.AltNl", "Zaal"));
        await using (var scope = _app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<ProgrammeEditing>().PublishAsAsync("2030", PublishMode.OnButton, Doer.Program, CancellationToken.None);
        }

        await _anna.Submit(await _anna.Open(Facts), "form.record", "Do=save", ("Picture", ""));
        var picture = await _app.LookAsync(db => db.UploadedPictures.SingleAsync());

        var refused = await _anna.Submit(await _anna.Open($"/organise/pictures/{picture.Name}"), ".remove form");

        Assert.Contains("in wat bezoekers nu zien", Assert.Single(refused.Texts(".summary li")), StringComparison.Ordinal);
        Assert.NotEmpty((await _app.Open("/2030")).Document.QuerySelectorAll(".front-picture"));
    }

    [Fact]
    public async Task Whoever_has_limits_uploads_for_their_own_and_leaves_others_alone()
    {
        await UploadAsync("/organise/pictures", "Picture", Given.Quarters(90, 60), null, ("Picture.AltNl", "Van Anna"));
        var anna = await _app.LookAsync(db => db.UploadedPictures.SingleAsync());
        var bas = await _app.SignedInAsync(name: "Bas");
        await _app.ChangeAsync(async db => (await db.Users.SingleAsync(organiser => organiser.Name == "Bas")).Limit(new(["2030/sun"], [])));

        var refused = await bas.Submit(await bas.Open($"/organise/pictures/{anna.Name}"), ".remove form");
        Assert.NotEmpty(refused.Texts(".summary li"));
        await bas.Submit(await bas.Open($"/organise/pictures/{anna.Name}"), "form.record", "Do=save", ("Alt.nl", "Van Bas"));
        Assert.Equal("Van Anna", (await _app.LookAsync(db => db.UploadedPictures.SingleAsync())).Alt!.Nl);

        var own = await bas.Upload(await bas.Open("/organise/pictures"), "form[enctype]", ("Picture.File", "x.png", "image/png", Given.Quarters(60, 60)), null, ("Picture.AltNl", "Van Bas"));
        Assert.Equal("/organise/pictures?done=removed", (await bas.Submit(await bas.Open(own.Location!.Split('?')[0]), ".remove form")).Location);
    }

    public async ValueTask InitializeAsync()
    {
        await _app.GivenAsync(A.Programme([A.Session("KEYNT1")], [A.Slot("KEYNT1", "09:00-10:00", "one")]));
        _anna = await _app.SignedInAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<Visit> UploadAsync(string address, string field, byte[] given, string? button, params (string Name, string Value)[] filled) => await _anna.Upload(
        await _anna.Open(address), "form[enctype]", ($"{field}.File", "vakantie.jpg", "image/jpeg", given), button is null ? null : $"Do={button}", filled);
}
