"""Snapshots of figures, taken and kept: equal ones once, not too many in all nor of one figure, nor too often."""

from __future__ import annotations

import importlib
import warnings
from dataclasses import dataclass, field
from typing import Any

from grader.sandbox.inside import kept_code

MOST_FIGURES = 20
MOST_OF_ONE_FIGURE = 4
"""States of one figure that are kept: what was saved or shown of it at different times."""

READERS = "grader.sandbox.inside.artists"
kept_code.keep(READERS)  # they need Matplotlib, which may be loaded only after the process is confined

Tree = dict[str, Any]


def taken(figure: Any, failures: list[BaseException]) -> Tree | None:
    """The tree of a figure, None for one without axes; no warning or floating-point error comes of reading it.

    Adds to `failures` why parts of it could not be read.
    """
    numpy = importlib.import_module("numpy")
    reader = importlib.import_module(f"{READERS}.figure_tree")
    with warnings.catch_warnings(), numpy.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        tree: Tree | None = reader.figure_tree(figure, failures)
    return tree


@dataclass
class State:
    """What became of one figure so far."""

    number: int
    live: bool = False
    """In a window that stays open: what it shows when it is closed or cleared was seen."""
    filmed: bool = False
    """Each of its frames goes into a file before the next one takes its place."""
    published: bool = False
    """Shown or saved since it was made or cleared."""
    closed_unseen: bool = False
    looks: int = 0
    """How often it was to be read."""
    passed_over: bool = False
    """Whether it was not read the last time."""

    def is_due(self) -> bool:
        """Whether to read it once more: a program may save or show one figure thousands of times."""
        self.looks += 1
        rare = self.looks & (self.looks - 1) == 0  # a power of two
        self.passed_over = self.looks > MOST_OF_ONE_FIGURE and not rare
        return not self.passed_over


@dataclass
class _Snapshot:
    number: int
    tree: Tree

    def like(self, tree: Tree) -> bool:
        """Whether both show the same; a layout made on saving moves axes, which is no difference."""
        return _without_place(self.tree) == _without_place(tree)


def _without_place(tree: Tree) -> Tree:
    return {**tree, "axes": [{**axes, "place": None} for axes in tree["axes"]]}


@dataclass
class Album:
    """Snapshots in the order in which they were taken."""

    left_out: int = 0
    """Snapshots that were not taken, or not kept."""
    _kept: list[_Snapshot] = field(default_factory=list)

    def keep(self, number: int, tree: Tree) -> None:
        """Add a snapshot of the figure of this number, in the place of the last one where there are enough."""
        snapshot = _Snapshot(number, tree)
        for position, other in enumerate(self._kept):
            if other.like(tree):
                self._kept[position] = snapshot
                return
        own = [position for position, other in enumerate(self._kept) if other.number == number]
        if len(own) >= MOST_OF_ONE_FIGURE:
            self._replace(own[-1], snapshot)
        elif len(self._kept) >= MOST_FIGURES:
            self._replace(-1, snapshot)
        else:
            self._kept.append(snapshot)

    def _replace(self, position: int, snapshot: _Snapshot) -> None:
        self._kept[position] = snapshot
        self.left_out += 1

    @property
    def trees(self) -> list[Tree]:
        """What is kept, as `grader.values.Figure` in plain data."""
        return [snapshot.tree for snapshot in self._kept]
