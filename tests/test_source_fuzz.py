"""Whatever bytes arrive, the loader answers, and what it accepts is what YAML 1.2 says it is."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scripts.source import LOADER_RULES, KeyPath, Plain, SourceFile, parse_source
from scripts.source.characters import clean
from scripts.source.limits import LIMITS
from scripts.source.recovery import build

Marks: TypeAlias = dict[KeyPath, tuple[int, int]]

EXAMPLES = Path(__file__).parent / "examples"
VALID = [
    path.read_text("utf-8")
    for pattern in (
        "valid/*/input.yml",
        "valid/every-part/lessons/*/*.yml",
        "valid/every-part/quizzes/*/*.yml",
    )
    for path in sorted(EXAMPLES.glob(pattern))
]
# Pieces of YAML and of keyboards, to be put where they do not belong.
SHARDS = [
    *"-:?,[]{}#&*!|>'\"%@`\\~\n\t \r\0", "  ", "\n  ", "\n- ", ": ", "- ", "? ", " #", "<<: ", "*a", "&a ", "!!str ",
    "---\n", "...\n", "%YAML 1.1\n", "|2\n", ">-\n", "：", "，", "“", "\u3000", "\u00a0", "\u200b", "\u202e", "\ufeff",
    "\u0085", "\u2028", "\ufffd", "\U0001f600", "\\u200b", "\\UFFFFFFFF", "\\ud800", "yes", "010", "12:30",
    "1e3", ".inf",
]  # fmt: skip
relaxed = settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A valid file with a few pieces put in, taken out or doubled."""
    text = draw(st.sampled_from(VALID))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.sampled_from((0, 0, 1, 3, 40))))
        shard = draw(st.one_of(st.sampled_from(SHARDS), st.just(text[start:end] * 2)))
        text = text[:start] + shard + text[end:]
    return text


def answers(raw: bytes) -> None:
    """The loader's promise for any bytes: values with places, or problems with places inside the file."""
    found = parse_source("a.yml", raw)
    lines = raw.count(b"\n") + 1
    if isinstance(found, SourceFile):
        assert all(1 <= line <= lines and column >= 1 for line, column in found.marks.values())
        return
    assert found
    for problem in found:
        assert 1 <= problem.place.line <= lines
        assert problem.place.column >= 1
        assert problem.rule in LOADER_RULES
        assert (problem.message + problem.fix).isprintable()


@given(st.text())
@relaxed
def test_any_text_gets_an_answer(text: str) -> None:
    answers(text.encode("utf-8", "surrogatepass"))


@given(st.lists(st.sampled_from([*SHARDS, "a", "甲", "1"]), max_size=40).map("".join))
@relaxed
def test_any_heap_of_punctuation_gets_an_answer(text: str) -> None:
    answers(text.encode())


@given(st.binary(max_size=400))
@relaxed
def test_any_bytes_get_an_answer(raw: bytes) -> None:
    answers(raw)


@given(mutated())
@relaxed
def test_any_damaged_course_file_gets_an_answer(text: str) -> None:
    answers(text.encode())


