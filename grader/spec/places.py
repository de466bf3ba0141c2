"""Where each part of a YAML file stands, so that a problem names its line and column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from grader.errors import Problem

Path = tuple[str | int, ...]
"""The keys and positions that lead from the whole document to a part of it."""


@dataclass(frozen=True, slots=True)
class Place:
    """A line and a column, counting from 1; how the text there is written, where it is a text."""

    line: int
    column: int
    style: Literal["plain", "quoted", "block", ""] = ""


def step_into(data: Any, step: str | int) -> tuple[Any, ...]:
    """What a mapping or a list holds at a key or a position, alone in a tuple; an empty one if it has no such."""
    if isinstance(data, dict) and step in data:
        return (data[step],)
    if isinstance(data, list) and isinstance(step, int) and 0 <= step < len(data):
        return (data[step],)
    return ()


@dataclass
class Document:
    """One file: its lines, its data, and the places of its keys and values."""

    path: str
    lines: Sequence[str] = ()
    data: Any = None
    values: dict[Path, Place] = field(default_factory=dict)
    keys: dict[Path, Place] = field(default_factory=dict)

    def part(self, *path: str | int) -> Any:
        """The data at a path; None where there is none."""
        data = self.data
        for step in path:
            found = step_into(data, step)
            if not found:
                return None
            data = found[0]
        return data

    def problem(self, place: Place, message: str) -> Problem:
        """A problem at a place."""
        source = self.lines[place.line - 1] if 0 < place.line <= len(self.lines) else ""
        return Problem(self.path, place.line, place.column, message, source)

    def at_value(self, path: Path, message: str, offset: int = 0) -> Problem:
        """A problem at a part, `offset` characters into it where the text is written as it is."""
        place = self.values[path]
        if place.style in ("plain", "quoted") and offset:
            place = Place(place.line, place.column + offset + (place.style == "quoted"))
            if place.column > len(self.lines[place.line - 1]) + 1:
                place = self.values[path]
        return self.problem(place, message)

    def at_key(self, path: Path, message: str) -> Problem:
        """A problem at the key of a part; at the part itself where it has none."""
        return self.problem(self.keys.get(path) or self.values[path], message)

    def inside(self, path: Path, line: int, column: int, message: str) -> Problem:
        """A problem at a line and column (from 1) of a text; at its beginning where it is not a block of lines."""
        place = self.values[path]
        if place.style != "block":
            return self.at_value(path, message)
        row = place.line + line
        written = self.lines[row - 1] if row <= len(self.lines) else ""
        return (
            self.problem(Place(row, self._indent(path) + max(column, 1)), message)
            if written
            else self.at_value(path, message)
        )

    def _indent(self, path: Path) -> int:
        """How far a block's lines are indented more than in the text they make."""
        text = str(self.part(*path))
        for number, content in enumerate(text.splitlines()):
            if content.strip():
                written = self.lines[self.values[path].line + number]
                return max(len(written) - len(content), 0)
        return 0
