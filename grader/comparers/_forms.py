"""Comparers that ask for a form: an answer is right if it is equivalent to the right one and written in that form."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from typing import Any, ClassVar, Self

from pydantic import Field

from grader.comparers._fields import Domains, Formulas, formulas, names_in
from grader.comparers._words import clipped
from grader.comparers.equivalent import Equivalent
from grader.comparers.maths.arrays import Reason
from grader.comparers.maths.entries import entries
from grader.comparers.maths.forms import Forms, Id
from grader.comparers.maths.polynomials import TooLarge
from grader.comparers.maths.trees import Unreadable, as_expr, joined
from grader.comparers.maths.wellformed import check
from grader.errors import Undecided
from grader.model import Comparer, Judgement
from grader.values import Expr, Value
from grader.words import noted, say

WHOLES = frozenset(
    """Tuple Matrix FiniteSet EmptySet Interval Union Intersection Complement Equality Unequality StrictLessThan
    LessThan StrictGreaterThan GreaterThan And Or Not Xor Implies Equivalent""".split()
)
"""What is put together from formulas, each of which has to have the form by itself."""


class InForm(Comparer):
    """A comparer for one form. A subclass says what the form is called, and what an answer lacks of it."""

    reads: ClassVar[frozenset[str]] = Equivalent.reads
    imports_late: ClassVar[tuple[str, ...]] = Equivalent.imports_late
    called: ClassVar[str] = ""
    """How a formula in this form is, as in "is not …"."""

    to: Formulas = Field(description="The right formula, or a list of formulas, or an equation; in any form.")
    domain: Domains = Field({}, description="What the variables stand for, where not any real number.")

    def judge(self, seen: Value) -> Judgement:
        """Look at the form and at the value. Raises `Undecided` where one of them stays open and the other is right."""
        equal = equality(seen, self.to, self.domain)
        if isinstance(equal, Judgement) and not equal.credit:
            return replace(
                equal, message=equal.message + self._rest(seen), diagnosis=equal.diagnosis or "not-equivalent"
            )
        lacks = self._lacks(seen)
        if lacks:
            text = (
                noted("Your answer has the right value, but it is not {form}: {why}.")
                if isinstance(equal, Judgement)
                else noted("Your answer is not {form}: {why}.")
            )
            return Judgement(
                credit=0.0,
                message=say(text, form=say(self.called), why=lacks),
                answer=equal.answer if isinstance(equal, Judgement) else "",
                diagnosis="not-in-form",
                how="structural",
                seen=seen,
                expected=self.to,
            )
        if isinstance(equal, Undecided):
            raise equal
        return equal

    def instead(self, when: Any, within: float | None = None) -> Self:
        """The same comparer for another formula; a tolerance has no meaning here."""
        return self.model_copy(update={"to": formulas(when)})

    def lacking(self, forms: Forms, formula: Id) -> str:
        """What keeps a formula from the form, as a clause; "" where nothing does. Raises `TooLarge`."""
        raise NotImplementedError

    def _lacks(self, seen: Value) -> str:
        """What keeps an answer from the form. Raises `Undecided`."""
        forms = Forms()
        tree = as_tree(seen)
        if tree is None:
            return ""
        try:
            check(tree)
            return next(filter(None, (self.lacking(forms, part) for part in _formulas(forms, forms.add(tree)))), "")
        except TooLarge:
            raise Undecided(f"Whether the answer is {self.called} cannot be decided: it is too large.") from None
        except ZeroDivisionError:
            raise Undecided(f"Whether the answer is {self.called} cannot be decided: it divides by zero.") from None
        except Unreadable as error:
            raise Undecided(f"Whether the answer is {self.called} cannot be decided: {error}.") from error

    def _rest(self, seen: Value) -> str:
        """A remark on the form of an answer that is not right anyway."""
        with suppress(Undecided):
            return " " + say("It is not {form} either.", form=say(self.called)) if self._lacks(seen) else ""
        return ""


def equality(seen: Value, right: Expr | Any, domain: Domains) -> Judgement | Undecided:
    """Whether an answer is equivalent to the right one."""
    comparer = Equivalent(to=right, domain=domain)
    try:
        return comparer.judge(seen)
    except Undecided as undecided:
        return undecided


def as_tree(value: Value) -> Expr | None:
    """A formula, or a list, set, matrix or array of formulas, as one tree; None for anything else."""
    if tree := as_expr(value):
        return tree
    grid = entries(value)
    if isinstance(grid, Reason):
        return None
    if len(grid.shape) == 2:
        return joined("Matrix", *grid.cells, text=f"{grid.shape[0]},{grid.shape[1]}")
    return joined("Tuple", *grid.cells) if grid.shape else grid.cells[0]


def the_variable(given: str | None, right: Value) -> str:
    """The variable a form is about: the one named, or the right answer's only one. Raises `Undecided` for several."""
    names = names_in(right)
    if given is None and len(names) > 1:
        raise Undecided(f"The exercise does not say which of {', '.join(sorted(names))} is the variable.")
    return given if given is not None else next(iter(names), "")


def quoted(forms: Forms, part: Id) -> str:
    """A part of the student's answer, as it was written."""
    return clipped(forms.text(part))


def _formulas(forms: Forms, whole: Id) -> Iterator[Id]:
    """The formulas that an equation, a list, a set … is put together from."""
    waiting, known = [whole], {whole}
    while waiting:
        part = waiting.pop()
        if forms[part].head in WHOLES:
            new = [inner for inner in reversed(forms[part].args) if inner not in known]
            known.update(new)
            waiting.extend(new)
        else:
            yield part
