"""Relations that can be worked with: of numbers that are finite and not endlessly long."""

from __future__ import annotations

from grader.comparers.maths import wellformed
from grader.comparers.maths.trees import Unreadable
from grader.values import Expr

MOST_DIGITS = 4_000
_NO_NUMBERS = frozenset({"NaN", "ComplexInfinity"})
_NUMBERS = frozenset({"Integer", "Rational", "Float"})


def check(*trees: Expr) -> None:
    """Raise `Unreadable` where a tree is not well formed, or holds a number that cannot be worked with."""
    wellformed.check(*trees)
    for node in (node for tree in trees for node in tree.nodes):
        if node.head in _NO_NUMBERS or (node.head in _NUMBERS and "n" in node.text):
            raise Unreadable("it holds what is no number")
        if node.head in _NUMBERS and len(node.text) > MOST_DIGITS:
            raise Unreadable("it holds a number with too many digits")
