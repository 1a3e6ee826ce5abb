using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;

namespace TheSocialConference.Web;

/// <summary>Answers <c>HEAD</c> wherever <c>GET</c> is answered: the same headers, the length among them, and no body.</summary>
public static class HeadAsGet
{
    public static void UseHeadAsGet(this IApplicationBuilder app) => app.Use(static (context, next) =>
        HttpMethods.IsHead(context.Request.Method) ? AnswerAsync(context, next) : next(context));

    private static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        var body = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        await using var counted = new CountedBody(body);
        context.Features.Set<IHttpResponseBodyFeature>(counted);
        context.Request.Method = HttpMethods.Get;
        try
        {
            await next(context);
            await counted.FlushWriterAsync();
            if (!context.Response.HasStarted && counted.Written > 0)
            {
                context.Response.ContentLength ??= counted.Written;
            }
        }
        finally
        {
            context.Request.Method = HttpMethods.Head; // the server compares the length with what was written, unless it sees HEAD
            context.Features.Set(body);
        }
    }

    /// <summary>Counts what is written, and lets none of it out.</summary>
    private sealed class CountedBody(IHttpResponseBodyFeature inner) : Stream, IHttpResponseBodyFeature
    {
        private PipeWriter? _writer;

        public long Written { get; private set; }

        public Stream Stream => this;

        public PipeWriter Writer => _writer ??= PipeWriter.Create(this, new StreamPipeWriterOptions(leaveOpen: true));

        public override bool CanRead => false;

        /// <summary>An error page after half of another page starts the count over, by <see cref="SetLength"/>.</summary>
        public override bool CanSeek => true;

        public override bool CanWrite => true;

        public override long Length => Written;

        public override long Position { get => Written; set => throw new NotSupportedException(); }

        public void DisableBuffering() => inner.DisableBuffering();

        public Task StartAsync(CancellationToken cancellationToken = default) => inner.StartAsync(cancellationToken);

        public Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default)
        {
            Written += count ?? new FileInfo(path).Length - offset;
            return Task.CompletedTask;
        }

        public async Task CompleteAsync()
        {
            await FlushWriterAsync();
            await inner.CompleteAsync();
        }

        /// <summary>Counts what still waits in <see cref="Writer"/>.</summary>
        public async ValueTask FlushWriterAsync()
        {
            if (_writer is not null)
            {
                await _writer.FlushAsync();
            }
        }

        public override void SetLength(long value) => Written = value;

        public override void Write(byte[] buffer, int offset, int count) => Written += count;

        public override void Write(ReadOnlySpan<byte> buffer) => Written += buffer.Length;

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Written += buffer.Length;
            return ValueTask.CompletedTask;
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    }
}
