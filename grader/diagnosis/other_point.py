"""Right, but for other values of the variables than those that were given."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterator

import numpy as np

from grader.comparers._words import clipped
from grader.comparers.maths.evaluate import Numbers
from grader.diagnosis._case import Case
from grader.diagnosis._kinds import Explanation, Kind
from grader.diagnosis._places import listed
from grader.words import noted, say

MOST_VARIABLES = 8
"""Of a formula whose variables are changed."""
MOST_SAID = 2
"""Variables that a sentence names where all are changed."""

CHANGES: dict[str, Callable[[Numbers], Numbers]] = {
    "−{}": np.negative,
    "{} + 1": lambda x: x + 1,
    "{} − 1": lambda x: x - 1,
    "2·{}": lambda x: 2 * x,
    "{}/2": lambda x: x / 2,
    "{}²": np.square,
    "√{}": np.sqrt,
    "1/{}": np.reciprocal,
    "|{}|": np.abs,
    "0": np.zeros_like,
    "1": np.ones_like,
    noted("the position of the point, counted from 0,"): lambda x: np.arange(len(x), dtype=float),
    noted("the position of the point, counted from 1,"): lambda x: np.arange(1, len(x) + 1, dtype=float),
    noted("the point before"): lambda x: np.roll(x, 1),
    noted("the point after"): lambda x: np.roll(x, -1),
}
"""What stands for a variable, in words and numbers."""


def _explanations(case: Case) -> Iterator[Explanation]:
    if _is_partly_right(case) or not case.alike or not 1 <= len(case.at) <= MOST_VARIABLES:
        return
    changes = list(_changes(case))
    together = {name: np.stack([changed[name] for _, changed in changes]) for name in case.at}
    screened = case.worth(case.cells[0], together)
    seen = case.seen.reshape(len(case.seen), -1)[:, 0]
    near = np.abs(screened - seen) <= 2 * case.tolerances(screened)
    fits = np.all(near | ~np.isfinite(screened) & ~np.isfinite(seen) | case.up_to_constant, axis=1)
    for (sentence, changed), fit in zip(changes, fits, strict=True):
        if fit:
            yield Explanation("other_point", sentence, case.worth(case.formula, changed), math.log2(len(changes)))


def _is_partly_right(case: Case) -> bool:
    """Whether some numbers of a vector are right at all points: they are of the same variables."""
    return case.alike and len(case.wrong.shape) > 1 and not bool(np.all(np.any(case.wrong, axis=0)))


def _changes(case: Case) -> Iterator[tuple[str, dict[str, Numbers]]]:
    """Sentences, and the variables that they say were taken."""
    at = dict(case.at)
    for one, other in itertools.combinations(sorted(at), 2):
        sentence = say("Your answer is what one gets when {names} change places.", names=listed((one, other)))
        yield sentence, {**at, one: at[other], other: at[one]}
    for words, change in CHANGES.items():
        for name, values in at.items():
            yield _sentence(words, (name,)), {**at, name: change(values)}
        if len(at) > 1:
            yield _sentence(words, tuple(at)), {name: change(values) for name, values in at.items()}


def _sentence(words: str, names: tuple[str, ...]) -> str:
    changed = [
        say("{taken} in place of {name}", taken=say(words, clipped(name)), name=clipped(name))
        for name in names[:MOST_SAID]
    ]
    return say(
        "Your answer is what one gets with {changes}. Look at what goes into the formula.",
        changes=say(" and ").join(changed),
    )


KIND = Kind(64, _explanations)
