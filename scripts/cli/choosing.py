"""`course hant-report`: what the conversion to traditional Chinese chose where it had a choice."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from scripts.cli.checking import check_course
from scripts.finish.traditional.choices import Choice, choices_of, grouped
from scripts.finish.traditional.converter import traditional
from scripts.rules.prose import Prose, prose

_SHOWN = 3


def hant_report_command(root: Path, arguments: argparse.Namespace) -> int:
    """Prints each character with several traditional ones, rare choices first: they are the likeliest mistakes."""
    course = check_course(root, datetime.now(UTC).date()).course
    convert = traditional()
    found = [
        (choice, text)
        for text in prose(course)
        for choice in choices_of(text.text, convert)
        if choice.plain in (arguments.characters or choice.plain)
    ]
    groups = grouped(found)
    for plain, ways in groups.items():
        print(f"{plain}  {'  '.join(f'{written} {len(made)}' for written, made in ways.items())}")
        if arguments.characters or len(ways) > 1:
            for made in ways.values():
                _say(made if arguments.characters else made[:_SHOWN])
    print(f"{len(groups)} characters with several ways, {len(found)} choices. Wrong ones go into words.txt.")
    return 0


def _say(made: Sequence[tuple[Choice, Prose]]) -> None:
    for choice, text in made:
        place = text.place(choice.index, choice.index + 1)
        print(f"    {choice.context}  {place.path}:{place.line}")
