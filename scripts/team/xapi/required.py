"""What every statement must have by the specification, checked before anything is written or sent."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, cast
from uuid import UUID

_IRI = re.compile(r"[a-z][a-z0-9+.-]*:\S+")
_IDENTIFIERS = {"mbox", "mbox_sha1sum", "openid", "account"}
_INTERACTIONS = {
    "true-false", "choice", "fill-in", "long-fill-in", "matching",
    "performance", "sequencing", "likert", "numeric", "other",
}  # fmt: skip


def faults_in(statement: Mapping[str, Any]) -> Iterator[str]:
    """Everything wrong with a statement, in words."""
    for name in ("id", "actor", "verb", "object", "timestamp", "version"):
        if name not in statement:
            yield f"{name} is missing"
            return
    yield from _empty_values(statement, "")
    if not _is_uuid(statement["id"]):
        yield "id is no UUID"
    if statement["version"] != "1.0.3":
        yield "version is not 1.0.3"
    if not _is_moment(statement["timestamp"]):
        yield "timestamp is no moment with an offset"
    yield from _actor_faults(statement["actor"])
    yield from _activity_faults(statement["verb"], "verb")
    yield from _activity_faults(statement["object"], "object")
    yield from _result_faults(statement.get("result", {}))


def _actor_faults(actor: Mapping[str, Any]) -> Iterator[str]:
    if set(actor) & _IDENTIFIERS != {"account"}:
        yield "actor is not identified by an account alone"
    account: Mapping[str, Any] = actor.get("account", {})
    if not _IRI.fullmatch(str(account.get("homePage", ""))) or not account.get("name"):
        yield "account has no home page or no name"


def _activity_faults(named: Mapping[str, Any], where: str) -> Iterator[str]:
    if not _IRI.fullmatch(str(named.get("id", ""))):
        yield f"{where}.id is no IRI"
    kind = named.get("definition", {}).get("interactionType")
    if kind is not None and kind not in _INTERACTIONS:
        yield f"{where}.definition has an unknown interaction type"


def _result_faults(result: Mapping[str, Any]) -> Iterator[str]:
    scaled = result.get("score", {}).get("scaled", 0)
    if not -1 <= scaled <= 1:
        yield "result.score.scaled is outside -1 to 1"
    for name in ("success", "completion"):
        if not isinstance(result.get(name, True), bool):
            yield f"result.{name} is neither true nor false"


def _empty_values(value: object, where: str) -> Iterator[str]:
    """Null, empty text and empty objects are forbidden outside extensions."""
    if value in (None, "", {}):
        yield f"{where or 'statement'} is empty"
    for name, entry in _entries(value):
        if name != "extensions":
            yield from _empty_values(entry, f"{where}.{name}" if where else name)


def _entries(value: object) -> Iterator[tuple[str, object]]:
    if isinstance(value, dict):
        yield from cast("dict[str, object]", value).items()
    if isinstance(value, list):
        yield from ((str(at), entry) for at, entry in enumerate(cast("list[object]", value)))


def _is_uuid(text: str) -> bool:
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False


def _is_moment(text: str) -> bool:
    try:
        return datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        return False
