"""Values from the environment that must not be seen: in reports, logs, tracebacks or what others answer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, quote, quote_plus, urlsplit

HIDDEN = "(hidden)"
_SHORTEST = 6


@dataclass(frozen=True, slots=True)
class Secret:
    """A value that shows itself only to who asks for it, so that no print or traceback does by accident."""

    _value: str = field(repr=False)

    @property
    def is_set(self) -> bool:
        """Whether there is one."""
        return bool(self._value)

    def reveal(self) -> str:
        """The value, for the one place that sends it."""
        return self._value


def redacted(text: str, secrets: Iterable[Secret]) -> str:
    """`text` without any of the secrets, or the parts of one: servers like to repeat what they were sent."""
    for part in sorted(_parts(secrets), key=len, reverse=True):
        text = text.replace(part, HIDDEN)
    return text


def _parts(secrets: Iterable[Secret]) -> set[str]:
    whole = {secret.reveal() for secret in secrets}
    split = {part for value in whole if "://" in value for part in _address_parts(value)}
    plain = whole | split
    return {
        way
        for part in plain
        if len(part) >= _SHORTEST
        for way in (part, quote(part, safe=""), quote_plus(part))
    }


def _address_parts(address: str) -> set[str]:
    """Of a robot's address what opens it: its query's values, or the last part of its path."""
    try:
        split = urlsplit(address)
    except ValueError:
        return set()
    values = {value for _, value in parse_qsl(split.query)}
    return {*values, split.path.rpartition("/")[2]} if not values else {*values, split.query}
