"""What axe finds on a page as it stands."""

from __future__ import annotations

from typing import Any, cast

from axe_playwright_python.sync_playwright import Axe  # pyright: ignore[reportMissingTypeStubs]
from playwright.sync_api import Page


def violations(page: Page) -> list[str]:
    """Each broken rule with the first element that breaks it."""
    results = cast("dict[str, Any]", Axe().run(page).response)  # pyright: ignore[reportUnknownMemberType]
    found = cast("list[dict[str, Any]]", results["violations"])
    return [f"{rule['id']}: {rule['nodes'][0]['html'][:120]}" for rule in found]
