using TheSocialConference.Comments;

namespace TheSocialConference.Localisation;

/// <summary>Words of what readers may do with what they wrote.</summary>
public sealed partial class Words
{
    public string MyComment => Say("Jouw reactie", "Your comment");

    public string StateOfMine(CommentState state) => state switch
    {
        CommentState.Waiting => Say("Je reactie wacht op goedkeuring", "Your comment is waiting for approval"),
        CommentState.Published => Say("Je reactie staat erop", "Your comment is published"),
        _ => Say("Je reactie is niet geplaatst", "Your comment was not published"),
    };

    public string WaitsBecause => Say("Iemand van de organisatie kijkt er eerst naar, omdat:", "One of the organisers looks at it first, because:");

    /// <summary>Why a comment waits, in words for its writer and for moderators.</summary>
    public IReadOnlyList<string> ReasonsTold(HoldReasons reasons) =>
    [
        .. Enum.GetValues<HoldReasons>().Where(reason => reason != HoldReasons.None && reasons.HasFlag(reason)).Select(reason => reason switch
        {
            HoldReasons.First => Say("er van deze schrijver nog niets was goedgekeurd", "nothing by this writer had been approved yet"),
            HoldReasons.Links => Say("er meer dan één link in staat", "there is more than one link in it"),
            HoldReasons.Trap => Say("een veld is ingevuld dat leeg moet blijven", "a field was filled in that should stay empty"),
            HoldReasons.TooFast => Say("ze wel heel snel kwam", "it came very fast"),
            HoldReasons.SameText => Say("dezelfde tekst al ergens anders staat", "the same text stands somewhere else already"),
            HoldReasons.Domain => Say("ze verwijst naar een site waarnaar afgewezen reacties verwezen", "it links to a site that rejected comments linked to"),
            HoldReasons.Rate => Say("er veel reacties van hetzelfde netwerk komen", "many comments are coming from the same network"),
            HoldReasons.Banned => Say("een moderator dat zo besloot na eerdere reacties", "a moderator decided so after earlier comments"),
            HoldReasons.OverLimit => Say("ze groter is dan we gewoonlijk aannemen", "it is larger than we usually take"),
            _ => Say("ze ook wachtte op de site waar ze vandaan komt", "it waited on the site it comes from too"),
        }),
    ];

    /// <summary>What is kept of who comments, in paragraphs.</summary>
    /// <param name="mailIsSet">Whether answers can be mailed.</param>
    /// <param name="rejectedDays">How long a rejected comment is kept.</param>
    public IReadOnlyList<string> CommentPrivacyPoints(bool mailIsSet, int rejectedDays) =>
    [
        Say("Reageer je, dan bewaren we je naam, je reactie en wanneer je haar schreef. Je krijgt één cookie, die je eigen reacties terugvindt zolang ze op goedkeuring wachten en waaraan we zien dat er al iets van je is goedgekeurd. Die verdwijnt als je je browser sluit; alleen als je vraagt om onthouden te worden, blijft hij een half jaar. Wie een formulier van deze site opent, krijgt er een die alleen bewijst dat het formulier van ons is, en die ook verdwijnt als je je browser sluit.",
            "When you comment, we keep your name, your comment and when you wrote it. You get one cookie, which finds your own comments while they wait for approval and shows us that something of yours was approved before. It goes when you close your browser; only if you ask to be remembered does it stay for half a year. Whoever opens a form of this site gets one that only proves that the form is ours, and goes with the browser session too."),
        Say("Je IP-adres bewaren we niet. Om een stortvloed te herkennen tellen we per uur hoeveel reacties er van hetzelfde netwerk komen, met een code die niemand kan terugrekenen: de sleutel ervan en de tellingen worden elke dag weggegooid.",
            "We do not keep your IP address. To recognise a flood we count how many comments come from the same network in an hour, with a code that nobody can calculate back: its key and the counts are thrown away every day."),
        .. mailIsSet ? [Say("Een e-mailadres hoeft niet. Geef je het, dan mailen we je er antwoorden op, nadat je op de link in de eerste mail hebt gedrukt. Een bevestigd adres telt mee als we bepalen of je reactie op goedkeuring wacht. Niemand anders ziet het. Onder elke mail staat hoe je ermee ophoudt, en dertig dagen lang bewaren we dat er een mail ging, zonder wat erin stond.",
            "An e-mail address is optional. If you give it, we mail you answers there, after you have followed the link in the first mail. A confirmed address counts when we decide whether your comment waits for approval. Nobody else sees it. Under every mail it says how to stop them, and for thirty days we keep that a mail went out, without what was in it.")] : Array.Empty<string>(),
        Say("Meld je een reactie, dan bewaren we wat je erbij schrijft tot een dag nadat een moderator heeft beslist, en niet wie je bent.",
            "When you report a comment, we keep what you write with it until a day after a moderator has decided, and not who you are."),
        Say("Weert een moderator iemand, dan bewaren we daarvan een code van de cookie of van het bevestigde adres, die niemand kan teruglezen, tot de moderator dat opheft.",
            "When a moderator bans somebody, we keep a code of the cookie or of the confirmed address, which nobody can read back, until the moderator lifts that."),
        Say($"Een afgewezen reactie wordt na {rejectedDays} dagen verwijderd. In reservekopieën blijft wat er stond hoogstens een half jaar.",
            $"A rejected comment is deleted after {rejectedDays} days. What there was stays in backups for half a year at most."),
        Say("Met het adres dat je bij het plaatsen krijgt, kun je je reactie veranderen (een kwartier lang) en verwijderen, alles downloaden wat we van je bewaren, en alles laten wissen.",
            "With the address that you get when you post your comment you can change it (for a quarter of an hour), delete it, download everything we keep about you, and have everything erased."),
    ];

