"""The real lessons among generated ones about anything else, for measuring search."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from scripts.course import Course, Sourced
from scripts.model import Block, IssueInfo, Lesson
from scripts.numbers import Numbers
from scripts.reading import read_texts
from scripts.search.passages import plain

SEED = 20_261_124
PER_ISSUE = 6
# Two characters each, and three.
_SUBJECTS = re.findall(
    "..",
    "陶器航海茶叶骨骼季风星图桥梁水稻钟表火山珊瑚城墙丝绸口罩潮汐竹简磁针候鸟冰川琴弦灯塔蚕桑铜镜盐井沙漠"
    "风车玻璃血压睡眠牙齿椭圆素数齿轮电池铁轨显影造纸雕版运河长城屋檐榫卯围棋书法剪纸皮影酱油豆腐酵母蜂巢",
)
_VIEWS = re.findall(
    "...",
    "哪里来怎样量的形状与气候的年轮里的力为何响的旧名与迁徙的误会的颜色和邻居的一天怎么修谁发现的尺度慢变硬会不老与月亮的两面",
)

# Han characters and signs one by one; a word in Latin letters or a number stays whole.
_TOKENS = re.compile(r"[A-Za-z0-9][A-Za-z0-9.]*|.")

# {two tokens: what follows them in the course, as often as it does}
Followers = Mapping[tuple[str, str], list[str]]


def with_generated(course: Course, count: int) -> Course:
    """The course with `count` more lessons.

    Their titles are about other things; their sentences are made of the course's own, two characters after another, so
    that its words stand in them as often as in real ones: a query has to find the lesson that is about it.
    """
    chance = random.Random(SEED)  # noqa: S311 - the same lessons in every run
    follow = _followers(course)
    titles = chance.sample([f"{subject}{view}" for subject in _SUBJECTS for view in _VIEWS], count)
    tracks = list(course.tracks)
    ids = [f"{tracks[place % len(tracks)]}/generated-{place:04}" for place in range(count)]
    template = next(iter(course.lessons.values()))
    lessons = {
        lesson_id: Sourced(_lesson(title, follow, chance), template.source)
        for lesson_id, title in zip(ids, titles, strict=True)
    }
    return replace(
        course,
        lessons={**course.lessons, **lessons},
        issues={**course.issues, **_issues(course, ids)},
        numbers=_numbered(course.numbers, ids),
    )


def _followers(course: Course) -> Followers:
    follow: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for sourced in course.lessons.values():
        for block in sourced.value.body:
            tokens = _TOKENS.findall(plain("".join(read_texts(block))))
            for first, second, third in zip(tokens, tokens[1:], tokens[2:], strict=False):
                follow[first, second].append(third)
    return follow


def _lesson(title: str, follow: Followers, chance: random.Random) -> Lesson:
    pairs = list(follow)

    def prose(length: int) -> str:
        tokens = list(chance.choice(pairs))
        while len(tokens) < length:
            tokens.append(chance.choice(follow.get((tokens[-2], tokens[-1]), ["。"])))
        return "".join(tokens)

    return Lesson.model_construct(
        title=title,
        objective=f"能说清{title}",
        kind=chance.choice(("idea", "method", "rule")),
        body=tuple(Block(text=prose(110)) for _ in range(5)),
        takeaways=(prose(16), prose(16)),
        sources=(),
    )


def _issues(course: Course, ids: list[str]) -> Mapping[int, Sourced[IssueInfo]]:
    source = next(iter(course.issues.values())).source
    first = max(course.issues) + 1
    return {
        first + at // PER_ISSUE: Sourced(
            IssueInfo(title="量搜索", lead="量", lessons=tuple(ids[at : at + PER_ISSUE]), teaser="量"), source
        )
        for at in range(0, len(ids), PER_ISSUE)
    }


def _numbered(numbers: Numbers, ids: list[str]) -> Numbers:
    last = max(numbers.lessons.values())
    more = {lesson_id: last + place for place, lesson_id in enumerate(ids, start=1)}
    return replace(numbers, lessons={**numbers.lessons, **more})
