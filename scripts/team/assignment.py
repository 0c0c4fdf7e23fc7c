"""Assignment links, read as the browser reads them (app/assigning): version 1 and 2, with a chat's noise around."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from scripts.packing.digest import from_base64url, sha256, to_base64url
from scripts.team.assignment_body import Assignment, read_body, write_body
from scripts.team.spelling import spellings
from scripts.team.units import cut

_VERSION = 2
_CHECK_LENGTH = 8
_DIGEST_BYTES = 6
_FORM = re.compile(r"assign=([0-9]{1,6})\.([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]{8})")
_LONGEST_FIRST_TITLE = 60  # in the browser's UTF-16 units


class AssignmentUnreadable(Exception):
    """`newer` says that a later version of this program may read it; otherwise the link is damaged."""

    def __init__(self, *, newer: bool) -> None:
        """Keep which of the two it is."""
        super().__init__("newer" if newer else "damaged")
        self.newer = newer


@dataclass(frozen=True, slots=True)
class Given:
    """An assignment with its own text, whatever stood around it, and the six bytes that name it in receipts."""

    assignment: Assignment
    text: str
    digest: bytes


def assignment_text(assignment: Assignment, course: str) -> str:
    """`assign=2.<body>.<check>`; the check is of the course too."""
    head = f"assign={_VERSION}.{to_base64url(write_body(assignment))}"
    return f"{head}.{_check_of(head, course)}"


def read_assignment(text: str, course: str) -> Given:
    """Read a link or any text around one. Raises AssignmentUnreadable: damage is refused whole."""
    newer = False
    for version, body, check in _candidates(text):
        newer = newer or version > _VERSION
        assignment = _read_version(version, body, check, course)
        if assignment:
            head = f"assign={version}.{body}"
            return Given(assignment, f"{head}.{check}", sha256(head)[:_DIGEST_BYTES])
    raise AssignmentUnreadable(newer=newer)


def _candidates(text: str) -> Iterator[tuple[int, str, str]]:
    for spelling in spellings(text):
        for version, body, check in _FORM.findall(spelling):
            yield int(version), body, check


def _read_version(version: int, body: str, check: str, course: str) -> Assignment | None:
    if version == 1:
        return _first_version(body) if f"{zlib.crc32(body.encode()):08x}" == check else None
    if version != _VERSION or _check_of(f"assign={_VERSION}.{body}", course) != check:
        return None
    data = from_base64url(body)
    return None if data is None else read_body(data)


def _check_of(head: str, course: str) -> str:
    return to_base64url(sha256(f"{course}\n{head}"))[:_CHECK_LENGTH]


def _first_version(body: str) -> Assignment | None:
    """`{t: title, d: due date, l: lessons}`: no longer written, read for ever."""
    data = from_base64url(body)
    try:
        raw: Any = json.loads((data or b"").decode("utf-8-sig", "replace"))
    except ValueError:
        return None
    if not isinstance(raw, dict):
        return None
    fields = cast("dict[str, Any]", raw)
    title, due, lessons = fields.get("t"), fields.get("d"), _counts(fields.get("l"))
    if not isinstance(title, str) or not isinstance(due, str) or not lessons:
        return None
    if due and not _is_date(due):
        return None
    return Assignment(title=cut(title, _LONGEST_FIRST_TITLE), due=due, lessons=lessons)


def _counts(raw: object) -> tuple[int, ...]:
    """A list of whole numbers; empty for anything else."""
    entries = cast("list[object]", raw) if isinstance(raw, list) else []
    return tuple(int(cast("float", one)) for one in entries) if all(map(_is_count, entries)) else ()


def _is_count(raw: object) -> bool:
    """As the browser sees it: 3.0 is a whole number, true is none."""
    if isinstance(raw, bool) or not isinstance(raw, int | float):
        return False
    return 0 <= raw < 2**53 and raw == int(raw)


def _is_date(text: str) -> bool:
    try:
        return len(text) == 10 and date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
