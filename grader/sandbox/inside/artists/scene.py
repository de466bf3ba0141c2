"""The axes around an artist, and what is read of artists of every kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from grader.sandbox.inside.artists import appearance, private
from grader.sandbox.inside.artists.appearance import Ground, Ink
from grader.sandbox.inside.artists.drawn import Drawn

Floats = NDArray[np.float64]

ACCESSORY = "accessory"
"""The name given to parts of error bars and stems that are no data: caps, bars, base lines."""

NOWHERE = np.empty(0)


@dataclass(frozen=True)
class Scene:
    """Axes, as far as reading what is drawn on them needs them."""

    axes: Any
    ground: Ground
    text_data: bool = False
    names: Mapping[int, str] = field(default_factory=dict)
    """The plotting call that made an artist, by the artist's `id`."""

    def name(self, artist: Any) -> str:
        """The plotting call that made an artist, "" where it is not known."""
        return self.names.get(id(artist), "") or private.tag_of(artist)

    def in_data(self, points: Any, transform: Any) -> Floats:
        """Points of shape (n, 2) of any system, such as fractions of the axes, in coordinates of the data."""
        pairs = np.asarray(points, dtype=float).reshape(-1, 2)
        if transform is self.axes.transData:
            return pairs
        return np.asarray((transform - self.axes.transData).transform(pairs), dtype=float)

    def finish(self, drawn: Drawn, artist: Any, ink: Ink, at: tuple[Floats, Floats] | None = None) -> Drawn:
        """Add name, label and colours, and whether it can be seen; `at` replaces its points for the last."""
        label = str(artist.get_label() or "")
        x, y = at or (drawn.columns.get("x", NOWHERE), drawn.columns.get("y", NOWHERE))
        return replace(
            drawn,
            name=drawn.name or self.name(artist),
            label=drawn.label or ("" if label.startswith("_") else label),
            colours=drawn.colours if len(drawn.colours) else ink.main,
            hidden=drawn.hidden or appearance.hidden(artist, ink, self.ground, x, y),
            text_data=self.text_data,
        )
