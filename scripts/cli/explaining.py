"""`course rules`: what a rule is for, in the language of the run."""

from __future__ import annotations

import argparse
import difflib
from pathlib import Path

from scripts.cli.speech import spoken
from scripts.cli.surroundings import Misuse
from scripts.words.guide import guide_in, rules_in, section_of

_GUIDE = Path(__file__).parents[2] / "docs/rules.md"


def rules_command(root: Path, arguments: argparse.Namespace) -> int:
    """Print the guide's section about one rule, or all of the guide."""
    rule: str | None = arguments.rule
    guide = _GUIDE.read_text("utf-8")
    if rule is None:
        print(guide_in(guide, spoken()))
        return 0
    section = section_of(guide, rule)
    if not section:
        close = difflib.get_close_matches(rule, rules_in(guide), n=1)
        raise Misuse(
            f"{rule!r} is no rule; did you mean {close[0]!r}?"
            if close
            else f"{rule!r} is no rule; `course rules` prints them all"
        )
    print(guide_in(section, spoken()))
    return 0
