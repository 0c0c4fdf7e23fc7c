"""Which language somebody wants: what the command was asked for, else what the machine is set to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

LANGUAGES = ("en", "zh")

# The order in which POSIX asks for the language of messages.
_SETTINGS = ("LC_ALL", "LC_MESSAGES", "LANG")
_OPTION = "--lang"


def language_of(argv: Sequence[str], environ: Mapping[str, str]) -> tuple[str, list[str]]:
    """One of LANGUAGES, and the arguments without `--lang`, which may stand before the command's name or after it.

    A language that is none is left where it stands, for the parser to refuse.
    """
    for at, word in enumerate(argv):
        asked, taken = (argv[at + 1], 2) if word == _OPTION and at + 1 < len(argv) else _joined(word)
        if asked in LANGUAGES:
            return asked, [*argv[:at], *argv[at + taken :]]
    return _of_the_machine(environ), list(argv)


def _joined(word: str) -> tuple[str, int]:
    return (word.partition("=")[2] if word.startswith(f"{_OPTION}=") else ""), 1


def _of_the_machine(environ: Mapping[str, str]) -> str:
    setting = next((environ[name] for name in _SETTINGS if environ.get(name)), "")
    return "zh" if setting.lower().startswith("zh") else "en"
