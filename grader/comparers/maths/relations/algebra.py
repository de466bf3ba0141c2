"""Formulas as quotients of polynomials over the rational numbers, whose generators are variables and kernels.

A kernel is a part that is no sum, product or whole power: `exp(x)`, `sqrt(u)`, `Abs(u)`, `pi`. Roots and absolute
values are algebraic: a polynomial relation ties each to what it is taken of, so that resultants remove it.
"""

from __future__ import annotations

import decimal
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from flint import Ordering, fmpq, fmpq_mpoly, fmpq_mpoly_ctx, fmpz

from grader.comparers.maths.literals import meant
from grader.comparers.maths.trees import joined, part, root, symbol
from grader.formulas import free_names
from grader.values import Expr, Node

MAX_TERMS = 400
MAX_POWER = 64
MAX_DIGITS = 400
MAX_BITS = 20_000
"""Of the coefficients that a power makes."""


class TooHard(ArithmeticError):
    """A formula whose polynomials would be too large."""


@dataclass(frozen=True, slots=True)
class Kernel:
    """A generator that is no variable: its tree, the names in it, and what its power `degree` equals (0: nothing)."""

    tree: Expr
    names: frozenset[str]
    degree: int = 0
    radicand: Expr | None = None
    """For a root, what it is taken of; for an absolute value its argument (whose square is meant)."""


@dataclass(frozen=True, slots=True)
class Ratio:
    """A quotient of polynomials without common factors."""

    above: fmpq_mpoly
    below: fmpq_mpoly


