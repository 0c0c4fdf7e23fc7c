"""The published files as a stranger sees them: their policy, the hosts they name, how long they may be kept."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from scripts.finish.hosts.headers import ASKED_AGAIN, CACHE, KEPT, headers_of
from scripts.finish.policy import POLICY, policy_text

ROOT = Path(__file__).parents[1]

# Named in the files, never asked: names of XML vocabularies, comments, and stand-ins that are replaced before use.
NAMED_HOSTS = {
    "http://www.w3.org": "names of SVG and XLink",
    "https://fontawesome.com": "a licence's comment in the theme's style sheet",
}
# Files whose content changes under one name; hosts give them `no-cache`, as they do pages.
UNHASHED = re.compile(r"favicon\.svg|app\.webmanifest|icon-[\w-]+\.png|guides/[\w-]+\.webp")
HASHED = re.compile(r"[.-][0-9A-Za-z]{8,10}\.(js|css|json|png|txt|min\.css|min\.css\.map)")

_HOST = re.compile(r"\b(?:https?|wss?)://[\w.-]+", re.IGNORECASE)
_STYLE_ADDRESS = re.compile(r"(?:url\(|@import)\s*[\"']?\s*([a-z-]+:|//)", re.IGNORECASE)
_SINK = re.compile(
    r"innerHTML|outerHTML|insertAdjacentHTML|DOMParser|document\.write|\beval\(|new Function|new Worker"
)


def files_of(site: Path, *endings: str) -> dict[str, str]:
    paths = [path for path in sorted(site.rglob("*")) if path.suffix in endings]
    return {path.relative_to(site).as_posix(): path.read_text("utf-8") for path in paths}


def test_the_policy_has_no_exception_and_asks_for_trusted_types() -> None:
    assert "unsafe" not in policy_text()
    assert "http" not in policy_text()
    assert "*" not in policy_text()
    assert POLICY["default-src"] == POLICY["base-uri"] == POLICY["form-action"] == "'none'"
    assert POLICY["require-trusted-types-for"] == "'script'"
    assert POLICY["trusted-types"] == "default"


def test_scripts_and_styles_name_no_host_that_could_be_asked(site: Path) -> None:
    files = files_of(site, ".js", ".css")
    named = {host.lower() for text in files.values() for host in _HOST.findall(text)}
    assert named - NAMED_HOSTS.keys() == set()
    outside = {
        path: scheme
        for path, text in files.items()
        for scheme in _STYLE_ADDRESS.findall(text)
        if path.endswith(".css") and scheme != "data:"
    }
    assert outside == {}


def test_no_bundled_script_turns_text_into_html_or_script(site: Path) -> None:
    found = {path: set(_SINK.findall(text)) for path, text in files_of(site, ".js").items()}
    assert {path: sinks for path, sinks in found.items() if sinks} == {}


def test_whatever_pages_load_is_named_by_its_content(site: Path) -> None:
    assets = site / "assets"
    names = [path.relative_to(assets).as_posix() for path in assets.rglob("*") if path.is_file()]
    assert len(names) > 20
    assert [name for name in names if not HASHED.search(name) and not UNHASHED.fullmatch(name)] == []
    kept = {name for name in names if headers_of(f"assets/{name}")[CACHE] == KEPT}
    assert kept == {name for name in names if not UNHASHED.fullmatch(name)}
    pages = [page.relative_to(site).as_posix() for page in site.rglob("*.html")]
    assert {headers_of(page)[CACHE] for page in pages} == {ASKED_AGAIN}


def test_every_pinned_package_carries_its_hash() -> None:
    pins = re.split(r"\n(?=[a-z])", (ROOT / "requirements.lock").read_text("utf-8").strip())
    assert len(pins) > 50
    assert [pin.partition(" ")[0] for pin in pins if "--hash=sha256:" not in pin] == []
    lock = json.loads((ROOT / "deno.lock").read_text("utf-8"))
    packages = lock["npm"]
    assert packages
    assert [name for name, facts in packages.items() if not facts["integrity"].startswith("sha512-")] == []
    assert not set(lock) & {"remote", "jsr"}


@pytest.mark.parametrize("name", ["favicon-2.svg", "course.js", "fonts/a.woff2", "guides/../course.js"])
def test_a_name_without_its_contents_mark_is_seen(name: str) -> None:
    assert not HASHED.search(name)
    assert not UNHASHED.fullmatch(name)
