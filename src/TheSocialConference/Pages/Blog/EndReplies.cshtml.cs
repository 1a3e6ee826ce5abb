using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TheSocialConference.Comments;
using TheSocialConference.Publication;
using TheSocialConference.Web;

namespace TheSocialConference.Pages.Blog;

/// <summary>
/// Where mails about answers are ended, and those to moderators: by a button for people, and by one POST for mail programs (RFC 8058), which have no cookie and no
/// token of a form. The key is all it takes, and it can do nothing else. Opening the address changes nothing.
/// </summary>
[IgnoreAntiforgeryToken]
public sealed class EndRepliesModel(LiveSite live, WrittenComments written, ModeratorMail digests, CommentSeals seals, TimeProvider clock) : ConferencePage(live, clock)
{
    public string Key { get; private set; } = "";

    public bool IsKnown { get; private set; }

    public bool IsOfModerator { get; private set; }

    public bool IsDone { get; private set; }

    public IActionResult OnGet(string? key) => Open(key);

    public async Task<IActionResult> OnPostAsync(string? key, CancellationToken cancellation)
    {
        var page = Open(key);
        if (seals.Reader(key) is { } commenter)
        {
            await written.EndRepliesAsync(commenter, cancellation);
            IsDone = true;
        }
        else if (seals.Moderator(key) is { } moderator)
        {
            await digests.EndAsync(moderator, cancellation);
            IsDone = true;
        }

        return page;
    }

    private PageResult Open(string? key)
    {
        HttpContext.Page().NeverKeep();
        (NoIndex, Key, IsOfModerator) = (true, key ?? "", seals.Moderator(key) is not null);
        (Title, IsKnown) = (IsOfModerator ? Words.EndDigestsTitle : Words.EndRepliesTitle, IsOfModerator || seals.Reader(key) is not null);
        Response.StatusCode = IsKnown ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
        return Page();
    }
}
