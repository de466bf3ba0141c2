"""What a person can see of what is drawn, and why not."""

from __future__ import annotations

from pathlib import Path

import pytest
import seaborn as sns  # noqa: F401 - loaded once, before the forks

from tests.sandbox.drawing import GRID, SPACE, draw, first, only, raised

HIDDEN = {
    "invisible": ("plt.plot([1, 2], visible=False)", "invisible"),
    "invisible axes": ("plt.plot([1, 2]); plt.gca().set_visible(False)", "invisible"),
    "invisible figure": ("plt.plot([1, 2]); plt.gcf().set_visible(False)", "invisible"),
    "axes outside the page": ("plt.axes((2, 2, 1, 1)).plot([1, 2])", "outside the page"),
    "transparent": ("plt.plot([1, 2], alpha=0)", "transparent"),
    "transparent colour": ("plt.plot([1, 2], color=(1, 0, 0, 0))", "transparent"),
    "no colour": ("plt.plot([1, 2], color='none')", "no width"),
    "no width": ("plt.plot([1, 2], lw=0)", "no width"),
    "no line": ("plt.plot([1, 2], ls='')", "no width"),
    "no marker size": ("plt.plot([1, 2], 'o', ms=0)", "no width"),
    "white on white": ("plt.plot([1, 2], 'w')", "colour of the background"),
    "nearly white on white": ("plt.plot([1, 2], color='#fefefe')", "colour of the background"),
    "black on black": ("plt.style.use('dark_background'); plt.plot([1, 2], 'k')", "colour of the background"),
    "grey on grey": ("plt.gca().set_facecolor('grey'); plt.plot([1, 2], 'grey')", "colour of the background"),
    "white on a huge page": (
        "plt.plot([1, 2], 'w'); plt.gcf().set_size_inches(1e5, 1e5)",
        "colour of the background",
    ),
    "elsewhere on a slender page": (
        "plt.plot([1, 2]); plt.ylim(5, 6); plt.gcf().set_size_inches(1e4, 0.1)",
        "outside the view",
    ),
    "another y view": ("plt.plot([1, 2]); plt.ylim(100, 200)", "outside the view"),
    "another x view": ("plt.plot([1, 2]); plt.xlim(9, 8)", "outside the view"),
    "scatter invisible": ("plt.scatter([1, 2], [1, 2], visible=False)", "invisible"),
    "scatter transparent": ("plt.scatter([1, 2], [1, 2], alpha=0)", "transparent"),
    "scatter without size": ("plt.scatter([1, 2], [1, 2], s=0)", "no width"),
    "scatter white on white": ("plt.scatter([1, 2], [1, 2], c='w')", "colour of the background"),
    "scatter elsewhere": ("plt.scatter([1, 2], [1, 2]); plt.xlim(5, 6)", "outside the view"),
    "pieces without width": ("plt.hlines([1, 2], 0, 1, lw=0)", "no width"),
    "pieces white on white": ("plt.hlines([1, 2], 0, 1, color='w')", "colour of the background"),
    "arrows white on white": ("plt.quiver([0, 1], [0, 1], [1, 1], [0, 1], color='w')", "colour of the background"),
    "one point of a line": ("plt.plot(1, 2)", "a single point without a marker"),
    "not clipped, but outside the page": ("plt.plot([1, 2], clip_on=False); plt.ylim(5, 6)", "outside the view"),
    "axhline elsewhere": ("plt.axhline(3); plt.ylim(5, 6)", "outside the view"),
    "passes the view by": ("plt.plot([0, 0, 10], [-5, 8, 8]); plt.axis((3, 4, 6, 7))", "outside the view"),
    "a corner beyond": ("plt.plot([-1, 2], [-1, 5]); plt.axis((3, 4, 6, 7))", "outside the view"),
    "axline elsewhere": ("plt.axline((0, 0), slope=1); plt.axis((0, 1, 5, 6))", "outside the view"),
    "bars elsewhere": ("plt.bar([0, 1], [2, 3]); plt.xlim(5, 6)", "outside the view"),
    "fractions of the axes for data": (
        "ax = plt.gca(); ax.axis((-2, 3, 2, 9)); ax.plot([-2, 3], [2, 9], transform=ax.transAxes)",
        "outside the view",
    ),
    "not positive on a logarithmic axis": ("plt.semilogx([-3, -1], [1, 2])", "outside the view"),
    "a radius beyond": ("plt.polar([0, 1], [5, 6]); plt.ylim(0, 2)", "outside the view"),
    "a height beyond": (SPACE + "ax.plot([0, 1], [0, 1], [0, 1]); ax.set_zlim(100, 200)", "outside the view"),
    "clipped": (
        "plt.plot([1, 2])[0].set_clip_path(plt.Circle((9, 9), 0.1, transform=plt.gca().transData))",
        "cut off by its clip path",
    ),
    "points between gaps": ("plt.plot([1, 2, 3], [1, np.nan, 3])", "nothing joins or marks its points there"),
    "the figure's colour": (
        "plt.gcf().set_facecolor('r'); plt.axis('off'); plt.plot([1, 2], 'r')",
        "colour of the background",
    ),
    "nearly transparent": ("plt.plot([1, 2], alpha=0.005)", "colour of the background"),
    "white bars": ("plt.hist([1, 2, 2], color='w')", "colour of the background"),
    "white in space": (SPACE + "ax.scatter([0], [0], [1], c='w')", "colour of the background"),
    "a part of the figure": (
        "p = plt.figure().subfigures(1, 2)[0]; p.subplots().plot([1, 2]); p.set_visible(False)",
        "invisible",
    ),
    "surface transparent": (SPACE + "ax.plot_surface(X, Y, Z, alpha=0)", "transparent"),
}


