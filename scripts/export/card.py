"""An issue as one card in a chat: what it is about and its lessons, shorter where a channel wants it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from scripts.export.edition import Edition, LessonNote

# What channels take for markup or a mention. The full-width twin looks the same and means nothing to them.
_MARKUP = str.maketrans({sign: chr(ord(sign) + 0xFEE0) for sign in "<>[]*_`#~|\\@"})
_SPACE = re.compile(r"\s+")

INVITATION = "不必一次读完，读一课也算数。"


@dataclass(frozen=True, slots=True)
class Style:
    """How a channel writes."""

    line_break: str
    strong: Callable[[str], str]
    quiet: Callable[[str], str]


def words(text: str) -> str:
    """Text that is only text in every channel, on one line."""
    return _SPACE.sub(" ", text).strip().translate(_MARKUP)


def fitted(shown: Edition, style: Style, fits: Callable[[str], bool]) -> str:
    """The card's body, as rich as it fits. The link to the issue and its heading are the channel's to add."""
    return next((text for text in _versions(shown, style) if fits(text)), "")


def _versions(shown: Edition, style: Style) -> Iterator[str]:
    lead, teaser = words(shown.lead), style.quiet(words(shown.teaser))
    promise = style.quiet(f"{len(shown.lessons)} 个栏目，{shown.minutes}。{INVITATION}")
    full = [line for lesson in shown.lessons for line in _lesson(lesson, style, with_objective=True)]
    titles = [line for lesson in shown.lessons for line in _lesson(lesson, style, with_objective=False)]
    yield style.line_break.join([lead, *full, promise, teaser])
    yield style.line_break.join([lead, *titles, promise, teaser])
    for count in range(len(titles) - 1, 0, -1):
        rest = style.quiet(f"还有 {len(titles) - count} 课，打开就能看到。")
        yield style.line_break.join([lead, *titles[:count], rest])
    for length in range(len(lead), 0, -20):
        yield f"{lead[:length]}…" if length < len(lead) else lead


def _lesson(lesson: LessonNote, style: Style, *, with_objective: bool) -> Iterator[str]:
    yield f"{style.strong(f'NO.{lesson.column} {words(lesson.track)}')} {words(lesson.title)}"
    if with_objective:
        yield style.quiet(f"学完{words(lesson.objective)}")


def plain_card(shown: Edition, course: str) -> str:
    """The card as text to paste: for a chat without a robot, such as a WeChat group."""
    style = Style(line_break="\n", strong=lambda text: f"【{text}】", quiet=lambda text: text)
    body = fitted(shown, style, lambda _: True)
    return f"{course} · {shown.heading}\n{body}\n{shown.url}\n"
