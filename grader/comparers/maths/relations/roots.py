"""Where a formula in one variable is zero or has a pole, as places on the line.

They are complete for what is algebraic over the rational numbers: factors' real roots, isolated with certainty, after
resultants have removed roots and absolute values (which adds places, and loses none). Elsewhere they are those
that a bounded search finds.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Any, NamedTuple

from flint import acb, arb, fmpq, fmpq_mpoly, fmpq_poly

from grader.comparers.maths.enclosures import Prepared, Unsure, precision
from grader.comparers.maths.relations.algebra import Algebra, TooHard
from grader.comparers.maths.relations.zeros import BITS, simplest, zeros
from grader.comparers.maths.trees import joined, number, part, root
from grader.formulas import free_names
from grader.values import Expr

MAX_DEGREE = 48


class Place(NamedTuple):
    """A number on the line: a ball of `BITS` bits, and its fraction where it is one."""

    ball: arb
    fraction: Fraction | None = None


def at(fraction: Fraction) -> Place:
    """A fraction as a place."""
    with precision(BITS):
        return Place(arb(fmpq(fraction.numerator, fraction.denominator)), fraction)


def roots_of_tree(tree: Expr, name: str, algebra: Algebra, known: Sequence[Place] = ()) -> tuple[list[Place], bool]:
    """Places that hold all zeros and poles of a formula in one variable, and whether they certainly do."""
    try:
        ratio = algebra.ratio(tree)
    except TooHard:
        return _searched(tree, name, known), False
    except ZeroDivisionError:
        return [], True
    found: list[Place] = []
    complete = True
    if max(ratio.above.total_degree(), ratio.below.total_degree()) > MAX_DEGREE:
        return _searched(tree, name, known), False
    for poly in (ratio.above, ratio.below):
        for factor, _ in poly.factor()[1] if poly else []:
            places, certain = _roots(factor, name, algebra, known)
            found += places
            complete &= certain
    return found, complete


def _roots(factor: fmpq_mpoly, name: str, algebra: Algebra, known: Sequence[Place]) -> tuple[list[Place], bool]:
    """Places that hold all zeros of an irreducible polynomial in generators, and whether they certainly do."""
    if name not in algebra.names_in(factor):
        return [], True
    plain = eliminated(factor, name, algebra)
    if plain is not None:
        return [place for poly in plain for place in real_roots(tuple(poly))], True
    linear = algebra.linear_in(factor, name)
    if linear is not None:
        quotient = joined(
            "Mul", number(-1), algebra.tree(linear[1]), joined("Pow", algebra.tree(linear[0]), number(-1))
        )
        place = _value(quotient)
        return [place] if place else [], True
    inverted = _inverted(factor, name, algebra)
    if inverted is not None:
        return inverted, True
    return _searched(algebra.tree(factor), name, known), False


def eliminated(factor: fmpq_mpoly, name: str, algebra: Algebra) -> list[list[fmpq]] | None:
    """Polynomials in the variable, by their coefficients, that are zero where the factor is; None where there are none.

    Kernels are removed by resultants. A factor of a resultant that is zero everywhere is left out: on each side of the
    kernels' own breaks it is zero throughout or nowhere but at another factor's zeros.
    """
    waiting, done = [factor], []
    while waiting:
        poly = waiting.pop()
        generators = algebra.generators(poly)
        if not generators:
            continue
        if generators[0] not in algebra.kernels:
            done += [_univariate(poly, algebra.order.index(f"x.{name}"))] if generators == [f"x.{name}"] else []
            if generators != [f"x.{name}"]:
                return None
            continue
        try:
            relation = algebra.relation(generators[0])
            result = None if relation is None else poly.resultant(relation, generators[0])
        except (TooHard, ZeroDivisionError):
            return None
        if result is None or result.total_degree() > MAX_DEGREE:
            return None
        waiting += [each for each, _ in result.factor()[1]] if result else []
    return None if any(len(coefficients) > MAX_DEGREE for coefficients in done) else done


def _univariate(poly: fmpq_mpoly, index: int) -> list[fmpq]:
    coefficients = [fmpq(0)] * (poly.degrees()[index] + 1)
    for powers, factor in poly.to_dict().items():
        coefficients[powers[index]] = factor
    return coefficients


@functools.lru_cache(maxsize=512)
def real_roots(coefficients: tuple[fmpq, ...]) -> tuple[Place, ...]:
    """The real roots of an irreducible polynomial."""
    if len(coefficients) == 2:
        quotient = -coefficients[0] / coefficients[1]
        return (at(Fraction(int(quotient.p), int(quotient.q))),)
    with precision(BITS):
        values = complex_roots(fmpq_poly(list(coefficients)))
        return tuple(Place(value.real) for value in values if value.imag.is_zero())


def complex_roots(polynomial: fmpq_poly) -> list[acb]:
    """All roots of a polynomial, once each; real ones without an imaginary part."""
    pairs: Any = polynomial.complex_roots()
    return [value for value, _ in pairs]


def _value(constant: Expr) -> Place | None:
    with precision(BITS, snap=True):
        try:
            found = Prepared(constant)({})
        except Unsure:
            return None
    return neat(found.real) if found.imag.is_zero() else None


def _inverted(factor: fmpq_mpoly, name: str, algebra: Algebra) -> list[Place] | None:
    """The zeros of a polynomial in one kernel, exp or log, that is taken of a linear formula."""
    generators = algebra.generators(factor)
    if len(generators) != 1 or generators[0] not in algebra.kernels or factor.total_degree() > MAX_DEGREE:
        return None
    kernel = algebra.kernels[generators[0]].tree
    inverse = _inverse_of(kernel)
    if inverse is None:
        return None
    found = []
    for place in real_roots(tuple(_univariate(factor, algebra.order.index(generators[0])))):
        argument, back = inverse
        with precision(BITS):
            value = back(place.ball)
        if value is None or not value.is_finite():
            continue
        solved = _linear_value(argument, name, value)
        if solved is None:
            return None
        found.append(solved)
    return found


def _inverse_of(kernel: Expr) -> tuple[Expr, Callable[[arb], arb | None]] | None:
    """What a kernel is taken of, and the way back from its value."""
    node = root(kernel)
    args = [part(kernel, place) for place in node.args]
    match node.head, args:
        case "exp", [argument]:
            return argument, _log
        case "log", [argument]:
            return argument, arb.exp
        case "Pow", [base, argument] if not free_names(base) and (log := _logarithm(base)) is not None:
            return argument, lambda value: None if (found := _log(value)) is None else found / log
    return None


def _log(value: arb) -> arb | None:
    return value.log() if value > 0 else None


def _logarithm(base: Expr) -> arb | None:
    place = _value(joined("log", base))
    return place.ball if place and 0 not in place.ball else None


def _linear_value(argument: Expr, name: str, value: arb) -> Place | None:
    """Where a formula `a*name + b` with rational a and b has a value."""
    try:
        algebra = Algebra([argument])
        ratio = algebra.ratio(argument)
    except (TooHard, ZeroDivisionError):
        return None
    linear = algebra.linear_in(ratio.above, name) if ratio.below.is_constant() else None
    if linear is None or not (linear[0].is_constant() and linear[1].is_constant()):
        return None
    slope, rest = (each.leading_coefficient() if each else fmpq(0) for each in linear)
    with precision(BITS):
        return neat((value - arb(rest)) / arb(slope))


def _searched(tree: Expr, name: str, known: Sequence[Place]) -> list[Place]:
    cuts = [cut for place in known for cut in _beside(place)]
    return [neat(ball) for ball in zeros(tree, name, cuts)]


def _beside(place: Place) -> tuple[Fraction, ...]:
    """A place, or fractions on both its sides that are very near."""
    if place.fraction is not None:
        return (place.fraction,)
    if not abs(place.ball) < _LARGEST:
        return ()
    with precision(BITS):
        middle = fraction_of(place.ball.mid())
    return middle - _NEAR, middle + _NEAR


_NEAR = Fraction(1, 2**100)
_LARGEST = 10_000


def neat(ball: arb) -> Place:
    """The place of a ball: the simplest fraction in one so narrow that it is meant."""
    with precision(BITS):
        if not ball.rad() < arb(2) ** (-BITS // 4) or not abs(ball) < arb(2) ** 64:
            return Place(ball)
        widened = arb(ball.mid(), ball.rad() + arb(2) ** (-BITS // 2))
        low, high = (fraction_of(end) for end in (widened.lower(), widened.upper()))
        fraction = simplest(low, high)
    return at(fraction) if fraction.denominator <= _LARGEST else Place(ball)


def fraction_of(exact: arb) -> Fraction:
    """The fraction that an exact ball is."""
    mantissa, exponent = exact.man_exp()
    return Fraction(int(mantissa)) * Fraction(2) ** int(exponent)


def between(low: arb, high: arb) -> Fraction:
    """A simple fraction strictly between two places, near their middle where that is as simple."""
    with precision(BITS):
        third = (high - low) / 3
        ends = fraction_of((low + third).mid()), fraction_of((high - third).mid())
    return simplest(*ends) if ends[0] < ends[1] else ends[0]
