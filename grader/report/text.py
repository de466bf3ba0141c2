"""Text of any origin made fit to be stored and read: capped, valid, with nothing invisible in it."""

from __future__ import annotations

import re
from itertools import accumulate

from markupsafe import Markup

from grader.words import say

LINE_CAP = 1_000
"""Characters of one line on a page."""

_SURROGATE = re.compile("[\ud800-\udfff]")
_NAMES = {0: "NUL", 7: "BEL", 8: "BS", 11: "VT", 12: "FF", 13: "CR", 27: "ESC", 127: "DEL"}
_UNSEEN = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls but tab and line feed
    "\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"  # format characters, bidi
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"  # halves of pairs, noncharacters
    "\U000e0000-\U000e007f"  # tags, which can carry a hidden text
    "]"
)
_CODE = re.compile(r"`([^`\n]+)`")
_BLANK = re.compile(r"^ +| +$|[\t\u00a0\u2000-\u200a\u202f\u3000]", re.MULTILINE)


def stored(text: str, cap: int) -> str:
    """At most about `cap` characters of it, valid as UTF-8; what was cut off is said at its end."""
    return capped(_SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text), cap)


def escaped(json: str) -> str:
    """JSON text with control characters, bidi overrides and the like as escapes; it stands for the same."""
    return _UNSEEN.sub(_escape, json)


def _escape(found: re.Match[str]) -> str:
    units = found[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[place]:02x}{units[place + 1]:02x}" for place in range(0, len(units), 2))


def capped(text: str, cap: int) -> str:
    """Its first `cap` characters, and how many more there are."""
    if len(text) <= cap:
        return text
    return text[:cap] + say("… ({count:,} more characters)", count=len(text) - cap)


def visible(text: str) -> str:
    """The text with control characters, bidi overrides and the like replaced by their names; line ends become LF."""
    return _UNSEEN.sub(_named, text.replace("\r\n", "\n"))


def _named(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"⟨{_NAMES.get(code) or f'U+{code:04X}'}⟩"


def short(text: str, cap: int = 80) -> str:
    """The text as one visible line for a heading or a label, cut with an ellipsis."""
    line = " ".join(visible(text[: 4 * cap]).split())
    return line if len(line) <= cap else line[: cap - 1] + "…"


def lines_of(text: str, lines: int, characters: int) -> list[str]:
    """Its visible lines, capped in length and in all; what was left out is the last line."""
    whole = [capped(line, LINE_CAP) for line in visible(text).removesuffix("\n").split("\n")]
    ends = accumulate(len(line) + 1 for line in whole)
    kept = min(lines, sum(end <= characters for end in ends) or 1)
    return [*whole[:kept], say("… ({count:,} more lines)", count=len(whole) - kept)] if kept < len(whole) else whole


def prose(text: str, cap: int = 2_000) -> Markup:
    """A sentence as HTML: visible, and what stands between backticks as code."""
    parts = _CODE.split(visible(capped(text, cap)))
    return Markup().join(
        Markup("<code>{}</code>").format(part) if place % 2 else part for place, part in enumerate(parts)
    )


def spaced(text: str) -> Markup:
    """Text as HTML in which tabs, unusual spaces and spaces at the ends of a line can be seen."""
    pieces: list[str] = []
    place = 0
    for match in _BLANK.finditer(text):
        pieces += text[place : match.start()], Markup('<span class="blank">{}</span>').format(_blank(match[0]))
        place = match.end()
    return Markup().join([*pieces, text[place:]])


def _blank(spaces: str) -> str:
    return "⇥\t" if spaces == "\t" else "·" * len(spaces) if spaces[0] == " " else "⍽"
