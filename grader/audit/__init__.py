"""Test exercises before they are published: that they accept what is right, refuse what is wrong, and say why.

Every rule (a module of `grader.audit.rules`) makes submissions to try and tells from what came of them what does not
hold. All are tried in parallel; what came of an exercise that has not changed is remembered.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from grader import judge, spec
from grader.audit import trials
from grader.audit.bench import Bench, Work
from grader.audit.cache import Cache
from grader.audit.rules import Rule, rules
from grader.audit.trials import Case, Finding, Trace, Trial
from grader.batch import workers
from grader.errors import SandboxError, SpecError
from grader.head_start import mentioned
from grader.model import Exercise
from grader.sandbox import policy
from grader.spec.places import Document
from grader.spec.reading import read

__all__ = ["Audit", "Finding", "audit"]

SLACK_SECONDS = 60.0
"""Beyond all deadlines of one trial: a worker that takes longer hangs."""


@dataclass(frozen=True)
class Audit:
    """What was found out about one exercise."""

    id: str
    path: str
    findings: Sequence[Finding] = ()
    measured: Mapping[str, Any] = field(default_factory=dict)
    """By rule: figures, such as the mutation score."""
    cached: bool = False
    valid: bool = True
    """Whether the file could be read as an exercise."""

    @property
    def holds(self) -> bool:
        """Whether the exercise may be published."""
        return self.valid and all(finding.holds for finding in self.findings)


def audit(
    paths: Sequence[Path],
    *,
    jobs: int,
    confined: bool,
    cache: Cache | None = None,
    progress: Callable[[str, int], None] = lambda _name, _all: None,
    chosen: Sequence[Rule] | None = None,
) -> list[Audit]:
    """Test the exercises of these files by the rules chosen, all if none is.

    `progress` is told of each trial that ended whose it was, and how many there are in all. Raises SandboxError
    when no submission can be run here.
    """
    found: dict[Path, Audit] = {}
    plans: list[_Plan] = []
    for path in paths:
        try:
            known = cache.get(path) if cache else None
            if known is None:
                plans.append(_plan(path, rules() if chosen is None else chosen))
            else:
                found[path] = Audit(**known, cached=True)
        except SpecError as error:
            findings = tuple(Finding("spec", problem) for problem in error.problems)
            found[path] = Audit(path.stem, str(path), findings, valid=False)
    for first in (True, False):
        ready = [plan for plan in plans if first or plan.may_go_on]
        places = [(plan, number) for plan in ready for number in plan.places(first=first)]
        _try(places, jobs, confined, partial(_tell, progress, sum(len(plan.trials) for plan in plans)))
    for plan in plans:
        found[plan.path] = plan.conclusion()
        if cache and plan.is_sure:
            cache.put(plan.path, found[plan.path])
    return [found[path] for path in paths]


def _tell(progress: Callable[[str, int], None], count: int, name: str) -> None:
    progress(name, count)


def _plan(path: Path, chosen: Sequence[Rule]) -> _Plan:
    """Raises SpecError."""
    exercise = spec.load(path)
    return _Plan(
        path, exercise, read(path), chosen, [(rule, trial) for rule in chosen for trial in rule.trials(exercise)]
    )


@dataclass(frozen=True)
class _Plan:
    """What is to be tried with one exercise, and what came of it so far."""

    path: Path
    exercise: Exercise
    document: Document
    chosen: Sequence[Rule]
    trials: Sequence[tuple[Rule, Trial]]
    tried: dict[int, Trace] = field(default_factory=dict)

    def places(self, *, first: bool) -> list[int]:
        """The positions of the trials that are made first, or of the others."""
        return [number for number, (rule, _) in enumerate(self.trials) if rule.first == first]

    @property
    def may_go_on(self) -> bool:
        """Whether what was tried first holds."""
        return all(one.holds for rule in self.chosen if rule.first for one in rule.findings(self._case(rule)))

    @property
    def is_sure(self) -> bool:
        """Whether all came to something: what did not may do so another time."""
        return not any(trace.status in ("lost", "unjudged") for trace in self.tried.values())

    def _case(self, rule: Rule) -> Case:
        numbers = [number for number, (made_by, _) in enumerate(self.trials) if made_by is rule]
        tried = [(self.trials[number][1], self.tried[number]) for number in numbers]
        return Case(rule.name, self.exercise, self.document, tried)

    def conclusion(self) -> Audit:
        findings: list[Finding] = []
        measured: dict[str, Any] = {}
        untried = {self.trials[number][0].name for number in range(len(self.trials)) if number not in self.tried}
        for rule in self.chosen:
            if rule.name in untried:
                continue
            case = self._case(rule)
            findings += rule.findings(case)
            if rule.measured is not None:
                measured[rule.name] = rule.measured(case)
        findings.sort(key=lambda finding: (finding.problem.line, finding.problem.column))
        return Audit(self.exercise.id, str(self.path), findings, measured)


def _try(
    places: Sequence[tuple[_Plan, int]],
    jobs: int,
    confined: bool,  # noqa: FBT001 - as it was asked for
    progress: Callable[[str], None],
) -> None:
    """Make these trials of these plans."""
    work: list[Work] = [(plan.exercise, plan.trials[number][1]) for plan, number in places]
    libraries = mentioned(trial.source.encode() for _, trial in work)
    finished = workers.run_all(
        len(work),
        lambda: Bench(work, libraries, confined=confined),
        jobs=jobs,
        seconds=max((_patience(plan.exercise) for plan, _ in places), default=0.0),
    )
    with closing(finished):
        for position, result in finished:
            plan, number = places[position]
            plan.tried[number] = _trace(result)
            progress(plan.exercise.id)


def _trace(result: bytes | workers.Lost) -> Trace:
    if isinstance(result, workers.Lost):
        return Trace("lost", result.reason)
    answer = json.loads(result)
    if "stopped" in answer:
        raise SandboxError(answer["stopped"])
    return trials.read(answer)


def _patience(exercise: Exercise) -> float:
    """The longest that one trial may take, in seconds."""
    return (
        4 * (exercise.limits.seconds + policy.GRACE_SECONDS) + 3 * len(exercise.checks) * judge.SECONDS + SLACK_SECONDS
    )
