"""The rules of the loader. Each id maps to the reason in one line; docs/rules.md is written from it."""

from __future__ import annotations

from collections.abc import Mapping

LOADER_RULES: Mapping[str, str] = {
    # the file
    "file-unreadable": "A file that cannot be read cannot be part of the course.",
    "file-size": "A lesson is a few kilobytes; a huge file is a mistake or an attempt to stall the build.",
    "file-empty": "An empty file says nothing; a forgotten save looks the same.",
    "file-problem-count": "After a hundred findings one cause is likely behind all; the rest is not listed.",
    "encoding-bom": "A byte-order mark is invisible and becomes part of the first key in some tools.",
    "encoding-other": "UTF-16 and UTF-32 files cannot be compared, searched or merged with the others.",
    "encoding-not-utf8": "Bytes that are not UTF-8 are garbled text; only the author knows what they meant.",
    # characters
    "character-tab": "A tab looks like spaces but has no agreed width: what is seen is not what is read.",
    "character-control": "Control characters are invisible and break pages, feeds and terminals.",
    "character-bidi": "Direction marks can make text read differently from what is stored.",
    "character-invisible": "Invisible characters make two equal-looking words differ and defeat search.",
    "character-damaged": "U+FFFD is what is left of text that was once opened in the wrong encoding.",
    "character-space": "A full-width or no-break space separates nothing in YAML, so keys merge into text.",
    # parts of YAML the course does not use
    "yaml-directive": "Directives change how a file is read; every file here is read the same way.",
    "yaml-documents": "One file holds one thing; a second document would be ignored by most tools.",
    "yaml-tag": "A tag asks the reader to build an object; course files hold plain values only.",
    "yaml-anchor": "Anchors exist to be referred to; references are what YAML bombs are built of.",
    "yaml-alias": "An alias hides what a file says from whoever reads or reviews that line.",
    "yaml-merge-key": "Nested merge keys keep a reader busy for minutes, and hide what a mapping holds.",
    # keys
    "key-duplicate": "Of two equal keys most readers silently keep the last; the first is lost.",
    "key-not-text": "A key that is read as a number, true or null cannot be looked up by its name.",
    "key-complex": "A list or a mapping used as a key is nearly always a misplaced bracket or question mark.",
    # values
    "value-yes-no": "YAML 1.1 reads yes, no, on and off as true and false, YAML 1.2 as text.",
    "value-letter-case": "True, NULL and their like are text to some readers and values to others.",
    "value-timestamp": "Readers turn a written time into different instants; a date or quoted text is safe.",
    "value-comment-glued": "`#` after a space begins a comment: a hashtag silently disappears.",
    "number-clock": "YAML 1.1 reads 12:30 as 750, in base sixty.",
    "number-leading-zero": "YAML 1.1 reads 010 as 8, YAML 1.2 as 10.",
    "number-base": "Hexadecimal, octal and binary numbers differ between YAML versions.",
    "number-underscore": "YAML 1.1 reads 1_000 as a number, YAML 1.2 as text.",
    "number-not-finite": "Infinity and not-a-number have no place in a course and break JSON.",
    "number-form": "+5, .5, 5. and 1e3 are numbers to some readers and text to others.",
    "number-too-large": "Whole numbers beyond 2 to the 53rd change their last digits in a browser.",
    "number-too-precise": "A decimal with more than fifteen digits changes its last digits when it is read.",
    # bounds
    "limit-depth": "Nesting that deep is not content; some readers fail on it.",
    "limit-nodes": "So many values in one file is not a lesson; it would stall the build.",
    "limit-scalar": "A text that long is not one block; a missing quote often causes it.",
    # syntax
    "syntax-colon-full-width": "YAML knows only the half-width colon; with a full-width one there is no key.",
    "syntax-colon-space": "Without a space after the colon YAML reads the line as one piece of text.",
    "syntax-colon-in-text": "A colon and a space inside text look like a second key on the same line.",
    "syntax-indentation": "Indentation is what says which value belongs to which key.",
    "syntax-line-without-key": "Inside a mapping every line has a key, or is indented as part of a text.",
    "syntax-list-on-key-line": "A list in dash form begins on the line after its key.",
    "syntax-dash-space": "Without a space after the dash YAML reads the line as text.",
    "syntax-quote-open": "A quote that is never closed swallows the rest of the file.",
    "syntax-text-after-quote": "A quoted text ends at its closing quote; what follows has nowhere to go.",
    "syntax-bracket-open": "A bracket that is never closed swallows the lines below.",
    "syntax-bracket-extra": "A closing bracket, brace or comma without an opening one belongs to nothing.",
    "syntax-comma": "Entries in brackets are separated by half-width commas.",
    "syntax-start-character": "Some characters have a meaning in YAML when they begin a text.",
    "syntax-block-header": "After | or > the text begins on the next line.",
    "syntax-escape": "In double quotes a backslash begins an escape, and only a few letters may follow.",
    "syntax-other": "What cannot be read as YAML cannot become a lesson.",
}
