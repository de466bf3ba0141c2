"""Predicates compared where several equations hold together.

Polynomials that meet in single points are solved exactly: resultants give every variable's possible values, and
balls tell which of them go together. Elsewhere points are found by Newton's method.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from flint import fmpq_mpoly

from grader.comparers.maths.enclosures import Unsure
from grader.comparers.maths.relations import newton
from grader.comparers.maths.relations.algebra import Algebra, TooHard
from grader.comparers.maths.relations.line import Gap
from grader.comparers.maths.relations.predicates import Atom, Predicate
from grader.comparers.maths.relations.roots import MAX_DEGREE, Place, eliminated, real_roots
from grader.comparers.maths.relations.truth import Truth, holds

MAX_CANDIDATES = 2000
TRIES = 40
ENOUGH = 4


def gap(equations: Sequence[Atom], given: Predicate, wanted: Predicate, names: Sequence[str]) -> Gap:
    """Look for a point that satisfies `given`, which demands the equations, and not `wanted`. Raises `Unsure`."""
    candidates = _candidates(equations, names)
    if candidates is not None:
        corners = (dict(zip(names, values, strict=True)) for values in itertools.product(*candidates))
        return _searched(corners, given, wanted, complete=True)
    points = newton.points([equation.difference for equation in equations], names, TRIES)
    found = _searched(points, given, wanted, complete=False)
    if not found.met:
        raise Unsure("no point that satisfies its equations is found")
    return found


def _searched(points: Iterator[dict[str, Place]], given: Predicate, wanted: Predicate, *, complete: bool) -> Gap:
    met = 0
    for point in points:
        if holds(given, point) is not Truth.YES:
            continue
        met += 1
        if holds(wanted, point) is not Truth.YES:
            return Gap(point, met=True)
        if not complete and met >= TRIES // 2:
            break
    return Gap(None, complete, bool(met))


def _candidates(equations: Sequence[Atom], names: Sequence[str]) -> list[list[Place]] | None:
    """For each variable all values it may have; None where the equations do not leave finitely many."""
    algebra = Algebra([equation.difference for equation in equations])
    try:
        polys = [algebra.ratio(equation.difference).above for equation in equations]
    except (TooHard, ZeroDivisionError):
        return None
    if set(names) - {name for poly in polys for name in algebra.names_in(poly)}:
        return None
    relations = [algebra.relation(kernel) for kernel in algebra.kernels]
    if any(relation is None for relation in relations):
        return None
    system = [*polys, *(relation for relation in relations if relation is not None)]
    found = []
    for name in names:
        values = _values(system, f"x.{name}", algebra)
        if values is None:
            return None
        found.append(values)
    total = 1
    for values in found:
        total *= len(values)
    return found if total <= MAX_CANDIDATES else None


def _values(system: list[fmpq_mpoly], generator: str, algebra: Algebra) -> list[Place] | None:
    """All real values of a variable where a system is zero; None where resultants do not tell."""
    for other in algebra.order:
        if other == generator:
            continue
        holding = sorted((poly for poly in system if other in algebra.generators(poly)), key=len)
        if len(holding) == 1:
            return None
        rest = [poly for poly in system if other not in algebra.generators(poly)]
        if holding:
            first, *others = holding
            rest += [first.resultant(poly, other) for poly in others]
        if any(not poly or poly.total_degree() > MAX_DEGREE for poly in rest):
            return None
        system = rest
    if any(poly.is_constant() for poly in system):
        return []
    whole = system[0]
    for poly in system[1:]:
        whole = whole.gcd(poly)
    values: list[Place] = []
    for factor, _ in whole.factor()[1]:
        plain = eliminated(factor, generator[2:], algebra)
        values += [place for poly in plain or [] for place in real_roots(tuple(poly))]
    return values
