"""Where numeric methods put the points of a curve: quotients of differences for a derivative, sums for an integral.

A one-sided quotient of F with step h is the mean of F' from x to x + h, a central one the mean from x - h to x + h. So
each method gives one curve, or a family with one parameter, and a drawn one either is of it to many digits or is not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from grader.comparers.maths.figures.references import SUM_STEPS, Reference
from grader.comparers.maths.figures.samples import Samples
from grader.comparers.maths.figures.strokes import Floats, Truths

SAMPLE = 200
"""Points by which the parameter of a family is found."""
MOST_NEWTON = 6
CONVERGED = 1e-6
OUTLYING = 4.0
"""Points this many times further off than the usual one are left out of a step: they may belong to another curve."""
WITHIN = 0.75
"""The share of points that must lie within reach of the curve for an approximation to be looked for."""
DIFFERENCE = 1e-3
"""The step of differences, as a fraction of the domain, where a curve's own slope is needed."""

_NODES, _WEIGHTS = np.polynomial.legendre.leggauss(7)

Family = Callable[[Floats, float], Floats]
"""Curves with one parameter: their heights at x; where it is zero, the reference itself."""


@dataclass(frozen=True, eq=False)
class Approximation:
    """What a method gives at the drawn points; shape of all: (points,)."""

    values: Floats
    slack: Floats
    """How far off single points may lie beyond that."""

    def followed(self, seen: Samples, reference: Reference) -> tuple[Truths, float]:
        """Which points lie on it, and how much higher than it they do where that is allowed."""
        off = seen.y - self.values
        finite = off[np.isfinite(off)]
        offset = float(np.median(finite)) if reference.shifted and finite.size else 0.0
        near: Truths = np.abs(off - offset) <= reference.exact(seen.x, self.values) + self.slack
        return near, offset


def approximations(seen: Samples, reference: Reference, tread: float) -> Iterator[Approximation]:
    """What the methods that a reference allows give, with the parameters that come nearest to the drawn points.

    `tread` is half the width of drawn stairs, which may belong to the left, the middle or the right of each.
    """
    step = seen.step
    if not _near(seen, reference, step, tread):
        return
    slides = max(tread, SUM_STEPS * step if reference.running_sum else 0.0)
    if slides:
        yield from _of_family(seen, reference, lambda x, by: reference.at(x + by), slides)
    if reference.sideways:
        longest = 2 * reference.sideways * (1 + 1e-6)
        yield from _of_family(seen, reference, lambda x, h: mean(reference, x, x + h), longest)
        yield from _of_family(seen, reference, lambda x, h: mean(reference, x - h, x + h), longest)
        yield from _quotients(seen, reference)
    if reference.running_sum:
        yield from _sums(seen, reference)


def mean(reference: Reference, start: Floats, stop: Floats) -> Floats:
    """The mean height of a curve over each interval, by Gauss-Legendre quadrature."""
    half = (stop - start) / 2
    at = (start + half)[..., None] + half[..., None] * _NODES
    means: Floats = reference.at(at) @ (_WEIGHTS / 2)
    return means


def _near(seen: Samples, reference: Reference, step: float, tread: float) -> bool:
    """Whether most of its points come as near as an approximation does, said by some of them."""
    some = np.unique(np.linspace(0, seen.x.size - 1, min(seen.x.size, 2 * SAMPLE)).astype(np.intp))
    x, values, residuals = seen.x[some], seen.values[some], seen.residuals[some]
    reach = reference.reach(x, step, tread) + reference.allowed(x, values, step)
    off = residuals - (np.median(residuals) if reference.shifted else 0.0)
    return bool(np.mean(np.abs(off) <= reach) >= WITHIN)


