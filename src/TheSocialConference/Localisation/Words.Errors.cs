namespace TheSocialConference.Localisation;

/// <summary>When a page is not there, or something goes wrong.</summary>
public sealed partial class Words
{
    public string ToTheProgramme => Say("Naar het programma", "To the programme");

    public string ToTheFrontPage => Say("Naar de voorpagina", "To the front page");

    /// <summary>Before a short code that the log has too.</summary>
    public string FaultTrace => Say("Vraag je ernaar, noem dan deze code:", "If you ask about it, give this code:");

    public string FaultTitle(int status) => status switch
    {
        401 => Say("Je bent niet meer ingelogd", "You are no longer signed in"),
        404 => Say("Hoe ben je hier gekomen?", "How did you get here?"),
        410 => Say("Deze pagina is weg", "This page is gone"),
        403 => Say("Dat kan hiervandaan niet", "Not from here"),
        405 => Say("Dat kan hier niet", "Not possible here"),
        413 => Say("Dat is te groot", "That is too large"),
        429 => Say("Even rustig aan", "One moment, please"),
        503 => Say("Even geduld", "Please bear with us"),
        >= 500 => Say("Er ging iets mis", "Something went wrong"),
        _ => Say("Dat hebben we niet begrepen", "We did not understand that"),
    };

    public string FaultExplanation(int status) => status switch
    {
        401 => Say("Er is niets opgeslagen. Log in en probeer het nog eens.", "Nothing was saved. Sign in and try again."),
        404 => Say(
            "Op dit adres staat niets. Misschien zit er een tikfout in, of is de link oud.",
            "There is nothing at this address. It may contain a typo, or the link may be old."),
        410 => Say("Wat hier stond, is weggehaald en komt niet terug.", "What was here has been taken away and will not come back."),
        403 => Say(
            "Dit werd verstuurd vanaf een andere site. Ga naar de pagina op deze site en probeer het daar nog eens.",
            "This was sent from another site. Go to the page on this site and try again there."),
        405 => Say("Op dit adres kun je alleen lezen.", "This address can only be read."),
        413 => Say("Maak het kleiner en probeer het nog eens.", "Make it smaller and try again."),
        429 => Say("Er kwamen in korte tijd te veel verzoeken vanaf jouw verbinding. Probeer het straks nog eens.", "Too many requests came from your connection in a short time. Try again in a while."),
        503 => Say("De site kan dit nu even niet. Probeer het straks nog eens.", "The site cannot do this right now. Try again in a while."),
        >= 500 => Say("Dat ligt aan ons, niet aan jou. Probeer het straks nog eens.", "It is our fault, not yours. Try again in a while."),
        _ => Say("Er klopt iets niet in wat er werd verstuurd.", "Something was not right in what was sent."),
    };

    public string NotAllowedTitle => Say("Dat mag je hier niet", "You may not do that here");

    public string NotAllowed => Say(
        "Wat je mag bewerken laat dit niet toe. Een eigenaar kan dat veranderen, onder Mensen.",
        "What you may edit does not include this. An owner can change that, under People.");

    public string SignedOutWhileTyping => Say(
        "Er is nog niets opgeslagen, maar wat je typte is er nog. Log in een nieuw tabblad in, kom hier terug en verstuur het dan nog eens.",
        "Nothing was saved yet, but what you typed is still here. Sign in in a new tab, come back here, and then send it again.");

    public string SignInBeside => Say("Log in, in een nieuw tabblad", "Sign in, in a new tab");

    public string SendAgain => Say("Verstuur het nog eens", "Send it again");

    public string ChooseFileAgain => Say("Het bestand dat je koos, moet je daarna opnieuw kiezen.", "The file you chose has to be chosen again afterwards.");

    public string ToTheOverview => Say("Naar het overzicht", "To the overview");
}
