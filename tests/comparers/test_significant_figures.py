"""significant_figures: what its page does not show."""

from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st

from grader.comparers import find_all
from grader.errors import Undecided
from grader.formulas import parse
from grader.values import Text
from tests.comparers.seen import build, value, verdict

RIGHT = {
    "a whole number": ("120", "120", 2),
    "a whole number whose zeros count": ("120", "120", 3),
    "a point after a whole number": ("120.", "120", 3),
    "zeros before the figures": ("0.00120", "0.0012", 3),
    "an exponent": ("6.02e23", "6.02214076*10**23", 3),
    "a capital exponent": ("6.02E23", "6.02214076*10**23", 3),
    "a power of ten": ("10**3", "1000", 1),
    "times a power of ten": ("-1.60*10**(-19)", "-1.602*10**(-19)", 3),
    "rounded up to another figure": ("10.0", "9.996", 3),
    "a half-way case up": ("2.35", "2.345", 3),
    "a half-way case down": ("2.34", "2.345", 3),
    "a half-way case of a formula": ("0.13", "sin(pi/6)/4", 2),
    "a root": ("1.4142135623730950488016887242097", "sqrt(2)", 32),
    "beyond the range of floats": ("1.00e400", "10**400", 3),
    "tiny": ("1e-400", "10**(-400)", 1),
    "zero": ("0", "sin(pi)", 1),
    "one figure too coarse": ("3.145", "pi", [4, 3]),
    "only counted": ("9.99", "pi", [3, 0]),
    "more than asked": ("3.14159", "pi", [3, -1]),
}

WRONG = {
    "no figure of a leading zero": ("0.31", "0.314", 3, "2 significant figures where 3 are asked"),
    "cut off": ("3.141", "pi", 4, "is not right in its last figure"),
    "nearer than half of the coarser unit": ("9.8", "10", 2, "is not right in its last figure"),
    "ten times too large": ("31.4", "pi", 3, "its value is not right"),
    "zero for a small number": ("0.00", "0.001", 3, "its value is not right"),
    "a number for zero": ("0.001", "0", 1, "its value is not right"),
    "fewer than at least": ("3.1", "pi", [3, -1], "2 significant figures where at least 3 are asked"),
    "a quotient of a decimal": ("3.14/1", "pi", 3, "is not written as a decimal number"),
    "two numbers": ("(3.14, 2.72)", "pi", 3, "has 2 numbers where 1 is asked"),
    "a variable": ("x", "pi", 3, "is not written as a decimal number"),
    "an equation": ("Eq(x, 3.14)", "pi", 3, "is not written as a decimal number"),
    "a sentence": ("about 3.14", "pi", 3, "is a text that is no number"),
}


def judged(written, to, figures, **options):
    return verdict(build({"significant_figures": {"to": to, "figures": figures, **options}}), Text(written))


@pytest.mark.parametrize(("written", "to", "figures"), RIGHT.values(), ids=RIGHT)
def test_right(written, to, figures):
    assert judged(written, to, figures) == ("pass", "That is right.")


@pytest.mark.parametrize(("written", "to", "figures", "said"), WRONG.values(), ids=WRONG)
def test_wrong(written, to, figures, said):
    outcome, message = judged(written, to, figures)
    assert (outcome, said in message) == ("fail", True), message


@pytest.mark.parametrize(
    ("written", "figures"), [("1500", 2), ("1.5e3", 2), ("1500.", 4), ("1.500e3", 4), ("0.0150", 3), ("1005", 4)]
)
def test_strict_numbers_have_one_count_of_figures(written, figures):
    found = [count for count in range(1, 7) if judged(written, written, [count, 0], strict=True)[0] == "pass"]
    assert found == [figures]


@given(st.fractions(-(10**6), 10**6, max_denominator=10**6).filter(bool), st.integers(1, 9))
def test_a_number_rounded_by_the_decimal_module_is_right_and_its_neighbours_are_not(number, figures):
    rounded = Decimal(f"{Decimal(number.numerator) / Decimal(number.denominator):.{figures - 1}e}")
    unit = Decimal(1).scaleb(rounded.adjusted() - figures + 1)
    assert judged(f"{rounded:.{figures - 1}e}", str(number), figures, strict=True)[0] == "pass"
    for neighbour in (rounded + unit, rounded - unit):
        half_way = 2 * abs(Fraction(neighbour) - number) <= Fraction(unit)
        assert half_way or judged(f"{neighbour:.{figures - 1}e}", str(number), figures)[0] == "fail"


def test_a_formula_that_was_parsed_is_read_as_it_is_written():
    compare = build({"significant_figures": {"to": "pi", "figures": 3}})
    assert [verdict(compare, parse(text))[0] for text in ("3.14", "3.140")] == ["pass", "fail"]


def test_floats_may_have_lost_zeros_but_no_other_figures():
    compare = build({"significant_figures": {"to": "2.5", "figures": 3, "strict": True}})
    things = (2.5, 2.501, 2.0, np.float64(2.5), np.array([2.5]))
    assert [verdict(compare, value(thing))[0] for thing in things] == ["pass", "fail", "fail", "pass", "pass"]


def test_whole_numbers_of_python_have_all_their_digits():
    compare = build({"significant_figures": {"to": "100", "figures": 4}})
    assert [verdict(compare, value(thing))[0] for thing in (100, 100.0)] == ["fail", "pass"]


def test_a_matrix_is_judged_number_by_number():
    compare = build({"significant_figures": {"to": [["pi", "E"], ["1", "sqrt(2)"]], "figures": 2}})
    assert verdict(compare, value([[3.1, 2.7], [1.0, 1.4]]))[0] == "pass"
    assert verdict(compare, value(sp.Matrix([[3.1, 2.7], [1.0, 1.5]]))) == (
        "fail",
        "Row 2, column 2 of your answer is not right in its last figure: was it rounded?",
    )


@pytest.mark.parametrize(
    ("written", "slug"), [("3.142", "significant-figures"), ("3.15", "rounding"), ("9.9", None), ("9.99", None)]
)
def test_the_mistake_has_a_name(written, slug):
    judgement = build({"significant_figures": {"to": "pi", "figures": 3}}).judge(Text(written))
    assert (judgement.diagnosis, judgement.how) == (slug, "numeric")


def test_without_a_right_value_only_the_figures_count():
    compare = build({"significant_figures": {"figures": 2}})
    assert [verdict(compare, Text(text))[0] for text in ("1.5", "99", "1.50")] == ["pass", "pass", "fail"]


@pytest.mark.parametrize("to", ["x", "I", "oo", "nan"])
def test_a_right_value_without_digits_leaves_the_check_undecided(to):
    with pytest.raises(Undecided):
        build({"significant_figures": {"to": to, "figures": 2}}).judge(Text("1.5"))


def test_options_may_be_texts_and_lists():
    kind = find_all()["significant_figures"]
    assert kind.model_validate({"to": "1", "figures": "3"}).figures == 3
    assert kind.model_validate({"to": "1", "figures": [3, 2]}).figures == (3, 2)


def test_instead_compares_with_another_value():
    other = build({"significant_figures": {"to": "pi", "figures": 3}}).instead("2*pi")
    assert verdict(other, Text("6.28"))[0] == "pass"
