"""The browser's schedule against py-fsrs, the reference implementation in Python, on random histories."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from fsrs import Card, Rating, Scheduler
from fsrs.scheduler import DEFAULT_PARAMETERS

from tests.deno import browser_answers

RATINGS = {"again": Rating.Again, "hard": Rating.Hard, "good": Rating.Good, "easy": Rating.Easy}
START = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)

# Days since the grade before, and the grade.
History = list[tuple[int, str]]


def random_histories(count: int, seed: int) -> list[History]:
    """Up to twenty reviews each: on the day, early, late, or after months away."""
    chance = random.Random(seed)  # noqa: S311 - histories, not secrets
    gaps = (lambda: chance.randint(1, 4), lambda: chance.randint(1, 60), lambda: chance.randint(60, 400))
    return [
        [
            (chance.choice(gaps)() if step else 0, chance.choices(list(RATINGS), (3, 2, 4, 2))[0])
            for step in range(chance.randint(1, 20))
        ]
        for _ in range(count)
    ]


def browser_intervals(histories: list[History], folder: Path) -> dict[str, Any]:
    """What app/review/schedule.ts says, in one run of Deno."""
    return browser_answers("review/intervals.ts", histories, folder)


def reference_intervals(history: History, scheduler: Scheduler) -> list[tuple[int, float]]:
    """Interval and stability after each grade, by py-fsrs."""
    card, at, found = Card(card_id=1), START, list[tuple[int, float]]()
    for gap, grade in history:
        at += timedelta(days=gap)
        card, _ = scheduler.review_card(card, RATINGS[grade], at)
        assert card.stability is not None
        found.append(((card.due - at).days, card.stability))
    return found


def scheduler_like(browser: dict[str, Any]) -> Scheduler:
    """py-fsrs with the browser's parameters: whole days only, no fuzz."""
    return Scheduler(
        parameters=browser["parameters"],
        desired_retention=browser["retention"],
        learning_steps=(),
        relearning_steps=(),
        enable_fuzzing=False,
    )


def compare(count: int, seed: int, tmp_path: Path) -> None:
    histories = random_histories(count, seed)
    browser = browser_intervals(histories, tmp_path)
    scheduler = scheduler_like(browser)
    for history, ours in zip(histories, browser["intervals"], strict=True):
        theirs = reference_intervals(history, scheduler)
        assert [days for days, _ in ours] == [days for days, _ in theirs], history
        for (_, our_stability), (_, their_stability) in zip(ours, theirs, strict=True):
            assert our_stability == pytest.approx(their_stability, rel=1e-5)


def test_a_thousand_random_histories_get_the_intervals_of_py_fsrs(tmp_path: Path) -> None:
    compare(1_000, 20261124, tmp_path)


def test_the_parameters_are_the_published_ones(tmp_path: Path) -> None:
    assert tuple(browser_intervals([], tmp_path)["parameters"]) == DEFAULT_PARAMETERS


@pytest.mark.long
def test_fifty_thousand_random_histories_get_the_intervals_of_py_fsrs(tmp_path: Path) -> None:
    compare(50_000, 7, tmp_path)
