"""What decimal numbers mean."""

from decimal import Decimal

import pytest

from grader.comparers.maths.literals import are_rounded, as_written, meant
from grader.formulas import parse

MEANT = {
    "as written": ("0.1", "0.1", 0.0),
    "as a double carries it": ("0.1000000000000000055511151231257827", "0.1", 0.0),
    "a small number": ("1e-7", "1E-7", 0.0),
    "twelve digits": ("0.333333333333", "0.333333333333", 0.0),
    "a third in floats": ("0.3333333333333333", "0.3333333333333333", 1e-12),
    "a sum of floats": ("0.30000000000000004", "0.3", 0.0),
    "more digits than a double has": ("1.00000000000000000001", "1.00000000000000000001", 1e-19),
    "no number": ("nan", "NaN", 0.0),
    "infinite": ("-inf", "-Infinity", 0.0),
}


@pytest.mark.parametrize(("text", "number", "doubt"), MEANT.values(), ids=MEANT)
def test_a_decimal_is_what_was_written_or_a_rounded_result(text, number, doubt):
    found = meant(text)
    assert (str(found[0].normalize()) if found[0].is_finite() else str(found[0]), found[1]) == (number, doubt)


def test_a_formula_is_rounded_where_one_of_its_numbers_is():
    assert are_rounded(parse("x + 0.3333333333333333"))
    assert not are_rounded(parse("x + 0.5"), parse("1/3"))


def test_what_was_typed_is_what_is_written():
    with as_written():
        assert meant("0.3333333333333333") == (Decimal("0.3333333333333333"), 0.0)
        assert not are_rounded(parse("0.3333333333333333"))
    assert are_rounded(parse("0.3333333333333333"))
