"""What a student's function gives at the points it was called at."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from grader.comparers._words import listed, of_fault
from grader.comparers.maths.arrays import Reason, numbers, real
from grader.comparers.maths.evaluate import Numbers, Unevaluable
from grader.comparers.maths.sampling import sample_all
from grader.comparers.maths.trees import arguments, root, unpacked
from grader.formulas import free_names
from grader.values import Calls, Expr, Fault, Items, Value
from grader.words import noted, say

POINT_BY_POINT = noted("Your function works for single numbers but not for arrays; it was called point by point.")
WITH_ARRAYS = noted("Your function works for arrays but not for single numbers; it was called with arrays.")
_ALIKE = 1e-6
MOST_TOGETHER = 10**7
"""Numbers of a result that is put together of parts that are repeated."""


@dataclass(frozen=True, slots=True)
class Outputs:
    """The points, and what came of each: numbers, or why there are none (to follow on "your function …")."""

    names: tuple[str, ...]
    inputs: Numbers
    """Shape (points, names)."""
    rows: tuple[Numbers | Reason, ...]
    notes: tuple[str, ...] = ()

    @property
    def at(self) -> dict[str, Numbers]:
        """The drawn variables, each an array with an entry a point."""
        return {name: self.inputs[:, column] for column, name in enumerate(self.names)}


def outputs(calls: Calls) -> Outputs:
    """Find what a function gave at each point; results point by point count before those of one call with arrays.

    There are no rows where it was not called.
    """
    inputs = _table(calls.inputs, len(calls.names))
    if calls.formula is not None:
        rows = _of_formula(calls.formula, _table(calls.arguments or calls.inputs), calls.names)
        return Outputs(calls.names, inputs, rows)
    rows, notes = _of_results(calls, len(inputs))
    return Outputs(calls.names, inputs, rows, notes)


def _table(rows: tuple[tuple[float, ...], ...], columns: int | None = None) -> Numbers:
    """Points as an array; none of them where their lengths differ."""
    widths = {len(row) for row in rows}
    if len(widths) != 1 or (columns is not None and widths != {columns}):
        return np.zeros((0, columns or 0))
    return np.array(rows, float)


def _of_results(calls: Calls, count: int) -> tuple[tuple[Numbers | Reason, ...], tuple[str, ...]]:
    rows = tuple(_row(result) for result in calls.results)
    if len(rows) != count:  # one call with all points
        together = _together(calls.array if calls.array is not None else Items(calls.results), count)
        return (_split(together, count), ()) if rows or calls.array is not None else ((), ())
    if calls.array is None or count < 2:
        return rows, ()
    together = _together(calls.array, count)
    if all(isinstance(result, Fault) for result in calls.results):
        if isinstance(together, Reason) or count not in together.shape:
            return rows, ()
        return _split(together, count), (say(WITH_ARRAYS),)
    return rows, () if _agree(rows, together) else (say(POINT_BY_POINT),)


def _row(result: Value | Fault) -> Numbers | Reason:
    if isinstance(result, Fault):
        return Reason(say("returns None: is there a `return`?") if result.reason == "none" else of_fault(result))
    found = numbers(result)
    return Reason(say("gives something that {what}", what=found.text)) if isinstance(found, Reason) else found


def _together(value: Value | Fault, count: int) -> Numbers | Reason:
    """The numbers of one call for all points; parts of a tuple that are constant are repeated."""
    value = unpacked(value)
    if not isinstance(value, Items):
        return _row(value)
    parts = [_row(part) for part in value.values]
    arrays = [part for part in parts if not isinstance(part, Reason)]
    if len(arrays) < len(parts) or not arrays:
        return _row(value)
    try:
        size = len(arrays) * math.prod(np.broadcast_shapes(*(array.shape for array in arrays)))
    except ValueError:
        return _row(value)
    return np.stack(np.broadcast_arrays(*arrays)) if size <= MOST_TOGETHER else _row(value)


def _split(together: Numbers | Reason, count: int) -> tuple[Numbers | Reason, ...]:
    """A row a point, of an array whose first or last axis counts the points."""
    if isinstance(together, Reason):
        return (together,) * count
    if together.shape[:1] == (count,):
        return tuple(together)
    if together.shape[-1:] == (count,):
        return tuple(np.moveaxis(together, -1, 0))
    return (Reason(say("does not give a result a point when it is called with all points")),) * count


def _agree(rows: tuple[Numbers | Reason, ...], together: Numbers | Reason) -> bool:
    """Whether one call with arrays gave what the calls point by point gave, where these gave numbers."""
    if isinstance(together, Reason):
        return all(isinstance(row, Reason) for row in rows)
    arrays = [row for row in rows if not isinstance(row, Reason)]
    alike = len(arrays) == len(rows) and {together.shape} == {(len(rows), *row.shape) for row in arrays}
    if alike and np.allclose(together, np.stack(arrays), rtol=_ALIKE, atol=_ALIKE, equal_nan=True):
        return True
    for index, row in enumerate(rows):
        if not isinstance(row, Reason) and not _holds(together, index, len(rows), row):
            return False
    return True


def _holds(together: Numbers, index: int, count: int, row: Numbers) -> bool:
    slices = [together] if together.size == row.size else []  # a constant
    ends = {0, together.ndim - 1} if together.ndim else set()
    slices += [np.take(together, index, axis) for axis in ends if together.shape[axis] == count]
    return any(
        part.size == row.size and np.allclose(part.ravel(), row.ravel(), rtol=_ALIKE, atol=_ALIKE, equal_nan=True)
        for part in slices
    )


def _of_formula(formula: Expr, inputs: Numbers, names: tuple[str, ...]) -> tuple[Numbers | Reason, ...]:
    parameters, body = _parameters(formula, names)
    count = len(inputs)
    if len(parameters) != inputs.shape[1]:
        return (
            Reason(
                say(
                    "is a formula of {count} variables where {given} are given",
                    count=len(parameters),
                    given=inputs.shape[1],
                )
            ),
        ) * count
    extra = sorted(set(free_names(body)) - set(parameters))
    if extra:
        return (Reason(say("contains {names}, which is not among its variables", names=listed(extra))),) * count
    if not parameters:
        return (Reason(say("is a formula of no variables")),) * count
    at = {name: inputs[:, column] for column, name in enumerate(parameters)}
    try:
        values = sample_all(body, at)
    except Unevaluable as error:
        return (Reason(say("cannot be evaluated: {why}", why=error)),) * count
    if values.dtype == bool:
        return (Reason(say("gives true or false, not a number")),) * count
    return tuple(real(values))


def _parameters(formula: Expr, names: tuple[str, ...]) -> tuple[tuple[str, ...], Expr]:
    if root(formula).head != "Lambda" or not root(formula).args:
        return names, formula
    *parameters, body = arguments(formula)
    leaves = [leaf for part in parameters for leaf in (arguments(part) or (part,))]
    return tuple(root(leaf).text for leaf in leaves), body
