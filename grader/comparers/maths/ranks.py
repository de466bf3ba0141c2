"""How many vectors are independent: exactly for fractions, to nine digits for rounded numbers, else by minors."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, islice

import flint
import numpy as np

from grader.comparers.maths.arithmetic import another, product, total
from grader.comparers.maths.trees import joined, number, symbol
from grader.comparers.maths.vectors import (
    TOLERANCE,
    ZERO,
    Cells,
    Domains,
    all_equal,
    floats,
    fraction,
    rounded,
    values_at_points,
)
from grader.errors import Undecided
from grader.values import Expr, Node

MAX_MINOR = 7
"""Rows of the largest determinant that is written out as a formula."""

LOOKS = 3
"""Points at which a minor is looked for that is not zero."""

_NO_VALUE = flint.acb("nan")

Rows = Sequence[Cells]


def rank(rows: Rows, domain: Domains) -> int:
    """The dimension of what vectors span, at all points of the domain but for exceptional ones. Raises `Undecided`."""
    width = len(rows[0]) if rows else 0
    if not width:
        return 0
    if (fractions := _fractions(rows)) is not None:
        return int(flint.fmpq_mat(len(rows), width, fractions).rank())
    if rounded(*rows):
        return _of_floats(rows)
    return len(_independent(rows, domain))


def is_exact(rows: Rows) -> bool:
    """Whether all entries are fractions, with which the rank is certain."""
    return _fractions(rows) is not None


def _fractions(rows: Rows) -> list[flint.fmpq] | None:
    """All entries one after another, None where they are not all fractions."""
    found = [fraction(cell) for row in rows for cell in row]
    if None in found:
        return None
    return [flint.fmpq(part.numerator, part.denominator) for part in found if part is not None]


def _of_floats(rows: Rows) -> int:
    """Of rounded numbers, each vector taken with length 1."""
    matrix = np.array([floats(row) for row in rows])
    largest = np.max(np.abs(matrix), axis=1, keepdims=True)
    matrix = matrix / np.where(largest == 0, 1, largest)  # squares of very large numbers overflow
    lengths = np.linalg.norm(matrix, axis=1, keepdims=True)
    units = matrix / np.where(lengths == 0, 1, lengths)
    return int(np.linalg.matrix_rank(units, tol=TOLERANCE))


def _independent(rows: Rows, domain: Domains) -> list[int]:
    """The places of independent rows that span what all do.

    A minor that is certainly not zero at a point shows that its rows are independent; that all minors around it
    are zero everywhere shows that the other rows depend on them (the theorem on bordered minors).
    """
    chosen, columns = _certain_minor(rows, domain)
    others = [place for place in range(len(rows)) if place not in chosen]
    if not others or len(chosen) == len(rows[0]):
        return chosen
    around = [minor for place in others for _, minor in _bordered(rows, chosen, columns, place)]
    if all_equal([(_polynomial(around), ZERO)], domain).equal:
        return chosen
    for place in others:
        for column, minor in _bordered(rows, chosen, columns, place):
            if not all_equal([(minor, ZERO)], domain).certain:
                chosen, columns = [*chosen, place], [*columns, column]
                break
    return chosen


def _bordered(rows: Rows, chosen: list[int], columns: list[int], place: int) -> list[tuple[int, Expr]]:
    """The minors with one more row and one more column around those chosen, each with its column."""
    return [
        (column, determinant([[rows[row][at] for at in (*columns, column)] for row in (*chosen, place)]))
        for column in range(len(rows[0]))
        if column not in columns
    ]


def _polynomial(coefficients: Sequence[Expr]) -> Expr:
    """A polynomial in a variable that no formula has: it is zero where all its coefficients are."""
    variable = symbol(another("w"))
    powers = (joined("Pow", variable, number(exponent)) for exponent in range(1, len(coefficients) + 1))
    return total(*map(product, coefficients, powers))


def _certain_minor(rows: Rows, domain: Domains) -> tuple[list[int], list[int]]:
    """The rows and columns of a minor that is certainly not zero, the largest that is found at some points."""
    width = len(rows[0])
    cells = [cell for row in rows for cell in row]
    best: tuple[list[int], list[int]] = [], []
    for values in islice(values_at_points(cells, domain), LOOKS):
        known = [_NO_VALUE if value is None else value for value in values]
        found = _pivots([known[start : start + width] for start in range(0, len(known), width)])
        best = max(best, found, key=lambda minor: len(minor[0]))
        if len(best[0]) == min(len(rows), width):
            break
    return best


def _pivots(grid: list[list[flint.acb]]) -> tuple[list[int], list[int]]:
    """The places of the pivots of Gauss's elimination in balls, each certainly not zero."""
    chosen: list[int] = []
    columns: list[int] = []
    for place, row in enumerate(grid):
        certain = [at for at, value in enumerate(row) if value.is_finite() and not value.contains(0)]
        if not certain:
            continue
        pivot = max(certain, key=lambda at: float(row[at].abs_lower()))
        chosen.append(place)
        columns.append(pivot)
        for other in grid[place + 1 :]:
            factor = other[pivot] / row[pivot]
            other[:] = [value - factor * above for value, above in zip(other, row, strict=True)]
            other[pivot] = flint.acb(0)
    return chosen, columns


def determinant(rows: Sequence[Cells]) -> Expr:
    """The determinant as a formula: expanded by rows, each smaller determinant written once."""
    size = len(rows)
    if size > MAX_MINOR:
        raise Undecided("The vectors have too many entries that hold formulas.")
    nodes: list[Node] = []
    made: dict[tuple[int, ...], int] = {(): _put(nodes, number(1))}
    minus = _put(nodes, number(-1))
    for height in range(1, size + 1):
        cells = [_put(nodes, cell) for cell in rows[size - height]]
        for columns in combinations(range(size), height):
            terms = []
            for at, column in enumerate(columns):
                factors = (cells[column], made[columns[:at] + columns[at + 1 :]], *([minus] if at % 2 else []))
                terms.append(_add(nodes, Node("Mul", factors)))
            made[columns] = _add(nodes, Node("Add", tuple(terms))) if len(terms) > 1 else terms[0]
    return Expr(tuple(nodes))


def _put(nodes: list[Node], formula: Expr) -> int:
    """Add the nodes of a formula; the place of its root."""
    start = len(nodes)
    nodes.extend(Node(node.head, tuple(start + place for place in node.args), node.text) for node in formula.nodes)
    return len(nodes) - 1


def _add(nodes: list[Node], node: Node) -> int:
    nodes.append(node)
    return len(nodes) - 1
