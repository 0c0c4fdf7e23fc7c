"""One request to a learning record store. Credentials come in, go into one header, and are in no message."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

_TIMEOUT_SECONDS = 30.0
_HERE = {"127.0.0.1", "localhost", "::1"}
_XAPI_VERSION = "1.0.3"


class NotAStore(Exception):
    """An address that statements must not be sent to; the message says what was expected."""


@dataclass(frozen=True, slots=True)
class Credentials:
    """Key and secret of Basic authentication; neither is part of how this is shown."""

    key: str = field(repr=False)
    secret: str = field(repr=False)

    @property
    def header(self) -> str:
        """Value of the Authorization header."""
        return f"Basic {base64.b64encode(f'{self.key}:{self.secret}'.encode()).decode()}"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a store answered. `status` is 0 when it did not, and `retry_after` seconds it asked to wait, or None."""

    status: int
    reason: str
    retry_after: float | None = None


class _NoRedirects(HTTPRedirectHandler):
    """Credentials go to the address that was given, and to no other."""

    def redirect_request(self, *_parts: object, **_named: object) -> None:
        """No other request follows."""


def statements_address(word: str) -> str:
    """Where statements are posted, from the address of a store. Raises NotAStore."""
    try:
        # What a request cannot be sent to (a name that is not ASCII, a bracket left open) is no address either.
        parts = urlsplit(word if word.isascii() and word.isprintable() and " " not in word else "")
    except ValueError:
        parts = urlsplit("")
    is_plain = parts.username is None and not parts.query and not parts.fragment
    if parts.scheme not in ("http", "https") or not parts.hostname or not is_plain:
        raise NotAStore(
            "--lrs is no address of a learning record store; expected one such as https://lrs.example.com/xAPI/, "
            "without a name, a password or anything behind the path"
        )
    if parts.scheme == "http" and parts.hostname not in _HERE:
        raise NotAStore(
            "--lrs begins with http://, which shows the secret to every machine on the way; use https://"
        )
    base = word.rstrip("/")
    return base if base.endswith("/statements") else f"{base}/statements"


class Store:
    """Posts batches to one address."""

    def __init__(self, address: str, credentials: Credentials, timeout: float = _TIMEOUT_SECONDS) -> None:
        """`address` is one of `statements_address`."""
        self.address = address
        self._credentials = credentials
        self._timeout = timeout
        self._opener = build_opener(_NoRedirects)

    def post(self, statements: Sequence[Mapping[str, Any]]) -> Answer:
        """Send one batch; never raises for what a network or a store can do."""
        body = json.dumps(list(statements), ensure_ascii=False, separators=(",", ":")).encode()
        headers = {
            "Authorization": self._credentials.header,
            "Content-Type": "application/json",
            "X-Experience-API-Version": _XAPI_VERSION,
        }
        request = Request(self.address, data=body, headers=headers, method="POST")  # noqa: S310 - http(s) only
        try:
            with self._opener.open(request, timeout=self._timeout) as response:
                response.read()
                return Answer(response.status, "")
        except HTTPError as error:
            with error:
                return Answer(
                    error.code, _REASONS.get(error.code, ""), _seconds(error.headers.get("Retry-After"))
                )
        except (URLError, HTTPException, OSError) as error:
            return Answer(0, _kind_of(error))


# What a status says to whoever runs the command; a store's own words could repeat what was sent to it.
_REASONS = {
    400: "it does not take a statement as xAPI 1.0.3",
    401: "it does not know the credentials",
    403: "the credentials may not write statements",
    404: "there is no such address; it usually ends in /xAPI/",
    409: "it has other statements with the same ids",
    413: "the batch is too large for it",
    429: "it asks for a slower pace",
}


def _kind_of(error: Exception) -> str:
    reason = error.reason if isinstance(error, URLError) else error
    return "no answer in time" if isinstance(reason, TimeoutError) else "no connection"


def _seconds(header: str | None) -> float | None:
    return float(header) if header is not None and header.isdecimal() else None
