using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using TheSocialConference.Blog;
using TheSocialConference.Localisation;

namespace TheSocialConference.Markup;

/// <summary>
/// Finds what a text says about which session or speaker: the section under a heading that names one, and elsewhere the paragraph with a
/// link to one. A section that is about others only names a session it links to, in passing; a link to a person is about that person anywhere.
/// </summary>
internal sealed class Passages(IReadOnlyList<Section> sections, Words words)
{
    /// <summary>Enough to tell paragraphs apart, and to find this one again after others were added.</summary>
    private const int WordsInAnchor = 6;

    private readonly Dictionary<HeadingBlock, Section> _sections = sections.ToDictionary(section => section.Heading);
    private readonly List<Mention> _mentions = [];
    private readonly Stack<Section> _around = new();
    private readonly Anchors _anchors = new("p-", "paragraph");

    /// <summary>In the order of the text; gives the paragraphs among them an id.</summary>
    public IReadOnlyList<Mention> In(MarkdownDocument document, Faults faults)
    {
        for (var i = 0; i < document.Count; i++)
        {
            if (document[i] is HeadingBlock heading)
            {
                var section = _sections[heading];
                Leave(heading.Level);
                AddSection(section, [.. Under(heading, document, i)], faults);
                _around.Push(section);
            }
            else
            {
                AddParagraphs(document[i]);
            }
        }

        return _mentions;
    }

    private static IEnumerable<Block> Under(HeadingBlock heading, MarkdownDocument document, int at) =>
        document.Skip(at + 1)
            .TakeWhile(block => !(block is HeadingBlock next && next.Level <= heading.Level))
            .Where(block => block is not (FootnoteGroup or LinkReferenceDefinitionGroup));

    private void Leave(int level)
    {
        while (_around.TryPeek(out var inner) && inner.Heading.Level >= level)
        {
            _around.Pop();
        }
    }

    private void AddSection(Section section, IReadOnlyList<Block> blocks, Faults faults)
    {
        if (section.Subjects.Count == 0)
        {
            return;
        }

        if (blocks.Count == 0)
        {
            faults.Add(section.Heading, MarkdownSlip.HeadingWithNothingBelow, Faults.Quote(section.Text));
        }

        var html = MarkdownHtml.Passage(blocks, section.Heading.Level, words);
        AddAll(section.Subjects, section.Id, section.Text, html);
    }

    private void AddParagraphs(Block block)
    {
        if (block is FootnoteGroup)
        {
            _around.Clear();
        }

        ParagraphBlock[] paragraphs = block is ParagraphBlock one ? [one] : [.. block.Descendants<ParagraphBlock>()];
        foreach (var paragraph in paragraphs)
        {
            var subjects = paragraph.Inline?.Descendants<Inline>().Select(link => link.Subject).OfType<Subject>().Distinct().Where(IsNew)
                .ToLookup(IsInPassing);
            if (subjects?[true].ToArray() is { Length: > 0 } named)
            {
                var section = _around.First(section => section.Subjects.Count > 0);
                AddAll(named.Where(subject => IsFirst(subject, section)), section.Id, section.Text, Mention.InPassing);
            }

            if (subjects?[false].ToArray() is { Length: > 0 } told)
            {
                var id = paragraph.Anchor = _anchors.For(MarkdownText.FirstWords(paragraph.Inline, WordsInAnchor));
                AddAll(told, id, _around.TryPeek(out var inner) ? inner.Text : null, MarkdownHtml.Passage(paragraph, words));
            }
        }
    }

    private void AddAll(IEnumerable<Subject> subjects, string anchor, string? heading, string html)
    {
        foreach (var subject in subjects.Where(IsNew).ToList())
        {
            _mentions.Add(new(_mentions.Count, anchor, heading, html, subject.SessionCode, subject.SpeakerSlug));
        }
    }

    // Not yet told by a section around it.
    private bool IsNew(Subject subject) => !_around.Any(section => section.Subjects.Contains(subject));

    private bool IsInPassing(Subject subject) => subject.SessionCode is not null && _around.Any(section => section.Subjects.Count > 0);

    private bool IsFirst(Subject subject, Section section) =>
        !_mentions.Any(mention => mention.Anchor == section.Id && mention.SessionCode == subject.SessionCode);
}
