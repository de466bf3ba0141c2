"""Antiderivatives in closed form of what is met in exercises: found by trying, kept if their derivative is right.

A term is integrated where it is a power or a function of something times that thing's own derivative; terms together
where the product rule made them.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations

import numpy as np

from grader.comparers.maths.evaluate import Numbers, Unevaluable
from grader.diagnosis._fractions import fractions
from grader.diagnosis._rewriting import Term, exact, power, product, terms, total
from grader.diagnosis._slopes import Slopes
from grader.formulas.tree import Tree, integer

SAME = 1e-8
"""Relative: values that are closer than this are taken to be equal."""
GREATEST = 60
"""Of numerators and denominators of the factors that are found."""
MOST_FACTORS = 4
"""Of a term that is split in two."""

_OF_FUNCTIONS = {
    "exp": "exp",
    "sin": "cos",
    "cos": "sin",
    "sinh": "cosh",
    "cosh": "sinh",
}
"""The function whose derivative a function is but for its sign."""
_OF_POWERS = {
    ("cos", -2): "tan",
    ("sec", 2): "tan",
    ("sin", -2): "cot",
    ("csc", 2): "cot",
    ("cosh", -2): "tanh",
    ("sech", 2): "tanh",
}
_OF_SUMS = {Fraction(-1): ("atan",), Fraction(-1, 2): ("asin", "asinh")}


def antiderivative(whole: Tree, work: Slopes) -> Tree | None:
    """A formula whose derivative by the variable of `work` is `whole`, without a constant; None where none is found."""
    as_written, written_out = terms(whole, write_out=False), terms(whole)
    for sums in (as_written, written_out) if as_written != written_out else (written_out,):
        found = _of_sum(sums, work)
        if found is not None and same(work.slope(found), work.value(whole)):
            return found
    return next((found for found in fractions(whole, work) if same(work.slope(found), work.value(whole))), None)


def _of_sum(sums: Sequence[Term], work: Slopes) -> Tree | None:
    left, found = list(sums), []
    try:
        for term in sums:
            if term in left and (alone := _alone(term, work)) is not None and len(sums) == 1:
                return alone
            if term in left and (group := _of_terms(term, left, work)) is not None:
                found.append(group[0])
                left = [other for other in left if other not in group[1]]
        for term in left:
            alone = _alone(term, work)
            if alone is None:
                return None
            found.append(alone)
    except Unevaluable:
        return None
    return total(found) if found else None


def same(first: Numbers, second: Numbers) -> bool:
    """Whether values are equal but for rounding, and numbers."""
    scale = np.max(np.abs(second), initial=0.0)
    return bool(np.all(np.abs(first - second) <= SAME * (np.abs(second) + 1e-3 * scale)) and np.all(np.isfinite(first)))


def simple(values: Numbers) -> Fraction | None:
    """The fraction with small numerator and denominator that all values are; None where there is none."""
    if values.size == 0 or not np.all(np.isfinite(values)) or np.iscomplexobj(values):
        return None
    first = float(values.flat[0])
    if values.size > 1 and abs(float(values.flat[-1]) - first) > SAME * abs(first):
        return None
    if first == 0 or abs(first) > 1e6:
        return None
    found = Fraction(first).limit_denominator(GREATEST)
    return found if found and bool(np.all(np.abs(values - float(found)) <= SAME * abs(float(found)))) else None


# --- One term by itself ----------------------------------------------------------------------------------


def _alone(term: Term, work: Slopes) -> Tree | None:
    fixed, varying = term.split(work.variable)
    if not varying.factors:
        return product([term.tree, Tree("Symbol", text=work.variable)])
    for candidate in _candidates(varying, work.variable):
        with np.errstate(all="ignore"):
            ratio = np.asarray(work.value(varying.tree) / work.slope(candidate))
        for outside, inside in _halves(fixed):
            factor = simple(np.asarray(ratio * work.value(inside.tree)))
            if factor is not None:
                constant = Term(outside.number * factor, outside.factors)
                return product([*_factors(constant), candidate])
    return None


def _halves(fixed: Term) -> Iterator[tuple[Term, Term]]:
    """The ways to write a constant as a product of one that stays and one that the chain rule brought."""
    factors = [half for factor in fixed.factors[:MOST_FACTORS] for half in _square_roots(*factor)]
    for size in range(len(factors) + 1):
        for brought in combinations(range(len(factors)), size):
            stays = tuple(factor for place, factor in enumerate(factors) if place not in brought)
            yield (
                Term(fixed.number, (*stays, *fixed.factors[MOST_FACTORS:])),
                Term(Fraction(1), tuple(factors[place] for place in brought)),
            )


def _factors(constant: Term) -> tuple[Tree, ...]:
    return () if constant == Term(Fraction(1)) else (constant.tree,)


def _candidates(varying: Term, name: str) -> Iterator[Tree]:
    """What the antiderivative may be but for a factor; deeper substitutions first."""
    for base, exponent in sorted(varying.factors, key=lambda factor: factor[0].head == "Symbol"):
        if base.head in _OF_FUNCTIONS and exponent == 1:
            yield Tree(_OF_FUNCTIONS[base.head], base.args)
        if exponent.denominator == 1 and (base.head, int(exponent)) in _OF_POWERS:
            yield Tree(_OF_POWERS[base.head, int(exponent)], base.args)
        if base.head == "Pow" and exact(base.args[1]) is None and exponent == 1:
            yield base
        if base.head == "Add" and exponent in _OF_SUMS:
            yield from (Tree(head, (root,)) for root in _roots(base, name) for head in _OF_SUMS[exponent])
        yield _raised(base, exponent)


def _roots(base: Tree, name: str) -> Iterator[Tree]:
    """The multiple of the variable whose square is in a sum."""
    variable = Tree("Symbol", text=name)
    for term in terms(base):
        root = math.isqrt(abs(term.number.numerator))
        if term.factors == ((variable, Fraction(2)),) and root**2 == abs(term.number):
            yield product([integer(root), variable])


def _raised(base: Tree, exponent: Fraction) -> Tree:
    return Tree("log", (base,)) if exponent == -1 else power(base, exponent + 1)


# --- Terms that one rule made together -------------------------------------------------------------------


def _of_terms(term: Term, left: Sequence[Term], work: Slopes) -> tuple[Tree, tuple[Term, ...]] | None:
    """What this term and some others are the derivative of together, and these terms."""
    return _of_tangent(term, left, work) or _of_product(term, left, work)


def _of_tangent(term: Term, left: Sequence[Term], work: Slopes) -> tuple[Tree, tuple[Term, ...]] | None:
    """The derivative of a tangent is the sum of 1 and its square."""
    for base, exponent in term.factors:
        if base.head not in ("tan", "tanh", "cot") or exponent != 2:
            continue
        slope = work.slope(base)
        for other in left:
            factor = simple(np.asarray((work.value(term.tree) + work.value(other.tree)) / slope))
            if other != term and factor is not None:
                return product([*_factors(Term(factor)), base]), (term, other)
    return None


def _of_product(term: Term, left: Sequence[Term], work: Slopes) -> tuple[Tree, tuple[Term, ...]] | None:
    """A product whose derivative this term and some others are, and these terms."""
    others = [other for other in left if other != term]
    if not others:
        return None
    for first, second in _splits(term, work):
        grown = _alone(first, work)
        if grown is None:
            continue
        whole = product([*(grown.args if grown.head == "Mul" else (grown,)), second.tree])
        with np.errstate(all="ignore"):
            rest = np.asarray(work.value(grown) * work.slope(second.tree))
        for group in (*((other,) for other in others), tuple(others)):
            if same(rest, sum((work.value(other.tree) for other in group), np.zeros(()))):
                return whole, (term, *group)
    return None


def _splits(term: Term, work: Slopes) -> Iterator[tuple[Term, Term]]:
    """The ways to write a term as something to be integrated times something that varies."""
    fixed, varying = term.split(work.variable)
    factors = [half for factor in varying.factors for half in (_square_roots(*factor) if factor[0].args else [factor])]
    if len(factors) > MOST_FACTORS:
        return
    for size in range(1, len(factors) + 1):
        for kept in combinations(range(len(factors)), size):
            rest = (factor for place, factor in enumerate(factors) if place not in kept)
            apart = tuple(factors[place] for place in kept)
            yield Term(fixed.number, (*fixed.factors, *rest)), Term(Fraction(1), apart)


def _square_roots(base: Tree, exponent: Fraction) -> Iterator[tuple[Tree, Fraction]]:
    """The square of a function or constant as two factors, since a rule may have brought them together."""
    yield from [(base, Fraction(1))] * 2 if exponent == 2 and len(base.args) < 2 else [(base, exponent)]


def is_natural(whole: Tree) -> bool:
    """Whether all numbers before terms are whole, as in a function that one is given to differentiate."""
    return all(term.number.denominator == 1 for term in terms(whole))
