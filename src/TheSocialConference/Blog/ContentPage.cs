using TheSocialConference.Programmes;

namespace TheSocialConference.Blog;

/// <summary>A page of plain text in one language: about the site, or the practical page of an edition.</summary>
public sealed class ContentPage
{
    public const string About = "about";
    public const string Practical = "practical";

    private ContentPage()
    {
    }

    /// <param name="editionSlug">Null for a page of the site.</param>
    public ContentPage(string address, string? editionSlug, string language) =>
        (Address, EditionSlug, Language) = (address, editionSlug, language);

    public int Id { get; private set; }

    /// <summary><see cref="About"/> or <see cref="Practical"/>.</summary>
    public string Address { get => field!; private init => field = Guard.Slug(value); }

    public string? EditionSlug { get; private init; }

    /// <summary>BCP 47 tag.</summary>
    public string Language { get => field!; private init => field = Guard.Text(value, 35); }

    public string Title { get => field!; private set => field = Guard.Text(value, Post.TitleMaxLength); }

    /// <summary>Markdown.</summary>
    public string Body { get; private set; } = null!;

    public RenderedBody Rendered { get; private set; } = null!;

    public void Revise(string title, string body, RenderedBody rendered) => (Title, Body, Rendered) = (title, body, rendered);
}
