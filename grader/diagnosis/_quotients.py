"""Difference quotients of a function whose derivative is known: a quotient is the mean of the derivative over its step.

By the fundamental theorem of calculus (f(x + h) - f(x))/h is the integral of f' from x to x + h, divided by h. So a
quotient with any step is known without f, by Gauss-Legendre quadrature.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np

from grader.comparers.maths.evaluate import Numbers
from grader.diagnosis._case import Case
from grader.diagnosis._origins import by_differences
from grader.diagnosis._steps import steps

_NODES, _WEIGHTS = np.polynomial.legendre.leggauss(8)
STEPS = tuple(10 ** (power / 12) for power in range(-72, 6))
"""From which a step is sought."""
WIDEST = 3.0
"""A step wider than this is none."""
ROUNDS = 8
FITTED = 12.0
"""Bits that a step says which is found in the data."""
ROUND = 6.0
"""The same for a step that one writes in one or two digits."""

USUAL = 0.1001
"""The greatest step that is believed where all it does is to add a round constant."""
WIDEST_ROUND = 1.0
"""The same, where a derivative is asked for that is found by differences."""
ROUNDING = 1e-15
"""Of a difference, as a fraction of the function's values."""
FINE = 0.01
"""A part of a step's error that is smaller is no more evidence."""
STEP_IS_ROUND = 1e-5
"""Relative: so near a round number a step must be to be taken for it; squared where the whole answer tells the step."""
PROMISING = 0.25
"""How near the best of these steps must come, as a share of what no step would leave."""

Factor = Callable[[Any], Any]
"""What a quotient is multiplied by, of its step."""


@dataclass(frozen=True, eq=False)
class Path:
    """A way to go from the points."""

    slopes: Callable[[Numbers], Numbers]
    """The right derivative at the points moved by distances, shape (distances, points, …)."""
    rough: float = 1e-4
    """The part of a step's error that may be left over, where the error is to be evidence by itself."""


@dataclass(frozen=True)
class Span:
    """From where to where a quotient reaches, in steps."""

    low: float
    high: float


@dataclass(frozen=True, eq=False)
class Fit:
    """A step, and what the quotient with this step gives."""

    step: float
    gives: Numbers
    freedom: float
    is_telling: bool
    """Whether the step shows by more than one constant, or one factor, at all points; or else is a usual one."""
    bits: float
    """What it foretells: the error of the step at each point."""


FORWARD, CENTRAL = Span(0, 1), Span(-1, 1)


@lru_cache(maxsize=8)
def paths(case: Case) -> tuple[Path, ...]:
    """How an answer may be a quotient: along a variable, each number along its own, or up the gradient."""
    names = tuple(case.at)
    if not case.alike or not names or case.own is not None or steps(case):
        return ()
    if np.iscomplexobj(case.seen) or not np.all(np.isfinite(case.seen)):
        return ()
    if case.shape == ():
        return tuple(_along(case, name) for name in names)
    if case.shape == (len(names),) and len(names) > 1:
        return _each_along_its_own(case), _up(case)
    return ()


def fitted(case: Case, path: Path, span: Span, factor: Factor = lambda step: 1 + 0 * step) -> Fit | None:
    """The step at which a quotient, times a factor of the step, is what was seen; None where there is none."""
    for start in _starts(case, path, span, factor):
        step = _refined(case, lambda step: factor(step) * _means(path, span, np.array([step]))[0], start)
        fit = _fit(case, path, span, factor, step) if 0 < abs(step) <= WIDEST else None
        if fit is not None:
            return fit
    return None


