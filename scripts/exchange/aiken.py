"""Aiken, the plainest form of choices (https://docs.moodle.org/en/Aiken_format): ending in `ANSWER: B`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scripts.exchange.collect import Collector
from scripts.exchange.oddity import shown
from scripts.exchange.one_line import on_one_line
from scripts.model.item import Item

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_CHOICE = re.compile(r"^([A-Za-z])[.)．、）]\s*(\S.*)$")
_ANSWER = re.compile(r"^(?:ANSWER|答案)\s*[:：]\s*(.*)$", re.IGNORECASE)


def is_aiken(text: str) -> bool:
    """Whether a text has the mark of the form: a line that names an answer."""
    return any(_ANSWER.match(line.strip()) for line in text.splitlines())


def fits_aiken(item: Item) -> bool:
    """Whether a single item can be told from its choices when it is written so."""
    prompt = on_one_line(item.prompt)
    return (
        len(item.choices) <= len(_LETTERS)
        and sum(choice.correct for choice in item.choices) == 1
        and not _CHOICE.match(prompt)
        and not _ANSWER.match(prompt)
    )


def aiken_text(items: Sequence[Item]) -> str:
    """The items, each on as many lines as it has choices, and two."""
    return "\n".join(_item(item) for item in items)


def _item(item: Item) -> str:
    choices = [
        f"{letter}. {on_one_line(one.text)}" for letter, one in zip(_LETTERS, item.choices, strict=False)
    ]
    right = next(letter for letter, one in zip(_LETTERS, item.choices, strict=False) if one.correct)
    return "\n".join([on_one_line(item.prompt), *choices, f"ANSWER: {right}", ""])


def read_aiken(text: str, found: Collector) -> None:
    """Read every question; lines that belong to none are said."""
    prompt: list[str] = []
    choices: list[tuple[str, str]] = []
    first = 1
    for number, raw in enumerate(text.removeprefix("\ufeff").splitlines(), 1):
        line = raw.strip()
        if not line:
            continue
        answer, choice = _ANSWER.match(line), _CHOICE.match(line)
        if answer:
            _take((first, prompt, choices), answer[1], number, found)
            prompt, choices = [], []
        elif choice and prompt:
            choices.append((choice[1].upper(), choice[2]))
        else:
            if choices:
                _refuse(first, prompt, "no line ANSWER: below its choices", found)
                prompt, choices = [], []
            first = first if prompt else number
            prompt.append(line)
    if prompt or choices:
        _refuse(first, prompt, "no line ANSWER: at its end", found)


def _take(
    begun: tuple[int, list[str], list[tuple[str, str]]], answer: str, line: int, found: Collector
) -> None:
    first, prompt, choices = begun
    letter = answer.strip().upper()
    if not prompt or len(choices) < 2 or letter not in [name for name, _ in choices]:
        letters = ", ".join(name for name, _ in choices)
        found.say(
            line,
            f"the answer {shown(letter)} to {len(choices)} choices",
            f"one of {letters}" if letters else "a question and its choices above",
            "Name one choice by its letter; the question was left out.",
        )
        return
    found.add(
        {
            "prompt": "\n".join(prompt),
            "kind": "single",
            "choices": [
                {"id": f"choice-{at}", "text": text, "correct": name == letter}
                for at, (name, text) in enumerate(choices, 1)
            ],
        },
        first,
    )


def _refuse(line: int, prompt: list[str], what: str, found: Collector) -> None:
    text = shown(" ".join(prompt))
    found.say(line, f"{text} with {what}", "a question, choices A. B. …, and ANSWER: B", "It was left out.")
