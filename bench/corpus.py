"""A generated course of any size for measuring: real sentence lengths, no meaning."""

from __future__ import annotations

from pathlib import Path

import yaml

# The dumper written in C takes a tenth of the time, where it is there.
_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)

TRACKS = ("vision", "marketing", "visual", "service", "supply", "retail")
SENTENCE = "进货之前先把每一单的处理成本写下来，再拿它去比较两款商品，数字会告诉你哪一款更省心。"


def write_course(root: Path, lessons: int, course_file: str) -> None:
    """Write a valid course of `lessons` lessons, six an issue, below `root`."""
    (root / "lessons/issues").mkdir(parents=True)
    (root / "quizzes/issues").mkdir(parents=True)
    (root / "lessons/course.yml").write_text(course_file, "utf-8")
    ids = [f"{TRACKS[place % 6]}/lesson-{place:05}" for place in range(lessons)]
    for place, lesson_id in enumerate(ids):
        _write(root / f"lessons/{lesson_id}.yml", _lesson(place))
        _write(root / f"quizzes/{lesson_id}.yml", {"items": [_item(place, item) for item in range(3)]})
    for issue, first in enumerate(range(0, lessons, 6), start=1):
        _write(root / f"lessons/issues/{issue:03}.yml", _issue(ids[first : first + 6]))
        _write(root / f"quizzes/issues/{issue:03}.yml", {"items": [_item(issue, 0, daily=False)]})


def _write(path: Path, value: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    text = yaml.dump(value, Dumper=_DUMPER, allow_unicode=True, sort_keys=False, width=200)
    path.write_text(text, "utf-8")


def _lesson(place: int) -> dict[str, object]:
    return {
        "title": f"第 {place} 课先算清一笔账",
        "objective": "能把处理成本算进去再比较两种选品方案",
        "kind": "method",
        "body": [
            {"text": SENTENCE * 3},
            {"steps": [SENTENCE, SENTENCE]},
            {"table": {"columns": ["方案", "日毛利"], "rows": [["低价多单", "120"], ["高价少单", "192"]]}},
            {"action": {"do": "写下你家每一单的处理成本。", "minutes": 5}},
        ],
        "takeaways": ["先算处理成本", "再比较两种方案"],
        "sources": [{"id": "s1", "title": "测速用的示例"}],
        "reviewed_on": "2026-11-24",
    }


def _item(place: int, item: int, *, daily: bool | None = None) -> dict[str, object]:
    choices = [
        {"id": f"choice-{choice}", "text": f"第 {choice} 种做法 {place}", "feedback": f"{SENTENCE}{choice}"}
        | ({"correct": True} if choice == (place + item) % 3 else {})
        for choice in range(3)
    ]
    return {
        "id": f"item-{item}",
        "kind": "single",
        "daily": item == 0 if daily is None else daily,
        "prompt": f"第 {place} 课第 {item} 题，先做哪一步？",
        "choices": choices,
        "explanation": SENTENCE,
    }


def _issue(lessons: list[str]) -> dict[str, object]:
    return {"title": "测速用的一期", "lead": SENTENCE, "lessons": lessons, "teaser": "明天再测一次。"}
