"""The shapes a value is shown in, and a value in the space of a table's cell."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from grader.report.formula_markup import mathml
from grader.report.numerals import count, numbers, numeral
from grader.report.text import capped, short, spaced, visible
from grader.values import (
    Array,
    Calls,
    Expr,
    Fault,
    Figures,
    Flag,
    Items,
    Number,
    Opaque,
    Record,
    Table,
    Text,
    Value,
)

Cell = str | Markup

DIGITS = 6
LENGTH_CAP = 300_000
"""Characters of one view, of which an ordinary one has some thousands."""
DEPTH_CAP = 2
"""Of lists in lists in one cell, each of up to six: they would grow with its power."""


@dataclass(frozen=True, slots=True)
class Words:
    """One line: code as the student could have written it, or a remark."""

    text: Cell
    code: bool = False
    kind: Literal["words"] = "words"


@dataclass(frozen=True, slots=True)
class Printed:
    """Text over many lines, its blanks visible."""

    text: Markup
    kind: Literal["printed"] = "printed"


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows of cells, each as long as `head` where there is one."""

    rows: tuple[tuple[Cell, ...], ...]
    head: tuple[Cell, ...] = ()
    remark: str = ""
    style: Literal["matrix", "table"] = "table"
    kind: Literal["grid"] = "grid"


@dataclass(frozen=True, slots=True)
class Parts:
    """Several views, each with a name or a place."""

    parts: tuple[tuple[str, View], ...]
    remark: str = ""
    kind: Literal["parts"] = "parts"


View = Words | Printed | Grid | Parts


def cell(value: Value | Fault, depth: int = 0) -> Cell:
    """A value in the space of a table's cell; of lists in lists no more than a few."""
    match value:
        case Flag(value=flag):
            return str(flag)
        case Number(value=number):
            return numeral(number)
        case Text(value=text):
            return Markup("'{}'").format(spaced(short(text, 60) if "\n" in text else visible(capped(text, 200))))
        case Expr():
            return mathml(value) or f"a formula of {len(value.nodes):,} parts, too long to show"
        case Array(shape=shape) if len(shape) <= 1 and count(value) <= 6:
            listed = ", ".join(numeral(number, DIGITS) for number in numbers(value))
            return f"[{listed}]" if shape else listed
        case Array(shape=shape) if math.prod(shape) == count(value) == 1:
            return numeral(numbers(value)[0], DIGITS)
        case Array():
            return size_of(value)
        case Items(values=values) if len(values) <= 6 and (depth < DEPTH_CAP or not values):
            left, right = _BRACKETS[value.type]
            inside = Markup(", ").join(cell(one, depth + 1) for one in values)
            return left + inside + right if values else f"empty {value.type}"
        case Fault():
            return _FAULTS[value.reason]
        case _:
            return described(value)


_BRACKETS = {"list": (Markup("["), Markup("]")), "tuple": (Markup("("), Markup(")")), "set": (Markup("{"), Markup("}"))}

_FAULTS = {
    "missing": "no such name",
    "none": "None, which is no answer",
    "not_callable": "not a function",
    "syntax": "the file is not Python",
    "raised": "stopped with an error",
    "exited": "the program was ended",
    "time": "took too long",
    "cpu": "computed too much",
    "memory": "needed too much memory",
    "output": "printed too much",
    "files": "wrote too much",
    "threads": "started too many threads",
    "figures": "made too many figures",
    "too_large": "too large to be read",
    "garbled": "could not be read",
    "unreadable": "the file cannot be read",
}


def described(value: Value) -> str:
    """What kind of thing it is and how large, in a few words."""
    match value:
        case Items(values=values, type=name):
            return f"a {name} of {len(values):,}"
        case Table(names=names) | Record(names=names):
            return f"{len(names):,} named values"
        case Figures(figures=figures):
            return f"{len(figures)} figure{'' if len(figures) == 1 else 's'}"
        case Opaque(type=name):
            return f"an object of type {short(name, 60)}"
        case Calls(inputs=inputs):
            return f"a function, called at {len(inputs)} points"
        case _:
            return f"a value of kind {value.kind}"


def within_cap(shown: View, value: Value | Fault) -> View:
    """The view, or what kind of thing it is of where it would make the page too long to be read."""
    if _length(shown) <= LENGTH_CAP:
        return shown
    return Words(f"{described(value)}, too long to show" if not isinstance(value, Fault) else cell(value))


def _length(shown: View) -> int:
    """Characters of a view."""
    match shown:
        case Words(text=text) | Printed(text=text):
            return len(text)
        case Grid(rows=rows, head=head):
            return sum(len(one) for row in (*rows, head) for one in row)
        case Parts(parts=parts):
            return sum(len(name) + _length(part) for name, part in parts)


def size_of(array: Array) -> str:
    """Its shape in words."""
    return f"{' × '.join(map(str, array.shape))} numbers" if array.shape else "a number"


def spread(length: int, cap: int) -> list[int]:
    """At most `cap` places of so many, evenly spread, with the first and the last."""
    if length <= cap:
        return list(range(length))
    return sorted({round(step * (length - 1) / (cap - 1)) for step in range(cap)})
