using System.Globalization;
using TheSocialConference.Blog;
using TheSocialConference.Localisation;
using TheSocialConference.Programmes;

namespace TheSocialConference.Pages.Organise.Forms;

/// <summary>A piece in the blog.</summary>
/// <param name="editions">Those it can be about, newest first and examples last.</param>
/// <param name="originals">Posts it can be a translation of.</param>
public sealed class PostForm(Words words, IReadOnlyList<Choice> editions, IReadOnlyList<Choice> originals) : RecordForm(words)
{
    private const string DayForm = "yyyy-MM-dd";
    private const string TimeForm = "HH:mm";

    /// <param name="stored">Null for a new post.</param>
    public IReadOnlyList<FormSection> Sections(PostContent? stored)
    {
        Choice[] languages = [new("nl", "Nederlands"), new("en", "English")];
        return
        [
            new(Words.FieldPost,
            [
                new Field("Title", Words.FieldTitle) { MaxLength = Post.TitleMaxLength, IsRequired = true },
                Slug(stored?.Slug ?? "") with { IsRequired = false, Hint = stored is null ? Words.FieldPostSlugHint : Words.FieldSlugStays },
                new Field("Author", Words.FieldAuthor) { MaxLength = Post.AuthorMaxLength, IsRequired = true, Hint = Words.FieldAuthorHint },
                new Field("Language", Words.FieldLanguageOfText, FieldKind.Choice) { IsRequired = true, Options = stored is null || languages.Any(language => language.Value == stored.Language) ? languages : [.. languages, new(stored.Language, stored.Language)] },
                new Field("Summary", Words.FieldSummary) { MaxLength = Post.SummaryMaxLength, Hint = Words.FieldSummaryHint },
                new Field("Body", Words.FieldBody, FieldKind.Text) { MaxLength = Post.BodyMaxLength, IsRequired = true, IsMarkdown = true, IsWholeText = true, Hint = Words.FieldBodyHint, Lang = stored?.Language },
            ]),
            new(Words.FieldPostPictures, [new Field("Picture", Words.PictureUploadTitle, FieldKind.Upload)]),
            new(Words.FieldWhen,
            [
                new Field("State", Words.FieldState, FieldKind.Choice) { IsRequired = true, Options = [.. new[] { PostState.Draft, PostState.Published, PostState.Withdrawn }.Select(state => new Choice(state.ToString(), Words.PostStateName(state)))] },
                new Field("Day", Words.FieldMoment, FieldKind.Day) { Hint = Words.FieldMomentHint },
                new Field("Time", Words.FieldMomentTime, FieldKind.Time) { Hint = Words.FieldMomentTimeHint },
            ]),
            new(Words.FieldRest,
            [
                new Field("Edition", Words.FieldPostEdition, FieldKind.Choice) { Options = [new("", Words.None), .. editions] },
                new Field("TranslationOf", Words.FieldTranslationOf, FieldKind.Choice) { Options = [new("", Words.NotApplicable), .. originals] },
            ]),
            new(Words.FieldSource,
            [
                new Field("SourceUrl", Words.FieldSourceUrl) { MaxLength = Markup.SafeUrl.MaxLength },
                new Field("SourceTitle", Words.FieldSourceTitle) { MaxLength = Post.TitleMaxLength },
                new Field("SourceDay", Words.FieldSourcePublished, FieldKind.Day),
                new Field("SourceAuthor", Words.FieldSourceAuthor) { MaxLength = Post.AuthorMaxLength, Hint = Words.FieldSourceAuthorHint },
                new Field("SourceComments", Words.FieldSourceComments, FieldKind.Number),
            ]),
        ];
    }

    public FormValues Fresh(string author) => new()
    {
        ["Author"] = author,
        ["Language"] = Words.Language.Code,
        ["State"] = nameof(PostState.Draft),
        ["Edition"] = editions is [var newest, ..] ? newest.Value : "",
    };

