"""The axes around an artist, and what is read of artists of every kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from grader.sandbox.inside.artists import appearance, private
from grader.sandbox.inside.artists.appearance import Ink, View
from grader.sandbox.inside.artists.drawn import Drawn

Floats = NDArray[np.float64]

NOWHERE = np.empty(0)


@dataclass(frozen=True)
class Part:
    """What an artist is of an error bar or a stem plot."""

    call: str
    container: Any
    accessory: bool = False
    """Whether it is no data: caps, ranges, the base line."""


@dataclass(frozen=True)
class Scene:
    """Axes, as far as reading what is drawn on them needs them."""

    axes: Any
    view: View
    text_data: bool = False
    parts: Mapping[int, Part] = field(default_factory=dict)
    """What artists are of a container, by the artist's `id`."""
    failures: list[BaseException] = field(default_factory=list)
    """Why artists could not be read, as far as any could not."""

    def name(self, artist: Any) -> str:
        """The plotting call that made an artist, "" where it is not known."""
        part = self.parts.get(id(artist))
        return part.call if part else private.tag_of(artist)

    def label(self, artist: Any) -> str:
        """The label of an artist, or of the container that it stands for."""
        if self.is_accessory(artist):
            return ""
        part = self.parts.get(id(artist))
        given = str((part.container if part else artist).get_label() or "")
        return "" if given.startswith("_") else given

    def is_accessory(self, artist: Any) -> bool:
        """Whether an artist is a part of something that is no data."""
        part = self.parts.get(id(artist))
        return part is not None and part.accessory

    def in_data(self, points: Any, transform: Any) -> Floats:
        """Points of shape (n, 2) of any system, such as fractions of the axes, in coordinates of the data."""
        pairs = np.asarray(points, dtype=float).reshape(-1, 2)
        if transform is self.axes.transData:
            return pairs
        return np.asarray((transform - self.axes.transData).transform(pairs), dtype=float)

    def finish(self, drawn: Drawn, artist: Any, ink: Ink, at: tuple[Floats, Floats] | None = None) -> Drawn:
        """Add name, label and colours, and whether it can be seen; `at` replaces its points for the last."""
        x, y = at or (drawn.columns.get("x", NOWHERE), drawn.columns.get("y", NOWHERE))
        return replace(
            drawn,
            name=drawn.name or self.name(artist),
            label=drawn.label or self.label(artist),
            colours=drawn.colours if len(drawn.colours) else ink.main,
            hidden=drawn.hidden or appearance.hidden(artist, ink, self.view, x, y),
            text_data=self.text_data,
        )
