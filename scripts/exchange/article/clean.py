"""A pasted text → the article's own lines with their numbers. Whatever is taken out or doubtful is said."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from scripts.exchange.article.damage import lost_characters, misread, traditional
from scripts.exchange.article.residue import is_residue, without_broken_tags, without_pinyin, without_tags
from scripts.exchange.collect import cleaned
from scripts.exchange.oddity import Oddity, shown
from scripts.model.draft import UNFINISHED

_MIXED = 0.5  # from this share of lines on, the article is a traditional one and not a mixed one


class Line(NamedTuple):
    """One line of the article."""

    number: int
    text: str


def article_lines(text: str, simple: Mapping[str, str]) -> tuple[list[Line], list[Oddity]]:
    """The lines that say something, in simplified characters. `simple` maps traditional characters to simplified."""
    lines: list[Line] = []
    said: list[Oddity] = []
    for number, raw in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        line = _mended(cleaned(raw.replace("\u3000", " ")), number, said)
        if line and is_residue(line):
            said.append(
                _note(number, f"the page's own words {shown(line)}", "Nothing to do; they were taken out.")
            )
        elif line:
            lines.append(Line(number, line))
    said.extend(_script(lines, simple))
    return [Line(line.number, "".join(simple.get(one, one) for one in line.text)) for line in lines], said


def _mended(line: str, number: int, said: list[Oddity]) -> str:
    bare, had_tags = without_tags(line)
    if had_tags:
        said.append(_note(number, "tags of the page", "Nothing to do; they were taken out."))
    bare, rests = without_broken_tags(bare)
    for rest in rests:
        fix = "Compare the characters before it with the original; one may be wrong or missing."
        said.append(Oddity(number, f"the rest of a tag {shown(rest)}", "text", fix))
    bare, readings = without_pinyin(bare)
    if readings:
        fix = "Nothing to do; the readings in brackets were taken out."
        said.append(_note(number, f"readings {shown('、'.join(readings))}", fix))
    for run, meant in misread(bare):
        bare = bare.replace(run, meant)
        fix = "Compare it with the original; it was mended so."
        said.append(_note(number, f"{shown(run)}, read in the wrong encoding, now {shown(meant)}", fix))
    for run in lost_characters(bare):
        bare = bare.replace(run, UNFINISHED)
        said.append(
            Oddity(number, f"damaged characters {shown(run)}", "text", "Write them from the original.")
        )
    return bare.strip()


def _script(lines: list[Line], simple: Mapping[str, str]) -> list[Oddity]:
    """A line each where scripts are mixed; one for all when the whole article is traditional."""
    found = [(line, letters) for line in lines if (letters := traditional(line.text, simple))]
    fix = "Read it through; names and quotations may need their own characters."
    if len(found) > 1 and len(found) >= _MIXED * len(lines):
        return [
            _note(found[0][0].number, f"traditional characters in {len(found)} lines, now simplified", fix)
        ]
    return [
        _note(line.number, f"traditional {shown(''.join(letters))} among simplified, now simplified", fix)
        for line, letters in found
    ]


def _note(number: int, found: str, fix: str) -> Oddity:
    return Oddity(number, found, "the article's own words in simplified characters", fix, is_loss=False)
