"""A parser's failure → one finding in plain words, with a repair where the author's intent is clear."""

from __future__ import annotations

from scripts.source.causes import Diagnosis
from scripts.source.events import Failure
from scripts.source.finding import Finding
from scripts.source.wording import shown


def explain(failure: Failure) -> Diagnosis:
    """What is most likely wrong."""
    lines = failure.text.split("\n")
    line, column = failure.mark
    found = lines[line - 1][column - 1 :] if line <= len(lines) else ""
    message = f"{shown(found)} cannot stand here; expected a key, a list entry or the end of the file"
    fix = "Compare the colons, quotes, brackets and indentation with the lines around it."
    return Diagnosis(Finding(failure.mark, "syntax-other", message, fix))
