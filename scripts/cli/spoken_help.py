"""`--help`, and what is said about a command that was not understood, in the language of the run."""

from __future__ import annotations

import argparse
from typing import NoReturn, cast

from scripts.words import Words

_USAGE = "usage: "


class SpokenParser(argparse.ArgumentParser):
    """A parser whose refusals are put into words by `words`; its commands are parsers of the same class."""

    words = Words({})

    def format_usage(self) -> str:
        """The usage line, as an error shows it."""
        return self._usage(super().format_usage())

    def format_help(self) -> str:
        """All of `--help`."""
        return self._usage(super().format_help())

    def _usage(self, text: str) -> str:
        """The text with the word that argparse itself puts before it."""
        return self.words.say(_USAGE) + text.removeprefix(_USAGE)

    def error(self, message: str) -> NoReturn:
        """End with 2, saying what was not understood."""
        super().error(self.words.say(message))


def spoken_parser(program: str, about: str, ending: str) -> argparse.ArgumentParser:
    """A parser without options yet, which speaks English until it is put into other words."""
    shape = argparse.RawDescriptionHelpFormatter
    return SpokenParser(prog=program, description=about, epilog=ending, formatter_class=shape)


def put_into_words(parser: argparse.ArgumentParser, words: Words) -> None:
    """Say everything `--help` shows in another language, of this parser and of its commands."""
    if isinstance(parser, SpokenParser):
        parser.words = words
    parser.description = words.say_page(parser.description or "") or None
    parser.epilog = words.say_page(parser.epilog or "") or None
    for group in parser._action_groups:
        group.title = words.say(group.title or "") or None
    for action in parser._actions:
        action.help = words.say(action.help or "") or None
        for listed, command in commands_of(action):
            listed.help = words.say(listed.help or "") or None
            put_into_words(command, words)


def commands_of(action: argparse.Action) -> list[tuple[argparse.Action, argparse.ArgumentParser]]:
    """The commands an action chooses from, each with its line in the list; none for an ordinary option."""
    if not isinstance(action.choices, dict):
        return []
    listed = cast("list[argparse.Action]", getattr(action, "_choices_actions", []))
    return list(zip(listed, cast("dict[str, argparse.ArgumentParser]", action.choices).values(), strict=True))
