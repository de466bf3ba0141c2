"""Integrals in numbers, where no closed form is known."""

from __future__ import annotations

import numpy as np

from grader.comparers.maths.evaluate import Numbers, Unevaluable
from grader.diagnosis._slopes import Slopes
from grader.formulas.tree import Tree

NODES = 24
"""Of Gauss and Legendre's rule between two neighbouring points."""


def running_integral(formula: Tree, work: Slopes) -> Numbers:
    """The integral from the least of the points to each of them. Raises `Unevaluable`."""
    points = work.at[work.variable]
    order = np.argsort(points)
    ends = points[order]
    nodes, weights = np.polynomial.legendre.leggauss(NODES)
    middles, halves = (ends[1:] + ends[:-1]) / 2, (ends[1:] - ends[:-1]) / 2
    grid = middles[:, None] + halves[:, None] * nodes
    heights = np.broadcast_to(Slopes({work.variable: grid}, work.variable).value(formula), grid.shape)
    pieces = (heights * weights).sum(axis=1) * halves
    if np.iscomplexobj(pieces) or not np.all(np.isfinite(pieces)):
        raise Unevaluable("it cannot be integrated over the points")
    found = np.empty(len(points))
    found[order] = np.concatenate([[0.0], np.cumsum(pieces)])
    return found
