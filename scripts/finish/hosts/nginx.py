"""The include for nginx. Pure."""

from __future__ import annotations

import re

from scripts.finish.hosts.headers import KEPT, RULES, headers_of

_HEAD = """\
# Made by `course deploy-config nginx`: include it in the server block of the host, below its `root`.
# The site lies in {where}.
charset utf-8;
absolute_redirect off;

# Packed files lie beside the plain ones; what has none is packed as it is sent.
gzip_static on;
{brotli}
gzip on;
gzip_vary on;
gzip_min_length 512;
gzip_types text/css text/javascript text/plain text/calendar application/javascript application/json
           application/atom+xml application/xml image/svg+xml;

# A location with an add_header of its own drops all inherited ones: each names all of them.
"""
_BROTLI = "brotli_static on;"
_NO_BROTLI = (
    "# With libnginx-mod-http-brotli-static, `course deploy-config nginx --brotli` also sends .br files."
)
_EDITIONS = ("", "zh-Hant/")


def nginx_include(base: str, brotli: bool = False) -> str:
    """Locations for the site below `base`, a path such as / or /sub/. nginx compares paths without escapes."""
    where = (
        "the folder named by `root`"
        if base == "/"
        else f"the folder {base.strip('/')} of the one named by `root`"
    )
    head = _HEAD.format(where=where, brotli=_BROTLI if brotli else _NO_BROTLI)
    # A page's own location also answers for unknown addresses, in the reader's script.
    pages = [
        _location(f'"{base}{edition}"', headers_of(f"{edition}index.html"), _pages(base + edition))
        for edition in _EDITIONS
    ]
    files = [
        _location(f'{_match(rule.files)} "{base}{rule.files.removesuffix("*")}"', headers_of(rule.files))
        for rule in RULES[1:]
    ]
    feeds = rf'~ "^{re.escape(base)}(zh-Hant/)?feeds/[^/]*\.ics$"'
    calendar = _location(feeds, headers_of("feeds/course.ics"), ["types { text/calendar ics; }"])
    return head + "\n".join([*pages, *files, calendar])


def _pages(edition: str) -> list[str]:
    return ["index index.html;", f'error_page 404 "{edition}404.html";', "try_files $uri $uri/ =404;"]


def _match(files: str) -> str:
    return "^~" if files.endswith("*") else "="


def _location(place: str, headers: dict[str, str], more: list[str] | None = None) -> str:
    rows = [*(_row(name, value) for name, value in headers.items()), *(more or [])]
    return "\n".join([f"location {place} {{", *(f"    {row}" for row in rows), "}", ""])


def _row(name: str, value: str) -> str:
    # Nobody may keep for ever that a file was not there yet.
    return f'add_header {name} "{value}"{"" if value == KEPT else " always"};'
