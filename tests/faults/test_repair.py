"""Pasted code: what is undone, what is left alone, and how it is graded."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.model import Outcome
from grader.submissions import repair

MEANT = {
    "double quotes": ("print(“hello”)", 'print("hello")'),
    "low and high quotes": ("print(„hello“)", 'print("hello")'),
    "single quotes": ("x = ‘a’ + 1", "x = 'a' + 1"),
    "a quote that ends otherwise": ('print("hello”)', 'print("hello")'),
    "a quote that begins otherwise": ('print(“hello")', 'print("hello")'),
    "an apostrophe within quotes": ("x = “it’s”", 'x = "it’s"'),
    "a long text": ("“““what\nit does”””\nx = 1", '"""what\nit does"""\nx = 1'),
    "a prefix": ("x = f“{y}”", 'x = f"{y}"'),
    "a dash": ("x = 3 – 2", "x = 3 - 2"),
    "a minus sign": ("x = −2", "x = -2"),
    "special blanks": ("if x:\n\u00a0\u00a0y\u2003=\u202f1", "if x:\n  y = 1"),
    "invisible characters": ("x\u200b = \ufeff1\u2060", "x = 1"),
    "full width": ("f（1，2）；y＝［3］", "f(1,2);y=[3]"),
    "digits of full width": ("x = １２", "x = 12"),
    "a comment of full width": ("x = “a”　＃ “so”", 'x = "a" # “so”'),
    "beside comments": ("x = 1 – 2  # a – b “c”", "x = 1 - 2  # a – b “c”"),
    "beside texts": ('y = "“in” – it"\nx = 1 – 2', 'y = "“in” – it"\nx = 1 - 2'),
    "beside long texts": ('y = """“in”\n– it"""\nx = 1 – 2', 'y = """“in”\n– it"""\nx = 1 - 2'),
    "lines of Windows": ("x = “a”\r\ny = 1 – 2\r\n", 'x = "a"\r\ny = 1 - 2\r\n'),
}


@pytest.mark.parametrize("name", MEANT)
def test_what_was_meant_is_restored(name):
    source, meant = MEANT[name]
    assert repair(source.encode()).source.decode() == meant


LEFT = {
    "ASCII": "x = (1",
    "letters of other languages in texts": "x = 'é' + (",
    "a quote that does not end": "print(“hello)",
    "a quote that ends on another line": "print(“hello\n”)",
    "a quote with its like inside": 'print(“say "hi" now”)',
    "two that could end it": 'print("a”, ”b)',
    "printed mathematics": "y = 2 × x²",
    "another encoding": "# -*- coding: latin-1 -*-\nx = “a”",
}


@pytest.mark.parametrize("name", LEFT)
def test_what_is_not_certain_is_left_alone(name):
    assert repair(LEFT[name].encode()) is None


def test_bytes_that_are_no_text_are_left_alone():
    assert repair(b"x = \x93a\x94") is None


def test_lines_and_kinds_are_told():
    repaired = repair("x = “a”\ny = 1 – 2\n\n\u00a0z = ‘b’".encode())
    assert [line for line, _ in repaired.marks] == [1, 2, 4, 4]
    assert "typographic quotation marks as straight ones (lines 1 and 4)" in repaired.note
    assert "dashes as minus signs (line 2)" in repaired.note


@given(st.text(st.sampled_from("ab \n\"'“”‘’–\u00a0\\#（）\u200b"), max_size=60))
def test_there_are_as_many_lines_as_before(source):
    repaired = repair(source.encode())
    assert repaired is None or repaired.source.count(b"\n") == source.count("\n")


@pytest.mark.parametrize("piece", ["“a” ", "“", "'’", "–", '"“', "““““", "\\“", "“a\n"])
def test_it_takes_little_time_whatever_the_file(piece):
    begin = time.process_time()
    repair((piece * 100_000).encode())
    repair("\n".join([piece * 200] * 200).encode())
    assert time.process_time() - begin < 2


# --- Grading -----------------------------------------------------------------------------------------

PASTED = """\
import matplotlib.pyplot as plt
import numpy as np

def f(x):
\u00a0\u00a0\u00a0\u00a0return x**3 – 2 * x**2 + 1

def fprime(x):
    return 3 * x**2 − 4 * x

print(“done”)
"""


def test_a_pasted_file_is_graded_as_it_was_meant(grade, exercises):
    graded = grade(PASTED, exercises["lesson-01"])
    outcomes = {mark.verdict.check.id: mark.verdict.outcome for mark in graded.marks}
    assert outcomes["f"] == outcomes["fprime"] == Outcome.PASS
    assert graded.run.stdout == "done\n"
    assert [line for line, _ in graded.submission.repairs] == [5, 5, 8, 10]
    assert any("line 10" in note for note in graded.submission.notes)
    assert graded.submission.source == PASTED.encode()


def test_a_file_that_is_python_is_never_repaired(grade, exercises):
    graded = grade("f = lambda x: x**3 - 2 * x**2 + 1  # “so” – it is", exercises["lesson-01"])
    assert graded.submission.repairs == ()
    assert graded.submission.notes == ()


def test_a_file_that_is_not_mended_by_it_is_told_as_it_is(grade, exercises):
    graded = grade("x = (1 – 2\nprint(“done”)", exercises["lesson-01"])
    assert graded.run.fault.reason == "syntax"
    assert graded.submission.repairs == ()