@given(mutated(), st.data())
@relaxed
def test_a_file_with_damaged_bytes_gets_an_answer(text: str, data: st.DataObject) -> None:
    raw = bytearray(text.encode())
    for _ in range(data.draw(st.integers(1, 8))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    answers(bytes(raw))


def outcome(text: str, *, use_c: bool) -> object:
    builder, errors = build(text, LIMITS, use_c=use_c)
    findings = sorted({*errors, *builder.findings})
    return findings or (repr(builder.value), builder.starts)


@given(mutated())
@relaxed
def test_both_parsers_come_to_the_same_answer(text: str) -> None:
    cleaned = clean(text.replace("\r\n", "\n"), LIMITS.problems).text
    assert outcome(cleaned, use_c=True) == outcome(cleaned, use_c=False)


@given(mutated())
@relaxed
def test_what_is_accepted_is_what_pyyaml_reads_once_its_old_types_are_set_aside(text: str) -> None:
    found = parse_source("a.yml", text.encode())
    if isinstance(found, SourceFile):
        assert as_text(found.data) == yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - builds text only


def as_text(value: Plain) -> object:
    """The value with every scalar as it was written; numbers are only compared where that is unique."""
    if isinstance(value, dict):
        return {key: as_text(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [as_text(inner) for inner in value]
    return Scalar(value)


class Scalar:
    """Equals every spelling of one scalar."""

    def __init__(self, value: Plain) -> None:
        self._value = value

    def __eq__(self, written: object) -> bool:
        return isinstance(written, str) and (
            written == self._value
            if isinstance(self._value, str)
            else same(core_schema(written), self._value)
        )

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return repr(self._value)


CORE_SCHEMA: tuple[tuple[str, Callable[[str], object]], ...] = (  # chapter 10.3.2 of YAML 1.2.2
    (r"null|Null|NULL|~|", lambda plain: None),
    (r"true|True|TRUE|false|False|FALSE", lambda plain: plain.lower() == "true"),
    (r"[-+]?[0-9]+", int),
    (r"0o[0-7]+|0x[0-9a-fA-F]+", lambda plain: int(plain, 0)),
    (r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", float),
    (r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)", lambda plain: float(plain.replace(".", ""))),
)


def core_schema(plain: str) -> object:
    return next((read(plain) for pattern, read in CORE_SCHEMA if re.fullmatch(pattern, plain)), plain)


def same(one: object, other: object) -> bool:
    return type(one) is type(other) and one == other


TRICKY = st.text("0123456789" + "0123456789" + "+-._:eExXoObB", max_size=8) | st.sampled_from(
    [spell(word) for word in ("yes", "no", "on", "off", "y", "n", "true", "false", "null", ".inf", ".nan", "-.inf")
     for spell in (str.lower, str.upper, str.title, str.swapcase)]
)  # fmt: skip


@given(TRICKY)
@relaxed
def test_an_accepted_plain_scalar_means_the_same_in_yaml_1_1_and_1_2(plain: str) -> None:
    found = parse_source("a.yml", f"- {plain}\n".encode())
    if (
        not isinstance(found, SourceFile)
        or not isinstance(found.data, list)
        or isinstance(found.data[0], list | dict)
    ):
        return
    written = yaml.load(f"- {plain}\n", Loader=yaml.CBaseLoader)[0]  # noqa: S506 - builds text only
    assert same(found.data[0], core_schema(written))
    old = yaml.load(f"- {plain}\n", Loader=DatesAsText)[0]  # noqa: S506 - a SafeLoader
    assert same(found.data[0], old)


class DatesAsText(yaml.SafeLoader):
    """YAML 1.1 as PyYAML reads it, but for dates, which stay text here on purpose."""


DatesAsText.add_constructor("tag:yaml.org,2002:timestamp", yaml.SafeLoader.construct_scalar)

# Characters a file may hold as they are; what must be escaped in JSON is escaped in YAML the same way.
HIDDEN_CATEGORIES = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")
LETTERS = st.characters(
    exclude_categories=HIDDEN_CATEGORIES, exclude_characters="\u115f\u1160\u3164\uffa0\ufffd"
)
WRITABLE = st.text(LETTERS | st.sampled_from("\n\t：，　#:-?*&!|>'\"%@`{}[], "), max_size=20)
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.integers(-(10**6), 10**6).map(lambda cents: cents / 100)
    | WRITABLE
)
VALUES: st.SearchStrategy[Plain] = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WRITABLE, inner, max_size=4),
    max_leaves=20,
)


class Writer:
    """Writes plain values as YAML, text in double quotes, and notes where each value and key begins."""

    def __init__(self) -> None:
        self.text = ""
        self.marks: Marks = {}
        self.key_marks: Marks = {}

    def write(self, value: Plain, at: KeyPath, indent: int, *, in_brackets: bool) -> None:
        if isinstance(value, dict | list) and value and not in_brackets:
            self._block(value, at, indent)
        elif isinstance(value, dict | list):
            self._brackets(value, at, indent)
        else:
            self._note(self.marks, at)
            self.text += json.dumps(value, ensure_ascii=False)

    def _block(self, value: dict[str, Plain] | list[Plain], at: KeyPath, indent: int) -> None:
        if at:
            self.text += "\n"
        for index, (key, inner) in enumerate(entries(value)):
            self.text += " " * indent
            if index == 0:
                self._note(self.marks, at)
            self._entry(key, at)
            # An empty list may only be written in brackets; every third value is, to have both ways nested.
            self.write(inner, (*at, key), indent + 2, in_brackets=index % 3 == 2)
            self.text = self.text.rstrip("\n") + "\n"

    def _brackets(self, value: dict[str, Plain] | list[Plain], at: KeyPath, indent: int) -> None:
        self._note(self.marks, at)
        self.text += "{" if isinstance(value, dict) else "["
        for index, (key, inner) in enumerate(entries(value)):
            self.text += ", " if index else ""
            if isinstance(key, str):
                self._entry(key, at)
            self.write(inner, (*at, key), indent, in_brackets=True)
        self.text += "}" if isinstance(value, dict) else "]"

    def _entry(self, key: str | int, at: KeyPath) -> None:
        if isinstance(key, str):
            self._note(self.key_marks, (*at, key))
            self.text += json.dumps(key, ensure_ascii=False) + ": "
        else:
            self.text += "- "

    def _note(self, marks: Marks, at: KeyPath) -> None:
        marks[at] = (self.text.count("\n") + 1, len(self.text) - self.text.rfind("\n"))


def entries(value: dict[str, Plain] | list[Plain]) -> list[tuple[str | int, Plain]]:
    return list(value.items()) if isinstance(value, dict) else list(enumerate(value))


@given(VALUES.filter(lambda value: value is not None))
@relaxed
def test_plain_values_written_with_quotes_come_back_equal_with_places_that_are_right(value: Plain) -> None:
    writer = Writer()
    writer.write(value, (), 0, in_brackets=False)
    found = parse_source("a.yml", writer.text.encode())
    assert isinstance(found, SourceFile), (writer.text, found)
    assert repr(found.data) == repr(value)
    assert dict(found.marks) == writer.marks
    assert dict(found.key_marks) == writer.key_marks
