"""Which figures a reader would have seen: shown, saved, or still open at the end.

`install` and `watch` come before student code, `collect` after it. Where Matplotlib is not imported, nothing of
it is touched.
"""

from __future__ import annotations

import contextlib
import functools
import importlib
import sys
import time
import warnings
import weakref
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, ParamSpec

from grader.sandbox.inside import after_import, kept_code, plot_hooks
from grader.sandbox.inside.clock import Overrun

MOST_FIGURES = 20
MOST_OF_ONE_FIGURE = 4
"""States of one figure that are kept: what was saved or shown of it at different times."""
MOST_FRAMES = 300
LONGEST_PLAY_SECONDS = 0.5
"""Of an animation, whose frames are drawn so that its curves hold their data."""

READERS = "grader.sandbox.inside.artists"
kept_code.keep(READERS)  # they need Matplotlib, which may be loaded only after the process is confined

P = ParamSpec("P")


def _never_raises(method: Callable[P, None]) -> Callable[P, None]:
    """What fails in watching a figure is not the student's error; running out of time is no Exception and passes."""

    @functools.wraps(method)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> None:
        with contextlib.suppress(Exception):
            method(*args, **kwargs)

    return guarded


class TooManyFigures(Overrun):
    """Raised inside student code where it makes one more than it may."""

    reason = "figures"


@dataclass
class _State:
    """What became of one figure so far."""

    number: int
    live: bool = False
    """In a window that stays open: what it shows when it is closed or cleared was seen."""
    published: bool = False
    """Shown or saved since it was made or cleared."""
    closed_unseen: bool = False


@dataclass
class _Snapshot:
    number: int
    tree: dict[str, Any]

    def like(self, tree: dict[str, Any]) -> bool:
        """Whether both show the same; a layout made on saving moves axes, which is no difference."""
        return _without_place(self.tree) == _without_place(tree)


def _without_place(tree: dict[str, Any]) -> dict[str, Any]:
    return {**tree, "axes": [{**axes, "place": None} for axes in tree["axes"]]}


