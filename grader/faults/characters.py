"""Characters that come with text copied from a web page, a PDF or a word processor, and what code has in their place.

By the Unicode Character Database, general categories Pd, Pi, Pf, Zs and Cf and the block Halfwidth and Fullwidth Forms.
"""

from __future__ import annotations

import unicodedata
from typing import Literal, NamedTuple

from grader.words import noted

Family = Literal["quote", "dash", "space", "invisible", "full-width"]

DOUBLE_QUOTES = "“”„‟＂"
SINGLE_QUOTES = "‘’‚‛＇"
DASHES = "‐‑‒–—―−﹘﹣－"
SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
INVISIBLE = "\u00ad\u180e\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
FULL_WIDTH = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F) if not chr(code - 0xFEE0).isalpha()}
IDEOGRAPHIC = {"、": ",", "，": ",", "。": ".", "【": "[", "】": "]", "〔": "[", "〕": "]"}


class Replacement(NamedTuple):
    """What a character is and what code has in its place."""

    family: Family
    by: str


REPLACEMENTS: dict[str, Replacement] = {
    **{char: Replacement("full-width", by) for char, by in {**FULL_WIDTH, **IDEOGRAPHIC}.items()},
    **{char: Replacement("dash", "-") for char in DASHES},
    **{char: Replacement("quote", '"') for char in DOUBLE_QUOTES},
    **{char: Replacement("quote", "'") for char in SINGLE_QUOTES},
    **{char: Replacement("space", " ") for char in SPACES},
    **{char: Replacement("invisible", "") for char in INVISIBLE},
}

FORMULAS = {
    "×": "*",
    "·": "*",
    "⋅": "*",
    "∙": "*",
    "∗": "*",
    "•": "*",
    "÷": "/",
    "⁄": "/",
    "∕": "/",
    "≤": "<=",
    "≥": ">=",
    "≠": "!=",
    "≈": "np.isclose(…)",
    "√": "np.sqrt(…)",
    "∞": "np.inf",
    "∑": "sum(…)",
    "∫": noted("a function that integrates"),
    "′": noted("a name such as fprime"),
    "´": noted("a straight quote or a name such as fprime"),
    "`": noted("a straight quote"),
    "°": "np.radians(…)",
    "…": "...",
}
"""Signs of printed mathematics."""

RAISED = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789", strict=True))
LOWERED = dict(zip("₀₁₂₃₄₅₆₇₈₉", "0123456789", strict=True))


def named(char: str) -> str:
    """What to call a character that cannot be seen, or that looks like another."""
    return unicodedata.name(char, f"U+{ord(char):04X}").lower()
