"""A proof of equality, where one is cheap: both formulas as the same quotient of polynomials.

Exponentials become powers of few of them (`exp(2*x + y)` is `exp(x)**2*exp(y)`), hyperbolic functions exponentials, and
sines, cosines and their like quotients in the tangents of half angles, after which an identity among them is one
among polynomials. Whatever is nothing of that stands for itself.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from fractions import Fraction

from grader.comparers.maths.forms import Form, Forms, Id
from grader.comparers.maths.literals import are_rounded
from grader.comparers.maths.polynomials import Ring, TooLarge
from grader.comparers.maths.trees import Unreadable, part
from grader.values import Expr, Node

MOST_NODES = 400
MOST_TIMES = 12
"""Of one exponential or angle in a product of them."""

Key = frozenset[tuple[Id, int]]
"""The factors of a product but its number, each with how often it occurs; empty for a number alone."""
Linear = dict[Key, Fraction]
"""A sum, as the numbers before its products."""


def proof(first: Expr, second: Expr) -> bool | None:
    """True where two formulas have the same normal form, False where they differ by a number.

    None where neither is shown, or finding out is not cheap.
    """
    if max(len(first.nodes), len(second.nodes)) > MOST_NODES or are_rounded(first, second):
        return None
    try:
        rewriting = _Rewriting((first, second))
        forms = Forms()
        roots = [forms.add(rewriting.rewritten(tree)) for tree in (first, second)]
        ring = Ring(forms, roots)
        left, right = map(ring.quotient, roots)
        apart = left.above * right.below - right.above * left.below
        if apart.is_zero():
            return True
        below = left.below * right.below
        ratio = apart.leading_coefficient() / below.leading_coefficient()
        return False if apart == ratio * below else None
    except (TooLarge, Unreadable, ArithmeticError):
        return None


class _Rewriting:
    """Rewrites trees in the same exponentials and tangents: each as large a part of its arguments as fits all."""

    def __init__(self, trees: Iterable[Expr]) -> None:
        self._forms = Forms()
        self._units: dict[tuple[bool, Key], int] = {}
        for tree in trees:
            for node in tree.nodes:
                if node.head in _FUNCTIONS and node.args:
                    for key, number in self._linear(tree, node).items():
                        unit = (node.head in _ANGULAR, key)
                        self._units[unit] = math.lcm(self._units.get(unit, 1), number.denominator)

    def rewritten(self, tree: Expr) -> Expr:
        """The tree with every exponential, hyperbolic and trigonometric function as a quotient."""
        nodes = _Nodes()
        places: list[int] = []
        for node in tree.nodes:
            if node.head in _FUNCTIONS and node.args:
                powers = self._powers(self._linear(tree, node), is_angle=node.head in _ANGULAR)
                places.append(_FUNCTIONS[node.head](nodes, powers))
            else:
                places.append(nodes.add(node.head, *(places[place] for place in node.args), text=node.text))
        return Expr(tuple(nodes.nodes))

    def _powers(self, linear: Linear, *, is_angle: bool) -> list[tuple[str, int]]:
        """The names of the units that a function's argument is made of, each with how often it occurs."""
        units = list(self._units)
        found = []
        for key, number in linear.items():
            unit = (is_angle, key)
            times = number * self._units[unit]
            if abs(times) > MOST_TIMES:
                raise TooLarge
            found.append((f"unit {units.index(unit)}", int(times)))
        return found

    def _linear(self, tree: Expr, node: Node) -> Linear:
        """The argument of a function as a sum of products, each with a rational number before it."""
        identity = self._forms.add(part(tree, node.args[0]))
        form = self._forms[identity]
        total: Linear = {}
        for term, times in form.parts if form.head == "Add" else ((identity, 1),):
            number, key = self._split(self._forms.product(term))
            total[key] = total.get(key, Fraction(0)) + times * number
        return {key: number for key, number in total.items() if number}

    def _split(self, product: Form) -> tuple[Fraction, Key]:
        number = Fraction((-1) ** product.signs)
        factors = []
        for factor, times in product.parts:
            form = self._forms[factor]
            inner = self._forms[form.args[0]] if form.head == "Divisor" else form
            if inner.head != "Integer":
                factors.append((factor, times))
            else:
                number *= Fraction(int(inner.text)) ** (times if inner is form else -times)
        return number, frozenset(factors)


