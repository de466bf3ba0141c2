"""One thing drawn, as columns of numbers: merging, thinning out, and the plain tree that is sent."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Positions = NDArray[np.intp]

LONGEST_TEXT = 500
"""Characters of a title or label that are kept."""

NO_COLOURS = np.empty((0, 4))


@dataclass(frozen=True)
class Drawn:
    """What `grader.values.Artist` holds, before it is encoded. Colours are RGBA from 0 to 1, shape (n, 4)."""

    type: str
    columns: dict[str, Floats] = field(default_factory=dict)
    """x, y, z, u, v and w, as far as there are any."""
    parts: tuple[int, ...] = ()
    levels: tuple[float, ...] = ()
    name: str = ""
    label: str = ""
    colours: Floats = field(default_factory=lambda: NO_COLOURS)
    marker: str = ""
    line_style: str = ""
    width: float = 1.0
    hidden: str = ""
    text_data: bool = False
    made_by: frozenset[int] = frozenset()
    """The `id` of each of Matplotlib's artists that it was read from."""

    @property
    def size(self) -> int:
        """How many points it has."""
        return max((column.size for column in self.columns.values()), default=0)

    @property
    def looks(self) -> tuple[object, ...]:
        """What tells it from others of its type by eye."""
        return (self.name, self.label, self.colours.tobytes(), self.marker, self.line_style, self.width, self.hidden)


def columns(**values: Any) -> dict[str, Floats]:
    """Flat columns of floats; masked values become NaN, of complex ones the real part is kept."""
    return {name: _floats(column) for name, column in values.items()}


def _floats(values: Any) -> Floats:
    filled = np.ma.filled(np.ma.asarray(values, dtype=float), np.nan) if np.ma.isMaskedArray(values) else values
    return np.asarray(np.real(filled), dtype=float).ravel()


# --- Fewer of them -----------------------------------------------------------------------------------


