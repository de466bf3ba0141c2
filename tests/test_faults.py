"""What a student is told where nothing was seen."""

import re
from typing import get_args

import pytest

from grader import faults
from grader.model import Run
from grader.values import Fault, FaultReason

REASONS = get_args(FaultReason)
STOPPED = Run(Fault("raised", "NameError: name 'plt' is not defined", 7), "", "", 0.1, ())


@pytest.mark.parametrize("reason", REASONS)
@pytest.mark.parametrize("detail", ["", "ValueError: no.", "it is a pipe, not a regular file"])
@pytest.mark.parametrize("name", ["", "fprime"])
def test_every_fault_has_its_sentences(reason, detail, name):
    said = faults.sentence(Fault(reason, detail, 3, name))
    assert re.fullmatch(r"(\S| (?! ))+[.?]", said)
    assert ".." not in said
    assert "“”" not in said
    assert ": ." not in said


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (Fault("missing", name="area"), "“area”"),
        (Fault("none", name="area"), "None"),
        (Fault("not_callable", "int", name="f"), "a whole number"),
        (Fault("not_callable", "str", name="f"), "a text"),
        (Fault("not_callable", "ndarray", name="f"), "an array"),
        (Fault("not_callable", "list", name="f"), "a list"),
        (Fault("syntax", "invalid syntax", 4), "in line 4: invalid syntax."),
        (Fault("raised", "ZeroDivisionError: division by zero", 2), "in line 2: ZeroDivisionError: division by zero."),
        (Fault("exited", "SystemExit: 3", 9), "in line 9 (SystemExit: 3)"),
        (Fault("time", line=5), "in line 5"),
        (Fault("too_large", "200000 entries", name="xs"), "“xs” is larger than what is read (200000 entries)."),
        (Fault("unreadable", "it is a pipe, not a regular file."), "read: it is a pipe, not a regular file."),
    ],
)
def test_a_sentence_says_what_was_seen(fault, said):
    assert said in faults.sentence(fault)


def test_a_name_is_missing_because_of_what_stopped_the_run():
    said = faults.sentence(Fault("missing", name="area"), STOPPED)
    assert said.startswith("“area” is not defined, because your program stopped before.")
    assert "in line 7: NameError: name 'plt' is not defined." in said
    assert said.endswith("begin the file with import matplotlib.pyplot as plt.")


def test_other_faults_are_their_own():
    assert faults.sentence(Fault("none", name="area"), STOPPED) == faults.sentence(Fault("none", name="area"))
