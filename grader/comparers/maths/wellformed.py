"""Trees that are what their heads promise: values from elsewhere may be put together anyhow."""

from __future__ import annotations

import re

from grader.comparers.maths.trees import Unreadable
from grader.formulas.vocabulary import ARITY, MANY
from grader.values import Expr, Node

_TEXTS = {
    "Integer": re.compile(r"[-+]?[0-9]+"),
    "Rational": re.compile(r"[-+]?[0-9]+/0*[1-9][0-9]*"),
    "Float": re.compile(r"[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]{1,12})?|[-+]?inf|nan"),
    "Matrix": re.compile(r"[0-9]{1,9},[0-9]{1,9}"),
}
_COUNTS = {**ARITY, "Interval": (4, 4), "Lambda": (2, MANY), "ExprCondPair": (2, 2), "Piecewise": (1, MANY)}
_COUNTS |= {"log": (1, 2), "Limit": (3, 4), "Subs": (3, 3), "Matrix": (0, MANY), "Integral": (1, MANY)}
_COUNTS |= dict.fromkeys(("Derivative", "Sum", "Product"), (2, MANY))
_COUNTS |= dict.fromkeys(("Integer", "Rational", "Float", "Symbol"), (0, 0))


def check(*trees: Expr) -> None:
    """Raise `Unreadable` where a part of a tree has not the arguments or the text that its head promises."""
    for node in (node for tree in trees for node in tree.nodes):
        least, most = _COUNTS.get(node.head, (0, MANY))
        if most == MANY:
            most = len(node.args)
        if not least <= len(node.args) <= most or not _has_text(node):
            raise Unreadable(f"a part of it, {node.head or node.text}, is not complete")


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
