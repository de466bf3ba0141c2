"""The shapes a value is shown in, and a value in the space of a table's cell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from grader.report.formula_markup import mathml
from grader.report.numerals import count, numbers, numeral
from grader.report.text import capped, short, spaced
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


def cell(value: Value | Fault) -> Cell:
    """A value in the space of a table's cell."""
    match value:
        case Flag(value=flag):
            return str(flag)
        case Number(value=number):
            return numeral(number)
        case Text(value=text):
            return Markup("'{}'").format(spaced(short(text, 60) if "\n" in text else capped(text, 200)))
        case Expr():
            return mathml(value) or f"a formula of {len(value.nodes):,} parts, too long to show"
        case Array(shape=shape) if len(shape) <= 1 and count(value) <= 6:
            inside = ", ".join(numeral(number, DIGITS) for number in numbers(value))
            return f"[{inside}]" if shape else inside
        case Array():
            return size_of(value)
        case Items(values=values) if len(values) <= 6:
            left, right = _BRACKETS[value.type]
            return left + Markup(", ").join(cell(one) for one in values) + right if values else f"empty {value.type}"
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
    "memory": "needed too much memory",
    "output": "printed too much",
    "files": "wrote too much",
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


def size_of(array: Array) -> str:
    """Its shape in words."""
    return f"{' × '.join(map(str, array.shape))} numbers" if array.shape else "a number"


def spread(length: int, cap: int) -> list[int]:
    """At most `cap` places of so many, evenly spread, with the first and the last."""
    if length <= cap:
        return list(range(length))
    return sorted({round(step * (length - 1) / (cap - 1)) for step in range(cap)})
