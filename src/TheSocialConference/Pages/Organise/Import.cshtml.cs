using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using TheSocialConference.Comments;
using TheSocialConference.Pages.Organise.Forms;
using TheSocialConference.Publication;
using TheSocialConference.Recaps.WordPress;

namespace TheSocialConference.Pages.Organise;

/// <summary>Brings a WordPress site over: first what would come along, then, on a button, all of it.</summary>
[UploadLimit(MostBytes)]
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
[RequestTimeout(PictureUpload.Milliseconds)]
public sealed class ImportModel(WordPressImport import, KeptExports exports, LiveSiteRefresh site, LiveComments comments) : OrganisePage
{
    public const string Field = "Export";

    /// <summary>Of the file, and what a form puts around it.</summary>
    private const long MostBytes = (64 * 1024 * 1024) + (16 * 1024);

    public WordPressReport? Report { get; private set; }

    /// <summary>What the file is kept by, when it can be brought over.</summary>
    public string? Kept { get; private set; }

    public string? Complaint { get; private set; }

    public void OnGet() => Title = Words.WordPressTitle;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Title = Words.WordPressTitle;
        try
        {
            await (Request.Form["Do"] == "import" ? BringAsync(Request.Form["Kept"].ToString(), cancellation) : LookAsync(Request.Form.Files[Field], cancellation));
        }
        catch (WordPressRefusedException refused)
        {
            Complaint = Words.Of(refused);
        }

        return Page();
    }

    private async Task LookAsync(IFormFile? sent, CancellationToken cancellation)
    {
        if (sent is not { FileName.Length: > 0 })
        {
            Complaint = Words.WordPressFileMissing;
            return;
        }

        await using var export = sent.OpenReadStream();
        Report = await import.RunAsync(export, dryRun: true, Me, cancellation);
        if (Report.IsChange)
        {
            export.Position = 0;
            Kept = await exports.KeepAsync(export, cancellation);
        }
    }

    private async Task BringAsync(string name, CancellationToken cancellation)
    {
        await using (var export = exports.Open(name))
        {
            if (export is null)
            {
                Complaint = Words.WordPressFileGone;
                return;
            }

            Report = await import.RunAsync(export, dryRun: false, Me, cancellation);
        }

        exports.Forget(name);
        await site.RefreshAsync(cancellation);
        await comments.RefreshAsync(cancellation);
    }
}
