"""The course's exercise files test themselves: what they hold must be judged as they say."""

from dataclasses import replace
from pathlib import Path

import pytest

from grader.audit.leaks import leaks
from grader.model import Outcome, Reveal
from grader.spec import load_all

EXERCISES = load_all(Path(__file__).parent.parent / "exercises")

DRAWS = {"first draw": "", "second draw": "\n# This comment has the functions called at other points.\n"}


def full_marks():
    for exercise in EXERCISES.values():
        others = {name: example.text(exercise.reference) for name, example in exercise.alternatives.items()}
        for name, source in {"reference": exercise.reference, **others}.items():
            for draw, comment in DRAWS.items():
                yield pytest.param(exercise, source + comment, id=f"{exercise.id}: {name}, {draw}")


def counterexamples():
    for exercise in EXERCISES.values():
        for example in exercise.counterexamples:
            yield pytest.param(exercise, example, id=f"{exercise.id}: {example.name}")


def lost(graded):
    """The checks that did not earn full points, with what was said."""
    return {mark.verdict.check.id: mark.verdict.message for mark in graded.marks if mark.points < mark.max_points}


@pytest.mark.parametrize(("exercise", "source"), list(full_marks()))
def test_references_and_alternatives_earn_full_marks(exercise, source, grade):
    graded = grade(source, exercise)
    assert lost(graded) == {}
    assert (graded.status, graded.score) == ("graded", graded.max_score)


@pytest.mark.parametrize(("exercise", "example"), list(counterexamples()))
def test_counterexamples_fail_exactly_what_they_name(exercise, example, grade):
    graded = grade(example.text(exercise.reference), exercise)
    messages = lost(graded)
    assert set(messages) == set(example.fails), messages
    assert not graded.needs_review
    assert any(example.says in message for message in messages.values()), messages
    assert leaks(graded) == []


def test_a_leak_would_be_found(grade):
    """What the search looks for is there where the spec reveals it."""
    exercise = EXERCISES["lesson-01"]
    example = next(one for one in exercise.counterexamples if one.name == "constant kept")
    revealing = [check.model_copy(update={"reveal": Reveal.ALWAYS}) for check in exercise.checks]
    graded = grade(example.text(exercise.reference), exercise.model_copy(update={"checks": tuple(revealing)}))
    hidden = [mark.verdict.check.model_copy(update={"reveal": Reveal.NEVER}) for mark in graded.marks]
    marks = [
        replace(mark, verdict=replace(mark.verdict, check=check))
        for mark, check in zip(graded.marks, hidden, strict=True)
    ]
    assert any("fprime" in leak for leak in leaks(replace(graded, marks=tuple(marks))))


@pytest.mark.parametrize("exercise", EXERCISES.values(), ids=EXERCISES)
def test_an_unchanged_starter_earns_little(exercise, grade):
    graded = grade(exercise.starter, exercise)
    assert graded.score <= 0.2 * graded.max_score
    assert Outcome.UNJUDGED not in {mark.verdict.outcome for mark in graded.marks}
