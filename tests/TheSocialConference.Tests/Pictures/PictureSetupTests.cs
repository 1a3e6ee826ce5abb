using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TheSocialConference.Data;

namespace TheSocialConference.Pictures;

public sealed class PictureSetupTests : IAsyncLifetime
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("data");
    private WebApplication _app = null!;
    private HttpClient _visitor = null!;
    private Picture _picture = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton(new DataFolder(_data.FullName)).AddPictures();
        _app = builder.Build();
        _app.MapPictures();
        await _app.StartAsync();
        _visitor = _app.GetTestClient();
        _picture = new PictureFolder(Path.Combine(_data.FullName, "pictures")).Make(Given.Quarters(40, 20));
        await File.WriteAllTextAsync(Path.Combine(_data.FullName, "conference.db"), "secret");
        await File.WriteAllTextAsync(Path.Combine(_data.FullName, "pictures", "notes.txt"), "secret");
    }

    public async ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        await _app.DisposeAsync();
        _data.Delete(recursive: true);
    }

    [Theory]
    [InlineData(PictureFormat.WebP, "image/webp")]
    [InlineData(PictureFormat.Jpeg, "image/jpeg")]
    public async Task A_picture_is_served_for_ever_and_can_do_nothing(PictureFormat format, string type)
    {
        var answer = await _visitor.GetAsync(Address(format), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("public, max-age=31536000, immutable", answer.Headers.GetValues("Cache-Control").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("default-src 'none'; sandbox", answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal(File.ReadAllBytes(FileOf(format)), await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Asking_for_the_headers_only_gives_the_same_headers()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, Address(PictureFormat.WebP));
        var answer = await _visitor.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(new FileInfo(FileOf(PictureFormat.WebP)).Length, answer.Content.Headers.ContentLength);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_picture_a_visitor_has_is_not_sent_again()
    {
        var first = await _visitor.GetAsync(Address(PictureFormat.Jpeg), TestContext.Current.CancellationToken);
        Assert.False(first.Headers.ETag!.IsWeak);

        using var request = new HttpRequestMessage(HttpMethod.Get, Address(PictureFormat.Jpeg));
        request.Headers.IfNoneMatch.Add(first.Headers.ETag);
        var second = await _visitor.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
    }

    [Fact]
    public async Task The_two_formats_have_tags_of_their_own() => Assert.NotEqual(
        (await _visitor.GetAsync(Address(PictureFormat.WebP), TestContext.Current.CancellationToken)).Headers.ETag,
        (await _visitor.GetAsync(Address(PictureFormat.Jpeg), TestContext.Current.CancellationToken)).Headers.ETag);

    [Theory]
    [InlineData("/pictures/")]
    [InlineData("/pictures/notes.txt")]
    [InlineData("/pictures/../conference.db")]
    [InlineData("/pictures/..%2fconference.db")]
    [InlineData("/pictures/%2e%2e%2fconference.db")]
    [InlineData("/pictures/..%5cconference.db")]
    [InlineData("/pictures/{0}-40.png")]
    [InlineData("/pictures/{0}-41.webp")]
    [InlineData("/pictures/{0}-040.webp")]
    [InlineData("/pictures/{0}-40.webp%0a")]
    [InlineData("/pictures/{0}-40.WEBP")]
    [InlineData("/pictures/./{0}-40.webp/x")]
    [InlineData("/pictures/0000000000000000-40.webp")]
    public async Task Any_other_name_is_not_found(string address)
    {
        var asked = string.Format(System.Globalization.CultureInfo.InvariantCulture, address, _picture.Hash[..16]);

        Assert.Equal(HttpStatusCode.NotFound, (await _visitor.GetAsync(asked, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public void A_name_with_a_path_in_it_finds_nothing()
    {
        var pictures = new PictureFolder(Path.Combine(_data.FullName, "pictures"));

        Assert.NotNull(pictures.Find($"{_picture.Hash[..16]}-40.webp"));
        Assert.All(["../conference.db", FileOf(PictureFormat.WebP), "", ".", "..", $"../pictures/{_picture.Hash[..16]}-40.webp"], name => Assert.Null(pictures.Find(name)));
    }

    private string Address(PictureFormat format) => PictureFolder.Address(_picture, 40, format);

    private string FileOf(PictureFormat format) => Path.Combine(_data.FullName, "pictures", PictureFolder.FileName(_picture, 40, format));
}
