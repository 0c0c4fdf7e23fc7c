"""Source files → model parts, or problems with place and plain words. Alone in knowing pydantic's error objects."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from typing import TypeVar, cast, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from scripts.model import Part
from scripts.problem import Place, Problem, Severity
from scripts.source import KeyPath, SourceFile

P = TypeVar("P", bound=Part)

# Rule ids this stage reports, each with the reason it exists.
PARSE_RULES = {
    "schema-unknown-key": "A misspelt key would be ignored without a word.",
    "schema-missing-key": "A part without this key cannot be shown.",
    "schema-value": "A value of the wrong kind or size cannot be shown.",
}

_KIND_WORDS = {
    "string_type": "text; put quotes around it",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "tuple_type": "a list, each entry on a line that begins with '- '",
    "model_type": "a mapping with keys below it",
    "dict_type": "a mapping with keys below it",
}

_LIMIT_WORDS = {
    "greater_than_equal": ("ge", "at least {}"),
    "greater_than": ("gt", "more than {}"),
    "less_than_equal": ("le", "at most {}"),
    "string_too_short": ("min_length", "at least {} character(s)"),
    "string_too_long": ("max_length", "at most {} characters"),
    "too_short": ("min_length", "at least {} entries"),
    "too_long": ("max_length", "at most {} entries"),
}

_PATTERN_WORDS = {
    r"\S": "text that is not blank",
    r"^[a-z][a-z0-9]*(_[a-z0-9]+)*$": "lower-case letters, digits and single underscores, such as daily_orders",
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "lower-case letters, digits and single hyphens, such as stock-before-buying",
    r"^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$": "track/slug, such as supply/stock-before-buying",
    r"^https://": "an address that begins with https://",
    r"^[A-Z]+[0-9]*(-[A-Z0-9]+)*$": "a fact id such as F-EOQ",
    r"^W\d{2}$": "an example id such as W26",
}


def parse_part(source: SourceFile, model: type[P]) -> P | tuple[Problem, ...]:
    """Validate one source file against `model`; every mismatch becomes a problem at its line and column."""
    try:
        return model.model_validate(source.data)
    except ValidationError as error:
        details = error.errors(include_url=False)
        return tuple(_problem(source, model, detail) for detail in details if not _is_echo(detail, details))


def _is_echo(detail: ErrorDetails, details: Sequence[ErrorDetails]) -> bool:
    """Whether a list is called too short only because its entries were refused."""
    at = detail["loc"]
    return detail["type"] == "too_short" and any(
        len(other["loc"]) > len(at) and other["loc"][: len(at)] == at for other in details
    )


def _problem(source: SourceFile, model: type[Part], detail: ErrorDetails) -> Problem:
    at: KeyPath = detail["loc"]
    match detail["type"]:
        case "extra_forbidden":
            return _unknown_key(source, model, at)
        case "missing":
            return _missing_key(source, model, at)
        case _:
            return _wrong_value(source.place(at), at, detail)


def _unknown_key(source: SourceFile, model: type[Part], at: KeyPath) -> Problem:
    fields = _model_at(model, at[:-1]).model_fields
    known = [field.alias or name for name, field in fields.items()]
    close = difflib.get_close_matches(str(at[-1]), known, n=1, cutoff=0.6)
    fix = (
        f"Did you mean {close[0]!r}? Rename the key."
        if close
        else "Remove the key or move it where it belongs."
    )
    message = f"unknown key {at[-1]!r}; expected one of {', '.join(known)}"
    return Problem(source.key_place(at), Severity.ERROR, "schema-unknown-key", message, fix)


def _missing_key(source: SourceFile, model: type[Part], at: KeyPath) -> Problem:
    owner = _model_at(model, at[:-1])
    field = owner.model_fields.get(str(at[-1]))
    about = f" ({field.description})" if field and field.description else ""
    message = f"key {at[-1]!r} is missing; expected it in {_where(at[:-1])}"
    return Problem(source.place(at), Severity.ERROR, "schema-missing-key", message, f"Add {at[-1]!r}{about}")


def _wrong_value(place: Place, at: KeyPath, detail: ErrorDetails) -> Problem:
    expected = _expected(detail)
    message = f"{_where(at)} is {_shown(detail['input'])}; expected {expected}"
    return Problem(place, Severity.ERROR, "schema-value", message, f"Give {_where(at)} {expected}.")


def _expected(detail: ErrorDetails) -> str:
    kind, context = detail["type"], detail.get("ctx", {})
    if kind in _KIND_WORDS:
        return _KIND_WORDS[kind]
    if kind in _LIMIT_WORDS:
        name, words = _LIMIT_WORDS[kind]
        return words.format(context[name])
    if kind == "string_pattern_mismatch":
        return _PATTERN_WORDS.get(context["pattern"], f"text that matches {context['pattern']}")
    if kind == "literal_error":
        return f"one of {context['expected']}"
    if kind == "value_error":
        return str(context["error"])
    return detail["msg"].removeprefix("Input should be ").lower()


def _where(at: KeyPath) -> str:
    """A path in an author's words: `items → entry 2 → choices`."""
    steps = [f"entry {step + 1}" if isinstance(step, int) else f"{step!r}" for step in at]
    return " → ".join(steps) or "the file"


def _shown(value: object, limit: int = 30) -> str:
    """What was found, cut short: enough to recognise, never a dump."""
    if value is None:
        return "empty"
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list | tuple):
        return f"a list of {len(cast('list[object]', value))}"
    text = str(value).lower() if isinstance(value, bool) else repr(value)
    return text if len(text) <= limit else f"{text[:limit]}…"


def _model_at(model: type[Part], at: KeyPath) -> type[BaseModel]:
    """The model class that describes the mapping at a path."""
    current: type[BaseModel] = model
    for step in at:
        if isinstance(step, str) and step in current.model_fields:
            current = _model_in(current.model_fields[step].annotation) or current
    return current


def _model_in(annotation: object) -> type[BaseModel] | None:
    """The first model class inside a type such as `tuple[Item, ...] | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _model_in(part))), None)
