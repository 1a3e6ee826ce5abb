using System.Globalization;
using TheSocialConference.Blog;
using TheSocialConference.Localisation;
using TheSocialConference.Pages.Organise.Forms;
using TheSocialConference.Recaps;
using TheSocialConference.Web;

namespace TheSocialConference.Pages.Organise;

/// <summary>Shows the two versions of a post or a page by the form that it is edited with, and reads what was chosen of both.</summary>
/// <param name="editions">Those that a post can be about.</param>
/// <param name="originals">Posts that others can be a translation of.</param>
internal sealed class TextForms(Words words, Links links, IReadOnlyList<Choice> editions, IReadOnlyList<Choice> originals)
{
    private const string Body = nameof(Body);
    private const string Moment = nameof(Moment);
    private const string Day = nameof(Day);
    private const string Time = nameof(Time);

    public DifferenceView PostView(FileDifference difference)
    {
        var (here, file) = (difference.Here as PostContent, difference.File as PostContent);
        var moment = new Field(Moment, words.FilesPublishedAt, FieldKind.Choice)
        {
            Options = [.. new[] { here, file }.OfType<PostContent>().Select(post => new Choice(MomentOf(post), words.Moment(post.PublishedAt)))],
        };
        return new(
            difference, (here ?? file)!.Title, here is null ? null : links.OrganisePost(here.Slug),
            [.. Form.Sections(here ?? file).SelectMany(section => section.Parts).Where(part => part.Name != Time).Select(part => part.Name == Day ? moment : part)],
            Written(file), Written(here), words)
        {
            Agreed = DifferenceForms.Known(() => difference.AgreedAs<PostContent>() is { } agreed ? Written(agreed) : null),
        };
    }

    public DifferenceView PageView(FileDifference difference)
    {
        var (here, file) = (difference.Here as PageContent, difference.File as PageContent);
        var page = (here ?? file)!;
        return new(
            difference, words.TextPageName(page.Address, page.EditionSlug, page.Language), links.OrganisePage(page.Name),
            [.. new TextPageForm(words).Sections(page.Language).SelectMany(section => section.Parts)], Written(file), Written(here), words)
        {
            Agreed = DifferenceForms.Known(() => difference.AgreedAs<PageContent>() is { } agreed ? Written(agreed) : null),
        };
    }

    /// <summary>The post of what was chosen; to the letter, also where a form does not show what differs.</summary>
    /// <param name="mixed">Null for all that the file says.</param>
    public PostContent Mixed(PostContent? here, PostContent file, FormValues? mixed, Complaints complaints)
    {
        var post = file;
        if (mixed is not null && here is not null)
        {
            var shown = PostForm.Write(here);
            (mixed[Day], mixed[Time]) = (shown[Day], shown[Time]);
            post = Form.Read(here.Slug, mixed, here, here.PublishedAt, complaints) with
            {
                PublishedAt = mixed[Moment] == MomentOf(file) ? file.PublishedAt : here.PublishedAt,
                Body = mixed[Body] == Written(file)[Body] ? file.Body : here.Body,
            };
        }

        Demand(post.EditionSlug, "Edition", editions, complaints);
        Demand(post.TranslationOf, "TranslationOf", originals, complaints);
        return post;
    }

    /// <inheritdoc cref="Mixed(PostContent?, PostContent, FormValues?, Complaints)"/>
    public static PageContent Mixed(PageContent? here, PageContent file, FormValues? mixed) =>
        mixed is null || here is null ? file : TextPageForm.Read(mixed, mixed[Body] == Written(file)[Body] ? file : here);

    private PostForm Form => new(words, editions, originals);

    /// <summary>What a file refers to may be gone here.</summary>
    private void Demand(string? slug, string field, IReadOnlyList<Choice> known, Complaints complaints)
    {
        if (slug is not null && known.All(choice => choice.Value != slug))
        {
            complaints.Add(field, words.FieldIsNoOption);
        }
    }

    private static FormValues Written(PostContent? post)
    {
        var values = post is null ? new() : PostForm.Write(post);
        values[Moment] = post is null ? "" : MomentOf(post);
        return values;
    }

    private static FormValues Written(PageContent? page) => page is null ? new() : TextPageForm.Write(page);

    private static string MomentOf(PostContent post) => post.PublishedAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
