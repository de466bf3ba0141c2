"""Names that a program does not have, or that hold None, and why."""

import pytest

from grader import faults
from grader.model import Run
from grader.values import Calls, Fault, Number

ENDED_WELL = Run(None, "", "", 0.1, ())

MISSING = {
    "in a function that is never called": (
        "import numpy as np\n\ndef main():\n    area = 3\n    return area\n",
        "inside the function “main” of line 3, which is never called",
    ),
    "in a function that is called": ("def main():\n    area = 3\nmain()", "known only inside the function “main”"),
    "in a function of a function": ("def a():\n    def b():\n        area = 1", "inside the function “b” of line 2"),
    "in a method": ("class A:\n    def m(self):\n        area = 3", "inside the method “m” of line 2"),
    "in a class": ("class A:\n    area = 3", "inside the class “A” of line 1"),
    "as a parameter": ("def f(area):\n    return area", "only a parameter of “f” in line 1"),
    "under an if": ("x = 1\nif x > 2:\n    area = 3", "only under the if of line 2, whose condition did not hold"),
    "under an else": ("if 1:\n    pass\nelse:\n    area = 3", "under the else of line 3, which was not reached"),
    "in a loop that was not run": ("for i in []:\n    area = i", "under the for of line 1, which was not run"),
    "in a try": (
        "try:\n    area = 1 / 0\nexcept Exception:\n    pass",
        "under the try of line 1, which was not finished",
    ),
    "in capitals": ("x = 1\nAREA = 3", "“AREA” in line 2"),
    "misspelt": ("aera = 3", "“aera” in line 1"),
    "compared": ("x = 1\narea == 3", "line 2 compares it by =="),
    "in a comment": ("x = 1\n# area = 3", "line 2, which defines it, is a comment"),
    "as a function in a comment": ("#def area(x):\n#    return x", "line 1, which defines it, is a comment"),
    "deleted": ("area = 3\ndel area", "it was deleted"),
    "nowhere": ("x = 1", "Define it under exactly this name."),
    "only in a text": ('"""\narea = 3\n"""', "Define it under exactly this name."),
    "in a file that is no Python": ("def f(\n  area = 3 'x", "There is no “area” in your program"),
}


@pytest.mark.parametrize("name", MISSING)
def test_a_missing_name_is_found_where_it_hides(name):
    source, said = MISSING[name]
    sentence = faults.sentence(Fault("missing", name="area"), ENDED_WELL, source)
    assert sentence.startswith("There is no “area” in your program")
    assert said in sentence


def test_a_name_that_was_never_there_is_not_put_down_to_the_stop():
    stopped = Run(Fault("raised", "ZeroDivisionError: division by zero", 2), "", "", 0.1, ())
    assert "because your program stopped" not in faults.sentence(Fault("missing", name="area"), stopped, "x = 1\n1/0")
    there = faults.sentence(Fault("missing", name="area"), stopped, "x = 1\n1/0\narea = 3")
    assert there.startswith("“area” is not defined, because your program stopped before.")


def test_nothing_is_defined_in_a_file_that_is_no_python():
    stopped = Run(Fault("syntax", "invalid syntax", 1), "", "", 0.1, ())
    said = faults.sentence(Fault("missing", name="area"), stopped, "x = (1")
    assert said.startswith("“area” is not defined, because your program could not be run. The file is not valid Python")


NONE = {
    "of print": ("x = 1\narea = print(3)", "print(…), in line 2, shows a value and gives none back"),
    "of a method that changes in place": ("l = [2]\narea = l.sort()", ".sort(…), in line 2, changes the object itself"),
    "of a function without return": ("def g(x):\n    print(x)\narea = g(3)", "what “g” of line 1 gives in line 3"),
    "of itself": ("area = None", "line 1 makes it None"),
    "of a function of that name": ("def area(x):\n    x**2", "it has no return with a value"),
    "of a function that returns at times": ("def area(x):\n    if x: return 3", "a way through it ends without return"),
    "of who knows": ("x = 1", "Did a function forget its return?"),
}


@pytest.mark.parametrize("name", NONE)
def test_none_has_a_reason(name):
    source, said = NONE[name]
    assert said in faults.sentence(Fault("none", name="area"), ENDED_WELL, source)


# --- Functions that were called ----------------------------------------------------------------------

PRINTS = "import math\n\ndef f(x):\n    print(x**2)\n"


def test_a_function_that_prints_is_told_to_return():
    seen = Calls(results=(Fault("none", printed="4.0\n"), Fault("none", printed="9.0\n")))
    said, _ = faults.of_calls("f", seen, PRINTS)
    assert said == "The function “f” of line 3 prints its value and gives None back. Write return in place of print."


def test_a_function_without_return_is_told_so():
    said, line = faults.of_calls("f", Calls(results=(Fault("none"),)), "def f(x):\n    y = x**2\n")
    assert line == 1
    assert said == "The function “f” of line 1 gives None back: it has no return with a value."


def test_an_exception_at_a_point_gets_its_hint():
    seen = Calls(results=(Number(1), Fault("raised", "NameError: name 'np' is not defined", 2)))
    said, line = faults.of_calls("f", seen, "def f(x):\n    return np.sin(x)\n")
    assert line == 2
    assert said == "The import is missing: begin the file with import numpy as np."


@pytest.mark.parametrize(
    "seen", [Number(3), Calls(results=(Number(3),)), Calls(results=(Number(3), Fault("none"))), Fault("none"), Calls()]
)
def test_of_what_went_well_nothing_is_said(seen):
    assert faults.of_calls("f", seen, PRINTS) == ("", 0)


# --- Slips that stop nothing -------------------------------------------------------------------------


def test_a_function_that_is_named_and_not_called_is_seen():
    source = (
        "import matplotlib.pyplot as plt\ndef main():\n    pass\nplt.plot([1])\nplt.show\nmain\nax.legend\nx\nx.y\n"
    )
    assert [line for line, _ in faults.uncalled(source)] == [5, 6, 7]
    assert faults.uncalled(source)[0][1].endswith("Write plt.show().")


@pytest.mark.parametrize("source", ["plt.show()", "show = plt.show", "f(plt.show)", "# plt.show", "'plt.show'", "x.y"])
def test_a_function_that_is_called_or_passed_on_is_not(source):
    assert faults.uncalled(source) == ()
