using TheSocialConference.Recaps.WordPress;

namespace TheSocialConference.Localisation;

/// <summary>Moving a WordPress site over.</summary>
public sealed partial class Words
{
    public string WordPressTitle => Say("Haal een WordPress-blog over", "Bring a WordPress blog over");
    public string WordPressLead => Say(
        "Berichten, reacties en oude adressen komen mee. Je ziet eerst wat er gebeurt; er verandert pas iets als jij dat zegt.",
        "Posts, comments and old addresses come along. You first see what will happen; nothing changes until you say so.");

    public string WordPressHow => Say(
        "Kies in WordPress Gereedschap → Exporteren → Alle inhoud, en kies hier het bestand dat je krijgt (.xml, hoogstens 64 MB).",
        "In WordPress choose Tools → Export → All content, and choose here the file that you get (.xml, at most 64 MB).");

    public string WordPressPrivacy => Say(
        "E-mailadressen, netwerkadressen en websites van wie reageerde komen niet mee: daar gaven ze hier geen toestemming voor.",
        "E-mail addresses, network addresses and websites of those who commented do not come along: they did not agree to that here.");

    public string WordPressFile => Say("Exportbestand", "Export file");
    public string WordPressLook => Say("Bekijk wat er gebeurt", "See what will happen");
    public string WordPressDo => Say("Haal het over", "Bring it over");
    public string WordPressFileMissing => Say("Kies eerst een bestand.", "Choose a file first.");
    public string WordPressFileGone => Say("Het bestand is niet meer bewaard. Kies het opnieuw.", "The file was not kept any longer. Choose it again.");
    public string WordPressAnother => Say("Een ander bestand", "Another file");
    public string WordPressLeftOut => Say("Wat niet meekomt", "What does not come along");
    public string WordPressItems => Say("Per bericht", "Post by post");
    public string WordPressLine(int line) => Say($"regel {line}", $"line {line}");

    /// <summary>"50 berichten en 2.000 reacties van oud.example zijn overgehaald."</summary>
    public string WordPressSummary(WordPressReport report)
    {
        var what = Say($"{CountOfPosts(report.PostCount)} en {CountOfComments(report.CommentCount)} van {report.Site}", $"{CountOfPosts(report.PostCount)} and {CountOfComments(report.CommentCount)} of {report.Site}");
        return !report.IsChange ? Say($"Er is niets nieuws: alles van {report.Site} is er al.", $"There is nothing new: all of {report.Site} is here already.")
            : report.IsDryRun ? Say($"{what} zouden meekomen. Er is nog niets veranderd.", $"{what} would come along. Nothing has changed yet.")
            : Say($"{what} zijn overgehaald.", $"{what} were brought over.");
    }

    public string WordPressOutcomeOf(WordPressItemReport item) => item.Outcome switch
    {
        WordPressOutcome.Added => Say($"nieuw, met {CountOfComments(item.Comments)}", $"new, with {CountOfComments(item.Comments)}"),
        WordPressOutcome.LeftOut => Say("komt niet mee", "left out"),
        _ when item.Comments > 0 => Say($"was er al; {CountOfComments(item.Comments)} erbij", $"was here already; {CountOfComments(item.Comments)} more"),
        _ => Say("was er al", "was here already"),
    };

    /// <param name="type">As WordPress calls it.</param>
    public string WordPressKind(string type, int count) => Say($"{count} × {type}", $"{count} × {type}");

