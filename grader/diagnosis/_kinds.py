"""What a kind of mistake is, and what it gives."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from grader.comparers.maths.evaluate import Numbers
from grader.diagnosis._case import Case


@dataclass(frozen=True, eq=False)
class Explanation:
    """What one mistake would give, and what to say to who made it."""

    slug: str
    """Of the mistake, such as "sign" or "constant_factor"."""
    sentence: str
    """Names the mistake and never the right answer. True of the answer whatever led to it.

    Said already, or `noted`: then it is looked up when it is believed.
    """
    gives: Numbers
    """What the answer would be with this mistake, of the shape of `Case.seen`."""
    freedom: float = 0.0
    """Bits that were taken from the data, as for a factor that was fitted: log2 of how many could have been."""
    bits: float | None = None
    """What agreement is worth, where it is not that of every number within the check's tolerance.

    No more is believed than there is in the numbers seen.
    """
    is_plain: bool = False
    """It says no more than what can be seen in the answer, which needs no evidence."""


@dataclass(frozen=True)
class Kind:
    """A kind of mistake. `explanations` yields what it would give in this case, likely ones first.

    It yields few: what can be seen not to fit for the price of a comparison is left out. It may raise `ValueError` and
    `ArithmeticError` where it has nothing to say.
    """

    rank: int
    """Kinds of lower rank are tried first: 10 very frequent, 50 usual, 90 rare. Ten ranks cost a bit of evidence."""
    explanations: Callable[[Case], Iterator[Explanation]]
