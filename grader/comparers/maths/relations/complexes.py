"""Equations over the complex numbers: compared at all roots of their polynomials, and at a point off them."""

from __future__ import annotations

from flint import acb, fmpq_poly

from grader.comparers.maths.enclosures import Prepared, Undefined, Unsure, precision
from grader.comparers.maths.relations.algebra import Algebra, TooHard
from grader.comparers.maths.relations.predicates import All, Any, Atom, Constant, Predicate, atoms, names
from grader.comparers.maths.relations.roots import complex_roots, eliminated
from grader.comparers.maths.relations.zeros import BITS
from grader.values import Expr

Point = dict[str, acb]


def differing(first: Predicate, second: Predicate) -> tuple[Point, bool] | None:
    """A point where one holds alone, and whether it is the first; None where there is none. Raises `Unsure`.

    For equations in one variable that are algebraic over the rational numbers.
    """
    unknown = names(first, second)
    if len(unknown) > 1:
        raise Unsure("equations in several complex variables are not compared")
    name = unknown[0] if unknown else "x"
    with precision(BITS, snap=True):
        for value in [*_roots(first, second, name), acb("0.7182", "1.4142")]:
            point = {name: value}
            truths = _holds(first, point), _holds(second, point)
            if truths[0] != truths[1]:
                return point, truths[0]
    return None


def _roots(first: Predicate, second: Predicate, name: str) -> list[acb]:
    trees = [atom.difference for atom in atoms(first, second)]
    algebra = Algebra(trees)
    found: list[acb] = []
    for tree in trees:
        for polynomial in _polynomials(tree, name, algebra):
            found += complex_roots(polynomial)
    return found


def _polynomials(tree: Expr, name: str, algebra: Algebra) -> list[fmpq_poly]:
    try:
        ratio = algebra.ratio(tree)
    except TooHard as error:
        raise Unsure("its polynomials are too large") from error
    except ZeroDivisionError:
        return []
    found = []
    for poly in (ratio.above, ratio.below):
        for factor, _ in poly.factor()[1] if poly else []:
            plain = eliminated(factor, name, algebra)
            if plain is None:
                raise Unsure("not all of its complex solutions are found")
            found += [fmpq_poly(coefficients) for coefficients in plain]
    return found


def _holds(predicate: Predicate, point: Point) -> bool:
    match predicate:
        case Constant(truth):
            return truth
        case All(parts):
            return all(_holds(part, point) for part in parts)
        case Any(parts):
            return any(_holds(part, point) for part in parts)
        case Atom(sign, _, _) if sign in ("=", "!="):
            try:
                value = Prepared(predicate.difference)(point)
            except Undefined:
                return False
            if not isinstance(value, acb) or (not value.is_zero() and 0 in value):
                raise Unsure("it cannot be told from zero")
            return bool(value.is_zero()) == (sign == "=")
    raise Unsure("complex numbers have no order")
