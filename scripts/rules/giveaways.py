"""Giveaways: what shows a reader the right choice without knowing it: length, position, an echo of the prompt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from scripts.course import Course
from scripts.rules.parts import PlacedItem, items
from scripts.rules.rule import Context, Finding, warning
from scripts.rules.wording import length, quoted, shared_runs

# A key is conspicuous when it is longer than every distractor by both measures.
CONSPICUOUS_CHARACTERS = 5
CONSPICUOUS_SHARE = 0.2

# Over the course: how often the key may be the longest choice, and from how many items on that says something.
LONGEST_SHARE = 0.45
LONGEST_FROM = 12

# Over the course: how far a position may be from holding a third of the keys, and from how many items on.
POSITION_SLACK = 0.12
POSITION_FROM = 24
POSITIONS = 3

_SKEWED_QUIZ = 3  # single items in a quiz from which on one common position shows
_ECHO_CHARACTERS = 4


@warning("key-longest")
def key_longest(course: Course, context: Context) -> Iterator[Finding]:
    """Who picks the longest choice should not be right more often than chance."""
    for placed in items(course):
        longest = max((length(choice.text) for choice in placed.distractors), default=0)
        for index, choice in enumerate(placed.item.choices):
            excess = length(choice.text) - longest
            if choice.correct and longest and _is_conspicuous(excess, longest):
                yield Finding(
                    placed.spot.place("choices", index, "text"),
                    f"the right choice has {longest + excess} characters, the longest wrong one {longest}; "
                    f"expected at most {CONSPICUOUS_CHARACTERS} more",
                    "Shorten the right choice, or say the wrong ones as fully.",
                )


def _is_conspicuous(excess: int, longest: int) -> bool:
    return excess > CONSPICUOUS_CHARACTERS and excess > longest * CONSPICUOUS_SHARE


@warning("course-key-longest")
def course_key_longest(course: Course, context: Context) -> Iterator[Finding]:
    """Even small differences add up to a habit that readers notice after a week."""
    singles = _singles(course)
    longest = [placed for placed in singles if _lead(placed) > 0]
    if len(singles) >= LONGEST_FROM and len(longest) > len(singles) * LONGEST_SHARE:
        worst = max(longest, key=_lead)
        yield Finding(
            worst.spot.place("choices"),
            f"in {len(longest)} of the course's {len(singles)} single items the right choice is the longest; "
            f"expected at most {LONGEST_SHARE:.0%}",
            "Shorten right choices or fill out wrong ones, beginning with this item, where it shows most.",
        )


def _lead(placed: PlacedItem) -> int:
    """By how many characters the key is longer than every distractor."""
    return length(placed.keys[0].text) - max(length(choice.text) for choice in placed.distractors)


@warning("quiz-key-position")
def quiz_key_position(course: Course, context: Context) -> Iterator[Finding]:
    """A quiz whose right choices all stand at one place is solved by noticing that."""
    by_quiz: dict[str, list[PlacedItem]] = {}
    for placed in _singles(course):
        by_quiz.setdefault(placed.owner, []).append(placed)
    for placed_items in by_quiz.values():
        positions = {_position(placed) for placed in placed_items}
        if len(placed_items) >= _SKEWED_QUIZ and len(positions) == 1:
            last = placed_items[-1]
            yield Finding(
                last.spot.place("choices"),
                f"in all {len(placed_items)} single items of this quiz choice {positions.pop()} is right; "
                "expected different places",
                "Move the right choice of one item (numbers stay in ascending order).",
            )


@warning("course-key-position")
def course_key_position(course: Course, context: Context) -> Iterator[Finding]:
    """Over the course each place holds about a third of the right choices, so that a guess stays one."""
    singles = [placed for placed in _singles(course) if len(placed.item.choices) == POSITIONS]
    counts = Counter(_position(placed) for placed in singles)
    if len(singles) < POSITION_FROM:
        return
    shares = {position: counts[position] / len(singles) for position in range(1, POSITIONS + 1)}
    furthest = max(shares, key=lambda position: abs(shares[position] - 1 / POSITIONS))
    if abs(shares[furthest] - 1 / POSITIONS) > POSITION_SLACK:
        fullest = max(shares, key=lambda position: shares[position])
        yield Finding(
            _fullest_quiz_item(singles, fullest).spot.place("choices"),
            f"choice {furthest} is right in {counts[furthest]} of the course's {len(singles)} single items "
            f"with three choices; expected {1 / POSITIONS - POSITION_SLACK:.0%} "
            f"to {1 / POSITIONS + POSITION_SLACK:.0%}",
            f"Move right choices away from place {fullest}, beginning with this quiz, which has most there.",
        )


def _fullest_quiz_item(singles: Sequence[PlacedItem], position: int) -> PlacedItem:
    """The last item at a position, in the quiz that has most of them there."""
    there = [placed for placed in singles if _position(placed) == position]
    quizzes = Counter(placed.owner for placed in there)
    owner = max(quizzes, key=lambda name: (quizzes[name], name))
    return [placed for placed in there if placed.owner == owner][-1]


def _position(placed: PlacedItem) -> int:
    return placed.item.choices.index(placed.keys[0]) + 1


def _singles(course: Course) -> list[PlacedItem]:
    """Single items with one key and at least two distractors."""
    return [
        placed
        for placed in items(course)
        if placed.item.kind == "single" and len(placed.keys) == 1 and len(placed.distractors) > 1
    ]


@warning("prompt-echoes-key")
def prompt_echoes_key(course: Course, context: Context) -> Iterator[Finding]:
    """Words that the prompt shares with the right choice alone point at it."""
    for placed in items(course):
        elsewhere = " ".join(choice.text for choice in placed.distractors)
        for index, choice in enumerate(placed.item.choices):
            runs = (
                shared_runs(placed.item.prompt, choice.text, _ECHO_CHARACTERS)
                if choice.correct
                else set[str]()
            )
            echoes = sorted(run for run in runs if run not in elsewhere)
            if echoes and placed.distractors:
                yield Finding(
                    placed.spot.place("choices", index, "text"),
                    f"the prompt's {quoted(echoes[0])} returns in the right choice only; "
                    "expected it in a wrong one too, or in none",
                    "Say the right choice in other words, or let a distractor use them as well.",
                )


RULES = (key_longest, course_key_longest, quiz_key_position, course_key_position, prompt_echoes_key)
