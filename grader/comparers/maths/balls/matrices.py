"""Matrices of balls."""

from __future__ import annotations

from collections.abc import Callable

from flint import acb, acb_mat

from grader.comparers.maths.balls.elementary import power, product, reciprocal, total
from grader.comparers.maths.balls.settings import Value


def matrix(text: str) -> Callable[..., acb_mat]:
    """What makes a matrix of its entries, whose text holds the numbers of its rows and columns."""

    def work(*entries: acb) -> acb_mat:
        rows, columns = map(int, text.split(","))
        return acb_mat(rows, columns, list(entries))

    return work


def _inverse(x: Value) -> Value:
    return x.inv() if isinstance(x, acb_mat) else reciprocal(x)


def _transposed(x: Value) -> Value:
    return x.transpose() if isinstance(x, acb_mat) else x


def _determinant(x: Value) -> Value:
    return x.det() if isinstance(x, acb_mat) else x


def _trace(x: Value) -> Value:
    return total(*(x[i, i] for i in range(x.nrows()))) if isinstance(x, acb_mat) else x


def _dot(first: Value, second: Value) -> Value:
    return total(*(a * b for a, b in zip(first.entries(), second.entries(), strict=True)))


FUNCTIONS: dict[str, Callable[..., Value]] = {
    "MatAdd": total,
    "MatMul": product,
    "MatPow": power,
    "Inverse": _inverse,
    "Transpose": _transposed,
    "Adjoint": lambda x: _transposed(x.conjugate()),
    "Determinant": _determinant,
    "Trace": _trace,
    "DotProduct": _dot,
}
"""By their names in trees."""
