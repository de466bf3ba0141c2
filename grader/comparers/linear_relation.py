"""Compare up to a linear relation: equal, a multiple, shifted by a constant, or both."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

import numpy as np
from pydantic import BeforeValidator, Field

from grader.comparers import _vectors
from grader.comparers._fields import Domains, Formulas, formulas
from grader.comparers.maths import arithmetic, vectors
from grader.comparers.maths.arithmetic import difference, elsewhere, product
from grader.comparers.maths.arrays import Reason
from grader.comparers.maths.entries import Entries
from grader.comparers.maths.vectors import Floats, Shared, all_equal, negligible, nonzero
from grader.errors import Undecided
from grader.model import Comparer, Judgement
from grader.values import Value
from grader.words import noted, say

SAID = {
    "equal": noted("That is right."),
    "proportional": noted("Your answer is the right one times a constant factor."),
    "offset": noted("Your answer is the right one plus a constant."),
    "linear": noted("Your answer is the right one times a constant factor, plus a constant."),
}
DIAGNOSES = {"equal": None, "proportional": "constant-factor", "offset": "constant-offset", "linear": "linear"}
LEAST = {"equal": 1, "proportional": 2, "offset": 2, "linear": 3}
"""Numbers in which a relation can be seen: one more than it has constants."""


def _credit(written: Any) -> Any:
    return 0.0 if written is None else float(written) if isinstance(written, bool) else written


Credit = Annotated[float, BeforeValidator(_credit), Field(ge=0, le=1)]


class LinearRelation(Comparer):
    """Credit for the right answer, and for a*right, right + b and a*right + b with constants a and b."""

    reads: ClassVar[frozenset[str]] = frozenset({"expr", "number", "items", "array"})
    imports_late: ClassVar[tuple[str, ...]] = ("grader.comparers.maths.equivalence",)

    to: Formulas = Field(description="The right formula, or a list or matrix of numbers or formulas.")
    equal: Credit = Field(1.0, description="The credit of an answer that is equal: true, false, or from 0 to 1.")
    proportional: Credit = Field(0.0, description="The credit of a multiple, by a constant other than zero.")
    offset: Credit = Field(0.0, description="The credit of the right answer plus a constant.")
    linear: Credit = Field(0.0, description="The credit of a multiple plus a constant.")
    domain: Domains = Field({}, description="What the variables stand for, where not any real number.")

    def judge(self, seen: Value) -> Judgement:
        """Look for the relation of most credit that holds. Raises `Undecided`."""
        pair = vectors.finite(seen, self.to, self.domain)
        if isinstance(pair, Reason):
            return self._judgement(seen, "", say("Your answer {what}.", what=pair.text), "structural")
        given, right = pair
        is_rounded = vectors.rounded(given.cells, right.cells)
        found = Shared(False)
        for name in self._wanted():
            found = _of_floats(name, *pair) if is_rounded else self._of_formulas(name, *pair)
            if found.certain:
                _require_enough(name, *pair)
                return self._judgement(seen, name, say(SAID[name]), found.how)
        return self._judgement(seen, "", _vectors.stranger(given, right) or self._wrong(), found.how)

    def instead(self, when: Any, within: float | None = None) -> LinearRelation:
        """The same comparer for another answer; a tolerance has no meaning here."""
        return self.model_copy(update={"to": formulas(when)})

    def _wanted(self) -> list[str]:
        """The relations that earn credit, the one of most credit first, of several the strictest."""
        return sorted((name for name in SAID if getattr(self, name)), key=lambda name: -getattr(self, name))

    def _wrong(self) -> str:
        if self._wanted() in (["equal"], []):
            return say("Your answer is not right.")
        return say("Your answer is not right, and has no relation to the right one that counts here.")

    def _judgement(self, seen: Value, name: str, message: str, how: str) -> Judgement:
        return Judgement(
            credit=getattr(self, name) if name else 0.0,
            message=message,
            answer=say("The right answer is {answer}.", answer=_vectors.written(self.to)),
            diagnosis=DIAGNOSES.get(name),
            how=how,
            seen=seen,
            expected=self.to,
        )

    def _of_formulas(self, name: str, given: Entries, right: Entries) -> Shared:
        """Whether a relation holds for all entries at all points: the identity that is free of its constants."""
        pairs = list(zip(given.cells, right.cells, strict=True))
        domain = arithmetic.everywhere(self.domain)
        if not pairs:
            return Shared(True)
        match name:
            case "equal":
                return all_equal(pairs, domain)
            case "proportional":
                pivot, own = nonzero(right.cells, domain), nonzero(given.cells, domain)
                if pivot is None or own is None:
                    return Shared(pivot == own, "symbolic")
                return all_equal(arithmetic.crosswise(given, right, pivot), domain)
            case "offset":
                first = elsewhere(difference(*pairs[0]))
                return all_equal(((difference(*pair), first) for pair in pairs), domain)
        start = (elsewhere(given.cells[0]), elsewhere(right.cells[0]))
        steps, asked = (
            [difference(elsewhere(cell, 1), first) for cell in cells]
            for cells, first in zip((given.cells, right.cells), start, strict=True)
        )
        pivot, own = nonzero(asked, domain), nonzero(steps, domain)
        if pivot is None or own is None:  # one of them is the same number throughout
            return Shared(pivot == own, "symbolic")
        return all_equal(
            (
                (product(difference(cell, start[0]), asked[pivot]), product(difference(other, start[1]), steps[pivot]))
                for cell, other in pairs
            ),
            domain,
        )


def _require_enough(name: str, given: Entries, right: Entries) -> None:
    """Raise `Undecided` where any answer would have the relation."""
    if len(right.cells) < LEAST[name] and not vectors.names_of(given.cells, right.cells):
        raise Undecided(f"It takes {LEAST[name]} numbers to see the relation “{name}”, here {len(right.cells)} given.")


def _of_floats(name: str, given: Entries, right: Entries) -> Shared:
    """The same for rounded numbers, by least squares."""
    found, asked = vectors.floats(given.cells), vectors.floats(right.cells)
    length = float(np.linalg.norm(found))
    if name == "equal":
        return Shared(negligible(found - asked, float(np.linalg.norm(asked))), "numeric")
    if name != "proportional":
        found, asked = found - np.mean(found), asked - np.mean(asked)
    if name == "offset":
        return Shared(negligible(found - asked, length), "numeric")
    return Shared(_is_multiple(found, asked, length), "numeric")


def _is_multiple(found: Floats, asked: Floats, length: float) -> bool:
    """Whether one is the other times a number that is not zero, beside vectors of a length."""
    square = np.vdot(asked, asked)
    if not square or negligible(found, length):
        return bool(not square) and negligible(found, length)
    return negligible(found - np.vdot(asked, found) / square * asked, length)
