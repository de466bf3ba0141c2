"""Whether a function whose derivative is right differs from a primitive by one constant, and is defined where that is.

Points at which the primitive and its derivative are real are those that count. Where the primitive has a singularity,
such as log|x| at zero, the constant may differ from side to side; elsewhere a function that jumps is no primitive.
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

import flint

from grader.comparers.maths.domains import Domain, holds
from grader.comparers.maths.enclosures import Prepared, Undefined, Unsure, precision
from grader.comparers.maths.samples import goes_by_cases, samples
from grader.formulas import free_names
from grader.values import Expr

BITS = 256
POINTS = 16
"""On a line along which the variable runs."""
CASES = 3
"""So many times more where a formula goes by cases."""
LINES = 2
TRIES = 8
"""Lines that are tried, to find some on which the primitive is real."""
ENOUGH = 8
"""Points at which derivatives agree that are equal."""
AGREED_BITS = 60

ASIDE = Fraction(1, 64)
"""The distance from an edge of a case at which a function is looked at."""
_FAR = tuple(sign * Fraction(27, 10) * 10**power for power in range(2, 8) for sign in (1, -1))
"""Where the cases of a formula are tried that may lie far from zero."""
_SMOOTH = frozenset("Symbol Integer Rational Pi Exp1 Add Mul sin cos exp sinh cosh tanh atan asinh erf".split())

Point = Mapping[str, Fraction]


@dataclass(frozen=True)
class Formulas:
    """The function that is judged, a right primitive, the function both belong to, and the variable."""

    seen: Expr
    right: Expr
    integrand: Expr
    variable: str
    domain: Mapping[str, Domain]
    is_complex: bool = False
    """Whether complex values count."""

    @functools.cached_property
    def constants(self) -> frozenset[str]:
        """The names that the function to be integrated does not hold."""
        return frozenset(
            {*free_names(self.seen), *free_names(self.right)} - {*free_names(self.integrand), self.variable}
        )


@dataclass
class Line:
    """What was found along one line: where the difference has which value, and a place where the function has none."""

    offsets: list[tuple[Point, flint.acb]] = field(default_factory=list)
    hole: Point | None = None
    unsure: int = 0


def agree(slope: Expr, formulas: Formulas) -> bool | None:
    """Whether a derivative equals the integrand wherever both functions are real; None where that is not known."""
    seen, right = prepared(formulas.seen), prepared(formulas.right)
    integrand, found = prepared(formulas.integrand), prepared(slope)
    agreed = 0
    for point in itertools.chain(*itertools.islice(_lines(formulas), TRIES)):
        try:
            value(right, point, formulas)
            value(seen, point, formulas)
            expected = value(integrand, point, formulas)
            difference = value(found, point, formulas) - expected
        except Unsure:
            continue
        if 0 not in difference:
            return False
        agreed += bool(difference.rad() < (abs(expected) + 1) * flint.arb(2) ** -AGREED_BITS)
    return True if agreed >= ENOUGH else None


def is_natural(point: Point, formulas: Formulas) -> bool:
    """Whether both functions may have real values at a point."""
    for tree in (formulas.right, formulas.seen):
        try:
            value(prepared(tree), point, formulas)
        except Undefined:
            return False
        except Unsure:
            continue
    return True


def is_smooth(expr: Expr) -> bool:
    """Whether a formula is certain to have a real value everywhere, without jumps."""
    return all(
        expr.nodes[node.args[-1]].head == "Integer" and not expr.nodes[node.args[-1]].text.startswith("-")
        if node.head == "Pow" and node.args
        else node.head in _SMOOTH
        for node in expr.nodes
    )


def followed(formulas: Formulas) -> list[list[Line]]:
    """The difference along a few lines: with positive constants, and where that leaves a hole, with negative ones.

    Lines along which the primitive has no real values are left out.
    """
    found: list[list[Line]] = []
    free = formulas.constants - set(formulas.domain)
    for along in itertools.islice(_lines(formulas), TRIES):
        lines = [_followed(formulas, _signed(along, free, 1))]
        if lines[0].hole and free:
            lines.append(_followed(formulas, _signed(along, free, -1)))
        if any(line.offsets or line.hole or line.unsure for line in lines):
            found.append(lines)
        if len(found) == LINES or set(along[0]) <= {*formulas.constants, formulas.variable}:
            break
    return found


def _lines(formulas: Formulas) -> Iterator[list[Point]]:
    """Points along lines: the variable runs, in order, and the others stay. None where numbers are complex."""
    names = tuple(sorted({formulas.variable, *free_names(formulas.seen), *free_names(formulas.right)}))
    count = POINTS * (CASES if goes_by_cases(formulas.seen, formulas.right) else 1)
    drawn: list[Point] = []
    places: set[Fraction] = set()
    for sample in itertools.islice(samples((formulas.seen, formulas.right), names, formulas.domain, count), count):
        real = {name: number for name, number in sample.point.items() if isinstance(number, Fraction)}
        if len(real) == len(names):
            drawn += [] if sample.is_edge else [real]
            place = real[formulas.variable]
            places |= {place - ASIDE, place + ASIDE} if sample.is_edge else {place}
    if drawn and goes_by_cases(formulas.seen):
        places.update(_FAR)
    kind = formulas.domain.get(formulas.variable, "real")
    places = {place for place in places if holds(kind, place)}
    for fixed in drawn:
        yield [{**fixed, formulas.variable: place} for place in sorted(places)]


def _signed(along: list[Point], constants: frozenset[str], sign: int) -> list[Point]:
    """The constants of integration with one sign: log(k*x) is a primitive for positive and for negative ones."""
    if not constants:
        return along
    return [{name: sign * abs(at) if name in constants else at for name, at in point.items()} for point in along]


def _followed(formulas: Formulas, along: list[Point]) -> Line:
    seen, right, integrand = (prepared(tree) for tree in (formulas.seen, formulas.right, formulas.integrand))
    holds_unit = any(node.head == "ImaginaryUnit" for node in formulas.seen.nodes)
    line = Line()
    for point in along:
        try:
            expected = value(right, point, formulas)
            value(integrand, point, formulas)
        except Unsure:
            continue
        try:
            found = any_value(seen, point) if holds_unit else value(seen, point, formulas)
            line.offsets.append((point, found - expected))
        except Undefined:
            name = formulas.variable
            line.hole = point if line.hole is None or abs(point[name]) < abs(line.hole[name]) else line.hole
        except Unsure:
            line.unsure += 1
    return line


def prepared(expr: Expr) -> Prepared:
    """A formula taken apart. Raises `Unsure` where it is none, or holds a decimal that is no number."""
    try:
        if any(node.head == "Float" and not Decimal(node.text).is_finite() for node in expr.nodes):
            raise Unsure("it holds something that is no number")
        return Prepared(expr)
    except (ArithmeticError, LookupError, ValueError) as error:
        raise Unsure("it cannot be read") from error


def any_value(formula: Prepared, at: Point) -> flint.acb:
    """The value, real or complex. Raises `Unsure`."""
    with precision(BITS):
        found = formula(at)
    if not isinstance(found, flint.acb):
        raise Unsure("it is not a number")
    return found


def value(formula: Prepared, at: Point, formulas: Formulas) -> flint.acb:
    """The value, if it is one that counts. Raises `Undefined` where certainly none does, `Unsure` where it may."""
    found = any_value(formula, at)
    if formulas.is_complex:
        return found
    if 0 not in found.imag:
        raise Undefined("it is not real")
    return flint.acb(found.real)
