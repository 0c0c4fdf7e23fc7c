"""What every command's place on the command line is made of: its words, its codes, addresses."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from scripts.cli.surroundings import Misuse, site_address

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # pyright: ignore[reportPrivateUsage]

CODES = """\
Exit codes: 0 all is well, 1 errors were found (with --strict also warnings), 2 the command was not understood.
"""


def add_command(commands: Commands, name: str, summary: str, more: str) -> argparse.ArgumentParser:
    """A command with its line in the list of commands and what its own --help says."""
    return commands.add_parser(
        name,
        help=summary,
        description=f"{summary[0].upper()}{summary[1:]}.\n\n{more}",
        epilog=CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def add_site_url(parser: argparse.ArgumentParser, purpose: str) -> None:
    """`--site-url`, which goes before what the environment and the course say."""
    parser.add_argument(
        "--site-url",
        type=_address,
        metavar="URL",
        help=f"{purpose} (default: $SITE_URL, else site_url in lessons/course.yml)",
    )


def _address(word: str) -> str:
    """A site's address as an option takes it."""
    try:
        return site_address(word)
    except Misuse as misuse:
        raise argparse.ArgumentTypeError(str(misuse)) from misuse
