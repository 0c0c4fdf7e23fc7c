"""Bytes → text: UTF-8 without a byte-order mark, nothing else."""

from __future__ import annotations

import codecs

from scripts.source.finding import Finding, Lines, Refusal

BYTES_MENDED = 5  # beyond so many bad places the file is not damaged UTF-8 but another encoding

_SAVE_AS_UTF8 = "Save the file as UTF-8 without a byte-order mark (BOM)."
_OTHER_MARKS = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)


def decode(raw: bytes) -> tuple[str | None, list[Finding]]:
    """The text, or None when no text can be made of the bytes, and what is wrong with the encoding.

    A byte-order mark is dropped; each bad byte becomes `?`, so that all else can still be checked.
    Windows line ends become plain ones.
    """
    other = _other_encoding(raw)
    if other is not None:
        return None, [other.at((1, 1))]
    findings: list[Finding] = []
    if raw.startswith(codecs.BOM_UTF8):
        findings.append(_bom())
        raw = raw[len(codecs.BOM_UTF8) :]
    text, bad = _decode_mending(raw, offset=3 if findings else 0)
    return None if text is None else text.replace("\r\n", "\n"), findings + bad


def _decode_mending(raw: bytes, *, offset: int) -> tuple[str | None, list[Finding]]:
    findings: list[Finding] = []
    mended = raw
    while True:
        try:
            return mended.decode("utf-8"), findings
        except UnicodeDecodeError as error:
            if len(findings) == BYTES_MENDED:
                return None, findings[:1]
            findings.append(_bad_bytes(raw, mended, error, offset))
            mended = mended[: error.start] + b"?" * (error.end - error.start) + mended[error.end :]


def _bad_bytes(raw: bytes, mended: bytes, error: UnicodeDecodeError, offset: int) -> Finding:
    before = mended[: error.start].decode("utf-8")
    found = f"byte 0x{raw[error.start]:02X} at offset {error.start + offset} is not UTF-8"
    guess, fix = "", "Write the damaged character again and save the file as UTF-8."
    if _is_gbk(raw):
        guess, fix = " (the file looks like GBK)", _SAVE_AS_UTF8
    return Refusal("encoding-not-utf8", f"{found}{guess}; expected UTF-8 text", fix).at(
        Lines(before).mark(len(before))
    )


def _is_gbk(raw: bytes) -> bool:
    try:
        raw.decode("gbk")
    except UnicodeDecodeError:
        return False
    return True


def _other_encoding(raw: bytes) -> Refusal | None:
    for mark, name in _OTHER_MARKS:
        if raw.startswith(mark):
            return Refusal("encoding-other", f"the file is {name}; expected UTF-8", _SAVE_AS_UTF8)
    if raw.count(0) * 4 >= len(raw) > 0:  # text without a mark, but every other byte is zero
        return Refusal(
            "encoding-other", "the file looks like UTF-16 or UTF-32; expected UTF-8", _SAVE_AS_UTF8
        )
    return None


def _bom() -> Finding:
    message = "the file begins with an invisible byte-order mark (BOM); expected the first key or a comment"
    return Finding((1, 1), "encoding-bom", message, _SAVE_AS_UTF8)
