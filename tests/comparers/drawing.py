"""Figures built by hand, as the sandbox would report them."""

import numpy as np

from grader.values import Array, Artist, Axes, Figure, Figures

BLUE, ORANGE, GREEN, RED, BLACK = "#1f77b4ff", "#ff7f0eff", "#2ca02cff", "#d62728ff", "#000000ff"
CYCLE = (BLUE, ORANGE, GREEN, RED, "#9467bdff", "#8c564bff", "#e377c2ff", "#7f7f7fff", "#bcbd22ff", "#17becfff")


def array(values, dtype="float64"):
    data = np.asarray(values, dtype=np.dtype(dtype).newbyteorder("<"))
    return Array(dtype, data.shape, data.tobytes())


def line(x, y, color=BLUE, **more):
    return Artist("line", array(x), array(y), colors=(color,), line_style="-", **more)


def points(x, y, color=BLUE, marker="o", **more):
    colors = color if isinstance(color, tuple) else (color,)
    return Artist("points", array(x), array(y), colors=colors, marker=marker, **more)


def segments(pieces, color=BLUE, **more):
    """`pieces`: pairs of x and y."""
    x, y = (np.concatenate([np.atleast_1d(piece[k]) for piece in pieces]) for k in (0, 1))
    lengths = tuple(len(np.atleast_1d(piece[0])) for piece in pieces)
    return Artist("segments", array(x), array(y), parts=lengths, colors=(color,), line_style="-", **more)


def endless(first, second, name="axline"):
    (x0, y0), (x1, y1) = first, second
    return Artist("reference", array([x0, x1]), array([y0, y1]), name=name, line_style="-", colors=(BLACK,))


def axes(*artists, limits=((-5.0, 5.0), (-30.0, 30.0)), **more):
    return Axes(tuple(artists), limits=limits, **more)


def figures(*drawn, **more):
    """One figure whose axes are `drawn`, or whose only axes hold the artists `drawn`."""
    all_axes = drawn if drawn and isinstance(drawn[0], Axes) else (axes(*drawn),)
    return Figures((Figure(tuple(all_axes)),), **more)
