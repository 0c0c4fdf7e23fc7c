"""Drafts → YAML as authors write it: keys in the schema's order, what is the default left out."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import yaml

from scripts.exchange.numbers_text import number_text
from scripts.model.base import Part

_UP = {0: "../", 1: "../../"}
_WIDTH = 110
# Texts that need no quotes to be read as texts: ids, and what begins with a letter that is not Latin.
_PLAIN = re.compile(r"^(?:[a-z]+(?:[-_][a-z0-9]+)*|[^\W\d_a-zA-Z][^:#：＃\n]*)$")
_DOUBTFUL = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null", "none", "nan", "inf"})


def quiz_yaml(quiz: Part, owner: str) -> str:
    """The text of a quiz file; `owner` is its path below quizzes/ without the suffix."""
    return part_yaml(quiz.model_dump(exclude_defaults=True), "quiz", owner.count("/"))


def part_yaml(data: dict[str, Any], schema: str, depth: int) -> str:
    """The text of a file of the course, with the line that names its schema to editors."""
    head = f"# yaml-language-server: $schema={_UP[depth]}.build/schemas/{schema}.schema.json\n"
    dumper = _Dumper
    return head + yaml.dump(data, Dumper=dumper, allow_unicode=True, sort_keys=False, width=_WIDTH)


class _Dumper(yaml.SafeDumper):
    """Without anchors, texts of several lines as blocks, boxes on one line."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.Node:
    # PyYAML quotes what a block or a plain scalar cannot hold, such as blanks before a line end.
    style = "|" if "\n" in text else None if _PLAIN.match(text) and text not in _DOUBTFUL else '"'
    return yaml.ScalarNode("tag:yaml.org,2002:str", text, style=style)


def _list(dumper: yaml.SafeDumper, entries: tuple[object, ...]) -> yaml.Node:
    is_short = all(isinstance(entry, float) for entry in entries)
    return dumper.represent_sequence("tag:yaml.org,2002:seq", entries, flow_style=is_short)


def _number(dumper: yaml.SafeDumper, value: float) -> yaml.Node:
    text = format(Decimal(number_text(value)), "f")
    return yaml.ScalarNode(f"tag:yaml.org,2002:{'float' if '.' in text else 'int'}", text)


_Dumper.add_representer(float, _number)
_Dumper.add_representer(str, _text)
_Dumper.add_representer(tuple, _list)
