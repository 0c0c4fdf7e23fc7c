"""What the browser loads besides pages: style sheets and the bundled app, named by their content."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from scripts.cache import digest, files_digest, program_digest
from scripts.packed_css import packed_css
from scripts.scan import Signature, is_fresh, scan

# Order matters: later sheets refine earlier ones.
COURSE_SHEETS = (
    "tokens",
    "base",
    "shell",
    "lesson",
    "blocks",
    "practice",
    "quiz",
    "calculator",
    "arranging",
    "kinds",
    "lists",
    "pages",
    "review",
    "record",
    "subscribe",
    "offline",
    "backup",
    "assigning",
    "receipt",
    "glossary",
    "reading",
    "notes",
    "search",
    "desk",
    "print",
)
GUIDE_SHEETS = ("tokens", "shell", "guide")

# For the bundler: plain messages, and half of its memory (it would reserve more than it uses).
BUNDLING = {"NO_COLOR": "1", "DENO_NO_UPDATE_CHECK": "1", "MIMALLOC_ARENA_EAGER_COMMIT": "0"}

_STYLES = "docs/assets/css"
_ENTRY = "app/main.ts"
_BUNDLER = Path(__file__).parent / "bundler/bundle.ts"


class BundleError(Exception):
    """The app could not be bundled; the message is Deno's own."""


def content_name(stem: str, content: bytes, suffix: str) -> str:
    """`stem.0123456789.suffix`: a name that changes when the content does, so that it can be cached for ever."""
    return f"assets/{stem}.{hashlib.sha256(content).hexdigest()[:10]}.{suffix}"


def style_sheet(root: Path, sheets: tuple[str, ...]) -> bytes:
    """The style sheets as one file, in the given order, packed."""
    texts = [(root / _STYLES / f"{sheet}.css").read_text("utf-8") for sheet in sheets]
    return packed_css("\n".join(texts)).encode()


def guide_pictures(root: Path) -> dict[str, bytes]:
    """Pictures of the hand-written guides by path below the site, where the guides' links lead."""
    docs = root / "docs"
    paths = sorted((docs / "assets/guides").glob("*.webp"))
    return {path.relative_to(docs).as_posix(): path.read_bytes() for path in paths}


def bundle_app(root: Path, out: Path, entry: str = _ENTRY) -> tuple[str, dict[str, bytes]]:
    """Bundle the app into `out`; the path of the file that pages load, and {path below the site: content}.

    Raises BundleError with the bundler's message when the TypeScript does not bundle.
    """
    key = digest(program_digest(), _sources_digest(root))
    kept = out / "kept"
    known, _, name = kept.read_text("utf-8").partition("\n") if kept.is_file() else ("", "", "")
    if known == key and name:
        return name, _bundles(out)
    shutil.rmtree(out, ignore_errors=True)
    entry = f"assets/{run_bundler(root, _BUNDLER, entry, str(out))}"
    kept.write_text(f"{key}\n{entry}", "utf-8")
    return entry, _bundles(out)


def run_bundler(root: Path, program: Path, *arguments: str) -> str:
    """Run one of our bundlers in Deno; what it prints. Raises BundleError with its message."""
    options = ["--quiet", "--frozen", "--allow-all", "--config", str(root / "deno.json")]
    done = subprocess.run(
        [deno_binary(), "run", *options, str(program), *arguments],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **BUNDLING},
    )
    if done.returncode:
        raise BundleError(done.stderr.strip())
    return done.stdout.strip()


# What was found on the disk, and its digest: while an author saves lessons, the app stays as it is.
_digested: dict[Path, tuple[Mapping[str, Signature], str]] = {}


def _sources_digest(root: Path) -> str:
    found = scan(root, ("app", "deno.json", "deno.lock"))
    known = _digested.get(root)
    if known is None or known[0] != found or any(map(is_fresh, found.values())):
        known = _digested[root] = (found, files_digest(root, found))
    return known[1]


def _bundles(out: Path) -> dict[str, bytes]:
    return {f"assets/{path.name}": path.read_bytes() for path in sorted(out.glob("*.js"))}


def deno_binary() -> str:
    """The Deno of the environment this runs in."""
    beside = Path(sys.executable).parent / ("deno.exe" if os.name == "nt" else "deno")
    return str(beside) if beside.exists() else "deno"
