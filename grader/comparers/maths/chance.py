"""How well chance explains numbers whose true value and spread are known.

Each number is given a score, which is standard normal if the number is right: how many standard errors
it lies from the true value. That of a share of n trials follows from the binomial distribution itself (mid-P, Lancaster
1961), so that it holds for few trials and small shares, too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np

from grader.comparers.maths.evaluate import Numbers

LEAST_TOGETHER = 8
"""Fewer numbers are looked at one by one, and in their mean."""
LEAST_DEVIATION = 10.0
"""Counts that scatter less than that are too coarse for how alike they are to tell anything."""
TESTS = 4
"""The chance of a false alarm is shared by those of each number, their mean, and both ends of their spread."""
_ROUNDING = 2.0**-22
_MOST_CERTAIN = 1e-300

Kind = Literal["too_far", "biased", "same_every_time", "too_alike", "too_scattered"]


@dataclass(frozen=True, eq=False)
class Sample:
    """Numbers beside what chance makes of the true value; all of shape (n,)."""

    values: Numbers
    errors: Numbers
    """How far each lies from the true value, in standard errors."""
    scores: Numbers
    certainty: Numbers
    """The probability that a right one lies as far out, on its side."""
    trials: Numbers
    deviation: float
    """The least standard deviation of a count; infinite where nothing is counted."""


@dataclass(frozen=True)
class Finding:
    """Something that chance does not explain."""

    kind: Kind
    errors: float
    """In standard errors, with a sign: how far the number or the mean lies off; of a spread, its standard deviation."""
    index: int = 0
    """Which number it is."""


def of_spread(values: Numbers, true: Numbers, standard_error: Numbers) -> Sample:
    """Numbers of a normal distribution around the true value."""
    from scipy.special import ndtr

    scores = (values - true) / standard_error
    return Sample(values, scores, scores, ndtr(-np.abs(scores)), np.ones(values.shape), np.inf)


def of_share(values: Numbers, true: Numbers, trials: Numbers) -> Sample:
    """Shares of independent trials, each with the true value for its probability."""
    from scipy.special import bdtr, bdtrc, ndtri

    deviation = np.sqrt(trials * true * (1 - true))
    counts = np.rint(np.clip(values, -1, 2) * trials)  # further away than any share is far enough
    below, above = _tail(bdtr, counts - 1, trials, true), _tail(bdtrc, counts, trials, true)
    here = np.clip(1 - below - above, 0, 1)
    is_low = below < above
    middle = np.where(is_low, below, above) + here / 2
    scores = np.where(is_low, 1, -1) * ndtri(np.clip(middle, _MOST_CERTAIN, 0.5))
    certainty = np.where(is_low, _tail(bdtr, counts, trials, true), _tail(bdtrc, counts - 1, trials, true))
    return Sample(values, (values - true) * trials / deviation, scores, certainty, trials, float(deviation.min()))


def _tail(function: np.ufunc, counts: Numbers, trials: Numbers, true: Numbers) -> Numbers:
    """A tail of the binomial distribution, for counts that cannot be, too."""
    inside = function(np.clip(counts, 0, trials - 1), trials.astype(np.int64), true)
    nothing, all_ = (0.0, 1.0) if function.__name__ == "bdtr" else (1.0, 0.0)
    return np.where(counts < 0, nothing, np.where(counts >= trials, all_, inside))


def whole_counts(values: Numbers, trials: Numbers) -> Numbers:
    """Which numbers are shares of so many trials, but for rounding to single precision."""
    counts = values * trials
    return np.asarray(np.abs(counts - np.rint(counts)) <= 1e-3 + _ROUNDING * np.abs(counts))


def findings(sample: Sample, false_alarm: float, *, alike_only: bool = False) -> Iterator[Finding]:
    """All that chance does not explain; of right numbers, for a share of at most `false_alarm` of all samples.

    With `alike_only` all that is looked at is whether they are more alike than chance is.
    """
    from scipy.special import chdtr, chdtrc, ndtr

    count, level = len(sample.values), false_alarm / TESTS
    together = count >= LEAST_TOGETHER and sample.deviation >= LEAST_DEVIATION
    if together and np.ptp(sample.values) == 0:
        yield Finding("same_every_time", 0.0)
    worst = int(np.argmin(sample.certainty))
    if not alike_only and 2 * sample.certainty[worst] * count <= level:
        yield Finding("too_far", float(sample.errors[worst]), worst)
    mean = float(np.mean(sample.scores))
    if not alike_only and count > 1 and 2 * ndtr(-abs(mean) * np.sqrt(count)) <= level:
        yield Finding("biased", mean)
    if together:
        squares = float(np.sum((sample.scores - mean) ** 2))
        deviation = float(np.sqrt(squares / (count - 1)))
        if chdtr(count - 1, squares) <= level:
            yield Finding("too_alike", deviation)
        if not alike_only and chdtrc(count - 1, squares) <= level:
            yield Finding("too_scattered", deviation)
