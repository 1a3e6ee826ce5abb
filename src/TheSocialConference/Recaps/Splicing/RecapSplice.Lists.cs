using TheSocialConference.Recaps.Yaml;

namespace TheSocialConference.Recaps.Splicing;

internal sealed partial class RecapSplice
{
    private IEnumerable<YamlEdit> List(YamlList node, YamlItems was, YamlItems becomes)
    {
        var pairs = ListPairs.Of(was, becomes);
        if (pairs.Count == node.Items.Count && pairs.Index().All(pair => pair.Item.Was == pair.Index))
        {
            return pairs.SelectMany((pair, at) => Item(node, at, was, pair.Becomes));
        }

        if (node.IsFlow)
        {
            var items = pairs.Select(pair => pair.Was is { } at ? Inner(node, at, was, pair.Becomes) : YamlEmitter.Flow(pair.Becomes));
            return [new(node.Start, node.End, $"[{string.Join(", ", items)}]")];
        }

        var stays = pairs.Select(pair => pair.Was).OfType<int>().ToList();
        if (stays.Count == 0)
        {
            return [new(_text.LineStart(node.Start), _text.NextLine(node.End), string.Concat(becomes.Items.Select(item => New(node, item))))];
        }

        return stays.SequenceEqual(stays.Order()) ? InPlace(node, was, pairs) : [InOrder(node, was, pairs)];
    }

    /// <summary>Items change, go and come, and those that stay keep their order.</summary>
    private IEnumerable<YamlEdit> InPlace(YamlList node, YamlItems was, IReadOnlyList<(int? Was, YamlTree Becomes)> pairs)
    {
        var stays = pairs.Select(pair => pair.Was).OfType<int>().ToHashSet();
        foreach (var at in Enumerable.Range(0, node.Items.Count).Where(at => !stays.Contains(at)))
        {
            yield return new(_text.LineStart(Dash(node, at)), EndOf(node, at), "");
        }

        var place = _text.LineStart(Dash(node, 0));
        foreach (var (before, becomes) in pairs)
        {
            if (before is { } at)
            {
                place = _text.NextLine(node.Items[at].End);
                foreach (var edit in Item(node, at, was, becomes))
                {
                    yield return edit;
                }
            }
            else
            {
                var isFirst = place == _text.LineStart(Dash(node, 0));
                yield return new(place, place, isFirst ? $"{New(node, becomes)}{Gap(node)}" : $"{Gap(node)}{New(node, becomes)}");
            }
        }
    }

    /// <summary>Items change places, each with the comments above it.</summary>
    private YamlEdit InOrder(YamlList node, YamlItems was, IReadOnlyList<(int? Was, YamlTree Becomes)> pairs)
    {
        var start = _text.LineStart(Dash(node, 0));
        var text = string.Concat(pairs.Select(pair => pair.Was is { } at
            ? YamlEdit.Apply(_all, at == 0 ? start : _text.NextLine(node.Items[at - 1].End), _text.NextLine(node.Items[at].End), Item(node, at, was, pair.Becomes))
            : New(node, pair.Becomes)));
        return new(start, _text.NextLine(node.Items[^1].End), text);
    }

    private IEnumerable<YamlEdit> Item(YamlList node, int at, YamlItems was, YamlTree becomes)
    {
        var item = node.Items[at];
        return becomes.SaysTheSameAs(was.Items[at])
            ? []
            : Value(item, was.Items[at], becomes, new(_text.Column(node.Start), node.IsFlow, EndsLine(item)), node.IsFlow ? item.Start : Dash(node, at) + 1);
    }

    /// <summary>An item between brackets as it stands, with its edits.</summary>
    private string Inner(YamlList node, int at, YamlItems was, YamlTree becomes) =>
        YamlEdit.Apply(_all, node.Items[at].Start, node.Items[at].End, Item(node, at, was, becomes));

    private string New(YamlList node, YamlTree item)
    {
        var indent = _text.Column(node.Start);
        return $"{new string(' ', indent)}-{YamlEmitter.AfterDash(item, indent)}\n";
    }

    /// <summary>The empty line that this list has between its items, if it has.</summary>
    private string Gap(YamlList node) => node.Items.Count > 1 && IsBlank(_text.NextLine(node.Items[0].End)) ? "\n" : "";

    /// <summary>Behind an item that goes, with the empty lines below it when there are others above.</summary>
    private int EndOf(YamlList node, int at)
    {
        var end = _text.NextLine(node.Items[at].End);
        var start = _text.LineStart(Dash(node, at));
        while (at + 1 < node.Items.Count && IsBlank(end) && (at == 0 || IsBlank(_text.LineStart(Math.Max(0, start - 1)))))
        {
            end = _text.NextLine(end);
        }

        return end;
    }

    private bool IsBlank(int line) => line < _all.Length && _all.AsSpan(line.._text.NextLine(line)).IsWhiteSpace();

    /// <summary>The dash of an item: in the column of the list, on the item's line or above it.</summary>
    private int Dash(YamlList node, int at)
    {
        var column = _text.Column(node.Start);
        var line = _text.LineStart(node.Items[at].Start);
        while (line > node.Start && !IsDash(line + column))
        {
            line = _text.LineStart(line - 1);
        }

        return line + column;
    }

    private bool IsDash(int index) => index < _all.Length && _all[index] == '-' && IsFirstOnLine(index);
}
