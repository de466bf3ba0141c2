"""What a formula's characters tell before Python's parser sees them. Every search here takes linear time."""

from __future__ import annotations

import re

from grader.formulas.signs import INSTEAD, STRANGE

MAX_TEXT = 100_000
MAX_DEPTH = 100
MAX_DIGITS = 1_000
MAX_EXPONENT_DIGITS = 4

OPERAND_END = re.compile(r"[\w)\]}.] *$")
"""Finds that a text ends where a sign could follow."""

_QUOTED = re.compile(r"""'(?:[^'\\]|\\[\\'"])*+('?)|"(?:[^"\\]|\\[\\'"])*+("?)""")
"""Text in quotation marks; with an empty group where the second mark is missing."""

_NUMBER_THEN_NAME = re.compile(r"(?<![\w.])(?>(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d+)?[jJ]?)(?=[^\W\d])")
_LONG_NUMBER = re.compile(rf"(?<!\w)[\d_]{{{MAX_DIGITS + 1}}}")
_BRACKET = re.compile(r"[()\[\]{}]")
_TOKEN = re.compile(r"[\d.][\w.]*(?:(?<=[eE])[+-]\d+)?|\w+|[<>=!]=|\S")
_LOOSER_THAN_SUMS = frozenset("if else and or not in is lambda , < > = <= >= == != & | ^".split())


def complaint(code: str) -> tuple[int, str] | None:
    """The first thing for which a text is no formula, as its place and a sentence; None where Python shall tell."""
    return _quotes(code) or _characters(plain := _unquoted(code)) or _brackets(plain) or _numbers(plain)


def _quotes(code: str) -> tuple[int, str] | None:
    for quoted in _QUOTED.finditer(code):
        start = quoted.start()
        if OPERAND_END.search(code[max(start - 2, 0) : start]):
            return start, INSTEAD["′"]
        if not (quoted[1] or quoted[2]):
            return start, "A quotation mark is opened here and never closed."
    return None


def _characters(plain: str) -> tuple[int, str] | None:
    if not (strange := STRANGE.search(plain)):
        return None
    sign = strange[0]
    return strange.start(), INSTEAD.get(sign, f"The character {sign!a} has no meaning in a formula.")


def _brackets(plain: str) -> tuple[int, str] | None:
    depth = 0
    for bracket in _BRACKET.finditer(plain):
        depth += 1 if bracket[0] in "([{" else -1
        if depth > MAX_DEPTH:
            return bracket.start(), f"Brackets are nested more than {MAX_DEPTH} deep."
    return None


def _numbers(plain: str) -> tuple[int, str] | None:
    if long := _LONG_NUMBER.search(plain):
        return long.start(), "This number has too many digits."
    if gap := _NUMBER_THEN_NAME.search(plain):
        return gap.end(), "Between a number and what it multiplies, write *."
    return None


def is_long(number: str) -> bool:
    """Whether a decimal number has more digits, or a larger exponent, than is read."""
    _, _, exponent = number.removesuffix("j").partition("e")
    return len(number) > MAX_DIGITS or len(exponent.lstrip("+-0")) > MAX_EXPONENT_DIGITS


def with_words_as_names(code: str, words: list[str]) -> str:
    """Make Python's own words names: it takes a bold letter for the plain one, but no such word for its own."""
    if not any(word in code for word in words) or ":" in _unquoted(code):
        return code
    found = re.compile(rf"(?P<quoted>{_QUOTED.pattern})|\b(?:{'|'.join(words)})\b")
    return found.sub(lambda word: word["quoted"] or _bold(word[0]), code)


def _bold(word: str) -> str:
    first = word[0]
    return chr(ord(first) + (0x1D41A - ord("a") if first.islower() else 0x1D400 - ord("A"))) + word[1:]


def plus_signs(code: str) -> list[int]:
    """Where a `+` stands between two outermost terms; nowhere where the whole is no sum."""
    depth, before, places = 0, "(", []
    for token in _TOKEN.finditer(_unquoted(code)):
        depth += (token[0] in "([{") - (token[0] in ")]}")
        if depth == 0 and token[0] in _LOOSER_THAN_SUMS:
            return []
        if depth == 0 and token[0] == "+" and OPERAND_END.search(before):
            places.append(token.start())
        before = token[0]
    return places


def _unquoted(code: str) -> str:
    """The text with blanks for what is in quotation marks."""
    return _QUOTED.sub(lambda quoted: " " * len(quoted[0]), code)
