"""Source files: strict YAML in, plain values with line and column out, or the problems found."""

from scripts.source.file import KeyPath, Plain, SourceFile
from scripts.source.limits import LIMITS, Limits

__all__ = ["LIMITS", "KeyPath", "Limits", "Plain", "SourceFile"]
