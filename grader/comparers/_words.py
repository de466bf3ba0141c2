"""Numbers, places and values as messages name them."""

from __future__ import annotations

import cmath
import math
import re
from collections.abc import Iterable, Sequence

import numpy as np

from grader.values import Fault
from grader.words import noted, noted_n, say, say_n

MAX_TEXT = 60
MAX_DETAIL = 200
MAX_LISTED = 8
_SIGNATURE = re.compile(r",? with gufunc signature [^\s]+")
"""How NumPy writes which axes of a product have to fit."""
NEGLIGIBLE = 1e-9
"""Of the largest number beside it."""
_WORDS = {"-0": "0", "nan": "NaN", "inf": noted("infinity"), "-inf": noted("minus infinity")}
_FAULTS = {
    "missing": noted("is missing"),
    "none": noted("is None"),
    "not_callable": noted("is not a function"),
    "exited": noted("ended the program"),
    "time": noted("took too long"),
    "memory": noted("used too much memory"),
    "output": noted("printed too much"),
    "files": noted("wrote too many files"),
    "too_large": noted("is too large to be read"),
}

_COUNTED = {
    "arrow": noted_n("{count} arrow", "{count} arrows"),
    "column": noted_n("{count} column", "{count} columns"),
    "decimal place": noted_n("{count} decimal place", "{count} decimal places"),
    "element": noted_n("{count} element", "{count} elements"),
    "entry": noted_n("{count} entry", "{count} entries"),
    "number": noted_n("{count} number", "{count} numbers"),
    "point": noted_n("{count} point", "{count} points"),
    "row": noted_n("{count} row", "{count} rows"),
    "significant figure": noted_n("{count} significant figure", "{count} significant figures"),
    "variable": noted_n("{count} variable", "{count} variables"),
    "vector": noted_n("{count} vector", "{count} vectors"),
}


def shown(number: complex) -> str:
    """A number with six significant digits, as one would write it."""
    value = complex(number)
    if value.imag:
        sign = "-" if math.copysign(1, value.imag) < 0 else "+"
        return f"{shown(value.real)} {sign} {shown(abs(value.imag))}i"
    text = f"{value.real:.6g}"
    return say(_WORDS[text]) if text in _WORDS else text


def shown_all(values: np.ndarray, most: int = 6) -> str:
    """The numbers of an array: one by itself, several as (1, 2, …), those that are nothing beside the others as 0."""
    flat = values.ravel()
    finite = np.abs(flat[np.isfinite(flat)])
    if finite.size:
        flat = np.where(np.isfinite(flat) & (np.abs(flat) < NEGLIGIBLE * finite.max()), 0, flat)
    if values.ndim == 0:
        return shown(flat[0])
    parts = [shown(number) for number in flat[:most]]
    return f"({', '.join(parts + ['…'] * (flat.size > most))})"


def place(names: Sequence[str], numbers: Iterable[complex]) -> str:
    """A point such as `x = 1.3, y = 0.2`."""
    return ", ".join(f"{name} = {shown(number)}" for name, number in zip(names, numbers, strict=False))


def function_at(where: str, what: str) -> str:
    """The sentence that says what the student's function does at a place; it may be a question."""
    if what.endswith("?"):
        return say("At {place} your function {what}", place=where, what=what)
    return say("At {place} your function {what}.", place=where, what=what)


def wrong_value(which: str, value: complex, where: str) -> str:
    """The sentence about a wrong value, at a place where there is one."""
    if not cmath.isfinite(value):
        if where:
            return say(
                "{which} has a value beyond 1e308 at {place}, which is not right there.", which=which, place=where
            )
        return say("{which} has a value beyond 1e308, which is not right.", which=which)
    if where:
        return say(
            "{which} has the value {value} at {place}, which is not right there.",
            which=which,
            value=shown(value),
            place=where,
        )
    return say("{which} has the value {value}, which is not right.", which=which, value=shown(value))


def counted(count: int, noun: str) -> str:
    """A noun with its number, `1 point` or `3 points`; the noun is one of those in `_COUNTED`."""
    return say_n(*_COUNTED[noun], count)


def as_asked(count: int) -> str:
    """How many are asked, as the end of a sentence: `1 is asked`, `3 are asked`."""
    return say_n("{count} is asked", "{count} are asked", count)


def listed(texts: Iterable[str]) -> str:
    """Names or texts of the student, each clipped: `a, b and c`; of many the first few and how many more."""
    parts = [clipped(text) for text in texts]
    if len(parts) > MAX_LISTED:
        parts[MAX_LISTED - 1 :] = [say("{count} more", count=len(parts) - MAX_LISTED + 1)]
    return parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + say(" and ") + parts[-1]


def clipped(text: str, most: int = MAX_TEXT) -> str:
    """One line of at most `most` printable characters."""
    line = "".join(char if char.isprintable() else " " for char in text[: most + 1]).strip()
    return line if len(line) <= most else line[: most - 1] + "…"


def of_fault(fault: Fault) -> str:
    """What happened, as the rest of a sentence about what was looked at."""
    if fault.reason == "raised":
        error = clipped(_SIGNATURE.sub("", fault.detail[: 4 * MAX_DETAIL]), MAX_DETAIL) or say("an error")
        if fault.line:
            return say("stopped with {error} in line {line}", error=error, line=fault.line)
        return say("stopped with {error}", error=error)
    return say(_FAULTS.get(fault.reason, noted("cannot be read")))
