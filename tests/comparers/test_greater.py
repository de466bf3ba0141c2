"""greater: what its page does not show."""

import pytest

from grader.errors import Undecided
from grader.formulas import parse
from grader.values import Number
from tests.comparers.seen import build, verdict

TOLD_APART = {
    "fractions": ("22/7", "pi"),
    "the eighth digit": ("3.1415927", "3.1415926"),
    "close surds": ("sqrt(2) + sqrt(3) + 10**(-200)", "sqrt(5 + 2*sqrt(6))"),
    "nearly an integer": ("262537412640768744", "exp(pi*sqrt(163))"),
    "beyond the range of floats": ("1e400", "1e399"),
    "a tower": ("10**10**10", "3"),
    "a decimal against a root": ("1.4142135623730951", "sqrt(2)"),
    "an endless sum": ("Sum(1/n**2, (n, 1, oo))", "1.64493"),
    "negative": ("-1", "-2"),
    "minus infinity as bound": ("-10**400", "-oo"),
    "a real value of a complex formula": ("exp(I*pi)", "-2"),
}

EQUAL = {
    "surds": ("sqrt(2) + sqrt(3)", "sqrt(5 + 2*sqrt(6))"),
    "a decimal and a fraction": ("0.125", "1/8"),
    "infinity": ("oo", "oo"),
    "zero": ("sin(pi)", "0"),
}


@pytest.mark.parametrize(("larger", "smaller"), TOLD_APART.values(), ids=TOLD_APART)
def test_the_larger_is_greater_and_the_smaller_is_not(larger, smaller):
    assert verdict(build({"greater": {"to": smaller}}), parse(larger)) == ("pass", "That is right.")
    assert verdict(build({"greater": {"to": larger, "or_equal": True}}), parse(smaller))[0] == "fail"


@pytest.mark.parametrize(("seen", "to"), EQUAL.values(), ids=EQUAL)
def test_the_bound_is_right_only_where_it_may_be_reached(seen, to):
    outcomes = [
        verdict(build({"greater": {"to": to, "or_equal": allowed}}), parse(seen))[0] for allowed in (False, True)
    ]
    assert outcomes == ["fail", "pass"]


@pytest.mark.parametrize(
    ("seen", "said"),
    [
        ("I", "is not a real number"),
        ("(-1)**(1/3)", "is not a real number"),
        ("1/0", "has no value"),
        ("zoo", "is infinite"),
        ("x", "still contains the variable x"),
        ("{5}", "That is right."),
        ("True", "is true or false"),
    ],
)
def test_what_is_no_real_number_is_not_greater(seen, said):
    assert said in verdict(build({"greater": {"to": 0}}), parse(seen))[1]


@pytest.mark.parametrize("to", ["x", "I", "nan", "1/0", "(1, 2)"])
def test_a_bound_that_is_no_real_number_leaves_the_check_undecided(to):
    with pytest.raises(Undecided):
        build({"greater": {"to": to}}).judge(Number(1))


def test_numbers_too_large_to_be_told_apart_are_undecided():
    with pytest.raises(Undecided):
        build({"greater": {"to": "10**10**10"}}).judge(parse("10**10**10 + 1"))


def test_instead_compares_with_another_bound():
    assert verdict(build({"greater": {"to": 0}}).instead(2), Number(1))[0] == "fail"
