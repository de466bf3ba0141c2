"""Compare formulas, vectors and matrices up to the sign: equal, or equal with every sign turned round."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
from pydantic import Field

from grader.comparers import _vectors
from grader.comparers._fields import Domains, Formulas, formulas
from grader.comparers.maths import vectors
from grader.comparers.maths.arithmetic import negative
from grader.comparers.maths.arrays import Reason
from grader.comparers.maths.entries import Entries
from grader.comparers.maths.vectors import Floats, all_equal
from grader.model import Comparer, Judgement
from grader.values import Value
from grader.words import noted, say

RIGHT = noted("That is right.")
OTHER_SIGN = noted("That is right but for its sign, which does not count here.")
MIXED = noted(
    "Each part of your answer is right but for its sign, and some signs are turned round while others are not."
)


class UpToSign(Comparer):
    """Right if it is the right answer or the right answer times -1, the same sign for all entries."""

    reads: ClassVar[frozenset[str]] = frozenset({"expr", "number", "items", "array"})
    imports_late: ClassVar[tuple[str, ...]] = ("grader.comparers.maths.equivalence",)

    to: Formulas = Field(description="One right formula, vector, matrix or equation.")
    domain: Domains = Field({}, description="What the variables stand for, where not any real number.")

    def judge(self, seen: Value) -> Judgement:
        """Compare with both signs, entry by entry. Raises `Undecided`."""
        credit, how, message = self._opinion(seen)
        return Judgement(
            credit=credit,
            message=say(message),
            answer=say("The right answer is {answer} or its negative.", answer=_vectors.written(self.to)),
            diagnosis="mixed-signs" if message == MIXED else None,
            how=how,
            seen=seen,
            expected=self.to,
        )

    def instead(self, when: Any, within: float | None = None) -> UpToSign:
        """The same comparer for another answer, up to the sign too; a tolerance has no meaning here."""
        return self.model_copy(update={"to": formulas(when)})

    def _opinion(self, seen: Value) -> tuple[float, str, str]:
        """The credit, how it is known, and the message."""
        (relation, given), (asked, right) = vectors.cleared(seen), vectors.cleared(self.to)
        if relation != asked:
            return 0.0, "structural", _vectors.OTHER_KIND
        pair = vectors.paired(given, right)
        if isinstance(pair, Reason):
            return 0.0, "structural", say("Your answer {what}.", what=pair.text)
        if vectors.rounded(*(grid.cells for grid in pair)):
            return _of_floats(*(vectors.floats(grid.cells) for grid in pair))
        return self._of_formulas(*pair, one_way=">" in asked)

    def _of_formulas(self, given: Entries, right: Entries, *, one_way: bool) -> tuple[float, str, str]:
        same = all_equal(zip(given.cells, right.cells, strict=True), self.domain)
        if same.equal:
            return 1.0, same.how, RIGHT
        pairs = [(cell, negative(asked)) for cell, asked in zip(given.cells, right.cells, strict=True)]
        turned = all_equal(pairs, self.domain)
        if turned.equal and not one_way:
            return 1.0, turned.how, OTHER_SIGN
        if not same.certain and not turned.certain and len(pairs) > 1 and self._either(given, right):
            return 0.0, same.how, MIXED
        return 0.0, same.how, _vectors.stranger(given, right) or _vectors.unequal(given, same)

    def _either(self, given: Entries, right: Entries) -> bool:
        """Whether each entry by itself is right up to its sign."""
        return all(
            any(all_equal([(cell, other)], self.domain).equal for other in (asked, negative(asked)))
            for cell, asked in zip(given.cells, right.cells, strict=True)
        )


def _of_floats(given: Floats, right: Floats) -> tuple[float, str, str]:
    length = float(np.linalg.norm(right))
    if vectors.negligible(given - right, length):
        return 1.0, "numeric", RIGHT
    if vectors.negligible(given + right, length):
        return 1.0, "numeric", OTHER_SIGN
    return 0.0, "numeric", noted("The numbers of your answer are not the right ones with either sign.")