@pytest.mark.parametrize(("source", "why"), HIDDEN.values(), ids=HIDDEN)
def test_why_something_cannot_be_seen(source: str, why: str, tmp_path: Path):
    assert only(draw(source, tmp_path)).hidden == why


VISIBLE = {
    "white on black": "plt.style.use('dark_background'); plt.plot([1, 2], 'w')",
    "white with a black edge": "plt.scatter([1, 2], [1, 2], c='w', edgecolors='k')",
    "white markers with an edge": "plt.plot([1, 2], 'o', mfc='w', mec='k')",
    "empty markers": "plt.scatter([1, 2], [1, 2], facecolors='none', edgecolors='r')",
    "a line across the view": "plt.plot([-9, 9], [-9, 9]); plt.xlim(0, 1); plt.ylim(0, 1)",
    "partly outside": "plt.plot([0, 1, 2]); plt.xlim(1.5, 9)",
    "not clipped": "plt.plot([1.9, 1.95], clip_on=False); plt.ylim(2, 3)",
    "no axes drawn": "plt.plot([1, 2]); plt.axis('off')",
    "a transparent page": "plt.plot([1, 2], 'k'); plt.savefig('a.png', transparent=True); plt.close()",
    "only markers": "plt.plot([1, 2], 'o', lw=0)",
    "pale": "plt.plot([1, 2], alpha=0.1)",
    "all values missing": "plt.plot([1, 2], [np.nan, np.nan])",
    "reversed view": "plt.plot([1, 2]); plt.xlim(1, 0)",
    "on the lower border": "plt.plot([0, 1], [0, 0]); plt.ylim(0, 1)",
    "on the upper border": "plt.plot([0, 1], [1, 1]); plt.ylim(0, 1)",
    "on the left border": "plt.plot([0, 0], [0, 1]); plt.xlim(0, 1)",
    "on the right border": "plt.plot([1, 1], [0, 1], lw=0.5); plt.xlim(0, 1)",
    "thin and pale": "plt.plot(np.arange(50), np.arange(50)**2, lw=0.2, alpha=0.3)",
    "pixels": "plt.plot([1, 2], [3, 4], ',')",
    "light yellow": "plt.plot([1, 2], color='lightyellow')",
    "points between gaps, marked": "plt.plot([1, 2, 3], [1, np.nan, 3], 'o-')",
    "white with a stroke": (
        "import matplotlib.patheffects as pe\n"
        "plt.plot([1, 2], 'w', path_effects=[pe.withStroke(linewidth=4, foreground='k')])"
    ),
    "some bars outside": "plt.bar([0, 1, 2], [1, 2, 3]); plt.xlim(0.8, 1.2)",
    "all of the axes": "plt.pcolormesh([[1, 2], [3, 4]])",
    "a large curve": "plt.plot(np.sin(np.arange(300_000.0)))",
    "thin on a huge page": "plt.plot([1, 2], lw=0.3); plt.gcf().set_size_inches(1e5, 1e5)",
    "thin on a large page": "plt.plot([1, 2], lw=0.3, color='0.9'); plt.gcf().set_size_inches(150, 150)",
    "a tiny page": "plt.plot([1, 2]); plt.gcf().set_size_inches(0.01, 0.01)",
    "a slender page": "plt.plot([1, 2]); plt.gcf().set_size_inches(1e4, 0.1)",
    "a high page": "plt.plot([1, 2], 'o', ms=1); plt.gcf().set_size_inches(0.1, 1e4)",
    "few dots to the inch": "plt.figure(dpi=0.01); plt.plot([1, 2])",
    "very many dots to the inch": "plt.figure(dpi=1e9); plt.plot([1, 2])",
    "drawn by hand": "with plt.xkcd():\n    plt.plot([1, 2])",
    "a white surface": SPACE + "ax.plot_surface(X, Y, Z, color='w')",
    "beyond the box in space": SPACE + "ax.plot([0, 1], [0, 1], [0, 1]); ax.set_zlim(0.5, 1.5)",
    "seaborn's style": "import seaborn\nseaborn.set_theme()\nplt.plot([1, 2], 'w')",
}


