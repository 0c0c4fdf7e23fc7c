"""What a built site becomes for the public: both scripts, packed files, header files, check sums."""

from __future__ import annotations

import shutil
from functools import partial
from pathlib import Path

from scripts.assets import bundle_app
from scripts.build import offline_worker
from scripts.finish.offline import add_offline
from scripts.finish.packed import pack_site
from scripts.finish.sums import SUMS, sums_of, sums_text
from scripts.finish.traditional.app import converted_app
from scripts.finish.traditional.converter import traditional
from scripts.finish.traditional.edition import Site, add_traditional
from scripts.publication import BUILD, Progress
from scripts.write import replace_folder, write_tree


def release_site(root: Path, address: str, progress: Progress, is_packed: bool = True) -> Path:
    """Make root/site what is published; returns its folder. `address` is "" when it is not known.

    A release that fails on the way leaves the built site as it was.
    """
    made = root / BUILD / "release"
    shutil.rmtree(made, ignore_errors=True)
    shutil.copytree(root / "site", made)
    progress("Adding the traditional edition")
    add_traditional(Site(made, address), traditional(), partial(_bundle, root))
    add_offline(made, offline_worker(root))
    if is_packed:
        progress("Packing files")
        pack_site(made, root / BUILD / "cache/packed")
    (made / SUMS).write_text(sums_text(sums_of(made)), "utf-8", newline="\n")
    return replace_folder(made, root / "site")


def _bundle(root: Path) -> tuple[str, dict[str, bytes]]:
    """The app with its words converted, bundled from a copy."""
    folder = root / BUILD / "traditional"
    copied = converted_app(root, traditional())
    write_tree(folder, {path: text.encode() for path, text in copied.items()})
    return bundle_app(root, root / BUILD / "traditional-app", str(folder / "app/main.ts"))