class Algebra:
    """The ring of all generators of some formulas."""

    def __init__(self, formulas: Iterable[Expr]) -> None:
        self._ids: dict[object, int] = {}
        self.kernels: dict[str, Kernel] = {}
        symbols: set[str] = set()
        for formula in formulas:
            self._collect(formula, symbols)
        self.order = (*reversed(self.kernels), *(f"x.{name}" for name in sorted(symbols)))
        self.ring = fmpq_mpoly_ctx.get(self.order or ("x.",), Ordering.lex)
        self._gens = dict(zip(self.order, self.ring.gens(), strict=False))
        self._relations: dict[str, fmpq_mpoly] = {}

    def ratio(self, expr: Expr) -> Ratio:
        """A number-valued formula as a quotient. Raises `TooHard`, `ZeroDivisionError`."""
        found: list[Ratio | None] = []
        one = self.ring.constant(1)
        for place, node in enumerate(expr.nodes):
            try:
                found.append(self._of_node(expr, place, node, found, one))
            except _Inner:
                found.append(None)
        whole = found[-1]
        if whole is None:
            raise TooHard
        return whole

    def _of_node(self, expr: Expr, place: int, node: Node, found: list[Ratio | None], one: fmpq_mpoly) -> Ratio:
        if node.head in _NUMBERS:
            return Ratio(self.ring.constant(_number(node)), one)
        if node.head == "Symbol":
            return Ratio(self._gens[f"x.{node.text}"], one)
        power = _power(expr, node)
        if node.head in ("Add", "Mul") or power is not None:
            args = [found[arg] for arg in node.args[: 1 if power is not None else None]]
            if any(arg is None for arg in args):
                raise _Inner
            known = [arg for arg in args if arg is not None]
            if node.head == "Pow" and power is not None:
                return self._raised(known[0], power)
            return self._sum(known) if node.head == "Add" else self._product(known)
        name, exponent = self._kernel(expr, place)
        return self._raised(Ratio(self._gens[name], one), exponent)

    def _sum(self, terms: Sequence[Ratio]) -> Ratio:
        total = terms[0] if terms else Ratio(self.ring.constant(0), self.ring.constant(1))
        for term in terms[1:]:
            if total.below == term.below:
                total = self._lowest(total.above + term.above, total.below)
            else:
                above = _times(total.above, term.below) + _times(term.above, total.below)
                total = self._lowest(above, _times(total.below, term.below))
        return total

    def _product(self, factors: Sequence[Ratio]) -> Ratio:
        total = factors[0]
        for factor in factors[1:]:
            total = self._lowest(_times(total.above, factor.above), _times(total.below, factor.below))
        return total

    def _raised(self, base: Ratio, power: int) -> Ratio:
        size = max(len(base.above), len(base.below))
        if (abs(power) > MAX_POWER and size > 1) or size ** min(abs(power), 12) > MAX_TERMS**3:
            raise TooHard
        if any(_bits(each) * abs(power) > MAX_BITS for each in (base.above, base.below)):
            raise TooHard
        above, below = (base.above, base.below) if power >= 0 else (base.below, base.above)
        if not below:
            raise ZeroDivisionError
        return self._lowest(above ** abs(power), below ** abs(power))

    def _lowest(self, above: fmpq_mpoly, below: fmpq_mpoly) -> Ratio:
        above, below = self.reduced(above), self.reduced(below)
        if not below:
            raise ZeroDivisionError
        if below.is_constant():
            return Ratio(above / below.leading_coefficient(), self.ring.constant(1))
        common = above.gcd(below)
        return Ratio(above / common, below / common) if not common.is_constant() else Ratio(above, below)

    def reduced(self, poly: fmpq_mpoly) -> fmpq_mpoly:
        """The same value with the powers of algebraic kernels replaced where that needs no division."""
        if not self.kernels or poly.is_constant():
            return poly
        degrees = dict(zip(self.order, poly.degrees(), strict=True))
        for name, kernel in self.kernels.items():
            if kernel.degree and degrees[name] >= kernel.degree:
                relation = self.relation(name)
                if relation is not None and _is_monic(relation, self.order.index(name)):
                    poly = divmod(poly, relation)[1]
        return poly

    def relation(self, name: str) -> fmpq_mpoly | None:
        """The polynomial of an algebraic kernel and its radicand that is zero; None for other kernels."""
        kernel = self.kernels[name]
        if not kernel.degree or kernel.radicand is None:
            return None
        if name not in self._relations:
            of = self.ratio(kernel.radicand)
            above, below = (of.above, of.below) if root(kernel.tree).head != "Abs" else (of.above**2, of.below**2)
            self._relations[name] = _times(below, self._gens[name] ** kernel.degree) - above
        return self._relations[name]

    def names_in(self, poly: fmpq_mpoly) -> frozenset[str]:
        """The variables that a polynomial depends on, also through its kernels."""
        found: set[str] = set()
        for name in self.generators(poly):
            found |= self.kernels[name].names if name in self.kernels else {name[2:]}
        return frozenset(found)

    def generators(self, poly: fmpq_mpoly) -> list[str]:
        """The generators in a polynomial, the outermost kernels first."""
        return [name for name, degree in zip(self.order, poly.degrees(), strict=False) if degree > 0]

    def linear_in(self, poly: fmpq_mpoly, name: str) -> tuple[fmpq_mpoly, fmpq_mpoly] | None:
        """`(a, b)` where the polynomial is `a*name + b` and neither holds the variable; None elsewhere."""
        generator = f"x.{name}"
        if generator not in self._gens or poly.degrees()[self.order.index(generator)] != 1:
            return None
        slope = poly.derivative(generator)
        rest = poly - slope * self._gens[generator]
        return None if name in self.names_in(slope) | self.names_in(rest) else (slope, rest)

    def tree(self, poly: fmpq_mpoly) -> Expr:
        """A polynomial as a formula."""
        terms = []
        for powers, factor in poly.to_dict().items():
            parts = [
                self._generator(name, int(power)) for name, power in zip(self.order, powers, strict=False) if power
            ]
            if factor != 1 or not parts:
                parts.insert(0, literal(Fraction(int(factor.p), int(factor.q))))
            terms.append(joined("Mul", *parts) if len(parts) > 1 else parts[0])
        return joined("Add", *terms) if len(terms) > 1 else terms[0] if terms else literal(Fraction(0))

    def _generator(self, name: str, power: int) -> Expr:
        tree = self.kernels[name].tree if name in self.kernels else symbol(name[2:])
        return tree if power == 1 else joined("Pow", tree, literal(Fraction(power)))

    def _collect(self, formula: Expr, symbols: set[str]) -> None:
        for place, node in enumerate(formula.nodes):
            if node.head == "Symbol":
                symbols.add(node.text)
            elif node.head not in _NUMBERS and node.head not in ("Add", "Mul") and _power(formula, node) is None:
                self._kernel(formula, place)

    def _kernel(self, expr: Expr, place: int) -> tuple[str, int]:
        """The generator of a part, and the power of it that the part is."""
        node = expr.nodes[place]
        power, degree = 1, 0
        tree = part(expr, place)
        radicand = None
        if node.head == "Pow" and (fraction := _fraction(expr.nodes[node.args[1]])) is not None:
            power, degree = fraction.numerator, fraction.denominator
            radicand = part(expr, node.args[0])
            tree = joined("Pow", radicand, literal(Fraction(1, degree)))
        elif node.head == "Abs" and len(node.args) == 1:
            degree, radicand = 2, part(expr, node.args[0])
        elif node.head == "ImaginaryUnit":
            degree, radicand = 2, literal(Fraction(-1))
        key = _key(tree, self._ids)
        if degree > MAX_POWER:
            degree, radicand = 0, None
        name = f"k.{key}"
        if name not in self.kernels:
            self.kernels[name] = Kernel(tree, frozenset(free_names(tree)), degree, radicand)
        return name, power


