"""Numbers, places and values as messages name them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

import numpy as np

from grader.values import Fault

MAX_TEXT = 60
MAX_DETAIL = 200
MAX_LISTED = 8
NEGLIGIBLE = 1e-9
"""Of the largest number beside it."""
_WORDS = {"-0": "0", "nan": "NaN", "inf": "infinity", "-inf": "minus infinity"}
_FAULTS = {
    "missing": "is missing",
    "none": "is None",
    "not_callable": "is not a function",
    "exited": "ended the program",
    "time": "took too long",
    "memory": "used too much memory",
    "output": "printed too much",
    "files": "wrote too many files",
    "too_large": "is too large to be read",
}


def shown(number: complex) -> str:
    """A number with six significant digits, as one would write it."""
    value = complex(number)
    if value.imag:
        sign = "-" if math.copysign(1, value.imag) < 0 else "+"
        return f"{shown(value.real)} {sign} {shown(abs(value.imag))}i"
    text = f"{value.real:.6g}"
    return _WORDS.get(text, text)


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


def counted(count: int, noun: str) -> str:
    """A noun with its number: `1 point`, `3 points`."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def listed(texts: Iterable[str]) -> str:
    """Names or texts of the student, each clipped: `a, b and c`; of many the first few and how many more."""
    parts = [clipped(text) for text in texts]
    if len(parts) > MAX_LISTED:
        parts[MAX_LISTED - 1 :] = [f"{len(parts) - MAX_LISTED + 1} more"]
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def clipped(text: str, most: int = MAX_TEXT) -> str:
    """One line of at most `most` printable characters."""
    line = "".join(char if char.isprintable() else " " for char in text[: most + 1]).strip()
    return line if len(line) <= most else line[: most - 1] + "…"


def of_fault(fault: Fault) -> str:
    """What happened, as the rest of a sentence about what was looked at."""
    if fault.reason == "raised":
        where = f" in line {fault.line}" if fault.line else ""
        return f"stopped with {clipped(fault.detail, MAX_DETAIL) or 'an error'}{where}"
    return _FAULTS.get(fault.reason, "cannot be read")
