using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Blog;
using TheSocialConference.Data;
using TheSocialConference.Localisation;
using TheSocialConference.Markup;
using TheSocialConference.Organisers;
using TheSocialConference.Pages.Organise.Forms;
using TheSocialConference.Recaps;
using TheSocialConference.Web;

namespace TheSocialConference.Pages.Organise;

/// <summary>A page of text in one language; it is written when it is saved first, and stays.</summary>
public sealed class TextPageModel(ConferenceDb db, PageEditing editing, EditedTexts texts) : RecordPage
{
    private PageContent _page = null!;
    private bool _isWritten;

    /// <summary>The text as visitors would see it, when a preview was asked for.</summary>
    public EditorText? Preview { get; private set; }

    /// <summary>Of the text.</summary>
    public string TextLanguage => _page.Language;

    public MentionCodes? Codes { get; private set; }

    public override bool CanBeRemoved => false;

    protected override async Task<(FormValues? Fill, FormValues? Stored)> FindAsync(CancellationToken cancellation)
    {
        if (await PageOf((string)RouteData.Values["name"]!, cancellation) is not { } page)
        {
            return (null, null);
        }

        var stored = await db.ContentPages.AsNoTracking().SingleOrDefaultAsync(other => other.Address == page.Address && other.EditionSlug == page.EditionSlug && other.Language == page.Language, cancellation);
        (_page, _isWritten) = (stored is null ? page : PageContent.Of(stored), stored is not null);
        (Sections, Subject, ListAddress) = (new TextPageForm(Words).Sections(page.Language), (SubjectKind.Page, page.Name), Links.OrganisePages);
        Title = Words.TextPageName(page.Address, page.EditionSlug, page.Language);
        Codes = await MentionCodes.OfAsync(db, page.EditionSlug, cancellation);
        PublicPage = _isWritten ? Links.In(Language.Around(page.Language)).Prefixed(page.EditionSlug is { } edition ? $"/{edition}/{page.Address}" : $"/{page.Address}") : null;
        return (TextPageForm.Write(_page), TextPageForm.Write(_page));
    }

    protected override async Task<string?> StoreAsync(CancellationToken cancellation)
    {
        var isStored = false;
        foreach (var fault in await editing.ChangeAsync(_page.Address, _page.EditionSlug, _page.Language, page => Change(page, ref isStored), Me, cancellation))
        {
            Complaints.Add("Body", Words.Of(fault));
        }

        return isStored && !Complaints.Any ? $"{Links.OrganisePage(_page.Name)}?done=saved" : null;
    }

    private PageContent? Change(PageContent? stored, ref bool isStored)
    {
        var now = stored ?? _page with { Title = "", Body = "" };
        if (Judge(TextPageForm.Write(now)) is not { } values)
        {
            return stored;
        }

        isStored = true;
        return TextPageForm.Read(values, now);
    }

    protected override async Task PreviewAsync(CancellationToken cancellation)
    {
        var page = TextPageForm.Read(Values, _page);
        Preview = await texts.RenderAsync(page.Body.Length <= Post.BodyMaxLength ? page : page with { Body = page.Body[..Post.BodyMaxLength] }, cancellation);
    }

    protected override async Task<IActionResult> PreviewOfAsync(Field field, CancellationToken cancellation)
    {
        await PreviewAsync(cancellation);
        return Partial("_TextPreview", this);
    }

    protected override Task<string?> RemoveAsync(CancellationToken cancellation) => throw new InvalidOperationException("A page of text stays.");

    protected override FormValues? Read(string json) => PageEditing.Read(json) is { } page ? TextPageForm.Write(page) : null;

    protected override async Task<IReadOnlyList<Deed>> HistoryAsync(CancellationToken cancellation) => await db.HistoryAsync(SubjectKind.Page, _page.Name, null, cancellation);

    /// <summary>The page that there is or can be by this name, with nothing in it; null when there can be none.</summary>
    private async Task<PageContent?> PageOf(string name, CancellationToken cancellation)
    {
        var page = name.Split('.') switch
        {
            [ContentPage.About, var language] => new PageContent(ContentPage.About, null, language, "", ""),
            [var edition, ContentPage.Practical, var language] when await db.Editions.AnyAsync(other => other.Slug == edition, cancellation) => new PageContent(ContentPage.Practical, edition, language, "", ""),
            _ => null,
        };
        return page is null || page.Language is "nl" or "en" || await db.ContentPages.AnyAsync(other => other.Address == page.Address && other.EditionSlug == page.EditionSlug && other.Language == page.Language, cancellation)
            ? page
            : null;
    }
}
