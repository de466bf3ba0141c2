"""The hints of a check as steps that its student opens one after the other, and what the next one costs."""

from __future__ import annotations

from dataclasses import dataclass

from grader import hints
from grader.model import Mark, Outcome

_HELPED = frozenset({Outcome.FAIL, Outcome.PARTIAL, Outcome.FAULT, Outcome.SKIPPED})


@dataclass(frozen=True, slots=True)
class Price:
    """A hint that is not in the page, because it is to be asked for."""

    number: int
    points: float
    """What it takes off the check's points, 0 where it costs nothing more."""
    line: str
    """What to write into the file to read it."""


@dataclass(frozen=True, slots=True)
class Steps:
    """The sentences that may be read, in order, and the next one that may not."""

    sentences: tuple[str, ...]
    count: int
    """Of all hints there are."""
    price: Price | None


def steps(mark: Mark) -> Steps | None:
    """The hints of a check that is not passed; None where there are none or nothing is to be mended."""
    check = mark.verdict.check
    if not check.hints or mark.verdict.outcome not in _HELPED:
        return None
    readable = tuple(hint.say for hint in check.hints[: mark.hints])
    return Steps(readable, len(check.hints), _price(mark, len(readable) + 1))


def _price(mark: Mark, number: int) -> Price | None:
    check = mark.verdict.check
    if number > len(check.hints):
        return None
    share = hints.cost(check, number) - hints.cost(check, number - 1)
    return Price(number, round(share * mark.max_points, 6), hints.line(check, number))
