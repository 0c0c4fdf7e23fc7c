"""`course deploy-config`, `course verify` and `course hant-report`: their options."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from scripts.cli.commands import add_command, add_site_url

if TYPE_CHECKING:
    from scripts.cli.commands import Commands

# Said again here: the command line is read before anything is loaded that takes long.
HOST_NAMES = ("github", "cloudflare", "netlify", "nginx", "caddy", "docker", "oss", "cos")


def add_deploy_config(commands: Commands) -> None:
    """`course deploy-config`."""
    more = """\
Run it after `course release`. github, cloudflare and netlify get their file inside site/; for the others look in
.build/deploy/HOST/. docs/guides/deployers.md goes through each host step by step.

  course deploy-config nginx --site-url https://example.com/course/"""
    summary = "write what a host needs: headers, caching, the pages for unknown addresses"
    parser = add_command(commands, "deploy-config", summary, more)
    parser.add_argument("host", choices=HOST_NAMES, help="where the site will be")
    parser.add_argument("--brotli", action="store_true", help="nginx has the module for .br files")
    add_site_url(parser, "address the site will have, for its path")


def add_verify(commands: Commands) -> None:
    """`course verify`."""
    more = """\
Names every file that is missing, changed or too much. A site is asked over HTTP for each file that was released.

  course verify /var/www/course
  course verify https://example.com/course/"""
    parser = add_command(
        commands, "verify", "compare a folder or a published site with what was released", more
    )
    parser.add_argument("where", metavar="FOLDER|URL", help="the folder, or the address of the site")
    parser.add_argument(
        "--sums",
        type=Path,
        metavar="FILE",
        help="the list (default: FOLDER/SHA256SUMS; for a URL site/SHA256SUMS)",
    )


def add_hant_report(commands: Commands) -> None:
    """`course hant-report`."""
    more = """\
For the editor: each simplified character that may become several traditional ones, how often it became which, and
where, rare choices first. A wrong one is put right in scripts/finish/traditional/words.txt, or by <span data-keep>.

  course hant-report
  course hant-report 发干"""
    summary = "show what the traditional edition chose where it had a choice"
    parser = add_command(commands, "hant-report", summary, more)
    parser.add_argument("characters", nargs="?", default="", help="only these, with every place")
