using TheSocialConference.Blog;
using TheSocialConference.Markup;

namespace TheSocialConference.Localisation;

/// <summary>Writing posts and pages of text.</summary>
public sealed partial class Words
{
    public string PostsTitle => Say("Berichten", "Posts");
    public string NewPost => Say("Nieuw bericht", "New post");
    public string TextPagesTitle => Say("Vaste pagina’s", "Standing pages");
    public string TextPagesLead => Say("De tekst over de site, en de praktische pagina van elke editie.", "The text about the site, and the practical page of each edition.");
    public string NotWrittenYet => Say("nog niet geschreven", "not written yet");
    public string PreviewTitle => Say("Voorbeeld", "Preview");
    public string PreviewAsSeen => Say("Zo zien bezoekers het. Er is nog niets opgeslagen.", "This is how visitors see it. Nothing is saved yet.");
    public string PreviewHasFaults => Say("Hier klopt iets nog niet", "Something is not right yet");
    public string MentionsTitle => Say("Dit bericht komt ook op de pagina’s van", "This post also comes on the pages of");
    public string NoMentions => Say("Deze tekst noemt nog geen sessie of spreker.", "This text does not mention a session or speaker yet.");

    public string FieldPost => Say("Het bericht", "The post");
    public string FieldAuthor => Say("Auteursregel", "Author line");
    public string FieldAuthorHint => Say("Zoals lezers hem zien, bijvoorbeeld: Samenvatting: redactie.", "As readers see it, for instance: Summary: the editors.");
    public string FieldLanguageOfText => Say("Taal van de tekst", "Language of the text");
    public string FieldSummary => Say("In één zin", "In one sentence");
    public string FieldSummaryHint => Say("Voor lijsten, feeds en zoekmachines. Gewone tekst.", "For lists, feeds and search engines. Plain text.");
    public string FieldPostEdition => Say("Gaat over de editie", "Is about the edition");
    public string FieldTranslationOf => Say("Vertaling van", "Translation of");
    public string FieldBody => Say("Tekst", "Text");
    public string FieldBodyHint => Say("Markdown: ## Kop, **vet**, *schuin*, [tekst](https://adres). Koppen beginnen met ##.", "Markdown: ## Heading, **bold**, *italic*, [text](https://address). Headings begin with ##.");
    public string FieldSource => Say("Bron, als dit navertelt wat elders staat", "Source, when this retells what stands elsewhere");
    public string FieldSourceUrl => Say("Adres van het origineel", "Address of the original");
    public string FieldSourceTitle => Say("Titel van het origineel", "Title of the original");
    public string FieldSourcePublished => Say("Verschenen op", "Appeared on");
    public string FieldSourceAuthor => Say("Auteur van het origineel", "Author of the original");
    public string FieldSourceAuthorHint => Say("Leeg als die niet genoemd wordt; de site zegt dat dan.", "Empty when they are not named; the site then says so.");
    public string FieldSourceComments => Say("Aantal reacties daar", "Number of comments there");
    public string FieldSourceWithoutUrl => Say("Geef ook het adres van het origineel, of maak de rest leeg.", "Give the address of the original too, or clear the rest.");
    public string FieldNoCount => Say("Vul een heel getal in, of niets.", "Fill in a whole number, or nothing.");
    public string FieldWhen => Say("Wie het ziet, en vanaf wanneer", "Who sees it, and from when");
    public string FieldState => Say("Stand", "State");
    public string FieldMoment => Say("Dag", "Day");
    public string FieldMomentHint => Say("De datum bij het bericht. Ligt die in de toekomst, dan wacht het daarop. Leeg betekent: op het moment dat je opslaat.", "The date of the post. When it is still to come, the post waits for it. Empty means: the moment you save.");
    public string FieldMomentTime => Say("Tijd", "Time");
    public string FieldMomentTimeHint => Say("Op de klok in Amsterdam. Leeg is het begin van de dag.", "On the clock in Amsterdam. Empty is the start of the day.");
    public string FieldTimeWithoutDay => Say("Vul ook de dag in.", "Fill in the day too.");
    public string FieldPostSlugHint => Say("Leeg laten mag: dan wordt het van de titel gemaakt. Later verandert het niet meer.", "You can leave this empty: it is then made of the title. It does not change afterwards.");
    public string Translated => Say("Dit bericht kan nog niet weg: er is een vertaling van. Haal die eerst weg, of trek dit bericht in.", "This post cannot go yet: there is a translation of it. Remove that first, or withdraw this post.");
    public string RemovePostHint => Say("Bezoekers lezen dan dat dit bericht er niet meer is. Je kunt het 30 dagen lang terugzetten.", "Visitors are then told that this post is gone. You can put it back for 30 days.");

