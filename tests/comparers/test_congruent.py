"""congruent: what its page does not show."""

import math

import pytest

from grader.errors import Undecided
from grader.formulas import parse
from grader.values import Number
from tests.comparers.seen import build, value, verdict

RIGHT = {
    "fractions": ("7/2", "1/2", "3"),
    "a fraction for modulus": ("5/4", "1/2", "1/4"),
    "a negative modulus": ("5", "2", "-3"),
    "surds": ("sqrt(2) + sqrt(3)", "sqrt(5 + 2*sqrt(6)) - 7", "7"),
    "angles": ("asin(1/2)", "13*pi/6", "2*pi"),
    "degrees": ("-45", "315", "360"),
    "huge": ("10**400 + 3", "3", "10"),
    "complex": ("1 + 2*I", "1", "I"),
    "equal numbers for 0": ("sqrt(8)", "2*sqrt(2)", "0"),
    "rounded in floats": ("9.42477796076938", "pi", "2*pi"),
    "a constant difference of formulas": ("x + 2*pi", "x", "2*pi"),
    "entries": ("(15, 2)", "(3, 14)", "12"),
}

WRONG = {
    "half the modulus": ("9/2", "1/2", "3"),
    "the eighth digit": ("1.0000001", "1", "1"),
    "the twentieth digit": ("sqrt(2) + 10**(-20)", "sqrt(2)", "1"),
    "a tenth of a huge one": ("10**400 + 1/10", "0", "1"),
    "another sign": ("-pi/3", "pi/3", "2*pi"),
    "different numbers for 0": ("4", "3", "0"),
    "an irrational number of times": ("sqrt(2)", "0", "1"),
    "an imaginary multiple": ("1 + I", "1", "1"),
    "no value": ("1/0", "1", "2"),
    "a variable": ("x", "3", "4"),
    "one entry": ("(15, 3)", "(3, 14)", "12"),
    "one of two": ("15", "(3, 14)", "12"),
    "a truth value": ("1 < 2", "1", "2"),
}


@pytest.mark.parametrize(("seen", "to", "modulus"), RIGHT.values(), ids=RIGHT)
def test_right(seen, to, modulus):
    assert verdict(build({"congruent": {"to": to, "modulus": modulus}}), parse(seen)) == ("pass", "That is right.")


@pytest.mark.parametrize(("seen", "to", "modulus"), WRONG.values(), ids=WRONG)
def test_wrong(seen, to, modulus):
    assert verdict(build({"congruent": {"to": to, "modulus": modulus}}), parse(seen))[0] == "fail"


@pytest.mark.parametrize(("seen", "outcome"), [(7 * math.pi, "pass"), (7 * math.pi + 1e-6, "fail"), (3.14, "fail")])
def test_floats_have_a_small_tolerance(seen, outcome):
    assert verdict(build({"congruent": {"to": "pi", "modulus": "2*pi"}}), value(seen))[0] == outcome


def test_a_tolerance_that_is_given_holds_for_every_number():
    compare = build({"congruent": {"to": 0, "modulus": "pi", "abs_tol": 0.01}})
    assert [verdict(compare, Number(number))[0] for number in (3.14, -6.28, 22, 3)] == ["pass", "pass", "pass", "fail"]


def test_variables_may_stand_for_whole_numbers():
    compare = build({"congruent": {"to": "pi/6", "modulus": "2*pi", "domain": {"n": "integer"}}})
    assert verdict(compare, parse("pi/6 + 2*pi*n"))[0] == "pass"
    assert verdict(compare, parse("pi/6 + pi*n"))[0] == "fail"


@pytest.mark.parametrize(("to", "modulus"), [("oo", 2), ("1/0", 2), (1, "oo"), (1, "x")])
def test_what_has_no_multiples_leaves_the_check_undecided(to, modulus):
    with pytest.raises(Undecided):
        build({"congruent": {"to": to, "modulus": modulus}}).judge(Number(1))


def test_instead_compares_with_another_number():
    assert verdict(build({"congruent": {"to": 1, "modulus": 5}}).instead(2), Number(7))[0] == "pass"
