"""Functions that give evenly spaced numbers."""

from __future__ import annotations

GRIDS = frozenset({"linspace", "logspace", "geomspace"})
"""Called with both ends and a count."""

ARANGE = frozenset({"arange", "range"})
"""Called with ends and a step, of which there may be less."""
