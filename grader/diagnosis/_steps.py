"""The step of a difference quotient that is asked for with the step as a variable, such as (f(x + d) - f(x))/d."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import numpy as np

from grader.comparers.maths.evaluate import Numbers
from grader.comparers.maths.trees import joined, part
from grader.diagnosis._case import Case
from grader.formulas import free_names
from grader.values import Expr

SMALL = (1e-2, 1e-3)
"""Steps at which a quotient is near its limit."""
SETTLED = 0.1
"""How much it may change between them, as a fraction of its size."""


@lru_cache(maxsize=8)
def steps(case: Case) -> tuple[str, ...]:
    """The variables by which the right formula is divided although it has a limit where they are zero."""
    if not isinstance(case.formula, Expr) or not case.alike or not case.at:
        return ()
    divisors = [
        part(case.formula, node.args[0])
        for node in case.formula.nodes
        if node.head == "Pow" and case.formula.nodes[node.args[1]].text.startswith("-")
    ]
    return tuple(
        name
        for name in case.at
        if _moves(case.formula, name)
        and any(name in free_names(divisor) and _vanishes(case, divisor, name) for divisor in divisors)
        and _has_a_limit(case, name)
    )


def with_steps(case: Case, name: str, values: Numbers) -> Numbers:
    """The right values for other steps, shape (…, points) or (…, 1)."""
    shape = np.broadcast_shapes(values.shape, case.at[name].shape)
    return np.broadcast_to(case.worth(case.formula, {**case.at, name: values}), shape)


def is_symmetric(case: Case, name: str) -> bool:
    """Whether a quotient is the same for the opposite step, as a central one is."""
    return bool(np.allclose(with_steps(case, name, -case.at[name]), case.right, rtol=1e-9, atol=1e-9 * case.scale))


def partly_divided(formula: Expr) -> Iterator[tuple[Expr, Expr]]:
    """A sum over a divisor as the part before a term, and the rest with the divisor."""
    root = formula.nodes[-1]
    if root.head != "Mul":
        return
    sums = [place for place in root.args if formula.nodes[place].head == "Add"]
    others = [part(formula, place) for place in root.args if formula.nodes[place].head != "Add"]
    if len(sums) != 1:
        return
    terms = [part(formula, place) for place in formula.nodes[sums[0]].args]
    for count in range(1, len(terms)):
        yield joined("Add", *terms[:count]), joined("Mul", joined("Add", *terms[count:]), *others)


def _moves(formula: Expr, name: str) -> bool:
    """Whether a variable is added to another one, or to multiples of it, somewhere."""
    for node in formula.nodes:
        alone = [_multiplied(formula, place) for place in node.args] if node.head == "Add" else []
        if name in alone and any(other not in (None, name) for other in alone):
            return True
    return False


def _multiplied(formula: Expr, place: int) -> str | None:
    """The variable that a part of a formula is a multiple of."""
    node = formula.nodes[place]
    if node.head == "Mul" and len(node.args) == 2 and not free_names(part(formula, node.args[0])):
        node = formula.nodes[node.args[1]]
    return node.text if node.head == "Symbol" else None


def _vanishes(case: Case, divisor: Expr, name: str) -> bool:
    return not np.any(case.worth(divisor, {**case.at, name: np.zeros(())}))


def _has_a_limit(case: Case, name: str) -> bool:
    first, second = with_steps(case, name, np.array(SMALL)[:, None])
    return bool(np.all(np.abs(first - second) <= SETTLED * (case.scale + np.abs(second))))
