"""Values of any formula: by NumPy where that knows all of it, otherwise worked out by SymPy."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from grader.comparers.maths.evaluate import Numbers, Unevaluable, evaluate
from grader.comparers.maths.trees import Unreadable, symbol, unpacked
from grader.values import Expr, Fault, Items, Value
from grader.words import say

MAX_POINTS = 100
"""Of formulas that are evaluated point by point."""


def sample(expr: Expr, at: Mapping[str, NDArray[Any] | float]) -> Numbers:
    """As `evaluate`, for formulas with derivatives, integrals, limits and rarer functions too. Raises `Unevaluable`."""
    try:
        return evaluate(expr, at)
    except Unevaluable as unknown:
        from grader.comparers.maths.expressions import SYMPY_ERRORS, to_sympy

        try:
            worked = to_sympy(expr).doit()
            return _sample(worked, at)
        except (Unreadable, *SYMPY_ERRORS) as error:
            raise unknown from error


def sample_all(value: Value | Fault, at: Mapping[str, NDArray[Any] | float]) -> Numbers:
    """The values of a formula, a vector or a matrix of formulas, shape (*points, *entries). Raises `Unevaluable`."""
    value = unpacked(value)
    if isinstance(value, Expr):
        return sample(value, at)
    if not isinstance(value, Items):
        raise Unevaluable(say("it is not a formula"))
    parts = [sample_all(part, at) for part in value.values]
    points = np.broadcast_shapes(*(np.shape(values) for values in at.values()))
    if not parts:
        return np.zeros((*points, 0))
    if len({part.shape for part in parts}) > 1:
        raise Unevaluable(say("it has rows of different lengths"))
    return np.stack(parts, axis=len(points))


def derivative(expr: Expr, variable: str) -> Expr:
    """The derivative of a formula. Raises `Unreadable`."""
    from grader.comparers.maths.expressions import SYMPY_ERRORS, from_sympy, to_sympy

    expression = to_sympy(expr)
    try:
        return from_sympy(expression.doit().diff(to_sympy(symbol(variable))))
    except SYMPY_ERRORS as error:
        raise Unreadable("it cannot be differentiated") from error


def _sample(expression: Any, at: Mapping[str, NDArray[Any] | float]) -> Numbers:
    from grader.comparers.maths.expressions import from_sympy

    tree = from_sympy(expression)
    try:
        return evaluate(tree, at)
    except Unevaluable:
        return _point_by_point(expression, at)


def _point_by_point(expression: Any, at: Mapping[str, NDArray[Any] | float]) -> Numbers:
    arrays = np.broadcast_arrays(*(np.asarray(values) for values in at.values()))
    shape = arrays[0].shape if arrays else ()
    rows = list(zip(*(array.ravel().tolist() for array in arrays), strict=True)) if arrays else [()]
    if len(rows) > MAX_POINTS:
        raise Unevaluable(say("it can be evaluated at few points only"))
    from grader.comparers.maths.expressions import to_sympy

    symbols = [to_sympy(symbol(name)) for name in at]
    values = [complex(expression.subs(dict(zip(symbols, row, strict=True))).evalf()) for row in rows]
    found = np.array(values).reshape(shape)
    return found if np.any(found.imag) else found.real
