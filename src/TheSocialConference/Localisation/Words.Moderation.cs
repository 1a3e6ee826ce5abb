using TheSocialConference.Background;
using TheSocialConference.Comments;
using TheSocialConference.Organisers;

namespace TheSocialConference.Localisation;

/// <summary>Judging comments, and reporting them.</summary>
public sealed partial class Words
{
    public string CommentsTitle => Say("Reacties", "Comments");
    public string Approve => Say("Goedkeuren", "Approve");
    public string Reject => Say("Afwijzen", "Reject");
    public string MarkSpam => "Spam";
    public string BackToWaiting => Say("Terug naar wachten", "Back to waiting");
    public string Undo => Say("Draai terug", "Undo");
    public string NoneOfThese => Say("Hier is niets.", "There is nothing here.");
    public string NoneWaiting => Say("Er wacht geen reactie. Klaar!", "No comment is waiting. All done!");
    public string TickAll => Say("Vink alles op deze pagina aan", "Tick everything on this page");
    public string ForTheTicked => Say("De aangevinkte:", "The ticked ones:");
    public string TickThis(int number) => Say($"Vink #{number} aan", $"Tick #{number}");
    public string AllPagesToo(int count) => Say($"Alle {count}, ook op de andere pagina’s", $"All {count}, on the other pages too");
    public string TickSome => Say("Vink eerst reacties aan.", "Tick the comments first.");
    public string UseKeys => Say("Toetsen gebruiken", "Use keys");
    public string TheKeys => Say("a = goedkeuren · r = afwijzen · s = spam · j / k = volgende / vorige · u = draai terug", "a = approve · r = reject · s = spam · j / k = next / previous · u = undo");
    public string SearchComments => Say("Zoek in tekst, naam of bericht", "Search text, name or post");
    public string HeldBecause => Say("Wacht omdat:", "Waits because:");
    public string LinksTo => Say("Verwijst naar", "Links to");
    public string Reported => Say("Gemeld", "Reported");
    public string WithoutReason => Say("zonder reden", "without a reason");
    public string EmailConfirmed => Say("adres bevestigd", "address confirmed");
    public string FromElsewhere => Say("van een andere site", "from another site");
    public string FirstOfWriter => Say("eerste van deze schrijver", "first of this writer");
    public string CommentsByWriter(string name) => Say($"Alles van de schrijver van “{name}”", $"Everything by the writer of “{name}”");
    public string OneWriter => Say("Alles van één schrijver", "Everything by one writer");
    public string ParentShown => Say("waarop dit antwoordt", "what this answers");
    public string ClosingTitle => Say("Waar je kunt reageren", "Where comments are open");
    public string ClosingLead(int? days) => days is null
        ? Say("Zonder besluit hier blijft een bericht open.", "Without a decision here a post stays open.")
        : Say($"Zonder besluit hier sluit een bericht na {days} dagen.", $"Without a decision here a post closes after {days} days.");

    public string OpenNow => Say("open", "open");
    public string ClosedNow => Say("gesloten", "closed");
    public string OpenAlways => Say("Altijd open", "Always open");
    public string CloseIt => Say("Gesloten", "Closed");
    public string ByAge => Say("Naar leeftijd", "By age");
    public string CommentDaysField => Say("Reageren kan zoveel dagen na publicatie", "Comments are taken for so many days after publication");
    public string CommentDaysHint => Say("Leeg: altijd. Per bericht kan het anders, bij Reacties.", "Empty: always. A post can differ, under Comments.");
    public string NoCommentDays(int most) => Say($"Vul een getal van 1 tot {most} in, of niets.", $"Fill in a number from 1 to {most}, or nothing.");

    public string BansTitle => Say("Uitsluitingen", "Bans");
    public string BansLead => Say(
        "Wat van hen komt, of daarheen verwijst, wacht altijd op een moderator. Van een adres of browser bewaren we alleen een code die niemand kan teruglezen.",
        "What comes from them, or leads there, always waits for a moderator. Of an address or a browser we keep only a code that nobody can read back.");

    public string NoBans => Say("Er is niemand uitgesloten.", "Nobody is banned.");
    public string LiftBan => Say("Hef op", "Lift");
    public string BanSomething => Say("Uitsluiten…", "Ban…");
    public string BanHint => Say("Wat er daarna van komt, wacht altijd op een moderator.", "Whatever comes from it afterwards always waits for a moderator.");
    public string BanEmail => Say("Dit e-mailadres", "This e-mail address");
    public string BanBrowser => Say("Deze browser", "This browser");
    public string BanDomain(string domain) => Say($"Links naar {domain}", $"Links to {domain}");
    public string BanMade => Say("Uitgesloten. Wat er nog van komt, wacht op een moderator.", "Banned. What still comes from it waits for a moderator.");

    public string CommentMailTitle => Say("Mail over reacties", "Mail about comments");
    public string CommentMailLead => Say("Hooguit één per uur, en alleen als er iets nieuws wacht.", "At most one an hour, and only when something new waits.");
    public string WantsCommentMail(bool wants) => wants ? Say("Je krijgt deze mails.", "You get these mails.") : Say("Je krijgt deze mails niet.", "You do not get these mails.");
    public string TurnCommentMail(bool on) => on ? Say("Zet ze aan", "Turn them on") : Say("Zet ze uit", "Turn them off");

    public string ReportTitle(int number) => Say($"Meld reactie {number}", $"Report comment {number}");
    public string ReportLead => Say(
        "Vind je dat deze reactie hier niet hoort? Een moderator kijkt er dan opnieuw naar. We bewaren niet wie je bent.",
        "Do you think this comment should not be here? A moderator will look at it again. We do not keep who you are.");

