"""What is read of each kind of artist: its numbers, where it stands, how it looks, whether it can be seen."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import seaborn as sns  # noqa: F401 - loaded once, before the forks

from grader.sandbox.inside.artists.drawn import Drawn, thinned
from grader.values import Artist, LegendEntry
from tests.sandbox.drawing import GRID, SPACE, draw, first, kinds, numbers, only, raised


def columns(artist: Artist, names: str = "xy") -> list[np.ndarray]:
    return [numbers(getattr(artist, name)) for name in names]


# --- One row a call: type and name of all that it draws, from back to front --------------------------------

CALLS = {
    "plot": ("plt.plot([1, 2], [3, 4])", ["line"]),
    "plot of markers": ("plt.plot([1, 2], [3, 4], 'o')", ["points"]),
    "plot of lines with markers": ("plt.plot([1, 2], [3, 4], 'o-')", ["line"]),
    "plot of one marker": ("plt.plot(1, 3, 'o-')", ["points"]),
    "plot of nothing": ("plt.plot([], [])", []),
    "step": ("plt.step([1, 2], [3, 4])", ["line step"]),
    "stairs": ("plt.stairs([3, 4], [0, 1, 2])", ["line stairs"]),
    "filled stairs": ("plt.stairs([3, 4], [0, 1, 2], fill=True)", ["fill"]),
    "stem": ("plt.stem([1, 2], [3, 4])", ["segments stem", "other stem", "points stem"]),
    "errorbar": (
        "plt.errorbar([1, 2], [3, 4], yerr=1, capsize=3)",
        ["line errorbar", *["other errorbar"] * 3],
    ),
    "semilogy": ("plt.semilogy([1, 2], [3, 4])", ["line"]),
    "fill": ("plt.fill([0, 1, 1], [0, 0, 1])", ["fill"]),
    "fill_between": ("plt.fill_between([0, 1], [0, 1])", ["fill"]),
    "stackplot": ("plt.stackplot([0, 1], [[1, 2], [1, 1]])", ["fill", "fill"]),
    "axhline": ("plt.axhline(2)", ["reference axhline"]),
    "axvline": ("plt.axvline(2)", ["reference axvline"]),
    "axline": ("plt.axline((0, 1), slope=2)", ["reference axline"]),
    "axhspan": ("plt.axhspan(0, 1)", ["fill"]),
    "hlines": ("plt.hlines([1, 2], 0, 1)", ["segments"]),
    "vlines": ("plt.vlines([1, 2], 0, 1)", ["segments"]),
    "scatter": ("plt.scatter([1, 2], [3, 4])", ["points"]),
    "eventplot": ("plt.eventplot([1, 2])", ["segments eventplot"]),
    "hexbin": ("plt.hexbin([1, 2], [3, 4])", ["image hexbin"]),
    "quiver": ("plt.quiver([0, 1], [0, 1], [1, 1], [0, 1])", ["arrows quiver"]),
    "barbs": ("plt.barbs([0, 1], [0, 1], [1, 1], [0, 1])", ["arrows barbs"]),
    "streamplot": (GRID + "plt.streamplot(X, Y, X, Y)", ["arrows streamplot"]),
    "arrow": ("plt.arrow(0, 0, 1, 2)", ["arrows arrow"]),
    "annotate as an arrow": ("plt.annotate('', (1, 2), (0, 0), arrowprops={})", ["arrows arrow"]),
    "annotate": ("plt.annotate('here', (1, 1), (0, 0), arrowprops={})", ["text"]),
    "an arrow of two heads": (
        "plt.annotate('', (1, 2), (0, 0), arrowprops={'arrowstyle': '<|-|>'})",
        ["line"],
    ),
    "an arrow of no head": ("plt.annotate('', (1, 2), (0, 0), arrowprops={'arrowstyle': '-'})", ["line"]),
    "a bracket": ("plt.annotate('', (1, 2), (0, 0), arrowprops={'arrowstyle': '|-|'})", ["line"]),
    "arrow without a head": ("plt.arrow(0, 0, 1, 2, head_width=0)", ["line"]),
    "a connection": (
        (
            "from matplotlib.patches import ConnectionPatch\n"
            "plt.gca().add_patch(ConnectionPatch((0, 0), (1, 1), 'data', 'data'))"
        ),
        ["line"],
    ),
    "a connection with a corner of the axes": (
        (
            "from matplotlib.patches import ConnectionPatch\n"
            "plt.gca().add_patch(ConnectionPatch((0, 1), (1, 0), 'data', 'axes fraction'))"
        ),
        ["other ConnectionPatch"],
    ),
    "arrow patch": (
        "from matplotlib.patches import FancyArrowPatch\nplt.gca().add_patch(FancyArrowPatch((0, 0), (1, 1)))",
        ["arrows arrow"],
    ),
    "contour": (GRID + "plt.contour(X, Y, Z)", ["contour contour"]),
    "contourf": (GRID + "plt.contourf(X, Y, Z); plt.colorbar()", ["contour contourf"]),
    "tricontour": (GRID + "plt.tricontour(X.ravel(), Y.ravel(), Z.ravel())", ["contour contour"]),
    "imshow": (GRID + "plt.imshow(Z)", ["image imshow"]),
    "pcolormesh": (GRID + "plt.pcolormesh(X, Y, Z); plt.colorbar()", ["image pcolormesh"]),
    "pcolor": (GRID + "plt.pcolor(X, Y, Z)", ["image pcolormesh"]),
    "bar": ("plt.bar([1, 2], [3, 4])", ["bars bar"]),
    "bar with errors": ("plt.bar([1, 2], [3, 4], yerr=1)", ["bars bar", "other errorbar"]),
    "barh": ("plt.barh([1, 2], [3, 4])", ["bars barh"]),
    "hist": ("plt.hist([1, 2, 2])", ["bars bar"]),
    "outlined hist": ("plt.hist([1, 2, 2], histtype='step')", ["line"]),
    "pie": ("plt.pie([1, 2])", ["fill", "fill"]),
    "circle": ("plt.gca().add_patch(plt.Circle((0, 0), 1))", ["fill"]),
    "steps by style": ("plt.plot([1, 2], [3, 4], drawstyle='steps-mid')", ["line step"]),
    "steps by markers alone": ("plt.plot([1, 2], [3, 4], 'o', drawstyle='steps')", ["points step"]),
    "fill_betweenx": ("plt.fill_betweenx([0, 1], [0, 1])", ["fill"]),
    "axvspan": ("plt.axvspan(0, 1)", ["fill"]),
    "axhline of a part": ("plt.axhline(2, 0.25, 0.5)", ["line"]),
    "axvline of a part": ("plt.axvline(2, 0.25, 0.5)", ["line"]),
    "broken_barh": ("plt.broken_barh([(1, 2), (5, 1)], (3, 1))", ["fill"]),
    "filled hist": ("plt.hist([1, 2, 2], histtype='stepfilled')", ["fill"]),
    "hist2d": ("plt.hist2d([1, 2, 2], [1, 2, 2])", ["image pcolormesh"]),
    "matshow": (GRID + "plt.matshow(Z, fignum=0)", ["image imshow"]),
    "spy": ("plt.spy(np.eye(3))", ["image imshow"]),
    "pcolorfast": (GRID + "plt.gca().pcolorfast(X, Y, Z[1:, 1:])", ["image pcolormesh"]),
    "pcolorimage": ("plt.gca().pcolorfast([0, 1, 3], [0, 1, 2], [[1, 2], [3, 4]])", ["image imshow"]),
    "tripcolor": (GRID + "plt.tripcolor(X.ravel(), Y.ravel(), Z.ravel())", ["image tripcolor"]),
    "smooth tripcolor": (
        GRID + "plt.tripcolor(X.ravel(), Y.ravel(), Z.ravel(), shading='gouraud')",
        ["image tripcolor"],
    ),
    "tricontourf": (GRID + "plt.tricontourf(X.ravel(), Y.ravel(), Z.ravel())", ["contour contourf"]),
    "triplot": ("plt.triplot([0, 1, 1, 0], [0, 0, 1, 1])", ["line"]),
    "polygons in space": (
        "from mpl_toolkits.mplot3d.art3d import Poly3DCollection as P\n"
        + SPACE
        + "ax.add_collection3d(P([[(0, 0, 0), (1, 0, 0), (0, 1, 1)]]))",
        ["surface"],
    ),
    "text": ("plt.text(0, 1, 'here')", ["text"]),
    "empty text": ("plt.text(0, 1, ' ')", []),
    "table": ("plt.table([['a']])", ["text table"]),
    "line in space": (SPACE + "ax.plot([0, 1], [0, 1], [0, 1])", ["line"]),
    "markers in space": (SPACE + "ax.plot([0, 1], [0, 1], [0, 1], 'o')", ["points"]),
    "scatter in space": (SPACE + "ax.scatter([0, 1], [0, 1], [0, 1])", ["points"]),
    "surface": (SPACE + "ax.plot_surface(X, Y, Z)", ["surface surface"]),
    "wireframe": (SPACE + "ax.plot_wireframe(X, Y, Z)", ["surface wireframe"]),
    "trisurf": (SPACE + "ax.plot_trisurf(X.ravel(), Y.ravel(), Z.ravel())", ["surface trisurf"]),
    "contour in space": (SPACE + "ax.contour(X, Y, Z)", ["contour contour"]),
    "contourf in space": (SPACE + "ax.contourf(X, Y, Z)", ["contour contourf"]),
    "quiver in space": (SPACE + "ax.quiver([0, 1], [0, 1], [0, 1], [1, 1], [0, 1], [0, 2])", ["arrows quiver"]),
    "stem in space": (SPACE + "ax.stem([0, 1], [0, 1], [1, 1])", ["points stem", "segments stem", "other stem"]),
    "bars in space": (SPACE + "ax.bar3d(0, 0, 0, 1, 1, 1)", ["other bar3d"]),
    "text in space": (SPACE + "ax.text(0, 0, 0, 'here')", ["text"]),
}


@pytest.mark.parametrize(("source", "expected"), CALLS.values(), ids=CALLS)
def test_kinds_of_artists(source: str, expected: list[str], tmp_path: Path):
    axes = first(draw(source, tmp_path))
    assert raised(tmp_path) == ""
    assert sorted(kinds(axes)) == sorted(expected)
    assert not any(artist.hidden for artist in axes.artists)


@pytest.mark.parametrize(("source", "expected"), CALLS.values(), ids=CALLS)
def test_reading_is_the_same_before_and_after_drawing(source: str, expected: list[str], tmp_path: Path):
    drawn = draw(f"{source}\nplt.show(block=False); plt.savefig('a.png')", tmp_path)
    assert len(drawn.figures) == 1


# --- Numbers ----------------------------------------------------------------------------------------------


def test_the_points_of_a_curve_are_exact(tmp_path: Path):
    x, y = columns(only(draw("x = np.linspace(-2, 3, 77); plt.plot(x, x**3 - 2*x**2 + 1)", tmp_path)))
    assert (x == np.linspace(-2, 3, 77)).all()
    assert (y == x**3 - 2 * x**2 + 1).all()


NOT_FLOATS = {
    "integers": "plt.plot([1, 2], [3, 4])",
    "single precision": "plt.plot(np.float32([1, 2]), np.float32([3, 4]))",
    "fractions": "from fractions import Fraction as F\nplt.plot([F(1), F(2)], [F(3), F(4)])",
    "SymPy's numbers": "import sympy\nplt.plot(sympy.Array([1, 2]), [sympy.Integer(3), sympy.sqrt(16)])",
    "a pandas series": "import pandas\nplt.plot(pandas.Series([3, 4], index=[1, 2]))",
    "a pandas plot": "import pandas\npandas.DataFrame({'t': [1, 2], 'f': [3, 4]}).plot(x='t', y='f')",
    "seaborn": "import seaborn\nseaborn.lineplot(x=[1, 2], y=[3, 4])",
    "complex numbers": "plt.plot(np.array([1, 2]), np.array([3, 4j*-1j]))",
    "axes of another figure part": "plt.figure().subfigures(1, 2)[1].subplots().plot([1, 2], [3, 4])",
    "moved by a transform": (
        "from matplotlib.transforms import Affine2D\n"
        "plt.plot([0, 1], [2, 3], transform=Affine2D().translate(1, 1) + plt.gca().transData)"
    ),
    "fractions of the axes": (
        "ax = plt.gca(); ax.set(xlim=(1, 2), ylim=(3, 4)); plt.plot([0, 1], [0, 1], transform=ax.transAxes)"
    ),
}


@pytest.mark.parametrize("source", NOT_FLOATS.values(), ids=NOT_FLOATS)
def test_curves_through_the_same_points(source: str, tmp_path: Path):
    drawn = draw(source, tmp_path)
    assert raised(tmp_path) == ""
    x, y = columns(only(drawn))
    assert np.allclose(x, [1, 2])
    assert np.allclose(y, [3, 4])


def test_masked_and_missing_values_are_not_numbers(tmp_path: Path):
    source = "plt.plot(np.ma.masked_greater([1.0, 2, 3], 2.5), [1, np.nan, 3])"
    x, y = columns(only(draw(source, tmp_path)))
    assert np.isnan(x).tolist() == [False, False, True]
    assert np.isnan(y).tolist() == [False, True, False]


REFERENCES = {
    "axhline": ("plt.xlim(5, 9); plt.axhline(2)", lambda x, y: (y == 2).all() and x[0] != x[1]),
    "axvline": ("plt.ylim(5, 9); plt.axvline(2)", lambda x, y: (x == 2).all() and y[0] != y[1]),
    "axline by points": ("plt.axline((0, 1), (2, 5))", lambda x, y: (x.tolist(), y.tolist()) == ([0, 2], [1, 5])),
    "axline by slope": ("plt.axline((0, 1), slope=2)", lambda x, y: (y[1] - y[0]) / (x[1] - x[0]) == 2),
    "upright axline": ("plt.axline((3, 1), slope=np.inf)", lambda x, y: (x == 3).all()),
}


@pytest.mark.parametrize(("source", "holds"), REFERENCES.values(), ids=REFERENCES)
def test_endless_lines(source: str, holds, tmp_path: Path):
    artist = only(draw(source, tmp_path))
    assert artist.hidden == ""
    assert holds(*columns(artist))


def test_pieces_lie_behind_one_another(tmp_path: Path):
    artist = only(draw("plt.vlines([1, 2], [0, 0], [3, 4])", tmp_path))
    assert artist.parts == (2, 2)
    assert [column.tolist() for column in columns(artist)] == [[1, 1, 2, 2], [0, 3, 0, 4]]


def test_a_scatter_has_a_colour_for_each_point(tmp_path: Path):
    artist = only(draw("plt.scatter([1, 2, 3], [4, 5, 6], c=['r', 'b', 'r'], marker='^')", tmp_path))
    assert artist.colors == ("#ff0000ff", "#0000ffff", "#ff0000ff")
    assert artist.marker == "^"


def test_a_scatter_coloured_by_numbers_has_their_colours(tmp_path: Path):
    artist = only(draw("plt.scatter([1, 2, 3], [4, 5, 6], c=[0, 1, 0], cmap='gray', vmax=5)", tmp_path))
    assert artist.colors == ("#000000ff", "#333333ff", "#000000ff")
    assert artist.hidden == ""


def test_a_scatter_of_several_markers_is_one_artist_a_marker(tmp_path: Path):
    source = "import seaborn\nseaborn.scatterplot(x=[1, 2, 3], y=[4, 5, 6], style=['a', 'b', 'a'])"
    axes = first(draw(source, tmp_path))
    points = [artist for artist in axes.artists if artist.type == "points"]
    assert sorted(tuple(numbers(artist.x)) for artist in points) == [(1, 3), (2,)]
    assert len({artist.marker for artist in points}) == 2


def test_markers_are_named(tmp_path: Path):
    source = "for n, m in enumerate('os^x*.D'):\n    plt.scatter([n], [n], marker=m)\n    plt.plot([n], [-n], m)"
    axes = first(draw(source, tmp_path))
    assert sorted(artist.marker for artist in axes.artists) == sorted("os^x*.D" * 2)


MARKS = {
    "filled": ("plt.scatter([1], [1], c='r')", ("", "o", "#ff0000ff")),
    "hollow": ("plt.scatter([1], [1], facecolors='none', edgecolors='r')", ("hollow", "o", "#ff0000ff")),
    "white with an edge": ("plt.scatter([1], [1], c='w', edgecolors='r')", ("hollow", "o", "#ff0000ff")),
    "hollow by plot": ("plt.plot([1], [1], 'ro', mfc='none')", ("hollow", "o", "#ff0000ff")),
    "white with an edge by plot": ("plt.plot([1], [1], 'o', mfc='w', mec='r')", ("hollow", "o", "#ff0000ff")),
    "crosses": ("plt.scatter([1], [1], marker='x', c='r')", ("", "x", "#ff0000ff")),
    "crosses by plot": ("plt.plot([1], [1], 'rx')", ("", "x", "#ff0000ff")),
}


@pytest.mark.parametrize(("source", "expected"), MARKS.values(), ids=MARKS)
def test_the_looks_of_points(source: str, expected: tuple[str, str, str], tmp_path: Path):
    artist = only(draw(source, tmp_path))
    assert (artist.name, artist.marker, artist.colors[0]) == expected


def test_points_with_edges_of_several_colours_have_those(tmp_path: Path):
    artist = only(draw("plt.scatter([1, 2], [1, 2], c='w', edgecolors=['r', 'b'])", tmp_path))
    assert artist.colors == ("#ff0000ff", "#0000ffff")


OWN_MARKERS = {
    "formulas": "'$+$', '$-$'",
    "polygons": "(3, 0, 0), (3, 0, 180)",
    "paths": "[(0, 0), (1, 1)], [(0, 0), (1, 0)]",
}


@pytest.mark.parametrize("markers", OWN_MARKERS.values(), ids=OWN_MARKERS)
@pytest.mark.parametrize("call", ["scatter([1], [1], marker=m)", "plot([1], [1], marker=m, ls='')"])
def test_markers_of_ones_own_are_told_apart(markers: str, call: str, tmp_path: Path):
    axes = first(draw(f"for m in ({markers}):\n    plt.{call}", tmp_path))
    assert len({artist.marker for artist in axes.artists}) == 2


def test_arrows_of_a_grid(tmp_path: Path):
    artist = only(draw("x, y = np.arange(3), np.arange(2); plt.quiver(x, y, [[1, 2, 3]]*2, [[4, 5, 6]]*2)", tmp_path))
    assert [column.tolist() for column in columns(artist, "xyuv")] == [
        [0, 1, 2, 0, 1, 2],
        [0, 0, 0, 1, 1, 1],
        [1, 2, 3, 1, 2, 3],
        [4, 5, 6, 4, 5, 6],
    ]


def test_missing_arrows_are_left_out(tmp_path: Path):
    artist = only(draw("plt.quiver([0, 1], [0, 1], [1, np.nan], [2, 3], [5, 6])", tmp_path))
    assert [column.tolist() for column in columns(artist, "xyuv")] == [[0], [0], [1], [2]]
    assert len(artist.colors) == 1


def test_arrows_drawn_one_by_one_are_one_field(tmp_path: Path):
    artist = only(draw("for n in range(9):\n    plt.arrow(n, n, 1, n, color='rb'[n % 2])", tmp_path))
    x, _, u, v = columns(artist, "xyuv")
    assert x.tolist() == v.tolist() == list(range(9))
    assert (u == 1).all()
    assert artist.colors[:3] == ("#ff0000ff", "#0000ffff", "#ff0000ff")


@pytest.mark.parametrize(
    "more", ["", ", color=Z", ", linewidth=1 + Z", ", density=2", ", integration_direction='backward'"]
)
def test_stream_lines_go_with_the_flow(more: str, tmp_path: Path):
    artist = only(draw(GRID + f"plt.streamplot(X, Y, -Y, X{more})", tmp_path))
    x, y, u, v = columns(artist, "xyuv")
    cosine = (-y * u + x * v) / np.hypot(x, y) / np.hypot(u, v)
    assert np.quantile(cosine, 0.02) > 0.99


def test_contour_lines_lie_on_their_levels(tmp_path: Path):
    artist = only(draw(GRID + "plt.contour(X, Y, Z, levels=[1, 2])", tmp_path))
    x, y = columns(artist)
    levels = np.repeat(artist.levels, artist.parts)
    assert set(artist.levels) == {1, 2}
    assert abs(x**2 + y**2 - levels).max() < 0.02
    assert len(artist.colors) == len(artist.parts) == len(artist.levels)


def test_filled_contours_lie_above_their_levels(tmp_path: Path):
    artist = only(draw(GRID + "plt.contourf(X, Y, Z, levels=[0, 1, 2], extend='max')", tmp_path))
    x, y = columns(artist)
    bounds = np.repeat(artist.levels, artist.parts)
    assert set(artist.levels) == {0, 1, 2}
    assert (x**2 + y**2 - bounds).min() > -0.02


def test_a_contour_in_space_has_its_height(tmp_path: Path):
    artist = only(draw(SPACE + "ax.contour(X, Y, Z)", tmp_path))
    x, y, z = columns(artist, "xyz")
    assert abs(x**2 + y**2 - z).max() < 0.02
    assert (np.repeat(artist.levels, artist.parts) == z).all()


def test_an_image_has_the_place_it_covers(tmp_path: Path):
    x, y = columns(only(draw(GRID + "plt.pcolormesh(X, Y, Z, shading='gouraud')", tmp_path)))
    assert x.tolist() == [-2, 2, -1, 1]
    assert y.size == 0


BARS = {
    "bar": ("plt.bar([1, 2], [3, 4], 0.5)", [[1, 2], [3, 4], [0.5, 0.5], [0, 0]]),
    "stacked": ("plt.bar([1, 2], [3, 4], 0.5, bottom=[1, 2])", [[1, 2], [3, 4], [0.5, 0.5], [1, 2]]),
    "by the edge": ("plt.bar([1, 2], [3, 4], 0.5, align='edge')", [[1.25, 2.25], [3, 4], [0.5, 0.5], [0, 0]]),
    "downwards": ("plt.bar([1, 2], [-3, 4], 0.5)", [[1, 2], [-3, 4], [0.5, 0.5], [0, 0]]),
    "barh": ("plt.barh([1, 2], [3, 4], 0.5, left=1)", [[1, 2], [3, 4], [0.5, 0.5], [1, 1]]),
    "hist": ("plt.hist([1, 2, 2, 4], bins=[0, 2, 5])", [[1, 3.5], [1, 3], [2, 3], [0, 0]]),
}


@pytest.mark.parametrize(("source", "expected"), BARS.values(), ids=BARS)
def test_bars_have_centres_heights_widths_and_a_foot(source: str, expected: list[list[float]], tmp_path: Path):
    assert [c.tolist() for c in columns(only(draw(source, tmp_path)), "xyuv")] == expected


STEPS = {
    "pre": [[0, 0, 1, 1, 2], [3, 4, 4, 6, 6]],
    "post": [[0, 1, 1, 2, 2], [3, 3, 4, 4, 6]],
    "mid": [[0, 0.5, 0.5, 1.5, 1.5, 2], [3, 3, 4, 4, 6, 6]],
}


@pytest.mark.parametrize(("where", "expected"), STEPS.items(), ids=STEPS)
def test_steps_have_the_corners_that_are_drawn(where: str, expected: list[list[float]], tmp_path: Path):
    artist = only(draw(f"plt.step([0, 1, 2], [3, 4, 6], where='{where}')", tmp_path))
    assert [column.tolist() for column in columns(artist)] == expected


PLACES = {
    "a part of axhline": ("plt.axhline(2, 0.25, 0.5); plt.xlim(0, 4)", "xy", [[1, 2], [2, 2]]),
    "arrows by angles": ("plt.quiver([0], [0], [3], [4], angles=[90])", "uv", [[0], [5]]),
    "what a text points at": ("plt.annotate('here', (1, 2), (0, 0))", "xy", [[1], [2]]),
    "an arrow with its head at the text": (
        "plt.annotate('', (1, 2), (4, 6), arrowprops={'arrowstyle': '<-'})",
        "xyuv",
        [[1], [2], [3], [4]],
    ),
    "a filled arrow backwards": (
        (
            "from matplotlib.patches import FancyArrowPatch\n"
            "plt.gca().add_patch(FancyArrowPatch((4, 6), (1, 2), arrowstyle='<|-'))"
        ),
        "xyuv",
        [[1], [2], [3], [4]],
    ),
    "an arrow from the middle": (
        "plt.axis((0, 2, 0, 4)); plt.annotate('', (2, 3), (0.5, 0.5), textcoords='axes fraction', arrowprops={})",
        "xyuv",
        [[1], [2], [1], [1]],
    ),
    "a text in space": (SPACE + "ax.text(1, 2, 3, 'here')", "xyz", [[1], [2], [3]]),
    "the points that are marked": ("plt.plot([1, 2, 3], [4, 5, 6], 'o', markevery=[0, 2])", "xy", [[1, 3], [4, 6]]),
    "every other point": ("plt.plot([1, 2, 3], [4, 5, 6], 'o', markevery=(1, 2))", "xy", [[2], [5]]),
    "a curve with few marks": ("plt.plot([1, 2, 3], [4, 5, 6], 'o-', markevery=2)", "xy", [[1, 2, 3], [4, 5, 6]]),
    "a date": ("import datetime as d; plt.plot([d.date(1970, 1, 2), d.date(1970, 1, 3)], [1, 2])", "x", [[1, 2]]),
    "a hexagon's field": ("plt.hexbin([1, 3], [2, 6], extent=(1, 3, 2, 6))", "x", [[1, 3, 2, 6]]),
}


@pytest.mark.parametrize(("source", "names", "expected"), PLACES.values(), ids=PLACES)
def test_places(source: str, names: str, expected: list[list[float]], tmp_path: Path):
    found = columns(only(draw(source, tmp_path)), names)
    assert all(np.allclose(one, other, atol=1e-6) for one, other in zip(found, expected, strict=True)), found


def test_a_table_is_the_text_of_its_rows(tmp_path: Path):
    artist = only(draw("plt.table([['a', '1'], ['b', '2']])", tmp_path))
    assert (artist.label, artist.hidden) == ("a 1\nb 2", "")


DASHES = {
    "line": ("plt.plot([1, 2], '--')", "--"),
    "line by name": ("plt.plot([1, 2], linestyle='dotted')", ":"),
    "line by lengths": ("plt.plot([1, 2], linestyle=(0, (5, 1)))", "--"),
    "pieces": ("plt.hlines([1, 2], 0, 1, linestyles='dashdot')", "-."),
    "contours": (GRID + "plt.contour(X, Y, Z, [1], linestyles='dotted')", ":"),
    "stairs": ("plt.stairs([1, 2])", "-"),
}


@pytest.mark.parametrize(("source", "expected"), DASHES.values(), ids=DASHES)
def test_dashes_have_their_short_names(source: str, expected: str, tmp_path: Path):
    assert only(draw(source, tmp_path)).line_style == expected


def test_steps_go_from_edge_to_edge(tmp_path: Path):
    x, y = columns(only(draw("plt.stairs([3, 4], [0, 1, 2])", tmp_path)))
    assert (x.tolist(), y.tolist()) == ([0, 1, 1, 2], [3, 3, 4, 4])


def test_a_text_stands_at_its_place(tmp_path: Path):
    artist = only(draw("plt.plot(); plt.text(2, 3, 'here')", tmp_path))
    assert (artist.label, *(float(c[0]) for c in columns(artist))) == ("here", 2, 3)


@pytest.mark.parametrize("points", [8, 50, 51, 60, 100, 101, 200])
@pytest.mark.parametrize("call", ["plot_surface", "plot_wireframe"])
def test_all_vertices_of_a_surface_lie_on_it(points: int, call: str, tmp_path: Path):
    source = f"x = np.linspace(-2, 2, {points}); X, Y = np.meshgrid(x, x)\n"
    source += f"plt.figure().add_subplot(projection='3d').{call}(X, Y, np.exp(X) * Y)"
    x, y, z = columns(only(draw(source, tmp_path)), "xyz")
    assert abs(np.exp(x) * y - z).max() < 1e-12
    assert (x.min(), x.max(), y.min(), y.max()) == (-2, 2, -2, 2)
    assert x.size >= min(points, 40) ** 2 / 2


def test_a_hole_in_a_surface_is_left_out(tmp_path: Path):
    x, y, z = columns(only(draw(SPACE + "Z[4:6, 4:6] = np.nan; ax.plot_surface(X, Y, Z)", tmp_path)), "xyz")
    assert 200 < x.size < X_SIZE
    assert np.isfinite(z).all()
    assert abs(x**2 + y**2 - z).max() < 1e-12


X_SIZE = 21 * 11


@pytest.mark.parametrize("more", ["", ", length=0.5", ", pivot='middle'"])
def test_arrows_in_space_point_as_given(more: str, tmp_path: Path):
    source = SPACE + f"ax.quiver([0, 1], [0, 1], [0, 1], [1, 2], [0, -1], [3, 0]{more})"
    u, v, w = columns(only(draw(source, tmp_path)), "uvw")
    length = 0.5 if "length" in more else 1
    assert np.allclose(np.array([u, v, w]), length * np.array([[1, 2], [0, -1], [3, 0]]))


def test_points_in_space_are_not_those_on_the_screen(tmp_path: Path):
    drawn = draw(SPACE + "ax.scatter([1, 2], [3, 4], [5, 6], c=['r', 'b']); plt.savefig('a.png')", tmp_path)
    artist = only(drawn)
    assert [column.tolist() for column in columns(artist, "xyz")] == [[1, 2], [3, 4], [5, 6]]
    assert artist.colors == ("#ff0000ff", "#0000ffff")


# --- How it looks -----------------------------------------------------------------------------------------


def test_the_style_of_a_line(tmp_path: Path):
    artist = only(draw("plt.plot([1, 2], 's--', color='#336699', lw=3, label='f', alpha=0.5)", tmp_path))
    assert (artist.colors, artist.marker, artist.line_style, artist.width, artist.label) == (
        ("#33669980",),
        "s",
        "--",
        3,
        "f",
    )


TEXT_DATA = {
    "numbers as text": ("plt.plot([1, 2, 3], ['10', '2', '30'])", True),
    "decimal commas": ("plt.plot(['1,5', '2'], [1, 2])", True),
    "numbers": ("plt.plot([1, 2, 3], [10, 2, 30])", False),
    "names of days": ("plt.plot(['Mon', 'Tue'], [1, 2])", False),
    "names of bars": ("plt.bar(['a', 'b'], [1, 2])", False),
}


@pytest.mark.parametrize(("source", "expected"), TEXT_DATA.values(), ids=TEXT_DATA)
def test_numbers_plotted_as_text_are_noted(source: str, *, expected: bool, tmp_path: Path):
    assert only(draw(source, tmp_path)).text_data is expected


# --- Too many points --------------------------------------------------------------------------------------


def thin(y: np.ndarray, most: int) -> tuple[np.ndarray, np.ndarray]:
    """What is kept of a curve, by x, which counts its points, and y."""
    kept = thinned(Drawn("line", {"x": np.arange(float(y.size)), "y": y}), most).columns
    return kept["x"].astype(int), kept["y"]


def test_a_thinned_curve_has_points_of_the_whole_in_their_order():
    y = np.sin(np.arange(90_000) / 500)
    x, kept = thin(y, 2000)
    assert 1000 < x.size <= 2000
    assert (kept == y[x]).all()
    assert (np.diff(x) > 0).all()
    assert (x[0], x[-1]) == (0, y.size - 1)


def test_no_outlier_and_no_gap_is_lost():
    y = np.sin(np.arange(90_000) / 500)
    y[[777, 54_321]] = 9, -9
    y[33_333] = np.nan
    x, _ = thin(y, 2000)
    assert {777, 54_321, 33_333} <= {*x}


def test_parts_keep_their_ends():
    drawn = Drawn("contour", {"x": np.arange(9000.0), "y": np.zeros(9000)}, parts=(8000, 2, 998), levels=(1, 2, 3))
    less = thinned(drawn, 300)
    ends = np.cumsum(less.parts)
    assert less.size <= 300
    assert less.levels == (1, 2, 3)
    assert less.columns["x"][[0, *(ends - 1), *ends[:-1]]].tolist() == [0, 7999, 8001, 8999, 8000, 8002]


# --- Axes -------------------------------------------------------------------------------------------------


def test_what_is_written_around_axes(tmp_path: Path):
    source = """
