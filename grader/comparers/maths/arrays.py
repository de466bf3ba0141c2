"""Values as NumPy arrays, or why they are none."""

from __future__ import annotations

import math
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from grader.comparers._words import clipped, listed, of_fault
from grader.comparers.maths.evaluate import Numbers, Unevaluable
from grader.comparers.maths.sampling import sample
from grader.comparers.maths.trees import unpacked
from grader.formulas import free_names
from grader.values import Array, Expr, Fault, Flag, Items, Number, Opaque, Table, Text, Value
from grader.words import noted, say, say_n

MAX_DEPTH = 40
_DTYPES = frozenset(
    "int8 int16 int32 int64 uint8 uint16 uint32 uint64 float32 float64 complex64 complex128 bool".split(),
)
_NEGLIGIBLE = 1e-9
"""An imaginary part this much smaller than the real part is what rounding leaves."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a value is not made of numbers: the rest of a sentence that begins with what it is about."""

    text: str
    of_all: bool = field(default=False, compare=False)
    """Whether it says as much of the whole that the value is an element of."""


def numbers(value: Value | Fault) -> Numbers | Reason:
    """The numbers of a value as an array of type float64 or complex128.

    A number has shape (), a sequence of values of one shape s has shape (n, *s), a matrix (rows, columns), a
    table of columns (rows, columns). An imaginary part that is rounding is dropped. Raises nothing.
    """
    found = _numbers(value, 0)
    return found if isinstance(found, Reason) else real(found)


def real(values: Numbers) -> Numbers:
    """The same without an imaginary part that is only rounding."""
    if not np.iscomplexobj(values):
        return values
    with np.errstate(all="ignore"):
        small = np.abs(values.imag) <= _NEGLIGIBLE * (1 + np.abs(values.real))
    return values.real.copy() if bool(np.all(small)) else values


def from_array(array: Array) -> Numbers | Reason:
    """The numbers of an `Array`."""
    if array.dtype == "bool":
        return Reason(say("holds true and false, not numbers"), of_all=True)
    size = math.prod(array.shape)
    if array.dtype not in _DTYPES or np.dtype(array.dtype).itemsize * size != len(array.data):
        return Reason(say("cannot be read as an array of numbers"))
    values = np.frombuffer(array.data, np.dtype(array.dtype).newbyteorder("<")).reshape(array.shape)
    return values.astype(np.complex128 if np.iscomplexobj(values) else np.float64)


def _numbers(value: Value | Fault, depth: int) -> Numbers | Reason:
    match value:
        case Number(value=number):
            return np.asarray(_in_range(number))
        case Array():
            return from_array(value)
        case Items() | Expr():
            return _nested(unpacked(value), depth)
        case Table(values=columns):
            return _columns([_numbers(column, depth + 1) for column in columns])
        case _:
            return refused(value)


def _nested(value: Value | Fault, depth: int) -> Numbers | Reason:
    if isinstance(value, Expr):
        return _constant(value)
    if not isinstance(value, Items):
        return refused(value)
    if value.type == "set" and len(value.values) > 1:
        return Reason(say("is a set, and its elements have no order"))
    if depth > MAX_DEPTH:
        return Reason(say("is nested too deeply to be read"), of_all=True)
    plain = [_in_range(item.value) for item in value.values if isinstance(item, Number)]
    if len(plain) == len(value.values):  # by far the most frequent, and long
        return np.array(plain, np.complex128 if any(isinstance(number, complex) for number in plain) else np.float64)
    return _stacked([_numbers(item, depth + 1) for item in value.values])


def _stacked(items: list[Numbers | Reason]) -> Numbers | Reason:
    arrays = []
    for item in items:
        if isinstance(item, Reason):
            return item if item.of_all else of_element(item)
        arrays.append(item)
    if len({array.shape for array in arrays}) > 1:
        return Reason(say("has elements of different sizes"), of_all=True)
    return np.stack(arrays)


def of_element(reason: Reason) -> Reason:
    """What is to be said of a whole for what is to be said of an element of it."""
    return Reason(say("has an element that {what}", what=reason.text), of_all=True)


def variables_left(names: Sequence[str]) -> Reason:
    """That a formula is no number: of what letters it still is one."""
    names_listed = listed(names)
    text = say_n(
        "still contains the variable {names}", "still contains the variables {names}", len(names), names=names_listed
    )
    return Reason(text, of_all=True)


def _columns(columns: list[Numbers | Reason]) -> Numbers | Reason:
    stacked = _stacked(columns) if columns else np.zeros(0)
    if isinstance(stacked, Reason) or stacked.ndim < 2:
        return stacked
    return np.moveaxis(stacked, 0, -1)


def _in_range(number: int | float | complex) -> float | complex:
    if not isinstance(number, int):
        return number
    try:
        return float(number)
    except OverflowError:  # a finite number is not infinite
        return sys.float_info.max if number > 0 else -sys.float_info.max


def _constant(expr: Expr) -> Numbers | Reason:
    names = free_names(expr)
    if names:
        return variables_left(names)
    try:
        values = sample(expr, {})
    except Unevaluable as error:
        return Reason(say("is a formula whose value cannot be found: {why}", why=error))
    return Reason(say("is true or false, not a number")) if values.dtype == bool else values


def refused(value: Value | Fault, wanted: str = noted("a number")) -> Reason:
    """Why a value of a kind that holds no numbers is not what is wanted, a phrase in English."""
    asked = say(wanted)
    match value:
        case Fault():
            return Reason(of_fault(value))
        case Flag():
            return Reason(say("is true or false, not {wanted}", wanted=asked))
        case Text(value=text):
            return Reason(say("is the text “{text}”, not {wanted}", text=clipped(text), wanted=asked))
        case Opaque(type="ellipsis"):
            return Reason(say("is still the … of the starter"))
        case Opaque(type=name) if name not in _FUNCTIONS:
            return Reason(say("is an object of type {name}, not {wanted}", name=clipped(name), wanted=asked))
        case _:
            return Reason(say("is {kind}, not {wanted}", kind=say(_KINDS[value.kind]), wanted=asked))


_FUNCTIONS = ("function", "method", "builtin_function_or_method", "ufunc")
_KINDS = {
    "number": noted("a number"),
    "array": noted("an array"),
    "items": noted("a list"),
    "table": noted("a table"),
    "expr": noted("a formula"),
    "calls": noted("a function"),
    "figures": noted("a figure"),
    "record": noted("a group of values"),
    "candidates": noted("a name that is missing"),
    "opaque": noted("a function"),
}
