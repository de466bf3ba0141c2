"""Formulas as exact polynomials and quotients of polynomials with rational coefficients.

Variables are what is not put together by + - * / and whole powers: symbols, and also parts such as `sin(x)`, `sqrt(2)`
or `2**n`, each a variable of its own. The arithmetic is FLINT's (`fmpq_mpoly`).
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import NamedTuple

import flint

from grader.comparers.maths.forms import MAX_DIGITS, Form, Forms, Id
from grader.comparers.maths.literals import meant

MAX_WORK = 200_000
"""Products of terms in one multiplication."""

MAX_TERMS = 20_000
"""Of a power of a sum, before terms are collected."""

MAX_EXPONENT = 300
"""Of a power of a sum that is expanded."""

MAX_BITS = 100_000
"""Of a number raised to a power."""

MAX_VARIABLES = 12
"""Of a polynomial that is factored, unless it is linear in one of them."""

MAX_FACTORED = 1_000
"""The degree of a polynomial that is factored."""

MAX_DEGREE = 100_000
"""Of polynomials whose common factor is looked for."""

Polynomial = flint.fmpq_mpoly


class TooLarge(ValueError):
    """Working a formula out as a polynomial would take too long."""


class Quotient(NamedTuple):
    """A polynomial over another, without a common factor."""

    above: Polynomial
    below: Polynomial


class Ring:
    """The polynomials in whatever some forms are made of."""

    def __init__(self, forms: Forms, roots: Iterable[Id]) -> None:
        self._forms = forms
        self._steps: dict[Id, tuple[Id, ...]] = {}
        waiting = list(roots)
        while waiting:
            identity = waiting.pop()
            if identity not in self._steps:
                self._steps[identity] = forms.operands(identity)
                waiting.extend(self._steps[identity])
        self.variables = tuple(
            sorted(identity for identity, steps in self._steps.items() if self._is_variable(identity))
        )
        names = [f"v{variable}" for variable in self.variables]
        self.context = flint.fmpq_mpoly_ctx.get(names, flint.Ordering.degrevlex)
        self._worked_out: dict[Id, Quotient] = {}

    def quotient(self, identity: Id) -> Quotient:
        """One of the forms as a quotient. Raises `TooLarge`, and `ZeroDivisionError`."""
        needed, waiting = {identity}, [identity]
        while waiting:
            new = set(self._steps[waiting.pop()]) - needed - self._worked_out.keys()
            needed |= new
            waiting.extend(new)
        for step in sorted(needed - self._worked_out.keys()):
            self._worked_out[step] = self._of(step, self._forms[step])
        return self._worked_out[identity]

    def polynomial(self, identity: Id) -> Polynomial | None:
        """One of the forms as a polynomial; None where variables stay below a fraction line. Raises as `quotient`."""
        above, below = self.quotient(identity)
        return above / below if below.is_constant() else None

    def degree(self, polynomial: Polynomial, name: str) -> int:
        """The degree in the symbol of that name."""
        degrees = polynomial.degrees() if self.variables else ()
        return max((degree for form, degree in zip(self._own, degrees, strict=True) if form.text == name), default=0)

    @property
    def _own(self) -> list[Form]:
        return [self._forms[variable] for variable in self.variables]

    def _is_variable(self, identity: Id) -> bool:
        return not self._steps[identity] and self._forms[identity].head not in ("Integer", "Float")

    def _of(self, identity: Id, form: Form) -> Quotient:
        one = self.context.constant(1)
        if identity in self.variables:
            return Quotient(self.context.gen(self.variables.index(identity)), one)
        match form.head:
            case "Integer" | "Float":
                return Quotient(self.context.constant(_number(form)), one)
            case "Divisor":
                return _inverse(self._worked_out[form.args[0]])
            case "Pow":
                return _power(self._worked_out[form.args[0]], self._forms.integer(form.args[1]) or 0)
        pairs = [(self._worked_out[part], times) for part, times in form.parts]
        if form.head == "Add":
            return self._sum(pairs)
        product = Quotient(self.context.constant((-1) ** form.signs), one)
        for factor, times in pairs:
            product = _product(product, _power(factor, times))
        return product

    def _sum(self, pairs: list[tuple[Quotient, int]]) -> Quotient:
        whole = Quotient(self.context.constant(0), self.context.constant(1))
        for term, times in pairs:
            if term.below == whole.below:
                whole = Quotient(whole.above + times * term.above, whole.below)
            else:
                above = _multiplied(whole.above, term.below) + times * _multiplied(term.above, whole.below)
                whole = _reduced(above, _multiplied(whole.below, term.below))
        return _reduced(*whole)


def irreducible_factors(polynomial: Polynomial) -> list[tuple[Polynomial, int]]:
    """The irreducible factors over the rational numbers with how often each occurs, without constants.

    Each has leading coefficient 1, so that equal ones compare equal. Raises `TooLarge`.
    """
    degrees = polynomial.degrees()
    if 1 in degrees and _is_primitive(polynomial, degrees.index(1)):
        return [(_monic(polynomial), 1)]
    if sum(degree > 0 for degree in degrees) > MAX_VARIABLES or max(degrees, default=0) > MAX_FACTORED:
        raise TooLarge
    return [(_monic(factor), int(times)) for factor, times in polynomial.factor()[1]]


def common_factor(first: Polynomial, second: Polynomial) -> Polynomial:
    """The greatest common divisor. Raises `TooLarge`."""
    if max(first.total_degree(), second.total_degree()) > MAX_DEGREE:
        raise TooLarge
    return first.gcd(second)


def content(polynomial: Polynomial) -> int:
    """The largest whole number that divides all coefficients' numerators."""
    return math.gcd(*(int(coefficient.p) for coefficient in polynomial.coeffs()))


