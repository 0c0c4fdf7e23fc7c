"""The hosts by name: what is written for each, and where. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from scripts.finish.hosts.buckets import cos_script, oss_script
from scripts.finish.hosts.caddy import caddy_include
from scripts.finish.hosts.nginx import nginx_include
from scripts.finish.hosts.wildcards import cloudflare_headers, netlify_headers

_SITE, _OWN = "site", ".build/deploy"

_DOCKERFILE = """\
# Made by `course deploy-config docker`. In the folder of the course:
#   docker build -f .build/deploy/docker/Dockerfile -t course . && docker run -p 8080:80 course
FROM nginx:stable-alpine
COPY .build/deploy/docker/server.conf /etc/nginx/conf.d/default.conf
COPY .build/deploy/docker/course.conf /etc/nginx/course.conf
COPY site {root}
"""
_SERVER = """\
server {
    listen 80;
    root /usr/share/nginx/html;
    include /etc/nginx/course.conf;
}
"""


@dataclass(frozen=True, slots=True)
class Hosting:
    """Where the site will be: the path below its host, ending in a slash, and the files it has."""

    base: str
    files: tuple[str, ...] = ()
    brotli: bool = False


@dataclass(frozen=True, slots=True)
class _Host:
    folder: str
    files: Callable[[Hosting], Mapping[str, str]]


def _docker(hosting: Hosting) -> Mapping[str, str]:
    root = f"/usr/share/nginx/html{hosting.base}"
    return {
        "Dockerfile": _DOCKERFILE.format(root=root),
        "server.conf": _SERVER,
        "course.conf": nginx_include(hosting.base, hosting.brotli),
    }


HOSTS = {
    "github": _Host(_SITE, lambda hosting: {".nojekyll": ""}),
    "cloudflare": _Host(_SITE, lambda hosting: {"_headers": cloudflare_headers(hosting.base)}),
    "netlify": _Host(_SITE, lambda hosting: {"_headers": netlify_headers(hosting.base)}),
    "nginx": _Host(
        f"{_OWN}/nginx", lambda hosting: {"course.conf": nginx_include(hosting.base, hosting.brotli)}
    ),
    "caddy": _Host(f"{_OWN}/caddy", lambda hosting: {"course.caddy": caddy_include(hosting.base)}),
    "docker": _Host(f"{_OWN}/docker", _docker),
    "oss": _Host(f"{_OWN}/oss", lambda hosting: {"upload.sh": oss_script(hosting.base, hosting.files)}),
    "cos": _Host(f"{_OWN}/cos", lambda hosting: {"upload.sh": cos_script(hosting.base, hosting.files)}),
}

# Files that are for the host and not for readers: no host sends them, so no list of what is sent has them.
FOR_THE_HOST = frozenset({"_headers", ".nojekyll", "CNAME"})


def host_files(name: str, hosting: Hosting) -> dict[str, str]:
    """{path below the course's folder: text}."""
    host = HOSTS[name]
    return {f"{host.folder}/{path}": text for path, text in host.files(hosting).items()}