    public static FormValues Write(PostContent post)
    {
        var moment = SiteTime.Local(post.PublishedAt);
        return new()
        {
            ["Title"] = post.Title,
            ["Slug"] = post.Slug,
            ["Author"] = post.Author,
            ["Language"] = post.Language,
            ["Summary"] = post.Summary ?? "",
            ["Body"] = post.Body,
            ["State"] = post.State.ToString(),
            ["Day"] = moment.ToString(DayForm, CultureInfo.InvariantCulture),
            ["Time"] = moment.ToString(TimeForm, CultureInfo.InvariantCulture),
            ["Edition"] = post.EditionSlug ?? "",
            ["TranslationOf"] = post.TranslationOf ?? "",
            ["SourceUrl"] = post.Source?.Url ?? "",
            ["SourceTitle"] = post.Source?.Title ?? "",
            ["SourceDay"] = post.Source?.PublishedAt?.ToString(DayForm, CultureInfo.InvariantCulture) ?? "",
            ["SourceAuthor"] = post.Source?.Author ?? "",
            ["SourceComments"] = post.Source?.Comments?.ToString(CultureInfo.InvariantCulture) ?? "",
        };
    }

    /// <summary>The address of a new post: as filled in, or made of the title; empty while there is none.</summary>
    public static string KeyOf(FormValues values) => values["Slug"].Length > 0 ? values["Slug"] : Slugs.From(values["Title"]);

    /// <param name="stored">The post as it is, of which stays what the form cannot show, such as seconds; null for a new one.</param>
    /// <param name="now">When it is published if nothing is filled in.</param>
    public PostContent Read(string slug, FormValues values, PostContent? stored, DateTimeOffset now, Complaints complaints)
    {
        DemandSlug(values, complaints);
        var shown = stored is null ? null : Write(stored);
        return new(
            slug, values["Title"], values["Author"], values["Language"], values.OrNull("Summary"), values.OrNull("Edition"), values.OrNull("TranslationOf"),
            SourceOf(values, complaints), shown is not null && (shown["Day"], shown["Time"]) == (values["Day"], values["Time"]) ? stored!.PublishedAt : MomentOf(values, now, complaints),
            shown?["Body"] == values["Body"] ? stored!.Body : values["Body"], Chosen<PostState>(values["State"]));
    }

    private DateTimeOffset MomentOf(FormValues values, DateTimeOffset now, Complaints complaints)
    {
        if ((values["Day"], values["Time"]) is ("", ""))
        {
            return new(now.Ticks - (now.Ticks % TimeSpan.TicksPerMinute), now.Offset);
        }

        var (day, time) = (DayOf(values, "Day", complaints), default(TimeOnly));
        if (day is null && values["Day"].Length == 0)
        {
            complaints.Add("Day", Words.FieldTimeWithoutDay);
        }

        if (values["Time"].Length > 0 && !TimeOnly.TryParseExact(values["Time"], [TimeForm, "H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out time))
        {
            complaints.Add("Time", Words.FieldNoTime);
        }

        var local = (day ?? DateOnly.FromDateTime(now.UtcDateTime)).ToDateTime(time);
        if (SiteTime.Skips(local) || SiteTime.Repeats(local))
        {
            complaints.Add("Time", SiteTime.Skips(local) ? Words.FieldTimeSkipped : Words.FieldTimeTwice);
        }

        return SiteTime.MomentOf(local);
    }

    private DateOnly? DayOf(FormValues values, string name, Complaints complaints)
    {
        if (DateOnly.TryParseExact(values[name], [DayForm, "d-M-yyyy", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1 and < 9999)
        {
            return day;
        }

        if (values[name].Length > 0)
        {
            complaints.Add(name, Words.FieldNoDay);
        }

        return null;
    }

    private PostSource? SourceOf(FormValues values, Complaints complaints)
    {
        var comments = int.TryParse(values["SourceComments"], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : (int?)null;
        if (comments is null && values["SourceComments"].Length > 0)
        {
            complaints.Add("SourceComments", Words.FieldNoCount);
        }

        var source = new PostSource(values["SourceUrl"], values.OrNull("SourceTitle"), DayOf(values, "SourceDay", complaints), values.OrNull("SourceAuthor"), comments);
        if (source is { Url: "", Title: null, PublishedAt: null, Author: null, Comments: null })
        {
            return null;
        }

        if (!SafeUrl(source.Url))
        {
            complaints.Add("SourceUrl", source.Url.Length == 0 ? Words.FieldSourceWithoutUrl : Words.FieldNoUrl);
        }

        return source;
    }
}
