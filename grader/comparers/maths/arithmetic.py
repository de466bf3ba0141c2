"""Formulas made of formulas: sums, products, and the same formula at another point of the domain."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from grader.comparers.maths import trees
from grader.comparers.maths.domains import Domain
from grader.comparers.maths.entries import Entries
from grader.values import Expr, Node

MARKS = "ʹʺ"
"""What stands behind the names of variables at another point; no formula's names end like this."""


def product(*factors: Expr) -> Expr:
    """The formula of a product."""
    return trees.joined("Mul", *factors)


def total(*terms: Expr) -> Expr:
    """The formula of a sum."""
    return trees.joined("Add", *terms) if len(terms) > 1 else terms[0]


def negative(term: Expr) -> Expr:
    """The formula with the other sign."""
    return product(trees.number(-1), term)


def difference(first: Expr, second: Expr) -> Expr:
    """The formula of a difference."""
    return total(first, negative(second))


def conjugate(formula: Expr) -> Expr:
    """The formula of the conjugate."""
    return trees.joined("conjugate", formula)


def crosswise(given: Entries, right: Entries, pivot: int) -> list[tuple[Expr, Expr]]:
    """The products that are equal if the answer is a constant times the right one, which is not zero at the pivot."""
    first, second = elsewhere(given.cells[pivot]), elsewhere(right.cells[pivot])
    return [
        (product(cell, second), product(asked, first)) for cell, asked in zip(given.cells, right.cells, strict=True)
    ]


def elsewhere(formula: Expr, time: int = 0) -> Expr:
    """The same formula at another point: in variables of its own, others for another `time` (0 or 1)."""
    return renamed(formula, {name: another(name, time) for name in symbols(formula)})


def another(name: str, time: int = 0) -> str:
    """A name that no formula has, for the variable at another point."""
    return name + MARKS[time]


def everywhere(domain: Mapping[str, Domain]) -> dict[str, Domain]:
    """A domain for formulas and for the same formulas elsewhere."""
    marks = ("", *MARKS)
    return {name + mark: kind for name, kind in domain.items() for mark in marks}


def renamed(formula: Expr, names: Mapping[str, str]) -> Expr:
    """A formula with other names for its variables, all at once; the names within sums and integrals too."""
    return Expr(tuple(_renamed(node, names) for node in formula.nodes))


def _renamed(node: Node, names: Mapping[str, str]) -> Node:
    return replace(node, text=names[node.text]) if node.head == "Symbol" and node.text in names else node


def symbols(formula: Expr) -> set[str]:
    """The names in a formula; the sides of limits are no names."""
    return {node.text for node in formula.nodes if node.head == "Symbol" and node.text not in ("+", "-", "+-")}
