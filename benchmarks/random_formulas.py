"""Random formulas by families, each with the rewritings that are right for it: SymPy's own, and terms of no effect."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import sympy
from sympy import Abs, Integer, Max, Min, Rational, acos, asin, asinh, atan, cos, cosh, exp, log, sin, sinh, sqrt, tanh

X, Y = sympy.symbols("x y", real=True)
P, Q = sympy.symbols("x y", positive=True)
A, B = sympy.symbols("x y")
"""Of the same names: what SymPy may assume of them differs, and so does what it does by itself."""

POSITIVE = {"domain": {"x": "positive", "y": "positive"}}

Formula = Any
Draw = random.Random
Rewriting = Callable[[Formula], Formula]


@dataclass(frozen=True, slots=True)
class Family:
    """A kind of formulas: how one is drawn, what may be done to it, and where its variables live."""

    formula: Callable[[Draw], Formula]
    rewritings: Mapping[str, Rewriting]
    options: Mapping[str, Any] = field(default_factory=dict)


def whole(draw: Draw) -> Formula:
    """A small integer other than zero."""
    return Integer(draw.choice((-7, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6, 9)))


def linear(draw: Draw) -> Formula:
    """A small polynomial of degree 1, in one or two variables."""
    return whole(draw) * X + draw.choice((0, 0, whole(draw) * Y)) + whole(draw)


def polynomial(draw: Draw) -> Formula:
    """A sum of products of small polynomials."""
    powers = [linear(draw) ** draw.randint(1, 4) for _ in range(3)]
    return powers[0] * powers[1] + draw.choice((powers[2], whole(draw) * X * Y, Rational(2, 7) * X**3))


def fraction(draw: Draw) -> Formula:
    """A sum of fractions of polynomials in x."""
    parts = [whole(draw) * X + whole(draw) for _ in range(3)]
    return whole(draw) / parts[0] + parts[1] / (parts[2] ** draw.randint(1, 2) + draw.choice((0, X**2)))


def waves(draw: Draw) -> Formula:
    """Products and sums of sines and cosines."""
    arguments = [draw.choice((X, 2 * X, 3 * X, X + Y, X - 2 * Y, X / 2)) for _ in range(3)]
    first, second, third = (draw.choice((sin, cos))(argument) for argument in arguments)
    return whole(draw) * first ** draw.randint(1, 3) * second + draw.choice((third, third**2, whole(draw) * X * third))


def hyperbolic(draw: Draw) -> Formula:
    """Products and sums of hyperbolic functions."""
    arguments = [draw.choice((X, 2 * X, X + Y, X / 2)) for _ in range(2)]
    first, second = (draw.choice((sinh, cosh, tanh))(argument) for argument in arguments)
    return whole(draw) * first**2 * second + draw.choice((second, X * first, whole(draw)))


def exponential(draw: Draw) -> Formula:
    """Products and powers of exponentials."""
    first, second = exp(linear(draw) / draw.randint(1, 4)), draw.choice((2, 3, 10)) ** linear(draw)
    return (first + whole(draw)) * (second + X) + draw.choice((first**2 * second, exp(-(X**2)) * first))


def logarithm(draw: Draw) -> Formula:
    """Logarithms of products of what is positive."""
    parts = [P, Q, P + draw.randint(1, 5), P**2 + Q, Integer(draw.choice((2, 3, 6, 10))), P + Q]
    first, second = (log(draw.choice(parts) ** draw.randint(1, 3) * draw.choice(parts)) for _ in range(2))
    return whole(draw) * first + draw.choice((second, P * second, second**2))


def powers(draw: Draw) -> Formula:
    """Products of roots and powers of what is positive."""
    exponents = [Rational(draw.randint(1, 7), draw.choice((2, 3, 4))) for _ in range(3)]
    first = (A**2 * B) ** exponents[0] * (draw.randint(2, 9) * A) ** exponents[1]
    return whole(draw) * first + draw.choice((B ** exponents[2], sqrt(A) * (sqrt(A) + 1) ** 2, (A + B) ** exponents[2]))


def surds(draw: Draw) -> Formula:
    """Square roots of numbers, in sums, products and denominators."""
    roots = [sqrt(Integer(draw.choice((2, 3, 5, 6, 7, 11)))) for _ in range(3)]
    return (whole(draw) * roots[0] + roots[1] + 17) ** draw.randint(1, 3) / (roots[2] + 8) + roots[0] * X


def cases(draw: Draw) -> Formula:
    """Absolute values, and the larger or smaller of two."""
    first, second = Abs(linear(draw)), draw.choice((Max, Min))(X, whole(draw))
    return whole(draw) * first * X + draw.choice((second, second**2, first + second))


def inverses(draw: Draw) -> Formula:
    """Inverse functions of what is real everywhere."""
    bounded = X / sqrt(1 + X**2)
    parts = [asin(bounded), acos(bounded), atan(whole(draw) * X), asinh(whole(draw) * X), atan(Y) * X]
    first, second = draw.sample(parts, 2)
    return whole(draw) * first + draw.choice((second, second**2, X * second))


def nested(draw: Draw) -> Formula:
    """A function of a polynomial or of a wave."""
    inner = draw.choice((polynomial, waves))(draw)
    outer = draw.choice((sin, cos, atan, asinh, tanh, lambda part: exp(-(part**2)), lambda part: 1 / (1 + part**2)))
    return whole(draw) * outer(inner / 50) + draw.choice((X, Y, waves(draw)))


def nothing_added(formula: Formula) -> Formula:
    """A sum that is 0 is added."""
    return formula + (X + 3) ** 2 - X**2 - 6 * X - 9


def times_one(formula: Formula) -> Formula:
    """A first part is multiplied by a sum of squares that is 1."""
    one = sin(X) ** 2 + cos(X) ** 2
    return one * formula if not formula.is_Add else one * formula.args[0] + formula.func(*formula.args[1:])


def times_one_inside(formula: Formula) -> Formula:
    """The variable is multiplied by a sum of squares that is 1."""
    return formula.subs(X, X * (sin(Y) ** 2 + cos(Y) ** 2))


def half_and_half(formula: Formula) -> Formula:
    """A mean of the formula and its expansion."""
    return formula / 2 + sympy.expand(formula) / 2


EVERYWHERE: Mapping[str, Rewriting] = {
    "expand": sympy.expand,
    "a sum that is 0": nothing_added,
    "times 1": times_one,
    "half and half": half_and_half,
}
IN_EXPONENTIALS: Mapping[str, Rewriting] = {"by exponentials": lambda formula: formula.rewrite(exp)}
INSIDE: Mapping[str, Rewriting] = {
    "expand inside": lambda formula: formula.replace(
        lambda part: part.is_Function, lambda part: part.func(*map(sympy.expand, part.args))
    ),
    "factor inside": lambda formula: formula.replace(
        lambda part: part.is_Function, lambda part: part.func(*map(sympy.factor, part.args))
    ),
    "times 1 inside": times_one_inside,
}

FAMILIES: dict[str, Family] = {
    "polynomial": Family(
        polynomial,
        {
            **EVERYWHERE,
            "factor": sympy.factor,
            "collect": lambda formula: sympy.collect(sympy.expand(formula), X),
            "horner": sympy.horner,
            "simplify": sympy.simplify,
        },
    ),
    "fraction": Family(
        fraction,
        {
            **EVERYWHERE,
            "together": sympy.together,
            "cancel": sympy.cancel,
            "apart": sympy.apart,
            "factor": sympy.factor,
            "radical simplify": sympy.radsimp,
        },
    ),
    "waves": Family(
        waves,
        {
            **EVERYWHERE,
            **IN_EXPONENTIALS,
            "expand_trig": sympy.expand_trig,
            "trigsimp": sympy.trigsimp,
            "by tangents": lambda formula: formula.rewrite(sympy.tan),
            "sums of waves": lambda formula: sympy.fu(formula, measure=lambda part: part.count(sympy.Mul)),
        },
    ),
    "hyperbolic": Family(
        hyperbolic, {**EVERYWHERE, **IN_EXPONENTIALS, "expand_trig": lambda formula: formula.expand(trig=True)}
    ),
    "exponential": Family(
        exponential, {**EVERYWHERE, "powsimp": sympy.powsimp, "factor": sympy.factor, "together": sympy.together}
    ),
    "logarithm": Family(
        logarithm,
        {
            "expand_log": lambda formula: sympy.expand_log(formula, force=True),
            "logcombine": lambda formula: sympy.logcombine(formula, force=True),
            "expand": sympy.expand,
            "simplify": sympy.simplify,
        },
        POSITIVE,
    ),
    "powers": Family(
        powers,
        {
            "powdenest": lambda formula: sympy.powdenest(formula, force=True),
            "expand": lambda formula: sympy.expand(formula, force=True),
            "powsimp": lambda formula: sympy.powsimp(sympy.expand(formula), force=True),
            "factor": sympy.factor,
        },
        POSITIVE,
    ),
    "surds": Family(surds, {**EVERYWHERE, "rational denominator": sympy.radsimp, "together": sympy.together}),
    "cases": Family(
        cases,
        {
            **EVERYWHERE,
            "by cases": lambda formula: formula.rewrite(sympy.Piecewise),
            "by absolute values": lambda formula: formula.rewrite(Abs),
        },
    ),
    "inverses": Family(
        inverses,
        {
            **EVERYWHERE,
            "arcsines": lambda formula: formula.rewrite(asin),
            "arccosines": lambda formula: formula.rewrite(acos),
            "arctangents": lambda formula: formula.rewrite(atan),
            "hyperbolics as logarithms": lambda formula: formula.replace(asinh, lambda part: asinh(part).rewrite(log)),
        },
    ),
    "nested": Family(nested, {**EVERYWHERE, **INSIDE}),
}
