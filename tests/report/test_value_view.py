"""How values are shown."""

import math
import struct
from dataclasses import replace

import pytest

from grader.formulas import parse
from grader.report.cells import Grid, Parts, Printed, Words, spread
from grader.report.function_view import calls
from grader.report.numerals import numbers, numeral, points_text
from grader.report.value_view import view
from grader.values import (
    Array,
    Calls,
    Candidates,
    Fault,
    Figures,
    Flag,
    Items,
    Number,
    Opaque,
    Record,
    Table,
    Text,
)
from tests.report.grades import array

DECODED = [
    ("bool", "??", (True, False)),
    ("int8", "bb", (-1, 2)),
    ("uint64", "QQ", (1, 2**64 - 1)),
    ("float32", "ff", (0.5, -2.0)),
    ("float64", "dd", (0.1, math.inf)),
    ("complex128", "dddd", (1 + 2j, -3j)),
]


@pytest.mark.parametrize(("dtype", "code", "expected"), DECODED, ids=[case[0] for case in DECODED])
def test_the_numbers_of_an_array_are_read(dtype, code, expected):
    """Little-endian, in C order."""
    flat = [part for one in expected for part in ((one.real, one.imag) if isinstance(one, complex) else (one,))]
    assert numbers(Array(dtype, (2,), struct.pack("<" + code, *flat))) == list(expected)


NUMERALS = [
    (True, 0, "True"),
    (12, 0, "12"),
    (0.1, 0, "0.1"),
    (0.1 + 0.2, 0, "0.3"),
    (2000.0, 0, "2000.0"),
    (-1 / 3, 0, "-0.3333333333"),
    (1 / 3, 6, "0.333333"),
    (math.nan, 0, "nan"),
    (-math.inf, 6, "-inf"),
    (1 - 2.5j, 0, "1.0 - 2.5j"),
    (10**70, 0, "100000000000000000000000…000000000000 (71 digits)"),
    (10**100_000, 0, "an integer of about 100,001 digits"),
]


@pytest.mark.parametrize(("number", "digits", "expected"), NUMERALS, ids=[case[2] for case in NUMERALS])
def test_a_number_is_written_as_python_does_but_never_at_length(number, digits, expected):
    """Exact where it can be read, described where not."""
    assert numeral(number, digits) == expected


@pytest.mark.parametrize(("points", "expected"), [(3.0, "3"), (2.5, "2.5"), (1 / 3, "0.33"), (math.nan, "?")])
def test_points_have_no_needless_decimals(points, expected):
    """Points read as a person writes them."""
    assert points_text(points) == expected


def test_a_short_vector_is_shown_whole_and_a_long_one_by_its_ends():
    """Never a raw dump of 500 numbers."""
    assert view(array(1.0, math.nan)) == Grid((("1", "nan"),), style="matrix")
    long = view(array(*[float(place) for place in range(499)], math.inf))
    assert long.remark == "500 values, from 0 to 498, 1 of them not finite"
    assert [row[0] for row in long.rows] == ["[0]", "[1]", "[2]", "[3]", "[4]", "⋮", "[498]", "[499]"]


def test_what_rounding_leaves_beside_larger_numbers_is_0_and_tiny_numbers_are_told():
    assert view(array(6.66e-16, -4.4e-16, 1)).rows == (("0", "0", "1"),)
    assert view(array(6.66e-16, 2e-16)).rows == (("6.66e-16", "2e-16"),)
    assert view(array(1e-9, 1)).rows == (("1e-09", "1"),)


def test_a_large_matrix_is_shown_by_its_corners():
    """Its size stands below."""
    shown = view(array(*map(float, range(100)), shape=(10, 10)))
    assert len(shown.rows) == len(shown.rows[0]) == 8
    assert shown.rows[-1][-1] == "99"
    assert shown.remark == "10 × 10 numbers, from 0 to 99"


def test_a_list_of_lists_of_formulas_is_a_matrix():
    """As an array of the same would be."""
    rows = Items((Items((Number(1), parse("x"))), Items((parse("y"), Number(2.5)))))
    shown = view(rows)
    assert (shown.style, shown.rows[1][1]) == ("matrix", "2.5")
    assert "<math" in shown.rows[0][1]


def test_a_functions_values_stand_beside_the_expected_ones():
    """In one table, a row a point."""
    points = tuple((float(place),) for place in range(3))
    seen = Calls(("x",), points, results=(Number(0), Fault("raised"), Number(2.5)))
    expected = Calls(("x",), points, array=array(0.0, 1.0, 4.0))
    assert calls(seen, expected) == Grid(
        (("0", "0", "0"), ("1", "stopped with an error", "1"), ("2", "2.5", "4")), ("x", "yours", "expected")
    )


def test_points_come_in_their_order():
    """Wherever they were drawn."""
    points = ((2.0, 1.0), (-1.0, 5.0), (2.0, 0.0))
    shown = calls(Calls(("x", "y"), points, results=(Number(1), Number(2), Number(3))))
    assert shown.rows == (("-1", "5", "2"), ("2", "0", "3"), ("2", "1", "1"))


