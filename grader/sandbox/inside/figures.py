"""Which figures a reader would have seen: shown, saved, or still open at the end.

`install` and `watch` come before student code, `collect` after it. Where Matplotlib is not imported, nothing of
it is touched.
"""

from __future__ import annotations

import contextlib
import functools
import sys
import threading
import weakref
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from time import monotonic
from typing import Any, Concatenate, ParamSpec

from grader.sandbox.inside import after_import, plot_hooks, plot_traces
from grader.sandbox.inside.album import Album, State, taken
from grader.sandbox.inside.clock import Overrun
from grader.sandbox.inside.film import Projector

MOST_UNSEEN = 1000
"""Lines that are noted."""
LONGEST_WAIT_SECONDS = 1.0
"""For threads that still draw."""

P = ParamSpec("P")


def _never_raises(method: Callable[Concatenate[Capture, P], None]) -> Callable[Concatenate[Capture, P], None]:
    """What fails in watching a figure is not the student's error; running out of time is no Exception and passes."""

    @functools.wraps(method)
    def guarded(capture: Capture, /, *args: P.args, **kwargs: P.kwargs) -> None:
        try:
            method(capture, *args, **kwargs)
        except Exception as error:
            capture.fail(error)

    return guarded


class TooManyFigures(Overrun):
    """Raised inside student code where it makes one more than it may."""

    reason = "figures"


