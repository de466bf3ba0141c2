"""Input and files, which there are none of when a program is graded."""

from __future__ import annotations

from grader.faults.raised.case import Case
from grader.faults.words import quoted
from grader.words import say

TYPES = ("EOFError", "OSError")


def hint(case: Case) -> str:
    """What to do without."""
    if case.is_a("EOFError"):
        return say(
            "Nobody types anything while your program is graded: give the value in the program in place of input()."
        )
    name = case.raised.name.replace("\\", "/").rstrip("/").rpartition("/")[2]
    named = say("the file {name}", name=quoted(name)) if name else say("the file")
    if case.is_a("FileNotFoundError"):
        return say("Your program is graded alone, without {named}. Put the data into the program itself.", named=named)
    if case.is_a("PermissionError"):
        return say("Your program may read and write only in its own folder: name {named} without a path.", named=named)
    if case.is_a("IsADirectoryError", "NotADirectoryError"):
        return say("The path is not that of a file.")
    return ""
