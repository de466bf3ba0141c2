"""What is wrong with numbers that should follow the solution of a differential equation."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from grader.comparers._expressions import Mistake
from grader.comparers._words import NEGLIGIBLE, place, shown
from grader.comparers.maths.evaluate import Numbers
from grader.words import say

MOST_DRIFT = 0.5
"""Of the range: what lies further off follows another equation, or none."""
LEAST_FOLLOWED = 4
"""So many times must be right before it can be said that the numbers part from the solution."""
LEAST_TIMES = 4
"""Fewer numbers have too many causes."""
DEGREES = 180 / np.pi


@dataclass(frozen=True, eq=False)
class Course:
    """Numbers at times, beside the solution there."""

    times: Numbers
    name: str
    """What holds them; "" for a function."""
    values: Numbers
    """A row for each unknown asked."""
    solution: dict[str, Numbers]
    asked: tuple[str, ...]
    variable: str
    begin: float
    rel_tol: float
    abs_tol: float

    @cached_property
    def right(self) -> Numbers:
        """The solution, a row for each unknown asked."""
        return np.array([self.solution[name] for name in self.asked])

    @cached_property
    def ranges(self) -> Numbers:
        """What tolerances are fractions of: the range of each row, of a constant its size; shape (rows, 1)."""
        ranges = np.ptp(self.right, axis=1, keepdims=True)
        sizes = np.max(np.abs(self.right), axis=1, keepdims=True)
        return np.asarray(np.where(ranges > NEGLIGIBLE * sizes, ranges, sizes))

    def near(self, values: Numbers, right: Numbers) -> NDArray[np.bool_]:
        """At which times all rows lie as near as is asked."""
        tolerance = np.maximum(self.abs_tol, self.rel_tol * self.ranges)
        return np.asarray(np.all(np.abs(values - right) <= tolerance, axis=0))

    def place(self, index: int) -> str:
        """A time as it is named in a sentence."""
        return place((self.variable,), (round(float(self.times[index]), 9),))


def mistake_in(course: Course) -> Mistake | None:
    """The first kind of mistake that explains the numbers; None where they are right."""
    near = course.near(course.values, course.right)
    if near.all():
        return None
    what = course.name or say("your function")
    found = (_elsewhere(course, what) if course.times.size >= LEAST_TIMES else None) or _parting(course, near, what)
    return found or _anywhere(course, near, what)


def _elsewhere(course: Course, what: str) -> Mistake | None:
    """Something else that is right all over."""
    values, right = course.values, course.right
    if course.near(values / DEGREES, right).all():
        sentence = say("{what} is right but for its unit: it is in degrees where radians are asked.", what=what)
        return Mistake("degrees", sentence)
    if len(course.asked) == 1:
        for name, other in course.solution.items():
            if course.near(values, other[None]).all():
                sentence = say(
                    "{what} holds {other}, where {asked} is asked.", what=what, other=name, asked=course.asked[0]
                )
                return Mistake("other_unknown", sentence)
    elif course.near(values, right[::-1]).all():
        return Mistake("other_order", say("{what} is right but for the order of its parts.", what=what))
    if course.near(-values, right).all():
        return Mistake("sign", say("{what} has the wrong sign everywhere.", what=what))
    return None


def _parting(course: Course, near: NDArray[np.bool_], what: str) -> Mistake | None:
    """Begun wrongly, or right at first and less and less so."""
    first = int(np.argmin(near))
    if course.times[0] == course.begin and first == 0:
        value = " and ".join(map(shown, course.values[:, 0]))
        sentence = say(
            "At {place} {what} is {value}: it does not start where it should.",
            place=course.place(0),
            what=what,
            value=value,
        )
        return Mistake("wrong_start", sentence)
    with np.errstate(all="ignore"):
        miss = np.max(np.abs(course.values - course.right) / course.ranges, axis=0)
    if not np.all(np.isfinite(miss)) or first < LEAST_FOLLOWED or miss.max() > MOST_DRIFT:
        return None
    sentence = say(
        "Up to {place} {what} follows the solution, then it parts from it more and more. A number slightly wrong "
        "in the equation does that, and a solver whose tolerances are too loose or whose steps are too large.",
        place=course.place(first - 1),
        what=what,
    )
    return Mistake("drift", sentence)


def _anywhere(course: Course, near: NDArray[np.bool_], what: str) -> Mistake:
    first = int(np.argmin(near))
    sentence = say(
        "At {place} {what} is {value}, which is not right. It is right at {right} of {count} points.",
        place=course.place(first),
        what=what,
        value=" and ".join(map(shown, course.values[:, first])),
        right=int(near.sum()) or say("none"),
        count=near.size,
    )
    return Mistake(None, sentence)
