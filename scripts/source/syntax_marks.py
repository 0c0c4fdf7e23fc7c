"""Syntax errors that come from a mark with a meaning: quotes, brackets, commas, backslashes, `|`, `*`."""

from __future__ import annotations

from scripts.source import refusals
from scripts.source.diagnosis import Diagnosis, Repair, Scene
from scripts.source.events import end_of, start_of
from scripts.source.file import Mark
from scripts.source.finding import Refusal
from scripts.source.spacing import ODD_SPACES, odd_space
from scripts.source.wording import shown

_STARTING = ("that cannot start any token", "mapping keys are not allowed here")
_PROPERTIES = (
    "while scanning an alias",
    "while scanning an anchor",
    "while parsing a tag",
    "while scanning a tag",
)
_QUOTES = frozenset("\"'")


def bad_escape(scene: Scene) -> Diagnosis | None:
    """A backslash in double quotes with the wrong letter after it."""
    if "escape" not in scene.said:
        return None
    line, column = scene.mark
    backslash = scene.line(line).rfind("\\", 0, column)
    if backslash < 0:
        return None
    found = scene.line(line)[backslash : backslash + 2]
    message = f"{shown(found)} in double-quoted text; expected `\\\\` for a backslash"
    fix = "Write two backslashes, or use single quotes, where a backslash is itself."
    return scene.diagnosis((line, backslash + 1), Refusal("syntax-escape", message, fix), taken=1, put="/")


def open_quote(scene: Scene) -> Diagnosis | None:
    """A quote without its partner."""
    if not scene.said.startswith("while scanning a quoted scalar"):
        return None
    return scene.diagnosis(scene.origin, _open_quote("is never closed"))


def text_after_quote(scene: Scene) -> Diagnosis | None:
    """`"text" more`, or a quote that was closed by the next one lines below."""
    last = scene.last_scalar
    if last is None or last.style not in _QUOTES or "found '<scalar>'" not in scene.said:
        return None
    start, end = start_of(last), end_of(last)
    if scene.rest(end).lstrip(" ") != scene.rest(scene.mark):
        return None
    if start[0] != end[0]:
        where = f"is closed only by the quote on line {end[0]}"
        return scene.diagnosis(start, _open_quote(where))
    return _after_quote(scene, str(last.style))


def _after_quote(scene: Scene, quote: str) -> Diagnosis:
    rest = scene.rest(scene.mark)
    if rest[0] in ODD_SPACES:
        return scene.diagnosis(scene.mark, odd_space(rest[0]), taken=1, put=" ")
    message = f"{shown(rest)} after the closing quote; expected the end of the line"
    inner = '\\"' if quote == '"' else "''"
    fix = f"Put the whole text inside the quotes, and write {inner} for a quote within it."
    return scene.diagnosis(
        scene.mark, Refusal("syntax-text-after-quote", message, fix), taken=len(rest), put=""
    )


def bracket(scene: Scene) -> Diagnosis | None:
    """A list or mapping in brackets that goes wrong before it is closed."""
    if not scene.said.startswith("while parsing a flow"):
        return None
    return (
        _full_width_comma(scene) or _colon_in_brackets(scene) or _missing_comma(scene) or _open_bracket(scene)
    )


def extra_bracket(scene: Scene) -> Diagnosis | None:
    """A closing bracket or comma nothing opened."""
    found = scene.rest(scene.mark)[:1]
    if found not in {"]", "}", ","}:
        return None
    message = f"{shown(found)} outside brackets; expected it only between an opening and a closing bracket"
    fix = f"Remove the {shown(found)}, or put the text in quotes if it belongs to it."
    stand_in = "x" if "node content" in scene.said else " "
    return scene.diagnosis(scene.mark, Refusal("syntax-bracket-extra", message, fix), taken=1, put=stand_in)


def list_on_key_line(scene: Scene) -> Diagnosis | None:
    """`key: - entry`."""
    if not scene.said.endswith("sequence entries are not allowed here"):
        return None
    message = "a list entry on the line of its key; expected the list to begin on the next line"
    fix = "Move the entry to the next line, or put the text in quotes if it begins with a dash."
    return scene.diagnosis(scene.mark, Refusal("syntax-list-on-key-line", message, fix), taken=1, put="x")


def undefined_tag(scene: Scene) -> Diagnosis | None:
    """A tag whose prefix was never declared."""
    if "found undefined tag handle" not in scene.said:
        return None
    name = scene.rest(scene.mark).split(" ")[0]
    return scene.diagnosis(scene.mark, refusals.tag(name), taken=1, put="x")


