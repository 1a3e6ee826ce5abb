using TheSocialConference.Blog;

namespace TheSocialConference.Pages;

/// <summary>What one post says about the session or speaker of a page, in the order it is written.</summary>
/// <param name="Told">The passages themselves.</param>
/// <param name="InPassing">Sections about others that name it.</param>
/// <param name="Translations">The same story in other languages.</param>
public sealed record Passages(Post Post, IReadOnlyList<Mention> Told, IReadOnlyList<Mention> InPassing, IReadOnlyList<Post> Translations);
