"""The words of reports for leads. Mirrors app/desk/words.ts: what is said of people says what it does not prove."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from scripts.team.answer_key import KeyedItem
from scripts.team.difficulty import Row
from scripts.team.scoring import FULL_POINTS

NOT_PROVED = (
    "以上都是成员自报的。回执证明不了是谁答的、有没有人帮忙、是不是第一次看到这些题；时间是成员设备的时间。"
)
NOT_CAUSES = (
    "按首答算，自报。选错不等于就这么想：也可能是看漏、手滑或题目没写清。人少时，一两个人就能改变排名。"
)
NOT_QUALITY = "人少时这几个数摆动很大，只用来找值得再看一眼的题，不能判定题好题坏，更不能用来评人。"
STATUS = {
    "done": ("✓", "读完"),
    "late": ("◷", "过期读完"),
    "not-yet": ("◐", "没读完"),
    "missing": ("○", "没交回执"),
}
FLAGS = {
    "ahead": "回执的时间比收到的时间还晚，设备时间可能不准",
    "key-changed": "几份回执不是同一台设备（或浏览器）签的",
    "key-shared": "和别的名字是同一台设备签的",
    "other-build": "答的是另一版课文，已按这一版的答案重新算分",
    "sender-differs": "聊天里的发送人名字和回执里的不同",
    "unsigned": "没有签名，改过也看不出来",
}


def percent(points: int, items: int) -> str:
    """83%, rounded to the nearest, but never to 100% or 0% what is not."""
    if items == 0:
        return "—"
    whole = items * FULL_POINTS
    share = (200 * points + whole) // (2 * whole)
    if share == 100 and points != whole:
        return "99%"
    return "<1%" if share == 0 and points else f"{share}%"


def pass_words(passed: bool | None) -> str:
    """过关, or not, or nothing where there is no pass mark."""
    return "" if passed is None else "过关" if passed else "未过关"


def answer_words(wrong: Row, item: KeyedItem) -> str:
    """A wrong answer in the words of its item."""
    picked: Sequence[int] | None = wrong["picked"]
    if picked is None:
        return f"填了“{wrong['typed']}”" if wrong["typed"] else "（空白）"
    if not picked:
        return "（没有选）"
    words = [item.choices.get(one, f"编号 {one}") for one in picked]
    if item.kind in ("multiple", "hotspot") and set(picked) <= set(item.entry["key"]):
        return f"只选了：{'；'.join(words)}"
    return _JOINED.get(item.kind, "；".join)(words)


def _arrows(words: Sequence[str]) -> str:
    return " → ".join(words)


def _pairs(words: Sequence[str]) -> str:
    rights = [*words[1::2], "?"]
    return "；".join(f"{left} → {right}" for left, right in zip(words[::2], rights, strict=False))


_JOINED: Mapping[str, Callable[[Sequence[str]], str]] = {
    "order": _arrows,
    "dialogue": _arrows,
    "match": _pairs,
    "categorize": _pairs,
}
