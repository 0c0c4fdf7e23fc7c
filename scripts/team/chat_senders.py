"""Who wrote what in a pasted chat, as far as its form says so. Mirrors app/desk/chat_senders.ts, with its forms."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from scripts.folding.typed import BROWSER_SPACES


def _pattern(source: str) -> re.Pattern[str]:
    """Compiled so that blanks and digits are those of a browser."""
    blanks = f"[{BROWSER_SPACES}]"
    inside = source.replace(r"[\s", f"[{BROWSER_SPACES}").replace(r"\s", blanks)
    return re.compile(inside.replace(r"\d", "[0-9]"))


_DATE = (
    r"(?:(?:\d{2,4}\s?[-/.年]\s?)?\d{1,2}\s?[-/.月]\s?\d{1,2}日?|今天|昨天|前天"
    r"|(?:星期|[周週]|[礼禮]拜)[一二三四五六日天])"
)
_TIME = (
    r"(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|[AaPp][Mm])?\s?\d{1,2}[:：]\d{2}(?:[:：]\d{2}(?:\.\d+)?)?"
    r"(?:\s?[AaPp][Mm])?"
)
_MOMENT = rf"(?:{_DATE}[\sT,，]*(?:{_TIME})?|{_TIME})"

_QUOTED = _pattern(r"[\s>＞|｜│┃「『“" + '"]+')
_MOMENT_ALONE = _pattern(rf"[\[（(【]?\s*{_MOMENT}\s*[\])）】]?\Z")
_NAME_THEN_MOMENT = _pattern(rf"(.{{1,40}}?)\s*[\s(（\[【,，]\s*{_MOMENT}\s*[)）\]】]?[:：]?\Z")
_MOMENT_THEN_NAME = _pattern(rf"[\[（(【]?\s*{_MOMENT}\s*[\])）】]?\s+([^:：]{{1,40}})\Z")
_MOMENT_THEN_TEXT = _pattern(rf"[\[（(【]?\s*{_MOMENT}\s*[\])）】]?\s+([^:：]{{1,40}})[:：]")
_NAME_ALONE = _pattern(r"([^:：]{1,40})[:：]\Z")
_NAME_THEN_TEXT = _pattern(rf"([^:：]{{1,40}})[:：]\s*[^{BROWSER_SPACES}]")
_REPLY = _pattern(r"回[复覆]\s*")
# Words before a colon that are no names.
_NO_NAME = re.compile(
    r"(?i:回[执執]|[结結]果|任[务務]|作[业業]|[链鏈]接|連結|完成|注意|提醒|[时時][间間]|日期|[备備][注註]|附件|http|ER[0-9])"
)
# Full stops and the like: then it is a sentence.
_SENTENCE = re.compile(r"[。！？!?；;，,…]")
# What stands behind a name in brackets is no name.
_ACCOUNT = _pattern(r"\s*[(（<][A-Za-z0-9_.@+-]{4,}[)）>]\Z")
# A message of more lines than this is no message.
_FURTHEST = 40
_LONGEST_NAME = 24
# Characters of a line in which its sender would have been named.
_LONGEST_HEAD = 200


def sender_at(lines: Sequence[str], line: int) -> str:
    """The sender of what stands in `line`, a place in `lines`; empty where the form names none."""
    own = _bare(lines[line])
    beside = _name_in(_MOMENT_THEN_TEXT, own) or _name_in(_NAME_THEN_TEXT, own)
    if beside:
        return beside
    heads = (_head_name(lines, at) for at in range(line - 1, max(0, line - _FURTHEST) - 1, -1))
    return next((name for name in heads if name), "")


def _head_name(lines: Sequence[str], at: int) -> str:
    text = _bare(lines[at])
    if _MOMENT_ALONE.match(text):
        return _name_line(lines, at)
    forms = (_NAME_THEN_MOMENT, _MOMENT_THEN_NAME, _NAME_ALONE)
    return next((name for form in forms if (name := _name_in(form, text))), "")


def _name_line(lines: Sequence[str], at: int) -> str:
    """The line above a time that stands alone, when it may be a name."""
    above = _bare(lines[at - 1]) if at > 0 else ""
    return _as_name(above) if len(above) <= _LONGEST_NAME else ""


def _bare(line: str) -> str:
    shown = "".join(char for char in line[:_LONGEST_HEAD] if unicodedata.category(char) != "Cf")
    quoted = _QUOTED.match(shown)
    return shown[quoted.end() if quoted else 0 :].strip(BROWSER_SPACES)


def _name_in(form: re.Pattern[str], text: str) -> str:
    found = form.match(text)
    return _as_name(found[1]) if found else ""


def _as_name(raw: str) -> str:
    reply = _REPLY.match(raw)
    name = _ACCOUNT.sub("", raw[reply.end() if reply else 0 :]).strip(BROWSER_SPACES)
    is_name = (
        len(name) <= _LONGEST_NAME
        and not _NO_NAME.search(name)
        and not _SENTENCE.search(name)
        and not _MOMENT_ALONE.match(name)
        and any(unicodedata.category(char)[0] in "LN" for char in name)
    )
    return name if is_name else ""
