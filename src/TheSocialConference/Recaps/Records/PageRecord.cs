using TheSocialConference.Blog;
using TheSocialConference.Recaps.Yaml;
using static TheSocialConference.Recaps.Yaml.YamlTrees;

namespace TheSocialConference.Recaps.Records;

/// <summary>The field <c>page</c> of a file, with the body below.</summary>
internal static class PageRecord
{
    public static PageContent Read(RecapMap map, string body)
    {
        var isOfSite = map.Context.Unit.Length == 0;
        var page = new PageContent(
            Address(map, isOfSite), isOfSite ? null : map.Context.Unit, PostRecord.LanguageOf(map), map.NeedLine("title", Post.TitleMaxLength), body);
        map.Define(NameKind.Page, "address", page.Key);
        map.Done();
        return page;
    }

    public static YamlFields? Write(PageContent? page, RecapContext context) => page is null
        ? null
        : Fields(
            ("address", Text(page.Address)),
            ("language", context.Unit.Length == 0 ? Text(page.Language) : Text(page.Language, context.Language)),
            ("title", Text(page.Title)));

    private static string Address(RecapMap map, bool isOfSite)
    {
        var expected = isOfSite ? ContentPage.About : ContentPage.Practical;
        var address = map.NeedLine("address", RecapLimits.Label);
        if (address != RecapMap.Faulty && address != expected)
        {
            map.Fault("address", RecapFaults.Quote(address), $"{expected}, the only page {(isOfSite ? "of the site" : "of an edition")}");
        }

        return address;
    }
}
