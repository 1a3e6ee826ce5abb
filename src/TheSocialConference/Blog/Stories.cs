namespace TheSocialConference.Blog;

/// <summary>A post and its translations tell one story, which a reader wants once.</summary>
public static class Stories
{
    extension(IEnumerable<Post> posts)
    {
        /// <summary>Of versions of one story the one in this language, or else the original.</summary>
        public Post BestIn(string language) => posts.MinBy(post => post.Language == language ? 0 : post.TranslationOf is null ? 1 : 2)!;
    }
}