def thinned(drawn: Drawn, most: int) -> Drawn:
    """The same with at most `most` points, or a few more where it has many parts.

    Of each run of consecutive points the first, the last, the lowest and highest in every column, and the first
    that is missing are kept, in their order; where room is left, others at equal distances. So every point that
    is left out lies in the box of kept neighbours: nothing is added, no outlier and no gap is lost, both ends
    stay, and what was joined is joined in the same order. Of more parts than half of `most` evenly chosen ones
    are kept, of their points evenly chosen ones where there is room for no more.
    """
    if drawn.size <= most:
        return drawn
    if not drawn.parts:
        return _chosen(drawn, _telling(drawn, 0, drawn.size, most))
    starts = np.concatenate([[0], np.cumsum(drawn.parts)])
    which = np.linspace(0, len(drawn.parts) - 1, min(len(drawn.parts), max(1, most // 2))).round().astype(np.intp)
    share = max(2, most // which.size)
    kept = [_telling(drawn, starts[part], starts[part + 1], share) for part in which]
    return replace(
        _chosen(drawn, np.concatenate(kept)),
        parts=tuple(positions.size for positions in kept),
        levels=tuple(drawn.levels[part] for part in which) if drawn.levels else (),
        colours=drawn.colours[which] if len(drawn.colours) == len(drawn.parts) else drawn.colours,
    )


def _telling(drawn: Drawn, start: int, end: int, most: int) -> Positions:
    """Positions from start to end, of which at most `most` are kept: the telling ones of runs of equal length."""
    size = end - start
    if size <= most:
        return np.arange(start, end)
    values = np.array([column[start:end] for column in drawn.columns.values() if column.size])
    runs = most // (2 * len(values) + 3)
    if runs < 1:
        return start + np.linspace(0, size - 1, most).round().astype(np.intp)
    length = -(-size // runs)
    first = np.arange(0, size, length)
    padded = np.pad(values, ((0, 0), (0, len(first) * length - size)), mode="edge").reshape(len(values), -1, length)
    missing = np.isnan(padded)
    gaps = bool(missing.any())
    lowest = (np.where(missing, np.inf, padded) if gaps else padded).argmin(axis=2)
    highest = (np.where(missing, -np.inf, padded) if gaps else padded).argmax(axis=2)
    gap = missing.any(axis=0).argmax(axis=1) if gaps else np.zeros_like(first)
    last = np.full(len(first), length - 1)
    positions = first + np.concatenate([np.zeros_like(first)[None], last[None], gap[None], lowest, highest])
    telling = np.unique(np.minimum(positions, size - 1))
    others = np.linspace(0, size - 1, max(0, most - telling.size)).round().astype(np.intp)
    return np.asarray(start + np.union1d(telling, others), dtype=np.intp)


def _chosen(drawn: Drawn, positions: Positions) -> Drawn:
    return replace(
        drawn,
        columns={name: column[positions] if column.size else column for name, column in drawn.columns.items()},
        colours=drawn.colours[positions] if len(drawn.colours) == drawn.size else drawn.colours,
    )


def merged(everything: Iterable[Drawn]) -> list[Drawn]:
    """Points and bars, and pieces of two points, drawn one by one in the same way, as one of each kind."""
    groups: dict[tuple[object, ...], list[Drawn]] = {}
    for number, drawn in enumerate(everything):
        single = drawn.type in ("points", "bars") or (drawn.type == "line" and drawn.size == 2)
        key = (drawn.type, *drawn.columns, *drawn.looks) if single else (number,)
        groups.setdefault(key, []).append(drawn)
    return [_as_one(group) if len(group) > 1 else group[0] for group in groups.values()]


def _as_one(group: Sequence[Drawn]) -> Drawn:
    first = group[0]
    joined = {name: np.concatenate([drawn.columns[name] for drawn in group]) for name in first.columns}
    if first.type == "line":
        parts = tuple(drawn.size for drawn in group)
        return replace(first, type="segments", columns=joined, parts=parts, made_by=_makers(group))
    return replace(first, columns=joined, made_by=_makers(group))


def _makers(group: Sequence[Drawn]) -> frozenset[int]:
    return frozenset().union(*(drawn.made_by for drawn in group))


def in_one_colour_list(arrows: Sequence[Drawn]) -> Drawn:
    """Arrows drawn one by one, as one field with a colour for each."""
    first = arrows[0]
    joined = {name: np.concatenate([arrow.columns[name] for arrow in arrows]) for name in first.columns}
    colours = np.concatenate([arrow.colours[:1] for arrow in arrows])
    return replace(first, columns=joined, colours=colours, made_by=_makers(arrows))


# --- The tree ----------------------------------------------------------------------------------------


def tree(drawn: Drawn) -> dict[str, Any]:
    """The fields of `grader.values.Artist` as plain data; x and y are there even where they are empty."""
    given = {
        **{name: encoded(drawn.columns.get(name, np.empty(0))) for name in ("x", "y")},
        **{name: encoded(column) for name, column in drawn.columns.items()},
        "parts": [int(part) for part in drawn.parts],
        "levels": [finite(level) for level in drawn.levels],
        "name": text(drawn.name),
        "label": text(drawn.label),
        "colors": hexadecimal(drawn.colours),
        "marker": text(drawn.marker),
        "line_style": text(drawn.line_style),
        "hidden": drawn.hidden,
    }
    return {
        "type": drawn.type,
        **{name: value for name, value in given.items() if value},
        "width": finite(drawn.width, 1.0),
        "text_data": drawn.text_data,
    }


def encoded(column: Floats) -> dict[str, Any]:
    """An array in one dimension, as `grader.values.Array` in base64."""
    data = base64.b64encode(np.ascontiguousarray(column, dtype="<f8").tobytes()).decode("ascii")
    return {"kind": "array", "dtype": "float64", "shape": [int(column.size)], "data": data}


def hexadecimal(rgba: Floats) -> list[str]:
    """`#rrggbbaa` of every colour, or of one when all are the same."""
    if len(rgba) == 0:
        return []
    if (rgba == rgba[0]).all():
        rgba = rgba[:1]
    digits = np.rint(np.clip(np.nan_to_num(rgba), 0, 1) * 255).astype(np.uint8).tobytes().hex()
    return ["#" + digits[start : start + 8] for start in range(0, len(digits), 8)]


def text(value: object) -> str:
    """A text that is not too long, of characters that can be sent."""
    return str(value)[:LONGEST_TEXT].encode("utf-8", "replace").decode("utf-8")


def finite(value: Any, otherwise: float = 0.0) -> float:
    """A float, or another where it is not finite: NaN and infinity are not JSON."""
    number = float(value)
    return number if np.isfinite(number) else otherwise
