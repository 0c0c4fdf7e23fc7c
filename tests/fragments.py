"""The pairs of docs/rules.md: under each rule's heading, what is wrong and what is right, as parts of files.

A fragment is laid over the small course of the builders. Its first line names the file. Keys replace the course's,
entries of a list replace those with the same id or, without one, those at the same place; `…` stands for the entries
that stay. A fragment of a drawing, of ids.lock or of YAML that cannot be read is the whole file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

import yaml

from scripts.assemble import assemble
from scripts.numbers import LOCK_PATH, missing_lines
from tests.builders import Change, Data, course_data, issue, lesson, quiz, texts, tree

PUBLISHED = f"{LOCK_PATH}, as published"
REST = "…"

_HEADING = re.compile(r"^### (\S+)$", re.MULTILINE)
_SUMMARY = re.compile(r"\*\*(Error|Warning)\.\*\* (.+)")
_FENCE = re.compile(
    r"^(Bad|Good):$|^```\w+\n(?:# |<!-- )(.+?)(?: -->)?\n(.*?)^```$", re.MULTILINE | re.DOTALL
)
_ABSENT = " does not exist"


@dataclass
class Documented:
    """One rule as docs/rules.md tells it; fragments by path."""

    rule: str
    severity: str
    reason: str
    bad: dict[str, str] = field(default_factory=dict[str, str])
    good: dict[str, str] = field(default_factory=dict[str, str])


def documented_rules(page: str) -> Iterator[Documented]:
    """Every `### rule-id` of the page with its severity, reason and fragments."""
    parts = _HEADING.split(page)
    for rule, section in zip(parts[1::2], parts[2::2], strict=True):
        summary = _SUMMARY.match(section.strip())
        assert summary, f"{rule} needs a line that begins with **Error.** or **Warning.**"
        found = Documented(rule, summary[1].lower(), summary[2])
        kind = found.bad
        for label, path, text in _FENCE.findall(section):
            if label:
                kind = found.bad if label == "Bad" else found.good
            else:
                kind[path] = text
        yield found


def files_with(fragments: Mapping[str, str], *, whole: bool = False) -> dict[str, str]:
    """The small course with fragments laid over it, as path → text. `whole`: fragments are files as they stand."""
    lock = fragments.get(LOCK_PATH)
    changes = {
        path.removesuffix(_ABSENT): None if path.endswith(_ABSENT) else _change(path, text, whole=whole)
        for path, text in fragments.items()
        if path not in (PUBLISHED, LOCK_PATH)
    }
    return texts(changes) if lock is None else _numbered(changes, lock)


def _change(path: str, text: str, *, whole: bool) -> Change:
    if whole or not path.endswith(".yml"):
        return text
    return cast("Data", laid_over(_base(path), yaml.safe_load(text)))


def _base(path: str) -> Change:
    """What a fragment is laid over: the small course's file, or for a new file one like it."""
    known = course_data()
    if path in known:
        return known[path]
    if path.startswith("lessons/issues/"):
        return issue()
    if path.count("/") > 1:
        return lesson() if path.startswith("lessons/") else quiz()
    return {}


def laid_over(base: Any, change: Any) -> Any:  # noqa: ANN401 - any YAML
    """`change` with whatever it leaves open taken from `base`."""
    if isinstance(base, dict) and isinstance(change, dict):
        known, new = cast("Data", base), cast("Data", change)
        return {**known, **{key: laid_over(known.get(key), value) for key, value in new.items()}}
    if isinstance(base, list) and isinstance(change, list):
        return _entries(cast("list[Any]", base), cast("list[Any]", change))
    return [] if change == [REST] else change


def _entries(base: list[Any], change: list[Any]) -> list[Any]:
    at = change.index(REST) if REST in change else None
    if at is None:
        return [_entry(base, index, entry) for index, entry in enumerate(change)]
    before, after = change[:at], change[at + 1 :]
    replaced = [entry for entry in after if _matching(base, entry) is not None or not _has_id(entry)]
    kept = base[len(before) : len(base) - len(replaced)]
    first = len(base) - len(replaced)
    last = [_entry(base, first + after.index(entry), entry) for entry in after]
    return [*(_entry(base, index, entry) for index, entry in enumerate(before)), *kept, *last]


def _entry(base: list[Any], index: int, entry: Any) -> Any:  # noqa: ANN401 - any YAML
    """An entry over the one with its id, or at its place; a block of another kind replaces the block there."""
    match = _matching(base, entry)
    if match is None and not _has_id(entry) and index < len(base):
        match = base[index]
    if match is None or (
        isinstance(match, dict) and _is_other_block(cast("Data", match), cast("Data", entry))
    ):
        return entry
    return laid_over(match, entry)


def _is_other_block(match: Data, entry: Data) -> bool:
    return not _has_id(match) and not match.keys() & entry.keys()


def _has_id(entry: object) -> bool:
    return isinstance(entry, dict) and "id" in entry


def _matching(base: list[Any], entry: Any) -> Any:  # noqa: ANN401 - any YAML
    same = [known for known in base if _has_id(known) and _has_id(entry) and known["id"] == entry["id"]]
    return same[0] if same else None


def _numbered(changes: Mapping[str, Change], lock: str) -> dict[str, str]:
    """The course with this ids.lock; a line `…` stands for what `course number` would append."""
    begun = lock.replace(f"{REST}\n", "")
    written = texts({**changes, LOCK_PATH: begun})
    if begun != lock:
        assembled = assemble(tree(written)).course
        written[LOCK_PATH] += "".join(
            f"{line}\n" for line in missing_lines(assembled.ids(), assembled.numbers)
        )
    return written
