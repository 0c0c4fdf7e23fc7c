"""Statements → a learning record store in batches: retried, split where one is refused, confirmed in the outbox."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from scripts.team.lrs.outbox import Outbox
from scripts.team.lrs.store import Answer

Statement = Mapping[str, Any]

BATCH = 100
_ATTEMPTS = 6
_FIRST_WAIT_SECONDS = 1.0
_LONGEST_WAIT_SECONDS = 60.0
_CONFLICT = 409
_TOO_MANY = 429
_TOO_LARGE = 413
_INVALID = 400
_FAILED = 500
# So many failures one by one, and no success, are the store's fault and no statement's.
_ENOUGH_FAILURES = 10
# What another try may change.
_PASSING = {0, 408, 425, _TOO_MANY}
# What may be the fault of one statement among many.
_DIVISIBLE = {_INVALID, _CONFLICT, _TOO_LARGE}


class Poster(Protocol):
    """Takes a batch and says what came of it."""

    def post(self, statements: Sequence[Statement]) -> Answer:
        """Post one batch."""
        ...


@dataclass(frozen=True, slots=True)
class Pacing:
    """How to wait, and a number from 0 to 1 that keeps many senders from coming back at the same moment."""

    wait: Callable[[float], None]
    chance: Callable[[], float]


@dataclass(slots=True)
class Outcome:
    """What became of a run. `stopped` is empty, or why nothing further was sent."""

    sent: int = 0
    already_there: int = 0
    refused: list[str] = field(default_factory=list[str])
    stopped: str = ""


class _Stopped(Exception):
    """The store cannot be reached or does not let this sender in: the rest has to wait for another run."""


class Sending:
    """One run."""

    def __init__(self, store: Poster, outbox: Outbox, pacing: Pacing, told: Callable[[int], None]) -> None:
        """`told` hears of each statement that is settled, by number."""
        self._store = store
        self._outbox = outbox
        self._pacing = pacing
        self._told = told
        self.outcome = Outcome()

    def send(self, statements: Sequence[Statement]) -> Outcome:
        """Send what the store has not confirmed yet; of equal ids the first."""
        unique = {statement["id"]: statement for statement in reversed(statements)}
        pending = [unique[name] for name in reversed(unique) if name not in self._outbox.confirmed]
        self._told(len(unique) - len(pending))
        try:
            for start in range(0, len(pending), BATCH):
                batch = pending[start : start + BATCH]
                answer = self._posted(batch)
                if answer.status == _FAILED and len(batch) > 1:
                    self._sift(batch, answer)
                else:
                    self._settle(batch, answer)
        except _Stopped as stopped:
            self.outcome.stopped = str(stopped)
        return self.outcome

    def _settle(self, batch: Sequence[Statement], answer: Answer) -> None:
        """Do what the store's answer to a batch asks for."""
        if 200 <= answer.status < 300:
            self.outcome.sent += len(batch)
            self._confirm(batch)
        elif answer.status in _DIVISIBLE and len(batch) > 1:
            middle = len(batch) // 2
            for half in (batch[:middle], batch[middle:]):
                self._settle(half, self._posted(half))
        elif answer.status == _CONFLICT:
            self.outcome.already_there += 1
            self._confirm(batch)
        elif answer.status in _DIVISIBLE:
            self._refuse(batch[0])
        else:
            raise _Stopped(_words(answer))

    def _sift(self, batch: Sequence[Statement], answer: Answer) -> None:
        """Some stores answer 500 to a statement they cannot read: find it, unless the store fails for all alike."""
        suspects: list[Statement] = []
        for place, statement in enumerate(batch):
            own = self._store.post([statement])
            if own.status == _FAILED:
                suspects.append(statement)
            else:
                self._settle([statement], own)
            if len(suspects) == place + 1 == min(len(batch), _ENOUGH_FAILURES):
                raise _Stopped(_words(answer))
        for statement in suspects:
            self._refuse(statement)

    def _refuse(self, statement: Statement) -> None:
        self.outcome.refused.append(statement["id"])
        self._told(1)

    def _posted(self, batch: Sequence[Statement]) -> Answer:
        """The store's last word, after as many tries as it takes."""
        answer = self._store.post(batch)
        for attempt in range(1, _ATTEMPTS):
            if answer.status not in _PASSING and answer.status < 500:
                break
            self._pacing.wait(self._pause(attempt, answer))
            answer = self._store.post(batch)
        return answer

    def _pause(self, attempt: int, answer: Answer) -> float:
        """Twice as long each time, half of it by chance; what the store asks for when it is more."""
        longest = min(_FIRST_WAIT_SECONDS * 2**attempt, _LONGEST_WAIT_SECONDS)
        own = longest * (0.5 + self._pacing.chance() / 2)
        return max(own, min(answer.retry_after or 0, _LONGEST_WAIT_SECONDS))

    def _confirm(self, batch: Sequence[Statement]) -> None:
        self._outbox.confirm([statement["id"] for statement in batch])
        self._told(len(batch))


def _words(answer: Answer) -> str:
    status = f"status {answer.status}" if answer.status else "no answer"
    return f"{status} ({answer.reason})" if answer.reason else status
