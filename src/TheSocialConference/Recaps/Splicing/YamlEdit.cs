using System.Text;

namespace TheSocialConference.Recaps.Splicing;

/// <summary>A piece of a file that is to read differently.</summary>
/// <param name="Start">In the text of the whole file.</param>
/// <param name="End">Equal to <paramref name="Start"/> for something that is put in.</param>
internal readonly record struct YamlEdit(int Start, int End, string Text)
{
    /// <summary>The text from one place to another, with the edits that lie within.</summary>
    /// <exception cref="InvalidOperationException">Two edits are about the same piece.</exception>
    public static string Apply(string all, int from, int to, IEnumerable<YamlEdit> edits)
    {
        var (text, at) = (new StringBuilder(), from);
        foreach (var edit in edits.Index().OrderBy(edit => edit.Item.Start).ThenBy(edit => edit.Item.End).ThenBy(edit => edit.Index).Select(edit => edit.Item))
        {
            if (edit.Start < at || edit.End > to)
            {
                throw new InvalidOperationException("Two edits overlap.");
            }

            text.Append(all, at, edit.Start - at).Append(edit.Text);
            at = edit.End;
        }

        return text.Append(all, at, to - at).ToString();
    }
}