class _Nodes:
    """The nodes of a tree that is written."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []

    def add(self, head: str, *args: int, text: str = "") -> int:
        """One more node; its place."""
        self.nodes.append(Node(head, args, text))
        return len(self.nodes) - 1

    def number(self, number: int) -> int:
        """A whole number."""
        return self.add("Integer", text=str(number))

    def total(self, *terms: int) -> int:
        """A sum."""
        return self.add("Add", *terms)

    def product(self, *factors: int) -> int:
        """A product."""
        return self.add("Mul", *factors)

    def power(self, base: int, exponent: int) -> int:
        """A whole power."""
        return self.add("Pow", base, self.number(exponent))

    def negative(self, place: int) -> int:
        """The same with a minus."""
        return self.product(self.number(-1), place)

    def over(self, above: int, below: int) -> int:
        """A quotient."""
        return self.product(above, self.power(below, -1))


Powers = list[tuple[str, int]]


def _exponential(nodes: _Nodes, powers: Powers) -> int:
    factors = [nodes.power(nodes.add("Symbol", text=name), times) for name, times in powers]
    return nodes.product(nodes.number(1), *factors)


def _waves(nodes: _Nodes, powers: Powers) -> tuple[int, int]:
    """Cosine and sine of a sum of angles, in the tangents of half of each: by the theorem of addition."""
    cosine, sine = nodes.number(1), nodes.number(0)
    for name, times in powers:
        tangent = nodes.add("Symbol", text=name)
        square = nodes.power(tangent, 2)
        below = nodes.total(nodes.number(1), square)
        step_cosine = nodes.over(nodes.total(nodes.number(1), nodes.negative(square)), below)
        step_sine = nodes.over(nodes.product(nodes.number(2 if times > 0 else -2), tangent), below)
        for _ in range(abs(times)):
            cosine, sine = (
                nodes.total(nodes.product(cosine, step_cosine), nodes.negative(nodes.product(sine, step_sine))),
                nodes.total(nodes.product(sine, step_cosine), nodes.product(cosine, step_sine)),
            )
    return cosine, sine


def _hyperbolic(nodes: _Nodes, powers: Powers) -> tuple[int, int]:
    """Twice the hyperbolic cosine and sine."""
    growing = _exponential(nodes, powers)
    falling = nodes.power(growing, -1)
    return nodes.total(growing, falling), nodes.total(growing, nodes.negative(falling))


Rewrite = Callable[[_Nodes, Powers], int]


def _of_pair(pair: Callable[[_Nodes, Powers], tuple[int, int]], pick: str, scale: int) -> Rewrite:
    """A function of cosine and sine times `scale`, such as "s/c" for the tangent."""

    def rewrite(nodes: _Nodes, powers: Powers) -> int:
        both = dict(zip("cs", pair(nodes, powers), strict=True))
        both["1"] = nodes.number(scale)
        return nodes.over(both[pick[0]], both[pick[2]])

    return rewrite


_PICKS = {"cos": "c/1", "sin": "s/1", "tan": "s/c", "cot": "c/s", "sec": "1/c", "csc": "1/s"}
_ANGULAR = frozenset(_PICKS)
_FUNCTIONS: dict[str, Rewrite] = {
    "exp": _exponential,
    **{name: _of_pair(_waves, pick, 1) for name, pick in _PICKS.items()},
    **{name + "h": _of_pair(_hyperbolic, pick, 2) for name, pick in _PICKS.items()},
}
"""How functions are written in units, by their names in trees."""
