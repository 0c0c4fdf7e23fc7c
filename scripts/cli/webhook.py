"""Posts a message to a chat's robot. The answer's own code decides; nothing that went wrong repeats the address."""

from __future__ import annotations

import http.client
import json
import socket
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from typing import cast
from urllib.error import HTTPError, URLError
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

from scripts.cli.secret import Secret, redacted
from scripts.export.chat import Chat, Message, body_bytes

SECONDS_TO_ANSWER = 15.0
# Waits before the second and the third try; the last outlasts a limit that counts by the minute.
WAITS = (5.0, 65.0)
_MOST_BYTES = 65_536
# Answers after which the message was certainly not shown.
_BUSY_STATUSES = frozenset({429, 503})


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a try ended. `again`: the message was certainly not shown, so that another try can show it only once."""

    delivered: bool
    words: str
    again: bool = False


@dataclass(frozen=True, slots=True)
class Robot:
    """A chat's robot: its address and what it signs with, which may be nothing."""

    chat: Chat
    address: Secret
    secret: Secret


class _NoRedirect(HTTPRedirectHandler):
    """An address that opens a chat is told to nobody else."""

    def redirect_request(self, *_: object) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Never."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The clock (milliseconds), patience, and who hears of waits."""

    milliseconds: Callable[[], int]
    sleep: Callable[[float], None]
    say: Callable[[str], None]
    timeout: float = SECONDS_TO_ANSWER


def deliver(robot: Robot, message: Message, around: Surroundings) -> Outcome:
    """Post until it is delivered, or known not to be, or not to be known. Each try is signed afresh."""
    outcome = _try(robot, message, around)
    for wait in WAITS:
        if not outcome.again:
            break
        around.say(f"{outcome.words} Trying again in {wait:.0f} s")
        around.sleep(wait)
        outcome = _try(robot, message, around)
    return outcome


def _try(robot: Robot, message: Message, around: Surroundings) -> Outcome:
    outcome = _post(robot, message, around)
    hidden = redacted(outcome.words, (robot.address, robot.secret))
    return Outcome(outcome.delivered, hidden, outcome.again)


def _post(robot: Robot, message: Message, around: Surroundings) -> Outcome:
    address, signed = robot.address.reveal(), message
    if robot.secret.is_set:
        address, signed = robot.chat.sign(address, message, robot.secret.reveal(), around.milliseconds())
    try:
        headers = {"Content-Type": "application/json; charset=utf-8"}
        request = Request(address, body_bytes(signed), headers, method="POST")  # noqa: S310 - checked to be https
        with _opener().open(request, timeout=around.timeout) as answer:
            return _read(robot.chat, answer.read(_MOST_BYTES))
    except HTTPError as error:
        error.close()
        return Outcome(False, f"{robot.chat.name} answered HTTP {error.code}.", error.code in _BUSY_STATUSES)
    except URLError as error:
        return _unreached(error.reason)
    except TimeoutError:
        return _unknown(around.timeout)
    except (OSError, http.client.HTTPException, ValueError) as error:
        # Their words may hold the address; the kind of error says enough.
        return Outcome(
            False,
            f"The connection ended with {type(error).__name__}; whether the card was shown, the group tells.",
        )


def _opener() -> OpenerDirector:
    return build_opener(_NoRedirect)


def _unreached(reason: object) -> Outcome:
    """Before anything was sent, or while it was."""
    match reason:
        case TimeoutError():
            return Outcome(False, "No connection could be made in time.")
        case ssl.SSLCertVerificationError():
            return Outcome(False, "The server's certificate cannot be trusted; nothing was sent.")
        case ConnectionRefusedError() | socket.gaierror():
            return Outcome(False, f"No connection could be made ({type(reason).__name__}).", again=True)
        case _:
            return Outcome(False, f"The connection failed ({type(reason).__name__}).")


def _unknown(seconds: float) -> Outcome:
    words = f"No answer within {seconds:.0f} s. The card may have been shown all the same: look into the group first."
    return Outcome(False, words)


def _read(chat: Chat, body: bytes) -> Outcome:
    """HTTP 200 says only that somebody was there; the code in the answer says how it went."""
    try:
        answer: object = json.loads(body)
    except ValueError:
        return Outcome(
            False, f"{chat.name} answered something that is no JSON; is the address that of a robot?"
        )
    fields = cast("dict[str, object]", answer) if isinstance(answer, dict) else {}
    code = next((fields[name] for name in chat.code_fields if name in fields), None)
    if isinstance(code, int) and not isinstance(code, bool) and code == 0:
        return Outcome(True, f"{chat.name} took the card.")
    said = next((str(fields[name]) for name in chat.text_fields if name in fields), "nothing else")
    return Outcome(
        False, f"{chat.name} refused the card: code {code}, {said[:200]}.", code in chat.busy_codes
    )
