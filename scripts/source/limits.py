"""How large one source file may be before the loader refuses it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Upper bounds for one file; every bound is itself still allowed."""

    file_bytes: int = 256 * 1024
    depth: int = 20  # nested lists and mappings
    nodes: int = 20_000  # values and keys together
    scalar_characters: int = 20_000
    problems: int = 100  # reported for one file; the rest is announced, not listed


LIMITS = Limits()
