"""When a figure counts as seen: shown, saved, or open at the end."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import grader
from grader.values import Figures
from tests.sandbox.drawing import START, draw, numbers, only, raised, read, tree

# --- Which figures there are: for each figure the number of artists on it ---------------------------------

SEEN = {
    "open at the end": ("plt.plot([1, 2])", [1]),
    "shown": ("plt.plot([1, 2]); plt.show()", [1]),
    "show without parentheses": ("plt.plot([1, 2]); plt.show", [1]),
    "each show closes its windows": ("plt.plot([1, 2]); plt.show(); plt.plot([2, 1]); plt.show()", [1, 1]),
    "shown in a loop": ("for n in (1, 2, 3):\n    plt.plot([0, n]); plt.show()", [1, 1, 1]),
    "one show for two figures": ("plt.plot([1, 2]); plt.figure(); plt.plot([2, 1]); plt.show()", [1, 1]),
    "one show for two curves": ("plt.plot([1, 2]); plt.plot([2, 1]); plt.show()", [2]),
    "saved": ("plt.plot([1, 2]); plt.savefig('a.png'); plt.close()", [1]),
    "saved to memory": ("import io\nplt.plot([1, 2]); plt.savefig(io.BytesIO()); plt.close()", [1]),
    "saved as a document": ("plt.plot([1, 2]); plt.savefig('a.pdf'); plt.close()", [1]),
    "saved and shown the same": ("plt.plot([1, 2]); plt.savefig('a.png'); plt.show()", [1]),
    "saved with a tight layout and shown the same": (
        "f, a = plt.subplots(layout='constrained'); a.plot([1, 2]); a.set_xlabel('x'); f.savefig('a.png'); plt.show()",
        [1],
    ),
    "saved with equal axes and shown the same": ("plt.plot([1, 9]); plt.axis('equal'); plt.savefig('a.png')", [1]),
    "saved, changed and shown": ("plt.plot([1, 2]); plt.savefig('a.png'); plt.plot([2, 1]); plt.show()", [1, 2]),
    "saved after show": ("plt.plot([1, 2]); plt.show(); plt.savefig('a.png')", [1]),
    "saved after show by its own name": ("f, a = plt.subplots(); a.plot([1, 2]); plt.show(); f.savefig('a.png')", [1]),
    "saved after close by its own name": (
        "f, a = plt.subplots(); a.plot([1, 2]); plt.close(); f.savefig('a.png')",
        [1],
    ),
    "changed after show, not shown again": ("f, a = plt.subplots(); a.plot([1, 2]); plt.show(); a.plot([2, 1])", [1]),
    "closed after show": ("plt.plot([1, 2]); plt.show(); plt.close()", [1]),
    "without pyplot": ("from matplotlib.figure import Figure\nf = Figure(); f.subplots().plot([1, 2])", [1]),
    "without pyplot, saved": (
        "from matplotlib.figure import Figure\nf = Figure(); f.subplots().plot([1, 2]); f.savefig('a.png')",
        [1],
    ),
    "without pyplot or a name that stays": (
        "from matplotlib.figure import Figure\ndef go():\n    Figure().subplots().plot([1, 2])\ngo()",
        [1],
    ),
    "star import": ("from matplotlib.pyplot import *\nplot([1, 2]); show(); plot([2, 1]); show()", [1, 1]),
    "pylab": ("from pylab import *\nplot([1, 2]); show(); plot([2, 1]); show()", [1, 1]),
    "another backend": ("import matplotlib\nmatplotlib.use('TkAgg')\nplt.plot([1, 2]); plt.show()", [1]),
    "another backend later": ("plt.plot([1, 2]); plt.switch_backend('QtAgg'); plt.show()", [1]),
    "another backend among the settings": ("plt.rcParams['backend'] = 'TkAgg'; plt.plot([1, 2]); plt.show()", [1]),
    "an error half way": ("plt.plot([1, 2]); nothing; plt.plot([2, 1])", [1]),
    "interactive": ("plt.ion(); plt.plot([1, 2]); plt.close()", [1]),
    "interactive, cleared between": (
        "plt.ion(); plt.plot([1, 2]); plt.clf(); plt.plot([2, 1]); plt.plot([3, 1])",
        [1, 2],
    ),
    "shown without waiting": ("plt.plot([1, 2]); plt.show(block=False); plt.plot([2, 1]); plt.close()", [2]),
    "paused": ("plt.plot([1, 2]); plt.pause(1000); plt.close()", [1]),
    "waits for a click": ("plt.plot([1, 2]); plt.waitforbuttonpress(); plt.show()", [1]),
    "the figure's own show": ("f, a = plt.subplots(); a.plot([1, 2]); f.show(); plt.close()", [1]),
    "an empty figure before": ("plt.figure(); plt.figure(); plt.plot([1, 2]); plt.show()", [1]),
    "axes without a curve": ("plt.xlabel('x'); plt.show()", [0]),
    "no figure": ("x = 1", []),
    "two figures of different sizes": (
        "plt.figure(figsize=(3, 3)); plt.plot([1, 2]); plt.figure(figsize=(4, 3)); plt.plot([1, 2])",
        [1, 1],
    ),
}


@pytest.mark.parametrize(("source", "counts"), SEEN.values(), ids=SEEN)
def test_figures_that_are_seen(source: str, counts: list[int], tmp_path: Path):
    drawn = draw(source, tmp_path)
    assert [sum(len(axes.artists) for axes in figure.axes) for figure in drawn.figures] == counts
    assert drawn.unseen == 0


# --- Figures that nobody saw: how many, and the line of the file that took the last one away ---------------

UNSEEN = {
    "closed": ("plt.plot([1, 2])\nplt.close()", 1, 4),
    "all closed": ("plt.plot([1, 2])\nplt.figure(); plt.plot([1, 2])\nplt.close('all')", 2, 5),
    "closed by name": ("plt.figure('a'); plt.plot([1, 2])\n\nplt.close('a')", 1, 5),
    "closed in a function": ("def end():\n    plt.close()\nplt.plot([1, 2])\nend()", 1, 4),
    "closed before being shown": ("plt.plot([1, 2])\nplt.close()\nplt.show()", 1, 4),
    "closed before being saved": ("plt.plot([1, 2])\nplt.close()\nplt.savefig('a.png')", 1, 4),
    "cleared": ("plt.plot([1, 2])\nplt.clf()", 1, 4),
    "cleared by the figure": ("f, a = plt.subplots(); a.plot([1, 2])\nf.clear()", 1, 4),
    "cleared by asking for it": ("plt.figure(1); plt.plot([1, 2])\nplt.figure(1, clear=True)", 1, 4),
}


@pytest.mark.parametrize(("source", "count", "line"), UNSEEN.values(), ids=UNSEEN)
def test_figures_that_are_not_seen(source: str, count: int, line: int, tmp_path: Path):
    drawn = draw(source, tmp_path)
    assert (drawn.unseen, drawn.unseen_line) == (count, line)
    assert all(not axes.artists for figure in drawn.figures for axes in figure.axes)


def test_what_is_cleared_after_it_was_shown_was_seen(tmp_path: Path):
    drawn = draw(
        "f, a = plt.subplots(); a.plot([1, 2]); f.savefig('a.png'); f.clf(); f.subplots().plot([2, 1])", tmp_path
    )
    assert len(drawn.figures) == 2
    assert drawn.unseen == 0


def test_closing_an_empty_figure_loses_nothing(tmp_path: Path):
    assert draw("plt.figure(); plt.clf(); plt.close()", tmp_path) == Figures(())


# --- The student's program goes on as it would ------------------------------------------------------------


def test_a_saved_figure_is_written(tmp_path: Path):
    draw("plt.plot([1, 2]); plt.savefig('a.png'); plt.savefig('b.svg')", tmp_path)
    assert (tmp_path / "a.png").read_bytes().startswith(b"\x89PNG")
    assert "</svg>" in (tmp_path / "b.svg").read_text()


def test_a_figure_that_cannot_be_written_was_seen_and_the_error_is_the_students(tmp_path: Path):
    drawn = draw("plt.plot([1, 2])\nplt.savefig('no/such/folder.png')", tmp_path)
    assert only(drawn).type == "line"
    assert "FileNotFoundError" in raised(tmp_path)


def test_a_figure_without_a_window_cannot_be_shown(tmp_path: Path):
    draw("from matplotlib.figure import Figure\nFigure().show()", tmp_path)
    assert "AttributeError" in raised(tmp_path)


def test_no_warning_of_the_students_is_lost_and_none_is_added(tmp_path: Path):
    source = (
        "import warnings\nwarnings.simplefilter('error')\nnp.seterr(all='raise')\nplt.semilogy([-1, 1]); plt.show()"
    )
    assert only(draw(source, tmp_path)).type == "line"
    assert raised(tmp_path) == ""


def test_collecting_twice_gives_the_same(tmp_path: Path):
    again = "from grader.sandbox.inside import figures\nplt.plot([1, 2])\nfirst = figures.collect()\n"
    drawn = tree(START + again + "assert figures.collect() == first", tmp_path)
    assert raised(tmp_path) == ""
    assert only(read(drawn)).type == "line"


def test_an_object_that_fails_when_read_is_only_noted(tmp_path: Path):
    source = """
