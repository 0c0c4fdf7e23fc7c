"""Minimal valid content. A test states only what matters to it: `lesson(title="…")`, `course_files(root, {path: …})`.

Parts are plain data, as an author writes them. A course is a mapping of path → data or text; `texts` completes what
a test gives to a course in which no rule finds anything, and numbers it.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from scripts.assemble import Assembled, assemble
from scripts.numbers import LOCK_PATH, missing_lines
from scripts.source import parse_source
from scripts.source.tree import IMAGES, Tree

Data = dict[str, Any]
Change = Data | str | None  # data or text of a file; None leaves the file out

TODAY = date(2026, 11, 24)
LESSON = "lessons/supply/first-stock.yml"
QUIZ = "quizzes/supply/first-stock.yml"
OTHER_LESSON = "lessons/visual/first-picture.yml"
OTHER_QUIZ = "quizzes/visual/first-picture.yml"
ISSUE = "lessons/issues/001.yml"
CLOSING = "quizzes/issues/001.yml"
COURSE = "lessons/course.yml"
MISCONCEPTIONS = "quizzes/misconceptions.yml"
IMAGE = f"{IMAGES}/shop/front.svg"


def course(**over: object) -> Data:
    """lessons/course.yml with two tracks."""
    tracks = [
        {"id": "supply", "name": "供应链管理", "short": "供应链", "summary": "进得准、卖得动、压得少。"},
        {"id": "visual", "name": "视觉设计", "short": "视觉", "summary": "让图片替你说话。"},
    ]
    base: Data = {
        "id": "small-course",
        "title": "小课",
        "slogan": "一天一点",
        "description": "一门很小的课。",
    }
    return _with({**base, "publisher": "编辑部", "tracks": tracks}, over)


def issue(**over: object) -> Data:
    """lessons/issues/001.yml with one lesson a track."""
    lessons = ["supply/first-stock", "visual/first-picture"]
    base: Data = {"title": "先算账，再拍照", "lead": "今天只做两件小事。", "lessons": lessons}
    return _with({**base, "teaser": "明天看看顾客怎么问。"}, over)


def lesson(**over: object) -> Data:
    """A lesson of a text and an action, without a picture."""
    action = {"do": "挑一款货，写下它的三笔成本。", "minutes": 10}
    return _with(
        {
            "title": "进货前先算账",
            "objective": "能算出一件货净剩多少",
            "kind": "method",
            "body": [{"text": "进价之外，还有打包、耗材和售后。"}, {"action": action}],
            "takeaways": ["单越多，处理成本越重"],
            "sources": [
                {"id": "column", "title": "进货三条线", "by": "栏目编辑部", "note": "数字为教学假设。"}
            ],
            "reviewed_on": date(2026, 11, 20),
        },
        over,
    )


def picture_lesson(**over: object) -> Data:
    """A lesson that shows the course's one picture."""
    figure = {"image": "shop/front.svg", "alt": "门口的牌子写明今天能取货"}
    action = {"do": "拍一张店门，看看缺了哪句话。", "minutes": 5}
    words: Data = {
        "title": "门口先说一句话",
        "objective": "能写出门口的那句话",
        "body": [{"figure": figure}, {"action": action}],
    }
    return lesson(**{**words, "takeaways": ["先说顾客要的"], **over})


def item(**over: object) -> Data:
    """A single item whose right choice is the second of three."""
    choices = [
        choice(id="only-price", text="只看进价", feedback="进价之外还有打包和售后，先把每单的成本加齐。"),
        choice(id="all-costs", text="加齐成本", feedback="对，加齐以后才知道一单净剩几元。", correct=True),
        choice(id="ask-friend", text="问问同行", feedback="同行的成本和你家不同，问来的数不能照抄。"),
    ]
    prompt = "进货以前，先做哪一步？"
    base: Data = {"id": "before-buying", "kind": "single", "prompt": prompt, "choices": choices}
    return _with({**base, "explanation": "成本加齐，才谈价格。"}, over)


def numeric_item(**over: object) -> Data:
    """A numeric item with one known slip."""
    slip = {"value": 180, "feedback": "这是账面利润，处理成本一分没扣。"}
    numeric: Data = {
        "answer": 108,
        "tolerance": 0.5,
        "unit": "元",
        "right": "对，一单剩 9 元，12 单是 108 元。",
        "wrong": "先从 15 元里减掉 6 元，再乘单数。",
        "mistakes": [slip],
    }
    prompt = "每件账面赚 15 元，处理成本 6 元，12 单净剩多少元？"
    base: Data = {"id": "left-per-day", "kind": "numeric", "prompt": prompt, "numeric": numeric}
    return _with({**base, "explanation": "每一单都要扣一次。"}, over)


def choice(**over: object) -> Data:
    """A wrong choice with feedback."""
    return _with({"id": "wrong", "text": "都进一点", "feedback": "每款都进一点，现金就压在了货上。"}, over)


def quiz(**over: object) -> Data:
    """A quiz of a daily single item and a numeric one."""
    return _with({"items": [item(daily=True), numeric_item()]}, over)


def drawing(inside: str = '<rect class="f-card s-line" width="360" height="236"/>', **attributes: str) -> str:
    """An SVG file; attributes of the root replace those given, an empty one is left out."""
    root = {"xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 360 236", **attributes}
    written = "".join(f' {name}="{value}"' for name, value in root.items() if value)
    return f"<svg{written}>{inside}</svg>\n"


def course_data() -> dict[str, Change]:
    """The whole small course: two lessons with their quizzes, an issue, one picture."""
    return {
        COURSE: course(),
        ISSUE: issue(),
        CLOSING: {"items": [item(id="closing")]},
        LESSON: lesson(),
        QUIZ: quiz(),
        OTHER_LESSON: picture_lesson(),
        OTHER_QUIZ: quiz(),
        IMAGE: drawing(),
    }


def texts(changes: Mapping[str, Change] | None = None) -> dict[str, str]:
    """Path → text of the small course with some files changed, added or (None) left out; ids.lock unless given."""
    chosen = {**course_data(), **(changes or {})}
    written = {path: as_text(change) for path, change in chosen.items() if change is not None}
    if LOCK_PATH not in chosen:
        assembled = assemble(tree(written)).course
        written[LOCK_PATH] = "".join(
            f"{line}\n" for line in missing_lines(assembled.ids(), assembled.numbers)
        )
    return written


def as_text(change: Data | str) -> str:
    """Data as YAML; text as it is."""
    if isinstance(change, str):
        return change
    return yaml.safe_dump(change, allow_unicode=True, sort_keys=False, width=1000)


def tree(written: Mapping[str, str]) -> Tree:
    """The files as the compiler would have read them, without a disk."""
    sources = {path: text for path, text in sorted(written.items()) if path.endswith(".yml")}
    images = {
        path.removeprefix(f"{IMAGES}/"): text for path, text in written.items() if path.startswith(IMAGES)
    }
    return Tree(
        files={path: parse_source(path, text.encode()) for path, text in sources.items()},
        images=images,
        lock=written.get(LOCK_PATH, ""),
    )


def assembled_course(changes: Mapping[str, Change] | None = None) -> Assembled:
    """The small course with some files changed, as the rules and the pages see it."""
    return assemble(tree(texts(changes)))


def course_files(root: Path, changes: Mapping[str, Change] | None = None) -> Path:
    """Write the small course with some files changed below `root`; returns `root`."""
    for path, text in texts(changes).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
    return root


def _with(base: Data, over: Data) -> Data:
    """`base` with keys replaced; a key given as None is left out."""
    return deepcopy({key: value for key, value in {**base, **over}.items() if value is not None})
