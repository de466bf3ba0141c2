"""Say what went wrong with an answer: one kind of mistake a module, found by its file name.

A kind gives explanations: what a mistake of that kind would yield, in numbers, with a sentence for who made it. One is
believed when it agrees with what was seen and is more specific than chance (`grader.diagnosis._evidence`).
"""

from __future__ import annotations

import importlib
import itertools
import math
import pkgutil
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, partial

import numpy as np

from grader.diagnosis._case import Case
from grader.diagnosis._evidence import RANKS_A_BIT, believed
from grader.diagnosis._kinds import Explanation, Kind
from grader.diagnosis._known import formulas
from grader.diagnosis._points import case
from grader.diagnosis._topics import about_derivatives
from grader.model import Comparer
from grader.values import Expr, Value
from grader.words import say

__all__ = [
    "SECONDS",
    "Case",
    "Explanation",
    "Kind",
    "about_derivatives",
    "case",
    "explain",
    "formulas",
    "kinds",
    "names",
]

SECONDS = 0.4
"""Of processor time for all kinds together, the same on a busy machine; what is not found by then is not said."""


@cache
def names() -> tuple[str, ...]:
    """The names of all kinds, sorted; none is imported."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_")))


@cache
def kinds() -> tuple[Kind, ...]:
    """All kinds, likely mistakes first. Raises `TypeError` for a module without a `KIND`."""
    found = []
    for name in names():
        kind = getattr(importlib.import_module(f"{__name__}.{name}"), "KIND", None)
        if not isinstance(kind, Kind):
            raise TypeError(f"{__name__}.{name} must hold a KIND")
        found.append(kind)
    return tuple(sorted(found, key=lambda kind: kind.rank))


def explain(
    seen: Value,
    right: Value | None,
    comparer: Comparer,
    seconds: float = SECONDS,
    known: Sequence[Expr] = (),
    *,
    derivatives: bool = True,
) -> Explanation | None:
    """The mistake that explains why `seen` is not `right`, or None. Raises nothing that an answer could cause.

    `seen` and `right` are what a judgement holds: a value or calls, and the formula or formulas asked for, if any.
    `known` are other formulas of the same task, `derivatives` says whether it may be about those.
    """
    kinds()  # imported once, which is not for this answer to pay
    until = time.thread_time() + seconds
    answers = dict.fromkeys((right, *getattr(comparer, "any_of", ())))
    _case = partial(case, seen, comparer=comparer, known=known, derivatives=derivatives)
    with np.errstate(all="ignore"):
        cases = [given for answer in answers if (given := _case(answer)) is not None]
        return next(_explanations(cases, until), None)


def _explanations(cases: Sequence[Case], until: float) -> Iterator[Explanation]:
    """Those that are believed, likely ones first; `cases` are those of all answers that are right."""
    for kind, given in itertools.product(kinds(), cases):
        try:
            for explanation in kind.explanations(given):
                if believed(explanation, given, kind.rank + RANKS_A_BIT * math.log2(len(cases))):
                    yield replace(explanation, sentence=say(explanation.sentence))
                if time.thread_time() > until:
                    return
        except Exception:  # noqa: BLE001, S112 - no mark is lost because a kind failed, and tests ask that none does
            continue
        if time.thread_time() > until:
            return
