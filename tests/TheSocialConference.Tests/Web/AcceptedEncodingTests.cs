namespace TheSocialConference.Web;

public sealed class AcceptedEncodingTests
{
    [Theory]
    [InlineData(null, "Identity")]
    [InlineData("", "Identity")]
    [InlineData("br", "Brotli")]
    [InlineData("gzip, deflate, br, zstd", "Brotli")]
    [InlineData("gzip", "Gzip")]
    [InlineData("GZIP", "Gzip")]
    [InlineData("x-gzip", "Gzip")]
    [InlineData("deflate", "Identity")]
    [InlineData("*", "Brotli")]
    [InlineData("br;q=0, *", "Gzip")]
    [InlineData("*;q=0", "Identity")]
    [InlineData("br;q=0.5, gzip;q=0.8", "Gzip")]
    [InlineData("br;q=0.800, gzip;q=0.8", "Brotli")]
    [InlineData("gzip;q=1.0, br ; q=0.999", "Gzip")]
    [InlineData("br;q=0", "Identity")]
    [InlineData("identity;q=1, br;q=0.5", "Identity")]
    [InlineData("identity;q=0.5, br;q=0.5", "Brotli")]
    [InlineData("identity;q=0", "Identity")]
    [InlineData("br;q=maybe, gzip", "Gzip")]
    [InlineData("br;q=2, gzip", "Gzip")]
    [InlineData("br;q=0.1x, gzip;q=0.05", "Gzip")]
    [InlineData("br;q=1.0000, gzip;q=0.1", "Gzip")]
    [InlineData(",,br,,", "Brotli")]
    [InlineData("brotli", "Identity")]
    public void The_client_gets_what_it_likes_best(string? header, string best) => Assert.Equal(best, AcceptedEncoding.Best(header).ToString());

    [Fact]
    public void Several_lines_count_as_one() => Assert.Equal(ContentEncoding.Gzip, AcceptedEncoding.Best(new(["gzip", "br;q=0.1"])));

    [Fact]
    public void Reading_allocates_nothing()
    {
        AcceptedEncoding.Best("gzip, deflate, br;q=0.9, zstd");
        var before = GC.GetAllocatedBytesForCurrentThread();

        AcceptedEncoding.Best("gzip, deflate, br;q=0.9, zstd");

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
