using TheSocialConference.Localisation;
using TheSocialConference.Programmes;
using TheSocialConference.Programmes.Changes;
using TheSocialConference.Web;

namespace TheSocialConference.Pages.Organise;

/// <summary>What differs between two programmes, in words and field by field.</summary>
public sealed record ChangeList(Programme? Before, Programme After, Words Words, Links Links)
{
    public ProgrammeNews News { get; } = ProgrammeNews.Between(Before, After);
}
