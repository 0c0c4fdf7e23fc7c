"""What an editor should look at next: advice, not rules. Nothing here stops a build."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from scripts.course import Course
from scripts.problem import Place, Problem, Severity
from scripts.rules.parts import PlacedItem, items
from scripts.rules.wording import quoted, shared_runs
from scripts.team.scoring import FULL_POINTS

WITHIN = timedelta(days=60)

# Of first tries: below this share an item is too hard or wrong; below this correlation those who know more fail it.
_HARD_SHARE = 0.3
_WEAK_CORRELATION = 100  # thousandths
_GIVEAWAY_CHARACTERS = 4


@dataclass(frozen=True, slots=True)
class Analysed:
    """What readers made of one item: a row of the desk's item analysis, by permanent numbers."""

    item: int
    members: int
    difficulty: int
    discrimination: int | None
    dead: tuple[int, ...]


def review(course: Course, as_of: date, analysed: Sequence[Analysed] = ()) -> list[Problem]:
    """All advice: what expires, what nobody else has read, what readers find broken, what one item tells of another."""
    found = (*_expiring(course, as_of), *_unread(course), *_broken(course, analysed), *_giveaways(course))
    return sorted(found, key=lambda advice: advice.sort_key)


def _advice(place: Place, kind: str, message: str, fix: str) -> Problem:
    return Problem(place, Severity.WARNING, f"advice-{kind}", message, fix)


def _expiring(course: Course, as_of: date) -> Iterator[Problem]:
    for lesson in course.lessons.values():
        due = lesson.value.review_by
        if due and due <= as_of + WITHIN:
            days = (due - as_of).days
            yield _advice(
                lesson.source.place(("review_by",)),
                "expiring",
                f"expires in {days} days, on {due}" if days >= 0 else f"expired {-days} days ago, on {due}",
                "Check it against its sources, then set reviewed_on and a new review_by.",
            )


def _unread(course: Course) -> Iterator[Problem]:
    """One note a track: a course that has no second reader yet would say nothing else."""
    for track in course.tracks:
        mine = [name for name in course.lessons if name.startswith(f"{track}/")]
        unread = [name for name in mine if course.lessons[name].value.second_reader is None]
        if unread:
            slugs = ", ".join(name.partition("/")[2] for name in unread)
            yield _advice(
                course.lessons[unread[0]].source.place(()),
                "unread",
                f"{len(unread)} of {len(mine)} lessons of {track} never had a second reader: {slugs}",
                "Have somebody else read them, and write who it was as second_reader.",
            )


def _broken(course: Course, analysed: Iterable[Analysed]) -> Iterator[Problem]:
    placed_of = {
        course.item_number(placed.owner, placed.item): placed
        for placed in items(course)
        if f"{course.lock_name(placed.owner)}/{placed.item.id}" in course.numbers.items
    }
    for row in analysed:
        placed = placed_of.get(row.item)
        if placed is None:
            continue
        place = placed.spot.place("prompt")
        if row.difficulty < FULL_POINTS * _HARD_SHARE:
            share = row.difficulty / FULL_POINTS
            yield _advice(
                place,
                "hard",
                f"{row.members} readers got {share:.0%} of the points at the first try; "
                f"expected {_HARD_SHARE:.0%} or more",
                "Look for a wrong key, a prompt read in two ways, or a step the lesson leaves out.",
            )
        if row.discrimination is not None and row.discrimination < _WEAK_CORRELATION:
            yield _advice(
                place,
                "misleading",
                f"who does well elsewhere does not do better here (correlation {row.discrimination / 1000:.2f}, "
                f"{row.members} readers)",
                "Look for a second choice that can be defended, or for a right one found without knowing.",
            )
        yield from _dead(course, placed, row)


def _dead(course: Course, placed: PlacedItem, row: Analysed) -> Iterator[Problem]:
    for at, answer_id in placed.item.answers():
        if course.answer_number(placed.owner, placed.item, answer_id) in row.dead:
            yield _advice(
                placed.spot.place(*at),
                "dead-distractor",
                f"none of {row.members} readers picked {answer_id!r} at the first try",
                "Replace it by a mistake that readers do make, or leave it out.",
            )


def _giveaways(course: Course) -> Iterator[Problem]:
    by_quiz: dict[str, list[PlacedItem]] = {}
    for placed in items(course):
        by_quiz.setdefault(placed.owner, []).append(placed)
    for quiz in by_quiz.values():
        for placed in quiz:
            others = [other for other in quiz if other is not placed]
            told = " ".join(f"{other.item.prompt} {other.item.hint or ''}" for other in others)
            yield from _given_away(placed, told)


def _given_away(placed: PlacedItem, told: str) -> Iterator[Problem]:
    own = " ".join([placed.item.prompt, *(choice.text for choice in placed.distractors)])
    for index, choice in enumerate(placed.item.choices):
        runs = sorted(run for run in shared_runs(choice.text, told, _GIVEAWAY_CHARACTERS) if run not in own)
        if choice.correct and placed.distractors and runs:
            yield _advice(
                placed.spot.place("choices", index, "text"),
                "giveaway",
                f"another item of this quiz says {quoted(runs[0])}, as only the right choice does",
                "See whether the one answers the other; if so, reword one of them.",
            )
