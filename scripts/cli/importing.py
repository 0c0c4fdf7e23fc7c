"""`course import`: files of other programs → drafts in a folder, and everything odd about them at once."""

from __future__ import annotations

import argparse
import csv
import sys
from collections.abc import Mapping
from pathlib import Path

from scripts.cli.speech import spoken
from scripts.cli.surroundings import Misuse
from scripts.cli.workbook import workbook_bytes, workbook_rows
from scripts.exchange.aiken import is_aiken, read_aiken
from scripts.exchange.article.lessons import article_files
from scripts.exchange.collect import Collector, slug_of
from scripts.exchange.form import READABLE
from scripts.exchange.gift.read import read_gift
from scripts.exchange.moodle.read import read_moodle
from scripts.exchange.oddity import Oddity
from scripts.exchange.sheet.csv_text import csv_rows, csv_text
from scripts.exchange.sheet.read import read_rows
from scripts.exchange.sheet.template import TEMPLATE, explanation_rows
from scripts.exchange.sheet.write import rows_of
from scripts.exchange.yaml_text import quiz_yaml
from scripts.model.course import CourseInfo
from scripts.model.quiz import Quiz
from scripts.parse import parse_part
from scripts.report import visible
from scripts.source import SourceFile, read_source
from scripts.source.tree import read_tree

_MOST_BYTES = 32 * 1024 * 1024
_ENCODINGS = (("utf-8-sig", ""), ("gb18030", "GBK"))
_MARKS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_BY_SUFFIX = {form.suffix: name for name, form in READABLE.items()}


def import_command(root: Path, arguments: argparse.Namespace) -> int:
    """`course import quiz | article | template`. Never overwrites a file; 1 when something could not be taken over."""
    if arguments.what == "template":
        return _template(arguments.file)
    raw = _bytes(arguments.file)
    if arguments.what == "article":
        said: list[Oddity] = []
        text = _decoded(raw, said)
        files: Mapping[str, str] = {}
        if text is not None:
            files, more = article_files(text, _tracks(root), arguments.track, arguments.file.stem)
            said.extend(more)
    else:
        files, said = _quizzes(raw, arguments.file, arguments.form)
    return _write(arguments.out, files, said, str(arguments.file))


def _bytes(path: Path) -> bytes:
    if not path.is_file():
        raise Misuse(f"{path} is no file; expected the file to import")
    if path.stat().st_size > _MOST_BYTES:
        raise Misuse(
            f"{path} has more than {_MOST_BYTES >> 20} MB; expected a file of questions or one article"
        )
    return path.read_bytes()


def _quizzes(raw: bytes, path: Path, form: str | None) -> tuple[dict[str, str], list[Oddity]]:
    found = Collector(slug_of(path.stem) or "quiz")
    form = form or _BY_SUFFIX.get(path.suffix.lower())
    if form == "xlsx":
        rows = workbook_rows(raw, found)
        if rows or not found.oddities:
            read_rows(rows, found)
    elif form == "moodle":
        read_moodle(raw, found)
    else:
        text = _decoded(raw, found.oddities)
        if text is not None:
            _read_text(text, form, found)
    files = {f"{owner}.yml": quiz_yaml(quiz, owner) for owner, quiz in found.quizzes().items()}
    return files, found.oddities


def _read_text(text: str, form: str | None, found: Collector) -> None:
    if form == "csv":
        try:
            rows = csv_rows(text)
        except csv.Error as error:
            found.say(1, f"no table ({error})", "rows of cells", "Save it again as CSV, UTF-8.")
            return
        read_rows(rows, found)
    elif form == "aiken" or (form is None and is_aiken(text)):
        read_aiken(text, found)
    else:
        read_gift(text, found)


def _decoded(raw: bytes, said: list[Oddity]) -> str | None:
    """The text in the encoding its bytes are in; another one than UTF-8 is said."""
    marked = next((encoding for mark, encoding in _MARKS if raw.startswith(mark)), None)
    for encoding, name in ((marked, "UTF-16"),) if marked else _ENCODINGS:
        try:
            text = raw.decode(encoding)
        except UnicodeError:
            continue
        if name:
            fix = "Look through the draft for wrong characters."
            said.append(Oddity(1, f"a file in {name}", "UTF-8", fix, is_loss=False))
        if "\0" not in text:
            return text
    said.append(Oddity(1, "bytes that are no text", "a text file in UTF-8", "Save it again as UTF-8."))
    return None


def _tracks(root: Path) -> dict[str, str]:
    """Every name of a track → its id, as far as the course's course.yml can be read."""
    file = read_tree(root).files.get("lessons/course.yml")
    course = parse_part(file, CourseInfo) if isinstance(file, SourceFile) else None
    tracks = course.tracks if isinstance(course, CourseInfo) else ()
    return {name: track.id for track in tracks for name in (track.id, track.name, track.short)}


def _template(path: Path) -> int:
    if path.exists():
        print(f"{path} exists already; nothing was written.", file=sys.stderr)
        return 1
    if path.suffix.lower() not in (".xlsx", ".csv"):
        raise Misuse(f"{path} is neither .xlsx nor .csv; expected a name such as quiz.xlsx")
    source = read_source(Path(__file__).parents[1] / "exchange/sheet", TEMPLATE)
    assert isinstance(source, SourceFile)
    rows = rows_of({"supply/my-lesson": Quiz.model_validate(source.data)})
    is_book = path.suffix.lower() == ".xlsx"
    path.write_bytes(
        workbook_bytes([("小测", rows), ("说明", explanation_rows())]) if is_book else csv_text(rows).encode()
    )
    print(f"Wrote {path}: one question of each kind, to be replaced by yours.")
    return 0


def _write(out: Path, files: Mapping[str, str], said: list[Oddity], name: str) -> int:
    for oddity in sorted(said, key=lambda one: one.line):
        fact, fix = oddity.words(name, spoken().say).split("\n", 1)
        print(f"{visible(fact)}\n{visible(fix)}")
    present = [str(out / path) for path in files if (out / path).exists()]
    if present:
        print(f"{', '.join(present)} exists already; nothing was written.", file=sys.stderr)
        return 1
    for path, text in files.items():
        (out / path).parent.mkdir(parents=True, exist_ok=True)
        (out / path).write_text(text, "utf-8", newline="\n")
        print(f"Wrote {out / path}")
    losses = sum(one.is_loss for one in said)
    print(_summary(len(files), losses, len(said) - losses))
    return int(not files or losses > 0)


def _summary(files: int, losses: int, notes: int) -> str:
    if not files:
        return "Nothing could be taken over."
    next_step = (
        "Next: move them below lessons/ and quizzes/; `course check` names every 【待写】 left to write."
    )
    found = f"{losses} things not taken over as they were, {notes} notes. " if losses or notes else ""
    return f"{found}{next_step}"
