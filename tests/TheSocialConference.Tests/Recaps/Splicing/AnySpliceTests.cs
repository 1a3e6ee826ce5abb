using CsCheck;
using TheSocialConference.Localisation;
using TheSocialConference.Markup;
using TheSocialConference.Programmes;
using TheSocialConference.Recaps.Yaml;

namespace TheSocialConference.Recaps.Splicing;

/// <summary>Any text in any field of a file reads back as it was, whatever stood there.</summary>
public sealed class AnySpliceTests
{
    private static readonly Gen<string> Prose = YamlScalarTextTests.Texts.Where(text => text.Length < 200);
    private static readonly Gen<string> Line = Prose.Select(text => text.ReplaceLineEndings(" ").Replace('\u2028', ' ').Trim()).Where(text => text.Length is > 0 and < 80);
    private static readonly Gen<string> Markdown = Prose.Where(text => EditorMarkdown.FaultsIn(text).Count == 0);

    private static readonly Gen<Func<RecapContent, RecapContent>> Changes = Gen.OneOf<Func<RecapContent, RecapContent>>(
        Line.Select(Of(text => Edition(facts => facts with { Name = text }))),
        Line.Select(Of(text => Edition(facts => facts with { Tagline = new(text, null) }))),
        Gen.Select(Line, Line, (nl, en) => Edition(facts => facts with { Tagline = new(nl, en) })),
        Prose.Select(Of(text => Edition(facts => facts with { Note = new(null, text) }))),
        Gen.Select(Prose, Prose, (nl, en) => Edition(facts => facts with { Announcement = new(nl, en) })),
        Line.Select(Of(text => Edition(facts => facts with { Stated = facts.Stated! with { Stages = new(text, text) } }))),
        Line.Select(Of(text => Speaker(0, speaker => speaker with { Name = text }))),
        Markdown.Select(Of(text => Speaker(0, speaker => speaker with { Bio = speaker.Bio! with { Nl = text } }))),
        Markdown.Select(Of(text => Speaker(0, speaker => speaker with { Bio = speaker.Bio! with { En = text } }))),
        Markdown.Select(Of(text => Speaker(1, speaker => speaker with { Bio = new(text, null) }))),
        Line.Select(Of(text => Speaker(0, speaker => speaker with { Links = [speaker.Links[0] with { Label = text }, speaker.Links[1] with { Label = text }] }))),
        Line.Select(Of(text => Session(0, session => session with { Title = text }))),
        Prose.Select(Of(text => Session(1, session => session with { Note = new(text, null) }))),
        Markdown.Select(Of(text => Session(1, session => session with { Abstract = new(text, "A story.") }))),
        Markdown.Array[0, 4].Select(Of((string[] texts) => Session(1, session => session with { Points = [.. texts.Select((text, at) => at % 2 == 0 ? new LocalText(text, null) : new(text, text))] }))),
        Line.Array[0, 3].Select(Of((string[] texts) => Session(1, session => session with { Quotes = [.. texts.Select(text => new Programme.Quote(text, null, "nl", Attribution.Stated))] }))),
        Line.Select(Of(text => Session(2, session => session with { Cancellation = new(new(text, text), null) }))),
        Line.Select(Of(text => (Func<RecapContent, RecapContent>)(content => content with { Post = content.Post! with { Value = content.Post.Value with { Title = text, Summary = text } } }))));

    [Fact]
    public void Any_texts_in_any_fields_read_back()
    {
        var unit = RecapReaderTests.Read(("proef/verslag.md", Seeds.Everything));
        var file = unit.Files.Single();
        Changes.Array[1, 4].Sample(
            changes =>
            {
                var becomes = changes.Aggregate(file.Content, (content, change) => change(content));
                var want = RecapWriter.Tree(becomes, unit.Context);

                var text = RecapSplice.Apply(file.Text, file.Root, RecapWriter.Tree(file.Content, unit.Context), want, file.Text.Body);

                var read = RecapReaderTests.Read(("proef/verslag.md", text));
                Assert.Equal([], read.Faults);
                Assert.Equal(want, RecapWriter.Tree(read.Files.Single().Content, read.Context));
                Assert.StartsWith("---\n# Een dag die er nooit was.\n", text, StringComparison.Ordinal);
                Assert.Contains("\n  # --- Ochtend ---\n", text, StringComparison.Ordinal);
            },
            iter: 1_500);
    }

    [Fact]
    public void Any_texts_in_any_fields_read_back_from_a_new_file()
    {
        var unit = RecapReaderTests.Read(("proef/verslag.md", Seeds.Everything));
        Changes.Array[1, 4].Sample(
            changes =>
            {
                var becomes = changes.Aggregate(unit.Files.Single().Content, (content, change) => change(content));
                var read = RecapReaderTests.Read(("proef/verslag.md", RecapWriter.Write(becomes, unit.Context)));
                Assert.Equal([], read.Faults);
                Assert.Equal(RecapWriter.Tree(becomes, unit.Context), RecapWriter.Tree(read.Files.Single().Content, read.Context));
            },
            iter: 500);
    }

    private static Func<T, Func<RecapContent, RecapContent>> Of<T>(Func<T, Func<RecapContent, RecapContent>> change) => change;

    private static Func<string, Func<RecapContent, RecapContent>> Of(Func<string, Func<RecapContent, RecapContent>> change) => change;

    private static Func<RecapContent, RecapContent> Edition(Func<Programme.EditionFacts, Programme.EditionFacts> change) =>
        content => content with { Edition = content.Edition! with { Facts = change(content.Edition.Facts) } };

    private static Func<RecapContent, RecapContent> Speaker(int at, Func<Programme.Speaker, Programme.Speaker> change) => content => content with
    {
        Speakers = [.. content.Speakers.Select((speaker, index) => index == at ? speaker with { Value = change(speaker.Value) } : speaker)],
    };

    private static Func<RecapContent, RecapContent> Session(int at, Func<Programme.Session, Programme.Session> change) => content => content with
    {
        Sessions = [.. content.Sessions.Select((session, index) => index == at ? session with { Value = session.Value with { Session = change(session.Value.Session) } } : session)],
    };
}
