"""What the blocks a reader answers for herself show besides their own text."""

from __future__ import annotations

from scripts.model import SelfAssessment


def statement_places(assessment: SelfAssessment, axis: str) -> str:
    """Which statements count for an axis, as they are numbered on the page: 1、3."""
    numbered = enumerate(assessment.statements, start=1)
    return "、".join(str(place) for place, statement in numbered if statement.axis == axis)
