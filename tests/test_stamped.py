"""Lessons of random text come out of the compiler as MkDocs would have made them, byte for byte."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from scripts.options import BuildOptions
from scripts.publication import Publication
from tests.builders import ISSUE, Data, assembled_course, issue, item, lesson, quiz
from tests.real_site import BUILT_AT, copy_small, whole_site

SAMPLE, ALL = 12, 100
# What Markdown, HTML, Jinja, YAML or a line-based reader could take for its own.
WORDS = """\
库存 ２０％ 😀 a B2 * ** _ ` ~~ # | --- === + \\ \\* : ! ' " “ ” [ ]( ) ![x](y) {: .x } [^1] !!! ${ {{ }} {% %} {# {{x}}
< > & &amp; &lt; &#65; &nbsp <b> </div> <!-- --> <script> <? ]]> <https://a.cn> [一](https://example.com/?a=1&b=2)
"""
PIECES = (
    *WORDS.split(),
    *(" ", "  ", "\t", "\n", "\n\n", "    ", "# ", "- ", "1. ", "> ", "先算一笔账。", "*[HTML]: x"),
)


def _text(random: Random, longest: int = 40) -> str:
    """Always with something to read, as the schema asks."""
    return ("字" + "".join(random.choices(PIECES, k=random.randint(0, 30))))[:longest]


def _lesson(random: Random) -> Data:
    body = [
        {"text": _text(random, 200)},
        {"steps": [_text(random), _text(random)]},
        {"table": {"columns": [_text(random), "二"], "rows": [[_text(random), _text(random)]]}},
        {"quote": {"text": _text(random), "by": _text(random)}},
        {"case": {"title": _text(random), "text": _text(random, 200)}},
        {"action": {"do": _text(random), "minutes": 5}},
    ]
    random.shuffle(body)
    words = {key: _text(random, 20) for key in ("title", "objective")}
    return lesson(**words, body=body, takeaways=[_text(random), _text(random)])


def _quiz(random: Random) -> Data:
    words = {key: _text(random) for key in ("prompt", "hint", "explanation")}
    return quiz(items=[item(daily=True, **words), item(id="other", **{**words, "prompt": _text(random)})])


def _compare(folder: Path, seed: int, count: int) -> None:
    random = Random(seed)  # noqa: S311 - text, no secret
    ids = [f"supply/lesson-{place:03}" for place in range(count)]
    changes = {f"lessons/{lesson_id}.yml": _lesson(random) for lesson_id in ids}
    changes |= {f"quizzes/{lesson_id}.yml": _quiz(random) for lesson_id in ids}
    assembled = assembled_course(
        {**changes, ISSUE: issue(lessons=ids, title=_text(random, 20), lead=_text(random))}
    )
    assert assembled.problems == ()
    copy_small(folder)
    publication = Publication(folder, assembled.course, BuildOptions(BUILT_AT), lambda _: None)
    pages = {document.published: document for document in publication.documents()}
    for document in pages.values():
        (folder / ".build/docs" / document.file).parent.mkdir(parents=True, exist_ok=True)
        (folder / ".build/docs" / document.file).write_text(document.text, "utf-8", newline="\n")
    theirs = whole_site(folder, "mkdocs")
    made = {path.relative_to(theirs).as_posix() for path in theirs.rglob("*.html")}
    assert made == set(pages)
    assert len(made) > count
    assert [path for path in pages if pages[path].html.encode() != (theirs / path).read_bytes()] == []


def test_a_few_random_lessons(tmp_path: Path) -> None:
    _compare(tmp_path, 7, SAMPLE)


@pytest.mark.long
def test_a_hundred_random_lessons(tmp_path: Path) -> None:
    _compare(tmp_path, 2026, ALL)
