"""What pages of 公众号 leave in a pasted text and no lesson says."""

from __future__ import annotations

import re

# Whole lines: what the page says about itself.
_LINES = re.compile(
    r"^(?:"
    r"(?:点击|點擊|轻触|长按|長按|扫描|扫一扫|识别|微信扫).{0,24}(?:关注|訂閱|订阅|二维码|二維碼|阅读原文|名片|公众号|小程序).{0,12}"
    r"|阅读原文|閱讀原文|阅读全文|阅读\s*[\d.]+[万+]*|阅读|赞|在看|分享|收藏|写留言|精选留言|留言|原创|已关注|关注|复制搜一搜"
    r"|(?:分享|收藏|赞|在看|\s)+(?:\s*\d+)?"
    r"|预览时标签不可点|微信号?[:：]?\s*[\w-]{4,}|继续滑动看下一个|向上滑动看下一个|.{0,12}人划线|喜欢此内容的人还喜欢"
    r"|原创\s*.{0,20}\d{4}-\d{2}-\d{2}.{0,20}|\d{4}-\d{2}-\d{2}(?:\s+\d{2}:\d{2})?(?:\s*发表于.{0,8})?"
    r"|(?:图片|视频|音频)(?:\s*\d+)?|\[(?:图片|视频|语音)\]|Read more|Scan to Follow|以下文章来源于.{0,20}"
    r"|[▲▼↑↓★☆●○◆◇■□—\-=_*·.\s]{2,}"
    r")$"
)
_TAG = re.compile(r"</?[a-zA-Z][^<>\n]{0,400}>|<!--.*?-->")
# A closing tag whose `<` was eaten together with the last bytes of the character before.
_BROKEN_TAG = re.compile(r"\?/?(?:span|p|strong|section|em|br|div|b|a)\s*/?>")
_PINYIN = re.compile(
    r"(?<=[㐀-鿿])[（(]([a-zü]*[āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜ][a-zāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜü]*)[)）]"
)
_ENTITIES = {
    "&nbsp;": " ",
    "&amp;": "&",
    "&lt;": "<",
    "&gt;": ">",
    "&quot;": "”",
    "&#39;": "’",
    "&ldquo;": "“",
    "&rdquo;": "”",
}


def is_residue(line: str) -> bool:
    """Whether a whole line is the page's and not the article's."""
    return _LINES.match(line) is not None


def without_tags(line: str) -> tuple[str, bool]:
    """The line without tags and entities; whether there were any."""
    bare = _TAG.sub("", line)
    for entity, letter in _ENTITIES.items():
        bare = bare.replace(entity, letter)
    return bare, bare != line


def without_pinyin(line: str) -> tuple[str, list[str]]:
    """The line without readings in brackets, such as 經(jīng), which converters left behind; the readings."""
    return _PINYIN.sub("", line), _PINYIN.findall(line)


def without_broken_tags(line: str) -> tuple[str, list[str]]:
    """The line without rests of tags, such as 凉?/span>; each rest with what stands before it."""
    found = [line[max(hit.start() - 4, 0) : hit.end()] for hit in _BROKEN_TAG.finditer(line)]
    return _BROKEN_TAG.sub("", line), found
