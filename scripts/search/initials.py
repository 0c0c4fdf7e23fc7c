"""The first letters of pinyin: th finds 退货."""

from __future__ import annotations

from collections.abc import Iterable


def initials_of(texts: Iterable[str]) -> dict[str, str]:
    """{letter: characters whose pinyin begins with it}, for the characters of the texts, read as they stand there.

    A character with two readings (行: hang, xing) is listed under each that occurs.
    """
    # Its dictionaries take longer to load, and more memory, than most of what is done without an index.
    from pypinyin import Style, pinyin  # noqa: PLC0415 - its tables take long to load

    letters: dict[str, set[str]] = {}
    for text in texts:
        # Its types know only one text for what has no reading; a list keeps one entry a character.
        readings = pinyin(text, style=Style.FIRST_LETTER, errors=list)  # pyright: ignore[reportArgumentType]
        for character, (letter, *_) in zip(text, readings, strict=True):
            if letter != character and letter.isascii():
                letters.setdefault(letter, set()).add(character)
    return {letter: "".join(sorted(letters[letter])) for letter in sorted(letters)}
