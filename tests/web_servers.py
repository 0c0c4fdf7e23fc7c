"""Real web servers with the configuration that `course deploy-config` writes."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from scripts.finish.hosts import Hosting, host_files

NGINX = shutil.which("nginx") or shutil.which("/usr/sbin/nginx")
CADDY = shutil.which("caddy")

_NGINX = """\
{user}
worker_processes 2;
worker_rlimit_nofile 30000;
daemon off;
pid {d}/pid;
error_log {d}/error.log;
events {{ worker_connections 12000; }}
http {{
  include /etc/nginx/mime.types;
  access_log off;
  sendfile on;
  {temp}
  server {{
    listen 127.0.0.1:{port} backlog=4096;
    root {d}/www;
    include {d}/course.conf;
  }}
}}
"""
_TEMP = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
_CADDY = """\
{{
	admin off
	auto_https off
}}
http://127.0.0.1:{port} {{
	root * {d}/www
	import {d}/course.caddy
}}
"""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def put_site(site: Path, folder: Path, base: str) -> None:
    """The site below `folder`/www where `base` looks for it; links, for copies would be many."""
    shutil.copytree(site, folder / "www" / base.strip("/"), copy_function=os.link)


@contextmanager
def nginx(folder: Path, base: str) -> Generator[str]:
    """nginx for folder/www; the address of the site."""
    assert NGINX is not None, "CI must have nginx"
    port = free_port()
    include = host_files("nginx", Hosting(base))[".build/deploy/nginx/course.conf"]
    (folder / "course.conf").write_text(include, "utf-8")
    # Started by root, its workers would be somebody who may not read the test's folder.
    user = "user root;" if os.geteuid() == 0 else ""
    temp = " ".join(f"{name}_temp_path {folder}/{name};" for name in _TEMP)
    main = _NGINX.format(d=folder, temp=temp, user=user, port=port)
    (folder / "nginx.conf").write_text(main, "utf-8")
    with _running([NGINX, "-c", str(folder / "nginx.conf"), "-p", str(folder)], port, folder):
        yield f"http://127.0.0.1:{port}{quote(base)}"


@contextmanager
def caddy(folder: Path, base: str) -> Generator[str]:
    """Caddy for folder/www; the address of the site."""
    assert CADDY is not None
    port = free_port()
    include = host_files("caddy", Hosting(base))[".build/deploy/caddy/course.caddy"]
    (folder / "course.caddy").write_text(include, "utf-8")
    (folder / "Caddyfile").write_text(_CADDY.format(d=folder, port=port), "utf-8")
    # Caddy keeps what it was told in the home folder.
    with _running(
        [CADDY, "run", "--config", str(folder / "Caddyfile"), "--adapter", "caddyfile"], port, folder
    ):
        yield f"http://127.0.0.1:{port}{quote(base)}"


@contextmanager
def _running(command: list[str], port: int, home: Path) -> Generator[None]:
    environ = {**os.environ, "HOME": str(home), "XDG_CONFIG_HOME": str(home), "XDG_DATA_HOME": str(home)}
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL, env=environ)
    try:
        _wait_for(f"http://127.0.0.1:{port}/")
        yield
    finally:
        process.terminate()
        process.wait(20)


def _wait_for(address: str) -> None:
    for _ in range(200):
        try:
            urllib.request.urlopen(address, timeout=5).close()  # noqa: S310 - http on loopback
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError("the server did not answer")
