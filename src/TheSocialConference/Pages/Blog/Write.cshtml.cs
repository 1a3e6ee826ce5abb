using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TheSocialConference.Blog;
using TheSocialConference.Comments;
using TheSocialConference.Markup;
using TheSocialConference.Publication;
using TheSocialConference.Web;

namespace TheSocialConference.Pages.Blog;

/// <summary>
/// The step between writing a comment and sending it: shows how it will look, and is where the ticket and the token come from that the form on
/// the kept page cannot have. Everybody passes it. Whatever is wrong, what was typed stays in the form.
/// </summary>
[IgnoreAntiforgeryToken] // asked for by hand where something is stored
[RequestSizeLimit(CommentForm.MostBytes)]
[RequestFormLimits(ValueLengthLimit = CommentForm.MostBytes, BufferBodyLengthLimit = CommentForm.MostBytes)]
public sealed class WriteModel(
    LiveSite live, LiveComments comments, BlogComments section, CommentWriting writing, CommentSeals seals, CommentMails mails, CommenterCookie cookie, IAntiforgery antiforgery,
    TimeProvider clock) : ConferencePage(live, clock)
{
    /// <summary>Null only while <see cref="IsClosed"/>: it left the site while somebody wrote.</summary>
    public Post Post { get; private set; } = null!;

    /// <summary>Nothing is taken here any more; what was typed is shown, to be kept.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>What it answers, or null.</summary>
    public ShownComment? Parent { get; private set; }

    public CommentForm Form { get; private set; } = new();

    /// <summary>How it will look; null until it can be shown.</summary>
    public VisitorText? Shown { get; private set; }

    /// <summary>Goes along with the form that sends it.</summary>
    public string Ticket { get; private set; } = "";

    public bool MailIsOffered => mails.AreOffered && !IsOrganiser;

    /// <summary>Signed in: the name is that of the account, and nobody needs to approve.</summary>
    public bool IsOrganiser => User.Identity?.IsAuthenticated == true;

    public bool IsRemembered => cookie.IsRemembered(Request);

    public override string PathIn(Localisation.Language language) => Post is null ? LinksIn(language).Blog : Parent is null ? LinksIn(language).WriteComment(Post) : LinksIn(language).Answer(Post, Parent.Number);

    public string Here => PathIn(Language);

    public async Task<IActionResult> OnGetAsync(string slug, int? number, CancellationToken cancellation)
    {
        if (await OpenAsync(slug, number, cancellation) is { } other)
        {
            return other;
        }

        Form = new() { Name = User.Identity?.Name };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, int? number, CommentForm typed, string? Do, CancellationToken cancellation)
    {
        Form = typed;
        if (await OpenAsync(slug, number, cancellation) is { } other)
        {
            return other;
        }

        if (IsOrganiser)
        {
            (Form.Name, Form.Email) = (User.Identity!.Name, null);
        }

        if (number is not null && Parent is null)
        {
            Form.Complaints[""] = Words.AnsweredIsGone;
            return Page();
        }

        Form.Check(Words, MailIsOffered);
        if (Form.Complaints.Count > 0)
        {
            return Page();
        }

        var known = seals.Ticket(Form.Ticket) is { } brought && (brought.PostSlug, brought.ParentNumber) == (slug, number) && Now - brought.At < CommentTicket.Life ? brought : null;
        return Do == "send" ? await SendAsync(known, cancellation) : Show(known ?? CommentTicket.New(slug, number, Now), null);
    }

    /// <returns>Another answer than this page, or null.</returns>
    private async Task<IActionResult?> OpenAsync(string slug, int? number, CancellationToken cancellation)
    {
        HttpContext.Page().NeverKeep();
        if (Site.Post(slug) is not { } post || post.PublishedAt > Now)
        {
            (NoIndex, Title) = (true, Words.GiveComment);
            return HttpMethods.IsPost(Request.Method) ? Refuse(Words.PostIsGone, StatusCodes.Status404NotFound) : NotFound();
        }

        (Post, NoIndex, Title) = (post, true, Words.GiveComment);
        if (number is { } answered)
        {
            Parent = (await comments.ThreadOfAsync(slug, cancellation)).Find(answered) is { IsDeleted: false } parent ? parent : null;
            if (Parent is not null)
            {
                Title = Words.AnswerTo(answered);
            }
            else if (!HttpMethods.IsPost(Request.Method)) // nothing was typed yet
            {
                return NotFound();
            }
        }

        return section.OpenUntil(post) <= Now ? Refuse(Words.CommentsClosed, StatusCodes.Status403Forbidden) : null;
    }

    private PageResult Show(CommentTicket ticket, string? complaint)
    {
        (Shown, Ticket) = (Form.Rendered, seals.Seal(ticket));
        if (complaint is not null)
        {
            Form.Complaints[""] = complaint;
        }

        return Page();
    }

    private async Task<IActionResult> SendAsync(CommentTicket? ticket, CancellationToken cancellation)
    {
        if (ticket is null || !await antiforgery.IsRequestValidAsync(HttpContext))
        {
            return Show(ticket ?? CommentTicket.New(Post.Slug, Parent?.Number, Now), Words.CommentFormExpired);
        }

        try
        {
            return Answer(await writing.SubmitAsync(DraftOf(ticket), cancellation), ticket);
        }
        catch (Exception fault) when (StorageFaults.IsOne(fault))
        {
            StorageFaults.Admit(HttpContext, fault);
            return Show(ticket, Words.CommentNotStored);
        }
    }

    private CommentDraft DraftOf(CommentTicket ticket) => new(
        Post.Slug, Parent?.Number, Form.Name!, Form.Email, Form.Rendered!, Language.Code, ticket, IsOrganiser ? null : cookie.Read(Request),
        IsOrganiser ? int.Parse(User.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture) : null,
        Form.IsTrapFilled, Networks.Of(HttpContext.Connection.RemoteIpAddress));

    private IActionResult Answer(CommentOutcome outcome, CommentTicket ticket)
    {
        switch (outcome.Refusal)
        {
            case CommentRefusal.TicketUsed:
                return Show(CommentTicket.New(Post.Slug, Parent?.Number, Now), Words.CommentFormUsed);
            case CommentRefusal.ParentMissing:
                Parent = null;
                return Show(CommentTicket.New(Post.Slug, null, Now), Words.AnsweredIsGone);
            case CommentRefusal.Flood:
                Response.StatusCode = StatusCodes.Status429TooManyRequests;
                Response.Headers.RetryAfter = "3600";
                return Show(ticket, Words.TooManyComments);
        }

        if (outcome.Reader is { } reader)
        {
            cookie.Give(Response, reader, Form.Remember);
        }

        return Redirect(outcome.Key is { } key ? $"{Links.MyComment}?key={key}" : Links.Comment(Post, outcome.Comment!.Number));
    }

    private PageResult Refuse(string complaint, int status)
    {
        Form.Complaints[""] = complaint;
        (IsClosed, Response.StatusCode) = (true, status);
        return Page();
    }
}
