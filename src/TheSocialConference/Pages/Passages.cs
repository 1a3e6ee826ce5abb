using TheSocialConference.Blog;

namespace TheSocialConference.Pages;

/// <summary>What one post says about the session or speaker of a page, in the order it is written.</summary>
public sealed record Passages(Post Post, IReadOnlyList<Mention> Mentions);
