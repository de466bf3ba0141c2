"""What an author says of a mistake, hints that cost nothing, the starter and `defines` do not tell what is right."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from grader.audit import leaks
from grader.audit.trials import Case, Finding, Trial
from grader.errors import Undecided
from grader.model import Check, Exercise, Variable
from grader.spec.places import Path
from grader.values import Number

FEWEST_DIGITS = 2
"""Of a number that is hardly right by chance."""


def trials(exercise: Exercise) -> Iterator[Trial]:
    """None."""
    yield from ()


def findings(case: Case) -> Iterator[Finding]:
    """The texts that hold a right formula or value, or a line of the reference."""
    exercise = case.exercise
    given: dict[Path, str] = {("starter",): exercise.starter}
    given |= {("defines", name): said for name, said in exercise.defines.items()}
    for place, check in enumerate(exercise.checks):
        if leaks.revealed(check):
            continue
        for path, said in _texts(check):
            told = [*_answers(said, check, exercise), *leaks.of_the_reference(said, exercise)]
            yield from _finding(case, ("checks", place, *path), told)
        for path, said in given.items():
            yield from _finding(case, path, _answers(said, check, exercise))


def _finding(case: Case, path: Path, told: list[str]) -> Iterator[Finding]:
    if told:
        message = f"This tells what is right: {', '.join(dict.fromkeys(told))}."
        yield case.finding(path, f"{message} Say what to look at; a hint that tells more may cost points.")


def _texts(check: Check) -> Iterator[tuple[Path, str]]:
    yield from ((("misconceptions", place, "say"), each.say) for place, each in enumerate(check.misconceptions))
    yield from ((("hints", place), hint.say) for place, hint in enumerate(check.hints) if not hint.costs)


def _answers(said: str, check: Check, exercise: Exercise) -> list[str]:
    """The right formulas and values in a text, but for numbers that the statement gives."""
    known = leaks.numbers(exercise.statement, FEWEST_DIGITS)
    found = [leak.partition(": ")[2] for leak in leaks.in_text(said, check, known)]
    if isinstance(check.look_at, Variable):
        others = sorted(leaks.numbers(said, FEWEST_DIGITS) - known)
        found += [number for number in others if _is_right(float(number), check)]
    return found


def _is_right(number: float, check: Check) -> bool:
    with suppress(Undecided):
        return check.compare.judge(Number(number)).credit >= 1
    return False
