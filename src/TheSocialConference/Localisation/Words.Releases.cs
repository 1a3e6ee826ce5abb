using TheSocialConference.Organisers;

namespace TheSocialConference.Localisation;

/// <summary>Publishing, releases, and searching the log.</summary>
public sealed partial class Words
{
    public string WhatChanges => Say("Wat bezoekers anders gaan zien", "What visitors are going to see other than now");
    public string PublishNow => Say("Publiceer dit", "Publish this");
    public string ReleaseName => Say("Naam", "Name");
    public string ReleaseNameHint => Say("Mag leeg blijven. Bijvoorbeeld: Programma compleet.", "May stay empty. For instance: Programme complete.");
    public string ReleaseNote => Say("Toelichting voor bezoekers", "Note for visitors");
    public string ReleaseNoteHint => Say("Mag leeg blijven. Staat boven de lijst met wijzigingen.", "May stay empty. Stands above the list of changes.");
    public string ChangedBeforePublishing => Say("Iemand veranderde het programma terwijl jij keek. Hieronder staat wat er nu gepubliceerd wordt. Kijk het na en publiceer opnieuw.", "Somebody changed the programme while you were looking. Below is what will be published now. Check it and publish again.");
    public string Compare => Say("Vergelijk", "Compare");
    public string CompareWith => Say("Vergelijk met", "Compare with");
    public string WorkingProgramme => Say("Het programma waar nu aan gewerkt wordt", "The programme as it is being worked on");
    public string NoDifference => Say("Er is geen verschil.", "There is no difference.");
    public string AsItWas => Say("Zoals het was", "As it was");
    public string RestoreRelease => Say("Terug naar deze versie", "Back to this version");
    public string RestoreReleaseNow => Say("Ja, maak het programma weer zo", "Yes, make the programme like this again");
    public string RestoreReleaseHint => Say(
        "Het programma waar nu aan gewerkt wordt, wordt weer zoals toen. Wat er over sprekers staat verandert niet. In het logboek staat wat er was, en elke eerdere versie blijft bewaard.",
        "The programme that is being worked on becomes as it was then. What is said about speakers does not change. The log says what there was, and every earlier version is kept.");
    public string PreviewLabel => Say("Voorbeeld", "Preview");
    public string PreviewBack => Say("Terug naar organiseren", "Back to organising");
    public string PreviewNow => Say("Bekijk het zoals bezoekers het zullen zien", "See it as visitors will");
    public string PreviewThen => Say("Bekijk de site zoals die toen was", "See the site as it was then");

    public string PreviewOf(int? release) => release is { } number
        ? Say($"Dit is het programma van publicatie {number}.", $"This is the programme of release {number}.")
        : Say("Dit zien bezoekers nog niet.", "Visitors do not see this yet.");

    public string FieldByField => Say("Onderdeel voor onderdeel", "Field by field");
    public string Who => Say("Wie", "Who");
    public string What => Say("Wat", "What");
    public string Anybody => Say("Iedereen", "Anybody");
    public string Anything => Say("Alles", "Anything");
    public string NameOrCode => Say("Naam of code", "Name or code");
    public string OlderDeeds => Say("Ouder", "Older");

    public string ReleaseTitle(int number, string? name) => name is null ? Release(number) : Release(number, name);

    public string PublishedBy(string by) => by == "import" ? Say("uit de bestanden", "from the files") : Say($"door {by}", $"by {by}");

    public string FirstRelease(int sessions) => sessions == 1
        ? Say("Dit was de eerste, met één sessie.", "This was the first, with one session.")
        : Say($"Dit was de eerste, met {sessions} sessies.", $"This was the first, with {sessions} sessions.");

    public string SubjectKindName(SubjectKind kind) => kind switch
    {
        SubjectKind.Slot => Say("Tijd en plaats", "Time and place"),
        _ => SubjectName(kind) is [var first, .. var rest] ? char.ToUpper(first, Language.Culture) + rest : "",
    };
}
