using System.Collections.Concurrent;
using System.Globalization;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Display;

namespace TheSocialConference.Visits;

/// <summary>Keeps what the site logs, so that a test can read it.</summary>
public sealed class LogKeeper : ILogEventSink
{
    private static readonly MessageTemplateTextFormatter Plain = new("{Message:lj}", CultureInfo.InvariantCulture);

    private readonly ConcurrentQueue<LogEvent> _lines = new();

    /// <summary>The lines as a person would read them, oldest first.</summary>
    public IReadOnlyList<string> Lines => [.. _lines.Select(Written)];

    public IEnumerable<LogEvent> Events => _lines;

    public void Emit(LogEvent logEvent) => _lines.Enqueue(logEvent);

    private static string Written(LogEvent line)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        Plain.Format(line, text);
        return text.ToString();
    }
}
