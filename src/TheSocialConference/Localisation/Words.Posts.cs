using TheSocialConference.Blog;
using TheSocialConference.Programmes;

namespace TheSocialConference.Localisation;

/// <summary>Words around the posts of the blog.</summary>
public sealed partial class Words
{
    public string Recap => Say("Het verslag", "The recap");
    public string BlogIntro => Say("Verslagen van de dag, en wat er verder over te vertellen is.", "Recaps of the day, and whatever else there is to tell about it.");
    public string NoPosts => Say("Er is nog niets geschreven.", "Nothing has been written yet.");
    public string NoPostsMore => Say("Het eerste verslag verschijnt hier.", "The first recap will appear here.");
    public string AllPosts => Say("Alle berichten", "All posts");
    public string OlderPost => Say("Ouder bericht", "Older post");
    public string NewerPost => Say("Nieuwer bericht", "Newer post");
    public string ReadingTime(int minutes) => minutes == 1 ? Say("1 minuut lezen", "1-minute read") : Say($"{minutes} minuten lezen", $"{minutes}-minute read");
    public string AboutSessions(IReadOnlyCollection<Programme.Session> sessions, Programme.EditionFacts? edition) => edition is null
        ? Say($"Over {Counted(sessions, edition)}", $"About {Counted(sessions, edition)}")
        : Say($"Over {Counted(sessions, edition)} van {edition.Name}", $"About {Counted(sessions, edition)} at {edition.Name}");
    public string AboutThis => Say("Over", "About");
    public string Contents => Say("Inhoud", "Contents");
    public string SessionsInPost => Say("In dit bericht", "In this post");
    public string OriginalPost => Say("Oorspronkelijk bericht", "Original post");
    public string AuthorNotNamed => Say("auteur niet vermeld", "author not named");
    public string CommentsAtSource(int count) => count == 1
        ? Say("1 reactie bij het oorspronkelijke bericht", "1 comment on the original post")
        : Say($"{count} reacties bij het oorspronkelijke bericht", $"{count} comments on the original post");
    public string CommentsThere(int count) => count == 1 ? Say("daar 1 reactie", "1 comment there") : Say($"daar {count} reacties", $"{count} comments there");

    /// <summary>Where it stands, when it appeared, by whom, and how many comments it has there: "cmnl.nl, 18 februari 2014, auteur niet vermeld, daar 2 reacties".</summary>
    public string Facts(PostSource source)
    {
        string?[] facts =
        [
            Uri.TryCreate(source.Url, UriKind.Absolute, out var address) ? address.Host : null,
            source.PublishedAt is { } day ? Date(day) : null,
            source.Author ?? AuthorNotNamed,
            source.Comments is { } count ? CommentsThere(count) : null,
        ];
        return string.Join(", ", facts.OfType<string>());
    }

    /// <summary>The invitation stands in the language that it leads to.</summary>
    public static string ReadThisIn(string language) => language switch
    {
        "nl" => "Lees dit in het Nederlands",
        "en" => "Read this in English",
        _ => $"→ {language}",
    };

    /// <summary>"Engels".</summary>
    public string LanguageName(string language) => language switch
    {
        "nl" => Say("Nederlands", "Dutch"),
        "en" => Say("Engels", "English"),
        _ => language,
    };

    /// <summary>"18 februari 2014".</summary>
    public string Date(DateTimeOffset moment) => Date(SiteTime.DayOf(moment));
}
