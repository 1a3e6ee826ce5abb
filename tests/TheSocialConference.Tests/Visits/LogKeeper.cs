using System.Collections.Concurrent;
using Serilog.Core;
using Serilog.Events;

namespace TheSocialConference.Visits;

/// <summary>Keeps what the site logs, so that a test can read it.</summary>
public sealed class LogKeeper : ILogEventSink
{
    private readonly ConcurrentQueue<LogEvent> _lines = new();

    /// <summary>The lines as a person would read them, oldest first.</summary>
    public IReadOnlyList<string> Lines => [.. _lines.Select(line => line.RenderMessage(System.Globalization.CultureInfo.InvariantCulture))];

    public IEnumerable<LogEvent> Events => _lines;

    public void Emit(LogEvent logEvent) => _lines.Enqueue(logEvent);
}
