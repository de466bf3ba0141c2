"""What is read of each kind of artist: its numbers, where it stands, how it looks, whether it can be seen."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import seaborn as sns  # noqa: F401 - loaded once, before the forks

from grader.values import Artist, Axes, Figures
from tests.sandbox.drawing import draw, kinds, numbers, only, raised

GRID = "X, Y = np.meshgrid(np.linspace(-2, 2, 21), np.linspace(-1, 1, 11)); Z = X**2 + Y**2\n"
SPACE = GRID + "ax = plt.figure().add_subplot(projection='3d')\n"


def first(drawn: Figures) -> Axes:
    """The first axes of the first figure."""
    return drawn.figures[0].axes[0]


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
    "stem": ("plt.stem([1, 2], [3, 4])", ["segments stem", "other Line2D", "points stem"]),
    "errorbar": (
        "plt.errorbar([1, 2], [3, 4], yerr=1, capsize=3)",
        ["line errorbar", *["other LineCollection"], *["other Line2D"] * 2],
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
    "eventplot": ("plt.eventplot([1, 2])", ["other EventCollection"]),
    "hexbin": ("plt.hexbin([1, 2], [3, 4])", ["other hexbin"]),
    "quiver": ("plt.quiver([0, 1], [0, 1], [1, 1], [0, 1])", ["arrows quiver"]),
    "barbs": ("plt.barbs([0, 1], [0, 1], [1, 1], [0, 1])", ["arrows barbs"]),
    "streamplot": (GRID + "plt.streamplot(X, Y, X, Y)", ["arrows streamplot"]),
    "arrow": ("plt.arrow(0, 0, 1, 2)", ["arrows arrow"]),
    "annotate as an arrow": ("plt.annotate('', (1, 2), (0, 0), arrowprops={})", ["arrows arrow"]),
    "annotate": ("plt.annotate('here', (1, 2), (0, 0), arrowprops={})", ["text"]),
    "arrow patch": (
        "from matplotlib.patches import FancyArrowPatch\nplt.gca().add_patch(FancyArrowPatch((0, 0), (1, 1)))",
        ["arrows arrow"],
    ),
    "contour": (GRID + "plt.contour(X, Y, Z)", ["contour contour"]),
    "contourf": (GRID + "plt.contourf(X, Y, Z); plt.colorbar()", ["contour contourf"]),
    "tricontour": (GRID + "plt.tricontour(X.ravel(), Y.ravel(), Z.ravel())", ["contour contour"]),
    "imshow": (GRID + "plt.imshow(Z)", ["image"]),
    "pcolormesh": (GRID + "plt.pcolormesh(X, Y, Z); plt.colorbar()", ["image"]),
    "pcolor": (GRID + "plt.pcolor(X, Y, Z)", ["image"]),
    "bar": ("plt.bar([1, 2], [3, 4])", ["bars bar"]),
    "bar with errors": ("plt.bar([1, 2], [3, 4], yerr=1)", ["bars bar", "other LineCollection"]),
    "barh": ("plt.barh([1, 2], [3, 4])", ["bars barh"]),
    "hist": ("plt.hist([1, 2, 2])", ["bars bar"]),
    "outlined hist": ("plt.hist([1, 2, 2], histtype='step')", ["line"]),
    "pie": ("plt.pie([1, 2])", ["fill", "fill"]),
    "circle": ("plt.gca().add_patch(plt.Circle((0, 0), 1))", ["fill"]),
    "text": ("plt.text(0, 1, 'here')", ["text"]),
    "empty text": ("plt.text(0, 1, ' ')", []),
    "table": ("plt.table([['a']])", ["other Table"]),
    "line in space": (SPACE + "ax.plot([0, 1], [0, 1], [0, 1])", ["line"]),
    "markers in space": (SPACE + "ax.plot([0, 1], [0, 1], [0, 1], 'o')", ["points"]),
    "scatter in space": (SPACE + "ax.scatter([0, 1], [0, 1], [0, 1])", ["points"]),
    "surface": (SPACE + "ax.plot_surface(X, Y, Z)", ["surface surface"]),
    "wireframe": (SPACE + "ax.plot_wireframe(X, Y, Z)", ["surface wireframe"]),
    "trisurf": (SPACE + "ax.plot_trisurf(X.ravel(), Y.ravel(), Z.ravel())", ["surface trisurf"]),
    "contour in space": (SPACE + "ax.contour(X, Y, Z)", ["contour contour"]),
    "contourf in space": (SPACE + "ax.contourf(X, Y, Z)", ["contour contourf"]),
    "quiver in space": (SPACE + "ax.quiver([0, 1], [0, 1], [0, 1], [1, 1], [0, 1], [0, 2])", ["arrows quiver"]),
    "stem in space": (SPACE + "ax.stem([0, 1], [0, 1], [1, 1])", ["points stem", "segments stem", "other Line3D"]),
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
    artist = only(draw("plt.scatter([1, 2, 3], [4, 5, 6], c=[0, 1, 0], cmap='gray')", tmp_path))
    assert artist.colors == ("#000000ff", "#ffffffff", "#000000ff")
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


def test_bars_have_centres_and_heights(tmp_path: Path):
    assert [c.tolist() for c in columns(only(draw("plt.bar([1, 2], [3, 4], bottom=1)", tmp_path)))] == [[1, 2], [3, 4]]
    assert [c.tolist() for c in columns(only(draw("plt.barh([1, 2], [3, 4])", tmp_path)))] == [[1, 2], [3, 4]]


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


HIDDEN = {
    "invisible": ("plt.plot([1, 2], visible=False)", "invisible"),
    "invisible axes": ("plt.plot([1, 2]); plt.gca().set_visible(False)", "invisible"),
    "invisible figure": ("plt.plot([1, 2]); plt.gcf().set_visible(False)", "invisible"),
    "axes outside the page": ("plt.axes((2, 2, 1, 1)).plot([1, 2])", "invisible"),
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
    "axhline elsewhere": ("plt.axhline(3); plt.ylim(5, 6)", "outside the view"),
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
    "not clipped": "plt.plot([1, 2], clip_on=False); plt.ylim(5, 6)",
    "no axes drawn": "plt.plot([1, 2]); plt.axis('off')",
    "a transparent page": "plt.plot([1, 2], 'k'); plt.savefig('a.png', transparent=True); plt.close()",
    "only markers": "plt.plot([1, 2], 'o', lw=0)",
    "pale": "plt.plot([1, 2], alpha=0.1)",
    "all values missing": "plt.plot([1, 2], [np.nan, np.nan])",
    "reversed view": "plt.plot([1, 2]); plt.xlim(1, 0)",
    "seaborn's style": "import seaborn\nseaborn.set_theme()\nplt.plot([1, 2], 'w')",
}


@pytest.mark.parametrize("source", VISIBLE.values(), ids=VISIBLE)
def test_what_can_be_seen(source: str, tmp_path: Path):
    drawn = draw(source, tmp_path)
    assert raised(tmp_path) == ""
    assert only(drawn).hidden == ""


def test_white_on_an_image_can_be_seen(tmp_path: Path):
    axes = first(draw(GRID + "plt.contourf(X, Y, Z); plt.plot([0, 1], [0, 1], 'w')", tmp_path))
    assert [artist.hidden for artist in axes.artists] == ["", ""]


def test_texts_plotted_as_numbers_are_noted(tmp_path: Path):
    assert only(draw("plt.plot([1, 2, 3], ['10', '2', '30'])", tmp_path)).text_data
    assert not only(draw("plt.plot([1, 2, 3], [10, 2, 30])", tmp_path)).text_data


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
    assert (axes.title, axes.labels, axes.legend) == ("Title", ("x", "y"), ("f",))
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
    assert axes.legend == ("f", "g")


def test_things_are_in_the_order_in_which_they_cover_one_another(tmp_path: Path):
    axes = first(draw("plt.plot([1, 2], label='a', zorder=9); plt.plot([2, 1], label='b')", tmp_path))
    assert [artist.label for artist in axes.artists] == ["b", "a"]