from matplotlib.lines import Line2D
class Odd(Line2D):
    def get_xdata(self, orig=True):
        raise RuntimeError
fig, ax = plt.subplots()
ax.add_artist(Odd([1, 2], [1, 2]))
"""
    artist = only(draw(source, tmp_path))
    assert (artist.type, artist.name) == ("other", "Odd")


def test_a_growing_animation_is_drawn_to_its_end(tmp_path: Path):
    source = """
from matplotlib.animation import FuncAnimation
x = np.linspace(0, 1, 20)
fig, ax = plt.subplots()
line, = ax.plot([], [])
def step(n):
    line.set_data(x[:n + 1], x[:n + 1]**2)
    return line,
film = FuncAnimation(fig, step, frames=20, blit=True, init_func=lambda: (line,))
plt.show()
"""
    assert numbers(only(draw(source, tmp_path)).x).size == 20


def test_an_animation_without_an_end_is_stopped(tmp_path: Path):
    source = """
from matplotlib.animation import FuncAnimation
fig, ax = plt.subplots()
line, = ax.plot([], [])
film = FuncAnimation(fig, lambda n: line.set_data([0, n + 1], [0, n + 1]), cache_frame_data=False)
"""
    assert numbers(only(draw(source, tmp_path)).x).size == 2


# --- Limits -----------------------------------------------------------------------------------------------


def test_no_more_than_twenty_figures_are_kept(tmp_path: Path):
    drawn = draw("for n in range(25):\n    plt.plot([0, n + 1]); plt.show()", tmp_path)
    assert len(drawn.figures) == 20
    assert numbers(drawn.figures[-1].axes[0].artists[0].y)[1] == 25


def test_no_more_than_four_states_of_one_figure_are_kept(tmp_path: Path):
    drawn = draw("for n in range(9):\n    plt.plot([0, n]); plt.savefig('a.png')", tmp_path)
    assert [len(figure.axes[0].artists) for figure in drawn.figures] == [1, 2, 3, 9]


def test_a_long_curve_is_thinned_out_and_keeps_its_ends(tmp_path: Path):
    artist = only(draw("x = np.linspace(-5, 7, 1_000_000); plt.plot(x, np.sin(x))", tmp_path))
    x, y = numbers(artist.x), numbers(artist.y)
    assert (x.size, x[0], x[-1]) == (20_000, -5, 7)
    assert abs(y - np.sin(x)).max() < 1e-12


def test_a_figure_of_many_long_curves_stays_small(tmp_path: Path):
    drawn = draw("x = np.linspace(0, 1, 30_000)\nfor n in range(40):\n    plt.plot(x, n*x)", tmp_path)
    assert sum(numbers(artist.x).size for artist in drawn.figures[0].axes[0].artists) < 70_000


def test_points_drawn_one_by_one_are_put_together(tmp_path: Path):
    artist = only(draw("for x in np.linspace(0, 1, 1000):\n    plt.plot(x, x**2, 'ro')", tmp_path))
    assert (artist.type, artist.colors, artist.marker) == ("points", ("#ff0000ff",), "o")
    assert numbers(artist.x).size == 1000


def test_pieces_drawn_one_by_one_are_put_together(tmp_path: Path):
    source = "x = np.linspace(0, 1, 500)\nfor a, b in zip(x, x[1:]):\n    plt.plot([a, b], [a**2, b**2], 'k-')"
    artist = only(draw(source, tmp_path))
    assert (artist.type, set(artist.parts), len(artist.parts)) == ("segments", {2}, 499)


def test_many_axes_are_cut(tmp_path: Path):
    (figure,) = draw("plt.subplots(6, 6)", tmp_path).figures
    assert len(figure.axes) == 30


def test_long_texts_are_cut(tmp_path: Path):
    (figure,) = draw("plt.plot([1, 2], label='l'*900); plt.title('t'*900); plt.suptitle('s'*900)", tmp_path).figures
    axes = figure.axes[0]
    assert {len(figure.title), len(axes.title), len(axes.artists[0].label)} == {500}


def test_infinite_limits_are_made_finite(tmp_path: Path):
    source = (
        "from matplotlib.axes import Axes\nAxes.get_xlim = lambda self: (float('-inf'), float('nan'))\nplt.plot([1, 2])"
    )
    (figure,) = draw(source, tmp_path).figures
    assert figure.axes[0].limits[0] == (0.0, 1.0)


# --- Without Matplotlib -----------------------------------------------------------------------------------

COLD = """
import json, sys
from grader.sandbox.inside import figures
figures.install()
figures.watch("student.py", 64)
exec(compile(sys.argv[1], "student.py", "exec"), {"__name__": "__main__"})
print(json.dumps({"tree": figures.collect(), "loaded": [n for n in ("numpy", "matplotlib") if n in sys.modules]}))
"""


def cold(source: str, work: Path) -> dict[str, Any]:
    """Run a program in an interpreter that has nothing loaded."""
    path = {"PYTHONPATH": str(Path(grader.__file__).parents[1]), "MPLCONFIGDIR": str(work)}
    command = [sys.executable, "-c", COLD, source]
    done = subprocess.run(command, cwd=work, env=os.environ | path, capture_output=True, check=True, timeout=60)
    return json.loads(done.stdout)


def test_a_program_without_figures_loads_nothing(tmp_path: Path):
    found = cold("x = 1", tmp_path)
    assert found["loaded"] == []
    assert read(found["tree"]) == Figures(())


def test_matplotlib_is_watched_from_its_first_import(tmp_path: Path):
    source = "import matplotlib; matplotlib.use('TkAgg')\nfrom matplotlib.pyplot import *\n"
    source += "plot([1, 2]); show(); plot([2, 1])"
    drawn = read(cold(source, tmp_path)["tree"])
    assert [numbers(figure.axes[0].artists[0].y).tolist() for figure in drawn.figures] == [[1, 2], [2, 1]]


def test_a_drawing_of_sympy_is_watched_though_its_program_does_not_name_matplotlib(tmp_path: Path):
    drawn = read(cold("from sympy import *\nx = symbols('x')\nplot(x**2, (x, -2, 2))", tmp_path)["tree"])
    x, y = numbers(only(drawn).x), numbers(only(drawn).y)
    assert (x.min(), x.max()) == (-2, 2)
    assert abs(y - x**2).max() < 1e-12
