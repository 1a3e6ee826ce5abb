using System.Text;

namespace TheSocialConference.Recaps;

/// <summary>The text of a content file, with where its fields and its body begin and end. Encoding it again gives the same bytes.</summary>
internal sealed class RecapText
{
    public const int MaxBytes = 2 * 1024 * 1024;
    public const int MaxFieldBytes = 1024 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly int[] _lines;

    private RecapText(string all)
    {
        All = all;
        _lines = LineStarts(all);
        NewLine = all.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
    }

    public string All { get; }

    /// <summary>What ends a line in this file.</summary>
    public string NewLine { get; }

    public Range Fields { get; private set; }

    public int BodyStart { get; private set; }

    /// <summary>The text below the fields, with <c>\n</c> between lines.</summary>
    public string Body => All[BodyStart..].Replace("\r\n", "\n", StringComparison.Ordinal);

    /// <summary>The line, from 1, of the body's first line.</summary>
    public int BodyLine => LineAt(BodyStart);

    public static RecapText? Read(byte[] bytes, RecapFaults faults)
    {
        if (bytes.Length > MaxBytes)
        {
            faults.Add(1, "file", $"{bytes.Length} bytes", $"at most {MaxBytes}");
            return null;
        }

        var all = Decode(bytes, faults);
        return all is null || !IsPlain(all, faults) ? null : Divide(all, faults);
    }

    public static byte[] Encode(string all) => Utf8.GetBytes(all);

    public int LineAt(int index)
    {
        var found = Array.BinarySearch(_lines, index);
        return found >= 0 ? found + 1 : ~found;
    }

    /// <summary>Where the line that holds the index begins.</summary>
    public int LineStart(int index) => _lines[LineAt(index) - 1];

    /// <summary>Where the next line begins, or the end of the text.</summary>
    public int NextLine(int index) => LineAt(index) < _lines.Length ? _lines[LineAt(index)] : All.Length;

    public int Column(int index) => index - LineStart(index);

    private static int[] LineStarts(string all)
    {
        var starts = new int[all.AsSpan().Count('\n') + 1];
        for (var line = 1; line < starts.Length; line++)
        {
            starts[line] = all.IndexOf('\n', starts[line - 1]) + 1;
        }

        return starts;
    }

    private static string? Decode(byte[] bytes, RecapFaults faults)
    {
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException broken)
        {
            var line = 1 + bytes.AsSpan(0, Math.Clamp(broken.Index, 0, bytes.Length)).Count((byte)'\n');
            faults.Add(line, "file", "bytes that are not UTF-8", "a text saved as UTF-8");
            return null;
        }
    }

    private static bool IsPlain(string all, RecapFaults faults)
    {
        for (var at = 0; at < all.Length; at++)
        {
            if (all[at] is '\t' or '\n' || !char.IsControl(all[at]) || (all[at] == '\r' && at + 1 < all.Length && all[at + 1] == '\n'))
            {
                continue;
            }

            faults.Add(1 + all.AsSpan(0, at).Count('\n'), "file", $"a control character (U+{(int)all[at]:X4})", "text without control characters");
            return false;
        }

        return true;
    }

    private static RecapText? Divide(string all, RecapFaults faults)
    {
        var start = all.StartsWith('\uFEFF') ? 1 : 0;
        var text = new RecapText(all);
        var fields = text.NextLine(start);
        if (!IsFence(all, start, fields))
        {
            faults.Add(1, "file", RecapFaults.Quote(all[start..fields].TrimEnd()), "a line --- with the fields below it");
            return null;
        }

        for (int line = fields, next; line < all.Length; line = next)
        {
            next = text.NextLine(line);
            if (IsFence(all, line, next))
            {
                (text.Fields, text.BodyStart) = (fields..line, next);
                return Limited(text, faults);
            }
        }

        faults.Add(text.LineAt(all.Length), "file", "the end of the file", "a line --- below the fields");
        return null;
    }

    private static RecapText? Limited(RecapText text, RecapFaults faults)
    {
        var size = Utf8.GetByteCount(text.All.AsSpan(text.Fields));
        if (size <= MaxFieldBytes)
        {
            return text;
        }

        faults.Add(1, "file", $"{size} bytes of fields", $"at most {MaxFieldBytes}; the sessions of an edition may lie in several files");
        return null;
    }

    private static bool IsFence(string all, int from, int to) => all.AsSpan(from, to - from).TrimEnd() is "---";
}
