"""Values as grids of formulas: one formula, a vector or a matrix, each entry a tree."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from grader.comparers.maths.arrays import MAX_DEPTH, Reason, from_array, of_element, refused
from grader.comparers.maths.matrices import spread
from grader.comparers.maths.trees import Unreadable, arguments, holds_matrices, number, root, unpacked
from grader.values import Array, Expr, Fault, Items, Number, Value
from grader.words import noted, say

MAX_ENTRIES = 2_000
_GRIDS = frozenset({"Matrix", "Tuple"})
_MATRICES = frozenset({"MatAdd", "MatMul", "MatPow", "Transpose", "Inverse", "Adjoint"})


@dataclass(frozen=True, slots=True)
class Entries:
    """Formulas row by row, and the shape of their grid: () for one alone, (n,) for a vector, (rows, columns)."""

    shape: tuple[int, ...]
    cells: tuple[Expr, ...]

    @property
    def plain(self) -> Entries:
        """The same without axes of length 1: a column, a row and a flat vector are alike."""
        return Entries(tuple(size for size in self.shape if size != 1), self.cells)

    def transposed(self) -> Entries:
        """A matrix with its rows as columns."""
        order = np.arange(len(self.cells)).reshape(self.shape).T
        return Entries(order.shape, tuple(self.cells[index] for index in order.ravel()))

    def rows(self) -> tuple[tuple[Expr, ...], ...]:
        """The rows of a matrix; the entries of a vector, each a row by itself."""
        count = self.shape[0] if self.shape else 1
        width = len(self.cells) // count if count else 0
        return tuple(self.cells[start * width : (start + 1) * width] for start in range(count))


def entries(value: Value | Fault) -> Entries | Reason:
    """The formulas of a value, or why there are none."""
    found = _entries(value, 0)
    if isinstance(found, Entries) and len(found.cells) > MAX_ENTRIES:
        return Reason(say("has too many entries"), of_all=True)
    return found


def unnested(formula: Expr) -> tuple[str, tuple[Expr, ...]]:
    """How lists are nested in one another, as brackets, and the formulas in them."""
    if root(formula).head not in ("Tuple", "List"):
        return "·", (formula,)
    inner = [unnested(part) for part in arguments(formula)]
    return f"[{''.join(nesting for nesting, _ in inner)}]", tuple(cell for _, cells in inner for cell in cells)


def _entries(value: Value | Fault, depth: int) -> Entries | Reason:
    if isinstance(value, Expr):
        if len(root(value).args) > MAX_ENTRIES and root(value).head in _GRIDS:
            return Reason(say("has too many entries"), of_all=True)
        value = spread(value)
        if root(value).head in _MATRICES and holds_matrices(value):
            value = _matrix(value)
    match unpacked(value):
        case Array() as array:
            values = from_array(array)
            if isinstance(values, Reason):
                return replace(values, of_all=False)
            return Entries(values.shape, tuple(number(cell) for cell in values.ravel()[: MAX_ENTRIES + 1].tolist()))
        case Number(value=plain):
            return Entries((), (number(plain),))
        case Expr() as expr:
            return Entries((), (expr,))
        case Items(type="set", values=items) if len(items) > 1:
            return Reason(say("is a set, and its elements have no order"))
        case Items(values=items) if depth < MAX_DEPTH:
            return _stacked([_entries(item, depth + 1) for item in items[: MAX_ENTRIES + 1]])
        case other:
            return refused(other, noted("a formula"))


def _stacked(parts: list[Entries | Reason]) -> Entries | Reason:
    grids = []
    for part in parts:
        if isinstance(part, Reason):
            return part if part.of_all else of_element(part)
        grids.append(part)
    if len({grid.shape for grid in grids}) > 1:
        return Reason(say("has rows of different lengths"), of_all=True)
    inner = grids[0].shape if grids else ()
    return Entries((len(grids), *inner), tuple(cell for grid in grids for cell in grid.cells))


def _matrix(expr: Expr) -> Expr:
    """A sum or product of matrices as one matrix, where SymPy finds it."""
    from grader.comparers.maths.expressions import SYMPY_ERRORS, from_sympy, to_sympy

    try:
        return from_sympy(to_sympy(expr).doit())
    except (Unreadable, *SYMPY_ERRORS):
        return expr