fig, ax = plt.subplots(figsize=(5, 4))
ax.plot([1, 10], [1, 100], label="f")
ax.set(title="Title", xlabel="x", ylabel="y", xscale="log", xlim=(1, 20), ylim=(0, 100))
ax.legend()
fig.suptitle("Above")
"""
    (figure,) = draw(source, tmp_path).figures
    axes = figure.axes[0]
    assert (figure.title, figure.size) == ("Above", (5, 4))
    assert (axes.title, axes.labels, axes.legend) == ("Title", ("x", "y"), (LegendEntry("f", 0),))
    assert (axes.scales, axes.limits) == (("log", "linear"), ((1, 20), (0, 100)))
    assert axes.type == "plane"


AXES = {
    "subplots": ("plt.subplots(2, 2)", ["plane"] * 4),
    "parts of a figure": ("f = plt.figure().subfigures(1, 2); f[0].subplots(); f[1].subplots()", ["plane"] * 2),
    "inset": ("f, a = plt.subplots(); a.inset_axes((0.5, 0.5, 0.4, 0.4))", ["plane"] * 2),
    "twin": ("f, a = plt.subplots(); a.twinx()", ["plane"] * 2),
    "second scale": ("f, a = plt.subplots(); a.secondary_xaxis('top')", ["plane"]),
    "colour bar": ("plt.scatter([1], [1], c=[1]); plt.colorbar()", ["plane"]),
    "polar": ("plt.polar([0, 1], [1, 2])", ["polar"]),
    "space": ("plt.figure().add_subplot(projection='3d')", ["space"]),
}


@pytest.mark.parametrize(("source", "types"), AXES.values(), ids=AXES)
def test_axes_of_a_figure(source: str, types: list[str], tmp_path: Path):
    (figure,) = draw(source, tmp_path).figures
    assert [axes.type for axes in figure.axes] == types


def test_axes_in_space_have_three_of_everything(tmp_path: Path):
    axes = first(draw(SPACE + "ax.plot_surface(X, Y, Z); ax.set_zlabel('z')", tmp_path))
    assert axes.labels == ("", "", "z")
    assert len(axes.limits) == len(axes.scales) == 3


def test_an_angle_and_a_radius_stay_what_they_are(tmp_path: Path):
    artist = only(draw("plt.polar([0, 1], [2, 3])", tmp_path))
    assert [column.tolist() for column in columns(artist)] == [[0, 1], [2, 3]]


def test_the_place_of_an_inset_is_on_the_page(tmp_path: Path):
    source = "f, a = plt.subplots(); a.set_position((0, 0, 1, 1)); a.inset_axes((0.5, 0.25, 0.5, 0.5))"
    (figure,) = draw(source, tmp_path).figures
    assert np.allclose(figure.axes[1].place, (0.5, 0.25, 0.5, 0.5))


def test_things_are_in_the_order_in_which_they_cover_one_another(tmp_path: Path):
    axes = first(draw("plt.plot([1, 2], label='a', zorder=9); plt.plot([2, 1], label='b')", tmp_path))
    assert [artist.label for artist in axes.artists] == ["b", "a"]