@pytest.mark.parametrize("source", VISIBLE.values(), ids=VISIBLE)
def test_what_can_be_seen(source: str, tmp_path: Path):
    drawn = draw(source, tmp_path)
    assert raised(tmp_path) == ""
    assert only(drawn).hidden == ""


SQUARE = "plt.fill([0, 1, 1, 0], [0, 0, 1, 1]"
LINE = "plt.plot([0.4, 0.6], [0.4, 0.6]"

OVER_ONE_ANOTHER = {
    "the same curve twice": ("plt.plot([1, 2], 'b'); plt.plot([1, 2], 'b')", ["", ""]),
    "dashed under solid": ("plt.plot([1, 2], '--'); plt.plot([1, 2], lw=4)", ["", ""]),
    "white on an image": (GRID + "plt.contourf(X, Y, Z); plt.plot([0, 1], [0, 1], 'w')", ["", ""]),
    "white on a dark area": (f"{SQUARE}, 'k'); {LINE}, 'w')", ["", ""]),
    "white dots on a line": ("plt.plot([0, 1, 2], 'b', lw=5); plt.plot([1], [1], 'w.')", ["", ""]),
    "white across a line": (
        "plt.plot([0, 1], 'b'); plt.plot([1, 0], 'w')",
        ["", "colour of the background"],
    ),
    "some points white": (
        "plt.scatter([1, 2, 3], [1, 2, 3], c=[0, 1, 2], cmap='gray')",
        ["", "colour of the background"],
    ),
    "some points transparent": ("plt.scatter([1, 2], [1, 2], alpha=[0, 1])", ["", "colour of the background"]),
    "some points without size": ("plt.scatter([1, 2], [1, 2], s=[0, 9])", ["", "colour of the background"]),
    "a white text": ("plt.text(0.5, 0.5, 'f', color='w')", ["colour of the background"]),
    "an area's colour on it": (f"{SQUARE}, 'b'); {LINE}, 'b')", ["", "colour of the background"]),
    "an area twice": (f"{SQUARE}, 'b'); {SQUARE}, 'b')", ["", "colour of the background"]),
    "an area under its curve": ("plt.fill_between([0, 1, 2], [1, 3, 2]); plt.plot([0, 1, 2], [1, 3, 2])", ["", ""]),
    "under an area": (f"{LINE}, zorder=0); {SQUARE})", ["covered by what is drawn over it", ""]),
    "under a white area": (
        f"{LINE}, zorder=0); {SQUARE}, 'w')",
        ["covered by what is drawn over it", "colour of the background"],
    ),
    "under a pale area": (f"{LINE}, zorder=0); {SQUARE}, alpha=0.3)", ["", ""]),
    "partly under an area": (f"plt.plot([0.4, 3], [0.4, 3], zorder=0); {SQUARE})", ["", ""]),
    "under an image": (
        GRID + "plt.imshow(Z); plt.plot([2, 3], [2, 3], zorder=-1)",
        ["covered by what is drawn over it", ""],
    ),
    "bars under higher ones": (
        "plt.bar([0, 1], [1, 2]); plt.bar([0, 1], [3, 4])",
        ["covered by what is drawn over it", ""],
    ),
    "bars over higher ones": ("plt.bar([0, 1], [3, 4]); plt.bar([0, 1], [1, 2])", ["", ""]),
    "under other axes": (
        "plt.plot([1, 2]); plt.axes().plot([3, 4])",
        ["covered by what is drawn over it", ""],
    ),
    "under a twin": ("plt.plot([1, 2]); plt.twinx().plot([3, 4])", ["", ""]),
    "around an inset": ("plt.plot([1, 2]); plt.gca().inset_axes((0.5, 0, 0.4, 0.4)).plot([3, 4])", ["", ""]),
}


@pytest.mark.parametrize(("source", "expected"), OVER_ONE_ANOTHER.values(), ids=OVER_ONE_ANOTHER)
def test_what_lies_over_one_another(source: str, expected: list[str], tmp_path: Path):
    (figure,) = draw(source, tmp_path).figures
    assert [artist.hidden for axes in figure.axes for artist in axes.artists] == expected


def test_more_artists_than_are_painted_count_as_seen(tmp_path: Path):
    axes = first(draw("for n in range(700):\n    plt.plot([n], [n], 'o')", tmp_path))
    assert not any(artist.hidden for artist in axes.artists)


def test_a_page_is_of_the_same_size_after_it_was_looked_at(tmp_path: Path):
    source = "f = plt.figure(figsize=(300, 0.7), dpi=33); plt.plot([1, 2]); plt.show()\n"
    draw(source + "assert (f.dpi, *f.get_size_inches()) == (33, 300, 0.7), (f.dpi, f.get_size_inches())", tmp_path)
    assert raised(tmp_path) == ""
