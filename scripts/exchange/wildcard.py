"""Accepted words in question files: `*` there stands for anything, and is written `\\*` when it is meant."""

from __future__ import annotations

ANYTHING = "*"


def literal(word: str) -> str:
    """A word in which no `*` stands for anything."""
    return word.replace("*", "\\*")


def has_wildcard(word: str) -> bool:
    """Whether a `*` in the word stands for anything."""
    return "*" in word.replace("\\*", "")


def meant(word: str) -> str:
    """The word `literal` was given."""
    return word.replace("\\*", "*")
