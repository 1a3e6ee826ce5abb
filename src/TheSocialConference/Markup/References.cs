using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using TheSocialConference.Pictures;

namespace TheSocialConference.Markup;

/// <summary>Finds out where every link and picture of a text leads, and refuses what leads nowhere or is not safe.</summary>
internal sealed class References(EditorContext context, IReadOnlyList<Section> sections, Faults faults)
{
    private readonly HashSet<string> _anchors = [.. sections.Select(section => section.Id)];

    public void Check(MarkdownDocument document)
    {
        foreach (var inline in document.Descendants<Inline>())
        {
            switch (inline)
            {
                case LinkInline { IsImage: true } image:
                    CheckImage(image);
                    break;
                case LinkInline link:
                    CheckLink(link);
                    break;
                case AutolinkInline link:
                    Lead(link, link.IsEmail ? $"mailto:{link.Url}" : link.Url);
                    break;
            }
        }
    }

    private void CheckLink(LinkInline link)
    {
        if (string.IsNullOrWhiteSpace(MarkdownText.Of(link)))
        {
            faults.Add(link, MarkdownSlip.LinkWithoutText, Faults.Quote(link.Url));
        }

        Lead(link, link.Url ?? "");
    }

    private void Lead(Inline link, string url)
    {
        if (url.StartsWith("session:", StringComparison.Ordinal))
        {
            var code = url["session:".Length..];
            Lead(link, context.SessionAddress(code), new(code, null), MarkdownSlip.UnknownSession);
        }
        else if (url.StartsWith("speaker:", StringComparison.Ordinal))
        {
            var slug = url["speaker:".Length..];
            Lead(link, context.SpeakerAddress(slug), new(null, slug), MarkdownSlip.UnknownSpeaker);
        }
        else if (AddressOf(url) is { } address)
        {
            link.Address = address;
        }
        else
        {
            faults.Add(link, MarkdownSlip.LinkLeadsNowhere, Faults.Quote(url));
        }
    }

    private void Lead(Inline link, string? address, Subject subject, MarkdownSlip otherwise)
    {
        if (address is null)
        {
            faults.Add(link, otherwise, Faults.Quote(subject.SessionCode ?? subject.SpeakerSlug));
            return;
        }

        link.Address = address;
        link.Subject = subject;
    }

    // Paths follow the language of the page, unless they name one.
    private string? AddressOf(string url) =>
        url.StartsWith('#') ? PlaceOf(url[1..])
        : SafeUrl.AllowsPath(url) ? url == "/en" || url.StartsWith("/en/", StringComparison.Ordinal) ? url : $"~{url}"
        : SafeUrl.AllowsAbsolute(url) ? url
        : null;

    /// <param name="heading">Its text as a slug, or its whole id.</param>
    private string? PlaceOf(string heading) =>
        _anchors.Contains($"h-{heading}") ? $"#h-{heading}"
        : _anchors.Contains(heading) ? $"#{heading}"
        : null;

    private void CheckImage(LinkInline image)
    {
        var alone = image is { Parent: { ParentBlock: ParagraphBlock } parent } && parent.FirstChild == image && parent.LastChild == image;
        if (!alone)
        {
            faults.Add(image, MarkdownSlip.PictureInText, Faults.Quote(image.Url));
        }

        if (string.IsNullOrWhiteSpace(MarkdownText.Of(image)))
        {
            faults.Add(image, MarkdownSlip.PictureWithoutDescription, Faults.Quote(image.Url));
        }

        if (PictureOf(image.Url ?? "") is not { } picture)
        {
            faults.Add(image, MarkdownSlip.PictureUnknown, Faults.Quote(image.Url));
        }
        else if (alone)
        {
            image.Picture = picture;
        }
    }

    private Picture? PictureOf(string name) => IsFileName(name) ? context.Picture(name) : null;

    private static bool IsFileName(string name) =>
        name.Length is > 0 and <= 100 && name[0] != '.' && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');
}
