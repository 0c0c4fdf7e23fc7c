"""Asks a published site for its files."""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from urllib.parse import quote

from scripts.finish.sums import digest_of

_WORKERS = 8
_SECONDS = 30


def sums_online(address: str, paths: Iterable[str]) -> tuple[dict[str, str], dict[str, str]]:
    """({path: check sum of what was sent}, {path: why nothing was sent}). A path that is in neither is not there.

    A few files are asked for at a time; one that fails is no reason to stop.
    """
    asked = sorted(paths)
    with ThreadPoolExecutor(_WORKERS) as workers:
        answers = list(workers.map(_answer, [address + quote(path) for path in asked]))
    found = {
        path: digest_of(content)
        for path, content in zip(asked, answers, strict=True)
        if isinstance(content, bytes)
    }
    failed = {path: words for path, words in zip(asked, answers, strict=True) if isinstance(words, str)}
    return found, failed


def _answer(address: str) -> bytes | str | None:
    """The file, or why it could not be had, or None where there is none."""
    request = urllib.request.Request(address, headers={"Accept-Encoding": "identity"})  # noqa: S310 - checked to be http
    try:
        with urllib.request.urlopen(request, timeout=_SECONDS) as answer:  # noqa: S310 - checked to be http
            return bytes(answer.read())
    except urllib.error.HTTPError as error:
        with error:
            # The page for unknown addresses comes with the status it is for.
            return error.read() if error.code == 404 and address.endswith("/404.html") else _status(error)
    except (OSError, ValueError, HTTPException) as error:
        return str(error) or type(error).__name__


def _status(error: urllib.error.HTTPError) -> str | None:
    return None if error.code in (404, 410) else f"status {error.code}"
