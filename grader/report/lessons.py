"""What to teach a class again, with the ways to where it was met and to whom it concerns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from grader.report.insights import CheckInsight
from grader.report.links import Link, links, once
from grader.report.topics import Place, riddles, topics

Anchors = Mapping[tuple[str, str], str]
"""By exercise and check."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """Something to teach again: a mistake or an unexplained answer, where it was met and by whom."""

    text: str
    same: bool
    """Whether all of them are told this; otherwise it is what one of them is told."""
    students: int
    share: float
    """Of those who handed it in, from 0 to 1."""
    places: tuple[Spot, ...]
    who: tuple[Link, ...]
    misconception: str = ""


@dataclass(frozen=True, slots=True)
class Spot:
    """A check by name, and the way to all that is known of it."""

    exercise: str
    title: str
    check: str
    anchor: str


def mistakes(found: Mapping[str, Sequence[CheckInsight]], anchors: Anchors) -> list[Lesson]:
    """The mistakes that were made, the most frequent first."""
    return [
        Lesson(
            one.sentence,
            one.same,
            one.students,
            one.share,
            tuple(_spot(place, anchors) for place, _ in one.places),
            once(link for place, mistake in one.places for link in links(place.check, mistake.who)),
        )
        for one in topics(found)
    ]


def unexplained(found: Mapping[str, Sequence[CheckInsight]], anchors: Anchors) -> list[Lesson]:
    """The wrong answers that several gave and nothing explains, the most frequent first."""
    return [
        Lesson(
            one.answer.text,
            same=True,
            students=len(one.answer.who),
            share=len(one.answer.who) / len(one.place.check.students),
            places=(_spot(one.place, anchors),),
            who=links(one.place.check, one.answer.who),
            misconception=one.answer.misconception,
        )
        for one in riddles(found)
    ]


def _spot(place: Place, anchors: Anchors) -> Spot:
    check = place.check
    return Spot(place.exercise, check.title, check.id, anchors[place.exercise, check.id])
