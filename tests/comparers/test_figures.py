"""Whatever figures hold, they are judged: nothing raises, and nothing strange earns credit by accident."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from grader.comparers.curves import Curves
from grader.comparers.labels import Labels
from grader.comparers.line import Line
from grader.comparers.points import Points
from grader.comparers.surface import Surface
from grader.comparers.vector_field import VectorField
from grader.values import Array, Artist, Axes, Figure, Figures, LegendEntry

REGION = ((-2.0, 2.0), (-2.0, 2.0))
COMPARERS = {
    "curves": Curves(
        of=(
            {"name": "f", "formula": "x**3 - 2*x**2 + 1"},
            {"name": "the sum", "formula": "log(x)", "shift": "any", "sideways": 0.1, "abs_tol": "step*x"},
            {"name": "the running sum", "formula": "x**2", "shift": "any", "running_sum": True, "x_tolerance": 0.01},
            {
                "name": "the data",
                "data": {
                    "x": (-2.0, -1.0, -0.5, 0.0, 0.5, 1.0, 2.0, 3.0),
                    "y": (4.0, 1.0, 0.2, 0.0, 0.3, 1.0, 4.0, 9.0),
                },
            },
        ),
        domain=(-2.0, 3.0),
    ),
    "points": Points(classes=(((0.0, 1.0),), ((1.0, 1.0), (2.0, 0.0)))),
    "labels": Labels(title="present"),
    "line": Line(a=1, b=2, c=-1),
    "surface": Surface(of="x**2 + y**2", domain=REGION, gradient=("2*x", "2*y")),
    "vector_field": VectorField(components=("2*x", "2*y"), domain=REGION, length="proportional"),
}
TYPES = "line points segments reference arrows surface contour image bars fill text other".split()
STRANGE = [0.0, -0.0, 1.0, 2.0, 1e308, -1e308, 5e-324, np.nan, np.inf, -np.inf]

numbers = st.lists(st.floats(-5, 5) | st.sampled_from(STRANGE), max_size=25)


@st.composite
def arrays(draw):
    dtype = draw(st.sampled_from(["float64", "float64", "float32", "int8", "complex128", "bool"]))
    values = np.array(draw(numbers))
    with np.errstate(all="ignore"):
        data = np.nan_to_num(values).astype(dtype) if dtype == "int8" else values.astype(dtype)
    shape = draw(st.sampled_from([data.shape, (data.size, 1)]))
    return Array(dtype, shape, data.tobytes())


sizes = st.lists(st.integers(-2, 30), max_size=5).map(tuple)
texts = st.text(max_size=12)
artists = st.builds(
    Artist,
    st.sampled_from(TYPES),
    arrays(),
    arrays(),
    st.none() | arrays(),
    st.none() | arrays(),
    st.none() | arrays(),
    parts=sizes,
    levels=st.lists(st.floats(-3, 3), max_size=5).map(tuple),
    name=st.sampled_from(["", "contourf", "step", "axvline"]),
    label=texts,
    colors=st.lists(st.sampled_from(["#ff0000ff", "red", "#zz", ""]) | texts, max_size=3).map(tuple),
    marker=st.sampled_from(["", "o"]),
    line_style=st.sampled_from(["", "-"]),
    hidden=st.sampled_from(["", "", "", "transparent\n\x00"]),
    text_data=st.booleans(),
)
limits = st.tuples(st.floats(-9, 9), st.floats(-9, 9))
all_axes = st.builds(
    Axes,
    st.lists(artists, max_size=6).map(tuple),
    st.sampled_from(["plane", "plane", "space", "polar"]),
    limits=st.tuples(limits, limits),
    title=texts,
    legend=st.lists(st.builds(LegendEntry, texts, st.integers(-2, 7)), max_size=3).map(tuple),
)
figures = st.builds(
    Figures,
    st.lists(st.builds(Figure, st.lists(all_axes, max_size=3).map(tuple)), max_size=2).map(tuple),
    unseen=st.integers(0, 2),
)


@pytest.mark.parametrize("name", COMPARERS)
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(seen=figures)
def test_judges_any_figures(name, seen):
    judgement = COMPARERS[name].judge(seen)
    assert 0 <= judgement.credit <= 1
    assert (judgement.diagnosis is None) == (judgement.credit == 1)
    assert judgement.message.endswith((".", "?"))
    assert judgement.message.isprintable()
    assert judgement.expected is None or [len(one.axes) for one in judgement.expected.figures][: len(seen.figures)] == [
        len(one.axes) for one in seen.figures
    ]


@pytest.mark.parametrize("name", COMPARERS)
def test_what_is_no_figure_earns_nothing(name):
    judgement = COMPARERS[name].judge(Array("float64", (1,), b"\0" * 8))
    assert (judgement.credit, judgement.diagnosis) == (0, "no_figure")
