"""The formulas that a task holds elsewhere, such as the function that is to be differentiated or integrated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from grader.comparers.antiderivative import Antiderivative
from grader.comparers.maths.differentiation import derivative
from grader.comparers.maths.trees import Unreadable
from grader.formulas import free_names
from grader.model import Comparer
from grader.values import Expr


def formulas(comparers: Iterable[Comparer]) -> tuple[Expr, ...]:
    """What a task's checks ask for, and what that is the derivative or the sum of.

    Of an antiderivative the function to be integrated: that one is given, and the other is not.
    """
    return tuple(dict.fromkeys(one for comparer in comparers for one in _of(comparer) if free_names(one)))


def _of(comparer: Comparer) -> Iterator[Expr]:
    right, function = getattr(comparer, "to", None), getattr(comparer, "of", None)
    if isinstance(function, Expr):
        yield function
    if isinstance(comparer, Antiderivative):
        right = _integrand(comparer)
    if isinstance(right, Expr):
        yield right


def _integrand(comparer: Antiderivative) -> Expr | None:
    names = [comparer.variable] if comparer.variable else sorted(free_names(comparer.to))
    try:
        return derivative(comparer.to, names[0]) if len(names) == 1 else None
    except Unreadable:
        return None
