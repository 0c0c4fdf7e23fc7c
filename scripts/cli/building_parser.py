"""`course build`, `course release` and `course serve`: their options."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from scripts.cli.commands import add_command, add_site_url
from scripts.generator import GENERATORS

if TYPE_CHECKING:
    from scripts.cli.commands import Commands


def add_build(commands: Commands) -> None:
    """`course build`."""
    more = """\
Nothing is written while the course has errors: the site of the last good build stays. site/ can be put on any
static host. With SOURCE_DATE_EPOCH set, equal sources give equal bytes.

  course build --site-url https://example.com/course/"""
    _build_options(add_command(commands, "build", "check, then write the site to site/", more))


def add_release(commands: Commands) -> None:
    """`course release`: the same options, and whether files are packed."""
    more = """\
Builds, then makes of site/ what is put on a host: every page once more in traditional Chinese below zh-Hant/.

  course release --site-url https://example.com/course/"""
    summary = "build, then add what readers get: traditional script, packed files, check sums"
    parser = add_command(commands, "release", summary, more)
    _build_options(parser)
    parser.add_argument(
        "--no-packing", action="store_true", help="leave .gz and .br out, for hosts that pack by themselves"
    )


def add_serve(commands: Commands) -> None:
    """`course serve`: those, and a port."""
    more = """\
Prints the address to open. Saving a file builds again and reloads the browser; a mistake is reported here, and the
site keeps showing the last good build. Ctrl+C ends it."""
    summary = "build, show it on this machine, rebuild whenever a file is saved"
    parser = add_command(commands, "serve", summary, more)
    _build_options(parser)
    parser.add_argument(
        "--port",
        type=_port,
        default=8000,
        metavar="NUMBER",
        help="port on 127.0.0.1 (default: 8000; when it is in use, the next free one)",
    )


def _build_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--generator", choices=GENERATORS, default="mkdocs", help="site generator (default: mkdocs)"
    )
    parser.add_argument(
        "--no-search", action="store_true", help="leave the search index out: faster while writing"
    )
    add_site_url(parser, "address the site will have, such as https://example.com/course/; feeds need it")


def _port(word: str) -> int:
    if not word.isdecimal() or int(word) > 65535:
        raise argparse.ArgumentTypeError(
            f"{word!r} is no port; expected a number from 0 to 65535, such as 8000"
        )
    return int(word)
