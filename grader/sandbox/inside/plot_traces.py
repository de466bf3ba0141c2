"""What is noted on artists that do not tell themselves where they come from, and what is not drawn at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from grader.sandbox.inside.clock import OutOfTime
from grader.sandbox.inside.watching import Around, Result, as_it_is, watch

LONGEST_TEXT = 3000
"""Characters of a text that are drawn."""
MOST_MARKS = 2_000_000
"""Of one artist, which take ten seconds and cannot be interrupted."""


def private() -> Any:
    """The adapter to what Matplotlib keeps to itself, which is there once Matplotlib is."""
    from grader.sandbox.inside.artists import private as adapter

    return adapter


def _tagging(call: str) -> Around:
    """Note on what a call returns, and on the patches it leaves on the axes, that it came from this call."""

    @contextmanager
    def around(axes: Any, *_args: Any, **_kwargs: Any) -> Iterator[Result]:
        before = len(axes.patches)

        def tagged(drawn: Any) -> Any:
            for artist in (getattr(drawn, "lines", drawn), *axes.patches[before:]):
                private().tag(artist, call)
            return drawn

        yield tagged

    return around


def _plane(module: Any) -> None:
    watch(module.Axes, "streamplot", _tagging("streamplot"))


def _space(module: Any) -> None:
    calls = {
        "plot_surface": "surface",
        "plot_trisurf": "trisurf",
        "plot_wireframe": "wireframe",
        "quiver": "quiver",
        "quiver3D": "quiver",
        "bar3d": "bar3d",
    }
    for method, call in calls.items():
        watch(module.Axes3D, method, _tagging(call))


def _legend(module: Any) -> None:
    """Note on the samples in a legend which artists they stand for."""

    @contextmanager
    def box(legend: Any, handles: Iterable[Any], *_args: Any, **_kwargs: Any) -> Iterator[Result]:
        yield as_it_is
        private().stand_for(legend.legend_handles, handles)

    watch(module.Legend, "_init_legend_box", box)


def _text(module: Any) -> None:
    """Of a text beyond all bounds a part is laid out: the font library takes seconds, and cannot be interrupted.

    One that is for TeX, a program which must not be started here, is written as its characters.
    """

    @contextmanager
    def cut(*_args: Any, **_kwargs: Any) -> Iterator[Result]:
        yield lambda text: text[:LONGEST_TEXT]

    @contextmanager
    def no_tex(*_args: Any, **_kwargs: Any) -> Iterator[Result]:
        yield lambda _: False

    @contextmanager
    def no_maths(text: Any, *_args: Any, **_kwargs: Any) -> Iterator[Result]:
        yield lambda parses: parses and not private().is_for_tex(text)

    watch(module.Text, "_get_wrapped_text", cut)
    watch(module.Text, "get_usetex", no_tex)
    watch(module.Text, "get_parse_math", no_maths)


def _collections(module: Any) -> None:
    watch(module.Collection, "draw", _few(lambda collection: len(collection.get_offsets())))


def _lines(module: Any) -> None:
    watch(module.Line2D, "draw", _few(lambda line: len(line.get_xydata()) if line.get_marker() != "None" else 0))


def _few(count: Callable[[Any], int]) -> Around:
    """Stop a program before it draws so many marks that it could only be killed, with all it has computed."""

    @contextmanager
    def around(artist: Any, *_args: Any, **_kwargs: Any) -> Iterator[Result]:
        if count(artist) > MOST_MARKS:
            raise OutOfTime
        yield as_it_is

    return around


PATCHES: dict[str, Callable[[Any], None]] = {
    "matplotlib.axes._axes": _plane,
    "matplotlib.collections": _collections,
    "matplotlib.legend": _legend,
    "matplotlib.lines": _lines,
    "matplotlib.text": _text,
    "mpl_toolkits.mplot3d.axes3d": _space,
}
"""What is done to a module of Matplotlib once it is loaded."""
