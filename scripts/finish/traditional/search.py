"""The search index of the traditional edition: the same words and places, results in traditional Chinese.

Queries are turned into simplified characters before they are looked up, which has one answer for each character; the
other way has several. So both editions search one index, in either script, and find the same. Only what is shown of a
result, its fragment, is converted.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from typing import cast

Convert = Callable[[str], str]

# What Pagefind puts before its JSON, and between the words it has found in Chinese text.
_MARK = b"pagefind_dcd"
_BETWEEN_WORDS = "\u200b"


class FragmentNotUnderstood(ValueError):
    """A result's file is not of the form Pagefind has; the message says what was found."""


def converted_fragment(packed: bytes, convert: Convert) -> bytes:
    """A result with its text converted. Raises FragmentNotUnderstood."""
    content = gzip.decompress(packed)
    if not content.startswith(_MARK):
        raise FragmentNotUnderstood(f"{content[:20]!r} at its beginning")
    value = json.loads(content.removeprefix(_MARK))
    converted = json.dumps(_texts(value, convert), ensure_ascii=False, separators=(",", ":"))
    return gzip.compress(_MARK + converted.encode(), 9, mtime=0)


def _texts(value: object, convert: Convert) -> object:
    if isinstance(value, str):
        return _spaced(value, convert)
    if isinstance(value, list):
        return [_texts(part, convert) for part in cast("list[object]", value)]
    if isinstance(value, dict):
        return {name: _texts(part, convert) for name, part in cast("dict[str, object]", value).items()}
    return value


def _spaced(text: str, convert: Convert) -> str:
    """Converted as a sentence, then divided where it was: a word may reach over what Pagefind takes for its end."""
    bare = text.replace(_BETWEEN_WORDS, "")
    whole = convert(bare)
    if _BETWEEN_WORDS not in text or len(whole) != len(bare):
        return convert(text) if _BETWEEN_WORDS in text else whole
    characters = iter(whole)
    return "".join(one if one == _BETWEEN_WORDS else next(characters) for one in text)