    public string Of(WordPressRefusedException refused)
    {
        var why = refused.Why switch
        {
            WordPressRefusal.TooLarge => Say("het bestand is groter dan 64 MB", "the file is larger than 64 MB"),
            WordPressRefusal.NotXml => Say($"dit is geen geldige XML ({refused.What.TrimEnd('.')})", $"this is no valid XML ({refused.What.TrimEnd('.')})"),
            WordPressRefusal.NotWordPress => Say("dit is geen export van WordPress", "this is no export of WordPress"),
            WordPressRefusal.TooDeep => Say($"meer dan {WordPressExport.MaxDepth} elementen in elkaar", $"more than {WordPressExport.MaxDepth} elements inside each other"),
            WordPressRefusal.TooLongField => Say($"een tekst van meer dan {WordPressExport.MaxField} tekens", $"a text of more than {WordPressExport.MaxField} characters"),
            WordPressRefusal.TooManyItems => Say($"meer dan {WordPressExport.MaxItems} stukken", $"more than {WordPressExport.MaxItems} items"),
            WordPressRefusal.TooManyComments => Say($"meer dan {WordPressExport.MaxComments} reacties", $"more than {WordPressExport.MaxComments} comments"),
            _ => Say("er staat niet in van welke site het is", "it does not say which site it is of"),
        };
        return refused.Line > 0
            ? Say($"Er is niets overgehaald. Regel {refused.Line}: {why}.", $"Nothing was brought over. Line {refused.Line}: {why}.")
            : Say($"Er is niets overgehaald: {why}.", $"Nothing was brought over: {why}.");
    }

    public string Of(WordPressNote note) => note.Kind >= WordPressNoteKind.PingsLeftOut ? OfComment(note) : OfPost(note);

    /// <param name="alt">What is to be seen on it, or nothing.</param>
    public string PictureElsewhere(string alt) => alt.Length == 0 ? Say("Afbeelding", "Picture") : Say($"Afbeelding: {alt}", $"Picture: {alt}");

    /// <param name="host">Where it is, or nothing.</param>
    public string EmbeddedElsewhere(string host) => host.Length == 0 ? Say("Ingesloten van elders", "Embedded from elsewhere") : Say($"Ingesloten van {host}", $"Embedded from {host}");

    public string Untitled => Say("Zonder titel", "Untitled");
    public string Anonymous => Say("Anoniem", "Anonymous");

    private string CountOfPosts(int count) => count == 1 ? Say("1 bericht", "1 post") : Say($"{count} berichten", $"{count} posts");

    private string CountOfComments(int count) => count == 1 ? Say("1 reactie", "1 comment") : Say($"{count} reacties", $"{count} comments");

    private string OfPost(WordPressNote note) => note.Kind switch
    {
        WordPressNoteKind.InTrash => Say("het ligt in de prullenbak", "it is in the trash"),
        WordPressNoteKind.SameNumber => Say($"nummer {note.What} kwam al eerder in het bestand", $"number {note.What} came earlier in the file"),
        WordPressNoteKind.RemovedHere => Say("het is hier verwijderd sinds het overkwam", "it was removed here since it came over"),
        WordPressNoteKind.TooLong => Say($"de tekst is te lang ({note.Count} tekens)", $"the text is too long ({note.Count} characters)"),
        WordPressNoteKind.Unshowable => Say($"de tekst kan hier niet: {note.What}", $"the text cannot be here: {note.What}"),
        WordPressNoteKind.SlugTaken => Say($"het adres “{note.What}” was bezet; het kreeg een nummer", $"the address “{note.What}” was taken; it got a number"),
        WordPressNoteKind.WithoutTitle => Say("het had geen titel", "it had no title"),
        WordPressNoteKind.WithoutDate => Say("het had geen datum; het kreeg die van nu", "it had no date; it got that of now"),
        WordPressNoteKind.TitleShortened => Say($"de titel is ingekort; hij was “{note.What}”", $"the title was shortened; it was “{note.What}”"),
        WordPressNoteKind.AuthorShortened => Say($"de naam van de auteur is ingekort; die was “{note.What}”", $"the author's name was shortened; it was “{note.What}”"),
        WordPressNoteKind.SummaryShortened => Say("de samenvatting is ingekort", "the summary was shortened"),
        WordPressNoteKind.Protected => Say("het had een wachtwoord en komt mee als concept", "it had a password and comes along as a draft"),
        WordPressNoteKind.Private => Say("het was privé en komt mee als concept", "it was private and comes along as a draft"),
        WordPressNoteKind.OtherStatus => Say($"de status was “{note.What}”; het komt mee als concept", $"its status was “{note.What}”; it comes along as a draft"),
        WordPressNoteKind.Shortcode => Say($"de shortcode {note.What} blijft staan als tekst", $"the shortcode {note.What} stays as text"),
        WordPressNoteKind.Picture => Say($"een afbeelding werd een link: {note.What}", $"a picture became a link: {note.What}"),
        WordPressNoteKind.Embedded => Say($"iets dat was ingesloten werd een link: {note.What}", $"something embedded became a link: {note.What}"),
        WordPressNoteKind.Dropped => Say($"{note.What} is weggelaten", $"{note.What} was left out"),
        WordPressNoteKind.LinkToNowhere => Say($"een link die hier niet kan bleef tekst: {note.What}", $"a link that cannot be here stayed text: {note.What}"),
        WordPressNoteKind.InvisibleSigns => Say("onzichtbare tekens zijn weggelaten", "invisible characters were left out"),
        WordPressNoteKind.TableAsText => Say("een tabel werd gewone tekst", "a table became plain text"),
        WordPressNoteKind.HeadingsAsText => Say("koppen werden gewone regels", "headings became plain lines"),
        WordPressNoteKind.EmphasisDropped => Say("vet en cursief vervielen", "bold and italics were dropped"),
        _ => Say("alleen de tekst komt mee, zonder opmaak", "the text alone comes along, without formatting"),
    };

