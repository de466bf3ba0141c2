"""What was asked for, as figures of the same layout as the student's: for a report to draw over them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from grader.comparers.maths.figures.strokes import Place
from grader.values import Array, Artist, Axes, Figure, Figures

COLOUR, WRONG = "#2ca02cff", "#d62728ff"
"""Of what is right, and of what the student drew that is not."""


def array(values: np.ndarray) -> Array:
    """Numbers as an `Array` of float64."""
    data = np.ascontiguousarray(values, dtype="<f8")
    return Array("float64", data.shape, data.tobytes())


def line(x: np.ndarray, y: np.ndarray, label: str) -> Artist:
    """A dashed line through points."""
    return Artist("line", array(x), array(y), label=label, colors=(COLOUR,), line_style="--", width=1.5)


def arrows(x: np.ndarray, y: np.ndarray, u: np.ndarray, v: np.ndarray, name: str, label: str) -> Artist:
    """Arrows along (u, v): `name` is "quiver" for what is right, "wrong" for the student's that are not."""
    colour = WRONG if name == "wrong" else COLOUR
    return Artist("arrows", array(x), array(y), u=array(u), v=array(v), name=name, label=label, colors=(colour,))


def rings(around: Iterable[tuple[float, float]], name: str, label: str) -> Artist:
    """Rings around points: `name` is "missing" where something ought to be there, "wrong" where it ought not."""
    colour = COLOUR if name == "missing" else WRONG
    x, y = np.array(list(around), dtype=float).reshape(-1, 2).T
    return Artist("points", array(x), array(y), name=name, label=label, colors=(colour,), marker="o")


def laid_out(seen: Figures, expected: Mapping[Place | None, Sequence[Artist]]) -> Figures:
    """`expected` on axes like those of `seen`; what has no place goes to the first axes, or to new ones."""
    homeless = list(expected.get(None, ()))
    figures = []
    for index, figure in enumerate(seen.figures):
        axes = []
        for position, own in enumerate(figure.axes):
            artists = [*expected.get(Place(index, position), ()), *homeless]
            homeless = []
            axes.append(Axes(tuple(artists), own.type, own.title, own.labels, own.limits, own.scales, place=own.place))
        figures.append(Figure(tuple(axes), figure.title, figure.size))
    if homeless:
        figures.append(Figure((Axes(tuple(homeless)),)))
    return Figures(tuple(figures))
