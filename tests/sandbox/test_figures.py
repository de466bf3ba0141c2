"""When a figure counts as seen: shown, saved, or open at the end."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import seaborn as sns  # noqa: F401 - with pandas and SymPy, loaded before the fork as a warm server would
import sympy  # noqa: F401

import grader
from grader.values import Figures
from tests.sandbox.drawing import draw, numbers, only, read

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
    "paused between two curves": (
        "plt.ion(); plt.plot([1, 2]); plt.pause(1); plt.plot([2, 1]); plt.pause(1); plt.close()",
        [1, 2],
    ),
    "a live plot that is cleared": (
        "for n in (1, 2, 3):\n    plt.cla(); plt.plot([0, n]); plt.pause(.1)\nplt.show()",
        [1, 1, 1],
    ),
    "a live plot that moves": (
        (
            "line, = plt.plot([0, 1])\nfor n in (1, 2, 3):\n"
            "    line.set_ydata([0, n]); plt.draw(); plt.pause(.1)\nplt.show()"
        ),
        [1, 1, 1],
    ),
    "a live plot drawn by its canvas": (
        (
            "plt.ion(); f, a = plt.subplots()\n"
            "for n in (1, 2):\n    a.clear(); a.plot([0, n]); f.canvas.draw(); f.canvas.flush_events()"
        ),
        [1, 1],
    ),
    "interactive mode switched off again": ("plt.ion(); plt.ioff(); plt.plot([1, 2]); plt.show()", [1]),
    "interactive mode as a context": ("with plt.ion():\n    plt.plot([1, 2]); plt.close()", [1]),
    "waits for a click": ("plt.plot([1, 2]); plt.waitforbuttonpress(); plt.close()", [1]),
    "asks for points": ("plt.plot([1, 2]); plt.ginput(3); plt.close()", [1]),
    "the figure's own show": ("f, a = plt.subplots(); a.plot([1, 2]); f.show(); plt.close()", [1]),
    "the window's own show": (
        "f, a = plt.subplots(); a.plot([1, 2]); m = plt.get_current_fig_manager(); m.show(); plt.close()",
        [1],
    ),
    "a window made large": (
        (
            "plt.plot([1, 2]); m = plt.get_current_fig_manager(); m.window.state('zoomed'); m.window.showMaximized()\n"
            "m.full_screen_toggle(); m.resize(*m.window.maxsize()); m.set_window_title('f'); plt.show()"
        ),
        [1],
    ),
    "shown without waiting, then waited for": ("plt.plot([1, 2]); plt.show(block=False); plt.show()", [1]),
    "shown with a figure as the argument, as notebooks allow": ("f = plt.figure(); plt.plot([1, 2]); plt.show(f)", [1]),
    "shown in interactive mode, waiting": (
        "plt.ion(); plt.plot([1, 2]); plt.show(block=True); plt.plot([2, 1])",
        [1, 1],
    ),
    "an empty first show": ("plt.show(); plt.plot([1, 2]); plt.show()", [1]),
    "an empty figure before": ("plt.figure(); plt.figure(); plt.plot([1, 2]); plt.show()", [1]),
    "axes without a curve": ("plt.xlabel('x'); plt.show()", [0]),
    "no figure": ("x = 1", []),
    "two figures of different sizes": (
        "plt.figure(figsize=(3, 3)); plt.plot([1, 2]); plt.figure(figsize=(4, 3)); plt.plot([1, 2])",
        [1, 1],
    ),
    # ways of saving
    "saved in several formats": (
        "plt.plot([1, 2])\nfor e in ('png', 'svg', 'pdf', 'jpg', 'eps'):\n    plt.savefig('a.' + e)\nplt.close()",
        [1],
    ),
    "saved by each curve": (
        "for n in (1, 2):\n    plt.plot([0, n]); plt.savefig(f'{n}.png'); plt.clf()\nplt.close()",
        [1, 1],
    ),
    "saved by a canvas": (
        (
            "from matplotlib.figure import Figure\nfrom matplotlib.backends.backend_agg import FigureCanvasAgg\n"
            "f = Figure(); c = FigureCanvasAgg(f); f.add_subplot().plot([1, 2]); c.print_figure('a.png')"
        ),
        [1],
    ),
    "saved by a canvas in its own format": ("plt.plot([1, 2]); plt.gcf().canvas.print_png('a.png'); plt.close()", [1]),
    "saved by a canvas for documents": (
        (
            "from matplotlib.backends.backend_pdf import FigureCanvasPdf\n"
            "plt.plot([1, 2]); FigureCanvasPdf(plt.gcf()).print_pdf('a.pdf'); plt.close()"
        ),
        [1],
    ),
    "saved by a canvas for drawings": (
        (
            "from matplotlib.backends.backend_svg import FigureCanvasSVG\n"
            "plt.plot([1, 2]); FigureCanvasSVG(plt.gcf()).print_svg('a.svg'); plt.close()"
        ),
        [1],
    ),
    "looked at as pixels": ("plt.plot([1, 2]); c = plt.gcf().canvas; c.draw(); c.buffer_rgba(); plt.close()", [1]),
    "saved as an array": ("plt.plot([1, 2]); plt.gcf().canvas.print_to_buffer(); plt.close()", [1]),
    "saved as pages": (
        (
            "from matplotlib.backends.backend_pdf import PdfPages\nwith PdfPages('a.pdf') as pages:\n"
            "    for n in (1, 2):\n        plt.plot([0, n]); pages.savefig(); plt.close()"
        ),
        [1, 1],
    ),
    "saved tightly": ("plt.plot([1, 2]); plt.tight_layout(); plt.savefig('a.png', bbox_inches='tight')", [1]),
    "saved after all were closed": ("f = plt.figure(); plt.plot([1, 2]); plt.close('all'); f.savefig('a.png')", [1]),
    "saved where it cannot be": ("plt.plot([1, 2])\ntry: plt.savefig('a.nonsense')\nexcept ValueError: pass", [1]),
    # ways of making figures and axes
    "figures by number": (
        "plt.figure(1); plt.plot([1, 2]); plt.figure(2); plt.plot([2, 1]); plt.figure(1); plt.plot([3, 1])",
        [2, 1],
    ),
    "figures by name": ("plt.figure('a'); plt.plot([1, 2]); plt.figure('b'); plt.plot([2, 1]); plt.show()", [1, 1]),
    "the same number after show": (
        "plt.figure(1); plt.plot([1, 2]); plt.show(); plt.figure(1); plt.plot([2, 1]); plt.show()",
        [1, 1],
    ),
    "a figure of a class of one's own": (
        (
            "from matplotlib.figure import Figure\nclass Mine(Figure): pass\n"
            "plt.figure(FigureClass=Mine); plt.plot([1, 2])"
        ),
        [1],
    ),
    "subplots": ("f, a = plt.subplots(2, 2)\nfor n, one in enumerate(a.flat): one.plot([0, n + 1])\nplt.show()", [4]),
    "subplots one by one": ("plt.subplot(121); plt.plot([1, 2]); plt.subplot(122); plt.plot([2, 1]); plt.show()", [2]),
    "a mosaic": ("f, a = plt.subplot_mosaic('AB;CC')\nfor one in a.values(): one.plot([1, 2])\nplt.show()", [3]),
    "figures in a figure": (
        "f = plt.figure(); g = f.subfigures(1, 2); g[0].subplots().plot([1, 2]); g[1].subplots(2)[1].plot([1, 2])",
        [2],
    ),
    "a grid": (
        "g = plt.figure().add_gridspec(2, 2); plt.subplot(g[0, :]).plot([1, 2]); plt.subplot(g[1, 1]).plot([1, 2])",
        [2],
    ),
    "axes added": (
        "f = plt.figure(); f.add_axes([.1, .1, .8, .8]).plot([1, 2]); plt.axes([.5, .5, .3, .3]).plot([1, 2])",
        [2],
    ),
    "inset axes": ("f, a = plt.subplots(); a.plot([1, 2]); a.inset_axes([.5, .5, .4, .4]).plot([2, 1])", [2]),
    "inset axes of the toolkit": (
        (
            "from mpl_toolkits.axes_grid1.inset_locator import inset_axes\n"
            "f, a = plt.subplots(); a.plot([1, 2]); inset_axes(a, 1, 1).plot([2, 1]); plt.show()"
        ),
        [2],
    ),
    "twin axes": ("f, a = plt.subplots(); a.plot([1, 2]); a.twinx().plot([2, 1]); plt.show()", [2]),
    "a second scale": ("f, a = plt.subplots(); a.plot([1, 2]); a.secondary_xaxis('top'); plt.show()", [1]),
    "a colour bar": ("s = plt.scatter([1, 2], [1, 2], c=[1, 2]); plt.colorbar(s); plt.show()", [1]),
    "polar axes": ("plt.polar([0, 1], [1, 2]); plt.show()", [1]),
    "in space": ("plt.figure().add_subplot(projection='3d').plot([1, 2], [1, 2], [1, 2]); plt.show()", [1]),
    "unneeded axes taken away": (
        "f, a = plt.subplots(2, 2); a[0, 0].plot([1, 2]); f.delaxes(a[1, 1]); a[0, 1].remove(); plt.show()",
        [1],
    ),
    "copied": ("import copy\nf = plt.figure(); plt.plot([1, 2]); g = copy.deepcopy(f); g.axes[0].plot([2, 1])", [1, 2]),
    "pickled": (
        "import pickle\nf = plt.figure(); plt.plot([1, 2]); g = pickle.loads(pickle.dumps(f)); plt.show()",
        [1],
    ),
    # styles
    "a style sheet": (
        "plt.style.use('ggplot'); plt.plot([1, 2]); plt.show(); plt.style.use('default'); plt.plot([1, 3])",
        [1, 1],
    ),
    "a style as a context": ("with plt.style.context('dark_background'):\n    plt.plot([1, 2]); plt.show()", [1]),
    "drawn by hand": ("with plt.xkcd():\n    plt.plot([1, 2]); plt.show()", [1]),
    "settings as a context": (
        "with plt.rc_context({'backend': 'TkAgg', 'lines.linewidth': 3}):\n    plt.plot([1, 2]); plt.show()",
        [1],
    ),
    "settings as they were at first": (
        "plt.rcdefaults(); plt.rcParams.update(plt.rcParamsDefault); plt.plot([1, 2]); plt.show()",
        [1],
    ),
    "a backend that does not exist": ("plt.switch_backend('nonsense'); plt.plot([1, 2]); plt.show()", [1]),
    "a backend of the environment": (
        "import os; os.environ['MPLBACKEND'] = 'Qt5Agg'; plt.plot([1, 2]); plt.show()",
        [1],
    ),
    # ways of running
    "in a function": (
        "def draw():\n    f, a = plt.subplots(); a.plot([1, 2])\n    return f\ndraw()\ndraw().axes[0].plot([2, 1])",
        [1, 2],
    ),
    "as a program": ("def main():\n    plt.plot([1, 2]); plt.show()\nif __name__ == '__main__':\n    main()", [1]),
    "in a class": (
        "class Plot:\n    def __init__(self): self.f, self.a = plt.subplots(); self.a.plot([1, 2])\nPlot(); plt.show()",
        [1],
    ),
    "in a thread": (
        "import threading\nt = threading.Thread(target=lambda: plt.plot([1, 2])); t.start(); t.join()",
        [1],
    ),
    "in a thread that goes on": (
        "import threading, time\ndef go():\n    time.sleep(.1); plt.plot([1, 2])\nthreading.Thread(target=go).start()",
        [1],
    ),
    "ended in a function that draws": ("def go():\n    plt.plot([1, 2]); 1 / 0\ngo()", [1]),
    "ended between two figures": (
        "plt.plot([1, 2]); plt.show(); plt.figure(); plt.plot([2, 1]); 1 / 0; plt.show()",
        [1, 1],
    ),
    # pandas
    "a series": ("import pandas\npandas.Series([1, 2]).plot(); plt.show()", [1]),
    "a frame": ("import pandas\npandas.DataFrame({'a': [1, 2], 'b': [2, 1]}).plot(); plt.show()", [2]),
    "a frame with subplots": ("import pandas\npandas.DataFrame({'a': [1, 2], 'b': [2, 1]}).plot(subplots=True)", [2]),
    "a frame of each kind": (
        (
            "import pandas\nd = pandas.DataFrame({'a': [1, 2], 'b': [2, 1]})\n"
            "d.plot.scatter('a', 'b'); plt.show(); d.plot(kind='bar'); "
            "plt.show(); d.plot.hist(); plt.show(); d.plot.area()"
        ),
        [1, 2, 2, 4],
    ),
    "a frame on axes that are there": (
        "import pandas\nf, a = plt.subplots(); pandas.DataFrame({'a': [1, 2]}).plot(ax=a)",
        [1],
    ),
    # seaborn
    "seaborn's plots of axes": (
        (
            "import seaborn\nseaborn.set_theme(); seaborn.lineplot(x=[1, 2], y=[2, 1]); plt.show()\n"
            "seaborn.scatterplot(x=[1, 2], y=[2, 1]); plt.show()"
        ),
        [1, 1],
    ),
    "seaborn's plots of figures": (
        (
            "import seaborn\nseaborn.relplot(x=[1, 2], y=[2, 1], kind='line'); plt.show()\n"
            "seaborn.displot([1, 2, 2]).savefig('a.png')"
        ),
        [1, 1],
    ),
    # SymPy
    "SymPy's curve": ("import sympy\nx = sympy.Symbol('x'); sympy.plot(x**2, (x, 0, 1))", [1]),
    "SymPy's curves": ("import sympy\nx = sympy.Symbol('x'); sympy.plot(x, x**2, (x, 0, 1)); sympy.plot(x**3)", [2, 1]),
    "SymPy's curve shown later": ("import sympy\nx = sympy.Symbol('x'); p = sympy.plot(x, show=False); p.show()", [1]),
    "SymPy's curves put together": (
        (
            "import sympy\nx = sympy.Symbol('x'); p = sympy.plot(x, show=False); q = sympy.plot(x**2, show=False)\n"
            "p.extend(q); p.append(sympy.plot(x**3, show=False)[0]); p.show()"
        ),
        [3],
    ),
    "SymPy's curve saved": ("import sympy\nx = sympy.Symbol('x'); sympy.plot(x, show=False).save('a.png')", [1]),
    "SymPy's curve not shown": ("import sympy\nx = sympy.Symbol('x'); sympy.plot(x, show=False)", []),
    "SymPy's other plots": (
        (
            "from sympy import *\nfrom sympy.plotting import plot3d\nx, y = symbols('x y')\n"
            "plot_parametric((cos(x), sin(x)), (x, 0, 6)); "
            "plot3d(x*y, (x, 0, 1), (y, 0, 1)); plot_implicit(Eq(x**2 + y**2, 1))"
        ),
        [1, 1, 1],
    ),
    # Matplotlib as the program has changed it
    "show put out of action": ("plt.show = lambda: None\nplt.plot([1, 2]); plt.show()", [1]),
    "show replaced by one that saves": (
        "plt.show = lambda: plt.savefig('a.png')\nplt.plot([1, 2]); plt.show(); plt.close()",
        [1],
    ),
    "close put out of action": ("plt.close = lambda *args: None\nplt.plot([1, 2]); plt.close('all')", [1]),
    "saving put out of action": (
        (
            "from matplotlib.figure import Figure\n"
            "Figure.savefig = lambda *a, **k: None\nplt.plot([1, 2]); plt.savefig('a')"
        ),
        [1],
    ),
    "pyplot loaded again": ("import importlib\nimportlib.reload(plt); plt.plot([1, 2]); plt.show()", [1]),
    "pyplot thrown away": ("import sys\nplt.plot([1, 2]); del sys.modules['matplotlib.pyplot'], plt.show", [1]),
    "all that pyplot knows thrown away": (
        "import sys\nplt.plot([1, 2]); del sys.modules['matplotlib._pylab_helpers']",
        [1],
    ),
    "the making of figures replaced": (
        (
            "from matplotlib.figure import Figure\nmake = Figure.__init__.__wrapped__\n"
            "Figure.__init__ = make\nplt.plot([1, 2])"
        ),
        [1],
    ),
    "a figure that cannot be read beside one that can": (
        "f = plt.figure(); plt.plot([1, 2]); f.get_size_inches = None; plt.figure(); plt.plot([2, 1])",
        [1],
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
    "cleared axes": ("plt.plot([1, 2])\nplt.cla()", 1, 4),
    "cleared axes by themselves": ("f, a = plt.subplots(); a.plot([1, 2])\na.clear()", 1, 4),
    "cleared axes among others": (
        "f, (a, b) = plt.subplots(2); a.plot([1, 2])\na.cla(); b.set_title('b'); plt.show()",
        1,
        4,
    ),
    "cleared axes in space": ("a = plt.subplot(projection='3d'); a.plot([1, 2], [1, 2])\na.clear()", 1, 4),
    "cleared polar axes": ("plt.polar([1, 2], [1, 2])\nplt.cla()", 1, 4),
    "cleared again and again": ("for n in range(5):\n    plt.plot([0, n])\n    plt.cla()", 5, 5),
    "cleared in a part of a figure": (
        "f = plt.figure(); g, h = f.subfigures(1, 2); g.subplots().plot([1, 2])\ng.clear(); plt.show()",
        1,
        4,
    ),
    "axes taken away": ("f, a = plt.subplots(); a.plot([1, 2])\na.remove()", 1, 4),
    "closed by its window": ("plt.plot([1, 2])\nfrom matplotlib._pylab_helpers import Gcf; Gcf.destroy_all()", 1, 4),
    "closed while the next one stays": ("plt.plot([1, 2])\nplt.close(); plt.xlabel('x'); plt.show()", 1, 4),
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


PARTLY_SEEN = {
    "cleared axes, drawn on again": ("plt.plot([1, 2]); plt.cla(); plt.plot([1, 3]); plt.show()", [[1, 3]], 1),
    "cleared after it was saved": (
        "plt.plot([1, 2]); plt.savefig('a.png'); plt.cla(); plt.plot([1, 3])",
        [[1, 2], [1, 3]],
        0,
    ),
    "cleared after it was saved, drawn on and cleared": (
        "plt.plot([1, 2]); plt.savefig('a.png'); plt.cla(); plt.plot([1, 3]); plt.cla(); plt.plot([1, 4])",
        [[1, 2], [1, 4]],
        1,
    ),
    "cleared while it was shown": (
        "plt.plot([1, 2]); plt.show(block=False); plt.cla(); plt.plot([1, 3]); plt.close()",
        [[1, 2], [1, 3]],
        0,
    ),
    "one closed, one shown": ("plt.plot([1, 2]); plt.close(); plt.plot([1, 3]); plt.show()", [[1, 3]], 1),
    "closed, and saved by its own name": (
        "f = plt.figure(); plt.plot([1, 2]); plt.close(); f.savefig('a.png')",
        [[1, 2]],
        0,
    ),
}


@pytest.mark.parametrize(("source", "heights", "unseen"), PARTLY_SEEN.values(), ids=PARTLY_SEEN)
def test_what_is_shown_counts_and_what_was_cleared_before_does_not(
    source: str, heights: list[list[float]], unseen: int, tmp_path: Path
):
    drawn = draw(source, tmp_path)
    found = [numbers(artist.y).tolist() for figure in drawn.figures for axes in figure.axes for artist in axes.artists]
    assert (found, drawn.unseen) == (heights, unseen)


def test_closing_an_empty_figure_loses_nothing(tmp_path: Path):
    assert draw("plt.figure(); plt.clf(); plt.close()", tmp_path) == Figures(())


# --- Animations: for each picture the heights of what is visible on it --------------------------------------

FILM = """
from matplotlib.animation import ArtistAnimation, FuncAnimation
fig, ax = plt.subplots()
ax.set(xlim=(0, 10), ylim=(0, 10))
line, = ax.plot([], [])
"""
GROW = "def step(n):\n    line.set_data([0, 1], [0, n])\n    return line,\n"
REDRAW = "def step(n):\n    ax.clear(); ax.plot([0, n])\n"

ANIMATED = {
    "first and last": (GROW + "film = FuncAnimation(fig, step, frames=4)\nplt.show()", [[0, 0], [0, 3]]),
    "with parts redrawn alone": (
        GROW + "film = FuncAnimation(fig, step, frames=4, blit=True, init_func=lambda: (line,))\nplt.show()",
        [[0, 0], [0, 3]],
    ),
    "cleared for each": (REDRAW + "film = FuncAnimation(fig, step, range(2, 5))\nplt.show()", [[0, 2], [0, 4]]),
    "of one frame": (REDRAW + "film = FuncAnimation(fig, step, [7])\nplt.show()", [[0, 7]]),
    "of a generator": (REDRAW + "film = FuncAnimation(fig, step, (n for n in (1, 2)), save_count=2)", [[0, 1], [0, 2]]),
    "left open": (REDRAW + "film = FuncAnimation(fig, step, 3)", [[0, 0], [0, 2]]),
    "without pauses": (REDRAW + "film = FuncAnimation(fig, step, 3, interval=0)\nplt.show()", [[0, 0], [0, 2]]),
    "in a function": (
        REDRAW + "def go():\n    film = FuncAnimation(fig, step, 3)\n    plt.show()\ngo()",
        [[0, 0], [0, 2]],
    ),
    "watched for a while": (
        REDRAW + "film = FuncAnimation(fig, step, 3)\nplt.show(block=False); plt.pause(5); plt.close()",
        [[0, 0], [0, 2]],
    ),
    "not kept by the program": (GROW + "FuncAnimation(fig, step, 4)\nplt.show()", [[0, 0], [0, 3]]),
    "not kept by a function": (
        GROW + "def go():\n    film = FuncAnimation(fig, step, 4)\ngo()\nplt.show()",
        [[0, 0], [0, 3]],
    ),
    "of artists": ("film = ArtistAnimation(fig, [ax.plot([0, n]) for n in (1, 2, 3)])\nplt.show()", [[0, 1], [0, 3]]),
    "written to a file": (
        REDRAW + "FuncAnimation(fig, step, 3).save('a.gif', writer='pillow')\nplt.close()",
        [[0, 0], [0, 1], [0, 2]],
    ),
    "that fails half way": (
        "def step(n):\n    line.set_data([0, n], [0, 1 / (2 - n)])\nfilm = FuncAnimation(fig, step, 4)\nplt.show()",
        [[0, 0.5], [0, 1]],
    ),
}


@pytest.mark.parametrize(("source", "heights"), ANIMATED.values(), ids=ANIMATED)
def test_animations(source: str, heights: list[list[float]], tmp_path: Path):
    drawn = draw(FILM + source, tmp_path)
    artists = [artist for figure in drawn.figures for axes in figure.axes for artist in axes.artists]
    assert [numbers(artist.y).tolist() for artist in artists if not artist.hidden] == heights
    assert drawn.unseen == 0


def test_an_animation_without_an_end_is_stopped(tmp_path: Path):
    source = "film = FuncAnimation(fig, lambda n: line.set_data([0, n + 1], [0, n + 1]), cache_frame_data=False)"
    drawn = draw(FILM + source, tmp_path)
    assert [numbers(figure.axes[0].artists[0].x).size for figure in drawn.figures] == [2, 2]


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
