"""Answers near one that was seen, and whether two are alike."""

from __future__ import annotations

import cmath
import math
import struct
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any

from grader.report.numerals import numbers
from grader.values import Array, Artist, Calls, Figures, Items, Number, Record, Table, Value

CLOSE = 1e-9
"""Relative; what two ways of computing the same differ by at most."""
TINY = 1e-12

Change = Callable[[float], float]


def rounded(value: Value) -> Value:
    """The value in single precision."""
    single: Value = _changed(value, _single)
    return single


def stretched(value: Value, share: float) -> Value:
    """The value with every number so much greater, relatively; of figures the heights."""
    greater: Value = _changed(value, lambda number: number * (1 + share))
    return greater


def _single(number: float) -> float:
    try:
        return float(struct.unpack("<f", struct.pack("<f", number))[0])
    except OverflowError:
        return math.copysign(math.inf, number)


def _changed(value: Any, change: Change) -> Any:
    match value:
        case Number(value=complex() as number):
            return replace(value, value=complex(change(number.real), change(number.imag)))
        case Number(value=int() | float() as number):
            return replace(value, value=change(float(number))) if abs(number) < 2**1000 else value
        case Array(dtype="bool"):
            return value
        case Array():
            return _array(value, change)
        case Items(values=parts) | Table(values=parts) | Record(values=parts):
            return replace(value, values=tuple(_changed(part, change) for part in parts))
        case Calls(results=results, array=array):
            results = tuple(_changed(result, change) for result in results)
            return replace(value, results=results, array=_changed(array, change))
        case Figures(figures=figures):
            return replace(value, figures=tuple(_drawn(figure, change) for figure in figures))
    return value


def _array(array: Array, change: Change) -> Array:
    held = numbers(array)
    if any(isinstance(number, complex) for number in held):
        parts = [part for number in held for part in (number.real, number.imag)]
        return replace(array, dtype="complex128", data=_packed([change(float(part)) for part in parts]))
    return replace(array, dtype="float64", data=_packed([change(float(number)) for number in held]))  # type: ignore[arg-type]


def _packed(floats: list[float]) -> bytes:
    return struct.pack(f"<{len(floats)}d", *floats)


def _drawn(part: Any, change: Change) -> Any:
    """A figure or its axes with what is drawn changed."""
    if isinstance(part, Artist):
        return replace(part, y=_array(part.y, change))
    name = "axes" if hasattr(part, "axes") else "artists"
    return replace(part, **{name: tuple(_drawn(each, change) for each in getattr(part, name))})


def alike(one: Any, other: Any) -> bool:
    """Whether two things that were seen are the same but for what rounding does."""
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, int | float | complex) and isinstance(other, int | float | complex):
        return one == other or _close(one, other)
    if isinstance(one, Array) and isinstance(other, Array):
        return one.shape == other.shape and alike(tuple(numbers(one)), tuple(numbers(other)))
    if type(one) is not type(other):
        return False
    if isinstance(one, tuple | list):
        return len(one) == len(other) and all(map(alike, one, other))
    if is_dataclass(one):
        return all(alike(getattr(one, field.name), getattr(other, field.name)) for field in fields(one))
    return bool(one == other)


def _close(one: complex, other: complex) -> bool:
    try:
        one, other = complex(one), complex(other)
    except OverflowError:  # whole numbers beyond floats
        return False
    if cmath.isnan(one) or cmath.isnan(other):
        return cmath.isnan(one) and cmath.isnan(other)
    return cmath.isclose(one, other, rel_tol=CLOSE, abs_tol=TINY)
