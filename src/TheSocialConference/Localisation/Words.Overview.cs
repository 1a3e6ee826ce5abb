using TheSocialConference.Organisers;
using TheSocialConference.Programmes;

namespace TheSocialConference.Localisation;

/// <summary>The overviews, lists and the log of the organisers.</summary>
public sealed partial class Words
{
    public string ReadyTitle => Say("De site is klaar om in te werken", "The site is ready to work in");
    public string ReadyInvite => Say("Nodig een collega uit", "Invite a colleague");
    public string ReadyPasskey => Say("Voeg een passkey toe, dan log je in met een tik", "Add a passkey, and sign in with a tap");
    public string NewEdition => Say("Nieuwe editie", "New edition");
    public string Lately => Say("Wat er laatst gebeurde", "What happened lately");
    public string NothingYet => Say("Nog niets.", "Nothing yet.");
    public string WholeLog => Say("Het hele logboek", "The whole log");
    public string WithoutSlot => Say("niet ingepland", "not scheduled");
    public string RemovedTitle => Say("Weggehaald", "Removed");
    public string Publishing => Say("Publiceren", "Publishing");
    public string SeeAndPublish => Say("Bekijk wat er verandert", "See what changes");
    public string ReleasesTitle => Say("Wat er gepubliceerd is", "What was published");
    public string WhenToPublish => Say("Wanneer zien bezoekers een wijziging?", "When do visitors see a change?");
    public string ToLookAt => Say("Om naar te kijken", "To look at");
    public string NoConflicts => Say("Er botst niets en er ontbreekt niets.", "Nothing clashes and nothing is missing.");
    public string SearchInList => Say("Zoek in deze lijst", "Search this list");
    public string SearchNow => Say("Zoek", "Search");
    public string NothingInList => Say("Niets gevonden.", "Nothing found.");
    public string OrderTitle => Say("Volgorde", "Order");
    public string PagesTitle => Say("Bladzijden", "Pages");
    public string PutBack => Say("Zet terug", "Put back");
    public string NothingRemoved => Say("In de laatste 30 dagen is hier niets weggehaald.", "Nothing was removed here in the last 30 days.");

    public string SpeakerInUse => Say("Deze spreker staat nog op de affiche van een sessie. Haal die er daar eerst af.", "This speaker is still on the bill of a session. Take them off there first.");
    public string InSessions => Say("In sessies", "In sessions");

    public string MoveUp(string title) => Say($"{title} een plaats naar voren", $"{title} one place forward");

    public string MoveDown(string title) => Say($"{title} een plaats naar achteren", $"{title} one place back");

    public string EditOf(string title) => Say($"Bewerk {title}", $"Edit {title}");

    public string FoundInList(int count) => count switch
    {
        1 => Say("1 gevonden", "1 found"),
        _ => Say($"{count} gevonden", $"{count} found"),
    };

    public string SessionsOf(int count) => count == 1 ? Say("sessie", "session") : Say("sessies", "sessions");

    public string ChangesWaiting(int count) => count == 1 ? Say("wijziging die bezoekers nog niet zien", "change that visitors do not see yet") : Say("wijzigingen die bezoekers nog niet zien", "changes that visitors do not see yet");

    public string ErrorsOf(int count) => count == 1 ? Say("fout", "error") : Say("fouten", "errors");

    public string WarningsOf(int count) => count == 1 ? Say("punt om naar te kijken", "thing to look at") : Say("punten om naar te kijken", "things to look at");

    public string WaitingToPublish(int count, PublishMode mode) => (count, mode) switch
    {
        (0, _) => Say("Bezoekers zien alles wat hier staat.", "Visitors see all that is here."),
        (1, _) => Say("Eén wijziging is nog niet gepubliceerd.", "One change is not published yet."),
        _ => Say($"{count} wijzigingen zijn nog niet gepubliceerd.", $"{count} changes are not published yet."),
    };

    public string PublishModeName(PublishMode mode) => mode == PublishMode.OnSave
        ? Say("Meteen als iemand opslaat", "At once when somebody saves")
        : Say("Pas als iemand op publiceren drukt", "Only when somebody publishes");

    public string SubjectName(SubjectKind kind) => kind switch
    {
        SubjectKind.Edition => Say("editie", "edition"),
        SubjectKind.Theme => Say("thema", "theme"),
        SubjectKind.Stage => Say("podium", "stage"),
        SubjectKind.Speaker => Say("spreker", "speaker"),
        SubjectKind.Session => Say("sessie", "session"),
        SubjectKind.Slot => Say("tijd en plaats van", "time and place of"),
        SubjectKind.Release => Say("publicatie", "release"),
        SubjectKind.Post => Say("verslag", "post"),
        SubjectKind.Page => Say("pagina", "page"),
        SubjectKind.Picture => Say("foto", "picture"),
        SubjectKind.Organiser => "account",
        SubjectKind.Settings => Say("instellingen", "settings"),
        SubjectKind.OtherSite => Say("de overgehaalde site", "the site brought over"),
        SubjectKind.Comment => Say("reactie", "comment"),
        SubjectKind.Ban => Say("uitsluiting", "ban"),
        SubjectKind.Discussion => Say("reacties onder", "comments under"),
        SubjectKind.Files => Say("bestanden van de map", "files of the folder"),
        _ => Say("reservekopie", "backup"),
    };
}
