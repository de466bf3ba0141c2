"""Students' bytes and file names as text that can be shown."""

import codecs
import io
import os
import tokenize
import warnings

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_SLOW = {"idna", "punycode"}
"""Codecs whose time grows with the square of the input."""


def displayable(name: str) -> str:
    """A file's name as valid text of one line: what is not printable is replaced."""
    decoded = os.fsencode(name).decode("utf-8", "replace")
    return "".join(letter if letter.isprintable() else _REPLACEMENT for letter in decoded)


def text(source: bytes) -> str:
    r"""The source as Python decodes it (byte order mark, PEP 263 declaration, else UTF-8); lines end with `\n`.

    What cannot be decoded is replaced, so that any bytes give a text.
    """
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(source).readline)
        decoded = _decode(source, encoding)
    except (SyntaxError, ValueError, LookupError):
        decoded = source.decode("utf-8-sig", "replace")
    return decoded.replace("\r\n", "\n").replace("\r", "\n")


def _decode(source: bytes, encoding: str) -> str:
    if codecs.lookup(encoding).name in _SLOW:
        raise LookupError(encoding)
    with warnings.catch_warnings(action="ignore"):
        return source.decode(encoding, "replace")
