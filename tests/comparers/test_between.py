"""between: what its page does not show."""

import pytest

from grader.comparers import find_all
from grader.errors import Undecided
from grader.formulas import parse
from grader.values import Number
from tests.comparers.seen import build, verdict

ENDS = {
    "a list": ("[0, 1]", {}, "pass", "pass"),
    "a tuple": ("(0, 1)", {}, "pass", "pass"),
    "a list without its ends": ("[0, 1]", {"inclusive": False}, "fail", "fail"),
    "closed": ("Interval(0, 1)", {}, "pass", "pass"),
    "open": ("Interval.open(0, 1)", {}, "fail", "fail"),
    "open on the left": ("Interval.Lopen(0, 1)", {}, "fail", "pass"),
    "open on the right": ("Interval.Ropen(0, 1)", {}, "pass", "fail"),
    "open by its arguments": ("Interval(0, 1, True, False)", {}, "fail", "pass"),
    "closed without its ends": ("Interval(0, 1)", {"inclusive": False}, "fail", "fail"),
}


@pytest.mark.parametrize(("to", "options", "low", "high"), ENDS.values(), ids=ENDS)
def test_ends(to, options, low, high):
    compare = build({"between": {"to": to, **options}})
    outcomes = [verdict(compare, Number(number))[0] for number in (-0.5, 0, 0.5, 1, 1.5)]
    assert outcomes == ["fail", low, "pass", high, "fail"]


@pytest.mark.parametrize(
    ("options", "right"),
    [
        ({"low": 1, "high": "pi"}, [1, 2, 3]),
        ({"low": "sqrt(2)"}, [2, 3, 4, 10**9]),
        ({"high": 2}, [-5, 0, 1, 2]),
        ({"to": [1, 4], "low": 2}, [2, 3, 4, 10**9]),
    ],
)
def test_options_replace_the_range(options, right):
    compare = build({"between": options})
    assert [number for number in (-5, 0, 1, 2, 3, 4, 10**9) if verdict(compare, Number(number))[0] == "pass"] == right


def test_a_formula_is_told_from_an_end_in_as_many_digits_as_that_takes():
    compare = build({"between": {"to": ["sqrt(2) + sqrt(3)", 4]}})
    formulas = ("sqrt(5 + 2*sqrt(6))", "sqrt(5 + 2*sqrt(6)) - 10**(-90)", "3.14626436994197235")
    assert [verdict(compare, parse(formula))[0] for formula in formulas] == ["pass", "fail", "pass"]


@pytest.mark.parametrize("to", ["5", "{1, 2}", "[1, 2, 3]", "Union(Interval(0, 1), Interval(2, 3))"])
def test_other_references_are_refused(to):
    with pytest.raises(ValueError, match="low, high"):
        find_all()["between"].model_validate({"to": to})


@pytest.mark.parametrize("to", [[3, 1], ["x", 1], ["I", 1], [0, "nan"]])
def test_ends_that_make_no_range_leave_the_check_undecided(to):
    with pytest.raises(Undecided):
        build({"between": {"to": to}}).judge(Number(1))


def test_instead_compares_with_another_range():
    other = build({"between": {"low": 0}}).instead([-2, -1])
    assert [verdict(other, Number(number))[0] for number in (-1, 1)] == ["pass", "fail"]
    with pytest.raises(ValueError, match="low, high"):
        other.instead(5)
