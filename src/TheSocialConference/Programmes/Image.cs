using TheSocialConference.Localisation;

namespace TheSocialConference.Programmes;

public sealed partial record Programme
{
    /// <summary>A picture as a record shows it.</summary>
    /// <param name="Hash">Of the picture: SHA-256 of the file it was made from, 64 small hexadecimal digits.</param>
    /// <param name="Alt">What is to be seen on it; null when it is decorative.</param>
    public sealed record Image(string Hash, LocalText? Alt)
    {
        public const int AltMaxLength = 400;
    }
}
