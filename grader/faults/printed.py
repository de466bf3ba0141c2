"""Values that were printed where they should have been returned or given a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from grader.values import Calls, Fault, Items, Number, Value

MOST_OUTPUT = 20_000
"""Characters of the output that are read: its end, where results are."""
MOST_VALUES = 40
LONGEST_LABEL = 80
MOST_NUMBERS = 400
TELLING_DIGITS = 4
"""A number with as many significant digits is hardly right by chance."""

_NUMBER = r"[-+]?(?:\d++(?:\.\d*+)?+|\.\d++)(?:[eE][-+]?\d++)?+"
_PIECE = re.compile(
    rf"(?P<number>(?<![\w.]){_NUMBER}(?![\w]))|(?P<open>[\[(])|(?P<close>[\])])|(?P<end>\n)|(?P<word>[^\W\d]\w*)"
)
_WRAPPED = re.compile(rf"np\.(?:float|int)\d+\(({_NUMBER})\)")
_CLOSES = {"[": "]", "(": ")"}


@dataclass(frozen=True, slots=True)
class Printed:
    """A value in the output."""

    value: Value
    line: int
    """Of the output, from 1."""
    label: str = ""
    """The words before it on its line, behind any other value."""

    def tells(self, name: str, *, alone: bool) -> bool:
        """Whether it is likely to be meant as the answer of that name, rather than right by chance."""
        return alone or is_telling(self.value) or _is_label(self.label, name)


def printed_values(output: str, name: str) -> tuple[Printed, ...]:
    """The values in what a program printed that may be meant as the answer called `name`, the last one first.

    Numbers, and lists, tuples, arrays and matrices of numbers. A plain number such as 2 is taken only if it
    is all that was printed, or stands behind a word like the name.
    """
    found = list(_values(_WRAPPED.sub(r"\1", output[-MOST_OUTPUT:])))
    return tuple(each for each in reversed(found) if each.tells(name, alone=len(found) == 1))[:MOST_VALUES]


def as_if_returned(calls: Calls) -> Calls | None:
    """The calls of a function that gave None, with what each printed in the place of its result; None if it did not."""
    results = []
    for result in calls.results:
        if not isinstance(result, Fault) or result.reason != "none":
            return None
        values = list(_values(_WRAPPED.sub(r"\1", result.printed)))
        if not values:
            return None
        results.append(values[-1].value)
    return replace(calls, results=tuple(results), array=None) if results else None


def is_telling(value: Value) -> bool:
    """Whether a value is hardly right by chance."""
    if isinstance(value, Items):
        return len(value.values) > 1
    if isinstance(value, Number) and isinstance(value.value, float):
        return value.value != float(f"{value.value:.{TELLING_DIGITS - 1}g}")
    return False


def _is_label(label: str, name: str) -> bool:
    words = set(re.findall(r"[^\W\d]+\w*", label.lower()))
    wanted = name.lower()
    return wanted in words or bool(words & {part for part in wanted.split("_") if len(part) > 2})


def _values(output: str) -> Iterator[Printed]:
    line, begin, count = 1, 0, 0
    label, first_line = "", 1
    stack: list[tuple[str, list[Value]]] = []
    for piece in _PIECE.finditer(output):
        kind, text = piece.lastgroup, piece[0]
        if not stack:
            label, first_line = output[begin : piece.start()][-LONGEST_LABEL:], line
        match kind:
            case "end":
                line, begin = line + 1, piece.end()
            case "word":
                stack = []  # words within brackets: no list of numbers
            case "open":
                stack.append((text, []))
            case "close":
                whole = _closed(stack, text)
                if whole is not None:
                    yield Printed(whole, first_line, label)
                    begin = piece.end()
            case _ if count < MOST_NUMBERS:
                count += 1
                if stack:
                    stack[-1][1].append(_number(text))
                else:
                    yield Printed(_number(text), first_line, label)
                    begin = piece.end()


def _closed(stack: list[tuple[str, list[Value]]], bracket: str) -> Value | None:
    """Close the innermost list; give the whole where it was the outermost."""
    if not stack or _CLOSES[stack[-1][0]] != bracket:
        stack.clear()
        return None
    opening, values = stack.pop()
    if not values:
        return None
    inner: Value = Items(tuple(values), "list" if opening == "[" else "tuple")
    if opening == "(" and len(values) == 1:
        inner = values[0]  # Matrix([…])
    if stack:
        stack[-1][1].append(inner)
        return None
    return inner


def _number(text: str) -> Number:
    return Number(int(text) if re.fullmatch(r"[-+]?\d{1,400}", text) else float(text))
