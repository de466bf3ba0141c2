"""Compare collections in which order does not count: solutions, critical points, support vectors."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
from pydantic import Field

from grader.comparers._fields import Formulas, formulas, worth
from grader.comparers._words import counted, shown_all
from grader.comparers.maths.arrays import Reason, from_array, numbers, refused
from grader.comparers.maths.closeness import close, fitted
from grader.comparers.maths.evaluate import Numbers
from grader.comparers.maths.trees import root, unpacked
from grader.errors import Undecided
from grader.formulas import text
from grader.model import Comparer, Judgement
from grader.values import Array, Expr, Fault, Items, Number, Table, Value

INFINITE = "Infinity is not a number, so it is not a point of the line."
MAX_ELEMENTS = 2_000
_SETS = frozenset(
    "Interval Union Intersection Complement SymmetricDifference ProductSet Range ImageSet ConditionSet UniversalSet "
    "Reals Integers Naturals Naturals0 Rationals Complexes".split(),
)


class Unordered(Comparer):
    """The same elements in any order; an element given twice counts once, and `to: []` asks for none."""

    reads: ClassVar[frozenset[str]] = frozenset({"items", "array", "expr", "table", "number"})

    to: Formulas = Field(description="The elements: a list of numbers or formulas, or of lists (vectors).")
    rel_tol: float = Field(1e-6, ge=0, description="Tolerance as a fraction of each right number.")
    abs_tol: float = Field(1e-9, ge=0, description="Least tolerance.")

    def judge(self, seen: Value) -> Judgement:
        """Look for each element among the other's elements."""
        right = self._right()
        shape = right[0].shape if right else None
        given = _elements(seen, shape, len(right))
        message = f"Your answer {given.text}." if isinstance(given, Reason) else self._fault(given, right)
        written = ", ".join(shown_all(element) for element in right)
        return Judgement(
            credit=float(not message),
            message=message or (f"All {len(right)} are right." if len(right) > 1 else "That is right."),
            answer=f"The right elements are {written}." if right else "There are none: an empty list is right.",
            seen=seen,
            expected=self.to,
        )

    def instead(self, when: Any, within: float | None = None) -> Unordered:
        """The same comparer for other elements."""
        return self.model_copy(update={"to": formulas(when), "rel_tol": self.rel_tol if within is None else within})

    def _right(self) -> list[Numbers]:
        written = unpacked(self.to)
        elements = list(written.values) if isinstance(written, Items) else [written]
        values = [worth(element, {}) for element in elements if not isinstance(element, Fault)]
        if len({value.shape for value in values}) > 1:
            raise Undecided("The exercise's elements have different lengths.")
        return values

    def _fault(self, given: list[Numbers], right: list[Numbers]) -> str:
        """What does not belong, or how many are missing; "" where nothing is wrong."""
        if any(np.any(np.isinf(element)) for element in given) and not any(np.any(np.isinf(one)) for one in right):
            return INFINITE
        extra = [element for element in given if not any(self._same(element, one) for one in right)]
        missing = [one for one in right if not any(self._same(element, one) for element in given)]
        if not extra and not missing:
            return ""
        sentences = []
        if extra:
            more = f" and {len(extra) - 1} more" if len(extra) > 1 else ""
            verb = "does" if len(extra) == 1 else "do"
            sentences.append(f"{shown_all(extra[0])}{more} {verb} not belong to the right answer.")
        elif not given:
            sentences.append("Your answer holds no element.")
        if missing and len(missing) < len(right):
            sentences.append(f"{counted(len(missing), 'element')} of the right answer {_is(missing)} missing.")
        elif missing and not extra and given:
            sentences.append("Elements of the right answer are missing.")
        return " ".join(sentences)

    def _same(self, element: Numbers, one: Numbers) -> bool:
        fit = fitted(element, one.shape)
        if isinstance(fit, Reason):
            return False
        return bool(np.all(close(fit[None], one[None], self.rel_tol, np.asarray(self.abs_tol))))


def _is(missing: list[Numbers]) -> str:
    return "is" if len(missing) == 1 else "are"


def _elements(seen: Value, shape: tuple[int, ...] | None, count: int) -> list[Numbers] | Reason:
    """The elements of an answer, each of the shape asked for (any where nothing is asked)."""
    parts = _parts(seen)
    if isinstance(parts, Reason):
        return parts
    if len(parts) > MAX_ELEMENTS:
        return Reason(f"has {len(parts)} elements, far more than are asked")
    if shape is None:
        return parts
    fits = [fitted(part, shape) for part in parts]
    if all(not isinstance(fit, Reason) for fit in fits):
        return parts
    whole = numbers(seen)
    if isinstance(whole, Reason):
        whole = np.zeros(0)
    if not shape and whole.size == max(whole.shape, default=1):  # a row or a column of numbers
        return list(whole.ravel())
    if count == 1 and not isinstance(fitted(whole, shape), Reason):  # the one vector by itself
        return [whole]
    wrong = next(fit for fit in fits if isinstance(fit, Reason))
    return Reason(f"has an element that {wrong.text}")


def _parts(seen: Value | Fault) -> list[Numbers] | Reason:
    seen = unpacked(seen)
    match seen:
        case Items(values=items):
            return _listed([numbers(item) for item in items[: MAX_ELEMENTS + 1]])
        case Table(names=()):
            return []
        case Array():
            values = from_array(seen)
            return values if isinstance(values, Reason) else list(values if values.ndim else values[None])
        case Table():
            values = numbers(seen)
            return values if isinstance(values, Reason) else list(values)
        case Expr() if root(seen).head in _SETS:
            return Reason(f"is the set {text(seen)[:60]}, where a list of elements is asked")
        case Number() | Expr():
            return _listed([numbers(seen)])
        case _:
            return refused(seen, "a list of numbers")


def _listed(found: list[Numbers | Reason]) -> list[Numbers] | Reason:
    values = []
    for element in found:
        if isinstance(element, Reason):
            return Reason(f"has an element that {element.text}") if len(found) > 1 else element
        values.append(element)
    return values
