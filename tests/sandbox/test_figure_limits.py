"""What is too much of figures is cut or stopped, and nothing else is lost with it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from grader.model import Outcome
from tests.sandbox.drawing import draw, numbers, only

# --- What is kept -------------------------------------------------------------------------------------------


def test_no_more_than_twenty_figures_are_kept(tmp_path: Path):
    drawn = draw("for n in range(25):\n    plt.plot([0, n + 1]); plt.show()", tmp_path)
    assert (len(drawn.figures), drawn.left_out) == (20, 5)
    assert numbers(drawn.figures[-1].axes[0].artists[0].y)[1] == 25


def test_no_more_than_four_states_of_one_figure_are_kept(tmp_path: Path):
    drawn = draw("for n in range(9):\n    plt.plot([0, n]); plt.savefig('a.png')", tmp_path)
    assert [len(figure.axes[0].artists) for figure in drawn.figures] == [1, 2, 3, 9]
    assert drawn.left_out == 5


def test_a_long_curve_is_thinned_out_and_keeps_its_ends(tmp_path: Path):
    artist = only(draw("x = np.linspace(-5, 7, 1_000_000); plt.plot(x, np.sin(x))", tmp_path))
    x, y = numbers(artist.x), numbers(artist.y)
    assert (x[0], x[-1]) == (-5, 7)
    assert x.size <= 20_000
    everywhere = np.linspace(-5, 7, 9999)
    assert abs(np.interp(everywhere, x, y) - np.sin(everywhere)).max() < 1e-4


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
    assert (len(figure.axes), figure.unread) == (30, 6)


def test_many_artists_are_cut(tmp_path: Path):
    (figure,) = draw("for n in range(320):\n    plt.plot([0, n, 0])", tmp_path).figures
    assert (len(figure.axes[0].artists), figure.unread) == (300, 20)


def test_axes_that_hold_themselves_are_read_once(tmp_path: Path):
    (figure,) = draw("f, a = plt.subplots(); a.plot([1, 2]); a.child_axes = [a]; f.subfigs = [f]", tmp_path).figures
    assert (len(figure.axes), figure.unread) == (1, 0)


def test_axes_that_cannot_be_read_are_counted(tmp_path: Path):
    (figure,) = draw("f, (a, b) = plt.subplots(2); a.plot([1, 2]); b.get_xlim = lambda: 'ab'", tmp_path).figures
    assert (len(figure.axes), figure.unread) == (1, 1)


def test_what_is_read_whole_counts_nothing(tmp_path: Path):
    drawn = draw("plt.plot([1, 2]); plt.show(); plt.plot([2, 1])", tmp_path)
    assert (drawn.left_out, drawn.unread, [figure.unread for figure in drawn.figures]) == (0, 0, [0, 0])


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


# --- In the sandbox: how the run ends, beside a right figure that was shown before -----------------------------

GOOD = """
import io, sys
import numpy as np
import matplotlib.pyplot as plt

def f(x):
    return x**3 - 2*x**2 + 1

def fprime(x):
    return 3*x**2 - 4*x

def rate_of_change(x, delta):
    return (f(x + delta) - f(x)) / delta

