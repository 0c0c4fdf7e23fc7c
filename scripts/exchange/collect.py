"""What a reader finds in a foreign file: drafts of quizzes, and every oddity with its line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, cast

from pydantic import ValidationError

from scripts.exchange.oddity import Oddity, shown
from scripts.exchange.placeholders import Data, completed
from scripts.model.item import Item
from scripts.model.quiz import Quiz
from scripts.model.stimulus import Stimulus
from scripts.source.characters import BIDI, CONTROL, INVISIBLE

_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_DIGITS = 15  # as many as the loader takes
_UNSEEN = re.compile(f"[{CONTROL}{BIDI}{INVISIBLE}]")
_OWNER = re.compile(r"^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)?$")


def slug_of(text: str) -> str:
    """The nearest id to a text; empty when it has no Latin letter or digit."""
    return _NOT_SLUG.sub("-", text.strip().lower()).strip("-")


def cleaned(value: Any) -> Any:  # noqa: ANN401 - any part of an item's data
    """Data whose texts have plain line ends, no blanks at their ends and nothing that cannot be seen."""
    if isinstance(value, dict):
        return {key: cleaned(entry) for key, entry in cast("Data", value).items()}
    if isinstance(value, (list, tuple)):
        return [cleaned(entry) for entry in cast("list[object]", value)]
    if isinstance(value, str):
        plain = value.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
        return _UNSEEN.sub("", plain).strip()
    if isinstance(value, float):
        return float(f"{value:.{_DIGITS}g}")
    return value


class Collector:
    """Gathers items by quiz, in the order of the file. `owner` is the quiz that items go to now."""

    def __init__(self, owner: str) -> None:
        """Begin with the quiz that takes items of a file that names none."""
        self.owner = owner
        self.items: dict[str, list[Item]] = {}
        self.stimuli: dict[str, list[Stimulus]] = {}
        self.oddities: list[Oddity] = []

    def say(self, line: int, found: str, expected: str, fix: str, **more: Any) -> None:  # noqa: ANN401 - of Oddity
        """Note an oddity."""
        self.oddities.append(Oddity(line, found, expected, fix, **more))

    def turn_to(self, owner: str, line: int) -> None:
        """From here on, items belong to another quiz, such as supply/first-stock."""
        name = owner if _OWNER.match(owner) else "/".join(filter(None, map(slug_of, owner.split("/")[-2:])))
        if name != owner and name:
            self.say(
                line,
                f"the quiz {shown(owner)}, now {name}",
                "a name such as supply/first-stock",
                "Rename the file that was written.",
                is_loss=False,
            )
        self.owner = name or self.owner

    def add(self, data: Data, line: int) -> None:
        """Take one item; blank texts get placeholders, a missing or doubtful id a number."""
        data = cleaned(data)
        taken = self.items.setdefault(self.owner, [])
        item_id = self._id(str(data.get("id", "")), [item.id for item in taken], line)
        try:
            taken.append(Item.model_validate({**completed(data), "id": item_id}))
        except ValidationError as error:
            self._refuse(error, line, f"item {item_id}")

    def add_stimulus(self, data: Data, line: int) -> None:
        """Take one stimulus."""
        try:
            self.stimuli.setdefault(self.owner, []).append(Stimulus.model_validate(cleaned(data)))
        except ValidationError as error:
            self._refuse(error, line, f"material {data.get('id', '')}")

    def quizzes(self) -> dict[str, Quiz]:
        """The drafts by name; a quiz without a single item is none."""
        return {
            owner: Quiz(items=tuple(items), stimuli=tuple(self.stimuli.get(owner, ())))
            for owner, items in self.items.items()
            if items
        }

    def _refuse(self, error: ValidationError, line: int, what: str) -> None:
        for one in error.errors():
            at = ".".join(map(str, one["loc"]))
            self.say(
                line,
                f"{what}: {at} is {shown(str(one['input']), 40)}",
                one["msg"][0].lower() + one["msg"][1:],
                "Put it right and import again; this item was left out.",
            )

    def _id(self, given: str, taken: Iterable[str], line: int) -> str:
        used = set(taken)
        wanted = slug_of(given)
        name = wanted or f"item-{len(used) + 1}"
        while name in used:
            base, _, number = name.rpartition("-")
            name = f"{base}-{int(number) + 1}" if base and number.isdecimal() else f"{name}-2"
        if given and name != given:
            self.say(
                line,
                f"the id {shown(given)}, now {name}",
                "an id of its own, of a-z, 0-9 and hyphens",
                "Keep the new id, or write another before the first `course number`.",
                is_loss=False,
            )
        return name
