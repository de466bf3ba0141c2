"""What is written around drawn things is looked for where a reader would, and asked for kindly."""

import pytest
from pydantic import ValidationError

from grader.comparers._wording import Pattern, says
from grader.comparers.labels import Labels
from grader.values import Artist, Figures, LegendEntry, Record, Text
from tests.comparers.drawing import array, axes, curve, figures, line, points, several


def parabola(x):
    return x**2


def plot(*labels, label="", **more):
    return axes(curve(parabola, 0, 2, label=label), labels=labels or ("", ""), **more)


OTHER = ((-5.0, 5.0), (0.0, 9.0))
WELL = {
    "both labels": (Labels(), figures(plot("x", "y"))),
    "one plot of two": (Labels(), figures(plot(), plot("x", "y"))),
    "one figure of two": (Labels(), several(figures(plot()), figures(plot("x", "y")))),
    "one label, no legend": (Labels(), figures(plot("x", "y", label="f"))),
    "a label that is not to be shown": (Labels(), figures(plot("x", "y", label="_child1"))),
    "the same label twice": (
        Labels(),
        figures(
            axes(
                curve(parabola, 0, 1, label="f"),
                curve(parabola, 1, 2, label="f"),
                labels=("x", "y"),
                legend=(LegendEntry("f", 0),),
            )
        ),
    ),
    "an entry that stands for nothing known": (
        Labels(),
        figures(plot("x", "y", label="f", legend=(LegendEntry("f", -1),))),
    ),
    "a title of the figure": (
        Labels(title="present"),
        Figures((figures(plot("x", "y")).figures[0].__class__((plot("x", "y"),), title="Fall"),)),
    ),
    "twins share x": (
        Labels(axes="every"),
        figures(
            axes(curve(parabola, 0, 2), labels=("t", "s"), place=(0, 0, 0.9, 1)),
            axes(curve(parabola, 0, 2), labels=("", "v"), limits=OTHER, place=(0, 0, 0.9, 1)),
        ),
    ),
    "a column with one label of x": (
        Labels(axes="every"),
        figures(plot("", "v", place=(0, 0.5, 1, 0.4)), plot("t", "s", place=(0, 0, 1, 0.4))),
    ),
    "a row with one label of y": (
        Labels(axes="every"),
        figures(plot("t", "s", place=(0, 0, 0.4, 1)), plot("t", "", place=(0.5, 0, 0.4, 1))),
    ),
    "an inset": (
        Labels(axes="every"),
        figures(plot("t", "s", place=(0, 0, 1, 0.9)), plot(place=(0.5, 0.5, 0.2, 0.2))),
    ),
    "axes without anything on them": (Labels(axes="every"), figures(plot("t", "s"), axes())),
    "a picture beside it": (
        Labels(axes="every"),
        figures(plot("t", "s"), axes(Artist("image", array([0, 1, 0, 1]), array([])))),
    ),
    "legends of one curve are not asked for": (Labels(axes="every", legend="matching"), figures(plot("t", "s"))),
    "nothing at all": (Labels(x="free", y="free", legend="free"), figures(plot())),
    "among other targets": (Labels(), Record(("figure", "text"), (figures(plot("x", "y")), Text("?")))),
    "in space": (
        Labels(z="present"),
        figures(axes(line([0, 1], [0, 1], z=array([0, 1])), type="space", labels=("x", "y", "z"))),
    ),
    "only the plot with the points": (
        Labels(holding={"points": {"classes": (((0.0, 1.0), (2.0, 3.0)),)}}),
        figures(plot(), axes(points([0, 2], [1, 3]), labels=("x", "y"))),
    ),
}


@pytest.mark.parametrize("name", WELL)
def test_finds_what_is_written(name):
    asked, seen = WELL[name]
    judgement = asked.judge(seen)
    assert (judgement.credit, judgement.message) == (1, "Your figure is labelled.")


