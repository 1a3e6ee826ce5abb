using Microsoft.EntityFrameworkCore;
using TheSocialConference.Blog;
using TheSocialConference.Data;
using TheSocialConference.Markup;
using TheSocialConference.Pictures;
using TheSocialConference.Recaps.Importing;

namespace TheSocialConference.Recaps;

/// <summary>Renders a text that is edited on the site among all it may refer to, and finds what it mentions: what comes of it is what an import of the same text makes.</summary>
public sealed class EditedTexts(ConferenceDb db, PictureFolder pictures)
{
    /// <summary>Pictures that a text was the first to show are added to the database; whoever stores the text saves.</summary>
    public async Task<EditorText> RenderAsync(PostContent post, CancellationToken cancellation)
    {
        var files = await FilesAsync(post.Body, cancellation);
        return await RenderAsync(post.Body, post.Language, FolderOf(post, files), files, cancellation);
    }

    /// <inheritdoc cref="RenderAsync(PostContent, CancellationToken)"/>
    public async Task<EditorText> RenderAsync(PageContent page, CancellationToken cancellation) =>
        await RenderAsync(page.Body, page.Language, page.EditionSlug ?? "", await FilesAsync(page.Body, cancellation), cancellation);

    private async Task<EditorText> RenderAsync(string body, string language, string folder, IReadOnlyList<FoundFile> files, CancellationToken cancellation)
    {
        var (known, uploaded) = ShowsPictures(body)
            ? (await db.Pictures.AsNoTracking().ToListAsync(cancellation), await db.UploadedByNameAsync(cancellation))
            : ([], new Dictionary<string, Picture>());
        var beside = new PicturesBeside(files, pictures, known, uploaded);
        var text = new SiteTexts(await SessionsAsync(cancellation), await SpeakersAsync(cancellation), beside).Render(body, language, folder);
        db.Pictures.AddRange(beside.Made);
        return text;
    }

    /// <summary>The files that a picture of the text may lie among; none when it shows none.</summary>
    private async Task<IReadOnlyList<FoundFile>> FilesAsync(string body, CancellationToken cancellation) => ShowsPictures(body)
        ? [.. (await db.ContentFiles.AsNoTracking().ToListAsync(cancellation)).Select(file => new FoundFile(file.Path, file.Bytes, file.Hash))]
        : [];

    private static bool ShowsPictures(string body) => body.Contains("![", StringComparison.Ordinal);

    /// <summary>Where the post lies among the files, or would be written.</summary>
    private static string FolderOf(PostContent post, IReadOnlyList<FoundFile> files) =>
        ContentUnit.Of(files).Select(new UnitReader("content").Read).FirstOrDefault(unit => unit.Posts.Any(at => at.Post.Value.Slug == post.Slug))?.Name
        ?? post.EditionSlug ?? "";

    private async Task<IReadOnlyList<SiteSession>> SessionsAsync(CancellationToken cancellation)
    {
        var sessions = await db.Editions.AsNoTracking()
            .SelectMany(edition => edition.Sessions, (edition, session) => new { Edition = edition.Slug, session.Code, session.Slug }).ToListAsync(cancellation);
        return [.. sessions.Select(session => new SiteSession(session.Edition, session.Code, session.Slug.Length == 0 ? session.Code : $"{session.Code}-{session.Slug}"))];
    }

    private Task<List<string>> SpeakersAsync(CancellationToken cancellation) => db.Editions
        .SelectMany(edition => edition.Sessions).SelectMany(session => session.Speakers).Select(billed => billed.Speaker.Slug).Distinct().ToListAsync(cancellation);
}
