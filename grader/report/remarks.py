"""What is said about lines of the source: where the program stopped, what led there, what was repaired or slipped."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from grader import faults
from grader.faults.lineage import lineage
from grader.model import Grade, Verdict
from grader.report.source import decoded
from grader.values import Fault
from grader.words import noted, say

READ_CAP = 60_000
"""Characters of a file that are looked through for slips."""
REMARK_CAP = 4
"""What is said about one line of the source."""

_BEFORE = noted(" What was defined and drawn before that was graded.")


@dataclass(frozen=True, slots=True)
class Stop:
    """Why a program did not run to its end."""

    fault: Fault
    sentence: str
    """To the student, with what was graded all the same."""
    line: int
    """The line it is about, 0 when none is known."""
    marks: tuple[tuple[int, str], ...]
    told: frozenset[str]
    """Sentences about it that other messages may hold."""
    made_of: frozenset[str] = frozenset()
    """The names that stand in the line, where it raised an exception, and all that these are made of."""

    def is_told_in(self, verdict: Verdict) -> bool:
        """Whether a verdict says that the program stopped: then it comes of that."""
        return any(said in text for said in self.told for text in (verdict.message, *verdict.notes))

    def is_worked_out_with(self, verdict: Verdict) -> bool:
        """Whether what a check looks at is among what the line was worked out with."""
        targets = verdict.check.targets.values()
        return any(getattr(one, "function", getattr(one, "variable", "")) in self.made_of for one in targets)


def stop(grade: Grade) -> Stop | None:
    """Why the program stopped; None where it ran to its end."""
    fault = grade.run.fault or grade.submission.fault
    if fault is None:
        return None
    found = faults.explain(fault, None, decoded(grade.submission.source))
    line = found.marks[0][0] if found.marks else fault.line
    has_reported = fault.reason == "raised" or (fault.reason == "exited" and fault.line > 0)
    before = say(_BEFORE) if has_reported else ""
    told = frozenset({found.sentence, faults.sentence(fault)})
    marks = found.marks or ((fault.line, found.sentence),)
    return Stop(fault, found.sentence + before, line, marks, told, _made_of(fault, grade))


def _made_of(fault: Fault, grade: Grade) -> frozenset[str]:
    if fault.reason != "raised" or fault.raised is None:
        return frozenset()
    made = lineage(decoded(grade.submission.source[:READ_CAP]))
    named = {thing.name.partition(".")[0] for thing in fault.raised.things}
    return frozenset(named.union(*(made.of(name) for name in named)))


def slips(grade: Grade) -> tuple[tuple[int, str], ...]:
    """Lines that stop nothing and do nothing, such as `plt.show` without brackets."""
    return faults.uncalled(decoded(grade.submission.source[:READ_CAP]))


def remarks(grade: Grade, stopped: Stop | None, slipped: Sequence[tuple[int, str]]) -> Mapping[int, tuple[str, ...]]:
    """What is said about each line; `stopped` and `slipped` are those of the grade."""
    found: dict[int, list[str]] = defaultdict(list)
    for line, said in chain(_remarks(grade, stopped), slipped):
        if line > 0:
            found[line].append(said)
    return {line: tuple(_once(said)[:REMARK_CAP]) for line, said in found.items()}


def _remarks(grade: Grade, stopped: Stop | None) -> Iterator[tuple[int, str]]:
    yield from stopped.marks if stopped else ()
    marked: Collection[int] = {line for line, _ in stopped.marks} if stopped else ()
    for verdict in (mark.verdict for mark in grade.marks):
        if not (stopped and verdict.line in marked and stopped.is_told_in(verdict)):
            yield verdict.line, verdict.message
    yield from grade.submission.repairs


def _once(said: Sequence[str]) -> list[str]:
    """What is said, without what is part of something longer that is said too."""
    return [one for one in dict.fromkeys(said) if not any(one in other and one != other for other in said)]
