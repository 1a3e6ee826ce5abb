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
    public string Body { get => field!; private set => field = value.Length <= Post.BodyMaxLength ? value : throw new ArgumentException($"A page has at most {Post.BodyMaxLength} characters.", nameof(value)); }

    public RenderedBody Rendered { get; private set; } = null!;

    public void Revise(string title, string body, RenderedBody rendered) => (Title, Body, Rendered) = (title, body, rendered);
}

/// <summary>What an editor writes of a page.</summary>
/// <param name="EditionSlug">Null for a page of the site.</param>
public sealed record PageContent(string Address, string? EditionSlug, string Language, string Title, string Body)
{
    public static PageContent Of(ContentPage page) => new(page.Address, page.EditionSlug, page.Language, page.Title, page.Body);

    /// <summary>What tells the pages of one edition apart.</summary>
    public string Key => $"{Address} ({Language})";

    /// <summary>What tells all pages apart, for addresses and the log: <c>2014.practical.nl</c>.</summary>
    public string Name => NameOf(Address, EditionSlug, Language);

    public static string NameOf(string address, string? edition, string language) => edition is null ? $"{address}.{language}" : $"{edition}.{address}.{language}";
}
