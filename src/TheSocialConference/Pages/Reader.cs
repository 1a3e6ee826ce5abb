using TheSocialConference.Localisation;
using TheSocialConference.Programmes;
using TheSocialConference.Publication;
using TheSocialConference.Web;

namespace TheSocialConference.Pages;

/// <summary>Who reads, in which language, and what there is to read: all that a piece of a page needs to know of its page.</summary>
public sealed record Reader(PublishedSite Site, Language Language)
{
    public Words Words => Words.In(Language);

    public Links Links => Links.In(Language);

    /// <summary>The tag of a text's language when it is not the page's, else null, so that Razor leaves the attribute out.</summary>
    public string? LangOf(string tag) => tag == Language.Code ? null : tag;

    /// <summary>The language of a session's title where it is not the page's: that of the session, or else of its edition.</summary>
    public string? LangOf(Programme programme, Programme.Session session) => LangOf(session.Language ?? programme.Edition.Language);
}
