using Microsoft.AspNetCore.Http;

namespace TheSocialConference.Web;

public sealed class BypassTests
{
    [Theory]
    [InlineData(true, "organiser=key")]
    [InlineData(true, "__Host-organiser=key")]
    [InlineData(true, "a=b; __Host-organiser=key")]
    [InlineData(true, "a=b", "__Host-organiser=key")]
    [InlineData(false, "a=b")]
    [InlineData(false)]
    public void Whoever_may_be_signed_in_gets_a_page_of_their_own(bool expected, params string[] cookies)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.Cookie = cookies;

        Assert.Equal(expected, new PageCacheSettings().Bypass(request));
    }
}
