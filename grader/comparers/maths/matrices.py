"""Vectors and matrices of formulas worked out entry by entry, as trees."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from grader.comparers.maths import trees
from grader.values import Expr

MOST_CELLS = 400
"""Of a product of matrices."""
MOST_POWER = 8

_GRIDS = frozenset({"Matrix", "Tuple"})
_SUMS = frozenset({"Add", "MatAdd"})
_PRODUCTS = frozenset({"Mul", "MatMul"})
_POWERS = frozenset({"Pow", "MatPow"})
_MATRICES = _GRIDS | _SUMS | _PRODUCTS | _POWERS | {"Transpose", "Inverse", "Adjoint"}
"""What may stand for a matrix among the factors of a product."""


def spread(formula: Expr) -> Expr:
    """The same with sums, products, powers and transposes of vectors and matrices worked out entry by entry.

    What cannot be, such as a sum of different shapes or an inverse, stays as it is.
    """
    node = trees.root(formula)
    if node.head not in _MATRICES or not _holds_grids(formula):
        return formula
    parts = [spread(part) for part in trees.arguments(formula)]
    if node.head in _GRIDS:
        return trees.joined(node.head, *parts, text=node.text)
    found: Expr | None = None
    if node.head in _SUMS:
        found = _sum(parts)
    elif node.head in _PRODUCTS:
        found = _product(parts)
    elif node.head in _POWERS and len(parts) == 2:
        found = _power(*parts)
    elif node.head == "Transpose" and len(parts) == 1:
        found = _transposed(parts[0])
    return found or formula


def _sum(parts: list[Expr]) -> Expr | None:
    if len({_shape(part) for part in parts}) != 1 or trees.root(parts[0]).head not in _GRIDS:
        return None
    return _each(parts, lambda *cells: trees.joined("Add", *cells))


def _product(parts: list[Expr]) -> Expr | None:
    """The product of numbers and matrices, in the order of the matrices."""
    numbers = [part for part in parts if not _holds_grids(part) or trees.root(part).head not in _MATRICES]
    grids = [part for part in parts if part not in numbers]
    if not grids:
        return None
    found = grids[0]
    for grid in grids[1:]:
        times = _times(found, grid)
        if times is None:
            return None
        found = times
    if trees.root(found).head not in _GRIDS:
        return None
    return _each([found], lambda cell: trees.joined("Mul", *numbers, cell)) if numbers else found


def _times(first: Expr, second: Expr) -> Expr | None:
    size, other = _size(first), _size(second)
    if size is None or other is None or size[1] != other[0]:
        return None
    rows, inner, columns = *size, other[1]
    if rows * columns * inner > MOST_CELLS:
        return None
    left, right = trees.arguments(first), trees.arguments(second)
    cells = (
        trees.joined(
            "Add", *(trees.joined("Mul", left[row * inner + k], right[k * columns + column]) for k in range(inner))
        )
        for row in range(rows)
        for column in range(columns)
    )
    return trees.joined("Matrix", *cells, text=f"{rows},{columns}")


def _power(base: Expr, exponent: Expr) -> Expr | None:
    times = trees.root(exponent).text
    if not (times.isdecimal() and 1 <= int(times[:3]) <= MOST_POWER) or _size(base) is None:
        return None
    return _product([base] * int(times))


def _transposed(grid: Expr) -> Expr | None:
    size = _size(grid)
    if size is None:
        return None
    rows, columns = size
    cells = trees.arguments(grid)
    order = (cells[row * columns + column] for column in range(columns) for row in range(rows))
    return trees.joined("Matrix", *order, text=f"{columns},{rows}")


def _size(grid: Expr) -> tuple[int, int] | None:
    """Rows and columns of a matrix; None of anything else."""
    node = trees.root(grid)
    if node.head != "Matrix":
        return None
    rows, _, columns = node.text.partition(",")
    if not (rows.isdecimal() and columns.isdecimal() and int(rows) * int(columns) == len(node.args)):
        return None
    return int(rows), int(columns)


def _holds_grids(formula: Expr) -> bool:
    return any(node.head in _GRIDS for node in formula.nodes)


def _shape(grid: Expr) -> tuple[str, str, int]:
    node = trees.root(grid)
    return node.head, node.text, len(node.args)


def _each(grids: Sequence[Expr], work: Callable[..., Expr]) -> Expr:
    """The grid of what comes of entries at the same place."""
    node = trees.root(grids[0])
    cells = (spread(work(*together)) for together in zip(*map(trees.arguments, grids), strict=True))
    return trees.joined(node.head, *cells, text=node.text)