class _Inner(Exception):
    """A part within a kernel, which is not needed by itself."""


_NUMBERS = frozenset({"Integer", "Rational", "Float"})


def literal(value: Fraction) -> Expr:
    """A fraction as a leaf."""
    head = "Integer" if value.denominator == 1 else "Rational"
    return Expr((Node(head, text=str(value)),))


def _bits(poly: fmpq_mpoly) -> int:
    """The size of a polynomial's largest coefficient, less one."""
    return max((max(abs(int(each.p)), int(each.q)).bit_length() - 1 for each in poly.coeffs()), default=0)


def _number(node: Node) -> fmpq:
    if len(node.text) > MAX_DIGITS:
        raise TooHard
    if node.head != "Float":
        above, _, below = node.text.partition("/")
        return fmpq(fmpz(above), fmpz(below or "1"))
    try:
        number = meant(node.text)[0]
    except decimal.InvalidOperation as error:
        raise TooHard from error
    if not number.is_finite() or abs(number.adjusted()) > MAX_DIGITS:
        raise TooHard
    return fmpq(*map(int, number.as_integer_ratio()))


def _power(expr: Expr, node: Node) -> int | None:
    """The exponent of a power whose exponent is a whole number."""
    if node.head != "Pow" or len(node.args) != 2:
        return None
    exponent = expr.nodes[node.args[1]]
    return int(exponent.text) if exponent.head == "Integer" and len(exponent.text) < 6 else None


def _fraction(node: Node) -> Fraction | None:
    if node.head == "Rational" and len(node.text) < 12:
        return Fraction(node.text)
    if node.head == "Float" and len(node.text) < 12:
        number = Fraction(node.text)
        return number if number.denominator > 1 else None
    return None


def _times(first: fmpq_mpoly, second: fmpq_mpoly) -> fmpq_mpoly:
    if len(first) * len(second) > MAX_TERMS**2:
        raise TooHard
    return first * second


def _is_monic(relation: fmpq_mpoly, index: int) -> bool:
    """Whether the highest power of a generator has a number for factor, and so stands first in the order."""
    top = relation.degrees()[index]
    return sum(1 for powers in relation.monoms() if powers[index] == top) == 1 and all(
        power == 0
        for powers in relation.monoms()
        if powers[index] == top
        for i, power in enumerate(powers)
        if i != index
    )


def _key(tree: Expr, ids: dict[object, int]) -> int:
    """A number that trees share which are alike up to the order of terms and factors."""
    keys: list[int] = []
    for node in tree.nodes:
        args = [keys[place] for place in node.args]
        if node.head in ("Add", "Mul"):
            args.sort()
        keys.append(ids.setdefault((node.head, node.text, tuple(args)), len(ids)))
    return keys[-1]
