"""repeatable: what its page does not show."""

import dataclasses
import itertools

import pytest

from grader.errors import Undecided
from grader.values import Record
from tests.comparers.seen import build, record, verdict

POINTS = {"seed": [1, 2, 3]}


def twice(function):
    return record(POINTS, first=function, again=function)


def test_what_differs_is_told():
    counter = itertools.count()
    outcome, message = verdict(build({"repeatable": {}}), twice(lambda seed: next(counter)))
    assert outcome == "fail"
    assert message.startswith("At seed = 1 your function gives 0, and when it is called once more ")


@pytest.mark.parametrize(("rel_tol", "outcome"), [(0, "fail"), (1e-6, "fail"), (1e-3, "pass")])
def test_rounding_may_be_allowed(rel_tol, outcome):
    counter = itertools.count(10**5)
    assert verdict(build({"repeatable": {"rel_tol": rel_tol}}), twice(lambda seed: next(counter)))[0] == outcome


def test_nan_again_is_the_same():
    assert verdict(build({"repeatable": {}}), twice(lambda seed: float("nan")))[0] == "pass"


def test_other_points_or_a_single_look_leave_the_check_undecided():
    things = twice(lambda seed: seed)
    moved = dataclasses.replace(things.values[1], inputs=((0.0,),) * 3)
    for seen in (Record(("first", "again"), (things.values[0], moved)), record(POINTS, first=lambda seed: seed)):
        with pytest.raises(Undecided):
            build({"repeatable": {}}).judge(seen)
