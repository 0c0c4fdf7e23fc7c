"""What lets readers take issues along: a list of all that a built site has, and the worker that knows its build."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict, cast

from scripts.search import FOLDER as SEARCH
from scripts.search import HEAD as SEARCH_HEAD

LIST, WORKER = "offline.json", "sw.js"
KILL_SWITCH = Path(__file__).with_name("kill-switch.js")

# Each edition is a whole site in its folder.
_EDITIONS = ("", "zh-Hant/")
# What an issue on the way is of little use without: home, what is due, the record, and the page that helps.
_SHELL = ("", "archive/", "device/", "glossary/", "me/", "mistakes/", "notes/", "offline/", "review/")
_HEAD = re.compile(r"<html[^>]*>")
_NAMED = re.compile(r"assets/[\w-]+\.[0-9a-f]{10}\.(?:js|css|json|txt)\b")
_BESIDE = re.compile(r"""["'`](?:\./)?([\w-]+\.[0-9a-f]{10}\.(?:js|css|json|txt))["'`]""")

File = tuple[str, int]


class OfflineIssue(TypedDict):
    """An issue with the pages it takes along."""

    path: str
    title: str
    pages: list[File]
    search: list[File]


class UnlistedSite(Exception):
    """The folder holds no site of a course; the message says what is missing."""


@dataclass(frozen=True, slots=True)
class _Site:
    folder: Path

    def text(self, path: str) -> str:
        return (self.folder / path).read_text("utf-8")

    def page(self, path: str) -> File:
        return path, (self.folder / path / "index.html").stat().st_size

    def has(self, path: str) -> bool:
        return (self.folder / path / "index.html").is_file()

    def files(self, paths: Iterable[str]) -> list[File]:
        """Those of the files that are there, with their sizes."""
        found = ((path, self.folder / path) for path in paths)
        return [(path, file.stat().st_size) for path, file in found if file.is_file()]


def add_offline(folder: Path, worker: bytes) -> None:
    """Write offline.json and sw.js for all that is in a finished site. Raises UnlistedSite.

    To be done last: what is added afterwards cannot be taken along.
    """
    site = _Site(folder)
    if not site.has(""):
        raise UnlistedSite(
            f"{folder} has no index.html: there is no finished site here. Run `course build` first."
        )
    head = _head(site.text("index.html"))
    editions = [_edition(site, part) for part in _EDITIONS if site.has(part)]
    listed = {"v": 1, "build": head["build"], "editions": editions}
    (folder / LIST).write_text(_json(listed), "utf-8", newline="\n")
    facts = _json({"course": head["course"], "build": head["build"]})
    (folder / WORKER).write_bytes(f"const COURSE_OFFLINE = {facts};\n".encode() + worker)


def _head(html: str) -> dict[str, str]:
    found = _HEAD.search(html)
    head = dict(re.findall(r' data-(\w+)="([^"]*)"', found[0])) if found else {}
    if missing := {"course", "build", "index"} - head.keys():
        raise UnlistedSite(f"index.html names no {', '.join(sorted(missing))}")
    return head


def _edition(site: _Site, part: str) -> Mapping[str, object]:
    home = site.text(f"{part}index.html")
    index_path = _head(home)["index"].rpartition("assets/")[2]
    index = json.loads(site.text(f"assets/{index_path}"))
    shell = [f"{part}{page}" for page in _SHELL if site.has(f"{part}{page}")]
    issues = list(_issues(site, part, index))
    pages = [*shell, *(issue["path"] for issue in issues[:1])]
    return {
        "folder": part,
        "shell": [site.page(page) for page in shell],
        "assets": site.files(_needed(site, pages)),
        "search": site.files([f"{part}{SEARCH_HEAD}"]),
        "issues": issues,
    }


def _issues(site: _Site, part: str, index: Mapping[str, list[dict[str, object]]]) -> Iterator[OfflineIssue]:
    addresses = {lesson["n"]: f"{part}lessons/{lesson['id']}/" for lesson in index["lessons"]}
    for issue in index["issues"]:
        path = f"{part}issues/{issue['n']:03}/"
        numbers = cast("list[object]", issue["lessons"])
        pages = [path, *(addresses[number] for number in numbers)]
        yield {
            "path": path,
            "title": f"第 {issue['n']} 期 · {issue['title']}",
            "pages": [site.page(page) for page in pages if site.has(page)],
            "search": site.files(f"{part}{SEARCH}/{number}.json" for number in numbers),
        }


def _needed(site: _Site, pages: list[str]) -> list[str]:
    """Files that the pages name, and files that those name, to the last."""
    open_files = [name for page in pages for name in _NAMED.findall(site.text(f"{page}index.html"))]
    needed: set[str] = set()
    while open_files:
        name = open_files.pop()
        if name in needed or not (site.folder / name).is_file():
            continue
        needed.add(name)
        if name.endswith((".js", ".json")):
            text = site.text(name)
            open_files += [*_NAMED.findall(text), *(f"assets/{beside}" for beside in _BESIDE.findall(text))]
    return sorted(needed)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
