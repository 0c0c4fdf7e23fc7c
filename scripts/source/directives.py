"""Lines such as `%YAML 1.1` before a document. Found in the text: parsers skip those they do not know."""

from __future__ import annotations

from scripts.source.finding import Finding
from scripts.source.wording import shown


def without_directives(text: str) -> tuple[str, list[Finding]]:
    """The text with each directive made a comment of the same length, and a finding for each."""
    if "%" not in text:
        return text, []
    lines = text.split("\n")
    findings: list[Finding] = []
    for index, line in enumerate(lines):
        if line.startswith("%"):
            lines[index] = "#" * len(line)
            findings.append(_directive(index + 1, line))
        elif line.strip(" ") and not line.lstrip(" ").startswith("#"):
            break
    return "\n".join(lines), findings


def _directive(line: int, found: str) -> Finding:
    message = f"the directive {shown(found.split(maxsplit=1)[0])}; expected a file without directives"
    return Finding((line, 1), "yaml-directive", message, "Remove the line that begins with %.")
