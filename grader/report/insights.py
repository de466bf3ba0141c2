"""What a class's answers have in common, check by check, from the records of `results.json`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from grader.model import Outcome

Record = Mapping[str, Any]

COMPARED = "compared"
"""The key of a record that holds, check by check, what answers are compared by."""
WRONG = (Outcome.FAIL.value, Outcome.PARTIAL.value)
LOST = (*WRONG, Outcome.FAULT.value)


@dataclass
class Mistake:
    """A diagnosis and the submissions it was given."""

    slug: str
    sentence: str
    """What all of them are told; where each is told something of its own, what the first one is."""
    same: bool
    """Whether all of them are told the same."""
    who: list[Record] = field(default_factory=list)


@dataclass
class Answer:
    """A wrong answer that no diagnosis explains, and the submissions that gave it."""

    text: str
    misconception: str
    """The line of YAML that would make a misconception of it, "" where it cannot be written so."""
    who: list[Record] = field(default_factory=list)


@dataclass
class CheckInsight:
    """One check over all submissions."""

    id: str
    title: str
    outcomes: dict[str, int] = field(default_factory=dict)
    """How often it ended how."""
    diagnoses: dict[tuple[str, str], Mistake] = field(default_factory=dict)
    """By slug and the sentence that all who make the mistake are told."""
    answers: dict[str, Answer] = field(default_factory=dict)
    """By its text."""
    lost: list[Record] = field(default_factory=list)
    """The submissions that lost points here."""
    students: set[str] = field(default_factory=set)
    """Who handed in the exercise."""

    @property
    def passed(self) -> int:
        """How many passed."""
        return self.outcomes.get(Outcome.PASS.value, 0)

    def mistakes(self) -> list[Mistake]:
        """The diagnoses, the most frequent first."""
        return sorted(self.diagnoses.values(), key=lambda one: (-len(one.who), one.slug, one.sentence))

    def groups(self) -> list[Answer]:
        """Undiagnosed answers that more than one gave, the most frequent first."""
        shared = [one for one in self.answers.values() if len(one.who) > 1]
        return sorted(shared, key=lambda one: (-len(one.who), one.text))


def insights(records: Iterable[Record]) -> dict[str, list[CheckInsight]]:
    """The checks of each exercise, in the exercises' own order."""
    found: dict[str, dict[str, CheckInsight]] = {}
    for record in records:
        who = {"student": record["student"], "report": record["report"]}
        checks = found.setdefault(str(record["exercise"]), {})
        for check, compared in zip(record["checks"], record[COMPARED], strict=True):
            name = str(check["id"])
            _add(checks.setdefault(name, CheckInsight(name, str(check["title"]))), {**check, **compared}, who)
    return {exercise: list(checks.values()) for exercise, checks in found.items()}


def _add(insight: CheckInsight, check: Record, who: Record) -> None:
    outcome = str(check["outcome"])
    insight.outcomes[outcome] = insight.outcomes.get(outcome, 0) + 1
    insight.students.add(str(who["student"]))
    if outcome in LOST:
        insight.lost.append(who)
    if outcome not in WRONG or check.get("follows"):
        return
    if check["diagnosis"]:
        slug, said = str(check["diagnosis"]), str(check["mistake"])
        told = said or str(check["message"])
        known = insight.diagnoses.setdefault((slug, said), Mistake(slug, told, same=True))
        known.same = known.same and known.sentence == told
        known.who.append(who)
    elif check["answer"]:
        given = str(check["answer"])
        insight.answers.setdefault(given, Answer(given, str(check["misconception"]))).who.append(who)


def summary(records: Iterable[Record]) -> list[dict[str, Any]]:
    """The same as plain data, for `results.json`."""
    return [
        {
            "id": exercise,
            "checks": [
                {
                    "id": one.id,
                    "title": one.title,
                    "passed": one.passed,
                    "outcomes": one.outcomes,
                    "diagnoses": [
                        {
                            "diagnosis": mistake.slug,
                            "message": mistake.sentence,
                            "count": len(mistake.who),
                            "students": _names(mistake.who),
                        }
                        for mistake in one.mistakes()
                    ],
                    "same_wrong_answers": [
                        {
                            "answer": answer.text,
                            "misconception": answer.misconception,
                            "count": len(answer.who),
                            "students": _names(answer.who),
                        }
                        for answer in one.groups()
                    ],
                }
                for one in checks
            ],
        }
        for exercise, checks in insights(records).items()
    ]


def _names(who: Iterable[Record]) -> list[str]:
    return [str(one["student"]) for one in who]
