"""What hostile texts are made of."""
# ruff: noqa: E501, RUF001 - tables of texts, some of which imitate others on purpose

from __future__ import annotations

VOID = ("img", "input", "embed", "link", "source")
TAGS = (
    "a", "abbr", "animate", "article", "audio", "b", "body", "button", "course-desk", "course-notice", "details",
    "div", "dialog", "embed", "font", "form", "frameset", "iframe", "image", "img", "input", "keygen", "li", "link",
    "marquee", "math", "meter", "object", "option", "p", "portal", "search", "select", "set", "source", "span",
    "style", "svg", "table", "td", "textarea", "track", "video", "x-y",
)  # fmt: skip
EVENTS = (
    "onerror", "onload", "onfocus autofocus tabindex=1 onfocus", "ontoggle open ontoggle", "onbegin", "onstart",
    "onanimationstart", "ontransitionrun", "onpointerenter", "onpointerover", "onmouseover", "onclick",
    "onscrollend", "oncontentvisibilityautostatechange", "onbeforematch", "onloadstart", "onpageshow", "onresize",
    "onselectionchange", "onhashchange", "onbeforetoggle", "onfocusin", "oncanplay", "onwheel",
)  # fmt: skip
CALLS = (
    "ran()",
    "ran``",
    "top.ran()",
    "window['ran']()",
    "self[`ra`+'n']()",
    "(ran)()",
    "setTimeout(ran)",
    "[1].map(ran)",
)

# What would have to be left first, for the text to stand where markup is read.
CONTAINERS = (
    "", '"', "'", '">', "'>", "-->", "--!>", "]]>", "</p>", "</script>", "</style>", "</title>", "</textarea>",
    "</template>", "</noscript>", "</svg>", "</math>", "</a>", "</button>", "</select>", '"}</script>', "</li></ul>",
    "</td></table>", "&quot;>", "\\\">", "*/", "\n\n", "\\", "{{", "${",
)  # fmt: skip

# Trees that parsers and sanitisers see differently; {} is a harmless-looking tag with a handler.
MUTATIONS = (
    "<svg><style>{}", "<math><mtext><table><mglyph><style><!--</style>{}", '<noscript><p title="</noscript>{}">',
    '<form><math><mtext></form><form><mglyph><svg><mtext><textarea><path id="</textarea>{}">',
    "<svg></p><style><a id=\"</style>{}\">", "<table><caption><svg><desc>{}", "<select><template>{}</template></select>",
    "<xmp>{}</xmp>", "<plaintext>{}", "<!--><x>{}-->", "<!-- --!>{}", "<![CDATA[{}]]>", "<svg><![CDATA[><{}]]>",
    "<title><![CDATA[</title>{}", "<iframe><!--</iframe>{}-->", "<annotation-xml encoding=text/html>{}",
    "<svg><foreignObject>{}", "<svg><title>{}", "<template shadowrootmode=open>{}</template>", "<b <b {}", "<a/{}",
    "<%{}", "<?xml {}?>", "<x:{}", "<{}",
)  # fmt: skip

SCHEMES = (
    "javascript:", "JaVaScRiPt:", "java\tscript:", "java\nscript:", " javascript:", "javascript&colon;",
    "javascript&#58;", "javascript&#x3a;", "&#106;avascript:", "&#x6A&#x61vascript:", "javascript%3A", "vbscript:",
    "data:text/html,<script>", "data:text/html;base64,PHNjcmlwdD5yYW4oKTwvc2NyaXB0Pg==#", "data:image/svg+xml,<svg onload=",
    "view-source:javascript:", "feed:javascript:", "blob:javascript:", "ｊａｖａｓｃｒｉｐｔ:", "java\u00adscript:",
    "java\u200bscript:", "//evil.invalid/", "\\\\evil.invalid/", "https://evil.invalid/\" onclick=\"",
)  # fmt: skip
LINKS = (
    "[x]({})", "[x](<{}>)", '[x]({} "onclick=ran() x=")', '[x](https://a.example "a\\"onmouseover=ran()//")', "![x]({})",
    '![x"onerror=ran()//](https://a.example/x.png)', "<{}>", "[x][r]\n\n[r]: {}", "[x]\n\n[x]: <{}>", "[{}]({})",
    "<a href={}>x</a>", "<a href='{}'>x</a>", '<a href="{}">x</a>', '<svg><a xlink:href="{}"><text y=9>x</text></a></svg>',
    '<iframe src="{}">', '<object data="{}">', '<embed src="{}">', '<form action="{}"><input type=submit>', '<base href="{}">',
    '<button formaction="{}">x', '<meta http-equiv=refresh content="0;url={}">', '<link rel=stylesheet href="{}">',
    '<svg><animate attributeName=href values="{}">', '<svg><use href="{}">', '<img src="{}">', '<math href="{}">x',
    '<script src="{}"></script>', "<style>@import '{}'</style>", '<p style="background:url({})">', '<video poster="{}">',
    '<input type=image src="{}">', "**[x]({})**", "- [x]({})", "> [x]({})", "`[x]({})`", "[*x*]( {} )", "<{} @x.example>",
)  # fmt: skip

# Script by itself, and what templates, JSON and spreadsheets would make of it.
SCRIPTS = ("<script>{}</script>", "<script>{}//", "<svg><script>{}</script></svg>", "<script src=data:,{}></script>",
             "<script type=module>{}</script>", "<svg><script href=data:,{} /></svg>", "javascript:{}",
             "');{}//", '");{}//', "{{{{{}}}}}", "${{{}}}", "\\u003cscript>{}\\u003c/script>", "<iframe srcdoc='<script>{}</script>'>",
             '"}},"x":{}//', "__proto__[{}]", "{{% raw %}}{}{{% endraw %}}", "{{{{ ''.__class__ }}}}{}", '=HYPERLINK("javascript:{}")')  # fmt: skip

# For fields that hold only a few characters.
SHORT = ("<script>ran()</script>", "<svg/onload=ran()>", "<img src onerror=ran()>", "<p onclick=ran()>", '"onclick=ran() ',
          "[x](javascript:ran())", "<a href=javascript:ran()>", "</title><b>", "<!--", "--><b>", "<b>", "'\"><i>")  # fmt: skip
