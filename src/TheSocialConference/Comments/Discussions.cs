using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;
using TheSocialConference.Organisers;

namespace TheSocialConference.Comments;

/// <summary>Opens and closes the comments of a post, whatever its age says.</summary>
public sealed class Discussions(ConferenceDb db, LiveComments live, TimeProvider clock)
{
    /// <param name="open">Null leaves it to the age of the post.</param>
    /// <param name="publishedAt">When the post came out; a decision says nothing about that.</param>
    public async Task OpenAsync(string post, DateTimeOffset publishedAt, bool? open, Doer by, CancellationToken cancellation)
    {
        await db.WriteAsync(async () =>
        {
            var discussion = await db.Discussions.SingleOrDefaultAsync(one => one.PostSlug == post, cancellation) ?? db.Discussions.Add(new(post, publishedAt)).Entity;
            var before = discussion.IsOpen;
            if (before == open)
            {
                return;
            }

            discussion.Open(open);
            await db.RecordAsync([new(DeedKind.Changed, SubjectKind.Discussion, post, post, Before: Told(before), After: Told(open))], by, clock.GetUtcNow(), cancellation);
            await db.SaveChangesAsync(cancellation);
        }, cancellation);
        await live.RefreshAsync(cancellation);
    }

    private static string Told(bool? open) => open switch { true => "open", false => "closed", null => "by age" };
}
