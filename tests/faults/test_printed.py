"""Values in what a program printed."""

import time

import pytest

from grader.faults import as_if_returned, printed_values
from grader.values import Calls, Fault, Items, Number


def plain(value):
    """A value as Python's own lists and numbers."""
    return [plain(item) for item in value.values] if isinstance(value, Items) else value.value


FOUND = {
    "the only number": ("42\n", "area", [42]),
    "a number with many digits": ("done\n3.14159\n7", "area", [3.14159]),
    "a number behind the name": ("x 1\narea = 42\n", "area", [42]),
    "a number behind a word of the name": ("The gradient is 4 at 1 and 1", "numeric_gradient", [4]),
    "a list": ("[2.0, 2.5]\n3", "g", [[2.0, 2.5]]),
    "an array": ("[2. 2.]\n5", "g", [[2.0, 2.0]]),
    "an array over two lines": ("[[1 2]\n [3 4]]", "J", [[[1, 2], [3, 4]]]),
    "a tuple": ("w: (0.5, -1)", "w", [[0.5, -1]]),
    "a matrix of SymPy": ("Matrix([[1, 2], [3, 4]])", "J", [[[1, 2], [3, 4]]]),
    "numbers of NumPy": ("(np.float64(0.25), np.float64(0.5))", "w", [[0.25, 0.5]]),
    "the last one first": ("1.23456\n6.54321", "area", [6.54321, 1.23456]),
    "numbers that can be right by chance": ("1\n2\n3", "area", []),
    "names with digits": ("x1 x2 3d", "area", []),
    "names in brackets": ("[a, b]", "area", []),
    "brackets that do not pair": ("([1, 2)]] 5.4321", "area", [5.4321]),
    "nothing": ("", "area", []),
}


@pytest.mark.parametrize("name", FOUND)
def test_what_may_be_meant_is_found(name):
    output, wanted, values = FOUND[name]
    assert [plain(found.value) for found in printed_values(output, wanted)] == values


def test_its_line_is_told():
    assert printed_values("so\nthe area is\narea 3.14159", "area")[0].line == 3


@pytest.mark.parametrize(
    "output", ["[" * 10**6, "1" * 10**6, "1 " * 10**6, "[1, " * 10**5, "e" * 10**6, "1e999", "-" * 10**6]
)
def test_output_of_any_size_is_read_quickly(output):
    begin = time.process_time()
    printed_values(output, "area")
    assert time.process_time() - begin < 1


def test_what_a_function_printed_takes_the_place_of_its_results():
    calls = Calls(
        ("x",), ((1.0,), (2.0,)), results=(Fault("none", printed="f = 1.5\n"), Fault("none", printed="[3 4]"))
    )
    assert as_if_returned(calls).results == (Number(1.5), Items((Number(3), Number(4))))


@pytest.mark.parametrize("results", [(), (Fault("none"),), (Number(1),), (Fault("none", printed="1"), Number(2))])
def test_of_a_function_that_did_not_print_each_value_nothing_is_taken(results):
    assert as_if_returned(Calls(results=results)) is None