def _starts(case: Case, path: Path, span: Span, factor: Factor) -> Iterator[float]:
    """Of the steps that are tried, to either side the one that comes nearest, where it comes near."""
    tried = _tried(span)
    off = _distances(case, _spread(factor(tried), case) * _scanned(path, span))
    near = PROMISING * float(np.max(np.abs(case.seen - factor(0.0) * case.right)))
    for side in np.split(np.arange(tried.size), tried.size // len(STEPS)):
        best = side[np.argmin(off[side])]
        if off[best] <= near:
            yield float(tried[best])


def _fit(case: Case, path: Path, span: Span, factor: Factor, step: float) -> Fit | None:
    step_is_round = is_round(step, STEP_IS_ROUND if factor(0.0) else STEP_IS_ROUND**2)
    found = factor(step) * _means(path, span, np.array([step]))[0]
    if not case.agrees(found):
        return None
    error = found - factor(step) * case.right
    size, left = float(np.max(np.abs(error))), float(np.max(np.abs(case.seen - found)))
    if left > path.rough * size + ROUNDING * (1 + case.scale) / abs(step):
        return None
    is_telling = _has_a_pattern(found, case.right, 2 * left + FINE * size, abs(step) if step_is_round else np.inf)
    is_telling |= step_is_round and abs(step) <= WIDEST_ROUND and by_differences(case)
    bits = float(np.log2(size / max(left, FINE * size))) * len(case.seen)
    return Fit(step, found, ROUND if step_is_round else FITTED, is_telling, bits)


def off_by(case: Case) -> float:
    """How far the answer is off at the worst point."""
    return float(np.nanmax(np.abs(case.seen - case.right)))


def _along(case: Case, name: str) -> Path:
    def moved(distances: Numbers) -> Numbers:
        return np.asarray(np.moveaxis(case.worth(case.formula, _moved(case, {name: np.ones(())}, distances)), 1, 0))

    return Path(moved)


def _each_along_its_own(case: Case) -> Path:
    along = [_along(case, name) for name in case.at]

    def moved(distances: Numbers) -> Numbers:
        return np.stack([path.slopes(distances)[..., place] for place, path in enumerate(along)], axis=-1)

    return Path(moved)


def _up(case: Case) -> Path:
    """Along the gradient, where a sweep of directions finds the greatest rate of change."""
    lengths = np.linalg.norm(case.right, axis=1, keepdims=True)
    directions = case.right / np.where(lengths > 0, lengths, 1.0)
    along = {name: directions[:, [place]] for place, name in enumerate(case.at)}

    def moved(distances: Numbers) -> Numbers:
        gradients = np.moveaxis(case.worth(case.formula, _moved(case, along, distances)), 1, 0)
        return np.asarray(np.sum(gradients * directions, axis=-1, keepdims=True) * directions)

    return Path(moved, rough=0.15)  # a sweep takes the nearest of its directions


def _moved(case: Case, along: Mapping[str, Numbers], distances: Numbers) -> dict[str, Numbers]:
    still = np.zeros(())
    return {name: values[:, None] + along.get(name, still) * distances for name, values in case.at.items()}


@lru_cache(maxsize=8)
def _scanned(path: Path, span: Span) -> Numbers:
    """What quotients with all steps that are tried give."""
    return _means(path, span, _tried(span))


def _tried(span: Span) -> Numbers:
    return np.array([side * step for side in ((1.0, -1.0) if span.low == 0 else (1.0,)) for step in STEPS])


def _means(path: Path, span: Span, steps: Numbers) -> Numbers:
    """What quotients with these steps give, shape (steps, points, …)."""
    middle, half = (span.high + span.low) / 2, (span.high - span.low) / 2
    values = path.slopes(np.outer(steps, middle + half * _NODES).ravel())
    return np.tensordot(_WEIGHTS / 2, values.reshape(len(steps), len(_NODES), *values.shape[1:]), axes=(0, 1))


def _spread(factors: Numbers, case: Case) -> Numbers:
    return factors.reshape(-1, *[1] * case.seen.ndim)


def _distances(case: Case, gives: Numbers) -> Numbers:
    """How far what quotients give is from what was seen, one number a step."""
    off = np.abs(gives - case.seen).reshape(len(gives), -1).max(axis=1)
    return np.asarray(np.where(np.isfinite(off), off, np.inf))


def _refined(case: Case, gives: Callable[[float], Numbers], step: float) -> float:
    """The step that fits best, by the method of Gauss and Newton."""
    for _ in range(ROUNDS):
        nearby = step * (1 + 1e-6)
        here = gives(step)
        slope = (gives(nearby) - here) / (nearby - step)
        steepness = float(np.sum(slope**2))
        if not steepness > 0:
            break
        change = float(np.sum(slope * (case.seen - here))) / steepness
        step += max(-abs(step) / 2, min(abs(step), change))
        if abs(change) <= 1e-9 * abs(step):
            break
    return step


def _has_a_pattern(gives: Numbers, right: Numbers, resolution: float, step: float) -> bool:
    """Whether a quotient is more than a multiple of what is right with a constant.

    Otherwise a usual step makes it telling, or a round one (an infinite one is not) where the multiple or the constant
    by itself is not round.
    """
    columns = np.stack([right.ravel(), np.ones(right.size)], axis=1)
    (share, constant), *_ = np.linalg.lstsq(columns, gives.ravel(), rcond=None)
    if np.any(np.abs(gives - share * right - constant) > resolution):
        return True
    if abs(constant) <= resolution:
        return bool(np.isfinite(step)) and not is_round(float(share), 1e-7)
    return step <= USUAL or (bool(np.isfinite(step)) and abs(share - 1) <= 1e-7 and not is_round(float(constant), 1e-5))


def is_round(number: float, precision: float) -> bool:
    """Whether a number has one digit, or two of which the second is 5."""
    written = f"{abs(number):.1e}"
    return written[2] in "05" and abs(abs(number) - float(written)) <= precision * abs(number)
