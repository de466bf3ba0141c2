"""When numbers count as the same: shapes, tolerances, NaN and infinity."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from grader.comparers._words import as_asked, counted
from grader.comparers.maths.arrays import Reason
from grader.comparers.maths.evaluate import Numbers
from grader.words import say, say_n


def fitted(row: Numbers, shape: tuple[int, ...]) -> Numbers | Reason:
    """The same numbers in the shape asked for: rows, columns and flat vectors of one length are alike."""
    if _without_ones(row.shape) == _without_ones(shape):
        return row.reshape(shape)
    asked = math.prod(shape)
    if max(row.ndim, len(shape)) < 2:
        return Reason(say("has {given} where {asked}", given=counted(row.size, "number"), asked=as_asked(asked)))
    return Reason(
        say_n(
            "has {given} where {asked} is asked",
            "has {given} where {asked} are asked",
            asked,
            given=_size(row.shape),
            asked=_size(shape),
        )
    )


def close(
    seen: Numbers, expected: Numbers, rel_tol: float, abs_tol: Numbers, *, whole: bool = False
) -> NDArray[np.bool_]:
    """Which numbers lie within max(abs_tol, rel_tol * |expected|), entry by entry; both of shape (points, …).

    `abs_tol` has shape (points,) or (). With `whole`, lengths of vectors are compared instead: all numbers of
    a point are right or none. NaN and infinities are right where the same is expected.
    """
    tolerance = np.broadcast_to(abs_tol, seen.shape[:1]).reshape(-1, *[1] * (seen.ndim - 1))
    finite = np.isfinite(seen) & np.isfinite(expected)
    with np.errstate(all="ignore"):
        distance, size = np.abs(seen - expected), np.abs(expected)
        if whole:
            distance, size = _length(distance), _length(size)
        near = distance <= np.maximum(tolerance, rel_tol * size)
        same = (seen == expected) | (np.isnan(seen) & np.isnan(expected))
    return np.asarray(np.where(finite, near, same))


def _length(values: Numbers) -> Numbers:
    axes = tuple(range(1, values.ndim))
    return np.asarray(np.sqrt(np.sum(values**2, axis=axes, keepdims=True)))


def _without_ones(shape: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(size for size in shape if size != 1)


def _size(shape: tuple[int, ...]) -> str:
    if len(shape) < 2:
        return counted(math.prod(shape), "number")
    return say("{sizes} numbers", sizes=" × ".join(map(str, shape)))
