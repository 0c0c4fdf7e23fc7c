"""The lists and mappings that have begun and not yet ended while a file is read."""

from __future__ import annotations

from typing import TypeAlias

import yaml

from scripts.source.file import Plain


class RootFrame:
    """What surrounds the file's one value."""

    __slots__ = ("value",)
    wants_key = False
    is_key = False
    is_flow = False

    def __init__(self) -> None:
        """No value yet."""
        self.value: Plain = None

    def add(self, value: Plain) -> None:
        """Take the file's value."""
        self.value = value


class ListFrame:
    """A list; `is_key` when it stands where a key belongs. `add` takes the next entry."""

    __slots__ = ("add", "is_flow", "is_key")
    wants_key = False

    def __init__(self, container: list[Plain], *, is_key: bool, is_flow: bool) -> None:
        """The list to fill."""
        self.is_flow = is_flow
        self.add = container.append
        self.is_key = is_key


class MappingFrame:
    """A mapping, which takes a key and a value in turns; `is_key` when it stands where a key belongs."""

    __slots__ = ("container", "first", "is_flow", "is_key", "key", "wants_key")

    def __init__(self, container: dict[str, Plain], *, is_key: bool, is_flow: bool) -> None:
        """The mapping to fill."""
        self.is_flow = is_flow
        self.container = container
        self.is_key = is_key
        self.wants_key = True
        self.key = ""
        self.first: dict[str, yaml.Event] = {}  # each key as it was first written

    def begin(self, key: str) -> None:
        """Take a key, whose value comes next."""
        self.key = key
        self.wants_key = False

    def add(self, value: Plain) -> None:
        """Take the value of the last key."""
        self.container[self.key] = value
        self.wants_key = True


Frame: TypeAlias = RootFrame | ListFrame | MappingFrame


def frame_for(
    container: dict[str, Plain] | list[Plain], *, is_key: bool, is_flow: bool
) -> ListFrame | MappingFrame:
    """The frame that fills `container`; `is_flow` when it is written in brackets."""
    if isinstance(container, dict):
        return MappingFrame(container, is_key=is_key, is_flow=is_flow)
    return ListFrame(container, is_key=is_key, is_flow=is_flow)
