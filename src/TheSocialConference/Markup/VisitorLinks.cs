using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace TheSocialConference.Markup;

/// <summary>Decides which links of a visitor's text stay links: those that lead out of the site, openly and safely. A picture becomes a link to it.</summary>
internal static class VisitorLinks
{
    /// <summary>Marks the links that stay.</summary>
    /// <returns>Where they lead, in order.</returns>
    public static IReadOnlyList<string> Take(MarkdownDocument document)
    {
        List<string> taken = [];
        foreach (var link in document.Descendants<Inline>().Where(inline => inline is LinkInline or AutolinkInline).ToList())
        {
            var url = link is AutolinkInline { IsEmail: true } mailbox ? $"mailto:{mailbox.Url}" : (link as AutolinkInline)?.Url ?? ((LinkInline)link).Url ?? "";
            if (link is LinkInline shown)
            {
                Name(shown, url);
            }

            if (SafeUrl.AllowsAbsolute(url) && !IsInLink(link))
            {
                link.Address = url;
                taken.Add(url);
            }
        }

        return taken;
    }

    /// <summary>A link is called by its words, a picture by its description; without any by its address, or nobody could follow it.</summary>
    private static void Name(LinkInline link, string url)
    {
        link.IsImage = false;
        if (!MarkdownText.Of(link).Any(VisitorLimits.CanBeSeen))
        {
            link.Clear();
            link.AppendChild(new LiteralInline(url));
        }
    }

    private static bool IsInLink(Inline inline)
    {
        for (var parent = inline.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is LinkInline { Address: not null })
            {
                return true;
            }
        }

        return false;
    }
}
