using System.Globalization;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;
using TheSocialConference.Organisers;
using TheSocialConference.Pages.Organise.Forms;
using TheSocialConference.Pictures;

namespace TheSocialConference.Pages.Organise;

/// <summary>Every picture that was uploaded, and a form to upload one.</summary>
[UploadLimit]
[RequestSizeLimit(PictureUpload.MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = PictureUpload.MostBytes, MemoryBufferThreshold = GivenPicture.MaxBytes + 1)]
[RequestTimeout(PictureUpload.Milliseconds)]
public sealed class PicturesModel(ConferenceDb db, PictureEditing editing) : OrganisePage
{
    public const int PageSize = 40;

    /// <summary>What the names of the fields of an upload begin with.</summary>
    public const string Field = "Picture";

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int At { get; set; } = 1;

    public IReadOnlyList<PictureRow> Rows { get; private set; } = [];

    public IReadOnlyList<Deed> Removed { get; private set; } = [];

    public int Found { get; private set; }

    public int Pages => Math.Max(1, (Found + PageSize - 1) / PageSize);

    /// <summary>What was typed beside a file that could not be taken.</summary>
    public FormValues Values { get; } = new();

    public Complaints Complaints { get; } = new();

    public Task OnGetAsync(CancellationToken cancellation) => FillAsync(cancellation);

    /// <summary>Takes a picture in, or puts a removed one back.</summary>
    public async Task<IActionResult> OnPostAsync(long? number, CancellationToken cancellation)
    {
        if (number is { } deed)
        {
            return await editing.PutBackAsync(deed, Me, cancellation) is { } name ? Redirect($"{Links.OrganisePicture(name)}?done=restored") : NotFound();
        }

        var upload = new PictureUpload(Field, Words);
        upload.Copy(Request.Form, Values);
        if (!upload.IsSent(Request.Form))
        {
            Complaints.Add(upload.File, Words.PictureMissing);
        }
        else if (await upload.TakeAsync(Request.Form, editing, Me, Complaints, cancellation) is { } added)
        {
            return Redirect($"{Links.OrganisePicture(added.Picture.Name)}?done={(added.WasThere ? "picture-there" : added.IsFirstOfMore ? "picture-first" : "picture")}");
        }

        await FillAsync(cancellation);
        return Page();
    }

    private async Task FillAsync(CancellationToken cancellation)
    {
        Title = Words.PicturesTitle;
        var all = await db.UploadedPictures.AsNoTracking().Include(one => one.Picture).Present.OrderByDescending(one => one.At).ThenByDescending(one => one.Id).ToListAsync(cancellation);
        var uses = await PictureUses.FindAsync(db, cancellation);
        var compare = Words.Language.Culture.CompareInfo;
        PictureRow[] found =
        [
            .. all.Select(picture => new PictureRow(picture, uses.Of(picture)))
                .Where(row => (Query ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .All(word => compare.IndexOf(row.Words, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0)),
        ];
        (Found, At) = (found.Length, Math.Clamp(At, 1, Math.Max(1, (found.Length + PageSize - 1) / PageSize)));
        Rows = found[((At - 1) * PageSize)..Math.Min(At * PageSize, Found)];
        Removed = await editing.RemovedAsync(cancellation);
    }
}

public sealed record PictureRow(UploadedPicture Picture, IReadOnlyList<PictureUse> Uses)
{
    /// <summary>Everything it can be found by.</summary>
    public string Words => $"{Picture.Alt?.Nl} {Picture.Alt?.En} {Picture.FileName} {Picture.By} {string.Join(' ', Uses.Select(use => use.Title))}";
}
