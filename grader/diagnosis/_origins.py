"""The numbers of a right answer one by one, and the functions whose derivatives they are."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

import numpy as np

from grader.comparers.maths.arrays import Reason
from grader.comparers.maths.entries import entries as grid
from grader.comparers.maths.evaluate import Numbers, Unevaluable
from grader.diagnosis._case import Case
from grader.diagnosis._gathering import gathered
from grader.diagnosis._primitives import antiderivative, is_natural, same
from grader.diagnosis._rewriting import TooLong, holds, terms, total, tree
from grader.diagnosis._slopes import Slopes
from grader.diagnosis._steps import steps
from grader.formulas.tree import Tree

MOST_ENTRIES = 24
"""Of a vector or matrix whose formulas are looked at."""
MOST_VARIABLES = 3
"""By which a formula may have been differentiated, where that is not said."""


@dataclass(frozen=True, eq=False)
class Origin:
    """A function whose derivative is right."""

    function: Tree
    work: Slopes
    """By the variable of differentiation."""
    known: bool
    """It is one that the task gives; otherwise it may lack a constant, and be written in another way."""


@dataclass(frozen=True, eq=False)
class Entry:
    """One number of an answer: its values at the points, and the formula that is right."""

    case: Case
    index: tuple[int, ...]
    formula: Tree
    variables: tuple[str, ...]
    """By which it may be the derivative of something, the likely one first."""

    @property
    def where(self) -> tuple[Any, ...]:
        """Its place in the arrays of a case."""
        return (slice(None), *self.index)

    def of(self, values: Numbers) -> Numbers:
        """The part of an array of a case that is this number's, shape (points,)."""
        return np.asarray(values[self.where])

    @property
    def seen(self) -> Numbers:
        """What was answered, shape (points,)."""
        return self.of(self.case.seen)

    @property
    def right(self) -> Numbers:
        """What is right, shape (points,)."""
        return self.of(self.case.right)

    @property
    def is_wrong(self) -> bool:
        """Whether it is wrong at some point."""
        return bool(np.any(self.of(self.case.wrong)))

    @cached_property
    def works(self) -> tuple[Slopes, ...]:
        """For differentiation by each of the variables."""
        return tuple(Slopes(self.case.at, name) for name in self.variables)

    @cached_property
    def origins(self) -> tuple[Origin, ...]:
        """Functions whose derivative is right: known ones, otherwise such as one is given to differentiate.

        None where the task is not about derivatives, nor of a right answer that is an antiderivative, a difference
        quotient, or the function itself that the task is about.
        """
        if self.case.up_to_constant or steps(self.case):
            return ()
        found = tuple(self._known())
        return found if found or not self.case.derivatives or self._is_given else tuple(self._found())

    @property
    def _is_given(self) -> bool:
        """Whether the task has it elsewhere as a function to integrate, or its derivative as what is asked."""
        for known in known_functions(self.case):
            for work in self.works:
                try:
                    is_asked = work.varies(known) and _is_derivative(work, self.formula, work.value(known))
                    if is_asked or same(work.value(known) + np.zeros_like(self.right), self.right):
                        return True
                except Unevaluable:
                    continue
        return False

    def fits(self, gives: Numbers) -> bool:
        """Whether what a mistake gives is what was seen of this number."""
        gives = np.broadcast_to(gives, self.seen.shape)
        with np.errstate(all="ignore"):
            if self.case.up_to_constant:
                gives = gives + np.median((self.seen - gives).real)
            near = np.abs(self.seen - gives) <= self.case.tolerances(gives)
        return bool(np.all(near | (np.isnan(self.seen) & np.isnan(gives))))

    def _known(self) -> Iterator[Origin]:
        for function in known_functions(self.case):
            for name in self.case.at:
                work = Slopes(self.case.at, name)
                try:
                    if holds(function, name) and _is_derivative(work, function, self.right):
                        yield Origin(function, work, known=True)
                except Unevaluable:
                    continue

    def _found(self) -> Iterator[Origin]:
        for function, work in self.primitives:
            whole = potential(self.case) if self.index else None
            is_whole = whole is not None and _is_derivative(work, whole, self.right)
            best = whole if whole is not None and is_whole else function
            if is_natural(best):
                forms = dict.fromkeys((best, gathered(best)))
                yield from (Origin(form, work, known=False) for form in forms)

    @cached_property
    def primitives(self) -> tuple[tuple[Tree, Slopes], ...]:
        """Antiderivatives in closed form, each with the differentiation that leads back."""
        there = np.isfinite(self.right)
        at = {name: values[there] for name, values in self.case.at.items()}
        found = []
        for work in self.works:
            try:
                function = antiderivative(self.formula, Slopes(at, work.variable))
            except TooLong:
                continue
            if function is not None:
                found.append((function, work))
        return tuple(found)


