"""A reader whose clock stands on a Tuesday morning, or days after it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from tests.journeys.reader import Reader

TUESDAY_TEN = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)


def at(reader: Reader, days: float) -> None:
    """Move the reader's clock to so many days after Tuesday, ten o'clock."""
    reader.context.clock.set_fixed_time(TUESDAY_TEN + timedelta(days=days))
