"""What a command takes from its surroundings: addresses and moments given as words, checked before any work."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from urllib.parse import urlsplit


class Misuse(Exception):
    """Something given to a command cannot be understood; the message says what was expected."""


def site_address(word: str) -> str:
    """The address a site will have. Raises Misuse for anything but an http address without query or fragment."""
    try:
        parts = urlsplit(word)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme in ("http", "https") and parts.netloc and not parts.query and not parts.fragment:
        return word
    raise Misuse(f"{word!r} is no address of a site; expected one such as https://example.com/course/")


def site_address_from(environ: Mapping[str, str]) -> str:
    """SITE_URL, empty when it is not set."""
    return site_address(environ["SITE_URL"]) if environ.get("SITE_URL") else ""


def published_address(given: str | None, environ: Mapping[str, str], stated: str | None) -> str:
    """The site's address: what the command was given, else SITE_URL, else what course.yml states; empty without any."""
    return given or site_address_from(environ) or stated or ""


def build_time(environ: Mapping[str, str]) -> datetime:
    """SOURCE_DATE_EPOCH (seconds, https://reproducible-builds.org/specs/source-date-epoch/) or now."""
    epoch = environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return datetime.now(UTC)
    try:
        return datetime.fromtimestamp(int(epoch), UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise Misuse(
            f"SOURCE_DATE_EPOCH is {epoch!r}; expected seconds since 1970, such as 1795478400"
        ) from error