    private string OfComment(WordPressNote note) => note.Kind switch
    {
        WordPressNoteKind.PingsLeftOut => Say($"pingbacks en trackbacks komen niet mee ({note.Count})", $"pingbacks and trackbacks are left out ({note.Count})"),
        WordPressNoteKind.OtherTypeLeftOut => Say($"reacties van de soort “{note.What}” komen niet mee ({note.Count})", $"comments of the kind “{note.What}” are left out ({note.Count})"),
        WordPressNoteKind.CommentsRemovedHere => Say($"reacties die hier zijn verwijderd blijven weg ({note.Count})", $"comments that were removed here stay away ({note.Count})"),
        WordPressNoteKind.CommentSameNumber => Say($"reactie {note.What} kwam al eerder in het bestand en komt niet nog eens mee", $"comment {note.What} came earlier in the file and does not come twice"),
        WordPressNoteKind.CommentWithoutNumber => Say($"de reactie op regel {note.What} heeft geen nummer en komt niet mee", $"the comment on line {note.What} has no number and is left out"),
        WordPressNoteKind.CommentWithoutDate => Say($"reactie {note.What} had geen datum; ze kreeg die van het bericht", $"comment {note.What} had no date; it got that of the post"),
        WordPressNoteKind.CommentWithoutName => Say($"reactie {note.What} had geen naam", $"comment {note.What} had no name"),
        WordPressNoteKind.CommentNameShortened => Say($"de naam bij reactie {note.What} is ingekort", $"the name of comment {note.What} was shortened"),
        WordPressNoteKind.CommentOverLimit => Say($"reactie {note.What} is langer of heeft meer links dan hier mag; ze wacht op goedkeuring", $"comment {note.What} is longer or has more links than is allowed here; it waits for approval"),
        WordPressNoteKind.CommentAsText => Say($"de opmaak van reactie {note.What} kon niet worden gelezen; de tekst komt mee", $"the formatting of comment {note.What} could not be read; its text comes along"),
        WordPressNoteKind.ParentMissing => Say($"reactie {note.What} antwoordt op een die er niet is; ze staat los", $"comment {note.What} answers one that is not there; it stands by itself"),
        _ => Say($"reactie {note.What} antwoordt in een kring; ze staat los", $"comment {note.What} answers in a circle; it stands by itself"),
    };
}
