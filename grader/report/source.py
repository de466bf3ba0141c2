"""A submission's source as lines of HTML, coloured by classes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from markupsafe import Markup, escape
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

from grader.report.text import capped, visible

LINE_CAP = 400
"""Characters of one line."""
LINES_CAP = 3_000
COLOUR_CAP = 60_000
"""Characters beyond which colouring takes longer than reading."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the source, and what is said about it."""

    number: int
    html: Markup
    remarks: tuple[str, ...] = ()


def decoded(source: bytes) -> str:
    """The text of a file: UTF-8, else Latin-1, in which every byte is a character."""
    try:
        return source.decode("utf-8-sig")
    except UnicodeDecodeError:
        return source.decode("latin-1")


def source_lines(source: bytes, remarks: Mapping[int, tuple[str, ...]]) -> list[Line]:
    """The first lines of a file, and those far down that there is something to say about; none of an empty file."""
    if not source:
        return []
    text = decoded(source).replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    whole = text.split("\n")
    kept = "\n".join(capped(line, LINE_CAP) for line in whole[:LINES_CAP])
    lines = [Line(place, html, remarks.get(place, ())) for place, html in enumerate(highlighted(kept), start=1)]
    far = (place for place in sorted(remarks) if len(lines) < place <= len(whole))
    return lines + [Line(place, escape(visible(capped(whole[place - 1], LINE_CAP))), remarks[place]) for place in far]


def highlighted(text: str) -> list[Markup]:
    """Python source as HTML, a string a line; no element spans two lines."""
    text = visible(text)
    if len(text) > COLOUR_CAP:
        return [escape(line) for line in text.split("\n")]
    html: str = highlight(text + "\n", _lexer(), _formatter())
    return [Markup(line) for line in html.removesuffix("\n").split("\n")]  # noqa: S704 - Pygments escapes its text


@cache
def _lexer() -> PythonLexer:
    return PythonLexer(stripnl=False, ensurenl=False)


@cache
def _formatter() -> HtmlFormatter[str]:
    return HtmlFormatter(nowrap=True)