def start_character(scene: Scene) -> Diagnosis | None:
    """Text that begins with a character YAML keeps for itself."""
    if scene.said.endswith(_STARTING):
        mark = scene.mark
    elif scene.said.startswith(_PROPERTIES):
        mark = scene.origin
    else:
        return None
    found = scene.rest(mark)[:1]
    message = f"{shown(found)} at the start of a text; expected such a text in quotes"
    refusal = Refusal("syntax-start-character", message, "Put the whole text in quotes.")
    is_alone = not scene.before(mark).strip()
    return scene.diagnosis(mark, refusal, taken=1, put=None if is_alone else "x")


def question_in_brackets(scene: Scene) -> Diagnosis | None:
    """`[really?, no]`, which one of the two parsers reads and the other does not."""
    if not scene.said.endswith("got '?'"):
        return None
    return scene.diagnosis(scene.mark, refusals.question_in_brackets(), taken=1, put="x")


def percent_line(scene: Scene) -> Diagnosis | None:
    """A line that begins with a percent sign, which ends the document for the parser."""
    if "<document start>" not in scene.said:
        return None
    last = scene.failure.last
    first = end_of(last)[0] - 1 if last is not None else 0
    for number, line in enumerate(scene.lines[first : scene.mark[0]], first + 1):
        if line.startswith("%"):
            message = "`%` at the start of a line; expected indented text, or text in quotes"
            refusal = Refusal(
                "syntax-start-character", message, "Indent the line, or put the text in quotes."
            )
            return scene.diagnosis((number, 1), refusal)
    return None


def block_header(scene: Scene) -> Diagnosis | None:
    """Text on the line of `|` or `>`."""
    if not scene.said.startswith("while scanning a block scalar"):
        return None
    sign = scene.rest(scene.origin)[:1]
    message = f"text after {shown(sign)} on the same line; expected the text to begin on the next line"
    fix = f"Move the text to the next line, or put it in quotes if the {shown(sign)} belongs to it."
    refusal = Refusal("syntax-block-header", message, fix)
    return Diagnosis(refusal.at(scene.mark), Repair(scene.origin, 1, "x"))


def _open_quote(where: str) -> Refusal:
    message = f"the quote opened here {where}; expected a closing quote on this line"
    return Refusal("syntax-quote-open", message, "Close the quote at the end of the text.")


def _full_width_comma(scene: Scene) -> Diagnosis | None:
    if scene.origin[0] != scene.mark[0]:
        return None
    comma = scene.line(scene.mark[0]).find("，", scene.origin[1] - 1, scene.mark[1])
    if comma < 0:
        return None
    refusal = _comma("the full-width comma `，` in brackets")
    return scene.diagnosis((scene.mark[0], comma + 1), refusal, taken=1, put=",")


def _colon_in_brackets(scene: Scene) -> Diagnosis | None:
    if not scene.said.endswith("got ':'") or scene.origin[0] != scene.mark[0]:
        return None
    message = "a second colon in one entry; expected text with a colon to be in quotes"
    refusal = Refusal(
        "syntax-colon-in-text", message, "Put the text with the colon in quotes, or add the missing comma."
    )
    return scene.diagnosis(scene.mark, refusal, taken=1, put="x")


def _missing_comma(scene: Scene) -> Diagnosis | None:
    if not scene.said.endswith(("got '<scalar>'", "got '{'", "got '['")):
        return None
    return scene.diagnosis(scene.mark, _comma("two entries without a comma"), put=",")


def _open_bracket(scene: Scene) -> Diagnosis:
    opening = _opening(scene)
    sign = scene.rest(opening)[:1]
    closing = "]" if sign == "[" else "}"
    message = f"the bracket {shown(sign)} opened here is not closed; expected {shown(closing)}"
    fix = f"Write {shown(closing)} after the last entry, or put text that begins with a bracket in quotes."
    return scene.diagnosis(opening, Refusal("syntax-bracket-open", message, fix))


def _opening(scene: Scene) -> Mark:
    """Where the bracket stands. When nothing follows it, the parser only knows where an entry should have come."""
    if scene.rest(scene.origin)[:1] in ("[", "{"):
        return scene.origin
    closed = 0
    for number in range(scene.mark[0], 0, -1):
        text = scene.before(scene.mark) if number == scene.mark[0] else scene.line(number)
        for column in range(len(text), 0, -1):
            closed += (text[column - 1] in "]}") - (text[column - 1] in "[{")
            if closed < 0:
                return number, column
    return scene.origin


def _comma(found: str) -> Refusal:
    return Refusal(
        "syntax-comma",
        f"{found}; expected `, ` between entries",
        "Write a half-width comma between the entries.",
    )