    public string ReportReason => Say("Waarom (hoeft niet)", "Why (optional)");
    public string ReportNow => Say("Meld deze reactie", "Report this comment");
    public string ReportThanks => Say("Bedankt. Een moderator kijkt ernaar.", "Thank you. A moderator will look at it.");
    public string ReportTooLong => Say($"Houd het bij {CommentReport.TextMaxLength} tekens.", $"Keep it to {CommentReport.TextMaxLength} characters.");
    public string ReportUnseen => Say("Er staat een onzichtbaar teken in je tekst. Haal het weg.", "There is an invisible character in your text. Remove it.");
    public string ReportExpired => Say("Het formulier was verlopen. Meld nog een keer.", "The form had expired. Report once more.");
    public string TooManyReports => Say("Er kwamen veel meldingen van jouw netwerk. Probeer het over een uur nog eens.", "Many reports came from your network. Try again in an hour.");
    public string ReportNotStored => Say("Je melding kon niet worden bewaard. Probeer het zo nog eens.", "Your report could not be stored. Try again in a moment.");

    public string QueueName(QueueShow show, int count) => show switch
    {
        QueueShow.Waiting => Say("wacht op goedkeuring", count == 1 ? "waits for approval" : "wait for approval"),
        QueueShow.Reported => Say("gemeld", "reported"),
        QueueShow.Published => Say("geplaatst", "published"),
        QueueShow.Rejected => Say("afgewezen", "rejected"),
        QueueShow.Spam => "spam",
        _ => Say("alles", "all"),
    };

    public string StateName(CommentState state) => QueueName(Enum.Parse<QueueShow>(state.ToString()), 1);

    public string CommentsWaiting(int count) => count == 1 ? Say("reactie wacht", "comment waits") : Say("reacties wachten", "comments wait");
    public string CommentsReported(int count) => count == 1 ? Say("reactie gemeld", "comment reported") : Say("reacties gemeld", "comments reported");

    public string EarlierOfWriter(int approved, int rejected) => (approved, rejected) switch
    {
        (0, 0) => FirstOfWriter,
        (_, 0) => Say($"{approved} andere goedgekeurd", $"{approved} more approved"),
        (0, _) => Say($"{rejected} andere afgewezen", $"{rejected} more rejected"),
        _ => Say($"{approved} andere goedgekeurd, {rejected} afgewezen", $"{approved} more approved, {rejected} rejected"),
    };

    /// <summary>After a decision: what was done with how many.</summary>
    public string Decided(CommentState state, int count) => (count == 1 ? Say("1 reactie ", "1 comment ") : Say($"{count} reacties ", $"{count} comments ")) + state switch
    {
        CommentState.Published => Say("goedgekeurd.", "approved."),
        CommentState.Rejected => Say("afgewezen; nog 30 dagen te vinden bij afgewezen.", "rejected; to be found under rejected for 30 days."),
        CommentState.Spam => Say("als spam gemerkt; nog 30 dagen te vinden bij spam.", "marked as spam; to be found under spam for 30 days."),
        _ => Say("terug bij wat wacht.", "back among what waits."),
    };

    public string Undone(int count) => count == 1 ? Say("Teruggedraaid: 1 reactie.", "Undone: 1 comment.") : Say($"Teruggedraaid: {count} reacties.", $"Undone: {count} comments.");

    public string ChangedMeanwhile(int count) => count == 1
        ? Say("1 reactie is intussen veranderd, door de schrijver of door een collega: kijk er nog eens naar.", "1 comment changed meanwhile, by its writer or by a colleague: look at it once more.")
        : Say($"{count} reacties zijn intussen veranderd, door de schrijver of door een collega: kijk er nog eens naar.", $"{count} comments changed meanwhile, by their writers or by a colleague: look at them once more.");

    public string DecidedAlready => Say("Daar was al zo over besloten.", "That was decided already.");

    public string BanTold(Ban ban) => ban.Kind switch
    {
        BanKind.Email => Say($"een e-mailadres (nummer {ban.Id})", $"an e-mail address (number {ban.Id})"),
        BanKind.Browser => Say($"een browser (nummer {ban.Id})", $"a browser (number {ban.Id})"),
        _ => BanDomain(ban.Value),
    };

    /// <param name="site">The name of the site.</param>
    public MailText ModeratorMail(string site, int waiting, int reported, Uri queue, Uri end) => new(Language, Say($"{site}: reacties om te beoordelen", $"{site}: comments to review"))
    {
        Before = [$"{site}: {waiting} {CommentsWaiting(waiting)}, {reported} {CommentsReported(reported)}."],
        Link = new(Say("Bekijk ze", "Look at them"), queue),
        After = [Say("Deze mail komt hooguit één keer per uur.", "This mail comes at most once an hour.")],
        Closing = site,
        Unsubscribe = end,
    };

    private string DecidedBy(string by, DeedKind what, string state) => (what, state) switch
    {
        (DeedKind.Restored, _) => Say($"{by} draaide een besluit terug", $"{by} took a decision back"),
        (_, nameof(CommentState.Published)) => Say($"{by} keurde dit goed", $"{by} approved this"),
        (_, nameof(CommentState.Rejected)) => Say($"{by} wees dit af", $"{by} rejected this"),
        (_, nameof(CommentState.Spam)) => Say($"{by} merkte dit als spam", $"{by} marked this as spam"),
        _ => Say($"{by} liet dit weer wachten", $"{by} made this wait again"),
    };
}
