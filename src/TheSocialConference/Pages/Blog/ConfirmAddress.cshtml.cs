using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TheSocialConference.Comments;
using TheSocialConference.Publication;
using TheSocialConference.Web;

namespace TheSocialConference.Pages.Blog;

/// <summary>Where the mail leads that asks whether an address is right. Opening it changes nothing: programs that look at mail open links.</summary>
public sealed class ConfirmAddressModel(LiveSite live, WrittenComments written, CommentSeals seals, TimeProvider clock) : ConferencePage(live, clock)
{
    public string Key { get; private set; } = "";

    /// <summary>Null when the key is none of ours, or too old.</summary>
    public string? Email { get; private set; }

    public bool IsConfirmed { get; private set; }

    /// <summary>Whether answers will be mailed there: they may have ended that meanwhile.</summary>
    public bool WillBeTold { get; private set; }

    public IActionResult OnGet(string? key) => Open(key);

    public async Task<IActionResult> OnPostAsync(string? key, CancellationToken cancellation)
    {
        var page = Open(key);
        var told = Email is not null && seals.Address(key) is { } sealed_ ? await written.ConfirmAsync(sealed_.Commenter, Email, cancellation) : null;
        if (told is null)
        {
            (Email, Response.StatusCode) = (null, StatusCodes.Status404NotFound);
        }

        (IsConfirmed, WillBeTold) = (told is not null, told == true);
        return page;
    }

    private PageResult Open(string? key)
    {
        HttpContext.Page().NeverKeep();
        (NoIndex, Title, Key) = (true, Words.ConfirmAddressTitle, key ?? "");
        Email = seals.Address(key) is { } given && Now - given.At < CommentMails.ConfirmWithin ? given.Email : null;
        Response.StatusCode = Email is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        return Page();
    }
}