    public string HowToMention => Say("Een sessie of spreker noemen", "Mentioning a session or speaker");
    public string HowToMentionSection => Say("Zet de code achter een kop. Het hele stuk eronder komt dan op de pagina van die sessie of spreker:", "Put the code behind a heading. The whole part below it then comes on the page of that session or speaker:");
    public string HowToMentionParagraph => Say("Of maak een link van een paar woorden. Dan komt die ene alinea daar:", "Or make a link of a few words. That one paragraph then comes there:");
    public string HowToMentionInPassing => Say("In een stuk over andere sessies zegt zo’n link alleen dat de sessie daar genoemd wordt.", "In a part about other sessions such a link only says that the session is mentioned there.");
    public string ExampleSection => Say("## Webcare als band {KEYNT1 @anna-de-vries}", "## Webcare as a bond {KEYNT1 @anna-de-vries}");
    public string ExampleParagraph => Say("We zagen [de keynote](session:KEYNT1) van [Anna](speaker:anna-de-vries).", "We saw [the keynote](session:KEYNT1) by [Anna](speaker:anna-de-vries).");
    public string CodesOf(string edition) => Say($"Codes van {edition}", $"Codes of {edition}");
    public string Code => Say("Code", "Code");

    public string LineOfMention(Mention mention, string name) => mention switch
    {
        { IsInPassing: true } => Say($"{name}: genoemd onder “{mention.Heading}”", $"{name}: mentioned under “{mention.Heading}”"),
        { Anchor: ['h', '-', ..] } => Say($"{name}: het stuk “{mention.Heading}”", $"{name}: the part “{mention.Heading}”"),
        { Heading: { } heading } => Say($"{name}: een alinea onder “{heading}”", $"{name}: a paragraph under “{heading}”"),
        _ => Say($"{name}: een alinea", $"{name}: a paragraph"),
    };

    public string PostStateName(PostState state) => state switch
    {
        PostState.Draft => Say("Concept: alleen jullie zien het", "Draft: only you see it"),
        PostState.Withdrawn => Say("Ingetrokken: het adres zegt dat het weg is", "Withdrawn: its address says that it is gone"),
        _ => Say("Gepubliceerd, vanaf het moment hieronder", "Published, from the moment below"),
    };

    public string PostStageName(PostStage stage) => stage switch
    {
        PostStage.Draft => Say("Concept", "Draft"),
        PostStage.Scheduled => Say("Ingepland", "Scheduled"),
        PostStage.Withdrawn => Say("Ingetrokken", "Withdrawn"),
        _ => Say("Gepubliceerd", "Published"),
    };

    /// <summary>After a number: "concepten".</summary>
    public string PostsOf(PostStage stage, int count) => stage switch
    {
        PostStage.Draft => count == 1 ? Say("concept", "draft") : Say("concepten", "drafts"),
        PostStage.Scheduled => Say("ingepland", "scheduled"),
        PostStage.Withdrawn => Say("ingetrokken", "withdrawn"),
        _ => Say("gepubliceerd", "published"),
    };

    public string DatedBack(DateTimeOffset at) => Say(
        $"Het bericht krijgt de datum van het concept, {Moment(at)}, en staat dan onder nieuwere berichten. Maak de dag en de tijd leeg om het van nu te laten zijn.",
        $"The post gets the date of the draft, {Moment(at)}, and comes below newer posts. Clear the day and the time to date it now.");

    public string CannotBePutBack(IEnumerable<MarkdownFault> faults) => Say(
        $"Terugzetten gaat niet, want de tekst klopt niet meer. {string.Join(" ", faults.Select(Of))}",
        $"It cannot be put back, for its text is not right any more. {string.Join(" ", faults.Select(Of))}");

    /// <summary>"Praktisch, Nederlands".</summary>
    public string TextPageName(string address, string? edition, string language) => string.Join(", ", new[]
    {
        address == ContentPage.About ? Say("Over de site", "About the site") : Say("Praktisch", "Practical"), edition, LanguageName(language),
    }.OfType<string>());
}