    public string NotChangedYet => Say("Er is nog niets veranderd", "Nothing was changed yet");
    public string SeeOnPost => Say("Bekijk haar bij het bericht", "See it with the post");
    public string KeepThisAddress => Say("Bewaar dit adres", "Keep this address");
    public string KeepThisAddressMore => Say(
        "Alleen met dit adres kun je je reactie later nog veranderen of verwijderen. Zonder kom je hier niet terug, en wie het heeft kan hetzelfde als jij.",
        "Only with this address can you change or delete your comment later. Without it you cannot come back here, and whoever has it can do the same as you.");

    public string ConfirmFirst(string email) => Say(
        $"Je krijgt bericht van antwoorden zodra je op de link hebt gedrukt die we naar {email} mailden.", $"You will be told of answers once you have followed the link that we mailed to {email}.");

    public string ConfirmLater(string email) => Say(
        $"Zodra je reactie is goedgekeurd mailen we {email} een link; pas als je daarop hebt gedrukt, krijg je bericht van antwoorden.",
        $"Once your comment is approved we mail a link to {email}; only after you have followed it will you be told of answers.");

    public string ConfirmedOnly => Say("Je adres klopt. We mailen je geen antwoorden, want die had je stopgezet.", "Your address is right. We mail you no answers, as you had stopped them.");
    public string FormExpired => Say("Het formulier was verlopen. Probeer het nog een keer.", "The form had expired. Try again.");
    public string AnswersGoTo(string email) => Say($"Antwoorden op je reactie mailen we naar {email}.", $"We mail answers to your comment to {email}.");
    public string ChangeYourComment => Say("Verander je reactie", "Change your comment");
    public string ChangeUntil(DateTimeOffset until) => Say($"Dat kan tot {Time(SiteTime.Local(until).DateTime)}.", $"You can do that until {Time(SiteTime.Local(until).DateTime)}.");
    public string SaveChange => Say("Bewaar", "Save");
    public string TooLateToChange => Say("Je kunt je reactie niet meer veranderen: het kwartier is om.", "You can no longer change your comment: the quarter of an hour is over.");
    public string YoursToDecide => Say("Wat van jou is", "What is yours");
    public string ExportMine => Say("Download alles wat we van je bewaren", "Download everything we keep about you");
    public string DeleteMine => Say("Verwijder deze reactie", "Delete this comment");
    public string DeleteMineMore => Say(
        "Dat kan niet worden teruggedraaid. Is er op geantwoord, dan blijft er een lege plek staan. Is het je enige reactie, dan wissen we ook je e-mailadres.", "This cannot be undone. If it was answered, an empty place is left. If it is your only comment, we erase your e-mail address too.");

    public string DeleteMineNow => Say("Verwijder haar nu", "Delete it now");
    public string EraseMe => Say("Wis alles wat we van je bewaren", "Erase everything we keep about you");
    public string EraseMeMore => Say(
        "Al je reacties, je naam en je e-mailadres verdwijnen. Dat kan niet worden teruggedraaid.", "All your comments, your name and your e-mail address go. This cannot be undone.");

    public string EraseMeNow => Say("Wis alles nu", "Erase everything now");
    public string CommentIsDeleted => Say("Je reactie is verwijderd.", "Your comment was deleted.");
    public string YouAreForgotten => Say("Alles wat we van je bewaarden is gewist.", "Everything we kept about you was erased.");
    public string ConfirmAddressTitle => Say("Antwoorden per mail", "Answers by mail");
    public string ConfirmAddressLead(string email) => Say($"Wil je op {email} bericht krijgen als iemand op je reactie antwoordt?", $"Would you like a mail to {email} when somebody answers your comment?");
    public string ConfirmAddressNow => Say("Ja, mail me antwoorden", "Yes, mail me answers");
    public string EndRepliesTitle => Say("Geen mails meer over antwoorden", "No more mails about answers");
    public string EndRepliesLead => Say("Je krijgt dan geen bericht meer als iemand op een reactie van je antwoordt.", "You will no longer be told when somebody answers a comment of yours.");
    public string EndDigestsTitle => Say("Geen mails meer over wachtende reacties", "No more mails about waiting comments");
    public string EndDigestsLead => Say("Je krijgt dan geen bericht meer als er reacties wachten. Bij je account zet je het weer aan.", "You will no longer be told when comments wait. You can turn it on again at your account.");
    public string DigestsEnded => Say("Je krijgt geen mails meer over wachtende reacties.", "You will get no more mails about waiting comments.");
    public string RepliesEnded => Say("Je krijgt geen mails meer over antwoorden.", "You will get no more mails about answers.");
    public string KeyNoGood => Say("Dit adres werkt niet meer.", "This address no longer works.");
}
