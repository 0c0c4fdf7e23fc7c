"""Read a text to its end: explain each syntax error, mend it as the author would, and read again."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from scripts.source.builder import Builder
from scripts.source.diagnosis import Repair
from scripts.source.events import HAS_C_PARSER, PARSER_ERRORS, Failure, PythonEvents, c_events
from scripts.source.file import Mark
from scripts.source.finding import Finding
from scripts.source.limits import Limits
from scripts.source.syntax import explain

MAX_REPAIRS = 10
MAX_REPAIRED_CHARACTERS = 30_000  # a larger file is read once only: explaining uses the slow parser


def build(
    text: str, limits: Limits, doubtful_lines: AbstractSet[int] = frozenset(), *, use_c: bool = HAS_C_PARSER
) -> tuple[Builder, list[Finding]]:
    """The builder that has read `text`, as far as it could be read, and the syntax errors met on the way.

    Errors on `doubtful_lines` are not reported: something else is already known to be wrong there.
    """
    findings: list[Finding] = []
    repairs: list[Repair] = []
    while True:
        builder, failure = _attempt(text, limits, use_c=use_c)
        if failure is None:
            break
        diagnosis = explain(failure)
        if diagnosis.finding.mark[0] not in doubtful_lines:
            findings.append(_unshifted(diagnosis.finding, repairs))
        if diagnosis.repair is None or len(repairs) == MAX_REPAIRS or len(text) > MAX_REPAIRED_CHARACTERS:
            break
        text = _repaired(text, diagnosis.repair)
        repairs.append(diagnosis.repair)
    builder.findings = [_unshifted(finding, repairs) for finding in builder.findings]
    return builder, findings


def _attempt(text: str, limits: Limits, *, use_c: bool) -> tuple[Builder, Failure | None]:
    builder = Builder(text, limits)
    if use_c:
        try:
            builder.read(c_events(text))
        except PARSER_ERRORS:
            builder = Builder(text, limits)
        else:
            return builder, None
    events = PythonEvents(text)
    try:
        builder.read(events)
    except PARSER_ERRORS as error:
        return builder, events.failure(error, builder.last)
    return builder, None


def _repaired(text: str, repair: Repair) -> str:
    lines = text.split("\n")
    line, column = repair.mark
    found = lines[line - 1]
    lines[line - 1] = found[: column - 1] + repair.put + found[column - 1 + repair.taken :]
    return "\n".join(lines)


def _unshifted(finding: Finding, repairs: list[Repair]) -> Finding:
    """The finding at the place the author sees, before repairs moved the rest of its line."""
    mark: Mark = finding.mark
    for repair in reversed(repairs):
        if mark[0] == repair.mark[0] and mark[1] > repair.mark[1]:
            mark = (mark[0], max(mark[1] - len(repair.put) + repair.taken, repair.mark[1]))
    return finding._replace(mark=mark)
