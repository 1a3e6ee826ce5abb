using TheSocialConference.Markup;

namespace TheSocialConference.Localisation;

/// <summary>What is wrong with a text in Markdown, and what was expected there.</summary>
public sealed partial class Words
{
    /// <summary>"Regel 3: een kop zonder tekst. Verwacht: een paar woorden."</summary>
    public string Of(MarkdownFault fault) => Say(
        $"Regel {fault.Line}: {Found(fault)}. Verwacht: {Expected(fault)}.",
        $"Line {fault.Line}: {Found(fault)}. Expected: {Expected(fault)}.");

    public string Found(MarkdownFault fault) => fault.Slip switch
    {
        MarkdownSlip.TooLong => Say($"{fault.Number} tekens", $"{fault.Number} characters"),
        MarkdownSlip.TooDeep => Say("lijsten, citaten, nadruk of haken in elkaar", "lists, quotations, emphasis or brackets inside each other"),
        MarkdownSlip.TooMuchHtml => Say("tabellen of verwijzingen die heel lang worden", "tables or references that become very long"),
        MarkdownSlip.TooLongStretch => Say($"meer dan {MarkdownLimits.MaxStretch} tekens zonder lege regel", $"more than {MarkdownLimits.MaxStretch} characters without an empty line"),
        MarkdownSlip.TooManyRows => Say($"meer dan {MarkdownLimits.MaxRows} regels met een streep (|)", $"more than {MarkdownLimits.MaxRows} lines with a bar (|)"),
        MarkdownSlip.TooManyColumns => Say($"meer dan {MarkdownLimits.MaxColumns + 1} strepen (|) in één regel", $"more than {MarkdownLimits.MaxColumns + 1} bars (|) in one line"),
        MarkdownSlip.TooManyMarkers => Say($"meer dan {MarkdownLimits.MaxMarkers} lijst- of citaattekens vooraan een regel", $"more than {MarkdownLimits.MaxMarkers} list or quotation marks at the head of a line"),
        MarkdownSlip.InvisibleSign => Say($"het onzichtbare teken {fault.What}", $"the invisible character {fault.What}"),
        MarkdownSlip.LanguageMark => fault.What,
        MarkdownSlip.Html or MarkdownSlip.HtmlInLine => $"HTML, {fault.What}",
        MarkdownSlip.BrokenLink => Say($"een link die niet gesloten is of een spatie in het adres heeft, {fault.What}", $"a link that is not closed or has a space in its address, {fault.What}"),
        MarkdownSlip.LinkWithoutText => Say($"een link naar {fault.What} zonder tekst", $"a link to {fault.What} without text"),
        MarkdownSlip.LinkLeadsNowhere => Say($"een link naar {fault.What}", $"a link to {fault.What}"),
        MarkdownSlip.UnknownSession => Say($"een link naar de onbekende sessie {fault.What}", $"a link to the unknown session {fault.What}"),
        MarkdownSlip.UnknownSpeaker => Say($"een link naar de onbekende spreker {fault.What}", $"a link to the unknown speaker {fault.What}"),
        MarkdownSlip.PictureInShort or MarkdownSlip.TableInShort or MarkdownSlip.NoteInShort or MarkdownSlip.HeadingInShort =>
            Say($"{TooMuch(fault.Slip)} in een korte tekst", $"{TooMuch(fault.Slip)} in a short text"),
        _ => FoundInPictureOrHeading(fault),
    };

    public string Expected(MarkdownFault fault) => fault.Slip switch
    {
        MarkdownSlip.TooLong => Say($"hooguit {MarkdownLimits.MaxLength}", $"at most {MarkdownLimits.MaxLength}"),
        MarkdownSlip.TooDeep => Say($"hooguit {MarkdownLimits.MaxDepth} niveaus; \\[ en \\* voor de tekens zelf", $"at most {MarkdownLimits.MaxDepth} levels; \\[ and \\* for the signs themselves"),
        MarkdownSlip.TooMuchHtml => Say($"hooguit {MarkdownHtml.MaxLength} tekens HTML", $"at most {MarkdownHtml.MaxLength} characters of HTML"),
        MarkdownSlip.TooLongStretch => Say("een lege regel tussen alinea’s", "an empty line between paragraphs"),
        MarkdownSlip.TooManyRows => Say($"tabellen van samen hooguit {MarkdownLimits.MaxRows} rijen", $"tables of at most {MarkdownLimits.MaxRows} rows in all"),
        MarkdownSlip.TooManyColumns => Say($"een tabel van hooguit {MarkdownLimits.MaxColumns} kolommen", $"a table of at most {MarkdownLimits.MaxColumns} columns"),
        MarkdownSlip.TooManyMarkers => Say("een paar niveaus", "a few levels of nesting"),
        MarkdownSlip.InvisibleSign => Say("tekst die je ziet", "visible text"),
        MarkdownSlip.LanguageMark => Say(
            "{lang=en} meteen achter *nadruk* of een [link](…), met de code van de taal; \\{ voor een accolade",
            "{lang=en} straight after *emphasis* or a [link](…), with the tag of its language; \\{ for a brace"),
        MarkdownSlip.Html => "Markdown",
        MarkdownSlip.HtmlInLine => Say("Markdown, of \\< voor het teken zelf", "Markdown, or \\< for the sign itself"),
        MarkdownSlip.BrokenLink => Say("[woorden](adres)", "[words](address)"),
        MarkdownSlip.LinkWithoutText => Say("[een paar woorden](adres)", "[a few words](address)"),
        MarkdownSlip.LinkLeadsNowhere => Say(
            "https://…, http://…, mailto:…, een pad op deze site (/blog), #kop, session:CODE of speaker:slug",
            "https://…, http://…, mailto:…, a path on this site (/blog), #heading, session:CODE or speaker:slug"),
        MarkdownSlip.UnknownSession or MarkdownSlip.UnknownSpeaker => Say("een die er is", "one that is there"),
        MarkdownSlip.PictureInShort or MarkdownSlip.TableInShort or MarkdownSlip.NoteInShort or MarkdownSlip.HeadingInShort =>
            Say("alinea’s, lijsten, citaten, nadruk en links", "paragraphs, lists, quotations, emphasis and links"),
        _ => ExpectedOfPictureOrHeading(fault),
    };

