"""Sample pages of every shape a compiled page's document can have, to hold ours against the site generator's."""

from __future__ import annotations

from scripts.render import COMPILED

# What Markdown could stumble over in a finished body.
_BODY = """\
<div class="page page-lesson">
<a class="skip" href="#main">跳到正文</a>
<main id="main" tabindex="-1" data-issue="1">
<course-quiz class="quiz"><form method="dialog"><input name="choice" value="1" hidden></form></course-quiz>
<svg class="mark" viewBox="0 0 24 24"><path d="M2 17h20"/><linearGradient id="a"/></svg>
<p>*一* _二_ `三` [四](五) &amp; &lt; &#39;六&#39; 7 &gt; 8 {{ 九 }} # 十</p>
<details><summary>看答案</summary><p>甲<br>乙</p></details>
<script type="application/json" class="payload">{"v":1,"words":"\\u003cb>一 \\u0026 二"}</script>
</main>
</div>
"""

_ALWAYS = {
    "template": COMPILED,
    "course": "slot-course",
    "css": "assets/course.slot.css",
    "guide_css": "assets/guide.slot.css",
    "js": "assets/course.slot.js",
    "early": "assets/early.slot.js",
    "index": "assets/index.slot.json",
    "build": "slot-build",
    "built_on": "slot-built-on",
}


def pattern_pages(site_name: str) -> dict[str, tuple[dict[str, object], str]]:
    """{folder: (front matter, body)} of the patterns."""
    plain: dict[str, object] = {
        **_ALWAYS,
        "title": site_name,
        "description": "一句话",
        "root": "../",
        "address": "",
        "card": "",
        "corrections": "",
        "feeds": [],
    }
    full: dict[str, object] = {
        **plain,
        "title": '甲 & "乙" <丙>',
        "description": "‘丁’ & \"戊\" 'x'",
        "root": "../../../",
        "address": "https://example.com/course/pattern/",
        "card": "https://example.com/course/assets/card.slot.png",
        "corrections": '[[1,"any",[2,3]]]',
        "feeds": [
            {
                "type": "application/atom+xml",
                "title": "己 & 庚",
                "href": "https://example.com/course/feed.xml",
            },
            {"type": "text/calendar", "title": "辛", "href": "https://example.com/course/weeks.ics"},
        ],
    }
    return {"pattern": (plain, _BODY), "pattern/below/deep": (full, _BODY)}
