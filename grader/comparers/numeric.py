"""Compare numbers: a value, a vector or matrix of values, or what a function gives at the points it is called at."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Annotated, Any, ClassVar, Self

import numpy as np
from numpy.typing import NDArray
from pydantic import BeforeValidator, Field, model_validator

from grader.comparers._fields import Formulas, MaybeFormulas, as_tuple, constant, formulas, worth
from grader.comparers._words import clipped, function_at, place, shown, shown_all
from grader.comparers.maths.arrays import Reason, numbers, refused
from grader.comparers.maths.calls import Outputs, outputs
from grader.comparers.maths.closeness import close, fitted
from grader.comparers.maths.decimals import is_rounded
from grader.comparers.maths.evaluate import Numbers
from grader.comparers.maths.nearness import (
    cells_of,
    contradicts,
    is_exact,
    is_near,
    is_set,
    relative,
    sorted_set,
    takes_long,
)
from grader.comparers.maths.ordering import unlimited
from grader.comparers.maths.rationals import rational
from grader.comparers.maths.trees import number, unpacked
from grader.errors import Undecided
from grader.formulas import Formula, parse, text
from grader.model import Comparer, Judgement
from grader.values import Calls, Expr, Value
from grader.words import say


def _as_float(written: Any) -> Any:
    """A tolerance written as a formula, such as 1/1000. Raises `ValueError`."""
    try:
        return constant(parse(written)) if isinstance(written, str) else written
    except Undecided as error:
        raise ValueError(str(error)) from error


class Numeric(Comparer):
    """A number is right if it lies within max(abs_tol, rel_tol * |the right one|) of the right one."""

    reads: ClassVar[frozenset[str]] = frozenset({"number", "array", "expr", "items", "table", "calls"})

    to: MaybeFormulas = Field(None, description="The right value: a formula, or a list of formulas for a vector.")
    any_of: Annotated[tuple[Formulas, ...], BeforeValidator(as_tuple)] = Field(
        (), description="Several right values, in place of `to`; the same one must hold at all points."
    )
    rel_tol: Annotated[float, BeforeValidator(_as_float)] = Field(
        1e-6, ge=0, description="Tolerance as a fraction of the right value."
    )
    abs_tol: Formula = Field(1e-9, validate_default=True, description="Least tolerance: a number, or a formula.")
    whole_vector: bool = Field(False, description="Tolerances hold for a vector's length, not for each number in it.")

    @model_validator(mode="after")
    def _has_one_answer(self) -> Self:
        if (self.to is None) != bool(self.any_of):
            raise ValueError("give either `to` or `any_of`")
        return self

    def judge(self, seen: Value) -> Judgement:
        """Compare at every point; all must be right."""
        if seen.kind not in self.reads:
            return Judgement(0.0, say("Your answer {what}.", what=refused(seen).text), seen=seen)
        answers = self.any_of if self.to is None else (self.to,)
        if is_set(seen) and all(map(is_set, answers)):
            seen, answers = sorted_set(seen), tuple(map(sorted_set, answers))
        found = outputs(seen) if isinstance(seen, Calls) else Outputs((), np.zeros((1, 0)), (numbers(seen),))
        if not found.rows:
            raise Undecided("The function was not called at any point.")
        comparisons = [self._settled(seen, answer, self._compare(found, worth(answer, found.at))) for answer in answers]
        best = max(comparisons, key=lambda comparison: comparison.right)
        expected = answers[comparisons.index(best)]
        return Judgement(
            credit=float(best.right == len(found.rows)),
            message=_message(found, best),
            brief="" if best.right else _first(found, best, brief=True),
            notes=found.notes,
            answer=_answer(found, best, expected),
            how="numeric",
            seen=seen,
            expected=expected,
        )

    def instead(self, when: Any, within: float | None = None) -> Numeric:
        """The same comparer for another value; `within` is relative for values above 1, absolute for those below."""
        tolerances = {} if within is None else {"rel_tol": within, "abs_tol": parse(within)}
        return self.model_copy(update={"to": formulas(when), "any_of": (), **tolerances})

    def _compare(self, found: Outputs, expected: Numbers) -> _Comparison:
        shape = expected.shape[1:] if found.names else expected.shape
        expected = np.broadcast_to(expected, (len(found.rows), *shape))
        if found.names and expected.size and np.all(np.isnan(expected)):
            raise Undecided("The exercise's formula is undefined at every point.")
        abs_tol = np.broadcast_to(worth(self.abs_tol, found.at), len(found.rows))
        fits = [row if isinstance(row, Reason) else fitted(row, shape) for row in found.rows]
        rows = [index for index, fit in enumerate(fits) if not isinstance(fit, Reason)]
        right = iter(self._right(np.array([fits[index] for index in rows]), expected[rows], abs_tol[rows]))
        return _Comparison(
            expected, tuple(fit if isinstance(fit, Reason) else _Entry(fit, next(right)) for fit in fits)
        )

    def _right(self, seen: Numbers, expected: Numbers, abs_tol: Numbers) -> NDArray[np.bool_]:
        return close(seen.reshape(expected.shape), expected, self.rel_tol, abs_tol, whole=self.whole_vector)

    def _settled(self, seen: Value, answer: Value, comparison: _Comparison) -> _Comparison:
        """The comparison of numbers that doubles do not hold again, in as many digits as they need."""
        given, asked, entry = cells_of(seen), cells_of(answer), comparison.entries[0]
        if self.whole_vector or not given or not asked or len(given) != len(asked) or isinstance(entry, Reason):
            return comparison
        right = np.array(entry.right)
        for index, (cell, formula) in enumerate(zip(given, asked, strict=True)):
            if cell is not None and formula is not None:
                certain = bool(np.isfinite(entry.numbers.flat[index]))
                by_doubles = bool(right.flat[index]) if certain else None
                right.flat[index] = self._is_right(cell, formula, by_doubles=by_doubles)
        return replace(comparison, entries=(_Entry(entry.numbers, right, _written(seen)),))

    def _is_right(self, given: Expr, asked: Expr, *, by_doubles: bool | None) -> bool:
        """Whether a formula is right; by doubles where they are enough, or all there is (None: they overflow)."""
        chosen = self.model_fields_set & {"rel_tol", "abs_tol"}
        tolerances = {"rel_tol": relative(number(self.rel_tol), asked), "abs_tol": self.abs_tol}
        wide = [tolerances[name] for name in sorted(chosen or tolerances) if self._is_wide(name)]
        if by_doubles is not None and not (is_exact(given) and is_exact(asked)):
            return by_doubles
        if by_doubles is not None and wide and (takes_long(given) or takes_long(asked)):
            return by_doubles
        try:
            return is_near(given, asked, wide) and (bool(chosen) or not contradicts(given, asked))
        except Undecided:
            if by_doubles is not None and wide:
                return by_doubles
            raise

    def _is_wide(self, tolerance: str) -> bool:
        return bool(self.rel_tol) if tolerance == "rel_tol" else rational(self.abs_tol) != 0


@dataclass(frozen=True, eq=False)
class _Entry:
    """The numbers of one point, and which of them are right."""

    numbers: Numbers
    right: NDArray[np.bool_]
    formula: str = ""
    """How a single number is written, where doubles may not show what is wrong with it."""


@dataclass(frozen=True, eq=False)
class _Comparison:
    """How all points compare with one of the right answers."""

    expected: Numbers
    entries: tuple[_Entry | Reason, ...]

    @cached_property
    def wrong(self) -> tuple[int, ...]:
        return tuple(index for index, entry in enumerate(self.entries) if _is_wrong(entry))

    @property
    def right(self) -> int:
        return len(self.entries) - len(self.wrong)

    @property
    def first_wrong(self) -> int | None:
        return self.wrong[0] if self.wrong else None


def _is_wrong(entry: _Entry | Reason) -> bool:
    return isinstance(entry, Reason) or not bool(entry.right.all())


def _written(seen: Value) -> str:
    """A single number as its formula shows it, where a double may not; "" for others."""
    formula = unpacked(seen)
    if not isinstance(formula, Expr) or unlimited(formula) or is_rounded(formula):
        return ""
    return clipped(text(formula))


def _message(found: Outputs, comparison: _Comparison) -> str:
    count = len(comparison.entries)
    if comparison.first_wrong is None:
        return say("Right at all {count} points.", count=count) if count > 1 else say("That is right.")
    are_vectors = comparison.expected[0].size > 1
    told = _first(found, comparison, brief=are_vectors and count > 1 and not comparison.right)
    right = comparison.right or say("none")
    return f"{told} {say('It is right at {right} of {count} points.', right=right, count=count)}" if count > 1 else told


def _first(found: Outputs, comparison: _Comparison, *, brief: bool = False) -> str:
    """What there is at the first point that is wrong; `brief`: not that all of it is."""
    first = comparison.first_wrong or 0
    entry = comparison.entries[first]
    if not found.names:
        if isinstance(entry, Reason):
            return say("Your answer {what}.", what=entry.text)
        return say("Your answer is {value}.", value=_said(entry, brief=brief))
    where = place(found.names, found.inputs[first])
    if isinstance(entry, Reason):
        return function_at(where, entry.text)
    return say("At {place} your function gives {value}.", place=where, value=_said(entry, brief=brief))


def _said(entry: _Entry, *, brief: bool) -> str:
    values = entry.formula or shown_all(entry.numbers)
    if brief and not np.any(entry.right):
        return values
    if entry.numbers.size < 2:
        return say("{values}, which is not right", values=values)
    if not np.any(entry.right):
        return say("{values}, of which nothing is right", values=values)
    wrong = np.argwhere(~entry.right)[0]
    where = (
        say("row {row}, column {column}", row=wrong[0] + 1, column=wrong[1] + 1)
        if len(wrong) == 2
        else say("number {number}", number=wrong[-1] + 1)
    )
    number = shown(entry.numbers[tuple(wrong)])
    return say("{values}, of which {where} ({number}) is not right", values=values, where=where, number=number)


def _answer(found: Outputs, comparison: _Comparison, right: Value) -> str:
    if not found.names and isinstance(right, Expr) and not np.all(np.isfinite(comparison.expected)):
        return say("The right value is {value}.", value=text(right))
    index = comparison.first_wrong or 0
    value = shown_all(comparison.expected[index])
    if not found.names:
        return say("The right value is {value}.", value=value)
    return say("At {place} the right value is {value}.", place=place(found.names, found.inputs[index]), value=value)
