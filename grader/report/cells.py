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
from grader.words import noted, say, say_n

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
            return mathml(value) or say("a formula of {count:,} parts, too long to show", count=len(value.nodes))
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
            return left + inside + right if values else say("empty {type}", type=value.type)
        case Fault():
            return say(_FAULTS[value.reason])
        case _:
            return described(value)


_BRACKETS = {"list": (Markup("["), Markup("]")), "tuple": (Markup("("), Markup(")")), "set": (Markup("{"), Markup("}"))}

_FAULTS = {
    "missing": noted("no such name"),
    "none": noted("None, which is no answer"),
    "not_callable": noted("not a function"),
    "syntax": noted("the file is not Python"),
    "raised": noted("stopped with an error"),
    "exited": noted("the program was ended"),
    "time": noted("took too long"),
    "cpu": noted("computed too much"),
    "memory": noted("needed too much memory"),
    "output": noted("printed too much"),
    "files": noted("wrote too much"),
    "threads": noted("started too many threads"),
    "figures": noted("made too many figures"),
    "too_large": noted("too large to be read"),
    "garbled": noted("could not be read"),
    "unreadable": noted("the file cannot be read"),
}


def described(value: Value) -> str:
    """What kind of thing it is and how large, in a few words."""
    match value:
        case Items(values=values, type=name):
            return say("a {name} of {count:,}", name=name, count=len(values))
        case Table(names=names) | Record(names=names):
            return say("{count:,} named values", count=len(names))
        case Figures(figures=figures):
            return say_n("{count} figure", "{count} figures", len(figures))
        case Opaque(type=name):
            return say("an object of type {name}", name=short(name, 60))
        case Calls(inputs=inputs):
            return say("a function, called at {count} points", count=len(inputs))
        case _:
            return say("a value of kind {kind}", kind=value.kind)


def within_cap(shown: View, value: Value | Fault) -> View:
    """The view, or what kind of thing it is of where it would make the page too long to be read."""
    if _length(shown) <= LENGTH_CAP:
        return shown
    return Words(
        say("{value}, too long to show", value=described(value)) if not isinstance(value, Fault) else cell(value)
    )


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
    return say("{shape} numbers", shape=" × ".join(map(str, array.shape))) if array.shape else say("a number")


def spread(length: int, cap: int) -> list[int]:
    """At most `cap` places of so many, evenly spread, with the first and the last."""
    if length <= cap:
        return list(range(length))
    return sorted({round(step * (length - 1) / (cap - 1)) for step in range(cap)})
