"""What is said of a figure that is not all there: the program stopped before, or not all of it was looked at."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from grader.comparers.curves import Curve, Curves
from grader.judge import judge
from grader.model import Check, Function, Outcome, Run, Whole
from grader.values import Calls, Fault, Figure, Figures, Record
from tests.comparers.drawing import axes, line

X = np.linspace(-2, 3, 101)
SQUARE = Figures((Figure((axes(line(X, X**2)),)),))
CUBE = Figures((Figure((axes(line(X, X**3)),)),))
RAN = Run(None, "", "", 0.1, ())
CURVES = Curves(of=(Curve(name="f", formula="x**2"),), domain=(-2.0, 3.0))
CHECK = Check(id="figure", look_at=Whole(whole="figures"), compare=CURVES)


def notes(seen: Figures | Record, fault: Fault | None = None, check: Check = CHECK) -> str:
    """Of the opinion of a check, in one text."""
    return " ".join(judge(check, seen, replace(RAN, fault=fault)).notes)


STOPS = {
    "an error": (Fault("raised", "ZeroDivisionError: division by zero", 12), "in line 12: ZeroDivisionError"),
    "the end": (Fault("exited", "SystemExit: 1", 7), "ended too early in line 7"),
    "no time left": (Fault("time", line=3), "ran out of time in line 3"),
    "no memory left": (Fault("memory", line=3), "more memory than it may use in line 3"),
    "too many figures": (Fault("figures", line=4), "made more figures than it may and was stopped in line 4"),
}


@pytest.mark.parametrize(("fault", "said"), STOPS.values(), ids=STOPS)
def test_a_wrong_figure_of_a_program_that_stopped_says_so(fault: Fault, said: str):
    told = notes(CUBE, fault)
    assert said in told
    assert told.endswith("What it had drawn before was judged.")


def test_a_program_that_stopped_before_it_drew_says_so():
    stopped = replace(RAN, fault=Fault("raised", "NameError: x", 3))
    assert judge(CHECK, Figures(()), stopped).message.endswith(
        "in line 3: NameError: x. It had shown no figure before."
    )


def test_a_right_figure_of_a_program_that_stopped_is_right():
    opinion = judge(CHECK, SQUARE, replace(RAN, fault=Fault("raised", "NameError: x", 3)))
    assert (opinion.outcome, opinion.notes) == (Outcome.PASS, ())


GAPS = {
    "figures": (replace(CUBE, left_out=7), "7 of them, or of their states, between the first and the last"),
    "unread figures": (replace(CUBE, unread=2), "2 things could not be read"),
    "one thing": (replace(CUBE, unread=1), "one thing could not be read"),
    "unread things": (
        Figures(tuple(replace(figure, unread=3) for figure in CUBE.figures), unread=1),
        "4 things could not be read, or came after too many others",
    ),
}


@pytest.mark.parametrize(("seen", "said"), GAPS.values(), ids=GAPS)
def test_what_was_not_looked_at_is_told_where_something_is_wrong(seen: Figures, said: str):
    assert said in notes(seen)


@pytest.mark.parametrize("seen", [CUBE, SQUARE, replace(SQUARE, left_out=7, unread=2)])
def test_nothing_is_told_where_all_was_looked_at_or_all_is_right(seen: Figures):
    assert notes(seen) == ""


def test_it_is_told_of_a_figure_among_several_targets():
    check = CHECK.model_copy(
        update={"look_at": {"figure": Whole(whole="figures"), "own": Function(function="f", of=("x",))}}
    )
    seen = Record(("figure", "own"), (replace(CUBE, left_out=7), Calls()))
    assert "7 of them" in notes(seen, check=check)
