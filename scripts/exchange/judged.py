"""A model answer with its criteria as one text, for forms that have one place for both."""

from __future__ import annotations

from collections.abc import Sequence

from scripts.exchange.one_line import on_one_line
from scripts.exchange.placeholders import Data

HEADING = "参考答案："


def judged_text(model: str, rubric: Sequence[str]) -> str:
    """The model answer, then a list of criteria, each on one line."""
    lines = "\n".join("- " + on_one_line(line) for line in rubric)
    return f"{HEADING}\n{model}\n\n{lines}"


def judged_data(text: str) -> Data:
    """The same taken apart; a text that is only an answer has no criteria."""
    model = text.strip().removeprefix(HEADING).strip()
    before, _, last = model.rpartition("\n\n")
    lines = last.split("\n")
    if before and len(lines) <= 4 and all(line.startswith("- ") for line in lines):
        return {"model": before, "rubric": [line[2:] for line in lines]}
    return {"model": model} if model else {}
