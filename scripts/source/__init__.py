"""Source files: strict YAML in, plain values with line and column out, or the problems found."""

from scripts.source.file import KeyPath, Plain, SourceFile
from scripts.source.limits import LIMITS, Limits
from scripts.source.loader_rules import LOADER_RULES
from scripts.source.reader import parse_source, read_source, read_text

__all__ = [
    "LIMITS",
    "LOADER_RULES",
    "KeyPath",
    "Limits",
    "Plain",
    "SourceFile",
    "parse_source",
    "read_source",
    "read_text",
]
