"""The places in Matplotlib where a figure is made, shown, saved, closed or cleared, and how they are watched.

Windows do not exist here: showing returns at once, and the backend is Agg whatever is asked for.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any, Protocol

from grader.sandbox.inside import plot_traces
from grader.sandbox.inside.watching import Around, Result, after, as_it_is, before, replace, watch


class Watcher(Protocol):
    """What is told of a figure's life; `grader.sandbox.inside.figures.Capture`."""

    def made(self, figure: Any) -> None:
        """A figure was made."""

    def animated(self, animation: Any) -> None:
        """An animation was made."""

    def filmed(self, figure: Any) -> AbstractContextManager[None]:
        """A time in which an animation is written to a file, frame by frame."""

    def saved(self, figure: Any) -> None:
        """A figure is about to be written to a file."""

    def shown(self, figures: Iterable[Any]) -> None:
        """Windows were shown and closed by the reader."""

    def opened(self, figures: Iterable[Any]) -> None:
        """Windows were shown that stay open while the program goes on."""

    def looked_at(self, figure: Any) -> None:
        """The program waits, so that a window can be looked at."""

    def closed(self, figure: Any) -> None:
        """A window was closed by the program, or by its reader when it was shown."""

    def cleared(self, figure: Any) -> None:
        """A figure is about to lose all that is drawn on it."""

    def axes_cleared(self, axes: Any) -> None:
        """Axes are about to lose all that is drawn on them."""

    def unwatched(self) -> AbstractContextManager[None]:
        """A time in which Matplotlib's own calls are not told."""


def open_figures() -> list[Any]:
    """The figures that pyplot holds, by their numbers."""
    helpers = sys.modules.get("matplotlib._pylab_helpers")
    managers = helpers.Gcf.get_all_fig_managers() if helpers else []
    return [manager.canvas.figure for manager in sorted(managers, key=lambda manager: manager.num)]


def _nothing(*_args: Any, **_kwargs: Any) -> None:
    pass


def _matplotlib(module: Any, capture: Watcher) -> None:
    module.rcParams["backend"] = "agg"
    replace(module, "use", _nothing)


def _pyplot(module: Any, capture: Watcher) -> None:
    module.switch_backend("agg")  # before it is disarmed: pyplot has no canvas without a first switch
    replace(module, "switch_backend", _nothing)
    helpers = sys.modules["matplotlib._pylab_helpers"]

    def show(*args: Any, **kwargs: Any) -> None:
        block = kwargs.get("block", args[0] if args else None)
        figures = open_figures()
        if block or (block is None and not module.isinteractive()):
            capture.shown(figures)
            helpers.Gcf.destroy_all()
        else:
            capture.opened(figures)

    replace(module, "show", show)


def _figure(module: Any, capture: Watcher) -> None:
    @contextmanager
    def clear(figure: Any, *_args: Any, **_kwargs: Any) -> Iterator[Result]:
        capture.cleared(figure)
        with capture.unwatched():  # it clears and removes all axes
            yield as_it_is

    @contextmanager
    def delaxes(_: Any, *args: Any, **kwargs: Any) -> Iterator[Result]:
        for axes in (*args, *kwargs.values()):
            capture.axes_cleared(axes)
        yield as_it_is

    watch(module.Figure, "__init__", after(capture.made))
    watch(module.Figure, "__setstate__", after(capture.made))  # by copying and unpickling
    watch(module.Figure, "clear", clear)
    watch(module.FigureBase, "delaxes", delaxes)


def _axes(module: Any, capture: Watcher) -> None:
    watch(module._AxesBase, "clear", before(capture.axes_cleared))  # noqa: SLF001 - where it is defined


class _Window:
    """Whatever the window of some toolkit is asked for, it does nothing."""

    def __getattr__(self, name: str) -> _Window:
        if name.startswith("__"):
            raise AttributeError(name)
        return self

    def __call__(self, *_args: object, **_kwargs: object) -> _Window:
        return self

    def __iter__(self) -> Iterator[int]:
        """As the size that a window can have."""
        return iter((1920, 1080))


def _saving(capture: Watcher) -> Around:
    @contextmanager
    def around(canvas: Any, *_args: Any, **_kwargs: Any) -> Iterator[Result]:
        capture.saved(canvas.figure)
        with capture.unwatched():  # one way of saving calls another
            yield as_it_is

    return around


def _canvas(module: Any, capture: Watcher) -> None:
    canvas, manager = module.FigureCanvasBase, module.FigureManagerBase
    watch(canvas, "print_figure", _saving(capture))
    watch(manager, "destroy", before(lambda manager: capture.closed(manager.canvas.figure)))
    # Nobody looks at a window: neither open nor repaint it, nor wait for a click on it.
    replace(manager, "show", lambda manager: capture.opened([manager.canvas.figure]))
    replace(canvas, "draw_idle", _nothing)
    replace(canvas, "start_event_loop", lambda canvas, *_args, **_kwargs: capture.looked_at(canvas.figure))
    manager.window = _Window()


def _written_by(canvas: str) -> Callable[[Any, Watcher], None]:
    """Pictures that a canvas of this name writes, or hands out, without being asked by way of `print_figure`."""

    def patch(module: Any, capture: Watcher) -> None:
        kind = getattr(module, canvas)
        for name in [name for name in vars(kind) if name.startswith(("print_", "buffer_", "tostring_"))]:
            watch(kind, name, _saving(capture))

    return patch


def _animation(module: Any, capture: Watcher) -> None:
    @contextmanager
    def save(animation: Any, *_args: Any, **_kwargs: Any) -> Iterator[Result]:
        with capture.filmed(plot_traces.private().animated_figure(animation)):
            yield as_it_is

    watch(module.Animation, "__init__", after(capture.animated))
    watch(module.Animation, "save", save)


PATCHES: dict[str, Callable[..., None]] = {
    "matplotlib": _matplotlib,
    "matplotlib.pyplot": _pyplot,
    "matplotlib.figure": _figure,
    "matplotlib.backend_bases": _canvas,
    "matplotlib.backends.backend_agg": _written_by("FigureCanvasAgg"),
    "matplotlib.backends.backend_pdf": _written_by("FigureCanvasPdf"),
    "matplotlib.backends.backend_svg": _written_by("FigureCanvasSVG"),
    "matplotlib.animation": _animation,
    "matplotlib.axes._base": _axes,
}
"""What is done to a module of Matplotlib once it is loaded, with the capture as the second argument."""
