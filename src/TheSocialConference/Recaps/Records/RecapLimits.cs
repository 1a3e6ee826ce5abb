namespace TheSocialConference.Recaps.Records;

/// <summary>How long the texts of a recap may be that no entity sets a length for.</summary>
internal static class RecapLimits
{
    /// <summary>A label, a role, a name of a place.</summary>
    public const int Label = 200;

    /// <summary>A sentence or two.</summary>
    public const int Sentence = 600;
}
