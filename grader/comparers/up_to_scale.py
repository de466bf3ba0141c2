"""Compare formulas, vectors and matrices up to one constant factor."""

from __future__ import annotations

from typing import Any, ClassVar, NamedTuple

import numpy as np
from pydantic import Field

from grader.comparers import _vectors
from grader.comparers._fields import Domains, Formulas, formulas
from grader.comparers.maths import arithmetic, vectors
from grader.comparers.maths.arithmetic import conjugate, product
from grader.comparers.maths.arrays import Reason
from grader.comparers.maths.entries import Entries
from grader.comparers.maths.vectors import Floats, all_equal
from grader.errors import Undecided
from grader.model import Comparer, Judgement
from grader.values import Expr, Value
from grader.words import noted, say

RIGHT = noted("That is right.")
ZERO = noted("Your answer is zero, and no multiple of zero is the right answer.")
NOT_ZERO = noted("Your answer is not a multiple of the right one.")
NEGATIVE = noted("Your answer is a multiple of the right one by a negative factor: it points the opposite way.")
NOT_REAL = noted("Your answer is a multiple of the right one by a factor that is not real.")
LENGTH = noted("Your answer is a multiple of the right one by a factor whose absolute value is not 1.")
NUMBERS = noted("The numbers of your answer are not in the right proportion.")


class _Factor(NamedTuple):
    """What is known of the number that the right answer is multiplied by."""

    is_real: bool
    is_positive: bool
    has_length_1: bool


class _Opinion(NamedTuple):
    """How it is known, what is wrong ("" where nothing is), and the kind of mistake."""

    how: str
    message: str = ""
    diagnosis: str | None = None


class UpToScale(Comparer):
    """Right if it is the right answer times a constant other than zero, the same one for all entries."""

    reads: ClassVar[frozenset[str]] = frozenset({"expr", "number", "items", "array"})
    imports_late: ClassVar[tuple[str, ...]] = ("grader.comparers.maths.equivalence",)

    to: Formulas = Field(description="One right formula, vector, matrix or equation.")
    positive: bool = Field(False, description="The factor must be positive: the same direction, not the opposite one.")
    complex: bool = Field(False, description="The factor may be complex.")
    phase: bool = Field(False, description="The factor is a complex number of absolute value 1.")
    complex_phase: bool = Field(False, description="The same as `phase`.")
    domain: Domains = Field({}, description="What the variables stand for, where not any real number.")

    def judge(self, seen: Value) -> Judgement:
        """Compare products of entries crosswise, so that nothing is divided by. Raises `Undecided`."""
        opinion = self._opinion(seen)
        return Judgement(
            credit=float(not opinion.message),
            message=say(opinion.message or RIGHT),
            answer=say("The right answer is {answer}, or a multiple of it.", answer=_vectors.written(self.to)),
            diagnosis=opinion.diagnosis,
            how=opinion.how,
            seen=seen,
            expected=self.to,
        )

    def instead(self, when: Any, within: float | None = None) -> UpToScale:
        """The same comparer for another answer, up to a factor too; a tolerance has no meaning here."""
        return self.model_copy(update={"to": formulas(when)})

    @property
    def _turns(self) -> bool:
        return self.phase or self.complex_phase

    def _opinion(self, seen: Value) -> _Opinion:
        (relation, given), (asked, right) = vectors.cleared(seen), vectors.cleared(self.to)
        if relation != asked:
            return _Opinion("structural", _vectors.OTHER_KIND)
        pair = vectors.finite(given, right, self.domain)
        if isinstance(pair, Reason):
            return _Opinion("structural", say("Your answer {what}.", what=pair.text))
        if vectors.rounded(*(grid.cells for grid in pair)):
            return self._of_floats(*(vectors.floats(grid.cells) for grid in pair))
        return self._of_formulas(*pair, positive=self.positive or ">" in asked)

    def _of_floats(self, given: Floats, right: Floats) -> _Opinion:
        if not np.any(given) or not np.any(right):
            return _of_zero("numeric", given=bool(np.any(given)), right=bool(np.any(right)))
        scale = np.vdot(right, given) / np.vdot(right, right)
        if not vectors.negligible(given - scale * right, float(np.linalg.norm(given))):
            return _Opinion("numeric", NUMBERS)
        is_real = bool(abs(scale.imag) <= vectors.TOLERANCE * abs(scale))
        has_length_1 = bool(abs(abs(scale) - 1) <= vectors.TOLERANCE)
        return self._of_factor("numeric", _Factor(is_real, bool(scale.real > 0), has_length_1), positive=self.positive)

    def _of_formulas(self, given: Entries, right: Entries, *, positive: bool) -> _Opinion:
        pivot, other = (vectors.nonzero(grid.cells, self.domain) for grid in (right, given))
        if pivot is None or other is None:
            return _of_zero("symbolic", given=other is not None, right=pivot is not None)
        if self._turns and not positive and right.shape:
            turned = all_equal(_turned(given, right, pivot), self.domain)
            if turned.certain:
                return _Opinion(turned.how)
        same = all_equal(arithmetic.crosswise(given, right, pivot), arithmetic.everywhere(self.domain))
        if not same.certain:
            return _Opinion(same.how, _vectors.stranger(given, right) or _vectors.disproportion(given, same, pivot))
        return self._of_factor(same.how, self._factor(given.cells[pivot], right.cells[pivot]), positive=positive)

    def _factor(self, given: Expr, right: Expr) -> _Factor:
        """Of two formulas that are multiples of one another."""
        turned = product(given, conjugate(right))
        is_real = all_equal([(turned, conjugate(turned))], self.domain).certain
        lengths = [(product(given, conjugate(given)), product(right, conjugate(right)))]
        has_length_1 = self._turns and all_equal(lengths, self.domain).certain
        return _Factor(is_real, is_real and self._is_positive(turned), has_length_1)

    def _is_positive(self, formula: Expr) -> bool:
        for (value,) in vectors.values_at_points([formula], self.domain):
            if value is not None and not value.real.contains(0):
                return bool(value.real > 0)
        raise Undecided("Whether the factor is positive cannot be decided.")

    def _of_factor(self, how: str, factor: _Factor, *, positive: bool) -> _Opinion:
        if not factor.is_real and (positive or not (self.complex or self._turns)):
            return _Opinion(how, NOT_REAL, "complex-factor")
        if positive and not factor.is_positive:
            return _Opinion(how, NEGATIVE, "opposite-direction")
        if self._turns and not factor.has_length_1:
            return _Opinion(how, LENGTH, "wrong-length")
        return _Opinion(how)


def _of_zero(how: str, *, given: bool, right: bool) -> _Opinion:
    """Where one of them is zero: `given` and `right` say whether they are something else."""
    if given == right:
        return _Opinion(how)
    return _Opinion(how, NOT_ZERO if given else ZERO, None if given else "zero")


def _turned(given: Entries, right: Entries, pivot: int) -> vectors.Pairs:
    """The products that are equal if, at each point, the answer is the right one turned by some angle."""
    first, second = conjugate(given.cells[pivot]), conjugate(right.cells[pivot])
    return [
        (product(cell, first), product(asked, second)) for cell, asked in zip(given.cells, right.cells, strict=True)
    ]
