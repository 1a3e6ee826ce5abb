namespace TheSocialConference.Localisation;

/// <summary>Words about people.</summary>
public sealed partial class Words
{
    public string SpeakersIntro => Say(
        "Iedereen van wie een sessie is vastgelegd, op achternaam.",
        "Everyone with a recorded session, by surname.");
    public string KnownByFirstName => Say("Alleen een voornaam bekend", "Known by first name only");
    public string KnownByFirstNameMore => Say(
        "De bron noemt van deze sprekers geen achternaam; wij vullen die niet in.",
        "The source gives no surname for these speakers, and we do not fill one in.");
    public string ByLetter => Say("Op letter", "By letter");
    public string NoSpeakers => Say("Er zijn nog geen sprekers bekend.", "No speakers are known yet.");
    public string NoSpeakersMore => Say("Zodra er een programma is gepubliceerd, staan ze hier.", "As soon as a programme is published, they will be here.");
    public string SpokeAt(string edition) => Say($"Op {edition}", $"At {edition}");
    public string WrittenAboutSpeaker => Say("Over deze spreker geschreven", "Written about this speaker");
    public string ElsewhereOnTheWeb => Say("Elders op het web", "Elsewhere on the web");
    public string AboutSpeaker(string name) => Say($"{name}: optredens, uitspraken en wat erover geschreven is.", $"{name}: sessions, quotes and what was written about them.");
}