@lru_cache(maxsize=8)
def entries(case: Case) -> tuple[Entry, ...]:
    """The numbers of an answer that has as many as the right one; none of any other, and none of constants."""
    if not case.alike or not case.at or not 0 < len(case.cells) <= MOST_ENTRIES:
        return ()
    if len(case.cells) != math.prod(case.right_shape):
        return ()
    try:
        formulas = [tree(cell) for cell in case.cells]
    except TooLong:
        return ()
    indices = list(np.ndindex(*case.right_shape))
    variables = _variables(case, formulas)
    return tuple(
        Entry(case, index, formula, names) for index, formula, names in zip(indices, formulas, variables, strict=True)
    )


@lru_cache(maxsize=8)
def potential(case: Case) -> Tree | None:
    """A function whose derivatives by its variables, in their order, are the right vector; None where none is found.

    It has the terms of the antiderivatives of all entries, each once.
    """
    found = [entry.primitives for entry in entries(case)]
    if len(case.right_shape) != 1 or len(found) != len(case.at) or not all(found):
        return None
    try:
        whole = dict.fromkeys(term for primitives in found for term in terms(primitives[0][0]))
    except TooLong:
        return None
    return total([term.tree for term in whole])


@lru_cache(maxsize=8)
def known_functions(case: Case) -> tuple[Tree, ...]:
    """The formulas of the task that are known, each entry of a vector by itself."""
    found = []
    for known in case.known:
        cells = grid(known)
        for cell in () if isinstance(cells, Reason) else cells.cells:
            try:
                found.append(tree(cell))
            except TooLong:
                continue
    return tuple(found)


LOOSE = 1e-4
"""The least tolerance of a check that asks for an approximation."""


@lru_cache(maxsize=8)
def by_differences(case: Case) -> bool:
    """Whether derivatives of a known function are asked for that are not exact: such are found by differences."""
    if max(case.rel_tol, case.abs_tol) < LOOSE:
        return False
    return any(origin.known for entry in entries(case) for origin in entry.origins)


def _is_derivative(work: Slopes, function: Tree, right: Numbers) -> bool:
    slope = np.broadcast_to(work.slope(function), right.shape)
    there = np.isfinite(right)
    return bool(there.any()) and same(slope[there], right[there])


def _variables(case: Case, formulas: list[Tree]) -> list[tuple[str, ...]]:
    """For each number the variables by which it may be a derivative: of a gradient or Jacobian those of its columns."""
    said = case.variable
    names = [said] if said is not None and said in case.at else _shared(case.at, formulas)
    width = case.right_shape[-1] if case.right_shape else 1
    if 1 < width == len(names):
        return [(names[place % width],) for place in range(len(formulas))]
    return [tuple(name for name in names if holds(formula, name))[:MOST_VARIABLES] for formula in formulas]


def _shared(at: Mapping[str, Numbers], formulas: list[Tree]) -> list[str]:
    """The variables that are in each row or, where there are none, all."""
    return [name for name in at if all(holds(formula, name) for formula in formulas)] or list(at)
