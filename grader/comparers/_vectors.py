"""What several comparers of vectors say to students."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grader.comparers._words import listed, place, shown
from grader.comparers.maths.arithmetic import MARKS
from grader.comparers.maths.entries import Entries
from grader.comparers.maths.trees import as_expr
from grader.comparers.maths.vectors import Shared, names_of
from grader.formulas import text
from grader.values import Value
from grader.words import noted, say

if TYPE_CHECKING:
    from grader.comparers.maths.equivalence import Decision

OTHER_KIND = noted(
    "Your answer is of another kind than the right one: one is an equation or inequality, the other is not."
)


def written(value: Value) -> str:
    """An author's formulas as one would write them."""
    found = as_expr(value)
    return text(found) if found else ""


def stranger(given: Entries, right: Entries) -> str:
    """A sentence about names that the right answer does not have; "" where there are none."""
    names = sorted({*names_of(given.cells)} - {*names_of(right.cells)})
    if not names:
        return ""
    return say("Your answer contains {names}, which does not belong to the task.", names=listed(names))


def disproportion(given: Entries, same: Shared, pivot: int) -> str:
    """A sentence about the entry, or the two points, at which an answer is not in proportion to the right one."""
    here, there = _two_points(same.decision)
    if same.index == pivot and here and there:
        return say(
            "Your answer is not a multiple of the right one: between {here} and {there} it does not change by the "
            "right factor.",
            here=place(*zip(*here, strict=True)),
            there=place(*zip(*there, strict=True)),
        )
    first, second = (_entry(given.shape, index) for index in sorted((same.index, pivot)))
    if not here:
        return say(
            "Your answer is not a multiple of the right one: its {first} and {second} are not in proportion.",
            first=first,
            second=second,
        )
    return say(
        "Your answer is not a multiple of the right one: its {first} and {second} are not in proportion where {place}.",
        first=first,
        second=second,
        place=place(*zip(*here, strict=True)),
    )


def unequal(given: Entries, same: Shared) -> str:
    """A sentence about the entry and the point that show an answer to be wrong with either sign."""
    which = _of_answer(given.shape, same.index) if len(given.cells) > 1 else say("Your answer")
    decision = same.decision
    where = place(*zip(*decision.point, strict=True)) if decision and decision.point else ""
    if decision is None or decision.seen is None:
        if where:
            return say(
                "{which} has no value at {place}, which is not right with either sign.", which=which, place=where
            )
        return say("{which} has no value, which is not right with either sign.", which=which)
    value = shown(decision.seen)
    if where:
        return say(
            "{which} has the value {value} at {place}, which is not right with either sign.",
            which=which,
            value=value,
            place=where,
        )
    return say("{which} has the value {value}, which is not right with either sign.", which=which, value=value)


def _two_points(decision: Decision | None) -> tuple[list[tuple[str, complex]], ...]:
    """The point of a counterexample in formulas and formulas elsewhere, taken apart again."""
    found = decision.point if decision else ()
    here = [(name, number) for name, number in found if name[-1] not in MARKS]
    there = [(name[:-1], number) for name, number in found if name[-1] == MARKS[0]]
    return here, there


def _entry(shape: tuple[int, ...], index: int) -> str:
    """Which entry of a grid, as messages name it: entry 3; row 1, column 2."""
    if len(shape) == 2:
        return say("row {row}, column {column}", row=index // shape[1] + 1, column=index % shape[1] + 1)
    return say("entry {number}", number=index + 1)


def _of_answer(shape: tuple[int, ...], index: int) -> str:
    """The same as the beginning of a sentence."""
    if len(shape) == 2:
        return say("Row {row}, column {column} of your answer", row=index // shape[1] + 1, column=index % shape[1] + 1)
    return say("Entry {number} of your answer", number=index + 1)
