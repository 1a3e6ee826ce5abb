using TheSocialConference.Background;
using TheSocialConference.Data;
using TheSocialConference.Localisation;
using TheSocialConference.Publication;
using TheSocialConference.Web;

namespace TheSocialConference.Comments;

/// <summary>What readers are mailed: first a link to confirm their address, and then answers to what they said. Never before the answer is published, and once.</summary>
public sealed class CommentMails(ConferenceDb db, Outbox outbox, CommentSeals seals, PublicAddress address, SiteSettings settings, LiveSite live, TimeProvider clock)
{
    public static readonly TimeSpan ConfirmWithin = TimeSpan.FromDays(7);

    /// <summary>Whether readers can be told of answers at all.</summary>
    public bool AreOffered => outbox.IsSet;

    /// <summary>Takes over that a new comment's writer wants to be told, and tells the writer of what it answers if it is published. The caller saves.</summary>
    /// <param name="email">Null when its writer did not ask for it.</param>
    public async Task TellAsync(Comment comment, Comment? parent, Commenter? writer, string? email, CancellationToken cancellation)
    {
        if (email is not null && writer is not null && AreOffered)
        {
            comment.TellReplies(true);
            writer.MailTo(email);
            if ((comment.Reasons & ~(HoldReasons.First | HoldReasons.Links)) == 0) // what looks like a flood mails nobody before a moderator approved it
            {
                await AskToConfirmAsync(comment, writer, cancellation);
            }
        }

        if (comment.State == CommentState.Published)
        {
            await TellParentAsync(comment, parent, cancellation);
        }
    }

    /// <summary>Tells the writer of what it answers, if they want to know and it was not told before. The caller saves.</summary>
    public async Task TellParentAsync(Comment comment, Comment? parent, CancellationToken cancellation)
    {
        if (comment.ToldAt is not null)
        {
            return;
        }

        comment.NoteTold(clock.GetUtcNow());
        if (parent is not { WantsReplies: true, CommenterId: { } id } || id == comment.CommenterId || !AreOffered
            || live.Current.Post(comment.PostSlug) is not { } post
            || (await db.Commenters.FindAsync([id], cancellation))?.ConfirmedEmail is not { } email)
        {
            return;
        }

        var language = Language.Around(parent.LanguageCode);
        var links = Links.In(language);
        outbox.Add(db, Words.In(language).AnswerMail(
            settings.SiteName, post.Title, new(address.Absolute(links.Comment(post, comment.Number))), new($"{address.Absolute(links.EndReplies)}?key={seals.SealReader(id)}")).To(email), clock.GetUtcNow(), id);
    }

    /// <summary>Mails the link to confirm an address, once for each, unless nothing is to be mailed there. The caller saves.</summary>
    public async Task AskToConfirmAsync(Comment comment, Commenter writer, CancellationToken cancellation)
    {
        if (!comment.WantsReplies || !AreOffered || writer is not { Email: { } email, EmailConfirmedAt: null, EmailAskedAt: null })
        {
            return;
        }

        if (writer.Id == 0)
        {
            await db.SaveChangesAsync(cancellation); // its number goes into the mail
        }

        var language = Language.Around(comment.LanguageCode);
        var now = clock.GetUtcNow();
        writer.NoteAsked(now);
        outbox.Add(db, Words.In(language).ConfirmAddressMail(
            settings.SiteName, new($"{address.Absolute(Links.In(language).ConfirmAddress)}?key={seals.SealAddress(writer.Id, email, now)}")).To(email), now, writer.Id);
    }
}
