using TheSocialConference.Programmes;

namespace TheSocialConference.Blog;

/// <summary>A post that was brought over from another site: a second import knows it by this, also when it was removed here since.</summary>
public sealed class ImportedPost
{
    public const int OriginMaxLength = 400;

    private ImportedPost()
    {
    }

    /// <param name="origin">What it was there: <c>https://old.example/?p=12</c>.</param>
    public ImportedPost(string origin, string postSlug) => (Origin, PostSlug) = (origin, postSlug);

    public int Id { get; private set; }

    public string Origin { get => field!; private init => field = Guard.Text(value, OriginMaxLength); }

    public string PostSlug { get => field!; private init => field = Guard.Slug(value); }

    /// <summary>The highest number of its comments there that was looked at: one that is missing here up to that was removed here.</summary>
    public long LastComment { get; private set; }

    public void SawComment(long number) => LastComment = Math.Max(LastComment, number);
}
