"""Derivatives in numbers, by the rules of calculus or by a rule that is wrong (forward mode: values and slopes)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

import numpy as np

from grader.comparers.maths.differentiation import derivative
from grader.comparers.maths.evaluate import CONSTANTS, FUNCTIONS, Numbers, Unevaluable, evaluate
from grader.comparers.maths.slopes import OF_ONE
from grader.comparers.maths.trees import Unreadable
from grader.diagnosis._rewriting import exact, holds, tree
from grader.formulas import parse
from grader.formulas.tree import NUMBERS, Tree, flat
from grader.values import Expr

ZERO = np.zeros(())
_OF_ONE = {**OF_ONE, "log": "1/u", "Abs": "sign(u)"}


class _Found(NamedTuple):
    """The derivative of a part with a wrong rule."""

    slope: Numbers
    by_rule: bool
    changed: bool
    """By the rule here or further inside."""


class Slopes:
    """The values of formulas at points, and their derivatives by one variable. `Unevaluable` where they have none."""

    def __init__(self, at: Mapping[str, Numbers], variable: str) -> None:
        self.at = at
        self.variable = variable
        self._values: dict[Tree, Numbers] = {}
        self._slopes: dict[Tree, Numbers] = {}
        self._outer: dict[Tree, Numbers] = {}
        self._varying: dict[Tree, bool] = {}

    def varies(self, whole: Tree) -> bool:
        """Whether the variable is in it."""
        if whole not in self._varying:
            self._varying[whole] = holds(whole, self.variable)
        return self._varying[whole]

    def value(self, whole: Tree) -> Numbers:
        """Its values at the points."""
        if whole not in self._values:
            with np.errstate(all="ignore"):
                self._values[whole] = self._valued(whole)
        return self._values[whole]

    def slope(self, whole: Tree) -> Numbers:
        """Its derivative at the points."""
        if whole not in self._slopes:
            with np.errstate(all="ignore"):
                self._slopes[whole] = right(Part(self, whole, tuple(map(self.slope, whole.args))))
        return self._slopes[whole]

    def curvature(self, whole: Tree) -> Numbers:
        """Its second derivative at the points."""
        try:
            slope = derivative(flat(whole), self.variable)
        except Unreadable as error:
            raise Unevaluable(str(error)) from error
        return self.slope(tree(slope))

    def wrong(self, whole: Tree, rule: WrongRule, only: Tree | None = None) -> tuple[Numbers, tuple[Tree, ...]]:
        """Its derivative with a wrong rule wherever that applies, or at one part only, and the parts it changed."""
        found: dict[Tree, _Found] = {}
        with np.errstate(all="ignore"):
            slope = self._wrong(whole, rule, only, found).slope
        return slope, tuple(part for part, each in found.items() if each.by_rule)

    def _wrong(self, whole: Tree, rule: WrongRule, only: Tree | None, found: dict[Tree, _Found]) -> _Found:
        if whole not in found:
            args = [self._wrong(arg, rule, only, found) for arg in whole.args if self.varies(whole)]
            slopes = tuple(arg.slope for arg in args) if args else (ZERO,) * len(whole.args)
            part = Part(self, whole, slopes)
            by_rule = rule(part) if only is None or whole == only else None
            if by_rule is not None:
                found[whole] = _Found(by_rule, by_rule=True, changed=True)
            elif any(arg.changed for arg in args):
                found[whole] = _Found(right(part), by_rule=False, changed=True)
            else:
                found[whole] = _Found(self.slope(whole), by_rule=False, changed=False)
        return found[whole]

    def outer(self, whole: Tree) -> Numbers:
        """The derivative of a function of one argument by that argument."""
        if whole not in self._outer:
            self._outer[whole] = outer(whole.head, self.value(whole.args[0]))
        return self._outer[whole]

    def _valued(self, whole: Tree) -> Numbers:
        if whole.head == "Symbol" and whole.text in self.at:
            return self.at[whole.text]
        if whole.head in NUMBERS:
            number = exact(whole)
            return np.asarray(float(whole.text) if number is None else float(number))
        if whole.head in CONSTANTS:
            return np.asarray(CONSTANTS[whole.head])
        function = FUNCTIONS.get(whole.head)
        if function is None or not function.least <= len(whole.args) <= function.most:
            raise Unevaluable(f"{whole.text or whole.head} cannot be evaluated")
        return np.asarray(function.call(*map(self.value, whole.args)))


@dataclass(frozen=True, eq=False)
class Part:
    """A part of a formula that is differentiated, and the derivatives of its arguments as they were found."""

    work: Slopes
    tree: Tree
    slopes: tuple[Numbers, ...]

    @property
    def values(self) -> tuple[Numbers, ...]:
        """Those of the arguments."""
        return tuple(map(self.work.value, self.tree.args))

    @property
    def varying(self) -> tuple[int, ...]:
        """The places of the arguments that hold the variable."""
        return tuple(place for place, arg in enumerate(self.tree.args) if self.work.varies(arg))


WrongRule = Callable[[Part], Numbers | None]
"""The derivative of a part by a wrong rule; None where the rule does not concern it."""


def right(part: Part) -> Numbers:
    """The derivative of a part by the rules. Raises `Unevaluable` where it is not known here."""
    whole = part.tree
    if whole.head == "Symbol":
        return np.asarray(1.0 if whole.text == part.work.variable else 0.0)
    if not part.varying:
        return ZERO
    match whole.head:
        case "Add":
            return sum(part.slopes, ZERO)
        case "Mul":
            return sum((times(part, {place: part.slopes[place]}) for place in part.varying), ZERO)
        case "Pow":
            return _of_power(part)
        case head if head in _OF_ONE and len(whole.args) == 1:
            return part.work.outer(whole) * part.slopes[0]
    raise Unevaluable(f"the derivative of {whole.text or whole.head} is not known here")


def times(part: Part, instead: Mapping[int, Numbers]) -> Numbers:
    """A product with some of its factors replaced."""
    found = np.ones(())
    for place, value in enumerate(part.values):
        found = found * instead.get(place, value)
    return found


def outer(head: str, at: Numbers) -> Numbers:
    """The derivative of a function of one argument."""
    return evaluate(_of_one(head), {"u": at})


def powered(base: Numbers, exponent: Any) -> Numbers:
    """A power, of numbers that may be negative with a whole exponent only."""
    return np.asarray(np.power(base, exponent))


def _of_power(part: Part) -> Numbers:
    (base, exponent), (slope, growth) = part.values, part.slopes
    found = ZERO
    if 0 in part.varying:
        found = found + exponent * powered(base, exponent - 1) * slope
    if 1 in part.varying:
        found = found + powered(base, exponent) * np.log(base) * growth
    return found


@cache
def _of_one(head: str) -> Expr:
    return parse(_OF_ONE[head])
