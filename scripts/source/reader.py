"""One file → an accepted source, or every problem found in it."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from pathlib import Path

from scripts.problem import Problem
from scripts.source import refusals
from scripts.source.builder import Builder
from scripts.source.characters import CleanText, clean
from scripts.source.decode import decode
from scripts.source.directives import without_directives
from scripts.source.file import SourceFile
from scripts.source.finding import Finding, Refusal
from scripts.source.limits import LIMITS, Limits
from scripts.source.marks import KeyMarks, MarkIndex, ValueMarks
from scripts.source.recovery import build

_TOP = (1, 1)


def parse_source(path: str, raw: bytes, limits: Limits = LIMITS) -> SourceFile | tuple[Problem, ...]:
    """Read one file's bytes. Never raises: whatever is wrong becomes problems with line and column."""
    if len(raw) > limits.file_bytes:
        return _problems(path, [refusals.too_large(limits.file_bytes).at(_TOP)], limits)
    text, findings = decode(raw)
    if text is None:
        return _problems(path, findings, limits)
    cleaned = clean(text, limits.problems + 1)
    findings += cleaned.findings
    builder = _build(cleaned, findings, limits)
    if builder is None or findings:
        return _problems(path, findings, limits)
    index = MarkIndex(text, builder.value, array("L", builder.starts))
    return SourceFile(path, text, builder.value, ValueMarks(index), KeyMarks(index))


def read_source(root: Path, path: str, limits: Limits = LIMITS) -> SourceFile | tuple[Problem, ...]:
    """Read the file at `root`/`path`; one that cannot be read becomes a problem."""
    raw = _read_bytes(root / path, limits.file_bytes + 1)
    if isinstance(raw, Refusal):
        return _problems(path, [raw.at(_TOP)], limits)
    return parse_source(path, raw, limits)


def read_text(root: Path, path: str, limits: Limits = LIMITS) -> tuple[str, tuple[Problem, ...]]:
    """The text of a file that is no YAML, empty when it cannot be read, and what is wrong with it as a file."""
    raw = _read_bytes(root / path)
    if isinstance(raw, Refusal):
        return "", _problems(path, [raw.at(_TOP)], limits)
    text, findings = decode(raw)
    return text or "", _problems(path, findings, limits)


def _read_bytes(path: Path, most: int = -1) -> bytes | Refusal:
    try:
        with path.open("rb") as file:
            return file.read(most)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        message = f"the file cannot be read ({reason.lower()}); expected a readable file"
        return Refusal("file-unreadable", message, "Check the file's name and permissions.")


def _build(cleaned: CleanText, findings: list[Finding], limits: Limits) -> Builder | None:
    """Read the structure and add what is wrong with it to `findings`; None when nothing can be said of it."""
    if not cleaned.is_structure_known:
        return None
    text, directives = without_directives(cleaned.text)
    builder, errors = build(text, limits, doubtful_lines={finding.mark[0] for finding in findings})
    findings += [*directives, *errors, *builder.findings]
    if builder.value is None and not findings:
        findings.append(refusals.empty_file().at(_TOP))
    return builder


def _problems(path: str, findings: Iterable[Finding], limits: Limits) -> tuple[Problem, ...]:
    ordered = sorted(set(findings))
    if len(ordered) > limits.problems:
        more = refusals.too_many_problems(limits.problems).at(ordered[limits.problems].mark)
        ordered = [*ordered[: limits.problems], more]
    return tuple(finding.problem(path) for finding in ordered)