x = np.linspace(-2, 3, 101)
plt.plot(x, f(x), x, fprime(x), x, rate_of_change(x, 1e-3))
"""

TOO_MUCH = {
    "a hundred million points": ("plt.show(); x = np.linspace(-2, 3, 10**8); plt.plot(x, f(x)); plt.show()", "memory"),
    "a million points": ("plt.show(); x = np.linspace(-2, 3, 10**6); plt.plot(x, x); plt.show()", "nothing"),
    "ten million marks, saved": ("plt.show(); x = np.zeros(10**7); plt.scatter(x, x); plt.savefig('a.png')", "time"),
    "ten million marks of a line, saved": ("plt.show(); plt.plot(np.zeros(10**7), 'o'); plt.savefig('a.png')", "time"),
    "ten thousand axes": ("plt.show(); plt.subplots(100, 100); plt.show()", "time"),
    "a million artists": (
        "plt.show(); a = plt.gca(); a._children.extend(a.plot([1, 2]) * 10**6); plt.show()",
        "nothing",
    ),
    "ten thousand figures": ("for n in range(10**4):\n    plt.show(); plt.plot([0, n])", "figures"),
    "ten thousand shows": (
        "for n in range(10**4):\n    plt.gcf().show(); plt.show(block=False); plt.pause(1)",
        "nothing",
    ),
    "a thousand pictures": ("for n in range(1000):\n    plt.gca().lines[0].set_lw(n / 9); plt.pause(1)", "nothing"),
    "a very large picture": (
        "plt.show(); plt.figure(figsize=(10**4, 10**4)); plt.savefig('a')",
        "memory or raised",
    ),
    "a picture of very many dots": ("plt.savefig(io.BytesIO(), dpi=10**6)", "memory or raised"),
    "very long texts": (
        "plt.show(); plt.title('t' * 10**8); plt.plot([1, 2], label='l' * 10**8); plt.show()",
        "nothing",
    ),
    "very long texts, saved": (
        "plt.title('t' * 10**6); plt.text(0, 0, 'words ' * 10**6); plt.savefig('a.png')",
        "nothing",
    ),
    "no end": (
        "plt.show(block=False)\nwhile True:\n    try: 1 / 0\n    except Exception: pass",
        "time",
    ),
    "no memory left": ("many = []\nwhile True:\n    many.append(np.ones(10**7))", "memory"),
    "an error": ("nothing", "raised"),
    "the end": ("sys.exit(1)", "exited"),
    "animations without an end": (
        (
            "from matplotlib.animation import FuncAnimation\nimport time\n"
            "films = [FuncAnimation(plt.gcf(), lambda n: time.sleep(.01)) for n in range(1000)]\nplt.show()"
        ),
        "nothing",
    ),
    "a film of many frames": (
        "from matplotlib.animation import FuncAnimation\nfilm = FuncAnimation(plt.gcf(), print, 10**9)\nplt.show()",
        "nothing",
    ),
}


@pytest.mark.slow
@pytest.mark.parametrize(("source", "reason"), TOO_MUCH.values(), ids=TOO_MUCH)
def test_what_is_too_much_ends_the_run_at_most(source: str, reason: str, grade, exercises):
    found = grade(GOOD + source, exercises["lesson-01"])
    assert (found.run.fault.reason if found.run.fault else "nothing") in reason.split(" or ")
    outcomes = {mark.verdict.check.id: mark.verdict.outcome for mark in found.marks}
    assert (outcomes["f"], outcomes["figure"]) == (Outcome.PASS, Outcome.PASS)


UNREADABLE = {
    "artists that never answer": (
        (
            "from matplotlib.lines import Line2D\nclass Slow(Line2D):\n    def get_xdata(self, orig=True):\n"
            "        while True: pass\nplt.gca().add_artist(Slow([1, 2], [1, 2]))"
        ),
        "ran out of time",
    ),
    "artists that fail": (
        (
            "from matplotlib.lines import Line2D\nclass Odd(Line2D):\n    def get_xdata(self, orig=True): 1 / 0\n"
            "plt.figure(); plt.close(1); plt.gca().add_artist(Odd([1, 2], [1, 2]))"
        ),
        "in line 19 (in “get_xdata”): ZeroDivisionError",
    ),
    "parts of NumPy that are gone": ("np.array = np.asarray = np.isfinite = None", "could not be read"),
    "a figure that holds itself": ("f = plt.gcf(); f._axstack.as_list = lambda: f.axes", "RecursionError"),
}


@pytest.mark.slow
@pytest.mark.parametrize(("source", "words"), UNREADABLE.values(), ids=UNREADABLE)
def test_a_figure_that_cannot_be_read_is_a_fault_however_often_it_is_asked_for(source, words, grade, exercises):
    found = grade(GOOD + source, exercises["lesson-07"])
    verdicts = [mark.verdict for mark in found.marks if mark.verdict.check.id.startswith("figure")]
    assert {verdict.outcome for verdict in verdicts} == {Outcome.FAULT}
    assert len(verdicts) > 1
    assert all(words in verdict.message for verdict in verdicts)