    private string TooMuch(MarkdownSlip slip) => slip switch
    {
        MarkdownSlip.HeadingInShort => Say("een kop", "a heading"),
        MarkdownSlip.TableInShort => Say("een tabel", "a table"),
        MarkdownSlip.NoteInShort => Say("een noot", "a note"),
        _ => Say("een foto", "a picture"),
    };

    private string FoundInPictureOrHeading(MarkdownFault fault) => fault.Slip switch
    {
        MarkdownSlip.PictureInText => Say($"de foto {fault.What} tussen andere tekst", $"the picture {fault.What} inside other text"),
        MarkdownSlip.PictureWithoutDescription => Say($"de foto {fault.What} zonder beschrijving", $"the picture {fault.What} without a description"),
        MarkdownSlip.PictureUnknown => Say($"de foto {fault.What}, die er niet bij staat", $"the picture {fault.What}, which is not a file beside this one"),
        MarkdownSlip.PictureRefused => Say($"de foto {fault.What}", $"the picture {fault.What}"),
        MarkdownSlip.HeadingWithoutText => Say("een kop zonder tekst", "a heading without text"),
        MarkdownSlip.HeadingInside => Say("een kop in een lijst, citaat of noot", "a heading inside a list, quotation or note"),
        MarkdownSlip.HeadingOfTitle => Say("een kop van niveau 1 (#)", "a heading of level 1 (#)"),
        MarkdownSlip.HeadingSkips => Say(
            $"een kop van niveau {fault.Number} ({Marks(fault.Number)}) onder een van niveau {fault.Above}",
            $"a heading of level {fault.Number} ({Marks(fault.Number)}) below one of level {fault.Above}"),
        MarkdownSlip.HeadingWithNothingBelow => Say($"niets onder de kop {fault.What}", $"nothing under the heading {fault.What}"),
        MarkdownSlip.UnknownReference => Say($"{fault.What} achter een kop", $"{fault.What} at the end of a heading"),
        MarkdownSlip.NoteMissing => Say($"een noot die er niet is, {fault.What}", $"a note that is not there, {fault.What}"),
        MarkdownSlip.NoteUnused => Say($"de noot `[{fault.What}]` waar niets naar verwijst", $"the note `[{fault.What}]` that nothing refers to"),
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };

    private string ExpectedOfPictureOrHeading(MarkdownFault fault) => fault.Slip switch
    {
        MarkdownSlip.PictureInText => Say("een foto op zichzelf, met een lege regel ervoor en erna", "a picture by itself, with an empty line before and after"),
        MarkdownSlip.PictureWithoutDescription => Say("![wat er te zien is](bestand.jpg)", "![what is to be seen](file.jpg)"),
        MarkdownSlip.PictureUnknown => Say("een naam zoals foto.jpg", "a name such as foto.jpg"),
        MarkdownSlip.PictureRefused => Say($"een die te tonen is: {fault.Why}", $"one that can be shown: {fault.Why}"),
        MarkdownSlip.HeadingWithoutText => Say("een paar woorden", "a few words"),
        MarkdownSlip.HeadingInside => Say("koppen die op zichzelf staan", "headings that stand by themselves"),
        MarkdownSlip.HeadingOfTitle => Say("## of dieper: niveau 1 is de titel", "## or deeper: level 1 is the title"),
        MarkdownSlip.HeadingSkips => Say($"niveau {fault.Above + 1} ({Marks(fault.Above + 1)}): sla er geen over", $"level {fault.Above + 1} ({Marks(fault.Above + 1)}): none skipped"),
        MarkdownSlip.HeadingWithNothingBelow => Say("wat er te zeggen is over de sessie of spreker die de kop noemt", "what there is to say about the session or speaker it names"),
        MarkdownSlip.UnknownReference => Say(
            "{CODE} van een sessie of {@slug} van een spreker aan het eind, met spaties tussen meer dan een",
            "{CODE} of a session or {@slug} of a speaker at the end, several with spaces between"),
        MarkdownSlip.NoteMissing => Say("[^1]: en de tekst ervan op een eigen regel", "[^1]: and its text on a line of its own"),
        MarkdownSlip.NoteUnused => Say($"[{fault.What}] ergens in de tekst", $"[{fault.What}] somewhere in the text"),
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };

    private static string Marks(int level) => new('#', level);
}
