"""Figures built by hand, as the sandbox would report them."""

import itertools
from dataclasses import replace

import numpy as np
from contourpy import contour_generator

from grader.values import Array, Artist, Axes, Figure, Figures, LegendEntry

LEAST_VIEW = {"x": (-5.0, 5.0), "y": (-30.0, 30.0)}
WHOLE = (0.0, 0.0, 1.0, 1.0)
"""The place of axes that are alone on their figure."""
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


def axes(*artists, limits=None, **more):
    return Axes(tuple(artists), limits=limits or view(artists), **more)


def view(artists):
    """Limits that hold all that is drawn, and at least -5 to 5 and -30 to 30."""
    return tuple(_holding(bounds, [getattr(one, name) for one in artists]) for name, bounds in LEAST_VIEW.items())


def _holding(bounds, drawn):
    values = [np.frombuffer(one.data, np.dtype(one.dtype).newbyteorder("<")).real for one in drawn if one]
    finite = [float(number) for one in values for number in one[np.isfinite(one)]]
    return min([*finite, bounds[0]]), max([*finite, bounds[1]])


def named(*texts):
    """The entries of a legend that name the first artists of its axes, in their order."""
    return tuple(LegendEntry(text, position) for position, text in enumerate(texts))


def figures(*drawn, **more):
    """One figure whose axes are `drawn`, side by side, or whose only axes hold the artists `drawn`."""
    all_axes = drawn if drawn and isinstance(drawn[0], Axes) else (axes(*drawn),)
    width = 1 / len(all_axes)
    spread = [
        replace(one, place=(index * width, 0.0, width, 1.0)) if one.place == WHOLE else one
        for index, one in enumerate(all_axes)
    ]
    return Figures((Figure(tuple(spread)),), **more)


def several(*one_each):
    """Figures one after another, given one by one."""
    return Figures(tuple(figure for one in one_each for figure in one.figures))


def curve(function, low, high, count=200, **more):
    """The line of a function of x from `low` to `high`."""
    x = np.linspace(low, high, count)
    with np.errstate(all="ignore"):
        return line(x, function(x) + 0 * x, **more)


def dots(function, low, high, count=200, **more):
    """Single points of a function of x from `low` to `high`."""
    x = np.linspace(low, high, count)
    with np.errstate(all="ignore"):
        return points(x, function(x) + 0 * x, **more)


def square(half, count):
    """The crossings of `count` lines each way, of a square around the origin, flat."""
    side = np.linspace(-half, half, count)
    x, y = np.meshgrid(side, side)
    return x.ravel(), y.ravel()


def surface(function, half=2, count=21, name="surface"):
    """The graph of a function of x and y over a square around the origin."""
    x, y = square(half, count)
    return Artist("surface", array(x), array(y), array(function(x, y) + 0 * x), name=name, colors=(BLUE,))


def shades(function, half=2, count=11):
    """Greys that follow a function of x and y at the places of `arrows`."""
    values = function(*square(half, count))
    greys = np.rint(220 * (values - values.min()) / np.ptp(values)).astype(int)
    return tuple(f"#{grey:02x}{grey:02x}{grey:02x}ff" for grey in greys)


def arrows(function, half=2, count=11, name="quiver", colors=(BLACK,)):
    """The arrows of a field, a function of x and y that gives a pair."""
    x, y = square(half, count)
    u, v = (part + 0 * x for part in function(x, y))
    return Artist("arrows", array(x), array(y), u=array(u), v=array(v), name=name, colors=colors)


def contours(function, levels, half=2, count=30, name="contour"):
    """Contours of a function of x and y, as Matplotlib computes them."""
    side = np.linspace(-half, half, count)
    x, y = np.meshgrid(side, side)
    generator = contour_generator(x, y, function(x, y) + 0 * x)
    if name == "contourf":
        bands = list(itertools.pairwise(levels))
        outlines = [[part for part in generator.filled(*band)[0] if part is not None] for band in bands]
        levels = levels[:-1]
    else:
        outlines = [generator.lines(level) for level in levels]
    parts = [(level, path) for level, paths in zip(levels, outlines, strict=True) for path in paths]
    vertices = np.concatenate([path for _, path in parts]) if parts else np.empty((0, 2))
    return Artist(
        "contour",
        array(vertices[:, 0]),
        array(vertices[:, 1]),
        parts=tuple(len(path) for _, path in parts),
        levels=tuple(float(level) for level, _ in parts),
        name=name,
        colors=(BLACK,),
        line_style="-",
    )
