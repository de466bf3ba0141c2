"""Answers that are one formula: what else they may be, and in which variable they are."""

from __future__ import annotations

import re
from typing import NamedTuple

from grader.comparers.maths.arrays import refused
from grader.comparers.maths.kinds import kind
from grader.comparers.maths.trees import number, unpacked
from grader.formulas import free_names, text
from grader.values import Expr, Items, Number, Value
from grader.words import noted, say


class Mistake(NamedTuple):
    """The kind of a mistake, where it is a known one, and a sentence to the student, said or noted."""

    slug: str | None
    sentence: str


_OTHERS = {
    "relation": Mistake("equation", noted("Your answer is an equation or inequality: write the formula alone.")),
    "logic": Mistake("logic", noted("Your answer is a statement, not a formula.")),
    "set": Mistake("set", noted("Your answer is a set, not a formula.")),
    "matrix": Mistake("list", noted("Your answer is a matrix, not a formula.")),
}
VALUELESS = Mistake("undefined", noted("Your formula has no value."))
_VALUELESS = frozenset({"Infinity", "NegativeInfinity", "ComplexInfinity", "NaN"})
_CONSTANT = re.compile(r"([cCkK]|[cC]onst(ant)?)(_?\d+)?")


def plain(seen: Value, wanted: str) -> Expr | Mistake:
    """The formula or number of an answer, or what it is instead of the one `wanted`."""
    match unpacked(seen):
        case Number(value=value):
            return _valued(number(value))
        case Expr() as expr:
            return _OTHERS.get(kind(expr)) or _valued(expr)
        case Items() as items:
            return Mistake("list", say("Your answer {what}.", what=refused(items, wanted).text))
        case other:
            return Mistake(None, say("Your answer {what}.", what=refused(other, wanted).text))


def _valued(expr: Expr) -> Expr | Mistake:
    """A formula unless something infinite, or no number at all, is a term or factor of it."""
    wanted = {len(expr.nodes) - 1}
    for place in range(len(expr.nodes) - 1, -1, -1):
        node = expr.nodes[place]
        if place in wanted and node.head in _VALUELESS:
            return VALUELESS
        if place in wanted and node.head in ("Add", "Mul"):
            wanted.update(node.args)
    return expr


def usual_constant(name: str) -> bool:
    """Whether a letter is one that constants of integration usually have."""
    return _CONSTANT.fullmatch(name) is not None


def only_variable(formula: Expr) -> str:
    """The one variable of a formula, constants of integration aside. Raises `ValueError` where there are others."""
    names = free_names(formula)
    found = names if len(names) == 1 else [name for name in names if not usual_constant(name)]
    if len(found) != 1:
        raise ValueError(f"say which `variable` is meant in {text(formula)}")
    return found[0]
