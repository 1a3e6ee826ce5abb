using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TheSocialConference.Recaps.Yaml;

/// <summary>
/// Reads the fields of a file into nodes that know their place. Only what an editor writes by hand is YAML here: no tags, no anchors, no
/// aliases, no second document, and no more depth or nodes than a programme needs.
/// </summary>
internal sealed class YamlReader
{
    public const int MaxDepth = 12;
    public const int MaxNodes = 200_000;

    private readonly RecapText _text;
    private readonly RecapFaults _faults;
    private readonly Parser _parser;
    private readonly int _offset;
    private readonly string? _last;
    private int _nodes;

    private YamlReader(RecapText text, RecapFaults faults, string? last)
    {
        (_text, _faults, _last) = (text, faults, last);
        _offset = text.Fields.Start.Value;
        _parser = new(new Scanner(new StringReader(text.All[text.Fields]), skipComments: true));
    }

    /// <param name="last">The field behind which nothing is read; null to read all.</param>
    /// <returns>The fields, or null when they are not such YAML; the faults say why.</returns>
    public static YamlMap? Read(RecapText text, RecapFaults faults, string? last = null)
    {
        var reader = new YamlReader(text, faults, last);
        try
        {
            return reader.Document();
        }
        catch (Refused refused)
        {
            faults.Add(text.LineAt(refused.At), "fields", refused.Found, refused.Message);
        }
        catch (YamlException broken)
        {
            reader.Report(reader.LineOf(broken), broken.Message);
        }
        catch (Exception broken) when (broken is ArgumentException or InvalidOperationException or IndexOutOfRangeException or OverflowException or FormatException)
        {
            // the scanner's own slips on hostile input; where it stood is the best we know
            reader.Report(text.LineStart(reader.Reached), "it cannot be read");
        }

        return null;
    }

    private void Report(int line, string message)
    {
        var found = _text.All[line.._text.NextLine(line)].Trim('\n', '\r', ' ');
        _faults.Add(_text.LineAt(line), "fields", RecapFaults.Quote(found), found.StartsWith('\t') ? "spaces before a field, not a tab"
            : message.Contains("invalid mapping", StringComparison.Ordinal) ? "quotes around a text that holds a colon and a space"
            : $"YAML ({message.TrimEnd('.')})");
    }

    /// <summary>The line that is to be mended: a tab is found at the start of the text before it, and a directive at its end.</summary>
    private int LineOf(YamlException broken)
    {
        var (start, end) = (At(broken.Start), At(broken.End));
        var cause = broken.Message.Contains("tab", StringComparison.Ordinal) ? FirstLine(Math.Max(end, Reached), _text.Fields.End.Value, "\t")
            : broken.Message.Contains("<document", StringComparison.Ordinal) ? FirstLine(_offset, start, "\t%")
            : null;
        return cause ?? _text.LineStart(start);
    }

    /// <summary>The first line between two places that begins, after spaces, with one of these signs.</summary>
    private int? FirstLine(int from, int to, string signs)
    {
        for (var line = _text.LineStart(from); line < to; line = _text.NextLine(line))
        {
            if (_text.All.AsSpan(line, to - line).TrimStart(' ') is [var sign, ..] && signs.Contains(sign))
            {
                return line;
            }
        }

        return null;
    }

    private YamlMap? Document()
    {
        Next<StreamStart>();
        if (_parser.MoveNext() && _parser.Current is StreamEnd)
        {
            throw new Refused(_offset, "nothing", "fields such as edition, sessions or post");
        }

        if (_parser.Current is not DocumentStart { IsImplicit: true } start)
        {
            throw new Refused(At(_parser.Current!.Start), "a directive", "fields");
        }

        _parser.MoveNext();
        var root = Node(1);
        if (root is YamlMap { Entries: [.., { Key.Value: var behind }] } && behind == _last)
        {
            return (YamlMap)root;
        }

        Next<DocumentEnd>();
        if (_parser.MoveNext() && _parser.Current is not StreamEnd)
        {
            throw new Refused(At(_parser.Current.Start), "a second document", "one set of fields");
        }

        return root as YamlMap ?? throw new Refused(At(start.End), "no fields", "fields such as edition, sessions or post");
    }

    private YamlNode Node(int depth)
    {
        var current = _parser.Current ?? throw new Refused(_text.Fields.End.Value, "the end", "a value");
        if (current is AnchorAlias || current is NodeEvent { Anchor.IsEmpty: false })
        {
            throw new Refused(At(current.Start), "an anchor or alias (& or *)", "the text itself, or quotes around it");
        }

        if (current is NodeEvent { Tag.IsEmpty: false })
        {
            throw new Refused(At(current.Start), "a tag (!)", "the text itself, or quotes around it");
        }

        if (depth > MaxDepth || ++_nodes > MaxNodes)
        {
            throw new Refused(At(current.Start), depth > MaxDepth ? "too many levels" : "too many values", $"at most {MaxDepth} levels and {MaxNodes} values");
        }

        return current switch
        {
            Scalar scalar => Text(scalar),
            SequenceStart list => List(list, depth),
            MappingStart map => Map(map, depth),
            _ => throw new Refused(At(current.Start), "something else", "a value"),
        };
    }

    private YamlScalar Text(Scalar scalar)
    {
        var (start, end) = (At(scalar.Start), At(scalar.End));
        while (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded && end > start && _text.All[end - 1] is ' ' or '\n' or '\r' or '\t')
        {
            end--;
        }

        return new(start, end, scalar.Value, scalar.Style);
    }

    private YamlList List(SequenceStart start, int depth)
    {
        var items = new List<YamlNode>();
        while (_parser.MoveNext() && _parser.Current is not SequenceEnd)
        {
            items.Add(Node(depth + 1));
        }

        var isFlow = start.Style == SequenceStyle.Flow;
        return new(At(start.Start), End(isFlow, start, items.LastOrDefault()), items, isFlow);
    }

    private YamlMap Map(MappingStart start, int depth)
    {
        var entries = new OrderedDictionary<string, YamlEntry>();
        while (_parser.MoveNext() && _parser.Current is not MappingEnd)
        {
            var key = Node(depth + 1) as YamlScalar ?? throw new Refused(At(_parser.Current!.Start), "a field without a plain name", "name: value");
            _parser.MoveNext();
            var value = Node(depth + 1);
            if (!entries.TryAdd(key.Value, new(key, value)))
            {
                var first = entries[key.Value];
                _faults.Add(_text.LineAt(key.Start), key.Value, "the same field again", $"it once (the first is on line {_text.LineAt(first.Key.Start)})");
            }

            if (depth == 1 && key.Value == _last)
            {
                break;
            }
        }

        var isFlow = start.Style == MappingStyle.Flow;
        return new(At(start.Start), End(isFlow, start, entries.Values.LastOrDefault()?.Value), [.. entries.Values], isFlow);
    }

    private int End(bool isFlow, NodeEvent start, YamlNode? last) =>
        isFlow ? At(_parser.Current!.End) + 1 : last?.End ?? At(start.End); // the mark of a closing bracket stands before it

    private void Next<T>()
        where T : ParsingEvent
    {
        if (!_parser.MoveNext() || _parser.Current is not T)
        {
            throw new Refused(_text.Fields.End.Value, "the end", "fields");
        }
    }

    private int Reached => _parser.Current is { } current ? At(current.End) : _offset;

    private int At(Mark mark) => Math.Clamp(_offset + (int)mark.Index, 0, _text.All.Length);

    private sealed class Refused(int at, string found, string expected) : Exception(expected)
    {
        public int At { get; } = at;

        public string Found { get; } = found;
    }
}
