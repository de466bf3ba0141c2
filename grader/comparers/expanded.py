"""Compare formulas that are to be expanded: equivalent, and without products or powers of sums."""

from __future__ import annotations

from typing import ClassVar

from grader.comparers._forms import InForm, quoted
from grader.comparers.maths.forms import Forms, Id
from grader.words import noted, say


class Expanded(InForm):
    """A formula is right if it is equivalent to `to` and no product or whole power of a sum is left in it."""

    called: ClassVar[str] = noted("expanded")

    def lacking(self, forms: Forms, formula: Id) -> str:
        """The outermost part that can be multiplied out."""
        unexpanded = next((part for part in forms.below(formula) if _can_be_expanded(forms, part)), None)
        return "" if unexpanded is None else say("{part} can be multiplied out", part=quoted(forms, unexpanded))


def _can_be_expanded(forms: Forms, part: Id) -> bool:
    form = forms[part]
    if form.head == "Pow":
        return forms[form.args[0]].head == "Add" and (forms.integer(form.args[1]) or 0) > 1
    if form.head != "Mul":
        return False
    if any(forms[factor].head == "Add" for factor in form.args):
        return True
    return sum(times for factor, times in form.parts if _is_divided_by_a_sum(forms, factor)) > 1


def _is_divided_by_a_sum(forms: Forms, factor: Id) -> bool:
    form = forms[factor]
    return form.head == "Divisor" and forms[form.args[0]].head == "Add"
