namespace TheSocialConference.Publication;

/// <summary>The site as it would be with another programme for one edition, under addresses of its own that only organisers reach.</summary>
/// <param name="Prefix">What every address of it begins with, after that of the language.</param>
/// <param name="Edition">The slug of the edition that is previewed.</param>
/// <param name="Release">The number of the release that is shown; null for the working programme.</param>
public sealed record PreviewedSite(PublishedSite Site, string Prefix, string Edition, int? Release);
