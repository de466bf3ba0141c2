"""A student is told each name that is looked at, and each name that is told is looked at."""

from __future__ import annotations

import re
from collections.abc import Iterator

from grader.audit.trials import Case, Finding, Trial
from grader.model import Exercise, Whole


def trials(exercise: Exercise) -> Iterator[Trial]:
    """None."""
    yield from ()


def findings(case: Case) -> Iterator[Finding]:
    """Names that only one side knows."""
    exercise = case.exercise
    told = " ".join([exercise.statement, exercise.starter, *exercise.defines])
    words = set(re.findall(r"\w+", told))
    for check in exercise.checks:
        for target in check.targets.values():
            for name in _asked(target):
                if missing := [part for part in name.split(".") if part not in words]:
                    yield case.finding(
                        case.check(check.id),
                        f"The student is not told of `{missing[0]}`, which `{check.id}` looks at: name it in the "
                        "statement or in `defines`.",
                    )
    for name in exercise.defines:
        whole = any(
            isinstance(target, Whole) and target.whole == "source"
            for check in exercise.checks
            for target in check.targets.values()
        )
        if name.partition(".")[0] not in exercise.contract and not whole:
            yield case.finding(("defines", name), f"The student is asked for `{name}`, which no check looks at.")


def _asked(target: object) -> Iterator[str]:
    yield from (getattr(target, key) for key in ("function", "variable") if hasattr(target, key))
    yield from getattr(target, "given", ())
