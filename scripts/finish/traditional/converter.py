"""OpenCC with our own words: simplified Chinese → the traditional Chinese of Taiwan."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, cast

import opencc

Convert = Callable[[str], str]

_BASE = "s2tw.json"
_WORDS = "words.txt"
# After a number it is a week; OpenCC's dictionaries hold no numbers.
_WEEK = re.compile(r"(?<=\d )周|(?<=\d)周")


@cache
def traditional() -> Convert:
    """A function that converts a text. Making it reads megabytes: it is made once."""
    words = own_words()
    with tempfile.TemporaryDirectory() as folder:
        # What came out stays when it is converted again.
        both = {**{written: written for written in words.values()}, **words}
        rows = "".join(f"{plain}\t{written}\n" for plain, written in both.items())
        (Path(folder) / _WORDS).write_text(rows, "utf-8", newline="\n")
        (Path(folder) / _BASE).write_text(json.dumps(_configuration(Path(folder) / _WORDS)), "utf-8")
        # Everything is read here: nothing of the folder is needed afterwards.
        made = cast("Convert", opencc.OpenCC(str(Path(folder) / _BASE)).convert)  # pyright: ignore[reportUnknownMemberType]
    return lambda text: made(_WEEK.sub("週", text))


def own_words() -> Mapping[str, str]:
    """The dictionary beside this file. Raises ValueError for a row that is none."""
    text = files("scripts.finish.traditional").joinpath(_WORDS).read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    if wrong := [row for row in rows if len(row) != 2 or len(row[0]) != len(row[1]) or " " in row[0]]:
        raise ValueError(f"{_WORDS}: {wrong[0]} is no pair of words of equal length")
    return dict(rows)


def _configuration(words: Path) -> object:
    """OpenCC's own settings with our words before its dictionaries, in each step and where it splits the text."""
    share = Path(opencc.__file__).parent / "clib/share/opencc"
    settings = _with_paths(json.loads((share / _BASE).read_text("utf-8")), share)
    ours = {"type": "text", "file": str(words)}
    for step in (settings["segmentation"], *settings["conversion_chain"]):
        step["dict"]["dicts"].insert(0, ours)
    return settings


def _with_paths(value: Any, share: Path) -> Any:  # noqa: ANN401 - OpenCC's own settings, as JSON has them
    """The settings with full paths: they are read from another folder."""
    if isinstance(value, list):
        return [_with_paths(part, share) for part in cast("list[object]", value)]
    if not isinstance(value, dict):
        return value
    parts = cast("dict[str, object]", value)
    return {
        name: str(share / str(part)) if name == "file" else _with_paths(part, share)
        for name, part in parts.items()
    }