LACKING = {
    "nothing": (
        Labels(title="present"),
        figures(plot()),
        0,
        "no title, no label on the x axis and no label on the y",
    ),
    "blanks": (Labels(), figures(plot("x", " ")), 1 / 2, "Your figure has no label on the y axis."),
    "the best of two": (
        Labels(),
        figures(plot(), plot("x", "")),
        1 / 2,
        "Your second axes have no label on the y axis.",
    ),
    "both of two": (
        Labels(axes="every"),
        figures(plot("", "s"), plot("x", "", limits=OTHER)),
        1 / 2,
        "Your first axes have no label on the x axis; your second axes have no label on the y axis.",
    ),
    "a column whose label is above": (
        Labels(axes="every"),
        figures(plot("t", "v", place=(0, 0.5, 1, 0.4)), plot("", "s", place=(0, 0, 1, 0.4))),
        3 / 4,
        "Your second axes have no label on the x axis.",
    ),
    "axes with a title of their own": (
        Labels(axes="every"),
        figures(plot("t", "s"), plot("t", "", title="Speed", limits=OTHER)),
        3 / 4,
        "The axes “Speed” have no label on the y axis.",
    ),
    "two figures": (
        Labels(axes="every"),
        several(figures(plot("t", "s")), figures(plot("t", ""))),
        3 / 4,
        "Your second figure has no label on the y axis.",
    ),
    "a twin without": (
        Labels(axes="every"),
        figures(
            axes(curve(parabola, 0, 2), labels=("t", "s"), place=(0, 0, 0.9, 1)),
            axes(curve(parabola, 0, 2), limits=OTHER, place=(0, 0, 0.9, 1)),
        ),
        1 / 2,
        "Your second axes have no label on the y axis.",
    ),
    "another title": (
        Labels(title=("speed", "velocity")),
        figures(plot("t", "v", title="Homework 3")),
        2 / 3,
        "has another title than asked for",
    ),
    "no legend": (Labels(legend="present"), figures(plot("x", "y")), 2 / 3, "There is no legend"),
    "no such entry": (
        Labels(entries=({"says": ("f",)},)),
        figures(plot("x", "y", label="g", legend=(LegendEntry("g", 0),))),
        3 / 4,
        "The legend has no entry that says “f”.",
    ),
    "no plot with the points": (
        Labels(holding={"points": {"classes": (((0.0, 1.0), (2.0, 3.0)),)}}),
        figures(plot("x", "y")),
        0,
        "I found no plot that shows the points.",
    ),
    "hidden": (Labels(), figures(line([0], [0], hidden="transparent")), 0, "You drew a plot, but that cannot be seen"),
    "only words": (Labels(), figures(Artist("text", array([0]), array([0]), label="?")), 0, "only text"),
    "many": (
        Labels(axes="every"),
        figures(*(plot(limits=((0.0, 1.0 + k), (0.0, 1.0 + k))) for k in range(6))),
        0,
        "2 more plots lack something",
    ),
}


@pytest.mark.parametrize("name", LACKING)
def test_says_all_that_is_lacking(name):
    asked, seen, credit, words = LACKING[name]
    judgement = asked.judge(seen)
    assert judgement.credit == pytest.approx(credit), judgement.message
    assert words in judgement.message


F = {"curves": {"domain": (0.0, 2.0), "of": ({"name": "f", "formula": "x**2"},)}}
G = {"curves": {"domain": (0.0, 2.0), "of": ({"name": "g", "formula": "x"},)}}
NAMES = Labels(x="free", y="free", entries=({"says": ("f",), "of": F}, {"says": ("g",), "of": G}))


def both(first, second, *entries):
    drawn = curve(parabola, 0, 2, label=first), curve(lambda x: x, 0, 2, label=second)
    return figures(axes(*drawn, legend=tuple(LegendEntry(*entry) for entry in entries)))


LEGENDS = {
    "right": (both("f", "g", ("f", 0), ("g", 1)), 1, None),
    "in another order": (both("f", "g", ("g", 1), ("f", 0)), 1, None),
    "for nothing known": (both("", "", ("f", -1), ("g", -1)), 1, None),
    "exchanged": (both("g", "f", ("g", 0), ("f", 1)), 1 / 3, "label_swapped"),
    "another name": (both("f", "h", ("f", 0), ("h", 1)), 2 / 3, "labels"),
    "one entry": (both("f", "", ("f", 0)), 2 / 3, "labels"),
}


@pytest.mark.parametrize("name", LEGENDS)
def test_an_entry_must_stand_for_what_it_names(name):
    seen, credit, code = LEGENDS[name]
    judgement = NAMES.judge(seen)
    assert (judgement.credit, judgement.diagnosis) == (pytest.approx(credit), code), judgement.message


WORDS = [
    ("$x$ in m", ("x",), True),
    ("max", ("x",), False),
    ("f_1(x)", ("x",), True),
    (r"$\mathrm{Velocity}$", ("velocity",), True),
    ("Geschwindig keit", ("geschwindigkeit",), True),
    ("STRASSE", ("Straße",), True),
    ("y", ("x", "y"), True),
    ("", ("x",), False),
    ("v / (m/s)", Pattern(matches=r"m/s"), True),
    ("V", Pattern(matches="^v$"), False),
    (" ", "present", False),
    ("", "free", True),
]


@pytest.mark.parametrize(("text", "wanted", "expected"), WORDS)
def test_words_are_found_whatever_their_case_and_type(text, wanted, expected):
    assert says(text, wanted) is expected


def test_refuses_what_cannot_be_asked():
    with pytest.raises(ValidationError, match="regular expression"):
        Labels(title={"matches": "("})
    with pytest.raises(ValidationError, match="exactly one"):
        Labels(holding={"name": "nothing"})
    with pytest.raises(ValidationError):
        Labels(entries=({"says": ()},))
