"""Grades made by hand, for the report's tests."""

from __future__ import annotations

import struct
from typing import ClassVar

from grader import hints
from grader.model import (
    Check,
    Comparer,
    Exercise,
    Grade,
    Hint,
    Judgement,
    Mark,
    Outcome,
    Run,
    Submission,
    Variable,
    Verdict,
)
from grader.values import Array, Artist, Axes, Expr, Fault, Figure, Figures, Node, Value

EARNED = {Outcome.PASS: 1.0, Outcome.PARTIAL: 0.5}

SOURCE = b"import numpy as np\n\n\ndef f(x):\n    return x**3 - 2 * x**2 + 1\n"


class Anything(Comparer):
    """A comparer that is never asked: verdicts are made by hand here."""

    reads: ClassVar[frozenset[str]] = frozenset()

    def judge(self, seen: Value) -> Judgement:
        """Accept any value."""
        return Judgement(1.0, "")


def verdict(
    outcome: Outcome = Outcome.FAIL,
    message: str = "That is not it.",
    *,
    check: str = "f",
    title: str = "",
    points: float = 2.0,
    needs: tuple[str, ...] = (),
    steps: tuple[Hint, ...] = (),
    **others: object,
) -> Verdict:
    """A verdict on a check of its own."""
    made = Check(
        id=check,
        title=title,
        points=points,
        look_at=Variable(variable="f"),
        compare=Anything(),
        needs=needs,
        hints=steps,
    )
    return Verdict(made, outcome, message, EARNED.get(outcome, 0.0), **others)  # type: ignore[arg-type]


def grade(  # noqa: PLR0913 - each names a part that a test may replace
    *verdicts: Verdict,
    student: str = "ada",
    path: str = "submissions/ada/lesson-01.py",
    source: bytes = SOURCE,
    stdout: str = "",
    stderr: str = "",
    fault: Fault | None = None,
    statement: str = "Differentiate $f(x) = x^3$.",
    title: str = "Differential calculus",
    notes: tuple[str, ...] = (),
    repairs: tuple[tuple[int, str], ...] = (),
) -> Grade:
    """The grade of a submission with these verdicts."""
    judged = verdicts or (verdict(Outcome.PASS, "The function is right."),)
    asked = hints.asked(source)
    marks = tuple(_mark(one, asked.get(one.check.id, 0)) for one in judged)
    unjudged = any(one.outcome is Outcome.UNJUDGED for one in judged)
    return Grade(
        submission=Submission(student, "lesson-01", path, source, notes, repairs=repairs),
        exercise=Exercise(
            id="lesson-01",
            title=title,
            statement=statement,
            reference="f = 1",
            checks=tuple(one.check for one in judged),
        ),
        run=Run(fault, stdout, stderr, 0.034, ("landlock", "seccomp")),
        marks=marks,
        score=sum(mark.points for mark in marks),
        max_score=sum(mark.max_points for mark in marks),
        status="unjudged" if unjudged else "fault" if fault else "graded",
        needs_review=unjudged,
        seconds=0.051,
    )


def _mark(one: Verdict, asked: int) -> Mark:
    return Mark(one, one.check.points * one.credit, one.check.points, hints.given(one.check, asked))


def array(*numbers: float, shape: tuple[int, ...] | None = None) -> Array:
    """An array of floats."""
    return Array("float64", shape or (len(numbers),), struct.pack(f"<{len(numbers)}d", *numbers))


def symbol(name: str) -> Expr:
    """A formula that is one name."""
    return Expr((Node("Symbol", text=name),))


def curve(xs: list[float], ys: list[float], label: str = "f", **others: object) -> Artist:
    """A line through points."""
    return Artist("line", array(*xs), array(*ys), label=label, colors=("#1f77b4ff",), line_style="-", **others)  # type: ignore[arg-type]


def figures(*artists: Artist, **axes: object) -> Figures:
    """One figure with one pair of axes."""
    return Figures((Figure((Axes(artists, **axes),)),))  # type: ignore[arg-type]
