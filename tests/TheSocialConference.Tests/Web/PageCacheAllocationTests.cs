using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Http;
using TheSocialConference.Visits;

namespace TheSocialConference.Web;

/// <summary>What a hit costs in memory: a measure, not a timing. Alone, because the whole process is measured.</summary>
[CollectionDefinition(nameof(PageCacheAllocationTests), DisableParallelization = true)]
[Collection(nameof(PageCacheAllocationTests))]
public sealed class PageCacheAllocationTests
{
    private const int Most = 2560;

    [Theory]
    [InlineData("")]
    [InlineData("?x=1")]
    [InlineData("?theme=how&x=1")]
    public async Task The_cache_itself_allocates_next_to_nothing(string query)
    {
        await using var site = SmallSite.WithPage(context => context.Page().VaryBy("theme"));
        await site.Open("/page" + query);
        var cache = new PageCacheMiddleware(_ => throw new InvalidOperationException("not kept"), site.Cache, new(), site.Meters);
        var context = new DefaultHttpContext { Request = { Method = "GET", Path = "/page", QueryString = new(query), Headers = { AcceptEncoding = "gzip, deflate, br" } } };
        long allocated = 0;

        for (var i = 0; i < 100; i++)
        {
            context.Response.Headers.Clear();
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.True(cache.InvokeAsync(context).IsCompletedSuccessfully);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.InRange(allocated, 0, 256);
    }

    [Theory]
    [InlineData("")]
    [InlineData("If-None-Match: *\r\n")]
    public async Task A_hit_costs_little_in_the_whole_server(string header)
    {
        await using var app = new ConferenceApp();
        app.UseKestrel();
        app.StartServer();
        await app.PublishAsync(A.Programme([A.Session("AAAAAA")]));
        using var visitor = Connect(app.ClientOptions.BaseAddress);
        var request = Encoding.ASCII.GetBytes($"GET /2030/programme HTTP/1.1\r\nHost: conference.example\r\nAccept-Encoding: gzip, deflate, br\r\n{header}\r\n");
        Ask(visitor, request, times: 500);

        var least = Enumerable.Range(0, 5).Min(_ =>
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            Ask(visitor, request, times: 1000);
            return (GC.GetTotalAllocatedBytes(precise: true) - before) / 1000;
        });

        Assert.InRange(least, 0, Most);
        TestContext.Current.SendDiagnosticMessage($"A hit allocates {least} bytes.");
    }

    private static Socket Connect(Uri address)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Connect(IPAddress.Loopback, address.Port);
        return socket;
    }

    /// <summary>Asks over and over without allocating anything itself; every answer is the same, so the first tells how long each is.</summary>
    private static void Ask(Socket visitor, byte[] request, int times)
    {
        Span<byte> answer = stackalloc byte[64 * 1024];
        var length = 0;
        for (var i = 0; i < times; i++)
        {
            visitor.Send(request);
            var received = 0;
            do
            {
                received += visitor.Receive(answer[received..]);
            }
            while (received < length || (length == 0 && visitor.Poll(TimeSpan.FromMilliseconds(200), SelectMode.SelectRead)));
            Assert.True(answer.StartsWith("HTTP/1.1 200"u8) || answer.StartsWith("HTTP/1.1 304"u8));
            length = received;
        }
    }
}
