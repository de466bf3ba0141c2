"""Surfaces as patches and wires, and how one differs from the surface that was expected."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, pairwise, product
from statistics import median

from grader.report.cells import spread
from grader.report.drawing.field_marks import Lattice, lattice
from grader.report.drawing.graph import Gap
from grader.report.drawing.palette import height_color
from grader.report.drawing.places import places
from grader.report.drawing.space import HEIGHT, Space
from grader.report.drawing.strokes import Ink, Place, Point, Stroke, dots, joined, pen
from grader.values import Artist

LINES_CAP = 14
"""Grid lines of a surface in each direction."""
WIRES = 9
"""Of an expected surface."""
DOTS_CAP = 800
CLOSE = 0.03
"""How far heights may differ, as a fraction of the expected surface's height, to be shown as the same."""
STEADY = 0.15
"""How far a difference may vary, as a fraction of itself, to be the same: heights between grid lines are rough."""
FULL = 0.6
"""A grid line counts that has this share of the vertices of the fullest one: inside patches they may be missing."""


@dataclass(frozen=True, slots=True)
class Difference:
    """How a student's surface differs from the one expected."""

    right: Lattice
    own: Lattice | None
    close: float
    """The difference of heights that does not count."""

    def off(self, x: float, y: float) -> Gap | None:
        """Both heights at a place where they differ; None where they agree, or one is missing."""
        found, wanted = self.own.at(x, y) if self.own else None, self.right.at(x, y)
        if found is None or wanted is None or abs(found[0] - wanted[0]) <= self.close:
            return None
        return Gap(x, found[0], wanted[0])

    def agrees(self, x: float, y: float) -> bool:
        """Whether both have a height there, and the same."""
        found, wanted = self.own.at(x, y) if self.own else None, self.right.at(x, y)
        return found is not None and wanted is not None and abs(found[0] - wanted[0]) <= self.close

    def worst(self) -> tuple[Gap, float] | None:
        """Where the heights differ most, and the y of that place; in the middle where they do so everywhere."""
        found = self._differing()
        if self.steady:
            return found[len(found) // 2]
        return max(found, key=lambda one: abs(one[0].size), default=None)

    @property
    def steady(self) -> bool:
        """Whether the heights differ by about the same everywhere."""
        if any(self.agrees(x, y) for x, y in product(self.right.xs, self.right.ys)):
            return False
        sizes = [gap.size for gap, _ in self._differing()]
        middle = median(sizes) if sizes else 0.0
        return bool(sizes) and max(abs(size - middle) for size in sizes) <= STEADY * abs(middle)

    def _differing(self) -> list[tuple[Gap, float]]:
        return [(gap, y) for x, y in product(self.right.xs, self.right.ys) if (gap := self.off(x, y))]


def difference(expected: Artist, seen: Sequence[Artist]) -> Difference | None:
    """How the first of the student's surfaces differs from the expected one."""
    right = full_lattice(expected)
    if right is None:
        return None
    owns = (full_lattice(artist) for artist in seen if artist.type == "surface")
    heights = [value[0] for value in right.values.values()]
    return Difference(right, next((own for own in owns if own), None), CLOSE * ((max(heights) - min(heights)) or 1.0))


@lru_cache(maxsize=8)
def full_lattice(artist: Artist) -> Lattice | None:
    """The grid lines that are complete, of vertices of which those inside patches may be missing."""
    at = places(artist)
    return _full({(x, y): z for x, y, z in at}) or _full({(round(x, 9), round(y, 9)): z for x, y, z in at})


def _full(found: dict[Point, float]) -> Lattice | None:
    heights = {(x, y): z for (x, y), z in found.items() if math.isfinite(x + y + z)}
    columns: dict[float, int] = defaultdict(int)
    rows: dict[float, int] = defaultdict(int)
    for x, y in heights:
        columns[x] += 1
        rows[y] += 1
    if len(heights) < 9:
        return None
    xs, ys = set(_most(columns)), set(_most(rows))
    kept = [(x, y, z) for (x, y), z in heights.items() if x in xs and y in ys]
    enough = len(xs) >= 3 and len(ys) >= 3 and len(kept) >= 0.7 * len(xs) * len(ys)
    return lattice(kept, [(z,) for *_, z in kept]) if enough else None


def _most(counts: dict[float, int]) -> list[float]:
    enough = FULL * max(counts.values())
    full = sorted(value for value, count in counts.items() if count >= enough)
    return [full[place] for place in spread(len(full), LINES_CAP)]


def patched(seen: Sequence[Artist]) -> bool:
    """Whether a surface of the student's is drawn in patches, which show where it is wrong."""
    surfaces = (artist for artist in seen if artist.type == "surface" and artist.name != "wireframe")
    return any(full_lattice(artist) for artist in surfaces)


def surface(room: Space, artist: Artist, by: Ink, off: Difference | None) -> list[Stroke]:
    """The student's surface: patches, wires, or dots where its vertices lie on no grid."""
    grid = full_lattice(artist)
    if grid is None:
        return _cloud(room, places(artist))
    if artist.name == "wireframe":
        return [Stroke(_wires(room, grid, grid.xs, grid.ys), by.color, width=1.2, opacity=by.opacity)]
    return list(_patches(room, grid, off))


def _patches(room: Space, grid: Lattice, off: Difference | None) -> Iterator[Stroke]:
    """From back to front; neighbours of one colour share a path. Those that are off have the colour of mistakes."""
    found: list[tuple[float, str, str]] = []
    for (x0, x1), (y0, y1) in product(pairwise(grid.xs), pairwise(grid.ys)):
        corners = [(x, y, grid.values.get((x, y), (math.nan,))[0]) for x, y in ((x0, y0), (x1, y0), (x1, y1), (x0, y1))]
        middle = ((x0 + x1) / 2, (y0 + y1) / 2, sum(corner[2] for corner in corners) / 4)
        if math.isfinite(middle[2]):
            wrong = off is not None and off.off(middle[0], middle[1]) is not None
            color = "" if wrong else color_of(room, middle[2])
            found.append((room.nearness(middle), color, joined([room.project(corner) for corner in corners]) + "z"))
    found.sort(key=lambda patch: patch[0])
    for color, group in groupby(found, key=lambda patch: patch[1]):
        yield Stroke("".join(path for *_, path in group), fill=color, width=0.6, role="patch" if color else "off")


def _wires(room: Space, grid: Lattice, xs: Sequence[float], ys: Sequence[float], hole: Difference | None = None) -> str:
    """Lines over a surface along x and along y, with holes where the student's agrees with it."""

    def along(x: float, y: float) -> Point | None:
        found = None if hole and hole.agrees(x, y) else grid.at(x, y)
        return room.project((x, y, found[0])) if found else None

    lines = [[along(x, y) for y in grid.ys] for x in xs] + [[along(x, y) for x in grid.xs] for y in ys]
    return "".join(map(joined, lines))


def expected_wires(room: Space, off: Difference) -> Stroke:
    """The expected surface, where the student's is another or is missing."""
    xs, ys = ([axis[place] for place in spread(len(axis), WIRES)] for axis in (off.right.xs, off.right.ys))
    return Stroke(_wires(room, off.right, xs, ys, off), width=pen("expected", 1.4).width, role="expected")


def _cloud(room: Space, at: Sequence[Place]) -> list[Stroke]:
    shown: Iterable[Place] = (at[place] for place in spread(len(at), DOTS_CAP) if math.isfinite(sum(at[place])))
    groups: dict[str, list[Point | None]] = defaultdict(list)
    for place in sorted(shown, key=room.nearness):
        groups[color_of(room, place[2])].append(room.project(place))
    return [dots(points, Ink(name, 0.9)) for name, points in groups.items()]


def color_of(room: Space, height: float) -> str:
    """A height's colour, by where it lies between the floor and the ceiling of the box."""
    place = room.scales[2].place(height) or 0.0
    return height_color(place / HEIGHT + 0.5)
