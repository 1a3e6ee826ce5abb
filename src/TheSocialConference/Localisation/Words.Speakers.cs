using TheSocialConference.Programmes;

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
    public string WrittenAboutSpeaker => Say("Over deze spreker geschreven", "Written about this speaker");
    public string ElsewhereOnTheWeb => Say("Elders op het web", "Elsewhere on the web");

    /// <summary>"Jacob Morgan: 1 sessie en uitspraken · The Social Conference 2014": what there is, and no more.</summary>
    public string AboutSpeaker(string name, Programme programme, IReadOnlyCollection<Programme.Session> sessions, bool isQuoted, bool isWrittenAbout)
    {
        string?[] parts =
        [
            Counted(sessions, programme.Edition), isQuoted ? Say("uitspraken", "quotes") : null,
            isWrittenAbout ? Say("wat erover geschreven is", "what was written about them") : null,
        ];
        return PartOf($"{name}: {Listed(parts.OfType<string>())}", programme.Edition);
    }
}
