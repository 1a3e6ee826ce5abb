using TheSocialConference.Localisation;
using TheSocialConference.Programmes;
using TheSocialConference.Web;

namespace TheSocialConference.Pages.Organise;

/// <summary>What differs between two programmes, field by field.</summary>
public sealed record ChangeList(Programme? Before, Programme After, Words Words, Links Links)
{
    public ProgrammeDiff Diff { get; } = ProgrammeDiff.Between(Before, After);
}
