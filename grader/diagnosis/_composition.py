"""Functions within functions, and wrong derivatives of them."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from grader.comparers.maths.evaluate import Numbers
from grader.diagnosis._slopes import Part, WrongRule, outer, powered
from grader.formulas.tree import is_negative

Slip = Callable[[Numbers, Numbers, Part], Numbers]
"""A wrong derivative of a function within a function, of the outer and the inner derivative."""


def composed(slip: Slip) -> WrongRule:
    """A rule for a function or power of more than the variable: from the outer and the inner derivative."""

    def rule(part: Part) -> Numbers | None:
        if not part.varying or part.tree.head in ("Symbol", "Add", "Mul"):
            return None
        place = part.varying[0]
        if len(part.varying) > 1 or part.tree.args[place].head == "Symbol":
            return None
        return slip(outside(part, part.values[place]), part.slopes[place], part)

    return rule


def towards(part: Part) -> float:
    """−1 for a function of a negative argument, such as exp(−2x), whose inner derivative one may take for 2; else 1."""
    inner = part.tree.args[part.varying[0]]
    return -1.0 if all(map(is_negative, inner.args if inner.head == "Add" else (inner,))) else 1.0


def outside(part: Part, at: Numbers) -> Numbers:
    """The derivative by what is inside, where that has the values `at`."""
    if part.tree.head != "Pow":
        return part.work.outer(part.tree) if at is part.values[0] else outer(part.tree.head, at)
    base, exponent = part.values
    return exponent * powered(at, exponent - 1) if part.varying == (0,) else powered(base, at) * np.log(base)
