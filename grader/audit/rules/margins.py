"""Tolerances leave room on both sides: what is right would pass with half of them, what is wrong fail with twice.

A tolerance that is far wider than any right answer needs is told, too: what it lets in is not known. Answers in single
precision are tried besides the reference and the alternatives, which show how far right answers may lie apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from grader.audit.tolerances import NEVER
from grader.audit.trials import Case, Finding, Trial, Tried
from grader.model import Check, Exercise, Whole

ROOM = 2.0
"""The least factor between a tolerance and what is accepted, or refused."""
TOO_WIDE = 100.0
"""The greatest between a tolerance and what right answers need."""
FINE, FINE_FIGURE = 1e-5, 0.1
"""A relative deviation that may be accepted without a reason; of figures, which are looked at."""


def trials(exercise: Exercise) -> Iterator[Trial]:
    """The reference, the alternatives and the counterexamples, whose tolerances are measured."""
    yield Trial("the reference", exercise.reference, seed="margins", measure="reach")
    for name, example in exercise.alternatives.items():
        yield Trial(f"the alternative “{name}”", example.text(exercise.reference), measure="tolerance")
    for example in exercise.counterexamples:
        name = f"the counterexample “{example.name}”"
        yield Trial(name, example.text(exercise.reference), measure="tolerance", detail=example.fails)


def measured(case: Case) -> dict[str, Any]:
    """By check: the factors between its tolerances, what is accepted and what is refused; None where there is none."""
    found = {}
    for check in case.exercise.checks:
        accepted, refused = _worst(case, check), _nearest(case, check)
        if accepted and (need := accepted[1]) is not None:
            found[check.id] = {
                "accepted": None if not need else 1 / need,
                "refused": refused[1] if refused and refused[1] < NEVER else None,
            }
    return found


def findings(case: Case) -> Iterator[Finding]:
    """Checks whose tolerances are too narrow, too wide, or close to what they refuse."""
    for check in case.exercise.checks:
        accepted, refused = _worst(case, check), _nearest(case, check)
        place = (*case.check(check.id)[:-1], "compare")
        if accepted and accepted[1] > 1 / ROOM:
            yield case.finding(place, f"`{check.id}` accepts {accepted[0]} {_narrowly(accepted[1])}.", holds=True)
        if refused and refused[1] <= ROOM:
            message = f"`{check.id}` refuses {refused[0]} only just: with twice its tolerances it would be accepted."
            yield case.finding(place, message, holds=True)
        reach = _reach(case, check)
        fine = FINE_FIGURE if check.look_at == Whole(whole="figures") else FINE
        sure = accepted and not _is_refused(case, check)
        if accepted and sure and reach is not None and reach > fine and accepted[1] * TOO_WIDE < 1:
            yield case.finding(
                place,
                f"`{check.id}` accepts an answer that is {_off(reach)}, though its tolerances could be "
                f"{_times(accepted[1])} narrower for all answers that are known to be right. "
                "Narrow them, or add the alternative that needs them.",
            )


def _measures(case: Case, check: Check) -> Iterator[tuple[Tried, float]]:
    for trial, trace in case.tried:
        result = trace.checks.get(check.id)
        if result is not None and result.needed is not None:
            yield (trial, trace), result.needed


def _worst(case: Case, check: Check) -> tuple[str, float] | None:
    """The right submission that needs most of the tolerances, and the share of them; None where there are none."""
    needs = [
        (trial.name, need)
        for (trial, trace), need in _measures(case, check)
        if trial.detail is None and not trace.checks[check.id].lost
    ]
    return max(needs, key=lambda each: each[1]) if needs else None


def _is_refused(case: Case, check: Check) -> bool:
    """Whether something that the author says is right is refused: then it is not known what is needed."""
    return any(trial.detail is None and trace.checks[check.id].lost for trial, trace in case.tried if trace.checks)


def _nearest(case: Case, check: Check) -> tuple[str, float] | None:
    """The wrong submission that is refused most narrowly, and how much wider the tolerances would have to be."""
    needs = [
        (trial.name, need)
        for (trial, _), need in _measures(case, check)
        if trial.detail is not None and check.id in trial.detail and need > 1
    ]
    return min(needs, key=lambda each: each[1]) if needs else None


def _reach(case: Case, check: Check) -> float | None:
    results = (trace.checks.get(check.id) for _, trace in case.tried)
    return next((result.reach for result in results if result and result.reach is not None), None)


def _narrowly(need: float) -> str:
    if need > 1:
        return "but would refuse the same answer in single precision"
    return "only just: with half its tolerances it would be refused"


def _off(share: float) -> str:
    return f"{share + 1:.2g} times as great" if share > 1 else f"{float(f'{100 * share:.2g}'):g} % off"


def _times(need: float) -> str:
    return f"{1 / need:.0f} times" if need else "more than 8000 times"
