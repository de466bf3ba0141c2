"""Undo what pasting from a web page or a word processor does to code, where there is one way to undo it.

Quotation marks, dashes, blanks, invisible and full-width characters, outside of texts and comments. As many lines
as before, so that what is said about a line is true of the student's file.
"""

from __future__ import annotations

from grader.words import noted, say

import io
import re
import tokenize
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from grader.faults.characters import DOUBLE_QUOTES, REPLACEMENTS, SINGLE_QUOTES, Family
from grader.faults.words import lines as line_numbers
from grader.faults.words import listed

LARGEST = 200_000
"""Characters of a file that is looked through."""
LONGEST_LINE = 2_000

_QUOTES = {**dict.fromkeys('"' + DOUBLE_QUOTES, '"'), **dict.fromkeys("'" + SINGLE_QUOTES, "'")}
_TYPOGRAPHIC_MARKS = {'"': DOUBLE_QUOTES, "'": SINGLE_QUOTES}
_TYPOGRAPHIC = {quote: f"[{marks}]" for quote, marks in _TYPOGRAPHIC_MARKS.items()}
_EITHER = {'"': f'["{DOUBLE_QUOTES}]', "'": f"['{SINGLE_QUOTES}]"}
_FULL_WIDTH_HASH = "＃"
_CALLED: dict[Family, tuple[str, str]] = {
    "quote": (noted("typographic quotation marks"), noted("straight ones")),
    "dash": (noted("dashes"), noted("minus signs")),
    "space": (noted("special blanks"), noted("ordinary ones")),
    "invisible": (noted("invisible characters"), noted("nothing")),
    "full-width": (noted("full-width characters"), noted("ordinary ones")),
}


@dataclass(frozen=True, slots=True)
class Repaired:
    """A file as it was meant."""

    source: bytes
    lines: tuple[tuple[int, Family], ...]
    """What was replaced in which line; each once."""

    @property
    def marks(self) -> tuple[tuple[int, str], ...]:
        """What to write beside the lines."""
        return tuple(
            (line, _mark(family)) for line, family in self.lines
        )

    @property
    def note(self) -> str:
        """What to say of the whole."""
        found: dict[Family, list[int]] = defaultdict(list)
        for line, family in self.lines:
            found[family].append(line)
        read = [_replaced(family, found[family]) for family in found]
        return (
            say("The file is not valid Python as it is: it holds characters that come with text copied from "
"elsewhere. It was graded reading {read}. Type these characters anew with the keyboard.", read=listed(read))
        )


def repair(source: bytes) -> Repaired | None:
    """The file with what pasting did to it undone; None where nothing is to be undone, or not with certainty.

    To be asked of files that are not valid Python only; whether the result is, is for who runs it to say.
    """
    text = _decoded(source)
    if text is None or text.isascii() or len(text) > LARGEST or max(map(len, text.split("\n"))) > LONGEST_LINE:
        return None
    walk = _Walk(text)
    if not walk.to_the_end() or not walk.changed:
        return None
    return Repaired("".join(walk.out).encode(), tuple(sorted(walk.changed)))


def _decoded(source: bytes) -> str | None:
    """The text of a file in UTF-8."""
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(source).readline)
        return source.decode() if encoding in ("utf-8", "utf-8-sig") else None
    except (SyntaxError, ValueError, LookupError):
        return None


class _Walk:
    """A way through a text, from token to token, that writes down what was meant."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.out: list[str] = []
        self.changed: set[tuple[int, Family]] = set()
        self._position = 1 if text.startswith("\ufeff") else 0
        self.out.append(text[: self._position])
        self._breaks = [found.start() for found in re.finditer("\n", text)]

    def to_the_end(self) -> bool:
        """Walk; False where what was meant is not certain."""
        while self._position < len(self.text):
            char = self.text[self._position]
            if char in ("#", _FULL_WIDTH_HASH):
                self._comment()
            elif char in _QUOTES:
                if not self._string(_QUOTES[char]):
                    return False
            else:
                self._code(char)
        return True

    def _comment(self) -> None:
        end = self.text.find("\n", self._position)
        end = len(self.text) if end < 0 else end
        self._replace(self.text[self._position], "#")
        self.out.append(self.text[self._position + 1 : end])
        self._position = end

    def _code(self, char: str) -> None:
        found = REPLACEMENTS.get(char)
        if found is None:
            self.out.append(char)
        else:
            self._replace(char, found.by)
        self._position += 1

    def _string(self, quote: str) -> bool:
        """Write a text between straight or typographic quotation marks; what it holds stays.

        False where it is not certain which mark closes it.
        """
        either = _EITHER[quote]
        if self.text.startswith(quote * 3, self._position):
            return self._between(3, quote * 3, quote * 3, across_lines=True)
        if re.compile(either + "{3}").match(self.text, self._position):
            return self._between(3, either + "{3}", quote * 3, across_lines=True)
        straight = self.text[self._position] == quote
        if straight and self._between(1, quote, quote):
            return True
        typographic = self._ahead(_TYPOGRAPHIC_MARKS[quote])
        if straight or not typographic:  # it begins as one and ends as the other
            only_one = typographic + self._ahead(quote) == 1
            return only_one and self._between(1, either, quote)
        return self._between(1, _TYPOGRAPHIC[quote], quote)

    def _ahead(self, marks: str) -> int:
        """How many of some marks are on the rest of the line."""
        end = self.text.find("\n", self._position)
        return sum(self.text.count(mark, self._position + 1, end if end >= 0 else len(self.text)) for mark in marks)

    def _between(self, opening: int, closing: str, quote: str, *, across_lines: bool = False) -> bool:
        """Write a text whose end is found; False and nothing written where there is none, or it would end too early."""
        start = self._position + opening
        found = _until(closing, across_lines=across_lines).match(self.text, start)
        if found is None or (quote in found[1] and closing != quote):
            return False
        self._replace(self.text[self._position : start], quote)
        self.out.append(found[1])
        self._position = found.start(2)
        self._replace(found[2], quote)
        self._position = found.end()
        return True

    def _replace(self, was: str, by: str) -> None:
        self.out.append(by)
        if was != by:
            line = bisect_left(self._breaks, self._position) + 1
            found = REPLACEMENTS.get(was[0])
            self.changed.add((line, found.family if found else "quote"))


def _mark(family: Family) -> str:
    found, meant = map(say, _CALLED[family])
    return say("{found} were read as {meant}.", found=_capital(found), meant=meant)


def _replaced(family: Family, lines: Sequence[int]) -> str:
    found, meant = map(say, _CALLED[family])
    return say("{found} as {meant} ({lines})", found=found, meant=meant, lines=line_numbers(lines))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


@cache
def _until(closing: str, *, across_lines: bool) -> re.Pattern[str]:
    """What a text holds, with the mark that closes it."""
    plain = r"[^\\]" if across_lines else r"[^\\\n]"
    return re.compile(rf"((?:(?!{closing})(?:\\.|{plain}))*)({closing})", re.DOTALL)
