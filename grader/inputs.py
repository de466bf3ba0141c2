"""Draw the points at which a submission's functions are called.

A student cannot know them in advance: they are seeded from the submission's own bytes, so that any change
of the file changes them. A regrade of the same file draws the same.
"""

from __future__ import annotations

import hashlib
import math
import random
from collections.abc import Mapping
from typing import NamedTuple

from grader.comparers.maths.evaluate import evaluate
from grader.formulas import free_names
from grader.model import Check, Exercise, Function, Submission
from grader.values import Expr

SIGNIFICANT_DIGITS = 4


class Drawn(NamedTuple):
    """Points of one function target: a row a point."""

    names: tuple[str, ...]
    inputs: tuple[tuple[float, ...], ...]
    """The variables of `names`."""
    arguments: tuple[tuple[float, ...], ...]
    """What the function is called with."""


def draw(submission: Submission, exercise: Exercise, check: Check, target: Function) -> Drawn:
    """Draw `target.points` points: each variable evenly over its range, one in each of as many equal parts.

    All targets of one check that use the same variables get the same points (Latin hypercube sampling,
    McKay, Beckman and Conover 1979).
    """
    names = tuple(sorted({name for formula in target.of for name in free_names(formula)}))
    domain = {**exercise.domain, **target.domain}
    seed = hashlib.sha256(b"\0".join([exercise.id.encode(), check.id.encode(), submission.source])).digest()
    columns = [_column(_generator(seed, name), *domain[name], target.points) for name in names]
    inputs = tuple(zip(*columns, strict=True)) if names else ((),) * target.points
    arguments = tuple(
        tuple(_argument(formula, dict(zip(names, point, strict=True))) for formula in target.of) for point in inputs
    )
    return Drawn(names, inputs, arguments)


def _generator(seed: bytes, name: str) -> random.Random:
    return random.Random(seed + name.encode())  # noqa: S311 - to be repeated, not kept secret


def _column(generator: random.Random, low: float, high: float, count: int) -> list[float]:
    width = (high - low) / count
    column = [_short(low + (part + generator.random()) * width, low, high) for part in range(count)]
    generator.shuffle(column)
    return column


def _short(number: float, low: float, high: float) -> float:
    """Round to a few digits of the range, so that a message can name the point exactly."""
    decimals = SIGNIFICANT_DIGITS - 1 - math.floor(math.log10(high - low))
    return min(max(round(number, decimals), low), high)


def _argument(formula: Expr, at: Mapping[str, float]) -> float:
    if formula.nodes[-1].head == "Symbol":
        return at[formula.nodes[-1].text]
    return float(evaluate(formula, at))
