"""Scripts that fill a bucket of Aliyun OSS or Tencent COS: each object with its type and how long it is kept. Pure.

A bucket sends no other headers: the policy is in every page, and the rest is the business of the CDN before it.
"""

from __future__ import annotations

import shlex
from collections.abc import Iterable

from scripts.finish.hosts.headers import CACHE, headers_of, type_of

_HEAD = """\
#!/bin/sh
# Made by `course deploy-config {host}`. Run it in the folder of the course: sh {script} NAME_OF_THE_BUCKET
# A bucket's own domain makes browsers download pages instead of showing them: give the bucket a domain of yours.
set -eu
bucket=${{1:?name of the bucket}}
put() {{
  {tool} "site/$1" "{scheme}://$bucket/$2" --meta "Content-Type:$3#Cache-Control:$4"
}}
"""


def oss_script(base: str, files: Iterable[str]) -> str:
    """For `ossutil`, after `ossutil config`."""
    head = _HEAD.format(host="oss", script=".build/deploy/oss/upload.sh", tool="ossutil cp -f", scheme="oss")
    return head + _rows(base, files)


def cos_script(base: str, files: Iterable[str]) -> str:
    """For `coscli`, after `coscli config init`."""
    head = _HEAD.format(host="cos", script=".build/deploy/cos/upload.sh", tool="coscli cp", scheme="cos")
    return head + _rows(base, files)


def _rows(base: str, files: Iterable[str]) -> str:
    # Pages last: none is there before what it loads.
    ordered = sorted(files, key=lambda path: (path.endswith(".html"), path))
    return "".join(f"put {_row(base, path)}\n" for path in ordered if not path.endswith((".gz", ".br")))


def _row(base: str, path: str) -> str:
    key = f"{base}{path}".removeprefix("/")
    return shlex.join((path, key, type_of(path), headers_of(path)[CACHE]))
