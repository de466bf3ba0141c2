"""Matplotlib as student code sees it while its figures are watched."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sandbox.drawing import START, draw, only, raised, read, tree


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


STRANGE_TO_STUDENTS = ("grader", "plot_hooks", "watching")

FAILING = {
    "saving": "plt.plot([1, 2]); plt.savefig('no/such/folder.png')",
    "saving in a format": "plt.savefig('a.nonsense')",
    "making": "plt.figure(nonsense=1)",
    "clearing": "plt.gcf().clear(nonsense=1)",
    "clearing axes": "plt.gca().clear(1)",
    "showing": "from matplotlib.figure import Figure\nFigure().show()",
    "a legend": "plt.plot([1, 2]); plt.legend(['a'], loc='nonsense')",
    "stream lines": "plt.streamplot(1, 2, 3, 4)",
    "a surface": "plt.subplot(projection='3d').plot_surface(1, 2, 3)",
    "an animation": "import matplotlib.animation as m\nm.FuncAnimation(plt.figure(), 1).save('no/such/a.gif')",
}


@pytest.mark.parametrize("source", FAILING.values(), ids=FAILING)
def test_tracebacks_of_errors_show_nothing_of_the_graders(source: str, tmp_path: Path):
    indented = source.replace("\n", "\n    ")
    start, end = (
        "import traceback\ntry:\n    ",
        "\nexcept Exception:\n    open('trace', 'w').write(traceback.format_exc())",
    )
    draw(start + indented + end, tmp_path)
    trace = (tmp_path / "trace").read_text()
    files = [line.split('"')[1] for line in trace.splitlines() if line.startswith("  File ")]
    assert files[0] == "student.py"
    assert [
        file for file in files if any(name in file.split("site-packages")[-1] for name in STRANGE_TO_STUDENTS)
    ] == []


WARNING = {
    "many figures": "for n in range(30):\n    plt.figure()",
    "no labels": "plt.plot([1, 2]); plt.legend()",
    "no artist of a label": "plt.plot([1, 2]); plt.legend(labels=['a', 'b'], handles=[plt.gca().lines[0]])",
    "a layout that fails": "plt.figure(figsize=(.1, .1)); plt.subplot(); plt.tight_layout(); plt.savefig('a.png')",
    "a missing glyph": "plt.title(chr(0x4e00)); plt.savefig('a.png')",
    "an odd marker": "plt.scatter([1], [1], marker='x', edgecolors='r')",
    "equal limits": "plt.xlim(1, 1)",
}


@pytest.mark.parametrize("source", WARNING.values(), ids=WARNING)
def test_warnings_are_due_to_lines_of_the_program(source: str, tmp_path: Path):
    start = "import warnings\nfiles = []\nwarnings.simplefilter('always')\n"
    start += "warnings.showwarning = lambda message, kind, file, *rest: files.append(file)\n"
    draw(f"{start}{source}\nopen('files', 'w').write(repr(set(files)))", tmp_path)
    assert (tmp_path / "files").read_text() == "{'student.py'}"


LIKE_MATPLOTLIBS = """
import copy, inspect, io, pickle
from matplotlib.axes import Axes
from matplotlib.backend_bases import FigureCanvasBase
from matplotlib.figure import Figure
assert plt.show() is None and plt.close() is None and plt.pause(.01) is None and plt.draw() is None
assert plt.savefig(io.BytesIO()) is None and plt.clf() is None and plt.cla() is None
for function in (plt.show, plt.close, Figure.__init__, Figure.clear, Axes.clear, FigureCanvasBase.print_figure):
    assert function.__module__.startswith('matplotlib')
    assert 'hooked' not in repr(function) + inspect.getsource(function) + function.__qualname__
assert list(inspect.signature(Figure.clear).parameters) == ['self', 'keep_observers']
assert 'dpi' in inspect.signature(FigureCanvasBase.print_figure).parameters
assert pickle.loads(pickle.dumps(plt.show)) is plt.show
figure = pickle.loads(pickle.dumps(plt.figure()))
assert type(figure) is Figure and type(copy.deepcopy(figure)) is Figure
assert len(plt.plot([1, 2])) == 1
assert plt.quiver([1], [1], [1], [1]) is not None
assert plt.streamplot([1, 2], [1, 2], np.ones((2, 2)), np.ones((2, 2))).lines is not None
assert plt.figure().add_subplot(projection='3d').plot_surface(*np.ones((3, 2, 2))) is not None
"""


def test_matplotlib_looks_as_it_is(tmp_path: Path):
    draw(LIKE_MATPLOTLIBS, tmp_path)
    assert raised(tmp_path) == ""


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


@pytest.mark.parametrize("error", ["RuntimeError", "SystemExit", "KeyboardInterrupt"])
def test_an_object_that_fails_when_read_is_only_noted(error: str, tmp_path: Path):
    source = f"""
from matplotlib.lines import Line2D
class Odd(Line2D):
    def get_xdata(self, orig=True):
        raise {error}
fig, ax = plt.subplots()
ax.plot([1, 2])
ax.add_artist(Odd([1, 2], [1, 2]))
"""
    (figure,) = draw(source, tmp_path).figures
    assert [(artist.type, artist.name) for artist in figure.axes[0].artists] == [("line", ""), ("other", "Odd")]
    assert figure.unread == 1


def test_a_text_for_tex_is_written_without_it(tmp_path: Path):
    source = "plt.rcParams['text.usetex'] = True; plt.plot([1, 2], label=r'$\\dfrac{1}{2}$'); plt.legend()\n"
    drawn = draw(source + "plt.title(r'\\begin{x}$'); plt.tight_layout(); plt.savefig('a.png')", tmp_path)
    assert raised(tmp_path) == ""
    assert only(drawn).label == r"$\dfrac{1}{2}$"
