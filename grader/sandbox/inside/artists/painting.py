"""What leaves no trace on the page: the figure painted small, one thing at a time, from back to front.

Attributes do not tell of clip paths, of curves that pass the view by, or of what lies under an image; ink does.
Each thing is painted alone, since a curve that lies exactly under another counts as drawn. Only areas cover.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any, cast

import numpy as np
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.collections import Collection, PolyCollection, QuadMesh
from matplotlib.contour import ContourSet
from matplotlib.image import AxesImage
from matplotlib.lines import Line2D
from matplotlib.patches import FancyArrow, FancyArrowPatch, Patch
from matplotlib.quiver import Barbs, Quiver
from numpy.typing import NDArray

from grader.sandbox.inside.artists import private
from grader.sandbox.inside.clock import tolerance

NO_INK = "no ink"
"""Outside the view, clipped away, or nothing to draw; the artist's data tell which."""
SUNK = "colour of the background"
COVERED = "covered by what is drawn over it"

JUST_VISIBLE = 3
"""Smallest difference from what lies behind, of red, green or blue out of 255, that counts as a colour of its own."""
OPAQUE = 250
"""Of 255: what covers."""
CROSSINGS = 0.25
"""White that is told from other lines by less than this share of its ink only crosses them."""

SIDE, FINE_SIDE = 240, 1000
"""Pixels of the longer side; the finer one for a second look where something seems to leave no trace."""
LEAST_INCHES, MOST_INCHES = 2, 40
"""The longer side of the page that is painted: of a smaller or larger figure a reader looks at a part, or from afar."""
MOST_SLENDER = 20
"""How many times as long as the shorter side the longer one is at most."""
MOST_PAINTED = 600
"""Artists of one figure; those beyond count as seen."""
MOST_PIECES = 100_000
"""Points or cells of one artist that is painted: about 10 ms."""

Pixels = NDArray[np.uint32]
Places = NDArray[np.intp]

_ALPHA = np.frombuffer(bytes([0, 0, 0, 255]), dtype=np.uint32)[0]
"""Of a pixel as one number, whatever the machine's byte order."""

_AREAS = (Patch, PolyCollection, QuadMesh, AxesImage)
_NO_AREAS = (FancyArrow, FancyArrowPatch, Quiver, Barbs)


@dataclass(frozen=True)
class _Layer:
    artist: Any
    """None for the background of a figure or of axes."""
    places: Places
    opaque: Places
    """Those of an area that nothing shows through."""
    sunk: bool


class _Sheet:
    """A page being painted. A pixel is its four bytes as one number."""

    def __init__(self, figure: Any) -> None:
        width, height = (round(figure.dpi * inches) for inches in figure.get_size_inches())
        self._renderer = cast(Any, RendererAgg)(width, height, figure.dpi)
        self._image: Pixels = np.frombuffer(self._renderer.buffer_rgba(), dtype=np.uint32)
        self._ground: Pixels = np.full(width * height, 2**32 - 1, dtype=np.uint32)
        """Page, axes and areas."""
        self._page: Pixels = self._ground.copy()
        """The same with lines and points."""
        self._known = True
        """Whether that is what lies behind: an area that was too large to paint may."""
        self.layers: list[_Layer] = []

    def _ink(self, artist: Any, *, flat: bool) -> tuple[Places, Pixels]:
        """Places and colours of the pixels of one artist painted alone."""
        self._renderer.clear()
        if not flat and hasattr(artist, "do_3d_projection"):
            artist.do_3d_projection()
        artist.draw(self._renderer)
        places = np.flatnonzero(self._image & _ALPHA)
        return places, self._image[places]

    def lay(self, patch: Any) -> None:
        """Paint the background of a figure or of axes."""
        places, ink = self._ink(patch, flat=True)
        for behind in (self._ground, self._page):
            behind[places] = _over(ink, behind[places])
        self.layers.append(_Layer(None, places, places[_bytes(ink)[:, 3] >= OPAQUE], sunk=False))

    def paint(self, artist: Any, *, flat: bool) -> None:
        """Paint one artist over all others; in space (not `flat`) nothing covers, as the depth decides."""
        area = covers(artist)
        if _pieces(artist) > MOST_PIECES:
            self._known &= not area
            return
        places, ink = self._ink(artist, flat=flat)
        on_ground, on_page = (_over(ink, behind[places]) for behind in (self._ground, self._page))
        sunk = self._known and _unlike(on_ground, self._ground[places]) == 0
        sunk = sunk and _unlike(on_page, self._page[places]) < CROSSINGS
        self._page[places] = on_page
        if area:
            self._ground[places] = on_ground
        opaque = places[_bytes(ink)[:, 3] >= OPAQUE] if area and flat else places[:0]
        self.layers.append(_Layer(artist, places, opaque, sunk))


def _bytes(pixels: Pixels) -> NDArray[np.uint8]:
    """Red, green, blue and alpha, shape (n, 4)."""
    return pixels.view(np.uint8).reshape(-1, 4)


