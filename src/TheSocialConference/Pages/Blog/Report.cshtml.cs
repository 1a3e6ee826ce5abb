using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using TheSocialConference.Blog;
using TheSocialConference.Comments;
using TheSocialConference.Markup;
using TheSocialConference.Publication;
using TheSocialConference.Web;

namespace TheSocialConference.Pages.Blog;

/// <summary>Where anybody says that a comment should not be there, with or without a reason. What was typed stays in the form until it is stored.</summary>
[IgnoreAntiforgeryToken] // asked for by hand, so that the form comes back filled in
public sealed class ReportModel(LiveSite live, LiveComments comments, CommentReporting reporting, IAntiforgery antiforgery, TimeProvider clock) : ConferencePage(live, clock)
{
    public Post Post { get; private set; } = null!;

    public ShownComment Comment { get; private set; } = null!;

    public string Text { get; private set; } = "";

    public string? Complaint { get; private set; }

    public bool IsDone { get; private set; }

    public override string PathIn(Localisation.Language language) => LinksIn(language).ReportComment(Post, Comment.Number);

    public async Task<IActionResult> OnGetAsync(string slug, int number, CancellationToken cancellation) => await FindAsync(slug, number, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, int number, string? text, CancellationToken cancellation)
    {
        if (!await FindAsync(slug, number, cancellation))
        {
            return NotFound();
        }

        Text = (text ?? "").ReplaceLineEndings("\n").Trim();
        Complaint = Text.Length > CommentReport.TextMaxLength ? Words.ReportTooLong
            : MarkdownLimits.Unseen.IsMatch(Text) ? Words.ReportUnseen
            : !await antiforgery.IsRequestValidAsync(HttpContext) ? Words.ReportExpired
            : null;
        return Complaint is null ? await SendAsync(cancellation) : Page();
    }

    private async Task<bool> FindAsync(string slug, int number, CancellationToken cancellation)
    {
        HttpContext.Page().NeverKeep();
        if (Site.Post(slug) is not { } post || post.PublishedAt > Now || (await comments.ThreadOfAsync(slug, cancellation)).Find(number) is not { IsDeleted: false } comment)
        {
            return false;
        }

        (Post, Comment, NoIndex, Title) = (post, comment, true, Words.ReportTitle(number));
        return true;
    }

    private async Task<IActionResult> SendAsync(CancellationToken cancellation)
    {
        try
        {
            var outcome = await reporting.ReportAsync(Post.Slug, Comment.Number, Text.Length == 0 ? null : Text, Networks.Of(HttpContext.Connection.RemoteIpAddress), cancellation);
            if (outcome == ReportOutcome.Missing)
            {
                return NotFound();
            }

            if (outcome == ReportOutcome.Flood)
            {
                Response.StatusCode = StatusCodes.Status429TooManyRequests;
                Response.Headers.RetryAfter = "3600";
                Complaint = Words.TooManyReports;
            }

            IsDone = outcome == ReportOutcome.Taken;
        }
        catch (Exception fault) when (StorageFaults.IsOne(fault))
        {
            StorageFaults.Admit(HttpContext, fault);
            Complaint = Words.ReportNotStored;
        }

        return Page();
    }
}
