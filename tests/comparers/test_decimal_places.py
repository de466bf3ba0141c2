"""decimal_places: what its page does not show."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.errors import Undecided
from grader.formulas import parse
from grader.values import Text
from tests.comparers.seen import build, value, verdict

RIGHT = {
    "without a point": ("3", "pi", 0),
    "a point without places": ("3.", "pi", 0),
    "negative": ("-3.14", "-pi", 2),
    "nothing before the point": (".33", "1/3", 2),
    "an exponent that moves the point": ("314.2e-2", "pi", 3),
    "times a power of ten": ("314.2*10**(-2)", "pi", 3),
    "a half-way case up": ("0.13", "1/8", 2),
    "a half-way case down": ("0.12", "1/8", 2),
    "many places": ("1.41421356237309504880", "sqrt(2)", 20),
    "rounded to zero": ("0.00", "10**(-400)", 2),
}

WRONG = {
    "one place too many of a whole number": ("3.0", "pi", 0, "1 decimal place where none are asked"),
    "cut off": ("2.71", "E", 2, "is not right in its last place"),
    "another sign": ("3.14", "-pi", 2, "its value is not right"),
    "a fraction": ("1/2", "1/2", 1, "is not written as a decimal number"),
    "a root": ("sqrt(4)", "2", 0, "is not written as a decimal number"),
    "complex": ("1.00 + 2.00*I", "1 + 2*I", 2, "is not written as a decimal number"),
    "infinity": ("oo", "1", 0, "is not written as a decimal number"),
}


@pytest.mark.parametrize(("written", "to", "places"), RIGHT.values(), ids=RIGHT)
def test_right(written, to, places):
    compare = build({"decimal_places": {"to": to, "places": places}})
    assert verdict(compare, parse(written)) == verdict(compare, Text(written)) == ("pass", "That is right.")


@pytest.mark.parametrize(("written", "to", "places", "said"), WRONG.values(), ids=WRONG)
def test_wrong(written, to, places, said):
    outcome, message = verdict(build({"decimal_places": {"to": to, "places": places}}), parse(written))
    assert (outcome, said in message) == ("fail", True), message


@pytest.mark.parametrize(
    ("written", "slug"), [("3.142", "decimal-places"), ("3.15", "rounding"), ("9.9", None), ("9.99", None)]
)
def test_the_mistake_has_a_name(written, slug):
    assert build({"decimal_places": {"to": "pi", "places": 2}}).judge(Text(written)).diagnosis == slug


def test_floats_may_have_lost_zeros_but_no_other_places():
    compare = build({"decimal_places": {"to": "2.5", "places": 3}})
    assert [verdict(compare, value(thing))[0] for thing in (2.5, 2.5004, 2.0, 2)] == ["pass", "fail", "fail", "fail"]


def test_zero_as_a_float_may_have_any_places():
    for places in (0, 1, 5):
        assert verdict(build({"decimal_places": {"to": "0", "places": places}}), value(0.0))[0] == "pass"


@given(st.fractions(-(10**6), 10**6, max_denominator=10**6), st.integers(0, 8))
def test_a_number_rounded_by_the_decimal_module_is_right_and_its_neighbours_are_not(number, places):
    unit = Decimal(1).scaleb(-places)
    rounded = (Decimal(number.numerator) / Decimal(number.denominator)).quantize(unit)
    compare = build({"decimal_places": {"to": str(number), "places": places}})
    assert verdict(compare, Text(f"{rounded:f}"))[0] == "pass"
    for neighbour in (rounded + unit, rounded - unit):
        half_way = 2 * abs(Fraction(neighbour) - number) == Fraction(unit)
        assert half_way or verdict(compare, Text(f"{neighbour:f}"))[0] == "fail"


def test_without_a_right_value_only_the_places_count():
    compare = build({"decimal_places": {"places": 1}})
    assert [verdict(compare, Text(text))[0] for text in ("1.5", "99", "1.50")] == ["pass", "fail", "fail"]


@pytest.mark.parametrize("to", ["x", "I", "oo", "1/0"])
def test_a_right_value_without_digits_leaves_the_check_undecided(to):
    with pytest.raises(Undecided):
        build({"decimal_places": {"to": to, "places": 2}}).judge(Text("1.50"))
