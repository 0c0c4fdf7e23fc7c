"""Working beginnings of a lesson, its quiz and an issue: valid YAML that says what to replace."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import date

from scripts.forms import FORMS, PICTURE
from scripts.model.base import LESSON_PATTERN
from scripts.source.tree import IMAGES

# A text that YAML reads as one without quotes.
_BARE = re.compile(r"[㐀-鿿][^:#\n]*[^:#\s]|[㐀-鿿]")

_HEAD = "# yaml-language-server: $schema={up}.build/schemas/{name}.schema.json\n"

_LESSON = """\
title: 换成不超过十八字的标题
objective: 能说出这一课学完会做的一件事
kind: method
body:
  - text: |
      用一个场景、一句引语或一个反常的数字开场。
  - steps:
      - 第一步做什么
      - 第二步做什么
  - action:
      do: 写一个今天五分钟内能做完的动作。
      minutes: 5
takeaways:
  - 第一句可以单独读懂的话
  - 第二句可以单独读懂的话
sources:
  - id: s1
    title: 换成来源的题名
reviewed_on: {today}
"""

_ISSUE = """\
title: 换成本期的题目
lead: 用一句话让人想读下去。
lessons:
{lessons}
teaser: 用一句话说明天讲什么。
credits:
  - 撰稿：编辑部
"""

_CLOSING = """\
items:
  - id: closing
    kind: single
    prompt: 把本期两课合在一起，问一个问题？
    choices:
      - id: both-thoughts
        text: 两件事都顾到的做法
        correct: true
        feedback: 说明两课的道理怎样合在一起。
      - id: only-first
        text: 只顾第一件的做法
        feedback: 说明漏了第二件会怎样。
      - id: only-second
        text: 只顾第二件的做法
        feedback: 说明漏了第一件会怎样。
    explanation: 用一句话收住今天。
"""


def is_lesson_id(text: str) -> bool:
    """Whether the text is a lesson id: track/slug."""
    return re.match(LESSON_PATTERN, text) is not None


def new_lesson(lesson_id: str, today: date) -> dict[str, str]:
    """{path: text} of a lesson and its quiz."""
    return {
        f"lessons/{lesson_id}.yml": _HEAD.format(up="../../", name="lesson")
        + _LESSON.format(today=today.isoformat()),
        **new_quiz(lesson_id, ("single", "numeric")),
    }


def new_quiz(owner: str, kinds: Sequence[str]) -> dict[str, str]:
    """{path: text} of a quiz with one item of each kind, the first of them the daily one.

    An item about a picture comes with one to draw over.
    """
    items = [_filled(FORMS[kind], owner, index) for index, kind in enumerate(kinds, start=1)]
    daily = items[0].replace("\n    prompt:", "\n    daily: true\n    prompt:", 1)
    quiz = _HEAD.format(up="../../", name="quiz") + "".join(["items:\n", daily, *items[1:]])
    pictures = {picture_path(owner): PICTURE} if "hotspot" in kinds else {}
    return {f"quizzes/{owner}.yml": quiz, **pictures}


def picture_path(owner: str) -> str:
    """Where a lesson's first picture stands: as the lesson is called."""
    return f"{IMAGES}/{_image(owner)}"


def _image(owner: str) -> str:
    return f"{owner}.svg"


def _filled(form: str, owner: str, index: int) -> str:
    """A form with an id of its own, so that one kind can occur twice, and the lesson's picture."""
    return form.replace("id: item", f"id: item-{index}", 1).replace("{image}", _image(owner))


def new_series(series_id: str, title: str) -> str:
    """The entry of a series, as lessons/course.yml lists it."""
    written = title if _BARE.fullmatch(title) else json.dumps(title, ensure_ascii=False)
    return f"  - id: {series_id}\n    title: {written}\n    summary: 用一句话说这个连载通向哪里。\n"


def with_series(course_file: str, entry: str) -> str:
    """The text of lessons/course.yml with a series at the end of its list; comments and order stay."""
    lines = f"{course_file.rstrip()}\n".splitlines(keepends=True)
    start = next((at for at, line in enumerate(lines) if line.startswith("series:")), None)
    if start is None:
        return f"{course_file.rstrip()}\nseries:\n{entry}"
    end = next(
        (at for at, line in enumerate(lines) if at > start and line[:1].strip() not in ("", "#", "-")),
        len(lines),
    )
    while not lines[end - 1].strip() or lines[end - 1].startswith("#"):
        end -= 1
    return "".join([*lines[:end], entry, *lines[end:]])


def new_issue(number: int, lessons: Sequence[str]) -> dict[str, str]:
    """{path: text} of an issue and its closing item."""
    lines = "\n".join(f"  - {lesson}" for lesson in lessons or ["track/slug"])
    return {
        f"lessons/issues/{number:03}.yml": _HEAD.format(up="../../", name="issue")
        + _ISSUE.format(lessons=lines),
        f"quizzes/issues/{number:03}.yml": _HEAD.format(up="../../", name="quiz") + _CLOSING,
    }
