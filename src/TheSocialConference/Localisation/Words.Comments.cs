using TheSocialConference.Background;
using TheSocialConference.Markup;

namespace TheSocialConference.Localisation;

/// <summary>Words around the comments under a post.</summary>
public sealed partial class Words
{
    public string CommentCount(int count) => count switch
    {
        0 => Say("Nog geen reacties", "No comments yet"),
        1 => Say("1 reactie", "1 comment"),
        _ => Say($"{count} reacties", $"{count} comments"),
    };

    /// <param name="site">The name of the site.</param>
    public MailText ConfirmAddressMail(string site, Uri link) => new(Language, Say($"Wil je antwoorden op je reactie ontvangen van {site}?", $"Would you like {site} to mail you answers to your comment?"))
    {
        Before = [Say($"Iemand vroeg bij {site} om bericht op dit adres als er op een reactie wordt geantwoord.", $"Somebody asked {site} to write to this address when a comment is answered.")],
        Link = new(Say("Ja, mail me antwoorden", "Yes, mail me answers"), link),
        After = [Say("Was jij dat niet? Dan hoef je niets te doen: je krijgt geen mail meer.", "Was it not you? Then there is nothing to do: no more mail will come.")],
        Closing = site,
    };

    /// <param name="site">The name of the site.</param>
    /// <param name="post">The title of the post.</param>
    public MailText AnswerMail(string site, string post, Uri link, Uri end) => new(Language, Say($"Antwoord op je reactie bij “{post}”", $"An answer to your comment on “{post}”"))
    {
        Before = [Say($"Iemand antwoordde op wat je schreef bij “{post}”.", $"Somebody answered what you wrote under “{post}”.")],
        Link = new(Say("Lees het antwoord", "Read the answer"), link),
        Closing = site,
        Unsubscribe = end,
    };

    public string CommentsHere(int count) => count == 1 ? Say("1 reactie hier", "1 comment here") : Say($"{count} reacties hier", $"{count} comments here");
    public string BeFirst => Say("Was je erbij, of las je het verslag? Zeg wat je ervan vindt.", "Were you there, or did you read the recap? Say what you think of it.");
    public string GiveComment => Say("Geef een reactie", "Leave a comment");
    public string InAnswerTo => Say("in antwoord op", "in answer to");
    public string CommentLink(int number) => Say($"Link naar reactie {number}", $"Link to comment {number}");
    public string AnswerTo(int number) => Say($"Antwoord op #{number}", $"Answer #{number}");
    public string ReportComment(int number) => Say($"Meld #{number}", $"Report #{number}");
    public string Edited => Say("aangepast", "edited");
    public string ByOrganisation => Say("organisatie", "organisers");
    public string ByAuthor => Say("auteur", "author");
    public string CommentDeleted => Say("Deze reactie is door de schrijver verwijderd.", "This comment was deleted by its writer.");
    public string CommentWaits => Say("Je reactie wacht op goedkeuring. Alleen jij ziet haar.", "Your comment is waiting for approval. Only you can see it.");
    public string CommentsClosed => Say("Op dit bericht kun je niet meer reageren.", "Comments on this post are closed.");
    public string PostIsGone => Say("Dit bericht staat niet meer op de site.", "This post is no longer on the site.");
    public string CommentPages => Say("Pagina’s met reacties", "Pages of comments");
    public string CommentsFrom(int number) => Say($"Reacties vanaf #{number}", $"Comments from #{number}");
    public string CommentsFeed => Say("Volg de reacties", "Follow the comments");
    public string AllComments => Say("Reacties op het blog", "Comments on the blog");
    public string AllCommentsIntro => Say("Wat lezers zeggen over de verslagen.", "What readers say about the recaps.");

    /// <param name="post">The title of the post.</param>
    public string CommentsUnder(string post) => Say($"Reacties op “{post}”", $"Comments on “{post}”");

    /// <param name="post">The title of the post.</param>
    public string CommentBy(string name, string post) => Say($"{name} over “{post}”", $"{name} on “{post}”");

    public string YourComment => Say("Reactie", "Comment");
    public string CommentMarks => Say(
        "Je kunt *schuin*, **vet**, lijstjes, > citaten en links gebruiken. Je ziet eerst hoe het wordt.",
        "You can use *italics*, **bold**, lists, > quotes and links. You will see first how it looks.");

    public string PreviewComment => Say("Bekijk je reactie", "See how it looks");
    public string CommentPrivacy => Say("Wat we van je bewaren", "What we keep about you");
    public string CommenterName => Say("Naam", "Name");
    public string CommenterEmail => Say("E-mailadres (hoeft niet)", "E-mail address (optional)");
    public string CommenterEmailHint => Say("Alleen om je antwoorden te mailen; we tonen het aan niemand.", "Only to mail you answers; we show it to nobody.");
    public string CommentKept => Say(
        "We bewaren je naam en je reactie, en een cookie waarmee jij haar terugziet. Geen netwerkadres.",
        "We keep your name and your comment, and a cookie that brings it back to you. No network address.");

