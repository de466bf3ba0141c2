"""Matrices by rows, by shape or by kind, and the products of vectors whose entries are written out."""

from __future__ import annotations

from collections.abc import Sequence

from grader.formulas.tree import Tree, integer, negate
from grader.formulas.usage import Misuse, Written, of
from grader.formulas.vocabulary import MANY, MATRICES

MAX_SIDE = 1_000
MAX_CELLS = 10_000
_ZERO, _ONE = integer(0), integer(1)


def _matrix(args: tuple[Tree, ...]) -> Tree:
    match args:
        case [Tree("Integer", text=rows), Tree("Integer", text=columns), Tree("Tuple", args=cells)]:
            return _of_shape(int(rows), int(columns), cells)
        case [Tree("Tuple", args=())]:
            return _of_shape(0, 0, ())
        case [Tree("Tuple", args=rows)] if all(row.head == "Tuple" for row in rows):
            if len({len(row.args) for row in rows}) > 1:
                raise Misuse("A matrix's rows must all have the same length.")
            return _of_shape(len(rows), len(rows[0].args), tuple(cell for row in rows for cell in row.args))
        case [Tree("Tuple", args=cells)]:
            return _of_shape(len(cells), 1, cells)
        case [Tree("Matrix") as matrix]:
            return matrix
    raise Misuse("Matrix takes a list of rows, or its numbers of rows and columns and a list of entries.")


def _of_shape(rows: int, columns: int, cells: Sequence[Tree]) -> Tree:
    if not 0 <= min(rows, columns) <= max(rows, columns) <= MAX_SIDE:
        raise Misuse(f"A matrix has at most {MAX_SIDE} rows and columns.")
    if rows * columns != len(cells):
        raise Misuse(f"A matrix of {rows} rows and {columns} columns has {rows * columns} entries, not {len(cells)}.")
    if any(cell.head in ("Tuple", "Matrix") for cell in cells):
        raise Misuse("A matrix's entries are formulas, not lists or matrices.")
    return Tree("Matrix", tuple(cells), f"{rows},{columns}")


def _shape(args: tuple[Tree, ...]) -> tuple[int, int]:
    """`(n)`, `(n, m)` or `((n, m))` as numbers of rows and columns."""
    sizes = args[0].args if args[0].head == "Tuple" else args
    if not 1 <= len(sizes) <= 2 or any(size.head != "Integer" or size.text[0] == "-" for size in sizes):
        raise Misuse("A matrix's numbers of rows and columns are whole numbers.")
    rows, columns = int(sizes[0].text), int(sizes[-1].text)
    if max(rows, columns) > MAX_SIDE or rows * columns > MAX_CELLS:
        raise Misuse(f"A matrix written so has at most {MAX_CELLS} entries.")
    return rows, columns


def _filled(cell: Tree) -> Written:
    def write(args: tuple[Tree, ...]) -> Tree:
        rows, columns = _shape(args)
        return _of_shape(rows, columns, (cell,) * (rows * columns))

    return of(1, 2, write, "dtype")


def _identity(args: tuple[Tree, ...]) -> Tree:
    rows, columns = _shape(args)
    return _of_shape(
        rows, columns, [_ONE if row == column else _ZERO for row in range(rows) for column in range(columns)]
    )


def _diagonal(args: tuple[Tree, ...]) -> Tree:
    cells = args[0].args if len(args) == 1 and args[0].head == "Tuple" else args
    size, _ = _shape((integer(len(cells)),))
    return _of_shape(
        size, size, [cells[row] if row == column else _ZERO for row in range(size) for column in range(size)]
    )


def _dot(args: tuple[Tree, ...]) -> Tree:
    first, second = (_entries(arg) for arg in args)
    if first is None or second is None:
        grids = any(arg.head in MATRICES for arg in args)
        return Tree("MatMul" if grids else "DotProduct", args)
    if len(first) != len(second) or not first:
        raise Misuse("dot takes two vectors of the same length.")
    products = tuple(Tree("Mul", pair) for pair in zip(first, second, strict=True))
    return Tree("Add", products) if len(products) > 1 else products[0]


def _cross(args: tuple[Tree, ...]) -> Tree:
    first, second = (_entries(arg) for arg in args)
    if not (first and second and len(first) == len(second) == 3):
        raise Misuse("cross takes two vectors of three entries each, written out.")
    cells = [
        Tree("Add", (Tree("Mul", (first[i], second[j])), negate(Tree("Mul", (first[j], second[i])))))
        for i, j in ((1, 2), (2, 0), (0, 1))
    ]
    return Tree("Tuple", tuple(cells)) if args[0].head == "Tuple" else Tree("Matrix", tuple(cells), args[0].text)


def _entries(vector: Tree) -> tuple[Tree, ...] | None:
    """The entries of a vector that is written out: a list of formulas, a row or a column."""
    flat = vector.head == "Tuple" and not any(entry.head == "Tuple" for entry in vector.args)
    line = vector.head == "Matrix" and (vector.text.startswith("1,") or vector.text.endswith(",1"))
    return vector.args if flat or line else None


_MATRIX = of(1, 3, _matrix, "dtype")
_IDENTITY = of(1, 2, _identity, "dtype")
_MAKERS = "Matrix ImmutableMatrix ImmutableDenseMatrix MutableDenseMatrix SparseMatrix array asarray matrix"

WRITTEN: dict[str, Written] = {
    **dict.fromkeys(_MAKERS.split(), _MATRIX),
    **dict.fromkeys(("eye", "identity", "Identity"), _IDENTITY),
    **dict.fromkeys(("zeros", "ZeroMatrix"), _filled(_ZERO)),
    **dict.fromkeys(("ones", "OneMatrix"), _filled(_ONE)),
    "diag": of(1, MANY, _diagonal),
    **dict.fromkeys(("dot", "DotProduct", "vdot", "inner"), of(2, 2, _dot)),
    **dict.fromkeys(("cross", "Cross"), of(2, 2, _cross)),
}
"""By the name they are called by."""
