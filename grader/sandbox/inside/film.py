"""Animations, played without a window: their frames are drawn so that what is on them can be read."""

from __future__ import annotations

import contextlib
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field
from time import monotonic, process_time
from typing import Any

from grader.sandbox.inside import plot_traces

MOST_FRAMES = 300
"""Of one animation."""
LONGEST_PLAY_SECONDS = 0.5
"""Of the animations on one figure."""
LONGEST_SHOW_SECONDS = 2.0
"""Of all."""
PATIENCE = 4
"""How many times as long it may take where other programs have the processor, or frames wait for something."""


class _Stopwatch:
    """Seconds since it was made: of the processor, so that a busy machine does not change what is seen."""

    def __init__(self) -> None:
        self._processor, self._wall = process_time(), monotonic()

    def seconds(self) -> float:
        return max(process_time() - self._processor, (monotonic() - self._wall) / PATIENCE)


@dataclass
class Projector:
    """The animations that were not played yet.

    They are kept here, since in a window one plays even where the program does not keep it: the timer does.
    """

    _waiting: list[Any] = field(default_factory=list)
    _seconds: float = LONGEST_SHOW_SECONDS

    def load(self, animation: Any) -> None:
        """Add an animation."""
        self._waiting.append(animation)

    def play(self, figure: Any) -> Iterator[int]:
        """Draw the frames of the animations on a figure, once; yields the number of each, from 1."""
        if not self._waiting:
            return
        private = plot_traces.private()
        here = [animation for animation in self._waiting if private.animated_figure(animation) is figure]
        self._waiting = [animation for animation in self._waiting if private.animated_figure(animation) is not figure]
        watch, most = _Stopwatch(), min(LONGEST_PLAY_SECONDS, self._seconds)
        for animation in here:
            # A frame is drawn by a function of the student's: where that fails, the animation stands still.
            with contextlib.suppress(Exception), warnings.catch_warnings():
                # The number 0 is what is there before the first frame.
                for number, _ in zip(range(MOST_FRAMES + 1), private.draw_frames(animation), strict=False):
                    if number:
                        yield number
                    if watch.seconds() > most:
                        break
            if watch.seconds() > most:
                break
        self._seconds -= watch.seconds()
