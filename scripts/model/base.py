"""Field types shared by every part of the domain model."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema

T = TypeVar("T")

SLUG_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
LESSON_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$"
_ISO_DATE = re.compile(r"^\d{4}-\d{2}-\d{2}$")


class Part(BaseModel):
    """One part of the course: immutable, no unknown keys, no silent type conversion."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


def _parse_date(value: object) -> date:
    if isinstance(value, date):
        return value
    if isinstance(value, str) and _ISO_DATE.match(value):
        return date.fromisoformat(value)
    raise ValueError("a date written as YYYY-MM-DD")


# YAML lists arrive as Python lists; the model keeps them as tuples so that it is hashable and immutable.
Many = Annotated[tuple[T, ...], Field(strict=False)]
Text = Annotated[str, Field(min_length=1, pattern=r"\S")]
Slug = Annotated[str, Field(pattern=SLUG_PATTERN)]
LessonId = Annotated[str, Field(pattern=LESSON_PATTERN)]
Number = Annotated[float, Field(strict=False, allow_inf_nan=False)]
Day = Annotated[
    date,
    BeforeValidator(_parse_date),
    WithJsonSchema({"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}),
]
