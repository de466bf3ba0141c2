"""grid: what its page does not show."""

import numpy as np
import pandas as pd
import pytest
import sympy as sp

from grader.errors import Undecided
from tests.comparers.seen import build, value, verdict

COMPARE = {"grid": {"from": -1, "to": "pi/3", "max_step": 0.25}}
END = np.pi / 3

RIGHT = {
    "both ends": np.linspace(-1, END, 20),
    "last point missing": np.linspace(-1, END, 20)[:-1],
    "first point missing": np.linspace(-1, END, 20)[1:],
    "one step too far": np.append(np.linspace(-1, END, 20), END + 0.1),
    "midpoints": (np.linspace(-1, END, 21)[1:] + np.linspace(-1, END, 21)[:-1]) / 2,
    "uneven steps": [-1, -0.9, -0.7, -0.5, -0.25, 0, 0.2, 0.4, 0.6, 0.8, 1, END],
    "a series": pd.Series(np.linspace(-1, END, 20)),
    "a row": np.linspace(-1, END, 20)[None, :],
    "a matrix of SymPy": sp.Matrix(np.linspace(-1, END, 20)),
}
WRONG = {
    "two points missing": (np.linspace(-1, END, 20)[:-2], "ends at"),
    "far too long": (np.linspace(-1, 3, 60), "ends at 3"),
    "starts late": (np.linspace(0, END, 20), "begins at 0"),
    "decreasing": (np.linspace(END, -1, 20), "decreases"),
    "not sorted": ([-1, 0.5, 0.25, END], "does not increase from point 2 (0.5) to the next (0.25)"),
    "a point twice": ([-1, -1, END], "does not increase from point 1"),
    "steps too wide": (np.linspace(-1, END, 5), "which is too large"),
    "empty": ([], "has 0 points"),
    "one point": ([0.5], "has 1 point."),
    "infinite": ([-1, np.inf], "holds infinity"),
    "one number": (0.1, "one number where a sequence of numbers is asked"),
    "a matrix": (np.eye(3), "is a table where a sequence of numbers is asked"),
    "complex": (np.linspace(-1, END, 20) * 1j, "complex"),
    "text": ("linspace", "is the text"),
    "huge": ([-1e308, 1e308], "step of"),
}


@pytest.mark.parametrize("thing", RIGHT.values(), ids=RIGHT)
def test_a_grid(thing):
    assert verdict(build(COMPARE), value(thing)) == ("pass", "That is right.")


@pytest.mark.parametrize(("thing", "said"), WRONG.values(), ids=WRONG)
def test_not_a_grid(thing, said):
    outcome, message = verdict(build(COMPARE), value(thing))
    assert (outcome, said in message) == ("fail", True), message


def test_ends_may_be_asked_for():
    exact = build({"grid": {"from": 0, "to": 1, "max_step": 0.1, "end_may_miss": False}})
    assert verdict(exact, value(np.linspace(0, 1, 11)))[0] == "pass"
    assert verdict(exact, value(np.arange(0.05, 1, 0.1)))[0] == "pass"
    assert verdict(exact, value(np.arange(0, 0.95, 0.1)))[0] == "fail"


def test_an_end_that_is_no_number_leaves_the_check_undecided():
    with pytest.raises(Undecided):
        build({"grid": {"from": "a", "to": 1, "max_step": 0.1}}).judge(value([0, 1]))