def _over(ink: Pixels, behind: Pixels) -> Pixels:
    """Ink laid over opaque pixels."""
    cover = _bytes(ink)[:, 3:]
    if cover.min(initial=255) == 255:
        return ink
    mixed = _bytes(ink) * cover.astype(np.uint16) + _bytes(behind) * (255 - cover).astype(np.uint16)
    colours = ((mixed + 127) // 255).astype(np.uint8)
    colours[:, 3] = 255
    return colours.view(np.uint32).ravel()


def _unlike(one: Pixels, other: Pixels) -> float:
    """The share of pixels that can be told from one another; of none, all."""
    if not one.size:
        return 1.0
    a, b = _bytes(one), _bytes(other)
    return float(np.mean(np.where(a > b, a - b, b - a).max(axis=1) >= JUST_VISIBLE))


def traces(figure: Any, shown: Sequence[Any]) -> dict[int, str]:
    """Why each artist leaves no trace on the page, by its `id`: "" where it does; only painted ones are named.

    `shown` are the axes. Texts are not painted: they are slow, and nothing depends on them.
    """
    ordered = [axes for axes in shown if axes.get_visible() and axes.figure.get_visible()]
    found: dict[int, str] = {}
    for side in (SIDE, FINE_SIDE):
        with suppress(MemoryError), tolerance(), _scaled(figure, side):
            found = _reasons(_painted(figure, ordered))
        if not any(found.values()):
            break
    return found


@contextmanager
def _scaled(figure: Any, side: int) -> Iterator[None]:
    """Have the page that many pixels long, of a usual size in inches: widths of lines are in inches, too."""
    dpi, inches = figure.dpi, np.array(figure.get_size_inches())
    longer = inches.max()
    page = inches * np.clip(longer, LEAST_INCHES, MOST_INCHES) / longer
    page = np.maximum(page, page.max() / MOST_SLENDER)
    try:
        figure.set_size_inches(*page, forward=False)
        figure.dpi = side / page.max()
        yield
    finally:
        figure.dpi = dpi
        figure.set_size_inches(*inches, forward=False)


def _painted(figure: Any, shown: Sequence[Any]) -> list[_Layer]:
    sheet = _Sheet(figure)
    sheet.lay(figure.patch)
    left = MOST_PAINTED
    for axes in sorted(shown, key=lambda one: float(one.get_zorder())):
        flat = axes.name != "3d"
        if not flat:
            axes.M = axes.get_proj()
        if not flat or (axes.axison and axes.get_frame_on()):
            sheet.lay(axes.patch)
        for artist in _in_order(axes)[:left]:
            left -= 1
            with suppress(MemoryError), tolerance():  # of artists that could not be drawn either
                sheet.paint(artist, flat=flat)
    return sheet.layers


def _in_order(axes: Any) -> list[Any]:
    """What is painted on axes, from back to front."""
    artists = [artist for artist in private.children(axes) if _is_painted(artist)]
    return sorted(artists, key=lambda artist: float(artist.get_zorder()))


def _is_painted(artist: Any) -> bool:
    kinds = (Line2D, Collection, Patch, AxesImage)
    head = isinstance(artist, FancyArrowPatch) and private.tag_of(artist) == "streamplot"  # one of very many
    return isinstance(artist, kinds) and not head and artist.get_visible() and _pieces(artist) > 0


def _pieces(artist: Any) -> int:
    """About how many points or cells are to be painted."""
    if isinstance(artist, Line2D):
        return int(np.size(artist.get_xdata(orig=False)))
    if isinstance(artist, Collection):
        array = artist.get_array()
        return max(len(np.asarray(artist.get_offsets())), 1 if array is None else int(np.size(array)))
    return 1


def covers(artist: Any) -> bool:
    """Whether an artist is an area, which covers what is behind it."""
    if isinstance(artist, ContourSet):
        return bool(artist.filled)
    filled = not isinstance(artist, Patch) or bool(artist.get_fill())
    return isinstance(artist, _AREAS) and not isinstance(artist, _NO_AREAS) and filled


def _reasons(layers: Sequence[_Layer]) -> dict[int, str]:
    """Why a layer cannot be seen, from the top down, by the `id` of its artist.

    An area in the colour of what lies behind covers lines, but not the area that has the same colour.
    """
    found: dict[int, str] = {}
    size = max((int(layer.places.max(initial=0)) for layer in layers), default=0) + 1
    lines_covered, areas_covered = np.zeros((2, size), dtype=bool)
    for layer in reversed(layers):
        if layer.artist is not None:
            found[id(layer.artist)] = _reason(layer, areas_covered if covers(layer.artist) else lines_covered)
        lines_covered[layer.opaque] = True
        if not layer.sunk:
            areas_covered[layer.opaque] = True
    return found


def _reason(layer: _Layer, covered: NDArray[np.bool_]) -> str:
    if not layer.places.size:
        return NO_INK
    if covered[layer.places].all():
        return COVERED
    return SUNK if layer.sunk else ""
