"""Text → the same text in another language: looked up whole, or by its shape; what it quotes stays as it was found."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, cached_property
from pathlib import Path

from scripts.words.po import read_po
from scripts.words.template import Template, gaps_of

_HERE = Path(__file__).parent
# In a list of commands only what a command does is put into words: `  course check     look for mistakes`.
_COMMAND = re.compile(r"( +(?:course )?[a-z]+ {2,})(\S.*)")
_QUOTED = re.compile(r"'[^']*'|“[^”]*”|`[^`]*`")


class Words:
    """One language. English has an empty catalogue and says everything as it is."""

    def __init__(self, catalogue: Mapping[str, str]) -> None:
        """Take {original: translation}."""
        self.catalogue = catalogue

    @cached_property
    def _templates(self) -> list[Template]:
        made = [Template(*entry) for entry in self.catalogue.items() if gaps_of(entry[0])]
        return sorted(made, key=lambda template: (-template.weight, len(template.names)))

    def say(self, text: str) -> str:
        """The text in this language; as it is where the catalogue has nothing for it, as for what an author wrote."""
        if text in self.catalogue:
            return self.catalogue[text]
        for template in self._templates:
            found = template.match(text)
            if found is not None:
                return template.filled({name: self._found(value) for name, value in found.items()})
        return text

    def _found(self, value: str) -> str:
        """What stands in a gap: words of ours are said in this language, what an author wrote stays."""
        return value if _QUOTED.fullmatch(value) else self.say(value)

    def say_page(self, text: str) -> str:
        """A longer text, paragraph by paragraph; a paragraph that is a list of commands line by line."""
        return "\n\n".join(map(self._paragraph, text.split("\n\n")))

    def _paragraph(self, text: str) -> str:
        body = text.rstrip("\n")
        end = text[len(body) :]
        if body in self.catalogue:
            return self.catalogue[body] + end
        listed = [_COMMAND.fullmatch(line) for line in body.split("\n")]
        if all(listed):
            return "\n".join(f"{line[1]}{self.say(line[2])}" for line in listed if line) + end
        return self.say(body) + end


ENGLISH = Words({})


@cache
def words_in(language: str) -> Words:
    """The words of one of LANGUAGES."""
    if language == "en":
        return ENGLISH
    return Words(read_po((_HERE / f"{language}.po").read_text("utf-8")))
