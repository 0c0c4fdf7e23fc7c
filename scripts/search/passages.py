"""What can be found of a lesson, passage by passage: where it stands, what it is called, what it says."""

from __future__ import annotations

import re
from dataclasses import dataclass

from scripts.model import Block, Lesson
from scripts.reading import read_texts
from scripts.view import wording

# A title says more about a lesson than a sentence in its middle.
TITLE, OBJECTIVE, TAKEAWAY, HEADING, BODY = 8, 4, 3, 2, 1

KINDS = {"idea": "观念", "method": "方法", "rule": "规则"}
_BLOCKS = {
    "text": "正文",
    "case": "案例",
    "contrast": "现状与改良",
    "critique": "看图",
    "figure": "图",
    "steps": "做法",
    "table": "表",
    "quote": "引文",
    "tip": "小技巧",
    "predict": "先猜一猜",
    "self_assessment": "自评",
    "calculator": "算一算",
    "action": "今天就做",
}
_SIGNS = re.compile(r"\\|(?m:^[ \t]*(?:-|\d+\.)[ \t]+)")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Passage:
    """One place in a lesson. `anchor` is what follows the lesson's own id in the page; "" is the lesson's top."""

    anchor: str
    label: str
    text: str
    weight: int


def lesson_passages(lesson: Lesson) -> list[Passage]:
    """Objective, blocks, takeaways and sources, in reading order."""
    sources = (f"《{source.title}》{source.where or ''} {source.note or ''}" for source in lesson.sources)
    return [
        Passage("", "目标", plain(lesson.objective), OBJECTIVE),
        *(_block(block, f"b{place}") for place, block in enumerate(lesson.body, start=1)),
        Passage("takeaways", "带走两句", plain("；".join(lesson.takeaways)), TAKEAWAY),
        Passage("sources", "来源", plain("；".join(sources)), BODY),
    ]


def plain(text: str) -> str:
    """An author's Markdown without its signs, in one line, those of paragraphs and lists included."""
    return _SPACE.sub(" ", _SIGNS.sub("", wording.plain(text))).strip()


def _block(block: Block, anchor: str) -> Passage:
    heading = plain(block_heading(block))
    label = _BLOCKS[block.kind]
    return Passage(
        anchor,
        f"{label} · {heading}" if heading else label,
        plain(" ".join(read_texts(block))),
        BODY,
    )


def block_heading(block: Block) -> str:
    """The words above a block; "" for one without."""
    if block.case:
        return block.case.title
    if block.contrast:
        return block.contrast.topic
    if block.table:
        return block.table.caption or ""
    if block.figure:
        return block.figure.caption or ""
    return block.self_assessment.title if block.self_assessment else ""
