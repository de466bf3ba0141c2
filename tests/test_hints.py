"""Hints in steps: free ones for everybody, others for who asks in the file, at their cost."""

import pytest

from grader import hints, scoring
from grader.comparers.flag import Flag
from grader.model import Check, Outcome, Variable, Verdict

FREE, TENTH, HALF = "Look again.", {"say": "Divide.", "costs": 0.1}, {"say": "By the step.", "costs": 0.5}


def check(*steps, points=4):
    return Check(id="rate.one", points=points, look_at=Variable(variable="r"), compare=Flag(to=True), hints=steps)


@pytest.mark.parametrize(
    ("source", "asked"),
    [
        ("# hint: rate.one", {"rate.one": 1}),
        ("x = 1\n  #hint: rate.one 2  \n# Hint: f", {"rate.one": 2, "f": 1}),
        ("# hint: f 3\n# hint: f 1", {"f": 3}),
        ("x = 1  # hint: f 1\n# a hint: f 2\n# hint: f two\n#hint f 1", {}),
        ("# hint: f 100", {}),
    ],
)
def test_hints_are_asked_for_by_comments(source, asked):
    assert hints.asked(source.encode()) == asked


def test_a_broken_file_may_ask_too():
    assert hints.asked(b"\xff\xfe(\n# hint: f 2\n") == {"f": 2}


@pytest.mark.parametrize(("asked", "given"), [(0, 1), (1, 1), (2, 2), (3, 3), (9, 3)])
def test_free_hints_come_by_themselves_up_to_the_first_that_costs(asked, given):
    assert hints.given(check(FREE, TENTH, HALF), asked) == given


@pytest.mark.parametrize(("asked", "points"), [(0, 4.0), (1, 4.0), (2, 3.6), (3, 1.6), (9, 1.6)])
def test_what_was_asked_for_costs_its_share(asked, points):
    one = check(FREE, TENTH, HALF)
    mark = scoring.mark(Verdict(one, Outcome.PASS, "Right.", 1.0), asked)
    assert mark.points == points
    assert any("hints" in note for note in mark.verdict.notes) is (points < 4)


def test_hints_cost_no_more_than_all():
    one = check(HALF, HALF, HALF)
    assert scoring.mark(Verdict(one, Outcome.PASS, "Right.", 1.0), 3).points == 0
