using Microsoft.Playwright;

namespace TheSocialConference.Comments;

/// <summary>A page on which nothing may run, ask elsewhere, be refused by the policy or be other than what the site itself puts there; whatever does is noted.</summary>
internal sealed class WatchedPage
{
    /// <summary>What is on the page that is not ours, as the browser understood it.</summary>
    private const string Look = """
        (mail) => {
          if (document.contentType !== "text/html") return []; // the browser's own way of showing a line of text
          const allowed = ["P", "BR", "EM", "STRONG", "DEL", "CODE", "PRE", "BLOCKQUOTE", "UL", "OL", "LI", "HR", "A"];
          const addresses = ["href", "src", "action", "formaction", "xlink:href", "data", "poster", "ping", "background", "srcset", "values"];
          const faults = [];
          const fault = (what, element) => faults.push(`${what}: ${element.outerHTML.slice(0, 200)}`);
          for (const element of document.querySelectorAll("*")) {
            for (const { name, value } of element.attributes) {
              if (/^on/i.test(name) || name === "srcdoc" || (name === "style" && !mail)) fault(name, element);
              if (addresses.includes(name) && !element.matches("head > link[rel=icon]") && !["http:", "https:", "mailto:"].includes(new URL(value, "http://x/").protocol)) fault(name, element);
            }
            if (element.matches("iframe, frame, object, embed, base, math, portal, template, applet, style, meta[http-equiv], link[rel=stylesheet]:not([href^='/']), [src]:not([src^='/'])")) fault("element", element);
            if (element.localName === "script" && element.type !== "application/ld+json" && !String(element.src).startsWith(location.origin)) fault("script", element);
            if (element.localName === "form" && !element.getAttribute("action")?.match(/^\/(?!\/)|^\?/) && element.hasAttribute("action")) fault("form", element);
          }
          for (const element of document.querySelectorAll(".comment-text *")) {
            if (!allowed.includes(element.tagName)) fault("in a comment", element);
            for (const { name, value } of element.attributes) {
              if (!(element.tagName === "A" && (name === "href" || (name === "rel" && value === "ugc nofollow noopener"))) && !(element.tagName === "OL" && name === "start")) fault(`${name} in a comment`, element);
            }
          }
          for (const element of document.querySelectorAll(".comment h2, .comment h3, .to-judge h2, .reports li, .kept, textarea, title, .name")) {
            if (element.childElementCount > 0) fault("in a text", element);
          }
          return faults;
        }
        """;

    /// <summary>What a browser says of a page that is missing or refused, and of a date that is none.</summary>
    private static readonly string[] Ordinary = ["Failed to load resource: the server responded with", "The specified value "];

    private readonly List<string> _faults;

    private WatchedPage(IPage page, List<string> faults) => (Page, _faults) = (page, faults);

    public IPage Page { get; }

    /// <summary>Where it is, for what is noted.</summary>
    public string Surface { get; set; } = "";

    /// <param name="address">Of the site.</param>
    /// <param name="faults">Where it notes.</param>
    public static async Task<WatchedPage> OpenAsync(IBrowserContext context, string address, List<string> faults)
    {
        var watched = new WatchedPage(await context.NewPageAsync(), faults);
        var page = watched.Page;
        await page.AddInitScriptAsync("addEventListener('securitypolicyviolation', event => console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`));");
        page.Dialog += async (_, dialog) =>
        {
            watched.Note($"{dialog.Type} {dialog.Message}");
            await dialog.DismissAsync();
        };
        page.PageError += (_, error) => watched.Note($"error {error}");
        page.Popup += (_, popup) => watched.Note($"opens {popup.Url}");
        page.Download += (_, download) => watched.Note($"downloads {download.SuggestedFilename}");
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !Ordinary.Any(said => message.Text.StartsWith(said, StringComparison.Ordinal)))
            {
                watched.Note($"says {message.Text}");
            }
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith($"{address}/", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                watched.Note($"asks {request.Url}");
            }
        };
        return watched;
    }

    public void Note(string fault)
    {
        lock (_faults)
        {
            _faults.Add($"{Surface}: {fault}");
        }
    }

    /// <summary>Goes there and looks around.</summary>
    public async Task GoAsync(string address, string? surface = null)
    {
        Surface = surface ?? new Uri(address).PathAndQuery;
        await Page.GotoAsync(address);
        await JudgeAsync();
    }

    /// <summary>Shows HTML without any policy, as a mail program or a feed reader may.</summary>
    public async Task ShowAsync(string html, string surface)
    {
        Surface = surface;
        await Page.GotoAsync("about:blank");
        await Page.SetContentAsync(html);
        await JudgeAsync(isMail: true);
    }

    public async Task JudgeAsync(bool isMail = false)
    {
        foreach (var fault in await Page.EvaluateAsync<string[]>(Look, isMail))
        {
            Note(fault);
        }
    }
}
