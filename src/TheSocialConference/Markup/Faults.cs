using Markdig.Syntax;

namespace TheSocialConference.Markup;

/// <summary>What was found wrong so far, with the line of the piece it was found in.</summary>
internal sealed class Faults
{
    private readonly List<MarkdownFault> _found = [];

    public IReadOnlyList<MarkdownFault> InOrder => [.. _found.OrderBy(fault => fault.Line)];

    public void Add(MarkdownObject at, MarkdownSlip slip, string what = "") => _found.Add(new(at.Line + 1, slip, what));

    public void Add(MarkdownFault fault) => _found.Add(fault);

    /// <summary>A piece of the text as it is quoted in a fault.</summary>
    public static string Quote(string? text)
    {
        var line = (text ?? "").ReplaceLineEndings(" ").Trim();
        return line.Length <= 60 ? $"`{line}`" : $"`{line[..59]}…`";
    }
}
