"""Parts of an article → drafts of lessons and of the issue, with placeholders for what only an author knows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from scripts.exchange.article.clean import article_lines
from scripts.exchange.article.parts import Article, Module, article_of
from scripts.exchange.collect import slug_of
from scripts.exchange.oddity import Oddity, shown
from scripts.exchange.yaml_text import part_yaml
from scripts.folding.variants import simplified
from scripts.model.course import IssueInfo
from scripts.model.draft import UNFINISHED
from scripts.model.lesson import Lesson

_UNSORTED = "unsorted"
_PARAGRAPHS = 3  # in one text block; a longer one says more than one thing
_MODULES = 6


def article_files(
    text: str, tracks: Mapping[str, str], track: str | None, stem: str
) -> tuple[dict[str, str], list[Oddity]]:
    """{path: text} below the chosen folder, and what was odd. `tracks` maps every name of a track to its id."""
    lines, said = article_lines(text, simplified())
    article = article_of(lines)
    if not article.modules:
        fix = "Put NO.1, NO.2 … before the modules' headings."
        return {}, [*said, Oddity(1, "no line that begins with NO.1", "modules NO.1 to NO.6", fix)]
    said += _shape(article)
    name = f"issue-{article.number:03}" if article.number is not None else slug_of(stem) or "article"
    files: dict[str, str] = {}
    ids: list[str] = []
    for at, module in enumerate(article.modules, 1):
        heading, track_id = _track(module, tracks)
        lesson_id = f"{track_id or track or _UNSORTED}/{name}-no-{at}"
        ids.append(lesson_id)
        files[f"lessons/{lesson_id}.yml"] = part_yaml(_lesson(module, heading), "lesson", 1)
        said += _doubts(module, track_id or track, tracks)
    file = f"{article.number:03}" if article.number is not None else name
    files[f"lessons/issues/{file}.yml"] = part_yaml(_issue(article, ids), "issue", 1)
    return files, said


def _track(module: Module, tracks: Mapping[str, str]) -> tuple[str, str | None]:
    """The heading without the column's name before it, and that column's id."""
    for name in sorted(tracks, key=len, reverse=True):
        if module.heading.startswith(name):
            rest = module.heading[len(name) :].strip(" :：|｜·—-")
            return rest or module.heading, tracks[name]
    head, mark, rest = module.heading.replace(":", "：").partition("：")
    near = next((track for name, track in tracks.items() if len(head) >= 2 and head[:2] == name[:2]), None)
    return (rest.strip() if mark and rest.strip() and near else module.heading), near


def _lesson(module: Module, heading: str) -> dict[str, Any]:
    action = {"do": f"{UNFINISHED}一个今天几分钟内能做完的动作。", "minutes": 5}
    takeaways = module.takeaways or [f"{UNFINISHED}带走的第一句话。", f"{UNFINISHED}带走的第二句话。"]
    data: dict[str, Any] = {
        "title": (heading or f"{UNFINISHED}标题")[:40],
        "objective": f"能{UNFINISHED}学完会做的一件事",
        "kind": "method",
        "body": [*_blocks(module), {"action": action}],
        "takeaways": takeaways,
        "sources": [
            {"id": f"s{at}", "title": source, "note": f"{UNFINISHED}作者、年份、出处。"}
            for at, source in enumerate(module.sources, 1)
        ],
    }
    return Lesson.model_validate(data).model_dump(exclude_defaults=True)


def _blocks(module: Module) -> Iterable[dict[str, Any]]:
    paragraphs: list[str] = []
    for part in [*module.body, None]:
        is_list = isinstance(part, list)
        if paragraphs and (part is None or (is_list and len(part) > 1) or len(paragraphs) == _PARAGRAPHS):
            yield {"text": "\n\n".join(paragraphs)}
            paragraphs = []
        if isinstance(part, list) and len(part) > 1:
            yield {"steps": part}
        elif part is not None:
            paragraphs.append(part if isinstance(part, str) else part[0])


def _issue(article: Article, ids: list[str]) -> dict[str, Any]:
    lead = "\n\n".join(line.text for line in article.lead)
    data = {
        "title": f"{UNFINISHED}本期的题目",
        "lead": lead or f"{UNFINISHED}一句让人想读下去的话。",
        "lessons": ids,
        "teaser": " ".join(article.teaser) or f"{UNFINISHED}明天讲什么。",
        "credits": article.credits or [f"{UNFINISHED}撰稿、编辑"],
    }
    return IssueInfo.model_validate(data).model_dump(exclude_defaults=True)


def _shape(article: Article) -> list[Oddity]:
    said: list[Oddity] = []
    numbers = [module.number for module in article.modules]
    if numbers != list(range(1, len(numbers) + 1)) or len(numbers) > _MODULES:
        found = "NO." + ", ".join(map(str, numbers))
        fix = "Look for a heading that was lost or doubled; lessons are numbered in their order."
        said.append(Oddity(article.modules[0].line, found, "NO.1 to NO.6, each once", fix))
    if article.number is None:
        fix = "Rename the issue's file to its number, such as 002.yml."
        said.append(Oddity(1, "no 期号", "a line such as 第 2 期 above NO.1", fix, is_loss=False))
    if not article.teaser:
        said.append(Oddity(1, "no 下期预告", "one at the end", "Write the teaser.", is_loss=False))
    return said


def _doubts(module: Module, track: str | None, tracks: Mapping[str, str]) -> list[Oddity]:
    said: list[Oddity] = []
    if track is None:
        names = ", ".join(dict.fromkeys(tracks.values())) or "a track of lessons/course.yml"
        fix = "Move its file into the track's folder, or import again with --track."
        said.append(
            Oddity(
                module.line, f"the heading {shown(module.heading)} without a track", names, fix, is_loss=False
            )
        )
    if not module.sources:
        fix = "Name where its statements come from."
        said.append(Oddity(module.line, f"NO.{module.number} without 来源", "a source", fix, is_loss=False))
    if len(module.heading) > 40:
        said.append(
            Oddity(module.line, f"the heading {shown(module.heading)}", "a short one", "It was cut at 40.")
        )
    return said
