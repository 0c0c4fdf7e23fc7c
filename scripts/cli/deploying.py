"""The commands for whoever puts the site on a host: `course deploy-config` and `course verify`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import unquote, urlsplit

from scripts.cli.checking import check_course
from scripts.cli.surroundings import Misuse, published_address, site_address
from scripts.finish.hosts import Hosting, host_files
from scripts.finish.online import sums_online
from scripts.finish.sums import SUMS, Difference, SumsUnreadable, compared, read_sums, sums_of

_PACKED = (".gz", ".br")


def deploy_config_command(root: Path, arguments: argparse.Namespace, environ: Mapping[str, str]) -> int:
    """`course deploy-config HOST`: writes the host's files and says where they are."""
    stated = check_course(root, datetime.now(UTC).date()).course.info.value.site_url
    address = published_address(arguments.site_url, environ, stated)
    site = root / "site"
    files = tuple(path.relative_to(site).as_posix() for path in sorted(site.rglob("*")) if path.is_file())
    if not files:
        raise Misuse("site/ is empty: run `course release` first")
    # Servers compare paths without escapes.
    base = unquote(urlsplit(address).path).rstrip("/") + "/"
    for path, text in host_files(arguments.host, Hosting(base, files, arguments.brotli)).items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8", newline="\n")
        print(f"Wrote {path}, for the site at {address or '/'}")
    return 0


def verify_command(root: Path, arguments: argparse.Namespace) -> int:
    """`course verify WHERE`: 1 when anything is not as published."""
    is_online = arguments.where.startswith(("http://", "https://"))
    folder = root / "site" if is_online else Path(arguments.where)
    sums = arguments.sums or folder / SUMS
    if not sums.is_file():
        raise Misuse(f"{sums} is not there: `course release` writes it; --sums names another")
    try:
        published = read_sums(sums.read_text("utf-8", errors="replace"))
    except SumsUnreadable as error:
        print(f"course: {error}", file=sys.stderr)
        return 1
    return (
        _verify_online(arguments.where, published)
        if is_online
        else _say(compared(published, sums_of(folder)), published)
    )


def _verify_online(where: str, published: Mapping[str, str]) -> int:
    address = f"{site_address(where).rstrip('/')}/"
    # Packed copies are between the host and itself: many do not send them by name.
    asked = {path: total for path, total in published.items() if not path.endswith(_PACKED)}
    found, failed = sums_online(address, asked)
    for path, words in failed.items():
        print(f"failed   {path}: {words}")
    rest = {path: total for path, total in asked.items() if path not in failed}
    return _say(compared(rest, found), asked) or int(bool(failed))


def _say(difference: Difference, published: Mapping[str, str]) -> int:
    named = {"missing": difference.missing, "changed": difference.changed, "extra": difference.extra}
    for word, paths in named.items():
        for path in paths:
            print(f"{word:8} {path}")
    counts = ", ".join(f"{len(paths)} {word}" for word, paths in named.items())
    print(f"{len(published)} files were published; {counts}.")
    return int(not difference.is_none)
