"""Right figures of odd programs are right, in a real sandbox; what cannot be read is a fault, and nothing hangs."""

from __future__ import annotations

import pytest

from grader.model import Exercise, Outcome, Verdict

START = """
import sys, threading, time
import numpy as np
import matplotlib
import matplotlib.pyplot as plt
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

def f(x):
    return x**3 - 2*x**2 + 1

def fprime(x):
    return 3*x**2 - 4*x

x = np.linspace(-2, 3, 101)
rate = (f(x + 1e-3) - f(x)) / 1e-3

def good(axes=None):
    axes = axes or plt.gca()
    axes.plot(x, f(x), x, fprime(x), x, rate)

"""

RIGHT = {
    "drawn in a thread that goes on": "threading.Thread(target=lambda: (time.sleep(0.2), good())).start()",
    "drawn in a signal's handler": (
        "import signal; signal.signal(signal.SIGUSR2, lambda *_: good()); signal.raise_signal(signal.SIGUSR2)"
    ),
    "drawn when something is thrown away": "class Last:\n    def __del__(self): good()\nlast = Last(); del last",
    "a tracer that fails": "def trace(*_): raise RuntimeError\ngood(); sys.settrace(trace)",
    "Matplotlib's modules forgotten": (
        "good()\nfor name in [name for name in sys.modules if name.startswith('matplotlib')]: del sys.modules[name]"
    ),
    "parts of Matplotlib gone": "good(); del matplotlib.lines, matplotlib.figure, matplotlib.collections",
    "no renderer": "good(); import matplotlib.backends.backend_agg as agg; agg.RendererAgg = None",
    "sizes that cannot be set": "good(); Figure.set_size_inches = lambda *_, **__: 1 / 0",
    "artists that print": (
        "draw = Line2D.draw\nLine2D.draw = lambda *given: (print('drawn' * 100), draw(*given))\ngood(); plt.show()"
    ),
    "the last of very many figures": "for n in range(30): plt.figure(); plt.plot([0, n])\nplt.figure(); good()",
    "the first of many axes": "good(plt.subplots(5, 8)[1][0, 0])",
    "an animation without an end": (
        "import itertools; from matplotlib.animation import FuncAnimation\n"
        "good(); film = FuncAnimation(plt.gcf(), lambda n: [], itertools.count(), cache_frame_data=False); plt.show()"
    ),
    "numbers of a class of its own": "class Own(np.ndarray): pass\nx = x.view(Own); good()",
    "units of its own": (
        "import matplotlib.units as units\nclass Metre:\n    def __init__(self, n): self.n = n\n"
        "class Metres(units.ConversionInterface):\n    @staticmethod\n    def convert(value, *_):\n"
        "        one = lambda thing: getattr(thing, 'n', thing)\n"
        "        return [*map(one, value)] if np.iterable(value) else one(value)\n"
        "units.registry[Metre] = Metres()\nplt.plot([Metre(n) for n in x], np.column_stack([f(x), fprime(x), rate]))"
    ),
    "a projection of its own": (
        "from matplotlib.projections import register_projection\nclass Own(Axes): name = 'own'\n"
        "register_projection(Own); good(plt.subplot(projection='own'))"
    ),
    "a scale of its own": "plt.yscale('function', functions=(np.arcsinh, np.sinh)); good()",
    "ticks without an end": (
        "from matplotlib.ticker import Locator\nclass Endless(Locator):\n    def __call__(self):\n"
        "        while True: pass\ngood(); plt.gca().xaxis.set_major_locator(Endless())"
    ),
    "labels that are no markup": "good(); plt.gca().lines[0].set_label('</svg>\\0<script>'); plt.title('\\\\ud800')",
    "a page of no size": "plt.rcParams.update({'figure.figsize': (0.01, 0.01), 'figure.dpi': 1}); good()",
    "a page of very many dots": "plt.rcParams['figure.dpi'] = 1e7; good()",
    "warnings that are errors": "import warnings; warnings.simplefilter('error'); np.seterr(all='raise'); good()",
}

UNREADABLE = {
    "artists that end the program": (
        "good(); Line2D.get_visible = lambda _: sys.exit(3)",
        "ended too early in line 23",
    ),
    "artists that fail": ("good(); Line2D.get_xdata = lambda *_, **__: 1 / 0", "in line 23: ZeroDivisionError"),
    "orders that are none": ("good(); Line2D.get_zorder = lambda _: 'top'", "could not be read"),
    "a coordinate system that is none": ("good(); plt.gca().transData = None", "could not be read"),
    "settings that are gone": ("good(); dict.clear(matplotlib.rcParams)", "could not be read"),
}


@pytest.fixture(scope="module")
def figure_only(exercises) -> Exercise:
    """Lesson 1 without what is asked for besides its figure."""
    lesson = exercises["lesson-01"]
    return lesson.model_copy(update={"checks": tuple(check for check in lesson.checks if check.id == "figure")})


def _verdict(source: str, grade, exercise: Exercise) -> Verdict:
    (mark,) = grade(START + source, exercise).marks
    return mark.verdict


@pytest.mark.slow
@pytest.mark.parametrize("source", RIGHT.values(), ids=RIGHT)
def test_a_right_figure_is_right_however_it_came_about(source: str, grade, figure_only: Exercise):
    verdict = _verdict(source, grade, figure_only)
    assert verdict.outcome is Outcome.PASS, verdict.message


@pytest.mark.slow
@pytest.mark.parametrize(("source", "said"), UNREADABLE.values(), ids=UNREADABLE)
def test_what_cannot_be_read_is_a_fault_and_not_an_empty_figure(source: str, said: str, grade, figure_only: Exercise):
    verdict = _verdict(source, grade, figure_only)
    assert verdict.outcome is Outcome.FAULT, verdict.message
    assert said in verdict.message
