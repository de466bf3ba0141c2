"""Trees that grow by parts that may be shared: each part is held once, and named by its place."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping
from fractions import Fraction

from grader.comparers.maths.trees import part
from grader.values import Expr, Node

ZERO, ONE = 0, 1
"""The places of these numbers in every `Growing`."""

FEW_FACTORS = 4
"""Of a product that is written out within another one."""
MOST_DIGITS = 100
"""Of a number that is multiplied by others."""

BINDERS = frozenset({"Integral", "Sum", "Product", "Limit", "Lambda", "Subs", "Derivative", "ConditionSet", "ImageSet"})
"""Heads that give names a meaning of their own."""


class Growing:
    """Nodes in postorder, none of them twice."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self._places: dict[Node, int] = {}
        for number in (0, 1):
            self.number(Fraction(number))

    def add(self, head: str, *args: int, text: str = "") -> int:
        """The place of a head over parts, or of a leaf."""
        node = Node(head, args, text)
        if node not in self._places:
            self._places[node] = len(self.nodes)
            self.nodes.append(node)
        return self._places[node]

    def number(self, number: Fraction) -> int:
        """A whole number or a fraction."""
        return self.add("Integer" if number.denominator == 1 else "Rational", text=str(number))

    def sum(self, terms: Iterable[int]) -> int:
        """The terms that are not zero, added."""
        left = [term for term in terms if term != ZERO]
        if len(left) < 2:
            return left[0] if left else ZERO
        return self.add("Add", *left)

    def product(self, factors: Iterable[int]) -> int:
        """The factors multiplied, numbers to one that comes first and is left out where it is 1; zero where one is."""
        number, others = Fraction(1), []
        for factor in itertools.chain(*map(self._factors, factors)):
            node = self.nodes[factor]
            if node.head in ("Integer", "Rational") and len(node.text) <= MOST_DIGITS:
                number *= Fraction(node.text)
            else:
                others.append(factor)
        if number == 0 or not others:
            return self.number(number)
        left = others if number == 1 else [self.number(number), *others]
        return left[0] if len(left) == 1 else self.add("Mul", *left)

    def _factors(self, place: int) -> tuple[int, ...]:
        """The factors of a short product; another part is one by itself."""
        node = self.nodes[place]
        return node.args if node.head == "Mul" and len(node.args) <= FEW_FACTORS else (place,)

    def graft(self, expr: Expr, given: Mapping[str, int]) -> int:
        """A tree in which the `given` names stand for parts."""
        places: list[int] = []
        for node in expr.nodes:
            known = given.get(node.text) if node.head == "Symbol" else None
            args = (places[old] for old in node.args)
            places.append(self.add(node.head, *args, text=node.text) if known is None else known)
        return places[-1]

    def substituted(self, place: int, name: str, by: int) -> int:
        """A part with a name replaced by another part; as `Subs` where a name in it has a meaning of its own."""
        expr = self.whole(place)
        if any(node.head in BINDERS for node in expr.nodes):
            old, new = (self.add("Tuple", each) for each in (self.add("Symbol", text=name), by))
            return self.add("Subs", place, old, new)
        return self.graft(expr, {name: by})

    def whole(self, place: int) -> Expr:
        """A part as a tree by itself."""
        return part(Expr(tuple(self.nodes[: place + 1])), place)


def substituted(expr: Expr, name: str, by: Expr) -> Expr:
    """A tree with a name replaced by another tree."""
    trees = Growing()
    value = trees.graft(by, {})
    return trees.whole(trees.substituted(trees.graft(expr, {}), name, value))
