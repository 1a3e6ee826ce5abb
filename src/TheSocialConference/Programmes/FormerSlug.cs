namespace TheSocialConference.Programmes;

/// <summary>What an address is of.</summary>
public enum AddressKind
{
    Session,
    Theme,
    Stage,
    Speaker,
    Post,
    Page,
    Edition,

    /// <summary>A post on a site that moved here, by the whole path it had there.</summary>
    Elsewhere,
}

/// <summary>The last word of an address that once worked: it redirects to the present one, or answers that it is gone.</summary>
public sealed class FormerSlug
{
    private FormerSlug()
    {
    }

    /// <param name="edition">The edition it stood under, or empty for the site.</param>
    /// <param name="slug">The old slug, the code of a session, or the path on another site.</param>
    /// <param name="current">What it is now, or null when the record is gone for good.</param>
    public FormerSlug(AddressKind kind, string edition, string slug, string? current) =>
        (Kind, Edition, Slug, Current) = (kind, edition, slug, current);

    public int Id { get; private set; }

    public AddressKind Kind { get; private init; }

    public string Edition { get; private init; } = null!;

    public string Slug { get; private init; } = null!;

    public string? Current { get; private set; }

    /// <summary>Points the old address somewhere else, or nowhere.</summary>
    public void LeadTo(string? current) => Current = current;
}
