"""The include for Caddy. Pure."""

from __future__ import annotations

from scripts.finish.hosts.headers import ASKED_AGAIN, CACHE, RULES, Rule


def caddy_include(base: str) -> str:
    """Directives for the site below `base`, a path such as / or /sub/."""
    where = (
        "the folder named by `root`"
        if base == "/"
        else f"the folder {base.strip('/')} of the one named by `root`"
    )
    rules = [line for rule in RULES for line in _header(rule, base)]
    return "\n".join(
        [
            "# Made by `course deploy-config caddy`: import it in the site block of the host, below its `root`.",
            f"# The site lies in {where}.",
            f"route {base}* {{",
            "\tencode gzip",
            *rules,
            # Packed files lie beside the plain ones.
            "\tfile_server {",
            "\t\tprecompressed br gzip",
            "\t}",
            "}",
            "handle_errors {",
            # Nobody may keep for ever that a file was not there yet.
            f'\theader {CACHE} "{ASKED_AGAIN}"',
            f"\t@traditional path {base}zh-Hant/*",
            f"\trewrite @traditional {base}zh-Hant/404.html",
            f"\t@plain not path {base}zh-Hant/*",
            f"\trewrite @plain {base}404.html",
            "\tfile_server",
            "}",
            "",
        ]
    )


def _header(rule: Rule, base: str) -> list[str]:
    rows = (f'\t\t{name} "{value}"' for name, value in rule.headers.items())
    return [f"\theader {base}{rule.files} {{", *rows, "\t}"]
