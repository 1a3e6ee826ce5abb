using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SkiaSharp;
using TheSocialConference.Organisers;
using TheSocialConference.Pictures;
using TheSocialConference.Visits;

namespace TheSocialConference.Pages.Organise;

/// <summary>Pictures come in, are described, and go.</summary>
public sealed class PicturesTests : IAsyncLifetime
{
    private const string Pictures = "/organise/pictures";
    private const string Form = "form[enctype]";

    private readonly ConferenceApp _app = new();
    private Visitor _anna = null!;

    [Fact]
    public async Task A_picture_of_a_telephone_comes_in_turned_in_three_widths_and_without_its_place()
    {
        var photo = Given.WithExif(Given.Quarters(2000, 1000, SKEncodedImageFormat.Jpeg), orientation: 6);
        Assert.Contains(Given.Secret, Encoding.Latin1.GetString(photo), StringComparison.Ordinal);

        var uploaded = await UploadAsync(photo, alt: "Vier vlakken");

        var picture = await _app.LookAsync(db => db.UploadedPictures.Include(one => one.Picture).SingleAsync());
        Assert.Equal(($"{Pictures}/{picture.Name}?done=picture", "Vier vlakken", null, "Anna"), (uploaded.Location, picture.Alt!.Nl, picture.Alt.En, picture.By));
        Assert.Equal((1000, 2000, "480 960 1000"), (picture.Picture.Width, picture.Picture.Height, string.Join(' ', picture.Picture.Widths)));
        var page = await _anna.Open(uploaded.Location!);
        foreach (var address in page.One(".photo source").GetAttribute("srcset")!.Split(", ").Concat(page.One(".photo img").GetAttribute("srcset")!.Split(", ")).Select(source => source.Split(' ')[0]))
        {
            var served = await _app.Open(address);
            Assert.Equal((HttpStatusCode.OK, "default-src 'none'; sandbox", "nosniff"), (served.Status, served.Header("Content-Security-Policy"), served.Header("X-Content-Type-Options")));
            Assert.Contains("immutable", served.Header("Cache-Control"), StringComparison.Ordinal);
            Assert.DoesNotContain("Exif", Encoding.Latin1.GetString(served.Body), StringComparison.Ordinal);
        }

        var files = Directory.GetFiles(Path.Combine(_app.DataFolder, "pictures"));
        Assert.Equal(7, files.Length);
        Assert.All(files, file => Assert.DoesNotContain(Given.Secret, Encoding.Latin1.GetString(File.ReadAllBytes(file)), StringComparison.Ordinal));
        using var seen = SKBitmap.Decode(files.Single(file => file.EndsWith("-480.jpg", StringComparison.Ordinal)));
        Assert.True(seen.GetPixel(360, 100) is { Red: > 200, Green: < 60 }, "red was at the left above, and is at the right above once it is turned");
        Assert.DoesNotContain("vakantie", Encoding.UTF8.GetString(page.Body), StringComparison.Ordinal);
    }

    public static TheoryData<byte[], string, string> Refused => new()
    {
        { [], "Het bestand is leeg", "The file is empty" },
        { [.. Given.Quarters(10, 10), .. new byte[GivenPicture.MaxBytes]], "Het bestand is groter dan 15 MB: maak de foto kleiner", "The file is larger than 15 MB: make the picture smaller" },
        { Given.BlackPng(30_000, 30_000, bits: 1), "De foto heeft meer dan 40 megapixel, of is langer dan 16000 pixels: maak haar kleiner", "The picture has more than 40 megapixels, or is longer than 16000 pixels: make it smaller" },
        { Given.BlackPng(800, 800, bits: 8)[..700], "De foto is niet helemaal aangekomen of is afgekapt: probeer het met het hele bestand", "The picture is cut off: try again with the whole file" },
        { "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray(), "Dit is geen JPEG, PNG, WebP of GIF, hoe het bestand ook heet; een SVG of PDF kan niet", "This is no JPEG, PNG, WebP or GIF, whatever the file is called; an SVG or PDF cannot be taken" },
        { "<!doctype html><script>alert(1)</script>"u8.ToArray(), "Dit is geen JPEG, PNG, WebP of GIF, hoe het bestand ook heet; een SVG of PDF kan niet", "This is no JPEG, PNG, WebP or GIF, whatever the file is called; an SVG or PDF cannot be taken" },
        { [0, 0, 0, 24, .. "ftypheic"u8, .. new byte[60]], "Dit is een foto in HEIC of AVIF, die niet elke browser kan tonen: bewaar haar als JPEG", "This is a picture in HEIC or AVIF, which not every browser can show: save it as JPEG" },
    };

    [Theory, MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)] // millions of bytes would be listed one by one
    public async Task What_is_no_picture_to_take_is_refused_at_its_field_and_what_was_typed_stays(byte[] given, string dutch, string english)
    {
        foreach (var (prefix, message) in new[] { ("", dutch), ("/en", english) })
        {
            var page = await _anna.Upload(await _anna.Open(prefix + Pictures), Form, ("Picture.File", "vakantie.jpg", "image/jpeg", given), null, ("Picture.AltNl", "Wat ik typte"));

            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Equal(message, page.One("#f-Picture-File-complaint").TextContent);
            Assert.Contains(message, page.One(".summary[autofocus] a[href='#f-Picture-File']").TextContent, StringComparison.Ordinal);
            Assert.Equal(("true", "Wat ik typte"), (page.One("#f-Picture-File").GetAttribute("aria-invalid"), page.One("#f-Picture-AltNl").GetAttribute("value")));
        }

        Assert.Empty(await _app.LookAsync(db => db.Pictures.ToListAsync()));
        Assert.Empty(Directory.Exists(Path.Combine(_app.DataFolder, "pictures")) ? Directory.GetFiles(Path.Combine(_app.DataFolder, "pictures")) : []);
    }

