"""subset: what its page does not show."""

import pytest

from grader.comparers.subset import Subset
from grader.formulas import parse

CASES = {
    "symbols": ("{a, b, c}", "{c, a}", True),
    "symbols in another form": ("{a + b, a*b}", "{b + a}", True),
    "a symbol that is not there": ("{a, b}", "{a, d}", False),
    "pairs": ("{(1, 2), (2, 1)}", "[(2, 1)]", True),
    "a pair of other order": ("{(1, 2)}", "[(2, 1)]", False),
    "whole numbers": ("Integers", "{-3, 0, 10**20}", True),
    "a fraction among whole numbers": ("Integers", "{1/2}", False),
    "whole numbers in the real ones": ("Reals", "Naturals", True),
    "real numbers in the whole ones": ("Integers", "Interval(0, 1)", False),
    "an imaginary number": ("Reals", "{I}", False),
    "an imaginary number among complex ones": ("Complexes", "{I}", True),
    "an irrational end": ("Interval(0, sqrt(2))", "Interval(0, 1.41421356)", True),
    "an irrational end passed": ("Interval(0, sqrt(2))", "Interval(0, 1.41421357)", False),
    "the open end": ("Interval.open(0, 1)", "Interval(0, 1)", False),
    "regions": ("x**2 + y**2 < 4", "And(Abs(x) < 1, Abs(y) < 1)", True),
    "a region too large": ("x**2 + y**2 < 1", "And(Abs(x) < 1, Abs(y) < 1)", False),
    "solutions": ("x**2 == 4", "x == 2", True),
    "logic": ("Or(p, q)", "And(p, q)", True),
    "logic the other way": ("And(p, q)", "Or(p, q)", False),
}


@pytest.mark.parametrize(("to", "answer", "within"), CASES.values(), ids=CASES)
def test_within(to, answer, within):
    assert Subset.model_validate({"to": to}).judge(parse(answer)).credit == float(within)


def test_proper_asks_for_something_left_out():
    proper = Subset.model_validate({"to": "Interval(0, 1)", "proper": True})
    assert proper.judge(parse("Interval.open(0, 1)")).credit == 1
    assert proper.judge(parse("And(0 <= x, x <= 1)")).credit == 0


def test_the_domain_counts():
    assert Subset.model_validate({"to": "x > 1", "domain": {"x": "integer"}}).judge(parse("x > 1/2")).credit == 0
    assert Subset.model_validate({"to": "x > 1/2", "domain": {"x": "integer"}}).judge(parse("x >= 1")).credit == 1


def test_instead_compares_with_another_set():
    assert Subset.model_validate({"to": "{1}"}).instead("{2, 3}").judge(parse("{3}")).credit == 1
