"""Compare collections in which order does not count: solutions, critical points, support vectors."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
from pydantic import Field

from grader.comparers._fields import Domains, Formulas, formulas, names_in, worth
from grader.comparers._words import clipped, shown_all
from grader.comparers.maths.arrays import Reason, from_array, numbers, of_element, refused
from grader.comparers.maths.closeness import close, fitted
from grader.comparers.maths.evaluate import Numbers
from grader.comparers.maths.kinds import kind
from grader.comparers.maths.trees import arguments, as_expr, root, unpacked
from grader.errors import Undecided
from grader.formulas import text
from grader.model import Comparer, Judgement
from grader.values import Array, Expr, Fault, Items, Number, Table, Value
from grader.words import noted, say, say_n

INFINITE = noted("Infinity is not a number, so it is not a point of the line.")
MAX_ELEMENTS = 2_000
_LISTS = frozenset({"Tuple", "List"})
_SETS = frozenset(
    "Interval Union Intersection Complement SymmetricDifference ProductSet Range ImageSet ConditionSet UniversalSet "
    "Reals Integers Naturals Naturals0 Rationals Complexes".split(),
)


class Unordered(Comparer):
    """The same elements in any order; `to: []` asks for none.

    An element given twice counts once, but where both answers are lists of SymPy, which count how often.
    """

    reads: ClassVar[frozenset[str]] = frozenset({"items", "array", "expr", "table", "number"})
    imports_late: ClassVar[tuple[str, ...]] = ("grader.comparers.maths.relations.matching",)

    to: Formulas = Field(description="The elements: a list of numbers or formulas, or of lists (vectors).")
    rel_tol: float = Field(1e-6, ge=0, description="Tolerance as a fraction of each right number.")
    abs_tol: float = Field(1e-9, ge=0, description="Least tolerance.")
    domain: Domains = Field({}, description="What variables stand for, where not any real number.")

    def judge(self, seen: Value) -> Judgement:
        """Look for each element among the other's elements. Raises `Undecided` where formulas cannot be compared."""
        repeats = _is_list(seen) and _is_list(self.to)
        if _is_symbolic(self.to):
            return self._of_formulas(seen, repeats=repeats)
        right = self._right()
        shape = right[0].shape if right else None
        given = _elements(seen, shape, len(right))
        message = (
            say("Your answer {what}.", what=given.text)
            if isinstance(given, Reason)
            else self._fault(given, right, repeats=repeats)
        )
        return self._judgement(seen, message, [shown_all(element) for element in right], "numeric")

    def instead(self, when: Any, within: float | None = None) -> Unordered:
        """The same comparer for other elements."""
        return self.model_copy(update={"to": formulas(when), "rel_tol": self.rel_tol if within is None else within})

    def _of_formulas(self, seen: Value, *, repeats: bool) -> Judgement:
        """Compare elements that are formulas, relations or matrices."""
        from grader.comparers.maths.relations.matching import matched

        right, given = _formulas(self.to), _formulas(seen)
        if right is None:
            raise Undecided("The exercise's elements cannot be read.")
        written = [text(element) for element in right]
        if given is None:
            why = (
                say("holds what is no formula")
                if isinstance(seen, Items)
                else refused(seen, noted("a list of formulas")).text
            )
            return self._judgement(seen, say("Your answer {what}.", what=why), written, "structural")
        found = matched(given, right, self.domain, repeats=repeats)
        if found.undecided:
            raise Undecided(f"Whether the elements are right cannot be decided: {found.undecided}.")
        named = [clipped(text(element)) for element in found.extra]
        message = _unmatched(named, len(found.missing), len(given), len(right))
        return self._judgement(seen, message, written, found.how)

    def _judgement(self, seen: Value, message: str, right: list[str], how: str) -> Judgement:
        return Judgement(
            credit=float(not message),
            message=message
            or (say("All {count} are right.", count=len(right)) if len(right) > 1 else say("That is right.")),
            answer=say("The right elements are {elements}.", elements=", ".join(right))
            if right
            else say("There are none: an empty list is right."),
            how=how,
            seen=seen,
            expected=self.to,
        )

    def _right(self) -> list[Numbers]:
        written = unpacked(self.to)
        elements = list(written.values) if isinstance(written, Items) else [written]
        values = [worth(element, {}) for element in elements if not isinstance(element, Fault)]
        if len({value.shape for value in values}) > 1:
            raise Undecided("The exercise's elements have different lengths.")
        return values

    def _fault(self, given: list[Numbers], right: list[Numbers], *, repeats: bool) -> str:
        """What does not belong, or how many are missing; "" where nothing is wrong."""
        if any(np.any(np.isinf(element)) for element in given) and not any(np.any(np.isinf(one)) for one in right):
            return say(INFINITE)
        if repeats:
            missing, extra = list(right), []
            for element in given:
                place = next((place for place, one in enumerate(missing) if self._same(element, one)), None)
                if place is None:
                    extra.append(element)
                else:
                    del missing[place]
        else:
            extra = [element for element in given if not any(self._same(element, one) for one in right)]
            missing = [one for one in right if not any(self._same(element, one) for element in given)]
        return _unmatched([shown_all(element) for element in extra], len(missing), len(given), len(right))

    def _same(self, element: Numbers, one: Numbers) -> bool:
        fit = fitted(element, one.shape)
        if isinstance(fit, Reason):
            return False
        return bool(np.all(close(fit[None], one[None], self.rel_tol, np.asarray(self.abs_tol))))


