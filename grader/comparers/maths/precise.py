"""Real values of elementary formulas of SymPy's, right to 45 digits or none at all.

SymPy's own `evalf` knows everything and takes thirty times as long.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import mpmath
import sympy

from grader.comparers.maths.balls import CONSTANTS, MANY, WORKS, Ball, Unsure, exact, whole_power

GOOD_BITS = 150
MAX_PARTS = 2_000

Step = tuple[int, Callable[..., Ball], tuple[int, ...]]
"""The place of one part of a formula, what works it out, and the places of its arguments."""


class Formula(NamedTuple):
    """A formula taken apart into constants, symbols and steps, each with its place."""

    balls: tuple[Ball | None, ...]
    """The constants, None in the places of the others; the last place is the whole formula's."""
    symbols: tuple[tuple[int, Any], ...]
    steps: tuple[Step, ...]


@functools.lru_cache(maxsize=32)
def taken_apart(expression: Any) -> Formula | None:
    """Prepare a SymPy expression; None where it is large or holds more than elementary functions."""
    places: dict[Any, int] = {}
    balls: list[Ball | None] = []
    symbols: list[tuple[int, Any]] = []
    steps: list[Step] = []
    for part in sympy.postorder_traversal(expression):
        if part in places:
            continue
        place = places[part] = len(places)
        balls.append(_constant(part))
        if part.is_Symbol:
            symbols.append((place, part))
        elif balls[place] is None:
            work, arguments = _work(part)
            if work is None or place > MAX_PARTS:
                return None
            steps.append((place, work, tuple(places[argument] for argument in arguments)))
    return Formula(tuple(balls), tuple(symbols), tuple(steps))


def value(formula: Formula, at: Mapping[Any, Any]) -> Any:
    """The value as a number of mpmath, right to 45 digits, where symbols are rational numbers. Raises `Unsure`."""
    balls: list[Any] = list(formula.balls)
    for place, symbol in formula.symbols:
        balls[place] = _constant(at[symbol])
        if balls[place] is None:
            raise Unsure
    try:
        for place, work, arguments in formula.steps:
            balls[place] = work(*[balls[argument] for argument in arguments])
    except (ValueError, ArithmeticError, MemoryError) as error:  # mpmath's: there is no real value
        raise Unsure from error
    if balls[-1].relative > -GOOD_BITS:
        raise Unsure
    return mpmath.mp.make_mpf(balls[-1].number)


def _constant(part: Any) -> Ball | None:
    return exact(part.p, part.q) if part.is_Rational else CONSTANTS.get(type(part).__name__)


def _work(part: Any) -> tuple[Callable[..., Ball] | None, tuple[Any, ...]]:
    """What works a part out, and of which arguments."""
    name = part.func.__name__
    if name == "Pow" and part.exp.is_Integer:
        return functools.partial(whole_power, exponent=int(part.exp)), (part.base,)
    known = name in MANY or len(part.args) == (2 if name == "Pow" else 1)
    return WORKS.get(name) if known else None, part.args
