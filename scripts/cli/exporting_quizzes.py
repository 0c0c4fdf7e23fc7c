"""`course export quiz`: quizzes of the course → a file for another program, and what that has no place for."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path

from scripts.assemble import assemble
from scripts.cli.anki_deck import deck_bytes
from scripts.cli.surroundings import Misuse, build_time
from scripts.cli.workbook import workbook_bytes
from scripts.course import Course
from scripts.exchange.aiken import aiken_text
from scripts.exchange.anki import cards_of
from scripts.exchange.form import ANKI, FORMS, Form
from scripts.exchange.gift.write import gift_text
from scripts.exchange.moodle.write import moodle_xml
from scripts.exchange.quizzes import card_notes, prepared
from scripts.exchange.sheet.csv_text import csv_text
from scripts.exchange.sheet.write import rows_of
from scripts.model.item import Item
from scripts.model.quiz import Quiz
from scripts.problem import Severity
from scripts.source.tree import read_tree


def export_quizzes(root: Path, arguments: argparse.Namespace, environ: Mapping[str, str]) -> int:
    """`course export quiz FORM [QUIZ …] --out FILE`: 1 when the course has errors or nothing could be written."""
    assembled = assemble(read_tree(root))
    if any(problem.severity is Severity.ERROR for problem in assembled.problems):
        print("The course has errors; run `course check` and mend them first.", file=sys.stderr)
        return 1
    out: Path = arguments.out
    if out.exists() and not arguments.replace:
        print(f"{out} exists already; nothing was written (--replace writes over it).", file=sys.stderr)
        return 1
    form = FORMS[arguments.form]
    chosen = _chosen(assembled.course, arguments.quizzes)
    if form is ANKI:
        cards = cards_of(assembled.course, chosen)
        raw = deck_bytes(assembled.course.info.value, cards, build_time(environ).timestamp())
        notes, count, missing = card_notes(chosen), len(cards), 0
    else:
        ready = prepared(chosen, form)
        raw, notes, missing = _written(form, chosen, ready.items), ready.notes, ready.left_out
        count = sum(map(len, ready.items.values()))
    if not count:
        print(f"{form.title} has a place for none of these items; nothing was written.", file=sys.stderr)
        return 1
    for note in notes:
        print(note)
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(raw)
    left = f"; {missing} items left out" if missing else ""
    print(f"Wrote {out}: {count} items of {len(chosen)} quizzes{left}.")
    return 0


def _chosen(course: Course, names: list[str]) -> dict[str, Quiz]:
    unknown = [name for name in names if name not in course.quizzes]
    if unknown:
        raise Misuse(f"{', '.join(unknown)} is no quiz; expected track/slug or issues/NNN, as below quizzes/")
    wanted = names or list(course.quizzes)
    return {name: course.quizzes[name].value for name in wanted}


def _written(form: Form, chosen: dict[str, Quiz], ready: Mapping[str, tuple[Item, ...]]) -> bytes:
    match form.name:
        case "xlsx":
            return workbook_bytes([("小测", rows_of(chosen))])
        case "csv":
            return csv_text(rows_of(chosen)).encode()
        case "gift":
            return gift_text(ready).encode()
        case "moodle":
            return moodle_xml(ready).encode()
        case _:
            return aiken_text([item for each in ready.values() for item in each]).encode()
