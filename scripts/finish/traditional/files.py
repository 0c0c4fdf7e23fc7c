"""Data files and feeds in traditional Chinese. Pure."""

from __future__ import annotations

import hashlib
import json
import re
import uuid
from collections.abc import Callable, Mapping

from scripts.export.calendar_feed import folded_line
from scripts.finish.traditional.place import FOLDER, PLAIN, TRADITIONAL

Convert = Callable[[str], str]

_NAMED = re.compile(r'"(assets/[^"/]+)"')
_URN = re.compile(r"(?<=urn:uuid:)[0-9a-f-]{36}")
_UID = re.compile(r"(?<=\nUID:)[^@\r\n]+")


def converted_data(files: Mapping[str, str], convert: Convert) -> tuple[dict[str, str], dict[str, bytes]]:
    """Data files under names of their new content: {old name: new name} and {new name: content}.

    A file may name others: it is seen from a page one folder deeper. Keys and ids hold no Chinese, and what a typed
    answer is compared with is held as numbers: so the text can be converted as a whole.
    """
    names: dict[str, str] = {}
    made: dict[str, bytes] = {}

    def name_of(path: str) -> str:
        if path not in names and path in files:
            text = _NAMED.sub(lambda found: f'"../{name_of(found[1])}"', convert(files[path]))
            names[path] = _name(path, text.encode())
            made[names[path]] = text.encode()
        return names.get(path, path)

    for path in files:
        name_of(path)
    return names, made


def converted_feed(path: str, text: str, address: str, convert: Convert) -> str:
    """A feed of its own: other ids, its own language, and links that lead to pages in its script."""
    if path.endswith(".ics"):
        text = re.sub(r"\r\n ", "", text)
    text = convert(text).replace(f'"{PLAIN}"', f'"{TRADITIONAL}"')
    text = re.sub(rf"{re.escape(address)}(?!assets/)", f"{address}{FOLDER}/", text)
    text = _URN.sub(lambda found: str(uuid.uuid5(uuid.UUID(found[0]), FOLDER)), text)
    text = _UID.sub(lambda found: f"{found[0]}-{FOLDER.lower()}", text)
    return "\r\n".join(map(folded_line, text.split("\r\n"))) if path.endswith(".ics") else text


def converted_manifest(text: str, convert: Convert) -> str:
    """The web app manifest, seen from assets/: an app that begins in the edition, and may go to the other one."""
    manifest = json.loads(convert(text))
    inside = {name: _inside(manifest[name]) for name in ("id", "start_url")}
    shortcuts = [{**one, "url": _inside(one["url"])} for one in manifest.get("shortcuts", [])]
    changed = {**manifest, "lang": TRADITIONAL, **inside, "shortcuts": shortcuts}
    return json.dumps(changed, ensure_ascii=False, indent=1)


def _inside(address: str) -> str:
    return re.sub(r"^\.\./", f"../{FOLDER}/", address)


def _name(path: str, content: bytes) -> str:
    stem, _, suffix = path.rpartition("/")[2].split(".")
    return f"assets/{stem}.{hashlib.sha256(content).hexdigest()[:10]}.{suffix}"
