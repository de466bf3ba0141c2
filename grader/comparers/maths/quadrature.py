"""Integrals up to each point of a grid, and how far a sum over the grid may lie off."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from grader.comparers.maths.evaluate import Numbers

_NODES, _WEIGHTS = np.polynomial.legendre.leggauss(7)


@dataclass(frozen=True, eq=False)
class RunningIntegral:
    """What a running sum should come near to: all arrays of shape (n,), an entry a point of the grid."""

    grid: Numbers
    values: Numbers
    """Of the integrand."""
    integral: Numbers
    """From the lower end to the point, by Gauss-Legendre quadrature of each strip."""
    tolerance: Numbers


def running_integral(function: Callable[[Numbers], Numbers], grid: Numbers, start: float) -> RunningIntegral:
    """Integrate a vectorised function from `start` to each point of an increasing grid.

    The tolerance bounds the error of left, right, midpoint and trapezoid sums that begin with zero or with the
    first term and may be shifted by a point. With step h these differ from the integral by at most
    h·(|f(x)| + |f(a)|)/2 (Euler and Maclaurin's formula), a shift by h·|f(x)|, and by h·|f(a)| where
    the first strip is missing; terms of second order follow from f' and its variation.
    """
    edges = np.concatenate([[start], grid])
    halves = np.diff(edges) / 2
    middles = (edges[1:] + edges[:-1]) / 2
    inner = function(middles[:, None] + halves[:, None] * _NODES)
    values = function(grid)
    first = abs(float(function(np.array([start]))[0]))
    steps = np.diff(grid)
    step = float(np.max(steps))
    slopes = np.diff(values) / steps
    second = step**2 * (1.5 * np.max(np.abs(slopes)) + np.sum(np.abs(np.diff(slopes))) / 6)
    tolerance = step * (1.5 * np.abs(values) + first / 2) + first * abs(grid[0] - start) + second
    integral = np.cumsum(halves * (inner @ _WEIGHTS))
    return RunningIntegral(grid, values, integral, tolerance + 1e-9 * (1 + np.max(np.abs(integral))))
