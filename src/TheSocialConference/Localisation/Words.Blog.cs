namespace TheSocialConference.Localisation;

/// <summary>Words about posts.</summary>
public sealed partial class Words
{
    public string Recap => Say("Het verslag", "The recap");
}
