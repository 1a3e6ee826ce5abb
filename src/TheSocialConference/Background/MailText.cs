using System.Text.Encodings.Web;
using System.Text.Unicode;
using TheSocialConference.Localisation;

namespace TheSocialConference.Background;

/// <summary>The one thing a mail asks its reader to do.</summary>
public sealed record MailLink(string Label, Uri Address);

/// <summary>A mail as it is written: once, for plain text and for HTML. Whatever people typed into it stays text, and cannot pass for a line of its own.</summary>
public sealed record MailText(Language Language, string Subject)
{
    private const string Sheet = "max-width:36em;margin:0 auto;padding:24px 16px;font:16px/1.5 system-ui,-apple-system,'Segoe UI',Arial,sans-serif";
    private const string Button = "display:inline-block;padding:12px 20px;border:3px solid #1c1726;background:#f7c323;color:#1c1726;font-weight:700;text-decoration:none";
    private const string Small = "font-size:14px;overflow-wrap:anywhere";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Paragraphs before the link.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    public MailLink? Link { get; init; }

    /// <summary>Paragraphs after the link.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>The last line: who this comes from.</summary>
    public required string Closing { get; init; }

    /// <summary>Where mails such as this are ended: a line at the foot, and one click in the reader's program; or null.</summary>
    public Uri? Unsubscribe { get; init; }

    private Words Words => Words.In(Language);

    /// <summary>This, for one person.</summary>
    /// <exception cref="ArgumentException"><paramref name="address"/> is no e-mail address.</exception>
    public Mail To(string address) => new(address, Language, Subject, Plain(), Html(), Unsubscribe);

    internal string Plain()
    {
        List<string> parts = [.. Before.Select(Mail.OnOneLine)];
        if (Link is not null)
        {
            parts.Add($"{Mail.OnOneLine(Link.Label)}:\n{Web(Link.Address)}");
        }

        parts.AddRange(After.Select(Mail.OnOneLine));
        parts.Add($"-- \n{Mail.OnOneLine(Closing)}"); // from here on programs show it smaller
        if (Unsubscribe is not null)
        {
            parts.Add($"{Words.NoMoreOfThese}:\n{Web(Unsubscribe)}");
        }

        return string.Join("\n\n", parts) + "\n";
    }

    internal string Html()
    {
        List<string> lines =
        [
            $"""<!doctype html><html lang="{Language.Code}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">""",
            $"""<meta name="color-scheme" content="light dark"><title>{Safe(Subject)}</title></head><body style="{Sheet}">""",
            .. Before.Select(Paragraph),
        ];
        if (Link is not null)
        {
            var address = Encoder.Encode(Web(Link.Address));
            lines.Add($"""<p><a href="{address}" style="{Button}">{Safe(Link.Label)}</a></p>""");
            lines.Add($"""<p style="{Small}">{Safe(Words.ButtonAsAddress)} <a href="{address}">{address}</a></p>""");
        }

        lines.AddRange([.. After.Select(Paragraph), Paragraph(Closing)]);
        if (Unsubscribe is not null)
        {
            lines.Add($"""<p style="{Small}"><a href="{Encoder.Encode(Web(Unsubscribe))}">{Safe(Words.NoMoreOfThese)}</a></p>""");
        }

        return string.Join('\n', [.. lines, "</body></html>", ""]);
    }

    private static string Paragraph(string text) => $"<p>{Safe(text)}</p>";

    private static string Safe(string text) => Encoder.Encode(Mail.OnOneLine(text));

    private static string Web(Uri address) => address.IsAbsoluteUri && address.Scheme is "https" or "http"
        ? address.AbsoluteUri
        : throw new InvalidOperationException("A mail leads to an address of the web.");
}
