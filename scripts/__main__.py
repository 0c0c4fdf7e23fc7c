"""`course <command>`: the only place that ends the process."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

from scripts.cli.ending import ended
from scripts.cli.kept import build_key, check_key, same_build, same_check, say_check
from scripts.cli.parser import make_parser
from scripts.cli.speech import say, speak, spoken
from scripts.cli.spoken_help import put_into_words
from scripts.cli.surroundings import Misuse
from scripts.words import ENGLISH, language_of, words_in


def run(argv: Sequence[str]) -> int:
    """Run one command; returns its exit code. Raises SystemExit(2) or Misuse when it is not understood."""
    language, argv = language_of(argv, os.environ)
    speak(words_in(language))
    parser = make_parser()
    if spoken() is not ENGLISH:
        put_into_words(parser, spoken())
    arguments = parser.parse_args(argv)
    root: Path = arguments.root.resolve()
    if not root.is_dir():
        raise Misuse(f"{arguments.root} is no folder; expected the one that holds lessons/ and quizzes/")
    known = _known(root, arguments)
    # Schema, rules and templates take longer to load than it takes to see that nothing has changed.
    return (
        import_module("scripts.cli.running").run_command(root, arguments, os.environ)
        if known is None
        else known
    )


def _known(root: Path, arguments: argparse.Namespace) -> int | None:
    """What a check or a build comes to when all is as it was the last time; None when it has to be done."""
    if arguments.command == "check":
        # Named before it is read: what is saved meanwhile belongs to the next check.
        arguments.key = check_key(root, datetime.now(UTC).date(), arguments.base)
        found = same_check(root, arguments.key)
        if found is None:
            return None
        say_check(*found, arguments.format)
        worst = {str(problem.severity) for problem in found[0]}
        return int("error" in worst or (arguments.strict and bool(worst)))
    if arguments.command == "build":
        arguments.key = build_key(root, arguments, os.environ)
        if same_build(root, arguments.key):
            say(f"Nothing has changed: {root / 'site'} is what the files make.")
            return 0
    return None


def main() -> None:
    """Entry point of the `course` command."""
    # What a command reads and makes it needs until it ends; looking for garbage finds none, again and again.
    gc.disable()
    sys.exit(ended(lambda: run(sys.argv[1:])))


if __name__ == "__main__":
    main()