def test_numbers_beside_each_other_that_differ_look_different():
    """Six digits where they are enough, more where they are not."""
    points = ((1.0,), (2.0,))
    seen = Calls(("x",), points, results=(Number(1 / 3), Number(2.00000012)))
    assert [row[0:2] for row in calls(seen, seen).rows] == [("1", "0.333333"), ("2", "2")]
    expected = Calls(("x",), points, results=(Number(1 / 3), Number(2)))
    assert [row[1:] for row in calls(seen, expected).rows] == [("0.33333333", "0.33333333"), ("2.0000001", "2")]


def test_functions_at_the_same_points_share_a_table():
    """A column each; others stand below one another."""
    points = ((0.0,), (1.0,))
    left = Calls(("x",), points, results=(Number(1), Number(2)))
    right = Calls(("x",), points, array=array(3.0, 4.0, shape=(2, 1, 1)))
    shown = view(Record(("left", "right"), (left, right)))
    assert shown == Grid((("0", "1", "3"), ("1", "2", "4")), ("x", "left", "right"))
    elsewhere = Calls(("x",), ((7.0,), (8.0,)), results=(Number(1), Number(2)))
    assert isinstance(view(Record(("left", "right"), (left, elsewhere))), Parts)
    assert isinstance(view(Record(("left", "w"), (left, Number(1)))), Parts)
    assert isinstance(view(Record(("left", "right"), (Calls(), Calls()))), Parts)


def test_a_matrix_of_one_number_is_that_number():
    """As what a network gives."""
    points = ((0.0,), (1.0,))
    one = Items((array(0.25, shape=(1, 1)), Text("x")))
    assert view(one).parts[0][1].rows == (("0.25",),)
    assert calls(Calls(("x",), points, results=(array(0.25, shape=(1, 1)), Number(1)))).rows[0] == ("0", "0.25")


def test_only_some_points_of_a_function_are_shown():
    """Evenly spread, with the first and the last."""
    many = Calls(("x",), tuple((float(place),) for place in range(100)), results=(Number(1),) * 100)
    assert len(calls(many).rows) == 8
    assert calls(many).remark == "8 of 100 points"
    assert [row[0] for row in (calls(many).rows[0], calls(many).rows[-1])] == ["0", "99"]


VIEWS = [
    ("true", Flag(True), Words("True", code=True)),
    ("a text", Text("<b>"), Words("'&lt;b&gt;'", code=True)),
    ("an empty list", Items(()), Words("an empty list")),
    ("an empty array", array(shape=(0, 3)), Words("an empty array")),
    ("an array that lacks numbers", array(1.0, shape=(2, 2)), Words("2 × 2 numbers, not all of which are there")),
    ("an object", Opaque("Flask"), Words("an object of type Flask")),
    ("nothing", Fault("none"), Words("None, which is no answer")),
    ("figures", Figures(()), Words("0 figures")),
    ("other names", Candidates(("F", "g"), (Number(1), Number(2))), Words("No object of that name; there are F, g")),
    ("a set", Items((Number(1), Number(2)), "set"), Words("{1, 2}")),
    ("a huge formula", parse(" + ".join(["x"] * 2_000)), Words("a formula of 2,001 parts, too long to show")),
    ("calls that all fail", Calls(("x",), ((1.0,),), results=(Fault("raised"),)), Words("stopped with an error")),
    ("a function never called", Calls(), Words("a function, called at 0 points")),
]


@pytest.mark.parametrize(("value", "expected"), [case[1:] for case in VIEWS], ids=[case[0] for case in VIEWS])
def test_a_value_is_said_in_a_few_words(value, expected):
    """Whatever it is."""
    assert view(value) == expected


def test_named_values_stand_below_one_another():
    """A dictionary, a data frame, several targets."""
    for value in (Table(("a", "b"), (Number(1), Text("x\ny"))), Record(("a", "b"), (Number(1), Text("x\ny")))):
        shown = view(value)
        assert isinstance(shown, Parts)
        assert [name for name, _ in shown.parts] == ["a", "b"]
        assert isinstance(shown.parts[1][1], Printed)


def test_nested_values_end_somewhere():
    """A hostile nest is not followed to its bottom."""
    value = Items((Text("deep"), Text("down")))
    for _ in range(200):
        value = Items((value, Text("x")))
    shown = view(value)
    for _ in range(3):
        shown = shown.parts[0][1]
    assert shown == Words("2 values")


def test_spread_places_hold_both_ends():
    """For any length."""
    assert spread(3, 8) == [0, 1, 2]
    for length in (9, 100, 12345):
        places = spread(length, 8)
        assert (len(places), places[0], places[-1]) == (8, 0, length - 1)


def test_the_points_where_a_function_is_wrong_are_among_those_that_are_shown():
    inputs = tuple((float(x),) for x in range(40))
    right = tuple(Number(float(x)) for x in range(40))
    wrong = {3: Number(3.5), 17: Number(99.0)}
    seen = Calls(("x",), inputs, results=tuple(wrong.get(x, one) for x, one in enumerate(right)))
    rows = calls(seen, replace(seen, results=right)).rows
    assert {"3", "17"} <= {row[0] for row in rows}
    assert len(rows) <= 8
