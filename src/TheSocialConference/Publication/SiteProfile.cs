namespace TheSocialConference.Publication;

/// <summary>What the owner decided about the site in the browser: one row; what is null is as the settings of the program say.</summary>
public sealed class SiteProfile
{
    public const int OnlyId = 1;

    public int Id { get; private init; } = OnlyId;

    /// <summary>Whether example editions are shown.</summary>
    public bool? ExampleDay { get; private set; }

    public void ShowExamples(bool show) => ExampleDay = show;
}
