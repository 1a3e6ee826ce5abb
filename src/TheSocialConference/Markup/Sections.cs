using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace TheSocialConference.Markup;

/// <summary>A heading of a text, with what its section is about.</summary>
internal sealed record Section(HeadingBlock Heading, string Id, string Text, IReadOnlyList<Subject> Subjects);

/// <summary>Reads the headings: their levels, the braces at their end, and the ids they get.</summary>
internal sealed class Sections(EditorContext context, Faults faults)
{
    private readonly Anchors _anchors = new("h-", "section");
    private int _level = 1;

    public List<Section> In(MarkdownDocument document)
    {
        var sections = new List<Section>();
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            CheckLevel(heading);
            var subjects = TakeReferences(heading).ToList();
            var text = MarkdownText.Of(heading.Inline).Trim();
            if (text.Length == 0)
            {
                faults.Add(heading, MarkdownSlip.HeadingWithoutText);
            }

            var id = _anchors.For(text);
            heading.Anchor = id;
            sections.Add(new(heading, id, text, subjects));
        }

        return sections;
    }

    private void CheckLevel(HeadingBlock heading)
    {
        if (heading.Parent is not MarkdownDocument)
        {
            faults.Add(heading, MarkdownSlip.HeadingInside);
        }
        else if (heading.Level == 1)
        {
            faults.Add(heading, MarkdownSlip.HeadingOfTitle);
        }
        else if (heading.Level > _level + 1)
        {
            faults.Add(new(heading.Line + 1, MarkdownSlip.HeadingSkips, Number: heading.Level) { Above = _level });
        }

        _level = heading.Level;
    }

    private IEnumerable<Subject> TakeReferences(HeadingBlock heading)
    {
        if (heading.Inline?.LastChild is not LiteralInline last)
        {
            yield break;
        }

        var text = last.Content.ToString().TrimEnd();
        var open = text.LastIndexOf('{');
        if (open < 0 || !text.EndsWith('}') || (open == 0 && last.IsFirstCharacterEscaped))
        {
            yield break;
        }

        var references = text[(open + 1)..^1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct();
        last.Content = new(text[..open].TrimEnd());
        foreach (var reference in references.DefaultIfEmpty(""))
        {
            if (SubjectOf(reference) is { } subject)
            {
                yield return subject;
            }
            else
            {
                faults.Add(heading, MarkdownSlip.UnknownReference, Faults.Quote($"{{{reference}}}"));
            }
        }
    }

    private Subject? SubjectOf(string reference) =>
        reference.StartsWith('@') ? context.SpeakerAddress(reference[1..]) is null ? null : new(null, reference[1..])
        : context.SessionAddress(reference) is null ? null : new(reference, null);
}
