"""Questions with gaps: Moodle writes the answers of a gap into the text, `{1:MULTICHOICE:=right#feedback~wrong}`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scripts.exchange.choices import choice_data
from scripts.exchange.collect import Collector
from scripts.exchange.oddity import shown
from scripts.exchange.one_line import on_one_line
from scripts.exchange.placeholders import Data
from scripts.model.kinds.choices import Choice
from scripts.model.kinds.cloze import GAP, Cloze

_LINE = "\n\n---\n\n"  # between the question and the text with gaps: a rule in Markdown
_SPECIAL = re.compile(r"[}~#/\"\\]")
_ESCAPED = re.compile(r"\\([}~#/\"\\])")
_GAP = re.compile(r"\{(\d*):([A-Z_]+):((?:\\.|[^}\\])*)\}", re.DOTALL)
_WAYS = ("", "V", "H", "S", "VS", "HS")  # of showing a list: the course has one
_PICKED = frozenset({f"MULTICHOICE_{way}".rstrip("_") for way in _WAYS} | {f"MC{way}" for way in _WAYS})


def embedded(prompt: str, cloze: Cloze) -> str:
    """The question, a line, and the text with the answers of each gap in it."""
    gaps = {gap.id: gap for gap in cloze.gaps}

    def written(found: re.Match[str]) -> str:
        gap = gaps.get(found[1])
        if gap is None:
            return found[0]
        options = [
            f"{_points(option)}{_escaped(option.text)}#{_escaped(option.feedback)}" for option in gap.options
        ]
        return f"{{1:MULTICHOICE:{'~'.join(options)}}}"

    return f"{prompt}{_LINE}{GAP.sub(written, cloze.text)}"


def _points(option: Choice) -> str:
    """`=` for the right option; in full where the text begins with what could be read as points."""
    if option.text.strip()[0] in "=%":
        return "%100%" if option.correct else "%0%"
    return "=" if option.correct else ""


def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda mark: f"\\{mark[0]}", on_one_line(text))


def embedded_data(text: str, line: int, found: Collector) -> tuple[str, Data]:
    """The prompt, and what a cloze item needs. Gaps of other kinds than a list are said and left in the text."""
    prompt, rule, rest = text.partition(_LINE)
    gaps: list[Data] = []

    def read(match: re.Match[str]) -> str:
        if match[2] not in _PICKED:
            fix = "Write options for it by hand; it was left in the text as it is."
            found.say(line, f"a gap of kind {match[2]}: {shown(match[0])}", "a gap with a list", fix)
            return match[0].replace("{", "［").replace("}", "］")
        rows = [_row(piece) for piece in _split(match[3], "~")]
        options = choice_data(rows, has_one=True, line=line, found=found)["choices"]
        gaps.append({"id": f"gap-{len(gaps) + 1}", "options": options})
        return f"{{gap-{len(gaps)}}}"

    words = _GAP.sub(read, rest if rule else text)
    return (prompt if rule else ""), {"text": words, "gaps": gaps}


def _row(piece: str) -> tuple[str, float, str]:
    words = piece.strip()
    share = re.match(r"%(-?\d+(?:\.\d+)?)%", words)
    points = float(share[1]) if share else 100.0 if words.startswith("=") else 0.0
    text, *feedback = _split(words[share.end() :] if share else words.removeprefix("="), "#")
    return _plain(text), points, _plain("#".join(feedback))


def _split(text: str, mark: str) -> Sequence[str]:
    """At marks that have no backslash of their own before them."""
    pieces = [""]
    at = 0
    while at < len(text):
        if text[at] == "\\" and at + 1 < len(text):
            pieces[-1] += text[at : at + 2]
            at += 2
            continue
        if text[at] == mark:
            pieces.append("")
        else:
            pieces[-1] += text[at]
        at += 1
    return pieces


def _plain(text: str) -> str:
    return _ESCAPED.sub(r"\1", text).strip()