    public string NameRefused(int max) => Say($"Vul een naam in, van hoogstens {max} tekens.", $"Give a name, of at most {max} characters.");

    public string NameUnreadable => Say(
        "Gebruik letters of cijfers in je naam, en geen onzichtbare of op elkaar gestapelde tekens.", "Use letters or digits in your name, and no invisible or piled-up characters.");

    public string CommentRefused(VisitorFault fault)
    {
        var why = fault.Slip switch
        {
            VisitorSlip.Empty => Say("Er staat nog niets in je reactie.", "There is nothing in your comment yet."),
            VisitorSlip.TooLong => Say($"Je reactie is langer dan {VisitorMarkdown.MaxLength} tekens. Kort haar in.", $"Your comment has more than {VisitorMarkdown.MaxLength} characters. Make it shorter."),
            VisitorSlip.TooManyLines => Say($"Je reactie heeft meer dan {VisitorMarkdown.MaxLines} regels. Kort haar in.", $"Your comment has more than {VisitorMarkdown.MaxLines} lines. Make it shorter."),
            VisitorSlip.TooManyMarkers => Say("Zoveel streepjes of haken aan het begin van een regel kunnen we niet tonen.", "We cannot show so many dashes or brackets at the start of a line."),
            VisitorSlip.InvisibleSign => Say("Er staat een onzichtbaar teken in je reactie. Haal het weg.", "There is an invisible character in your comment. Remove it."),
            VisitorSlip.PiledUp => Say("Er staan te veel tekens boven op elkaar. Haal er een paar weg.", "Too many characters are piled on top of each other. Remove a few."),
            VisitorSlip.TooManyMarks => Say("Zoveel sterretjes, streepjes en haken kunnen we niet tonen.", "We cannot show so many stars, dashes and brackets."),
            VisitorSlip.TooManyLinks => Say($"Er staan meer dan {VisitorMarkdown.MaxLinks} links in je reactie. Haal er een paar weg.", $"Your comment has more than {VisitorMarkdown.MaxLinks} links. Remove a few."),
            VisitorSlip.Definition => Say("Zet het adres van een link er direct achter: [tekst](https://…).", "Put the address of a link right behind it: [text](https://…)."),
            _ => Say("Zo kunnen we je reactie niet tonen. Maak haar eenvoudiger.", "We cannot show your comment like this. Make it simpler."),
        };
        return fault.Line == 0 ? why : $"{why} ({Say("regel", "line")} {fault.Line})";
    }

    public string YourTextToKeep => Say("Dit had je geschreven:", "This is what you had written:");
    public string BackToPost => Say("Terug naar het bericht", "Back to the post");
    public string NotPlacedYet => Say("Je reactie is nog niet geplaatst", "Your comment is not posted yet");
    public string SoItWillLook => Say("Zo komt het eruit te zien", "This is how it will look");
    public string ChangeSomething => Say("Nog iets veranderen?", "Change something?");
    public string PlaceComment => Say("Plaats je reactie", "Post your comment");
    public string PreviewAgain => Say("Bekijk opnieuw", "See how it looks now");
    public string RememberMe => Say("Onthoud me op dit apparaat (een cookie, een half jaar)", "Remember me on this device (a cookie, for half a year)");
    public string CommentAs(string name) => Say($"Je reageert als {name}, van de organisatie.", $"You comment as {name}, one of the organisers.");
    public string CommentFormExpired => Say("Het formulier was verlopen. Plaats je reactie nog een keer.", "The form had expired. Post your comment once more.");
    public string CommentFormUsed => Say("Met dit formulier is al een reactie geplaatst. Is dit een nieuwe? Plaats haar dan nog een keer.", "A comment was posted with this form already. Is this a new one? Then post it once more.");
    public string AnsweredIsGone => Say(
        "De reactie waarop je antwoordt is er niet meer. Je kunt je tekst nog als gewone reactie plaatsen.", "The comment that you are answering is no longer there. You can still post your text as a comment of its own.");
    public string TooManyComments => Say("Er komen nu heel veel reacties van jouw netwerk. Probeer het over een uur nog eens.", "Very many comments are coming from your network. Try again in an hour.");
    public string CommentNotStored => Say("Je reactie kon niet worden bewaard. Ze staat hieronder nog; probeer het zo nog eens.", "Your comment could not be stored. It is still below; try again in a moment.");

    public string LeaveEmpty => Say("Laat dit veld leeg", "Leave this field empty");
}
