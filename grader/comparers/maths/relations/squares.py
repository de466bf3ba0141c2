"""Polynomials that are never negative: where they are zero, several simpler formulas are zero together."""

from __future__ import annotations

from collections.abc import Sequence

from flint import fmpq, fmpq_mpoly

from grader.comparers.maths.relations.algebra import Algebra
from grader.comparers.maths.trees import root

_NOT_NEGATIVE = frozenset({"Abs", "exp", "cosh"})


def summands(poly: fmpq_mpoly, algebra: Algebra) -> list[fmpq_mpoly] | None:
    """Polynomials that are zero together just where `poly` is; None where it is not seen to have one sign.

    A polynomial that is nowhere zero has a constant among them.
    """
    found = _terms_of_one_sign(poly, algebra)
    return found if found is not None else _of_quadratic(poly, algebra)


def _terms_of_one_sign(poly: fmpq_mpoly, algebra: Algebra) -> list[fmpq_mpoly] | None:
    terms = poly.to_dict()
    if len(terms) < 2 or len({factor > 0 for factor in terms.values()}) > 1:
        return None
    even = [_is_not_negative(name, algebra) for name in algebra.order]
    for powers in terms:
        if any(power % 2 and not known for power, known in zip(powers, even, strict=False)):
            return None
    return [algebra.ring.from_dict({powers: 1}) for powers in terms]


def _is_not_negative(name: str, algebra: Algebra) -> bool:
    kernel = algebra.kernels.get(name)
    if kernel is None:
        return False
    return root(kernel.tree).head in _NOT_NEGATIVE or (kernel.degree > 0 and root(kernel.tree).head == "Pow")


def _of_quadratic(poly: fmpq_mpoly, algebra: Algebra) -> list[fmpq_mpoly] | None:
    """For v'Mv with M of one sign, the rows of Mv: v'Mv is zero where Mv is."""
    if poly.total_degree() != 2:
        return None
    generators = [algebra.order.index(name) for name in algebra.generators(poly)]
    size = len(generators) + 1
    matrix = [[fmpq(0)] * size for _ in range(size)]
    for powers, factor in poly.to_dict().items():
        places = [row for row, index in enumerate(generators, 1) for _ in range(powers[index])]
        first, second = ([0, 0, *places])[-2:]
        matrix[first][second] += factor / 2
        matrix[second][first] += factor / 2
    if not (_is_semidefinite(matrix, 1) or _is_semidefinite(matrix, -1)):
        return None
    variables = [algebra.ring.constant(1), *(algebra.ring.gens()[index] for index in generators)]
    rows = (
        sum((factor * each for factor, each in zip(row, variables, strict=True)), algebra.ring.constant(0))
        for row in matrix
    )
    return [row for row in rows if row]


def _is_semidefinite(matrix: Sequence[Sequence[fmpq]], sign: int) -> bool:
    """Whether a symmetric matrix times `sign` has no negative eigenvalue, by elimination along its diagonal."""
    rest = [[sign * entry for entry in row] for row in matrix]
    while rest:
        pivot = max(range(len(rest)), key=lambda place: rest[place][place])
        size = rest[pivot][pivot]
        if size <= 0:
            return size == 0 and not any(entry for row in rest for entry in row)
        others = [place for place in range(len(rest)) if place != pivot]
        rest = [[rest[i][j] - rest[i][pivot] * rest[pivot][j] / size for j in others] for i in others]
    return True