@dataclass(eq=False)
class Capture:
    """The figures of one run. Its methods are called by the hooks."""

    main_file: str = ""
    most: int = 0
    """Figures that may be made."""
    _made: int = 0
    _states: weakref.WeakKeyDictionary[Any, _State] = field(default_factory=weakref.WeakKeyDictionary)
    _held: list[Any] = field(default_factory=list)
    """Figures that were neither shown nor closed: pyplot does not hold those made without it."""
    _snapshots: list[_Snapshot] = field(default_factory=list)
    _unseen: dict[int, int] = field(default_factory=dict)
    """Lines that closed or cleared something unseen, by a number of their own."""
    _animations: weakref.WeakSet[Any] = field(default_factory=weakref.WeakSet)
    _count: int = 0

    def made(self, figure: Any) -> None:
        """A figure was made. Raises TooManyFigures."""
        self._made += 1
        if self._made > self.most:
            raise TooManyFigures
        self._hold(figure)

    @_never_raises
    def _hold(self, figure: Any) -> None:
        self._state(figure)
        self._held = [*self._held, figure][-MOST_FIGURES:]

    @_never_raises
    def animated(self, animation: Any) -> None:
        """An animation was made; it lives as long as the student keeps it."""
        self._animations.add(animation)

    @_never_raises
    def saved(self, figure: Any) -> None:
        """A figure is about to be written to a file."""
        self._publish(figure)

    def shown(self, figures: Iterable[Any]) -> None:
        """Windows were shown and closed by the reader."""
        for figure in figures:
            self._show(figure)

    @_never_raises
    def _show(self, figure: Any) -> None:
        self._play(figure)
        self._publish(figure)
        self._let_go(figure)

    @_never_raises
    def opened(self, figures: Iterable[Any]) -> None:
        """Windows were shown that stay open while the program goes on."""
        for figure in figures:
            self._state(figure).live = True

    def closed(self, figures: Iterable[Any]) -> None:
        """Windows were closed by the program."""
        for figure in figures:
            self._close(figure)

    @_never_raises
    def _close(self, figure: Any) -> None:
        state = self._state(figure)
        state.closed_unseen = self._gone(figure, state)
        self._let_go(figure)

    @_never_raises
    def cleared(self, figure: Any) -> None:
        """A figure is about to lose all that is drawn on it."""
        state = self._state(figure)
        if self._gone(figure, state):
            state.number = self._next()
        state.published = False

    def _gone(self, figure: Any, state: _State) -> bool:
        """Note what is lost; whether something is that nobody saw."""
        if state.live or sys.modules["matplotlib"].is_interactive():
            self._publish(figure)
        elif not state.published and any(axes.has_data() or axes.texts for axes in figure.axes):
            self._unseen[state.number] = self._line()
            return True
        return False

    def _state(self, figure: Any) -> _State:
        if figure not in self._states:
            self._states[figure] = _State(self._next())
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

    def _publish(self, figure: Any) -> None:
        tree = _read(figure)
        if tree is None:
            return
        state = self._state(figure)
        state.published = True
        if state.closed_unseen:
            self._unseen.pop(state.number, None)
        self._keep(_Snapshot(state.number, tree))

    def _keep(self, snapshot: _Snapshot) -> None:
        """Add a snapshot, in the place of an equal one, or of the last where there are enough."""
        kept = self._snapshots
        same = [position for position, other in enumerate(kept) if other.like(snapshot.tree)]
        own = [position for position, other in enumerate(kept) if other.number == snapshot.number]
        if same:
            kept[same[0]] = snapshot
        elif len(own) >= MOST_OF_ONE_FIGURE:
            kept[own[-1]] = snapshot
        elif len(kept) >= MOST_FIGURES:
            kept[-1] = snapshot
        else:
            kept.append(snapshot)

    def _play(self, figure: Any) -> None:
        """Draw the frames of animations on a figure, up to where it takes too long."""
        private = importlib.import_module(f"{READERS}.private")
        end = time.monotonic() + LONGEST_PLAY_SECONDS
        for animation in list(self._animations):
            if private.animated_figure(animation) is figure:
                self._animations.discard(animation)
                try:
                    for number, _ in enumerate(private.draw_frames(animation)):
                        if number >= MOST_FRAMES or time.monotonic() > end:
                            break
                except Exception:  # noqa: S112 - a frame is drawn by the student's function
                    continue

    def finish(self) -> None:
        """The program has ended: what is open now is what its reader sees."""
        open_figures = plot_hooks.open_figures()
        made = [figure for figure in self._held if all(figure is not other for other in open_figures)]
        self.shown([*open_figures, *made])

    def tree(self) -> dict[str, Any]:
        """The fields of `grader.values.Figures` as plain data."""
        unseen = list(self._unseen.values())
        return {
            "kind": "figures",
            "figures": [snapshot.tree for snapshot in self._snapshots],
            "unseen": len(unseen),
            "unseen_line": unseen[-1] if unseen else 0,
        }


def _read(figure: Any) -> dict[str, Any] | None:
    """The tree of a figure, None for one without axes; no warning or floating-point error comes of reading it."""
    numpy = importlib.import_module("numpy")
    reader = importlib.import_module(f"{READERS}.figure_tree")
    with warnings.catch_warnings(), numpy.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        tree: dict[str, Any] | None = reader.figure_tree(figure)
    return tree


_capture = Capture()
"""Of the process: a submission has one to itself, and Matplotlib's functions, which lead here, are as global."""


def install() -> None:
    """Put the hooks into Matplotlib, now or when it is imported; call it once, before student code runs."""
    after_import.call(
        {module: functools.partial(patch, capture=_capture) for module, patch in plot_hooks.PATCHES.items()}
    )


def watch(main_file: str, most: int) -> None:
    """Watch the figures made from now on, `most` of them, by the program in `main_file`."""
    _capture.main_file, _capture.most = main_file, most


def collect() -> dict[str, Any]:
    """The tree of `grader.values.Figures`: plain data, arrays in base64. May be called again."""
    _capture.finish()
    return _capture.tree()
