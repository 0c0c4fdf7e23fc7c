"""One classic script with everything in it, for what cannot load modules; made again only when its sources change."""

from __future__ import annotations

from pathlib import Path

from scripts.assets import run_bundler
from scripts.cache import digest, files_digest, program_digest
from scripts.scan import scan

_BUNDLER = Path(__file__).parent / "bundler/whole.ts"


def bundle_whole(root: Path, entry: str, out: Path, replaced: tuple[str, ...] = ()) -> bytes:
    """The script made from root/`entry`, kept in the file `out`. Raises BundleError with the bundler's message.

    `replaced` names modules and what stands in their place: "app/a.ts=app/b.ts".
    """
    sources = scan(root, ("app", "deno.json", "deno.lock"))
    key = digest(program_digest(), *replaced, files_digest(root, sources))
    kept = out.with_suffix(".key")
    if out.is_file() and kept.is_file() and kept.read_text("utf-8") == key:
        return out.read_bytes()
    out.parent.mkdir(parents=True, exist_ok=True)
    kept.unlink(missing_ok=True)
    run_bundler(root, _BUNDLER, entry, str(out), *replaced)
    kept.write_text(key, "utf-8")
    return out.read_bytes()