def _unmatched(extra: list[str], missing: int, given: int, right: int) -> str:
    """What does not belong, or how many are missing; "" where nothing is wrong."""
    sentences = []
    if extra:
        more = len(extra) - 1
        sentences.append(
            say("{first} and {count} more do not belong to the right answer.", first=extra[0], count=more)
            if more
            else say("{first} does not belong to the right answer.", first=extra[0])
        )
    elif missing and not given:
        sentences.append(say("Your answer holds no element."))
    if 0 < missing < right:
        sentences.append(
            say_n(
                "{count} element of the right answer is missing.",
                "{count} elements of the right answer are missing.",
                missing,
            )
        )
    elif missing and not extra and given:
        sentences.append(say("Elements of the right answer are missing."))
    return " ".join(sentences)


def _is_list(value: Value) -> bool:
    """Whether a value is a list of SymPy, or a formula written as one: those count how often an element is given."""
    return isinstance(value, Expr) and root(value).head in _LISTS


def _is_symbolic(value: Value | Fault) -> bool:
    """Whether elements are compared as formulas, not as numbers."""
    expr = None if isinstance(value, Fault) else as_expr(value)
    if expr is None:
        return False
    parts = arguments(expr) if root(expr).head in _LISTS | {"FiniteSet"} else (expr,)
    kinds = {kind(part) for part in parts}
    return bool(names_in(expr)) or bool(kinds & {"relation", "logic", "set"}) or len(kinds) > 1


def _formulas(value: Value) -> list[Expr] | None:
    """The elements of a value as formulas; None where it holds other things."""
    expr = as_expr(value)
    if expr is None:
        return None
    head = root(expr).head
    return list(arguments(expr)) if head in _LISTS | {"FiniteSet", "EmptySet"} else [expr]


def _elements(seen: Value, shape: tuple[int, ...] | None, count: int) -> list[Numbers] | Reason:
    """The elements of an answer, each of the shape asked for (any where nothing is asked)."""
    parts = _parts(seen)
    if isinstance(parts, Reason):
        return parts
    if len(parts) > MAX_ELEMENTS:
        return Reason(say("has {count} elements, far more than are asked", count=len(parts)))
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
    return of_element(wrong)


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
            return Reason(say("is the set {set}, where a list of elements is asked", set=text(seen)[:60]))
        case Number() | Expr():
            return _listed([numbers(seen)])
        case _:
            return refused(seen, noted("a list of numbers"))


def _listed(found: list[Numbers | Reason]) -> list[Numbers] | Reason:
    values = []
    for element in found:
        if isinstance(element, Reason):
            return of_element(element) if len(found) > 1 else element
        values.append(element)
    return values