def _is_primitive(polynomial: Polynomial, variable: int) -> bool:
    """Whether a polynomial `a*v + b` that is linear in a variable has no common factor of a and b: is irreducible."""
    context = polynomial.context()
    terms = polynomial.to_dict().items()
    constant, linear = (
        context.from_dict({powers: value for powers, value in terms if powers[variable] == degree}) for degree in (0, 1)
    )
    return bool((linear / context.gen(variable)).gcd(constant).is_constant())


def _monic(polynomial: Polynomial) -> Polynomial:
    return polynomial / polynomial.leading_coefficient()


def _number(form: Form) -> flint.fmpq:
    if form.head == "Integer":
        return flint.fmpq(int(form.text))
    number = meant(form.text)[0]
    if not number.is_finite() or abs(number.adjusted()) > MAX_DIGITS:
        raise TooLarge
    return flint.fmpq(*number.as_integer_ratio())


def _inverse(quotient: Quotient) -> Quotient:
    if quotient.above.is_zero():
        raise ZeroDivisionError
    return Quotient(quotient.below, quotient.above)


def _power(quotient: Quotient, exponent: int) -> Quotient:
    return Quotient(_raised(quotient.above, exponent), _raised(quotient.below, exponent))


def _raised(polynomial: Polynomial, exponent: int) -> Polynomial:
    if exponent == 0:
        return polynomial.context().constant(1)
    bits = max((max(int(c.p).bit_length(), int(c.q).bit_length()) for c in polynomial.coeffs()), default=0)
    if (len(polynomial) > 1 and exponent > MAX_EXPONENT) or (bits - 1) * exponent > MAX_BITS:
        raise TooLarge
    if math.comb(exponent + len(polynomial) - 1, exponent) > MAX_TERMS:
        raise TooLarge
    return polynomial**exponent


def _product(first: Quotient, second: Quotient) -> Quotient:
    return _reduced(_multiplied(first.above, second.above), _multiplied(first.below, second.below))


def _multiplied(first: Polynomial, second: Polynomial) -> Polynomial:
    if len(first) * len(second) > MAX_WORK:
        raise TooLarge
    return first * second


def _reduced(above: Polynomial, below: Polynomial) -> Quotient:
    if below.is_constant():
        return Quotient(above / below.leading_coefficient(), below.context().constant(1))
    common = common_factor(above, below)
    return Quotient(above / common, below / common)
