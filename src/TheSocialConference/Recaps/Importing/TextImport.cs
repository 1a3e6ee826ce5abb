using TheSocialConference.Blog;
using TheSocialConference.Data;
using TheSocialConference.Markup;

namespace TheSocialConference.Recaps.Importing;

/// <summary>
/// Writes posts and pages with what is rendered from them. Every text is rendered again, also one that is not imported: an address in it may
/// have changed though its words did not.
/// </summary>
internal sealed class TextImport(ConferenceDb db, ImportState state, ImportPlan plan, PicturesBeside pictures, DateTimeOffset at)
{
    private readonly SiteTexts _texts = new(state.Editions.Select(edition => edition.AsProgramme()), pictures);

    public void Write()
    {
        var posts = plan.Posts.All.ToDictionary(fate => fate.KeyHere);
        foreach (var post in state.Posts.ToList())
        {
            Write(post, posts.TryGetValue(post.Slug, out var fate) ? fate.Becomes : post.AsValue());
        }

        foreach (var added in posts.Values.Where(fate => fate.What == ImportOutcome.Added))
        {
            Add(added.Becomes!);
        }

        var pages = plan.Pages.All.ToDictionary(fate => fate.Key);
        foreach (var page in state.Pages.ToList())
        {
            var now = PageContent.Of(page);
            Write(page, pages.TryGetValue(ImportPlan.KeyOf(now), out var fate) ? fate.Becomes : now);
        }

        foreach (var added in pages.Values.Where(fate => fate.What == ImportOutcome.Added))
        {
            Add(added.Becomes!);
        }
    }

    private void Write(Post post, PostContent? becomes)
    {
        if (becomes is null)
        {
            state.Posts.Remove(post);
            db.Posts.Remove(post);
            return;
        }

        var (text, isSame) = (Render(becomes), becomes == post.AsValue());
        if (isSame ? !Says(post, text) && text.Faults.Count == 0 : text.Faults.Count == 0)
        {
            post.Revise(becomes, text.Body, text.Mentions, isSame ? post.UpdatedAt : at);
        }
    }

    private void Write(ContentPage page, PageContent? becomes)
    {
        if (becomes is null)
        {
            state.Pages.Remove(page);
            db.ContentPages.Remove(page);
            return;
        }

        var text = _texts.Render(becomes.Body, becomes.Language, becomes.EditionSlug ?? "");
        if (text.Faults.Count == 0 && (becomes != PageContent.Of(page) || page.Rendered != text.Body))
        {
            page.Revise(becomes.Title, becomes.Body, text.Body);
        }
    }

    private void Add(PostContent content)
    {
        var post = new Post(content.Slug);
        var text = Render(content);
        post.Revise(content, text.Body, text.Mentions, content.PublishedAt);
        state.Posts.Add(post);
        db.Posts.Add(post);
    }

    private void Add(PageContent content)
    {
        var page = new ContentPage(content.Address, content.EditionSlug, content.Language);
        page.Revise(content.Title, content.Body, _texts.Render(content.Body, content.Language, content.EditionSlug ?? "").Body);
        state.Pages.Add(page);
        db.ContentPages.Add(page);
    }

    private EditorText Render(PostContent post) => _texts.Render(post.Body, post.Language, plan.FolderOf(post));

    private static bool Says(Post post, EditorText text) =>
        post.Rendered == text.Body && Values(post.Mentions).SequenceEqual(Values(text.Mentions));

    private static IEnumerable<object> Values(IEnumerable<Mention> mentions) => mentions.OrderBy(mention => mention.Position).Select(mention => (object)
        (mention.Position, mention.Anchor, mention.Heading, mention.Html, mention.SessionCode, mention.SpeakerSlug));
}