def _of_family(seen: Samples, reference: Reference, family: Family, most: float) -> Iterator[Approximation]:
    """The member of a family that comes nearest: the best of a few, made better by Gauss and Newton's method.

    The first and the last point do not count: they often are differences of another kind.
    """
    order = np.argsort(seen.x, kind="stable")[1:-1]
    some = (
        order[np.unique(np.linspace(0, order.size - 1, min(order.size, SAMPLE)).astype(int))] if order.size else order
    )
    if some.size < 2:
        return
    x, y = seen.x[some], seen.y[some]

    def residuals(parameter: float) -> Floats:
        off = np.nan_to_num(y - family(x, parameter))
        return off - np.median(off) if reference.shifted else off

    starts = (most * part for part in (-1, -0.5, 0.25, 0.5, 1))
    parameter = min(starts, key=lambda one: float(np.median(np.abs(residuals(one)))))
    for _ in range(MOST_NEWTON):
        here, change = residuals(parameter), 1e-3 * most
        slopes = (residuals(parameter + change) - here) / change
        usual = np.abs(here) <= OUTLYING * np.median(np.abs(here))
        here, slopes = here[usual], slopes[usual]
        if not np.any(slopes):
            break
        before = parameter
        parameter = float(np.clip(parameter - (here @ slopes) / (slopes @ slopes), -most, most))
        if abs(parameter - before) < CONVERGED * most:
            break
    if np.median(np.abs(residuals(parameter))) <= np.median(reference.exact(x, y)):
        yield Approximation(family(seen.x, parameter), np.zeros(seen.x.size))


def _quotients(seen: Samples, reference: Reference) -> Iterator[Approximation]:
    """Differences of neighbours among the drawn points, as np.diff and np.gradient give them.

    Where there is no neighbour the other one is taken, or (`edge_order=2`) two of that side. Between the ends they must
    come as near to the curve as the longest step that is accepted does anywhere.
    """
    x, inverse = np.unique(seen.x, return_inverse=True)
    if x.size < 4:
        return
    means, gaps = mean(reference, x[:-1], x[1:]), np.diff(x)
    before, after = np.append(means[:1], means), np.append(means, means[-1:])
    left, right = np.append(gaps[:1], gaps), np.append(gaps, gaps[-1:])
    central = (left * after + right * before) / (left + right)
    parabolic = central.copy()
    for end, (near, next_) in ((0, (0, 1)), (-1, (-1, -2))):
        weight = gaps[near] / (gaps[near] + gaps[next_])
        parabolic[end] = (1 + weight) * means[near] - weight * means[next_]
    most = float(np.max(reference.reach(reference.grid, 0.0))) + reference.tolerance * reference.scale
    for values in (central, parabolic, before, after):
        if np.all(np.abs(values - reference.at(x))[1:-1] <= most):
            yield Approximation(values[inverse], np.zeros(seen.x.size))


def _sums(seen: Samples, reference: Reference) -> Iterator[Approximation]:
    """Left, right, middle and trapezoid sums over the drawn points, drawn where they belong or a point beside."""
    x, inverse = np.unique(seen.x, return_inverse=True)
    if x.size < 4:
        return
    wide = np.concatenate([[2 * x[0] - x[1]], x, [2 * x[-1] - x[-2]]])
    gaps, slopes = np.diff(wide), slope(reference, wide)
    middles = slope(reference, (wide[1:] + wide[:-1]) / 2)
    uneven = np.ptp(gaps) > 1e-6 * np.max(gaps)  # then the width of a strip beyond the ends is not known
    for heights in (slopes[:-1], slopes[1:], (slopes[1:] + slopes[:-1]) / 2, middles):
        terms = heights * gaps
        total = np.concatenate([[0.0], np.cumsum(terms)]) - terms[0] + reference.at(x[:1])
        for first, loose in ((1, ()), (2, (-1,)), (0, (0,))):
            slack = np.zeros(x.size)
            slack[list(loose)] = uneven * np.max(gaps) * np.max(np.abs(heights))
            yield Approximation(total[first:][: x.size][inverse], slack[inverse])


def slope(reference: Reference, x: Floats) -> Floats:
    """The derivative of a curve, by central differences of fourth order."""
    h = DIFFERENCE * reference.length
    one, two = (reference.at(x + n * h) - reference.at(x - n * h) for n in (1, 2))
    slopes: Floats = (8 * one - two) / (12 * h)
    return slopes
