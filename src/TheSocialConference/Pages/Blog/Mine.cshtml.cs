using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TheSocialConference.Blog;
using TheSocialConference.Comments;
using TheSocialConference.Publication;
using TheSocialConference.Web;

namespace TheSocialConference.Pages.Blog;

/// <summary>What a reader may do with a comment of theirs. Its address is the key: it is given out once, and whoever has it is the writer.</summary>
[IgnoreAntiforgeryToken] // asked for by hand, so that what was typed stays
[RequestSizeLimit(CommentForm.MostBytes)]
[RequestFormLimits(ValueLengthLimit = CommentForm.MostBytes, BufferBodyLengthLimit = CommentForm.MostBytes)]
public sealed class MineModel(LiveSite live, WrittenComments written, CommenterCookie cookie, IAntiforgery antiforgery, TimeProvider clock) : ConferencePage(live, clock)
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Comment Comment { get; private set; } = null!;

    /// <summary>Null when it is not there any more.</summary>
    public Post? Post { get; private set; }

    public string Key { get; private set; } = "";

    public CommentForm Form { get; private set; } = new();

    /// <summary>What was done just now, or null.</summary>
    public string? Done { get; private set; }

    public override string PathIn(Localisation.Language language) => $"{LinksIn(language).MyComment}?key={Uri.EscapeDataString(Key)}";

    public bool MayBeEdited => Comment.MayBeEditedAt(Now);

    public async Task<IActionResult> OnGetAsync(string? key, CancellationToken cancellation)
    {
        if (!await OpenAsync(key, cancellation))
        {
            return NotFound();
        }

        Form = new() { Text = Comment.Source };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? key, string? Do, CommentForm typed, CancellationToken cancellation)
    {
        if (!await OpenAsync(key, cancellation))
        {
            return NotFound();
        }

        Form = typed;
        Form.Text ??= Request.Form.ContainsKey(nameof(Form.Text)) ? "" : Comment.Source;
        if (!await antiforgery.IsRequestValidAsync(HttpContext))
        {
            Form.Complaints[""] = Words.FormExpired;
            return Page();
        }

        try
        {
            return await DoAsync(Do, cancellation);
        }
        catch (Exception fault) when (StorageFaults.IsOne(fault))
        {
            StorageFaults.Admit(HttpContext, fault);
            Form.Complaints[""] = Words.CommentNotStored;
            return Page();
        }
    }

    private async Task<IActionResult> DoAsync(string? what, CancellationToken cancellation)
    {
        switch (what)
        {
            case "preview" or "save":
                return await RewriteAsync(what == "save", cancellation);
            case "export":
                return await ExportAsync(cancellation);
            case "end-replies" when Comment.CommenterId is { } id:
                await written.EndRepliesAsync(id, cancellation);
                return Redirect(PathIn(Language));
            case "delete":
                await written.DeleteAsync(Key, cancellation);
                return Gone(Words.CommentIsDeleted);
            case "erase":
                await written.EraseAsync(Key, cancellation);
                cookie.Take(Response);
                return Gone(Words.YouAreForgotten);
            default:
                return Page();
        }
    }

    private async Task<IActionResult> RewriteAsync(bool save, CancellationToken cancellation)
    {
        Form.CheckText(Words);
        if (Form.Complaints.Count > 0 || !save)
        {
            return Page();
        }

        if (await written.RewriteAsync(Key, Form.Rendered!, cancellation) is null)
        {
            Form.Complaints[""] = Words.TooLateToChange;
            return Page();
        }

        return Redirect(PathIn(Language));
    }

    private async Task<FileContentResult> ExportAsync(CancellationToken cancellation)
    {
        var all = await written.AllOfAsync(Comment, cancellation);
        var told = new
        {
            email = Comment.Commenter?.Email,
            email_confirmed_at = Comment.Commenter?.EmailConfirmedAt,
            first_comment_at = Comment.Commenter?.CreatedAt,
            trusted_since = Comment.Commenter?.TrustedAt,
            comments = all.Comments.Select(comment => new
            {
                post = comment.PostSlug,
                number = comment.Number,
                answers = comment.ParentId is { } parent && all.Answered.TryGetValue(parent, out var answered) ? answered : (int?)null,
                name = comment.Name,
                text = comment.Source,
                html = comment.Html,
                language = comment.LanguageCode,
                submitted_at = comment.SubmittedAt,
                edited_at = comment.EditedAt,
                state = comment.State.ToString(),
                held_because = comment.Reasons.ToString(),
                decided_at = comment.DecidedAt,
                mail_answers = comment.WantsReplies,
            }),
            mails = all.Mails.Select(mail => new { to = mail.To, subject = mail.Subject, created_at = mail.Created, sent_at = mail.SentAt }),
        };
        return File(JsonSerializer.SerializeToUtf8Bytes(told, Json), "application/json", "comments.json");
    }

    private async Task<bool> OpenAsync(string? key, CancellationToken cancellation)
    {
        HttpContext.Page().NeverKeep();
        Response.Headers["Referrer-Policy"] = "same-origin"; // the address is the key
        (NoIndex, Title) = (true, Words.MyComment);
        if (await written.FindAsync(key, cancellation) is not { } comment)
        {
            return false;
        }

        (Comment, Key, Post) = (comment, key!, Site.Post(comment.PostSlug));
        return true;
    }

    private PageResult Gone(string done)
    {
        Done = done;
        return Page();
    }
}
