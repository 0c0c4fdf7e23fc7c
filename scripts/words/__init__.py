"""What the compiler says, in the language of whoever runs it.

English stands where it is said: in the rules, in the loader, in the commands. zh.po holds the same texts in Chinese,
one catalogue for messages, `--help` and the guide to the rules. A text with something found in it is looked up by its
shape: `choice text repeats choice {earlier}; …` (docs/decisions/0029-messages-in-two-languages.md).

    po          the catalogue's file
    template    texts with named gaps
    words       text → the same text in another language
    language    which language somebody wants
"""

from scripts.words.language import LANGUAGES, language_of
from scripts.words.words import ENGLISH, Words, words_in

__all__ = ["ENGLISH", "LANGUAGES", "Words", "language_of", "words_in"]
