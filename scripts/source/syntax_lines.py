"""Syntax errors that come from how a line begins: its colon, its dash, its indentation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.source.colons import KEY_WITHOUT_COLON, colon_refusal
from scripts.source.diagnosis import Diagnosis, Scene, indent_of
from scripts.source.events import start_of
from scripts.source.file import Mark
from scripts.source.finding import Refusal
from scripts.source.spacing import ODD_SPACES, odd_space
from scripts.source.wording import shown

_ODD_INDENT = re.compile(rf" *(?P<space>[{ODD_SPACES}])")
_ODD_SEPARATOR = re.compile(rf" *(?:- +)*(?:-|[A-Za-z_][A-Za-z0-9_-]*:)(?P<space>[{ODD_SPACES}])")
_GLUED_DASH = re.compile(r" *(?P<dash>-)(?=[^\s-])")
_KEY_BEFORE_TEXT = re.compile(r" *(?:- +)*(?P<key>\S.*): +")
_KEY_IS_MISSING = ("could not find expected ':'", "mapping values are not allowed here")
_SECOND_VALUE = "expected '<document start>'"
_WRONG_DEPTH = re.compile(r"expected <block end>, but found '(?P<found>[^']*)'")
_MIXED = {
    "-": ("a list entry among keys; expected a key", "Indent the list under the key it belongs to."),
    "?": ("a key among list entries; expected `- `", "Write `- ` before it, or indent it under an entry."),
}
_BLOCK_STYLES = frozenset("|>")


def line_without_separator(scene: Scene) -> Diagnosis | None:
    """`key：value`, `key:value`, `-value`, or an odd space where a space belongs."""
    if not scene.said.endswith(_KEY_IS_MISSING) and _SECOND_VALUE not in scene.said:
        return None
    return next((found for number in _suspects(scene) if (found := _separator(scene, number))), None)


def colon_in_text(scene: Scene) -> Diagnosis | None:
    """`key: text: more text`."""
    if not scene.said.endswith("mapping values are not allowed here"):
        return None
    if ": " not in scene.before(scene.mark):
        return None
    message = "a second colon and space on one line; expected text with a colon to be in quotes"
    fix = "Put the whole text after the first colon in quotes."
    return scene.diagnosis(scene.mark, Refusal("syntax-colon-in-text", message, fix), taken=1, put="x")


def key_inside_text(scene: Scene) -> Diagnosis | None:
    """A key on a line that YAML reads as more of the text above: too deep, or the text has no key itself."""
    text = scene.last_scalar
    if text is None or text.style or not scene.said.endswith("mapping values are not allowed here"):
        return None
    began = start_of(text)
    owner = _KEY_BEFORE_TEXT.fullmatch(scene.before(began))
    indent = indent_of(scene.line(scene.mark[0]))
    if owner is None:
        return _no_key(scene, began)
    expected = _entry_column(scene.line(began[0]))
    message = (
        f"{_spaces(indent)} before this key, deeper than {shown(owner['key'])}, which has its value already"
    )
    fix = f"Indent the line with {_spaces(expected)}, or put the text above in quotes if this belongs to it."
    refusal = Refusal("syntax-indentation", f"{message}; expected {_spaces(expected)}", fix)
    return scene.diagnosis((scene.mark[0], indent + 1), refusal)


def line_without_key(scene: Scene) -> Diagnosis | None:
    """A line of text among keys, or a colon with nothing before it."""
    if scene.said.endswith("could not find expected ':'"):
        return _no_key(scene, scene.origin)
    if scene.said.endswith("found ':'"):
        message = "a colon with no key before it; expected `key: value`"
        refusal = Refusal("syntax-line-without-key", message, "Write the key before the colon.")
        return scene.diagnosis(scene.mark, refusal)
    return None


def wrong_depth(scene: Scene) -> Diagnosis | None:
    """A line whose indentation fits no line above it, or that is no key where keys are expected."""
    wrong = _WRONG_DEPTH.search(scene.said)
    if wrong is None:
        return None
    last = scene.last_scalar
    found = wrong["found"]
    if found.startswith("<block"):
        return scene.diagnosis(scene.mark, _misfit(scene, is_list="sequence" in found))
    if last is not None and last.style in _BLOCK_STYLES:
        return scene.diagnosis(scene.mark, _block_text_ended())
    if found in _MIXED:
        return scene.diagnosis(scene.mark, Refusal("syntax-indentation", *_MIXED[found]))
    if found == "<scalar>" and not scene.before(scene.mark).strip():
        return _odd_indent(scene, scene.mark[0]) or _no_key(scene, scene.mark)
    return None


def _suspects(scene: Scene) -> Iterator[int]:
    if _SECOND_VALUE in scene.said:  # so the first line that says something has made the whole file one text
        first = next((number for number, line in enumerate(scene.lines, 1) if _says(line)), 1)
        return iter([first])
    first = scene.origin[0]
    if scene.last_scalar is not None:
        first = min(first, start_of(scene.last_scalar)[0])
    return iter(range(first, scene.mark[0] + 1))


def _says(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _separator(scene: Scene, number: int) -> Diagnosis | None:
    line = scene.line(number)
    if found := KEY_WITHOUT_COLON.match(line):
        mark = (number, found.start("colon") + 1)
        put = ":" if line[found.end() : found.end() + 1] in {"", " "} else ": "
        return scene.diagnosis(mark, colon_refusal(found["key"], found["colon"]), taken=1, put=put)
    if found := _ODD_SEPARATOR.match(line):
        mark = (number, found.start("space") + 1)
        return scene.diagnosis(mark, odd_space(found["space"]), taken=1, put=" ")
    if found := _odd_indent(scene, number):
        return found
    if found := _GLUED_DASH.match(line):
        message = "no space after the dash; expected `- ` before a list entry"
        fix = "Write a space after the dash, or put the text in quotes if it begins with a dash."
        mark = (number, found.start("dash") + 1)
        return scene.diagnosis(mark, Refusal("syntax-dash-space", message, fix))
    return None


def _odd_indent(scene: Scene, number: int) -> Diagnosis | None:
    found = _ODD_INDENT.match(scene.line(number))
    return found and scene.diagnosis((number, found.start("space") + 1), odd_space(found["space"]))


def _no_key(scene: Scene, mark: Mark) -> Diagnosis:
    rest = scene.rest(mark)
    above = scene.line_above(mark[0])
    header = scene.line(above).strip() if above else ""
    fix = "Write a key before it, or indent the line deeper if it continues the text above."
    if header.endswith(tuple(_BLOCK_STYLES)):
        fix = f"Indent the text under {shown(header)} deeper than its key."
    refusal = Refusal("syntax-line-without-key", f"{shown(rest)} has no key; expected `key: value`", fix)
    return scene.diagnosis(mark, refusal, taken=len(rest), put=_blank_if_leaf(scene, mark))


def _blank_if_leaf(scene: Scene, mark: Mark) -> str | None:
    """Blank the line out, unless lines below depend on its indentation or a list entry begins on it."""
    below = next((line for line in scene.lines[mark[0] :] if line.strip()), "")
    is_leaf = indent_of(below) <= mark[1] - 1 and not scene.before(mark).strip()
    return "" if is_leaf else None


def _misfit(scene: Scene, *, is_list: bool) -> Refusal:
    fitting = _fitting_indents(scene, is_list=is_list)
    message = f"{_spaces(scene.mark[1] - 1)} before this line, which fits no line above; expected {fitting}"
    return Refusal("syntax-indentation", message, f"Indent the line with {fitting}.")


def _fitting_indents(scene: Scene, *, is_list: bool) -> str:
    """The depths of the lines this one is inside of, and beside; a key may also stand where a dash puts one."""
    indents: list[int] = []
    number = scene.line_above(scene.mark[0])
    while number:
        line = scene.line(number)
        for indent in (indent_of(line),) if is_list else (_entry_column(line), indent_of(line)):
            if not indents or indent < indents[0]:
                indents.insert(0, indent)
        number = scene.line_above(number) if indents[0] else 0
    *others, deepest = indents or [0]
    return f"{', '.join(map(str, others))} or {_spaces(deepest)}" if others else _spaces(deepest)


def _entry_column(line: str) -> int:
    """How deep the key of a line stands, counting the dashes before it."""
    return len(line) - len(re.sub(r"^ *(?:- +)*", "", line))


def _block_text_ended() -> Refusal:
    message = (
        "the text under | or > continues with less indentation; expected as many spaces as its first line"
    )
    return Refusal("syntax-indentation", message, "Indent every line of the text like its first line.")


def _spaces(count: int) -> str:
    return "1 space" if count == 1 else f"{count} spaces"
