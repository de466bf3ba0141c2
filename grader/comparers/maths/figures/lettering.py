"""What is written around drawn things: titles, the labels of axes, legends."""

from __future__ import annotations

from collections.abc import Iterator

from grader.comparers.maths.figures.frames import Frame
from grader.values import Artist, Axes, Figure, LegendEntry

DATA = frozenset(
    {"line", "points", "segments", "reference", "arrows", "surface", "contour", "image", "bars", "fill", "other"}
)
"""The types of artists that show something other than words."""
STRAIGHT = 2
"""Lines of no more points are there to help: axes, margins, tangents."""
_NEAR = 1e-3
"""Places differ by rounding."""


def data(axes: Axes) -> list[Artist]:
    """What can be seen on axes, without texts."""
    return [artist for artist in axes.artists if artist.type in DATA and not artist.hidden]


def is_lettered(frame: Frame, figure: Figure) -> bool:
    """Whether a reader expects labels there: something is drawn, by axes with a scale, and they are no inset."""
    if frame.type == "polar" or not any(artist.type != "image" for axes in frame.axes for artist in data(axes)):
        return False
    return not any(_lies_in(frame.axes[0], other) for other in figure.axes)


def _lies_in(inner: Axes, outer: Axes) -> bool:
    left, bottom, width, height = inner.place
    around = outer.place
    return (
        width * height < around[2] * around[3] - _NEAR
        and left > around[0] - _NEAR
        and bottom > around[1] - _NEAR
        and left + width < around[0] + around[2] + _NEAR
        and bottom + height < around[1] + around[3] + _NEAR
    )


def title(axes: Axes, figure: Figure) -> str:
    """Of the axes, else of the figure."""
    return axes.title.strip() or figure.title.strip()


def axis_label(axes: Axes, figure: Figure, axis: int) -> str:
    """The label of an axis: its own, or that of the axes which show the same scale for a whole row or column.

    Twins share the scale on which they lie over one another; of plots in a column with the same range of x, the lowest
    bears the label, of those in a row with the same range of y the leftmost.
    """
    own = axes.labels[axis].strip() if axis < len(axes.labels) else ""
    sharing = (other for other in figure.axes if other.type == axes.type and _shares(axes, other, axis))
    return own or next((other.labels[axis].strip() for other in sharing if other.labels[axis].strip()), "")


def _shares(axes: Axes, other: Axes, axis: int) -> bool:
    if axis >= min(len(axes.labels), len(other.labels), len(axes.limits), len(other.limits)):
        return False
    if axes.limits[axis] != other.limits[axis]:
        return False
    if all(abs(a - b) < _NEAR for a, b in zip(axes.place, other.place, strict=True)):
        return True
    if axis > 1 or axes.type != "plane":
        return False
    aligned = all(abs(axes.place[part] - other.place[part]) < _NEAR for part in (axis, axis + 2))
    return aligned and other.place[1 - axis] < axes.place[1 - axis]


def entries(frame: Frame) -> Iterator[tuple[Axes, LegendEntry]]:
    """The entries of the legends of a picture, with the axes that hold what they stand for."""
    for axes in frame.axes:
        for entry in axes.legend:
            yield axes, entry


def labelled(frame: Frame) -> list[tuple[Axes, int, str]]:
    """What was drawn with a label: its axes, its position there, the label."""
    return [
        (axes, position, artist.label.strip())
        for axes in frame.axes
        for position, artist in enumerate(axes.artists)
        if artist.type in DATA and not artist.hidden and artist.label.strip() and not artist.label.startswith("_")
    ]


def unnamed(frame: Frame) -> list[str]:
    """Labels of drawn things that no legend shows, though there is a legend or several are labelled."""
    texts = {entry.text.strip() for _, entry in entries(frame)}
    tied = {(id(axes), entry.artist) for axes, entry in entries(frame)}
    known = labelled(frame)
    if not texts and len({label for *_, label in known}) < 2:
        return []
    left = [label for axes, position, label in known if (id(axes), position) not in tied and label not in texts]
    return list(dict.fromkeys(left))


def nameless(frame: Frame) -> bool:
    """Whether several curves share a picture and nothing, no label and no text, says which is which."""
    if any(entries(frame)) or labelled(frame) or any(one.type == "text" for axes in frame.axes for one in axes.artists):
        return False
    curves = [one for axes in frame.axes for one in data(axes) if one.type == "line" and one.x.shape[0] > STRAIGHT]
    return len({(one.colors, one.marker, one.line_style) for one in curves}) > 1
