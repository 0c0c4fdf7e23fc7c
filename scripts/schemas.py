"""The model → JSON Schemas for editors, and the page of keys for people; both from the same descriptions."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from scripts.model import CourseInfo, Glossary, IssueInfo, Lesson, Misconceptions, Part, Quiz, SourceRegister

KEYS_PAGE = "docs/keys.md"

# What pydantic gives for a model: JSON, nested as deep as the model is.
JsonSchema = dict[str, Any]

# File name of each schema → the model it describes and the files it is for.
SCHEMAS: dict[str, tuple[type[Part], str]] = {
    "course": (CourseInfo, "lessons/course.yml"),
    "issue": (IssueInfo, "lessons/issues/NNN.yml"),
    "lesson": (Lesson, "lessons/&lt;track&gt;/&lt;slug&gt;.yml"),
    "quiz": (Quiz, "quizzes/&lt;track&gt;/&lt;slug&gt;.yml and quizzes/issues/NNN.yml"),
    "glossary": (Glossary, "lessons/glossary.yml"),
    "sources": (SourceRegister, "lessons/sources.yml"),
    "misconceptions": (Misconceptions, "quizzes/misconceptions.yml"),
}

_INTRODUCTION = """\
# Keys

Every key an author can write, from the schema the compiler checks with. `course schema` writes this page.
"""


def schema_files() -> dict[str, str]:
    """{file name: JSON Schema text} for every kind of file."""
    return {f"{name}.schema.json": _schema_text(model) for name, (model, _) in SCHEMAS.items()}


def _schema_text(model: type[Part]) -> str:
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **model.model_json_schema()}
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def keys_page() -> str:
    """docs/keys.md: one section a kind of file, one table a part."""
    sections = (_section(name, model, files) for name, (model, files) in SCHEMAS.items())
    return "\n".join((_INTRODUCTION, *sections))


def _section(name: str, model: type[Part], files: str) -> str:
    schema = model.model_json_schema()
    tables = [_table(schema), *(_part(title, part) for title, part in schema.get("$defs", {}).items())]
    return "\n".join((f"## {name.capitalize()}: {files}\n", *tables))


def _part(title: str, part: JsonSchema) -> str:
    return f"### {title}\n\n{part.get('description', '')}\n\n{_table(part)}"


def _table(schema: JsonSchema) -> str:
    needed = set(schema.get("required", []))
    rows = (
        f"| `{key}` | {'yes' if key in needed else ''} | {field.get('description', '')} |"
        for key, field in schema.get("properties", {}).items()
    )
    return "\n".join(("| key | required | meaning |", "| --- | --- | --- |", *rows, ""))


def undescribed_keys() -> Iterator[str]:
    """Keys without a description, as `Model.key`; editors and the page of keys would show nothing."""
    seen: set[type[BaseModel]] = set()
    for model, _ in SCHEMAS.values():
        yield from _undescribed(model, seen)


def _undescribed(model: type[BaseModel], seen: set[type[BaseModel]]) -> Iterator[str]:
    if model in seen:
        return
    seen.add(model)
    for name, part in model.model_json_schema().get("$defs", {}).items():
        yield from (f"{name}.{key}" for key, field in part.get("properties", {}).items() if not _says(field))
    fields = model.model_json_schema().get("properties", {})
    yield from (f"{model.__name__}.{key}" for key, field in fields.items() if not _says(field))


def _says(field: JsonSchema) -> bool:
    return bool(field.get("description"))
