"""Quizzes of the course → what is written in a form, and what is said about each item that is not there in full."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from scripts.exchange.aiken import fits_aiken
from scripts.exchange.form import AIKEN, ANKI, Form
from scripts.exchange.kept import left_out
from scripts.exchange.simplify import simplified
from scripts.model.item import Item
from scripts.model.quiz import Quiz


@dataclass(frozen=True)
class Prepared:
    """Items by quiz, in kinds the form has, and a line for each that lost something."""

    items: Mapping[str, tuple[Item, ...]]
    notes: tuple[str, ...]
    left_out: int


def card_notes(quizzes: Mapping[str, Quiz]) -> list[str]:
    """A line for each item of which a card for Anki does not show everything."""
    notes: list[str] = []
    for owner, quiz in quizzes.items():
        pictured = {case.id for case in quiz.stimuli if case.figure}
        for item in quiz.items:
            gone = left_out(item, ANKI)
            if item.hotspot or item.stimulus in pictured:
                gone.append("its picture, which is told in words")
            notes += [f"{owner}/{item.id}: without {', '.join(gone)}"] if gone else []
    return notes


def prepared(quizzes: Mapping[str, Quiz], form: Form) -> Prepared:
    """What can be written in a form."""
    items: dict[str, tuple[Item, ...]] = {}
    notes: list[str] = []
    missing = 0
    for owner, quiz in quizzes.items():
        told: list[Item] = []
        for one in simplified(quiz, form):
            whole = tuple(item for item in one.items if form is not AIKEN or fits_aiken(item))
            words = list(one.notes)
            if one.items and not whole:
                words = ["its question or its answers would be misread there"]
            missing += not whole
            gone = [part for item in whole for part in left_out(item, form)]
            words += [f"without {', '.join(dict.fromkeys(gone))}"] if gone else []
            verb = "" if whole else "left out: "
            notes += [f"{owner}/{one.origin}: {verb}{'; '.join(words)}"] if words else []
            told.extend(whole)
        items[owner] = tuple(told)
        notes += (
            [f"{owner}: without its corrections, {form.title} has no place for them"]
            if quiz.corrections
            else []
        )
    return Prepared(items, tuple(notes), missing)
