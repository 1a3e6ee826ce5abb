using System.Globalization;
using TheSocialConference.Blog;
using TheSocialConference.Recaps.Yaml;
using static TheSocialConference.Recaps.Yaml.YamlTrees;

namespace TheSocialConference.Recaps.Records;

/// <summary>The field <c>post</c> of a file, with the body below.</summary>
internal static class PostRecord
{
    public static Recorded<PostContent> Read(RecapMap map, string body)
    {
        var post = new Recorded<PostContent>(
            new(
                map.DefineSlug(NameKind.Post), map.NeedLine("title", Post.TitleMaxLength), map.NeedLine("author", Post.AuthorMaxLength),
                LanguageOf(map), map.Line("summary", Post.SummaryMaxLength), EditionOf(map), map.Reference(NameKind.Post, "translation-of"),
                map.Map("source") is { } source ? Source(source) : null, map.NeedInstant("published"), body,
                map.Choice("state", PostState.Published)),
            map.Formerly(NameKind.Post));
        map.Done();
        return post;
    }

    public static YamlFields? Write(Recorded<PostContent>? post, RecapContext context)
    {
        if (post?.Value is not { } value)
        {
            return null;
        }

        return Fields(
            ("slug", Text(value.Slug)), ("title", Text(value.Title)), ("author", Text(value.Author)),
            ("language", context.Unit.Length == 0 ? Text(value.Language) : Text(value.Language, context.Language)),
            ("published", Published(value.PublishedAt, context)), ("state", Choice(value.State, PostState.Published)), ("summary", Text(value.Summary)),
            ("edition", value.EditionSlug == OwnEdition(context) ? null : Text(value.EditionSlug ?? "")),
            ("translation-of", Text(value.TranslationOf)), ("source", Write(value.Source)), ("formerly", Texts(post.Formerly)));
    }

    /// <summary>The language of a post or page, which the edition's stands in for.</summary>
    public static string LanguageOf(RecapMap map) =>
        map.Context.Unit.Length == 0 ? map.NeedLanguage("language") : map.Language("language") ?? map.Context.Language;

    private static string? EditionOf(RecapMap map) =>
        map.Find("edition") is YamlScalar { Value: "" } ? null : map.Reference(NameKind.Edition, "edition") ?? OwnEdition(map.Context);

    private static string? OwnEdition(RecapContext context) => context.Unit.Length == 0 ? null : context.Unit;

    private static PostSource Source(RecapMap map)
    {
        var source = new PostSource(
            map.NeedUrl("url"), map.Line("title", Post.TitleMaxLength), map.Day("published"), map.Line("author", Post.AuthorMaxLength),
            map.Whole("comments", 0, int.MaxValue));
        map.Done();
        return source;
    }

    private static YamlFields? Write(PostSource? source) => source is null
        ? null
        : Fields(
            ("url", Text(source.Url)), ("title", Text(source.Title)), ("published", source.PublishedAt is { } day ? Day(day) : null),
            ("author", Text(source.Author)), ("comments", Whole(source.Comments)));

    private static YamlText Published(DateTimeOffset at, RecapContext context)
    {
        var local = TimeZoneInfo.ConvertTime(at, context.Zone);
        if (context.StartOf(DateOnly.FromDateTime(local.DateTime)) == at)
        {
            return Day(DateOnly.FromDateTime(local.DateTime));
        }

        return local.Ticks % TimeSpan.TicksPerSecond != 0 || context.Zone.IsAmbiguousTime(local.DateTime)
            ? Bare(local.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture))
            : LocalTime(local.DateTime);
    }
}
