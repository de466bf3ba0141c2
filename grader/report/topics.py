"""What to teach a class again: its most frequent mistakes, and wrong answers that wait for a misconception."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from grader.report.insights import Answer, CheckInsight, Mistake

Found = Mapping[str, Sequence[CheckInsight]]
"""The checks of each exercise."""


@dataclass(frozen=True, slots=True)
class Place:
    """A check where something was found."""

    exercise: str
    check: CheckInsight


@dataclass(frozen=True, slots=True)
class Topic:
    """One mistake wherever it was made."""

    sentence: str
    same: bool
    """Whether all are told the same; otherwise the sentence is one of several."""
    students: int
    """Who made it, each counted once."""
    share: float
    """Of the students who handed in one of the exercises, from 0 to 1."""
    places: tuple[tuple[Place, Mistake], ...]


@dataclass(frozen=True, slots=True)
class Riddle:
    """One wrong answer that several gave and nothing explains yet."""

    answer: Answer
    place: Place


def topics(found: Found) -> list[Topic]:
    """The diagnoses of all exercises, those that most students were given first."""
    met: dict[tuple[str, ...], list[tuple[Place, Mistake]]] = {}
    for exercise, checks in found.items():
        for check in checks:
            for mistake in check.mistakes():
                whose = (mistake.sentence,) if mistake.same else (exercise, check.id)
                met.setdefault((mistake.slug, *whose), []).append((Place(exercise, check), mistake))
    made = [_topic(places) for places in met.values()]
    return sorted(made, key=lambda one: (-one.students, -one.share, one.sentence))


def _topic(places: Sequence[tuple[Place, Mistake]]) -> Topic:
    first = places[0][1]
    students = len({str(who["student"]) for _, mistake in places for who in mistake.who})
    asked = set().union(*(place.check.students for place, _ in places))
    most = sorted(places, key=lambda one: -len(one[1].who))
    return Topic(first.sentence, first.same, students, students / len(asked), tuple(most))


def riddles(found: Found) -> list[Riddle]:
    """The shared answers that nothing explains, those that most gave first."""
    shared = [
        Riddle(answer, Place(exercise, check))
        for exercise, checks in found.items()
        for check in checks
        for answer in check.groups()
    ]
    return sorted(shared, key=lambda one: (-len(one.answer.who), one.place.exercise, one.answer.text))
