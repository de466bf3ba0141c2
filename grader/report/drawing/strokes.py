"""What a drawing is made of: paths with a colour, and how points become paths."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Point = tuple[float, float]
Points = Sequence[Point | None]
"""Places in the drawing; None where a value is no number, so that a line breaks there."""

NO_MARKER = ("", "None", "none", " ")
"""What Matplotlib calls having no marker."""

COLOR_CAP = 24
"""Colours that are told apart exactly."""

RING = "ring"
"""A mark around a point, which leaves the point itself to be seen."""

_HEX = re.compile(r"#[0-9a-fA-F]{6}([0-9a-fA-F]{2})?")
_DASHES = {"--": "6 4", "-.": "8 3 2 3", ":": "2 3"}
_MARKERS = {
    RING: "m-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0",
    "x": "m-3.5-3.5 7 7m0-7-7 7",
    "+": "m-4 0h8m-4-4v8",
    "*": "m-4 0h8m-6.8-3.4 5.6 6.8m0-6.8-5.6 6.8",
    "s": "m-3-3h6v6h-6z",
    "D": "m0-4 4 4-4 4-4-4z",
    "^": "m0-4 4 7h-8z",
    "v": "m0 4 4-7h-8z",
}
_MARKERS |= {"X": _MARKERS["x"], "P": _MARKERS["+"], "d": _MARKERS["D"], "<": _MARKERS["^"], ">": _MARKERS["v"]}


@dataclass(frozen=True, slots=True)
class Stroke:
    """One path of a drawing."""

    path: str
    color: str = ""
    fill: str = "none"
    width: float = 1.5
    dash: str = ""
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Ink:
    """How something is drawn."""

    color: str
    opacity: float = 1.0
    width: float = 1.5
    dash: str = ""


def ink(color: str, width: float = 1.0, line_style: str = "") -> Ink:
    """The ink of an artist's own colour (`#rrggbbaa`), width in points and dash style."""
    if not _HEX.fullmatch(color):
        color = "#1f77b4ff"
    opacity = int(color[7:9] or "ff", 16) / 255
    return Ink(color[:7], round(opacity, 2), max(0.8, min(5.0, 1.3 * width)), _DASHES.get(line_style, ""))


def line(points: Points, pen: Ink, fill: str = "none") -> Stroke:
    """Points joined in their order."""
    return Stroke(joined(points), pen.color, fill, pen.width, pen.dash, pen.opacity)


def dots(points: Points, pen: Ink, marker: str = "o", of: int = 0) -> Stroke:
    """A mark at each point: discs are dots of a thick round pen, the smaller the more there are (`of` them in all)."""
    places = [f"M{_number(point[0])} {_number(point[1])}" for point in points if point]
    if shape := _MARKERS.get(marker):
        fill = pen.color if shape.endswith("z") else "none"
        return Stroke("".join(place + shape for place in places), pen.color, fill, 1.5, "", pen.opacity)
    return Stroke(
        "".join(place + "h0" for place in places), pen.color, "none", _size(max(of, len(places))), "", pen.opacity
    )


def _size(count: int) -> float:
    return 7.0 if count <= 100 else 4.0 if count <= 500 else 2.5


def joined(points: Points) -> str:
    """A path through the points, broken where one is None."""
    pieces: list[str] = []
    pen_down = False
    for point in points:
        if point:
            pieces.append(f"{'L' if pen_down else 'M'}{_number(point[0])} {_number(point[1])}")
        pen_down = point is not None
    return "".join(pieces)


def by_color(colors: Sequence[str], count: int) -> Iterable[tuple[str, list[int]]]:
    """The places of so many things by their colour; where there are many colours, by one that is near."""
    if len(colors) < count:
        return [(colors[0] if colors else "", list(range(count)))]
    many = len(set(colors[:count])) > COLOR_CAP
    groups: dict[str, list[int]] = {}
    for place in range(count):
        groups.setdefault(_near(colors[place]) if many else colors[place], []).append(place)
    return groups.items()


def _near(color: str) -> str:
    """The colour with each channel at one of six levels."""
    if not _HEX.fullmatch(color):
        return ""
    return "#" + "".join(f"{51 * round(int(color[place : place + 2], 16) / 51):02x}" for place in (1, 3, 5))


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
