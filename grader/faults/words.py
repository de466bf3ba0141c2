"""Names, texts and sizes of a student's as messages show them: short, of one line, with nothing a page would obey."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from grader.words import say, say_n

LONGEST_NAME = 60
LONGEST_CODE = 60
LONGEST_DETAIL = 200

_PATHS = re.compile(r"\s*\((?:[A-Za-z]:\\|/)[^()]*\)|(?:[A-Za-z]:\\|/)[\w.\-/\\]+[/\\]")
"""Where Python's libraries lie, which is nothing to a student."""
_SIGNATURE = re.compile(r",? with gufunc signature [^\s]+")
"""How NumPy writes which axes of a product have to fit."""


def clipped(text: str, most: int = LONGEST_NAME) -> str:
    """One line of at most `most` printable characters."""
    line = "".join(char if char.isprintable() else " " for char in text[: most + 1]).strip()
    line = re.sub(r" {2,}", " ", line)
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def quoted(text: str) -> str:
    """A name or a piece of code in quotation marks."""
    return say("“{text}”", text=clipped(text))


def described(detail: str) -> str:
    """An exception's own text, without paths and the full stop."""
    plain = _SIGNATURE.sub("", _PATHS.sub("", detail[: 10 * LONGEST_DETAIL]))
    return clipped(plain, LONGEST_DETAIL).removesuffix(".").strip()


def at(line: int) -> str:
    """Where, to be put behind a verb; nothing where that is not known."""
    return say(" in line {line}", line=line) if line > 0 else ""


def listed(parts: Sequence[str]) -> str:
    """`a, b and c`."""
    return parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + say(" and ") + parts[-1]


def lines(numbers: Iterable[int], most: int = 5) -> str:
    """`line 3`, `lines 3, 5 and 9`; of many the first few."""
    found = sorted(set(numbers))
    named = [str(number) for number in found[:most]]
    if len(found) > most:
        named.append(say("{count} more", count=len(found) - most))
    return say_n("line {lines}", "lines {lines}", len(found), lines=listed(named))


def shape(sizes: Sequence[int]) -> str:
    """A shape as NumPy writes it."""
    return f"({', '.join(map(str, sizes))}{',' if len(sizes) == 1 else ''})"
