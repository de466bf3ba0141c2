"""Values of formulas by NumPy alone, of answers that are small enough to look at: nothing here takes long."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from grader.comparers.maths.arrays import Reason, numbers
from grader.comparers.maths.entries import entries
from grader.comparers.maths.evaluate import CONSTANTS, FUNCTIONS, Numbers, Unevaluable, evaluate
from grader.comparers.maths.trees import unpacked
from grader.values import Array, Calls, Expr, Fault, Items, Number, Table, Value

MOST_PARTS = 5_000
"""Numbers of a value, or nodes of a formula."""
MOST_DIGITS = 400
"""Of an integer: what is longer is beyond doubles."""
_LEAVES = frozenset({"Symbol", "Integer", "Rational", "Float"})
_FORMS = frozenset({"Matrix", "Tuple", "List", "FiniteSet", "EmptySet", "Point", "Point2D", "Point3D", "Lambda"})
_KNOWN = _LEAVES | _FORMS | frozenset(FUNCTIONS) | frozenset(CONSTANTS)


def values(value: Value | Fault, at: Mapping[str, Numbers]) -> Numbers:
    """The values of a formula, a vector or a matrix of formulas, shape (*points, *entries). Raises `Unevaluable`."""
    value = unpacked(value)
    if isinstance(value, Expr):
        return evaluate(value, at)
    if not isinstance(value, Items):
        raise Unevaluable("it is not a formula")
    parts = [values(part, at) for part in value.values]
    points = np.broadcast_shapes(*(np.shape(numbers) for numbers in at.values()))
    if len({part.shape for part in parts}) > 1:
        raise Unevaluable("it has rows of different lengths")
    return np.stack(parts, axis=len(points)) if parts else np.zeros((*points, 0))


def constants(value: Value) -> Numbers:
    """The numbers of a value. Raises `Unevaluable`."""
    found = numbers(value)
    if isinstance(found, Reason):
        raise Unevaluable(found.text)
    return found


def cells(value: Value) -> tuple[Expr, ...]:
    """The formulas of a formula, vector or matrix, row by row; none of anything else."""
    found = entries(value)
    return () if isinstance(found, Reason) else found.cells


def is_small(value: Value | Fault) -> bool:
    """Whether a value has few parts, all of which NumPy can evaluate."""
    budget = MOST_PARTS
    for parts in _parts(value):
        budget -= parts
        if budget < 0:
            return False
    return True


def _parts(value: Value | Fault) -> Iterator[int]:
    """The sizes of all parts; more than any budget for what is not looked at."""
    waiting: list[Value | Fault] = [value]
    while waiting:
        match waiting.pop():
            case Number(value=int() as whole):
                yield 1 if whole.bit_length() <= 3.3 * MOST_DIGITS else MOST_PARTS + 1
            case Array(data=data):
                yield len(data) // 4
            case Expr(nodes=nodes):
                known = all(node.head in _KNOWN and len(node.text) <= MOST_DIGITS for node in nodes)
                yield len(nodes) if known else MOST_PARTS + 1
            case Items(values=inner) | Table(values=inner):
                yield len(inner)
                waiting.extend(inner)
            case Calls(inputs=inputs, results=results, array=array, formula=formula):
                yield len(inputs)
                waiting.extend(results if results or array is None else (array,))
                waiting.extend(() if formula is None else (formula,))
            case _:
                yield 1
