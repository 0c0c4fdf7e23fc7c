"""Everything the compiler can say, taken from its code: texts, and f-strings as texts with named gaps."""

from __future__ import annotations

import argparse
import ast
import re
from collections.abc import Iterator
from pathlib import Path

from scripts.cli.spoken_help import commands_of

ROOT = Path(__file__).parents[1]
_SENTENCE = re.compile(r"[a-z]{2}.* |.* [a-z]{2}", re.DOTALL)
# Regular expressions, types, what the YAML parser says itself, and pieces that only stand behind others: the texts
# they are part of are looked at where problems are found.
_NOT_SAID = re.compile(
    r"\(\?|\| None$|^(bool|tuple|yaml)\b.*[|\[]|^ ?http|^\^|^expected [<']|^(could not|found '|got '|found undefined)"
    r"|^while (scanning|parsing)|^(mapping (keys|values)|sequence entries) are|^that cannot start|^node content$"
    r"|^<document|^Input should be|^[ ,]|https\?:"
    r"|^\{\w+\} \{\w+\}s?$|^[^a-z]*\{[^{}]*\}[^a-z]*(\{[^{}]*\}[^a-z]*)*$|^expected <block"
)
_STAGES = ("rules", "source", "formula", "parse.py", "assemble.py", "numbers.py", "report.py", "review.py")
_SPEAKERS = {"say", "Misuse", "say_step", "step_if_slow", "ArgumentTypeError"}


def messages() -> Iterator[str]:
    """Every text of the stages that find problems."""
    for stage in _STAGES:
        for path in _files(ROOT / "scripts" / stage):
            yield from _texts(ast.parse(path.read_text("utf-8")))


def lines_of_commands() -> Iterator[str]:
    """What the commands print of their own."""
    for path in _files(ROOT / "scripts/cli"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and _name(node.func) in _SPEAKERS:
                for argument in node.args:
                    yield from _texts(argument)


def helps(parser: argparse.ArgumentParser) -> Iterator[str]:
    """Every text of `--help`, of all commands."""
    yield from filter(None, (parser.description, parser.epilog))
    for action in parser._actions:
        if action.help:
            yield action.help
        for listed, command in commands_of(action):
            yield listed.help or ""
            yield from helps(command)


def _files(path: Path) -> list[Path]:
    return sorted(path.rglob("*.py")) if path.is_dir() else [path]


def _texts(tree: ast.AST) -> Iterator[str]:
    silent = set(_silent(tree))
    for node in ast.walk(tree):
        text = None if id(node) in silent else _template(node)
        if text and _SENTENCE.search(text) and not _NOT_SAID.search(text):
            yield text.strip() if text.startswith("· ") else text


def _silent(tree: ast.AST) -> Iterator[int]:
    """Docstrings, and the pieces of f-strings, which are looked at as a whole."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef) and isinstance(
            node.body[0], ast.Expr
        ):
            yield id(node.body[0].value)
        if isinstance(node, ast.JoinedStr):
            yield from map(id, node.values)


def _template(node: ast.AST) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if not isinstance(node, ast.JoinedStr):
        return None
    names: list[str] = []
    text = ""
    for value in node.values:
        if isinstance(value, ast.FormattedValue):
            name = (_name(value.value) or "value").lower().strip("_")
            names.append(name)
            again = names.count(name)
            text += f"{{{name}{again if again > 1 else ''}}}"
        else:
            text += str(value.value) if isinstance(value, ast.Constant) else ""
    return text


def _name(node: ast.expr) -> str | None:
    """A word for what is said: the last name of an expression, or of what a call is given."""
    tried = [*node.args, node.func] if isinstance(node, ast.Call) else [node]
    for one in (*tried, *ast.walk(node)):
        if isinstance(one, ast.Attribute):
            return one.attr
        if isinstance(one, ast.Name):
            return one.id
    return None
