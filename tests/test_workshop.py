"""After any sequence of saves the workshop serves, byte for byte, what a clean start from the same files would."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from scripts.assemble import assemble
from scripts.cli.writing import number_command
from scripts.course import Course
from scripts.options import BuildOptions
from scripts.publication import Publication
from scripts.rules import COURSE_RULES, UNIT_RULES, Context, Rule
from scripts.rules.recheck import Recheck
from scripts.rules.units import all_units, only
from scripts.source.tree import TreeReader, read_tree
from scripts.workshop import Ways, Workshop
from tests.builders import (
    CLOSING,
    COURSE,
    IMAGE,
    ISSUE,
    LESSON,
    OTHER_LESSON,
    OTHER_QUIZ,
    QUIZ,
    TODAY,
    as_text,
    choice,
    course,
    drawing,
    issue,
    item,
    lesson,
    picture_lesson,
    quiz,
    texts,
)
from tests.real_site import BUILT_AT, copy_small

SEQUENCES, SAVES = 1, 12
ALL_SEQUENCES = 40
EXTRA, EXTRA_QUIZ = "lessons/supply/one-more.yml", "quizzes/supply/one-more.yml"
IDS = ["supply/first-stock", "visual/first-picture"]

Edit = Callable[[Path, Random], None]


def _write(path: str, text: str) -> Edit:
    def write(root: Path, random: Random) -> None:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text.replace("§", str(random.randint(2, 9))), "utf-8")

    return write


def _extra(root: Path, random: Random) -> None:
    """A lesson more, in the issue and with numbers; or, on another day, none."""
    if (root / EXTRA).exists():
        (root / EXTRA).unlink()
        (root / EXTRA_QUIZ).unlink(missing_ok=True)
        _write(ISSUE, as_text(issue()))(root, random)
    else:
        _write(EXTRA, as_text(lesson(title="多一课 §")))(root, random)
        _write(EXTRA_QUIZ, as_text(quiz()))(root, random)
        _write(ISSUE, as_text(issue(lessons=[*IDS, "supply/one-more"])))(root, random)
        number_command(root)


def _append(path: str, text: str) -> Edit:
    def append(root: Path, random: Random) -> None:
        with (root / path).open("a", encoding="utf-8") as file:
            file.write(text)

    return append


def _lose(path: str) -> Edit:
    def lose(root: Path, random: Random) -> None:
        (root / path).unlink(missing_ok=True)

    return lose


def _restore(root: Path, random: Random) -> None:
    for path, text in texts().items():
        _write(path, text)(root, random)
    for path in (EXTRA, EXTRA_QUIZ, "docs/about.md", "docs/privacy.md", "lessons/glossary.yml"):
        _lose(path)(root, random)


EDITS: tuple[Edit, ...] = (
    _write(LESSON, as_text(lesson(title="进货前 § 笔账"))),
    _write(LESSON, as_text(lesson(body=[{"text": "只有 § 段。"}]))),
    _write(LESSON, "title: ["),
    _write(OTHER_LESSON, as_text(picture_lesson(takeaways=["§ 件事"]))),
    _write(QUIZ, as_text(quiz(items=[item(daily=True, prompt="先做哪 § 步？")]))),
    _write(OTHER_QUIZ, as_text(quiz())),
    _write(CLOSING, as_text({"items": [item(id="closing", explanation="§ 分钟后再想。")]})),
    _write(ISSUE, as_text(issue(lead="今天 § 件小事。"))),
    _write(ISSUE, as_text(issue(lessons=list(reversed(IDS))))),
    _write(COURSE, as_text(course(slogan="一天 § 点"))),
    _write(IMAGE, drawing('<rect class="f-card" width="§0" height="20"/>')),
    _write("lessons/glossary.yml", "terms:\n  - {id: stock, term: 库存, meaning: 手里还没卖掉的 § 件货}\n"),
    _lose("lessons/glossary.yml"),
    _lose(OTHER_QUIZ),
    _write("docs/about.md", "# 关于\n\n第 § 版，见[隐私](privacy.md)。\n"),
    _write("docs/privacy.md", "# 隐私\n"),
    _append("docs/assets/css/quiz.css", "\n.x {}\n"),
    _append("theme/partials/document-head.html", '<meta name="x" content="y">\n'),
    _extra,
    _restore,
)


class _Author:
    """A workshop, and the same files looked at afresh."""

    def __init__(self, root: Path) -> None:
        copy_small(root)
        self.root = root
        self.said: list[str] = []
        self.ways = Ways(
            options=lambda _: BuildOptions(BUILT_AT),
            context=lambda lock: Context(today=TODAY, lock=lock),
            report=lambda _news, _count: None,
            say=self.said.append,
            failures=(Exception,),
        )
        self.workshop = Workshop(root, self.ways)

    def check(self) -> bool:
        """Whether the files can be published now; compares all that is served."""
        served = self.workshop.look()
        self.workshop.tell()
        afresh = Workshop(self.root, self.ways)
        expected = afresh.look()
        afresh.tell()
        assert self.workshop.seen.problems == afresh.seen.problems
        if expected is None:
            return False
        assert served
        assert _all(served) == _all(expected)
        return True


def _all(publication: Publication) -> dict[str, bytes]:
    pages = {document.published: document.html.encode() for document in publication.documents()}
    found = publication.loose_files() | pages
    assert {path: publication.content(path) for path in found} == found
    return found


def _sequence(root: Path, seed: int) -> int:
    random = Random(seed)  # noqa: S311 - an author's day, no secret
    author = _Author(root)
    good = author.check()
    assert good
    count = 0
    for _ in range(SAVES):
        for edit in random.sample(EDITS, k=random.choice((1, 1, 2))):
            edit(root, random)
        if author.check():
            count += 1
        else:
            _restore(root, random)
            assert author.check(), author.said
    return count


@pytest.mark.parametrize("seed", range(SEQUENCES))
def test_what_is_served_after_saves_is_what_a_clean_start_serves(seed: int, tmp_path: Path) -> None:
    assert _sequence(tmp_path, seed) > 2


@pytest.mark.long
@pytest.mark.parametrize("seed", range(SEQUENCES, ALL_SEQUENCES))
def test_the_same_over_many_days(seed: int, tmp_path: Path) -> None:
    _sequence(tmp_path, seed)


@pytest.mark.parametrize("rule", UNIT_RULES, ids=lambda rule: rule.id)
def test_rules_about_a_unit_find_the_same_one_unit_at_a_time(rule: Rule, real: Course) -> None:
    context = Context(today=TODAY + timedelta(days=400))
    whole = {problem.sort_key for problem in rule.check(real, context)}
    parts = (only(real, {unit}) for unit in all_units(real))
    assert {problem.sort_key for part in parts for problem in rule.check(part, context)} == whole


@pytest.fixture(scope="module")
def real() -> Course:
    return assemble(read_tree(Path(__file__).parent / "examples/valid/every-part")).course


def test_every_rule_is_of_one_kind() -> None:
    assert not set(UNIT_RULES) & set(COURSE_RULES)


def test_a_second_look_at_one_file_finds_what_a_first_look_at_all_finds(tmp_path: Path) -> None:
    copy_small(tmp_path)
    reader, recheck, context = TreeReader(tmp_path), Recheck(), Context(today=TODAY)
    recheck.run(assemble(reader.read()).course, context)
    for title in ("进货前先算账,再说", "库存3件", "进货前先算账"):
        _write(LESSON, as_text(lesson(title=title)))(tmp_path, Random(1))  # noqa: S311 - no secret
        now = assemble(reader.read()).course
        assert recheck.run(now, context) == Recheck().run(assemble(read_tree(tmp_path)).course, context)


def test_a_title_that_gives_a_key_away_is_found_when_only_the_quiz_was_saved(tmp_path: Path) -> None:
    copy_small(tmp_path)
    _write(OTHER_LESSON, as_text(picture_lesson(title="先把每单成本加齐")))(tmp_path, Random(1))  # noqa: S311 - an edit without chance
    reader, recheck, context = TreeReader(tmp_path), Recheck(), Context(today=TODAY)
    recheck.run(assemble(reader.read()).course, context)
    choices = [
        choice(text="只看进价"),
        choice(id="all", text="每单成本加齐", correct=True, feedback="对，加齐以后才知道净剩几元。"),
        choice(id="ask", text="问问同行怎么做", feedback="同行的成本和你家不同，不能照抄。"),
    ]
    _write(QUIZ, as_text(quiz(items=[item(daily=True, choices=choices)])))(tmp_path, Random(1))  # noqa: S311 - an edit without chance
    found = [problem.rule for problem in recheck.run(assemble(reader.read()).course, context)]
    assert found.count("title-gives-key") == 1
