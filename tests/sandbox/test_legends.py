"""What the entries of legends stand for, and the labels that curves have of them."""

from __future__ import annotations

from pathlib import Path

import pytest
import seaborn as sns  # noqa: F401 - loaded once, before the forks

from grader.values import LegendEntry
from tests.sandbox.drawing import GRID, SPACE, draw, first, raised

LABELS = {
    "names given to the legend": "plt.plot([1, 2]); plt.plot([2, 1]); plt.legend(['f', 'g'])",
    "the same colour, other dashes": "plt.plot([1, 2], 'k'); plt.plot([2, 1], 'k--'); plt.legend(['f', 'g'])",
    "names given to the curves": "plt.plot([1, 2], label='f'); plt.plot([2, 1], label='g'); plt.legend()",
    "legend of the figure": "plt.plot([1, 2], label='f'); plt.plot([2, 1], label='g'); plt.figlegend()",
    "seaborn": "import seaborn\nseaborn.lineplot(x=[0, 1, 0, 1], y=[1, 2, 2, 1], hue=['f', 'f', 'g', 'g'])",
    "scatter": "plt.scatter([1, 2], [1, 2]); plt.scatter([2, 1], [2, 2]); plt.legend(['f', 'g'])",
}


@pytest.mark.parametrize("source", LABELS.values(), ids=LABELS)
def test_labels_of_curves(source: str, tmp_path: Path):
    axes = first(draw(source, tmp_path))
    assert [artist.label for artist in axes.artists if artist.x.shape != (0,)] == ["f", "g"]
    assert axes.legend == (LegendEntry("f", 0), LegendEntry("g", 1))


TWO = "a, = plt.plot([1, 2], 'k'); b, = plt.plot([2, 1], 'k')\n"

ENTRIES = {
    "handles exchanged": (TWO + "plt.legend([b, a], ['f', 'g'])", [[("f", 1), ("g", 0)]]),
    "only one handle": (TWO + "plt.legend([b], ['g'])", [[("g", 1)]]),
    "another name than the label": (
        "plt.plot([1, 2], label='f'); plt.plot([2, 1], label='g'); plt.legend(['g', 'f'])",
        [[("g", 0), ("f", 1)]],
    ),
    "handles of their own": (
        "plt.plot([1, 2], 'b'); plt.plot([2, 1], 'r--'); plt.legend(handles=plt.plot([], [], 'r--', label='f'))",
        [[("f", 1)]],
    ),
    "something not drawn": (
        "from matplotlib.patches import Patch\nplt.plot([1, 2]); plt.legend(handles=[Patch(color='g', label='f')])",
        [[("f", -1)]],
    ),
    "moved": (
        TWO + "plt.legend(['f', 'g'])\nimport seaborn\nseaborn.move_legend(plt.gca(), 'upper left')",
        [[("f", 0), ("g", 1)]],
    ),
    "two legends": (
        TWO + "ax = plt.gca(); ax.add_artist(ax.legend([b], ['g'])); ax.legend([a], ['f'])",
        [[("g", 1), ("f", 0)]],
    ),
    "no longer visible": ("plt.plot([1, 2], label='f'); plt.legend().set_visible(False)", [[]]),
    "twins": (
        "ax = plt.gca(); f = ax.plot([1, 2]); g = ax.twinx().plot([2, 1]); ax.legend(f + g, ['f', 'g'])",
        [[("f", 0)], [("g", 0)]],
    ),
    "of the figure": (
        "fig, (a, b) = plt.subplots(1, 2); a.plot([1, 2], label='f'); b.plot([2, 1], label='g'); fig.legend()",
        [[("f", 0)], [("g", 0)]],
    ),
    "of a part of the figure": (
        "p = plt.figure().subfigures(1, 2); p[0].subplots().plot([1, 2], label='f'); p[0].legend(); p[1].subplots()",
        [[("f", 0)], []],
    ),
    "bars": ("plt.bar([1, 2], [3, 4], label='f'); plt.legend()", [[("f", 0)]]),
    "bars, named in the legend": ("plt.bar([1, 2], [3, 4]); plt.legend(['f'])", [[("f", 0)]]),
    "a stem plot": ("plt.stem([1, 2], [3, 4], label='f'); plt.legend()", [[("f", 1)]]),
    "error bars": ("plt.errorbar([1, 2], [3, 4], yerr=1, label='f'); plt.legend()", [[("f", 1)]]),
    "a group of two": (TWO + "plt.legend([(b, a)], ['f'])", [[("f", 0)]]),
    "arrows": ("plt.quiver([0, 1], [0, 1], [1, 1], [0, 1], label='f'); plt.legend()", [[("f", 0)]]),
    "classes of a scatter": (
        "s = plt.scatter([1, 2, 3], [1, 2, 3], c=[0, 1, 0]); plt.legend(*s.legend_elements())",
        [[("0", 0), ("1", 0)]],
    ),
    "points drawn one by one": (
        "for n in range(400):\n    plt.plot(n, n, 'bo', label='f' if n == 0 else None)\nplt.legend()",
        [[("f", 0)]],
    ),
    "in space": (SPACE + "ax.plot([1], [1], [1], 'o', label='f'); ax.legend()", [[("f", 0)]]),
    "contours": (
        GRID + "h, t = plt.contour(X, Y, Z, [1]).legend_elements(); plt.legend(h, ['f'])",
        [[("f", 0)]],
    ),
}


@pytest.mark.parametrize(("source", "expected"), ENTRIES.values(), ids=ENTRIES)
def test_what_entries_stand_for(source: str, expected: list[list[tuple[str, int]]], tmp_path: Path):
    (figure,) = draw(source, tmp_path).figures
    assert raised(tmp_path) == ""
    assert [[(entry.text, entry.artist) for entry in axes.legend] for axes in figure.axes] == expected
