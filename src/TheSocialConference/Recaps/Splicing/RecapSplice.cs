using TheSocialConference.Recaps.Yaml;

namespace TheSocialConference.Recaps.Splicing;

/// <summary>
/// Changes fields in the text of a file and leaves every other character as it is: comments, quotes, spaces and line ends. A field that says
/// the same before and after is not looked at.
/// </summary>
internal sealed partial class RecapSplice
{
    private readonly RecapText _text;
    private readonly string _all;

    private RecapSplice(RecapText text) => (_text, _all) = (text, text.All);

    /// <param name="was">What the fields of the file say.</param>
    /// <param name="becomes">What they are to say.</param>
    /// <param name="body">The text below, with <c>\n</c> between lines.</param>
    public static string Apply(RecapText text, YamlMap root, YamlFields was, YamlFields becomes, string body)
    {
        var edits = new RecapSplice(text).Map(root, was, becomes)
            .Select(edit => edit with { Text = edit.Text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", text.NewLine, StringComparison.Ordinal) });
        var fields = YamlEdit.Apply(text.All, 0, text.BodyStart, edits);
        return fields + (body == text.Body ? text.All[text.BodyStart..] : body.Replace("\n", text.NewLine, StringComparison.Ordinal));
    }

    private IEnumerable<YamlEdit> Map(YamlMap node, YamlFields was, YamlFields becomes)
    {
        var keys = becomes.Fields.Concat(was.Fields).Select(field => field.Key).Distinct()
            .Where(key => becomes[key] is { } wanted ? !wanted.SaysTheSameAs(was[key]) : was[key] is not null).ToList();
        var put = keys.Where(key => node.Find(key) is null).ToList();
        var cut = keys.Except(put).Where(key => becomes[key] is null).ToList();
        if (node.IsFlow && put.Count + cut.Count > 0)
        {
            return [Rewrite(node, was, becomes)];
        }

        return
        [
            .. keys.Except(put).Except(cut).SelectMany(key => Entry(node, node.Find(key)!, was[key], becomes[key]!)),
            .. cut.Select(key => Cut(node, node.Find(key)!)),
            .. put.Select(key => Put(node, becomes, key)),
        ];
    }

    private IEnumerable<YamlEdit> Entry(YamlMap node, YamlEntry entry, YamlTree? was, YamlTree becomes) =>
        Value(entry.Value, was, becomes, new(node.IsFlow ? 0 : _text.Column(entry.Key.Start), node.IsFlow, EndsLine(entry.Value)), AfterSign(entry.Key.End, ':'));

    /// <param name="after">Behind the colon or dash before the value.</param>
    private IEnumerable<YamlEdit> Value(YamlNode node, YamlTree? was, YamlTree becomes, YamlPlace place, int after)
    {
        var said = YamlActual.Tree(node);
        if (becomes.SaysTheSameAs(said))
        {
            return []; // written out though a reader would fill it in
        }

        return (node, becomes) switch
        {
            (YamlScalar scalar, YamlText text) => [Scalar(scalar, text, place, after)],
            (YamlMap { Entries: [var entry] } map, YamlText { Language: { } language } text) when entry.Key.Value == language =>
                Entry(map, entry, null, text),
            (YamlMap map, YamlFields fields) => Map(map, was as YamlFields ?? (YamlFields)said, fields),
            (YamlList list, YamlItems items) =>
                List(list, was is YamlItems known && known.Items.Count == list.Items.Count ? known : (YamlItems)said, items),
            _ => [Instead(node, becomes, place, after)],
        };
    }

    private YamlEdit Scalar(YamlScalar node, YamlText text, YamlPlace place, int after)
    {
        var raw = _all[node.Start..node.End].Replace("\r\n", "\n", StringComparison.Ordinal);
        if (node.IsBlock && YamlBlockEdit.Change(raw, node.Style, text.Value, place) is { } changed)
        {
            return new(node.Start, node.End, changed);
        }

        var written = YamlScalarText.Write(text, node.IsBlock ? place with { EndsLine = true } : place, node.Style);
        return node.Start == node.End ? new(after, after, $" {written}") : new(node.Start, node.End, written);
    }

    private YamlEdit Instead(YamlNode node, YamlTree becomes, YamlPlace place, int after) => new(
        after, Math.Max(after, node.End),
        place.IsFlow || !place.EndsLine ? $" {YamlEmitter.Flow(becomes)}"
        : _all[after - 1] == '-' ? YamlEmitter.AfterDash(becomes, place.Indent)
        : YamlEmitter.AfterColon(becomes, place.Indent));

    /// <summary>Takes a field out, with its lines.</summary>
    private YamlEdit Cut(YamlMap node, YamlEntry entry)
    {
        var next = node.Entries.SkipWhile(other => other != entry).Skip(1).FirstOrDefault();
        if (IsFirstOnLine(entry.Key.Start))
        {
            return new(_text.LineStart(entry.Key.Start), _text.NextLine(End(entry)), "");
        }

        return next is null ? new(entry.Key.Start, End(entry), "{}") : new(entry.Key.Start, next.Key.Start, ""); // the next one moves up behind the dash
    }

    /// <summary>Puts a field in behind the one that an editor would write before it.</summary>
    private YamlEdit Put(YamlMap node, YamlFields becomes, string key)
    {
        var before = becomes.Fields.TakeWhile(field => field.Key != key).Select(field => node.Find(field.Key)).LastOrDefault(entry => entry is not null);
        var indent = _text.Column((before ?? node.Entries[0]).Key.Start);
        var text = $"{key}:{YamlEmitter.AfterColon(becomes[key]!, indent)}";
        if (before is null)
        {
            return new(node.Start, node.Start, $"{text}\n{new string(' ', indent)}");
        }

        var at = _text.NextLine(End(before));
        return new(at, at, $"{new string(' ', indent)}{text}\n");
    }

    /// <summary>Writes a mapping between braces again, each field that stays as it stands.</summary>
    private YamlEdit Rewrite(YamlMap node, YamlFields was, YamlFields becomes)
    {
        var kept = node.Entries.Select(entry => entry.Key.Value).Where(key => becomes[key] is not null || was[key] is null).ToList();
        var fields = kept.Concat(becomes.Fields.Select(field => field.Key).Except(kept))
            .Select(key => node.Find(key) is { } entry ? Inner(node, entry, was[key], becomes[key]) : $"{key}: {YamlEmitter.Flow(becomes[key]!)}");
        return new(node.Start, node.End, $"{{{string.Join(", ", fields)}}}");
    }

    /// <summary>A field between braces as it stands, with its edits.</summary>
    private string Inner(YamlMap node, YamlEntry entry, YamlTree? was, YamlTree? becomes) => YamlEdit.Apply(
        _all, entry.Key.Start, End(entry), becomes is null || becomes.SaysTheSameAs(was) ? [] : Entry(node, entry, was, becomes));

    private int AfterSign(int from, char sign) => _all.IndexOf(sign, from) + 1;

    /// <summary>Behind the entry: its value, or its colon when it has none.</summary>
    private int End(YamlEntry entry) => Math.Max(entry.Value.End, AfterSign(entry.Key.End, ':'));

    private bool IsFirstOnLine(int index) => _all.AsSpan(_text.LineStart(index)..index).IsWhiteSpace();

    private bool EndsLine(YamlNode node) => _all.AsSpan(node.End.._text.NextLine(Math.Max(0, node.End))).IsWhiteSpace();
}
