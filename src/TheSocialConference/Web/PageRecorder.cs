using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;

namespace TheSocialConference.Web;

/// <summary>
/// Stands in for the body of an answer until its first byte: collects it when it is a page that may be kept, and else lets it pass.
/// </summary>
/// <param name="whenPassing">Called once it is clear that nothing is collected.</param>
internal sealed class PageRecorder(HttpContext context, IHttpResponseBodyFeature inner, Action whenPassing) : Stream, IHttpResponseBodyFeature
{
    private readonly MemoryStream _page = new();
    private PipeWriter? _writer;
    private bool _passes;

    /// <summary>Whether there is a page that may be kept.</summary>
    public bool Collects { get; private set; }

    /// <summary>The page so far.</summary>
    public ReadOnlyMemory<byte> Page => _page.GetBuffer().AsMemory(0, (int)_page.Length);

    public Stream Stream => this;

    public PipeWriter Writer => _writer ??= PipeWriter.Create(this, new StreamPipeWriterOptions(leaveOpen: true));

    public override bool CanRead => false;

    /// <summary>An error after the first byte empties a page that is being collected, by <see cref="SetLength"/>, and starts over.</summary>
    public override bool CanSeek => !_passes;

    public override bool CanWrite => true;

    public override long Length => _page.Length;

    public override long Position { get => _page.Position; set => throw new NotSupportedException(); }

    public void DisableBuffering() => inner.DisableBuffering();

    public Task StartAsync(CancellationToken cancellationToken = default) => MayCollect() ? Task.CompletedTask : inner.StartAsync(cancellationToken);

    public async Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default)
    {
        await FlushWriterAsync();
        await (MayCollect()
            ? SendFileFallback.SendFileAsync(this, path, offset, count, cancellationToken)
            : inner.SendFileAsync(path, offset, count, cancellationToken));
    }

    public async Task CompleteAsync()
    {
        await FlushWriterAsync();
        await (Collects ? Task.CompletedTask : inner.CompleteAsync());
    }

    /// <summary>Writes what still waits in <see cref="Writer"/>.</summary>
    public async ValueTask FlushWriterAsync()
    {
        if (_writer is not null)
        {
            await _writer.FlushAsync();
        }
    }

    public override void SetLength(long value)
    {
        _page.SetLength(value);
        Collects = Collects && value > 0;
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!MayCollect())
        {
            return inner.Stream.WriteAsync(buffer, cancellationToken);
        }

        _page.Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(ReadOnlySpan<byte> buffer) => (MayCollect() ? _page : inner.Stream).Write(buffer);

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() => (MayCollect() ? _page : inner.Stream).Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => (MayCollect() ? _page : inner.Stream).FlushAsync(cancellationToken);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    private bool MayCollect()
    {
        if (Collects || _passes)
        {
            return Collects;
        }

        (Collects, _passes) = PageCacheRules.Allow(context) ? (true, false) : (false, true);
        if (_passes)
        {
            whenPassing();
        }

        return Collects;
    }
}
