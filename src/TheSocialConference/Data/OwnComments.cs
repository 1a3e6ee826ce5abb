using TheSocialConference.Comments;

namespace TheSocialConference.Data;

/// <summary>What a reader alone sees: comments of theirs that wait.</summary>
public sealed class OwnComments(DataFolder folder)
{
    /// <summary>The thread with the waiting comments of this reader in their places.</summary>
    /// <param name="secretHash">Of what their cookie holds.</param>
    public CommentThread AddWaiting(CommentThread thread, string post, string secretHash)
    {
        using var connection = SqliteReading.Open(folder.Database);
        var waiting = connection.Read(
            """
            SELECT comment.Id, comment.Number, parent.Number, comment.Name, comment.Html, comment.SubmittedAt, comment.EditedAt
            FROM Comments AS comment JOIN Commenters AS writer ON writer.Id = comment.CommenterId LEFT JOIN Comments AS parent ON parent.Id = comment.ParentId
            WHERE comment.PostSlug = $post AND comment.State = 'Waiting' AND writer.SecretHash = $hash
            """,
            row => new ShownComment(
                row.GetInt32(0), row.GetInt32(1), row.IsDBNull(2) ? null : row.GetInt32(2), row.GetString(3), row.GetString(4), row.Instant(5),
                row.IsDBNull(6) ? null : row.Instant(6), IsOrganiser: false)
            { IsWaiting = true },
            ("$post", post), ("$hash", secretHash));
        return waiting.Count == 0 ? thread : new(thread.All.Concat(waiting));
    }
}
