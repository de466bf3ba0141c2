"""The names that are free in an answer."""

from __future__ import annotations

from grader.comparers.maths.trees import as_expr
from grader.formulas import free_names
from grader.values import Expr, Items, Value


def names_in(value: Value) -> set[str]:
    """The variables of a formula, or of all formulas in a vector or matrix."""
    formula = as_expr(value)
    if formula is not None:
        return set(free_names(formula))
    parts = value.values if isinstance(value, Items) else ()
    return {name for part in parts if isinstance(part, Expr | Items) for name in names_in(part)}
