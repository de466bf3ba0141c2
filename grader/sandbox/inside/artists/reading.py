"""From an artist to what it draws: the table of readers, by kind of artist."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from matplotlib.collections import (
    EventCollection,
    LineCollection,
    PathCollection,
    PolyCollection,
    PolyQuadMesh,
    QuadMesh,
    TriMesh,
)
from matplotlib.contour import ContourSet
from matplotlib.image import AxesImage
from matplotlib.lines import AxLine, Line2D
from matplotlib.patches import FancyArrow, FancyArrowPatch, Patch, StepPatch
from matplotlib.quiver import Barbs, Quiver
from matplotlib.table import Table
from matplotlib.text import Annotation, Text
from mpl_toolkits.mplot3d.art3d import (  # type: ignore[import-untyped]
    Line3D,
    Line3DCollection,
    Patch3D,
    Patch3DCollection,
    Path3DCollection,
    Poly3DCollection,
)

from grader.sandbox.inside.artists import fields, lines, patches, space, texts
from grader.sandbox.inside.artists.drawn import Drawn
from grader.sandbox.inside.artists.scene import Scene
from grader.sandbox.inside.clock import tolerance

Reader = Callable[[Any, Scene], Iterator[Drawn]]


def other(artist: Any, _: Scene | None = None) -> Iterator[Drawn]:
    """Something that is not read: only that it is there."""
    yield Drawn("other", name=type(artist).__name__)


READERS: dict[type, Reader] = {
    Line3D: space.line,
    AxLine: lines.endless,
    Line2D: lines.line,
    ContourSet: fields.contours,
    Path3DCollection: space.points,
    Patch3DCollection: other,
    PathCollection: fields.points,
    Line3DCollection: space.segments,
    EventCollection: lines.events,
    LineCollection: lines.segments,
    Quiver: fields.arrows,
    Barbs: fields.barbs,
    Poly3DCollection: space.surface,
    QuadMesh: fields.mesh,
    PolyQuadMesh: fields.mesh,
    TriMesh: fields.triangles,
    PolyCollection: patches.areas,
    AxesImage: fields.image,
    Patch3D: other,
    StepPatch: patches.stairs,
    FancyArrow: patches.arrow,
    FancyArrowPatch: patches.arrow_patch,
    Patch: patches.outline,
    Table: texts.table,
    Annotation: texts.annotation,
    Text: texts.text,
}
"""The first kind that fits is the one; special ones come before general ones."""


def read(artist: Any, scene: Scene) -> list[Drawn]:
    """What an artist draws, nothing for an empty one; "other" for one that cannot be read.

    Raises MemoryError and Overrun.
    """
    with tolerance(scene.failures):
        reader = next((reader for kind, reader in READERS.items() if isinstance(artist, kind)), other)
        found = [drawn for drawn in reader(artist, scene) if drawn.size or drawn.type == "other"]
        if scene.is_accessory(artist):
            return [replace(drawn, type="other") for drawn in found]
        return [replace(drawn, made_by=frozenset([id(artist)])) for drawn in found]
    return list(other(artist))


def read_bars(container: Any, scene: Scene) -> list[Drawn]:
    """The bars of a container; "other" where they cannot be read. Raises MemoryError and Overrun."""
    with tolerance(scene.failures):
        made_by = frozenset(map(id, (container, *container.patches)))
        return [replace(patches.bars(container, scene), made_by=made_by)]
    return list(other(container))
