"""Sums, products and powers: signs drawn forward, inverses below fraction lines, halves as roots."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from markupsafe import Markup

from grader.report.notation.pieces import (
    ATOM,
    MINUS,
    POWER,
    PRODUCT,
    SUM,
    Piece,
    bracketed,
    called,
    fraction,
    name,
    number,
    operator,
    row,
    superscript,
)

_ONE = number("1")
_DIGIT_FIRST = re.compile("(<mrow>|<msup>)*<mn>")


def sum_of(args: Sequence[Piece]) -> Piece:
    """Terms by falling degree, numbers last; a term with a minus is subtracted."""
    first, *others = sorted(args, key=lambda term: (bool(term.number), -term.degree))
    parts = [bracketed(first, SUM)]
    for term in others:
        sign, size = (MINUS, term.positive) if term.positive else (operator("+"), term)
        parts += sign, bracketed(size, PRODUCT)
    return Piece(row(*parts), SUM, degree=max(term.degree for term in args))


def product_of(args: Sequence[Piece]) -> Piece:
    """Factors beside one another, those with negative powers below a line."""
    first, *others = args
    if first.positive is None or not first.number:
        return _unsigned_product(args)
    size = _unsigned_product([first.positive, *others])
    return Piece(row(MINUS, bracketed(size, PRODUCT)), SUM, positive=size, degree=size.degree)


def _unsigned_product(factors: Sequence[Piece]) -> Piece:
    above: list[Piece] = []
    below: list[Piece] = []
    for factor in factors:
        top, slash, bottom = factor.number.partition("/")
        if factor.inverse:
            below.append(factor.inverse)
        elif slash and not factor.positive:
            above.append(number(top))
            below.append(number(bottom))
        else:
            above.append(factor)
    degree = sum(factor.degree for factor in factors)
    above = [factor for factor in above if factor.number != "1"] or [_ONE]
    if below:
        return Piece(fraction(_juxtaposed(above), _juxtaposed(below)), PRODUCT, degree=degree)
    return Piece(_juxtaposed(above), above[0].level if len(above) == 1 else PRODUCT, degree=degree)


def _juxtaposed(factors: Sequence[Piece]) -> Markup:
    if len(factors) == 1:
        return factors[0].markup
    parts = [bracketed(factors[0], PRODUCT)]
    for left, right in pairwise(factors):
        parts += operator("⋅" if _collide(left, right) else "\N{INVISIBLE TIMES}"), bracketed(right, PRODUCT)
    return row(*parts)


def _collide(left: Piece, right: Piece) -> bool:
    """Whether two factors without a sign between them would be read as something else."""
    calls = left.call is not None and right.call is not None
    return calls or left.word or right.word or _DIGIT_FIRST.match(right.markup) is not None


def power_of(args: Sequence[Piece]) -> Piece:
    """A power: as a fraction where the exponent is a negative number, as a root where it is one over a number."""
    if len(args) != 2:
        return called(name("Pow").markup, args)
    body, exponent = args
    degree = _size(exponent.number) * body.degree
    if exponent.positive is None or not exponent.number:
        return _raised(body, exponent, degree)
    below = _raised(body, exponent.positive, -degree)
    return Piece(fraction(_ONE.markup, below.markup), PRODUCT, inverse=below, degree=degree)


def _raised(body: Piece, exponent: Piece, degree: float) -> Piece:
    if exponent.number == "1":
        return body
    top, _, index = exponent.number.partition("/")
    if top == "1" and index == "2":
        return Piece(Markup("<msqrt>{}</msqrt>").format(body.markup), degree=degree)
    if top == "1" and index:
        return Piece(Markup("<mroot>{}{}</mroot>").format(body.markup, number(index).markup), degree=degree)
    if body.call and exponent.number.isdecimal():
        function, arguments = body.call
        return Piece(row(superscript(function, exponent.markup), arguments), POWER, degree=degree)
    return Piece(superscript(bracketed(body, ATOM), exponent.markup), POWER, degree=degree)


def _size(digits: str) -> float:
    """A number's size for ordering terms; what is no number counts as 0."""
    above, _, below = digits.partition("/")
    try:
        return float(above[:20]) / float(below[:20] or 1)
    except (ValueError, ZeroDivisionError):
        return 0.0
