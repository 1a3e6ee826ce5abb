using TheSocialConference.Blog;

namespace TheSocialConference.Pages.Blog;

/// <summary>A post as the list of posts shows it.</summary>
/// <param name="IsLead">It stands at the head of the list, large.</param>
public sealed record PostEntry(ConferencePage Page, Post Post, bool IsLead);
