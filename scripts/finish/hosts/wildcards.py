"""`_headers`, as Cloudflare Pages and Netlify read it from the root of the site. Pure."""

from __future__ import annotations

from scripts.finish.hosts.headers import RULES


def cloudflare_headers(base: str) -> str:
    """Cloudflare joins what several rules say of one header: each rule first takes back what was said before."""
    return _rules(base, takes_back=True)


def netlify_headers(base: str) -> str:
    """On Netlify the last rule that names a header decides."""
    return _rules(base, takes_back=False)


def _rules(base: str, takes_back: bool) -> str:
    lines = ["# Made by `course deploy-config`; its words are the same for every host."]
    for place, rule in enumerate(RULES):
        lines.append(f"{base}{rule.files}")
        for name, value in rule.headers.items():
            if takes_back and place:
                lines.append(f"  ! {name}")
            lines.append(f"  {name}: {value}")
    return "\n".join(lines) + "\n"
