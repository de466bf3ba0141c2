"""Functions without a definition, such as F(k + 3): some smooth function of the same name takes their place."""

from __future__ import annotations

import random

from grader.values import Expr, Node


def concrete(expr: Expr) -> Expr:
    """A tree with every undefined function replaced: f(t) by sin(a*t + b) + exp((c*t + d)/4) with numbers of its name.

    Two formulas that agree for such functions agree, but for chance, for all functions.
    """
    if not any(node.head == "Undefined" for node in expr.nodes):
        return expr
    trees = _Nodes()
    places: list[int] = []
    for node in expr.nodes:
        args = tuple(places[place] for place in node.args)
        places.append(trees.some_function(node.text, args) if node.head == "Undefined" else trees.add(node, args))
    return Expr(tuple(trees.nodes))


class _Nodes:
    """The nodes of a tree that grows."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []

    def add(self, node: Node, args: tuple[int, ...] = ()) -> int:
        """One more node; its place."""
        self.nodes.append(Node(node.head, args, node.text))
        return len(self.nodes) - 1

    def some_function(self, name: str, args: tuple[int, ...]) -> int:
        """The smooth function of a name."""
        draw = random.Random(f"{name} {len(args)}")  # noqa: S311 - the same function for the same name
        wave = self.add(Node("sin"), (self._linear(draw, args),))
        quarter = self.add(Node("Rational", text="1/4"))
        growth = self.add(Node("exp"), (self.add(Node("Mul"), (quarter, self._linear(draw, args))),))
        return self.add(Node("Add"), (wave, growth))

    def _linear(self, draw: random.Random, args: tuple[int, ...]) -> int:
        terms = [self.add(Node("Mul"), (self._number(draw), arg)) for arg in args]
        return self.add(Node("Add"), (*terms, self._number(draw)))

    def _number(self, draw: random.Random) -> int:
        return self.add(Node("Rational", text=f"{draw.randint(20, 90)}/61"))