    [Theory]
    [InlineData("", "", "Schrijf wat er te zien is, of zeg dat de foto alleen versiering is")]
    [InlineData("Een zaal", "true", "Er staat een beschrijving bij een foto die alleen versiering is: kies een van de twee")]
    public async Task Nobody_forgets_to_describe_a_picture(string alt, string decorative, string complaint)
    {
        var page = await UploadAsync(Given.Quarters(100, 50), alt: alt, decorative: decorative);

        Assert.Equal(complaint, page.One("#f-Picture-AltNl-complaint").TextContent);
        Assert.Empty(await _app.LookAsync(db => db.UploadedPictures.ToListAsync()));
    }

    [Fact]
    public async Task Decoration_needs_no_description()
    {
        await UploadAsync(Given.Quarters(100, 50), decorative: "true");

        Assert.Null((await _app.LookAsync(db => db.UploadedPictures.SingleAsync())).Alt);
        Assert.Equal(["versiering"], (await _anna.Open(Pictures)).Texts(".pictures a"));
    }

    [Fact]
    public async Task A_form_without_a_file_says_so() =>
        Assert.Equal("Kies een bestand", (await UploadAsync([], name: "", alt: "x")).One("#f-Picture-File-complaint").TextContent);

    [Fact]
    public async Task Html_behind_a_photo_is_left_behind()
    {
        await UploadAsync([.. Given.Quarters(100, 50, SKEncodedImageFormat.Jpeg), .. Encoding.ASCII.GetBytes($"<html><script>{Given.Secret}</script>")], alt: "Een foto");

        var files = Directory.GetFiles(Path.Combine(_app.DataFolder, "pictures"));
        Assert.Equal(3, files.Length);
        Assert.All(files, file => Assert.DoesNotContain("script", Encoding.Latin1.GetString(File.ReadAllBytes(file)), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_an_animation_the_first_image_is_taken_and_that_is_said()
    {
        var uploaded = await UploadAsync(Given.Animation(3), alt: "Rood");

        Assert.Equal("De foto is geüpload. Het was een bewegend beeld; het eerste is genomen.", (await _anna.Open(uploaded.Location!)).One(".done").TextContent);
    }

    [Fact]
    public async Task Sent_twice_it_is_one_picture()
    {
        var photo = Given.Quarters(300, 100);

        var both = await Task.WhenAll(UploadAsync(photo, alt: "Vlakken"), UploadAsync(photo, alt: "Anders"));

        Assert.Equal(both[0].Location!.Split('?')[0], both[1].Location!.Split('?')[0]);
        Assert.Equal(1, await _app.LookAsync(db => db.UploadedPictures.CountAsync()));
        Assert.Equal(1, await _app.LookAsync(db => db.Deeds.CountAsync(deed => deed.Kind == SubjectKind.Picture)));
    }

    [Fact]
    public async Task A_form_that_is_far_too_large_is_refused_before_it_is_read()
    {
        using var body = new EndlessContent(60_000_000);
        using var request = new HttpRequestMessage(HttpMethod.Post, Pictures) { Content = body };
        request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", "same-origin");

        var refused = await _anna.Send(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _app.Visitor().Post(Pictures, [])).Status);
    }

    [Fact]
    public async Task A_description_is_changed_found_and_told_in_the_log()
    {
        await UploadAsync(Given.Quarters(100, 50), alt: "Zaal");
        var picture = await _app.LookAsync(db => db.UploadedPictures.SingleAsync());
        var address = $"{Pictures}/{picture.Name}";

        var saved = await _anna.Submit(await _anna.Open(address), "form.record", "Do=save", ("Alt.nl", "De grote zaal"), ("Alt.en", "The main hall"));

        Assert.Equal($"{address}?done=saved", saved.Location);
        Assert.Equal(["De grote zaal"], (await _anna.Open($"{Pictures}?q=MAIN")).Texts(".pictures a"));
        Assert.Empty((await _anna.Open($"{Pictures}?q=kleine")).Texts(".pictures a"));
        Assert.Equal([DeedKind.Added, DeedKind.Changed], await _app.LookAsync(db => db.Deeds.Where(deed => deed.Kind == SubjectKind.Picture).OrderBy(deed => deed.Number).Select(deed => deed.What).ToListAsync()));
        Assert.Null((await _app.LookAsync(db => DeedLog.VerifyAsync(db, CancellationToken.None))).Fault);
        var versions = (await _anna.Open(address)).Document.QuerySelectorAll(".history a");
        var earlier = await _anna.Open(address + versions[^1].GetAttribute("href"));
        Assert.Equal("Zaal", earlier.One("#f-Alt-nl").GetAttribute("value"));
    }

    [Fact]
    public async Task Two_who_describe_a_picture_at_once_see_both_texts()
    {
        await UploadAsync(Given.Quarters(100, 50), alt: "Zaal");
        var address = $"{Pictures}/{(await _app.LookAsync(db => db.UploadedPictures.SingleAsync())).Name}";
        var bas = await _app.SignedInAsync(name: "Bas");
        var (mine, theirs) = (await _anna.Open(address), await bas.Open(address));
        await bas.Submit(theirs, "form.record", "Do=save", ("Alt.nl", "Van Bas"));

        var page = await _anna.Submit(mine, "form.record", "Do=save", ("Alt.nl", "Van Anna"));

        Assert.Equal(["Van Bas", "Van Anna"], page.Texts(".version .version-text"));
        Assert.Equal("Van Bas", (await _app.LookAsync(db => db.UploadedPictures.SingleAsync())).Alt!.Nl);
    }

    [Fact]
    public async Task A_picture_that_is_shown_nowhere_is_removed_and_put_back()
    {
        await UploadAsync(Given.Quarters(100, 50), alt: "Zaal");
        var address = $"{Pictures}/{(await _app.LookAsync(db => db.UploadedPictures.SingleAsync())).Name}";

        var removed = await _anna.Submit(await _anna.Open(address), ".remove form");
        Assert.Equal($"{Pictures}?done=removed", removed.Location);
        Assert.Equal(HttpStatusCode.NotFound, (await _anna.Open(address)).Status);
        var list = await _anna.Open(Pictures);
        Assert.Empty(list.Texts(".pictures a"));

        Assert.Equal($"{address}?done=restored", (await _anna.Submit(list, "form.inline")).Location);
        Assert.Equal(HttpStatusCode.OK, (await _anna.Open(address)).Status);
        Assert.Equal(
            [DeedKind.Added, DeedKind.Removed, DeedKind.Restored],
            await _app.LookAsync(db => db.Deeds.Where(deed => deed.Kind == SubjectKind.Picture).OrderBy(deed => deed.Number).Select(deed => deed.What).ToListAsync()));
    }

    [Fact]
    public async Task A_long_list_has_pages()
    {
        await _app.ChangeAsync(db =>
        {
            db.UploadedPictures.AddRange(Enumerable.Range(0, PicturesModel.PageSize + 1).Select(number => new UploadedPicture(
                new($"{number:x64}", 480, 300, new([480])), new($"Foto {number}", null), "Anna", _app.Clock.GetUtcNow().AddMinutes(number))));
            return Task.CompletedTask;
        });

        Assert.Equal(PicturesModel.PageSize, (await _anna.Open(Pictures)).Texts(".pictures a").Count);
        Assert.Equal(["Foto 0"], (await _anna.Open($"{Pictures}?p=2")).Texts(".pictures a"));
    }

    public async ValueTask InitializeAsync() => _anna = await _app.SignedInAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<Visit> UploadAsync(byte[] given, string name = "vakantie-bij-oma.jpg", string alt = "", string decorative = "") => await _anna.Upload(
        await _anna.Open(Pictures), Form, ("Picture.File", name, "image/jpeg", given), null, ("Picture.AltNl", alt), ("Picture.Decorative", decorative));

    /// <summary>Says that it is long, and fails the test when it is read.</summary>
    private sealed class EndlessContent(long length) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => Task.CompletedTask;

        protected override bool TryComputeLength(out long told)
        {
            (told, Headers.ContentType) = (length, new("multipart/form-data") { Parameters = { new("boundary", "x") } });
            return true;
        }
    }
}
