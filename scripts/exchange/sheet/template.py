"""The page of a table's template that says what its columns and words mean."""

from __future__ import annotations

from scripts.exchange.sheet.columns import COLUMN_HELP, COLUMNS, KINDS, ROLES, STIMULUS
from scripts.model.item import KEY_OF

TEMPLATE = "template.yml"  # beside this file


def explanation_rows() -> list[list[str]]:
    """What each column, each kind and each role is."""
    columns = [[heading, COLUMN_HELP[key]] for key, heading in COLUMNS.items()]
    kinds = [[word, _roles(KEY_OF[kind])] for kind, word in KINDS.items()]
    return [["列或题型", "说明"], *columns, *kinds, [STIMULUS, _roles(STIMULUS)]]


def _roles(key: str) -> str:
    return "；".join(f"{role}：{what}" for role, what in ROLES[key].items())
