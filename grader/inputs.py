"""Draw the points at which a submission's functions are called.

A student cannot know them in advance: they are seeded from the submission's own bytes, so that any change
of the file changes them. A regrade of the same file draws the same. Only a few are the same for every submission, so
that the answers of a class can be compared.
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
SHARED = 3
"""Points that are the same for every submission, where there are at least twice as many."""


class Drawn(NamedTuple):
    """Points of one function target: a row a point."""

    names: tuple[str, ...]
    inputs: tuple[tuple[float, ...], ...]
    """The variables of `names`."""
    arguments: tuple[tuple[float, ...], ...]
    """What the function is called with, the numbers of a vector one after the other; whole numbers are of type int."""
    shared: int = 0
    """How many of the first points are the same for every submission."""


def draw(submission: Submission, exercise: Exercise, check: Check, target: Function) -> Drawn:
    """Draw `target.points` points: each variable evenly over its range, one in each of as many equal parts.

    All targets of one check that use the same variables get the same points (Latin hypercube sampling,
    McKay, Beckman and Conover 1979). The shared ones come first and are spread in the same way by themselves.
    """
    names = tuple(sorted({name for formula in target.formulas for name in free_names(formula)}))
    domain = {**exercise.domain, **target.domain}
    task = b"\0".join([exercise.id.encode(), check.id.encode()])
    shared = SHARED if names and target.points >= 2 * SHARED else 0
    inputs: tuple[tuple[float, ...], ...] = ()
    for seed, count in ((task, shared), (task + b"\0" + submission.source, target.points - shared)):
        digest = hashlib.sha256(seed).digest()
        generators = {name: _generator(digest, name) for name in names if count}
        columns = [
            (_whole_column if name in exercise.integers else _column)(generator, *domain[name], count)
            for name, generator in generators.items()
        ]
        inputs += tuple(zip(*columns, strict=True)) if names else ((),) * count
    arguments = tuple(
        tuple(
            _argument(formula, dict(zip(names, point, strict=True)), exercise.integers) for formula in target.formulas
        )
        for point in inputs
    )
    return Drawn(names, inputs, arguments, shared)


def _generator(seed: bytes, name: str) -> random.Random:
    return random.Random(seed + name.encode())  # noqa: S311 - to be repeated, not kept secret


def _column(generator: random.Random, low: float, high: float, count: int) -> list[float]:
    width = (high - low) / count
    column = [_short(low + (part + generator.random()) * width, low, high) for part in range(count)]
    generator.shuffle(column)
    return column


def _whole_column(generator: random.Random, low: float, high: float, count: int) -> list[float]:
    first, end = math.ceil(low), math.floor(high) + 1
    width = (end - first) / count
    column = [float(min(first + math.floor((part + generator.random()) * width), end - 1)) for part in range(count)]
    generator.shuffle(column)
    return column


def _short(number: float, low: float, high: float) -> float:
    """Round to a few digits of the range, so that a message can name the point exactly."""
    decimals = SIGNIFICANT_DIGITS - 1 - math.floor(math.log10(high - low))
    return min(max(round(number, decimals), low), high)


def _argument(formula: Expr, at: Mapping[str, float], integers: tuple[str, ...]) -> float:
    """The value; of type int where it is whole, and made of whole variables and numbers alone."""
    root = formula.nodes[-1]
    value = at[root.text] if root.head == "Symbol" else float(evaluate(formula, at))
    made_of_whole = set(free_names(formula)) <= set(integers) and all(node.head != "Float" for node in formula.nodes)
    return int(value) if made_of_whole and value.is_integer() else value
