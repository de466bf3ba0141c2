"""The places in Matplotlib where a figure is made, shown, saved, closed or cleared, and how they are watched.

Windows do not exist here: showing returns at once, and the backend is Agg whatever is asked for.
"""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable
from typing import Any, Protocol

Method = Callable[..., Any]


class Watcher(Protocol):
    """What is told of a figure's life; `grader.sandbox.inside.figures.Capture`."""

    def made(self, figure: Any) -> None:
        """A figure was made."""

    def animated(self, animation: Any) -> None:
        """An animation was made."""

    def saved(self, figure: Any) -> None:
        """A figure is about to be written to a file."""

    def shown(self, figures: Any) -> None:
        """Windows were shown and closed by the reader."""

    def opened(self, figures: Any) -> None:
        """Windows were shown that stay open while the program goes on."""

    def closed(self, figures: Any) -> None:
        """Windows were closed by the program."""

    def cleared(self, figure: Any) -> None:
        """A figure is about to lose all that is drawn on it."""


def open_figures() -> list[Any]:
    """The figures that pyplot holds, oldest first."""
    helpers = sys.modules.get("matplotlib._pylab_helpers")
    return [manager.canvas.figure for manager in helpers.Gcf.get_all_fig_managers()] if helpers else []


def _replace(owner: Any, name: str, make: Callable[[Method], Method]) -> None:
    """Put a function in the place of another, under its name and with its signature."""
    original = getattr(owner, name)
    setattr(owner, name, functools.wraps(original)(make(original)))


def _matplotlib(module: Any, capture: Watcher) -> None:
    module.rcParams["backend"] = "agg"
    _replace(module, "use", _nothing)


def _nothing(_: Method) -> Method:
    return lambda *_args, **_kwargs: None


def _pyplot(module: Any, capture: Watcher) -> None:
    module.switch_backend("agg")  # before it is disarmed: pyplot has no canvas without a first switch
    _replace(module, "switch_backend", _nothing)
    helpers = sys.modules["matplotlib._pylab_helpers"]

    def show(_: Method) -> Method:
        def hooked(*args: Any, **kwargs: Any) -> None:
            block = kwargs.get("block", args[0] if args else None)
            figures = open_figures()
            if block or (block is None and not module.isinteractive()):
                capture.shown(figures)
                helpers.Gcf.destroy_all()
            else:
                capture.opened(figures)

        return hooked

    def close(original: Method) -> Method:
        def hooked(*args: Any, **kwargs: Any) -> None:
            before = open_figures()
            original(*args, **kwargs)
            after = open_figures()
            capture.closed([figure for figure in before if all(figure is not other for other in after)])

        return hooked

    _replace(module, "show", show)
    _replace(module, "close", close)
    _replace(module, "pause", lambda _: lambda _interval=0: capture.opened(open_figures()))


def _figure(module: Any, capture: Watcher) -> None:
    def init(original: Method) -> Method:
        def hooked(figure: Any, *args: Any, **kwargs: Any) -> None:
            original(figure, *args, **kwargs)
            capture.made(figure)

        return hooked

    def show(original: Method) -> Method:
        def hooked(figure: Any, *args: Any, **kwargs: Any) -> None:
            if figure.canvas.manager is None:
                original(figure, *args, **kwargs)  # raises: such a figure has no window
            capture.opened([figure])

        return hooked

    def clear(original: Method) -> Method:
        def hooked(figure: Any, *args: Any, **kwargs: Any) -> None:
            capture.cleared(figure)
            original(figure, *args, **kwargs)

        return hooked

    _replace(module.Figure, "__init__", init)
    _replace(module.Figure, "show", show)
    _replace(module.Figure, "clear", clear)


def _canvas(module: Any, capture: Watcher) -> None:
    def print_figure(original: Method) -> Method:
        def hooked(canvas: Any, *args: Any, **kwargs: Any) -> Any:
            capture.saved(canvas.figure)
            return original(canvas, *args, **kwargs)

        return hooked

    _replace(module.FigureCanvasBase, "print_figure", print_figure)
    # Nobody looks at a window: neither repaint it nor wait for a click on it.
    _replace(module.FigureCanvasBase, "draw_idle", _nothing)
    _replace(module.FigureCanvasBase, "start_event_loop", _nothing)


def _animation(module: Any, capture: Watcher) -> None:
    def init(original: Method) -> Method:
        def hooked(animation: Any, *args: Any, **kwargs: Any) -> None:
            original(animation, *args, **kwargs)
            capture.animated(animation)

        return hooked

    _replace(module.Animation, "__init__", init)


# --- Calls that leave no trace on what they draw -----------------------------------------------------


def _tagging(call: str) -> Callable[[Method], Method]:
    """Note on what a call returns, and on the patches it leaves on the axes, that it came from this call."""

    def make(original: Method) -> Method:
        def hooked(axes: Any, *args: Any, **kwargs: Any) -> Any:
            before = len(axes.patches)
            drawn = original(axes, *args, **kwargs)
            for artist in (getattr(drawn, "lines", drawn), *axes.patches[before:]):
                _tag(artist, call)
            return drawn

        return hooked

    return make


def _tag(artist: Any, call: str) -> None:
    from grader.sandbox.inside.artists import private

    private.tag(artist, call)


def _plane(module: Any, capture: Watcher) -> None:
    _replace(module.Axes, "streamplot", _tagging("streamplot"))


def _space(module: Any, capture: Watcher) -> None:
    calls = {
        "plot_surface": "surface",
        "plot_trisurf": "trisurf",
        "plot_wireframe": "wireframe",
        "quiver": "quiver",
        "quiver3D": "quiver",
        "bar3d": "bar3d",
    }
    for method, call in calls.items():
        _replace(module.Axes3D, method, _tagging(call))


PATCHES: dict[str, Callable[..., None]] = {
    "matplotlib": _matplotlib,
    "matplotlib.pyplot": _pyplot,
    "matplotlib.figure": _figure,
    "matplotlib.backend_bases": _canvas,
    "matplotlib.animation": _animation,
    "matplotlib.axes._axes": _plane,
    "mpl_toolkits.mplot3d.axes3d": _space,
}
"""What is done to a module of Matplotlib once it is loaded, with the capture as the second argument."""
