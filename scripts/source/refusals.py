"""What the builder says about each part of YAML it refuses."""

from __future__ import annotations

from scripts.source.finding import Refusal
from scripts.source.wording import shown


def anchor(name: str) -> Refusal:
    """An `&name` before a value."""
    message = f"the anchor `&{shown(name)[1:-1]}`; expected a value without an anchor"
    fix = "Remove the anchor, or put the text in quotes if the & belongs to it."
    return Refusal("yaml-anchor", message, fix)


def alias(name: str) -> Refusal:
    """A `*name` in place of a value."""
    message = f"the alias `*{shown(name)[1:-1]}`; expected the value itself"
    fix = "Write the value out, or put the text in quotes if the * belongs to it."
    return Refusal("yaml-alias", message, fix)


def tag(name: str) -> Refusal:
    """A `!name` before a value."""
    written = name.replace("tag:yaml.org,2002:", "!!", 1)  # what the parser makes of `!!str`
    message = f"the tag {shown(written)}; expected a value without a tag"
    fix = "Remove the tag, or put the text in quotes if the ! belongs to it."
    return Refusal("yaml-tag", message, fix)


def merge_key() -> Refusal:
    """The key `<<`."""
    message = "the merge key `<<`; expected every key written out"
    return Refusal("yaml-merge-key", message, "Copy the keys you need to this place and remove `<<`.")


def more_documents() -> Refusal:
    """A second document in the file."""
    message = "a second document begins here; expected one document in a file"
    return Refusal("yaml-documents", message, "Move what follows the line `---` to a file of its own.")


def duplicate_key(key: str, first_line: int) -> Refusal:
    """A key the same mapping already has."""
    message = f"the key {shown(key)} is already on line {first_line}; expected each key once"
    return Refusal("key-duplicate", message, "Remove or rename one of the two keys.")


def key_not_text(found: str) -> Refusal:
    """A plain key that some reader takes for something other than its name."""
    what = f"the key {shown(found)} is not read as text" if found else "a key without a name"
    message = f"{what}; expected a name"
    return Refusal("key-not-text", message, "Write a name as the key, or put the key in quotes.")


def complex_key() -> Refusal:
    """A list or mapping as a key."""
    message = "a list or mapping as a key; expected a name"
    return Refusal(
        "key-complex", message, "Write a name as the key, or put text that begins with a bracket in quotes."
    )


def long_key() -> Refusal:
    """A key in the long form, `? key`."""
    message = "a question mark before a key; expected `key: value`"
    return Refusal(
        "key-complex", message, "Remove the question mark, or put text that begins with it in quotes."
    )


def question_in_brackets() -> Refusal:
    """A `?` in a plain scalar inside brackets."""
    message = "`?` in text inside brackets; expected such a text in quotes"
    return Refusal("syntax-start-character", message, "Put the whole text in quotes.")


def empty_file() -> Refusal:
    """A file without a value."""
    message = "the file holds nothing but blanks and comments; expected keys and values"
    return Refusal("file-empty", message, "Write the content, or delete the file.")


def too_deep(limit: int) -> Refusal:
    """A collection inside more collections than allowed."""
    message = f"more than {limit} levels of nesting; expected at most {limit}"
    return Refusal("limit-depth", message, "Flatten the lists and mappings around this place.")


def too_many_nodes(limit: int) -> Refusal:
    """One value more than allowed."""
    message = f"more than {limit:,} keys and values in one file; expected at most {limit:,}"
    return Refusal("limit-nodes", message, "Split the file.")


def too_long(found: int, limit: int) -> Refusal:
    """A scalar with too many characters."""
    message = f"a text of {found:,} characters; expected at most {limit:,}"
    return Refusal("limit-scalar", message, "Split the text, or close the quote that should end it.")


def too_large(limit: int) -> Refusal:
    """A file with too many bytes."""
    message = f"the file is larger than {limit:,} bytes; expected at most {limit:,}"
    return Refusal("file-size", message, "Split the file, or remove what does not belong in it.")


def too_many_problems(limit: int) -> Refusal:
    """More findings than are worth listing."""
    message = f"more problems follow from here; expected at most {limit} in one file"
    return Refusal("file-problem-count", message, "Correct the problems above and check again.")
