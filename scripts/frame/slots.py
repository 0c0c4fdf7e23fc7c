"""Guides change only in a few words from build to build: the generator sees slots, which are filled afterwards."""

from __future__ import annotations

from dataclasses import replace

from scripts.view import Site

_SLOTS = ("guide_css", "card", "build_id", "built_on")
# Nothing of a guide's document; left in, they would make every guide new whenever a lesson changes.
_UNUSED = ("css", "js", "index", "review", "corrections", "early")


def slotted(site: Site) -> Site:
    """The site with slots in the place of what changes from build to build."""
    slots = {name: _slot(name) for name in _SLOTS}
    return replace(site, **slots, **dict.fromkeys(_UNUSED, ""))


def filled(html: str, site: Site) -> str:
    """A page that was made with slots, with the words of this build."""
    for name in _SLOTS:
        html = html.replace(_slot(name), str(getattr(site, name)))
    return html


def _slot(name: str) -> str:
    return f"slot-{name.replace('_', '-')}-slot"