@dataclass(eq=False)
class Capture:
    """The figures of one run. Its methods are called by the hooks."""

    main_file: str = ""
    most: int = 0
    """Figures that may be made."""
    album: Album = field(default_factory=Album)
    failure: BaseException | None = None
    """Why something could not be read, the last time."""
    _unread: int = 0
    """Figures of which nothing could be read."""
    _made: int = 0
    _states: weakref.WeakKeyDictionary[Any, State] = field(default_factory=weakref.WeakKeyDictionary)
    _held: list[Any] = field(default_factory=list)
    """Figures that were neither shown nor closed: pyplot does not hold those made without it."""
    _unseen: dict[int, int] = field(default_factory=dict)
    """Lines that closed or cleared something unseen, by a number of their own."""
    _projector: Projector = field(default_factory=Projector)
    _count: int = 0
    _unwatched: bool = False
    _finished: bool = False

    # --- Called by the hooks ---

    def made(self, figure: Any) -> None:
        """A figure was made. Raises TooManyFigures."""
        self._made += 1
        if self._made > self.most:
            raise TooManyFigures
        self._held.append(figure)

    @_never_raises
    def animated(self, animation: Any) -> None:
        """An animation was made."""
        self._projector.load(animation)

    @contextlib.contextmanager
    def filmed(self, figure: Any) -> Iterator[None]:
        """A time in which an animation is written to a file, frame by frame, each of which is seen in the end."""
        state = self._state(figure)
        state.filmed = True
        try:
            yield
        finally:
            state.filmed = False

    @_never_raises
    def saved(self, figure: Any) -> None:
        """A figure is about to be written to a file."""
        if not self._unwatched:
            self._publish(figure)

    def shown(self, figures: Iterable[Any]) -> None:
        """Windows were shown and closed by the reader."""
        for figure in figures:
            self._show(figure)

    @_never_raises
    def _show(self, figure: Any) -> None:
        self._let_go(figure)
        self._play(figure)
        self._publish(figure, at_last=True)
        self._state(figure).live = False

    @_never_raises
    def opened(self, figures: Iterable[Any]) -> None:
        """Windows were shown that stay open while the program goes on."""
        for figure in figures:
            self._state(figure).live = True

    @_never_raises
    def looked_at(self, figure: Any) -> None:
        """The program waits, so that a window can be looked at."""
        self._state(figure).live = True
        self._publish(figure)

    @_never_raises
    def closed(self, figure: Any) -> None:
        """A window was closed by the program, or by its reader when it was shown."""
        self._let_go(figure)
        state = self._state(figure)
        if state.live:
            self._play(figure)
        state.closed_unseen = self._lose(figure, figure.axes, at_last=True)

    @_never_raises
    def cleared(self, figure: Any) -> None:
        """A figure is about to lose all that is drawn on it."""
        state = self._state(figure)
        if self._lose(figure, figure.axes):
            state.number = self._next()
        state.published = False

    @_never_raises
    def axes_cleared(self, axes: Any) -> None:
        """Axes are about to lose all that is drawn on them."""
        if self._unwatched or not _hold_something([axes]):
            return
        figure = axes.figure.figure
        state = self._state(figure)
        if self._lose(figure, [axes]):
            self._unseen[self._next()] = self._unseen.pop(state.number)
        state.published = state.published and _hold_something(other for other in figure.axes if other is not axes)

    @contextlib.contextmanager
    def unwatched(self) -> Iterator[None]:
        """A time in which clearing and saving are Matplotlib's own, or seen at any rate."""
        before, self._unwatched = self._unwatched, True
        try:
            yield
        finally:
            self._unwatched = before

    # --- What became of a figure ---

    def _lose(self, figure: Any, axes: list[Any], *, at_last: bool = False) -> bool:
        """Read or note what is about to be lost; whether something is that nobody saw."""
        state = self._state(figure)
        if state.filmed:
            return False
        if state.live or sys.modules["matplotlib"].is_interactive() or (at_last and state.passed_over):
            self._publish(figure, at_last=at_last)
        elif not state.published and _hold_something(axes) and len(self._unseen) < MOST_UNSEEN:
            self._unseen[state.number] = self._line()
            return True
        return False

    def _state(self, figure: Any) -> State:
        if figure not in self._states:
            self._states[figure] = State(self._next())
        return self._states[figure]

    def _next(self) -> int:
        self._count += 1
        return self._count

    def _let_go(self, figure: Any) -> None:
        self._held = [held for held in self._held if held is not figure]

    def _line(self) -> int:
        """The line of the student's file that is being executed, 0 when it is not on the stack."""
        frame = sys._getframe(1)  # noqa: SLF001 - the documented way to the caller's line
        while frame is not None:
            if frame.f_code.co_filename == self.main_file:
                return frame.f_lineno
            frame = frame.f_back  # type: ignore[assignment]
        return 0

    # --- Snapshots ---

    def _publish(self, figure: Any, *, at_last: bool = False) -> None:
        """Take a snapshot of what is seen, though not every time, unless it is the last."""
        state = self._state(figure)
        failures: list[BaseException] = []
        if at_last and state.passed_over:
            self.album.left_out -= 1  # what was passed over is looked at now
        if not (state.is_due() or at_last):
            self.album.left_out += 1
        elif (tree := taken(figure, failures)) is not None:
            self.album.keep(state.number, tree)
        else:
            return
        self.failure = next(reversed(failures), self.failure)
        state.published = True
        if state.closed_unseen:
            self._unseen.pop(state.number, None)

    def _play(self, figure: Any) -> None:
        """Draw the animations on a figure up to their end; its reader has seen the first frame, too."""
        with self.unwatched():
            for number in self._projector.play(figure):
                if number == 1:
                    self._publish(figure)

    # --- The end ---

    def finish(self) -> None:
        """The program has ended: what is open now is what its reader sees."""
        if self._finished:
            return
        self._finished = True
        try:
            _wait_for_threads()
            open_figures = plot_hooks.open_figures()
            made = [figure for figure in self._held if all(figure is not other for other in open_figures)]
            self.shown([*open_figures, *made])
        except BaseException as error:  # out of time, or whatever a class of the student's raises
            self.fail(error)

    def fail(self, error: BaseException) -> None:
        """Note that a figure was not read."""
        self.failure = error
        self._unread += 1

    def tree(self) -> dict[str, Any]:
        """The fields of `grader.values.Figures` as plain data."""
        unseen = list(self._unseen.values())
        return {
            "kind": "figures",
            "figures": self.album.trees,
            "unseen": len(unseen),
            "unseen_line": unseen[-1] if unseen else 0,
            "unread": self._unread,
            "left_out": self.album.left_out,
        }

    def holds_nothing(self) -> bool:
        """Whether nothing that was drawn could be read."""
        artists = (artist for tree in self.album.trees for axes in tree["axes"] for artist in axes["artists"])
        return all(artist["type"] == "other" for artist in artists)


def _hold_something(axes: Iterable[Any]) -> bool:
    return any(one.has_data() or one.texts for one in axes)


def _wait_for_threads() -> None:
    """Python itself would wait, at its end, for all that are no daemons."""
    end = monotonic() + LONGEST_WAIT_SECONDS
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and not thread.daemon:
            thread.join(max(0, end - monotonic()))


_capture = Capture()
"""Of the process: a submission has one to itself, and Matplotlib's functions, which lead here, are as global."""


def install() -> None:
    """Put the hooks into Matplotlib, now or when it is imported; call it once, before student code runs."""
    hooks = {module: functools.partial(patch, capture=_capture) for module, patch in plot_hooks.PATCHES.items()}
    after_import.call({**hooks, **plot_traces.PATCHES})


def watch(main_file: str, most: int) -> None:
    """Watch the figures made from now on, `most` of them, by the program in `main_file`."""
    _capture.main_file, _capture.most = main_file, most


def collect() -> dict[str, Any]:
    """The tree of `grader.values.Figures`: plain data, arrays in base64. May be called again.

    Raises what reading failed with, where nothing could be read.
    """
    _capture.finish()
    if _capture.failure is not None and _capture.holds_nothing():
        raise _capture.failure
    return _capture.tree()
