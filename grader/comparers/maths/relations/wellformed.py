"""Trees that are what their heads promise: values from elsewhere may be put together anyhow."""

from __future__ import annotations

import re

from grader.comparers.maths.trees import Unreadable
from grader.formulas.vocabulary import ARITY, MANY
from grader.values import Expr, Node

_TEXTS = {
    "Integer": re.compile(r"-?\d{1,4000}"),
    "Rational": re.compile(r"-?\d{1,2000}/0*[1-9]\d{0,2000}"),
    "Float": re.compile(r"[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d{1,6})?"),
    "Matrix": re.compile(r"\d{1,4},\d{1,4}"),
}
_COUNTS = {**ARITY, "Interval": (4, 4), "Lambda": (2, MANY), "ExprCondPair": (2, 2), "Piecewise": (1, MANY)}
_COUNTS |= dict.fromkeys(("Integer", "Rational", "Float", "Symbol"), (0, 0))
_NO_NUMBERS = frozenset({"NaN", "ComplexInfinity"})


def check(*trees: Expr) -> None:
    """Raise `Unreadable` where a part of a tree has not the arguments or the text that its head promises."""
    for node in (node for tree in trees for node in tree.nodes):
        least, most = _COUNTS.get(node.head, (0, MANY))
        if most == MANY:
            most = len(node.args)
        if not least <= len(node.args) <= most or not _has_text(node):
            raise Unreadable(f"a part of it, {node.head or node.text}, is not complete")
        if node.head in _NO_NUMBERS:
            raise Unreadable("it holds what is no number")


def _has_text(node: Node) -> bool:
    if node.head == "Symbol":
        return bool(node.text)
    pattern = _TEXTS.get(node.head)
    if pattern is None:
        return True
    if not pattern.fullmatch(node.text):
        return False
    if node.head != "Matrix":
        return True
    rows, columns = map(int, node.text.split(","))
    return rows * columns == len(node.args)
