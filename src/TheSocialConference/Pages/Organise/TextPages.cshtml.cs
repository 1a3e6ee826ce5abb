using Microsoft.EntityFrameworkCore;
using TheSocialConference.Blog;
using TheSocialConference.Data;

namespace TheSocialConference.Pages.Organise;

/// <summary>The pages of text that there are, and those that can be written.</summary>
public sealed class TextPagesModel(ConferenceDb db) : OrganisePage
{
    /// <summary>Those of the site, then those of each edition, newest first.</summary>
    public IReadOnlyList<TextPageRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Title = Words.TextPagesTitle;
        var written = await db.ContentPages.AsNoTracking().Select(page => new TextPageRow(page.Address, page.EditionSlug, page.Language, page.Title)).ToListAsync(cancellation);
        var editions = await db.Editions.AsNoTracking().OrderByDescending(edition => edition.FirstDay).Select(edition => edition.Slug).ToListAsync(cancellation);
        string[] languages = ["nl", "en"];
        IEnumerable<TextPageRow> possible =
        [
            .. languages.Select(language => new TextPageRow(ContentPage.About, null, language, null)),
            .. editions.SelectMany(edition => languages.Select(language => new TextPageRow(ContentPage.Practical, edition, language, null))),
        ];
        Rows =
        [
            .. written.Concat(possible.Where(row => written.TrueForAll(page => page.Name != row.Name)))
                .OrderBy(row => row.Edition is null ? -1 : editions.IndexOf(row.Edition)).ThenBy(row => Array.IndexOf(languages, row.Language)),
        ];
    }
}

/// <param name="Title">Null while it is not written.</param>
public sealed record TextPageRow(string Address, string? Edition, string Language, string? Title)
{
    public string Name => PageContent.NameOf(Address, Edition, Language);
}
