"""What is wrong with a point that is given as the solution of an optimisation problem."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from grader.comparers._expressions import Mistake
from grader.comparers._words import listed
from grader.comparers.maths.evaluate import Numbers
from grader.comparers.maths.optima import Bound, Problem
from grader.comparers.maths.trees import joined, number
from grader.words import noted, say, say_n

MOST_PLACES = 7
"""Decimal places of a solution that is taken to be rounded."""
FEW = 3
"""Constraints that may be turned round at a time."""
LEAST, GREATEST = noted("least"), noted("greatest")
"""What a quantity is to be, as sentences say it."""


@dataclass(frozen=True, eq=False)
class Task:
    """A problem and its solution, with what messages call the bounds."""

    problem: Problem
    names: tuple[str, ...]
    """Of the bounds."""
    turned: tuple[tuple[Bound, Bound], ...]
    """Each bound with its inequality turned round, and with the sign of its formula lost."""
    solution: Numbers
    wanted: str
    """"least" or "greatest"."""

    @property
    def unwanted(self) -> str:
        """The other end."""
        return GREATEST if self.wanted == LEAST else LEAST


def told(task: Task, point: Numbers, tolerance: Numbers) -> Mistake | None:
    """What is wrong with a finite point that is not the solution; None where nothing is certain."""
    if _is_rearranged(point, task.solution, tolerance):
        return None  # right numbers with wrong signs or in another order: that says more than what they violate
    if _is_rounded(point, task.solution):
        return None
    violated = task.problem.violated(point, tolerance)
    return _infeasible(task, point, tolerance, violated) if violated else _feasible(task, point, tolerance)


def _is_rearranged(point: Numbers, solution: Numbers, tolerance: Numbers) -> bool:
    distance = np.abs(np.sort(np.abs(point)) - np.sort(np.abs(solution)))
    return bool(np.all(distance <= np.max(tolerance)))


def _is_rounded(point: Numbers, solution: Numbers) -> bool:
    """Whether it is the solution with few decimal places, which the solver is not to blame for."""
    return any(np.allclose(point, np.round(solution, places), rtol=0, atol=1e-12) for places in range(1, MOST_PLACES))


def _infeasible(task: Task, point: Numbers, tolerance: Numbers, violated: tuple[int, ...]) -> Mistake:
    named = listed(task.names[index] for index in violated)
    if _without(task.problem, violated).is_least(point, tolerance):
        if len(violated) == len(task.names) > 1:
            return Mistake(
                "constraint_missing",
                say(
                    "Your values are {least} without any constraint: do the constraints reach the solver?",
                    least=say(task.wanted),
                ),
            )
        left_out = say_n(
            "Your values solve the problem without {names}: was it left out?",
            "Your values solve the problem without {names}: were they left out?",
            len(violated),
            names=named,
        )
        return Mistake("constraint_missing", left_out)
    if len(violated) <= FEW and any(_with(task, violated, way).is_least(point, tolerance) for way in (0, 1)):
        return Mistake(
            "constraint_reversed",
            say(
                "Your values solve the problem with {names} turned round: look at the sign and at the direction there.",
                names=named,
            ),
        )
    lacking = task.problem.lacks(point)
    worst = int(np.argmax(lacking))
    name, by, others = task.names[worst], f"{lacking[worst]:.2g}", len(violated) - 1
    if not others:
        return Mistake("constraint_violated", say("Your values violate {name} by {by}.", name=name, by=by))
    with_others = say_n(
        "Your values violate {name} by {by}, and {count} other constraint.",
        "Your values violate {name} by {by}, and {count} other constraints.",
        others,
        name=name,
        by=by,
    )
    return Mistake("constraint_violated", with_others)


def _without(problem: Problem, left_out: Iterable[int]) -> Problem:
    left_out = set(left_out)
    return replace(problem, bounds=tuple(bound for index, bound in enumerate(problem.bounds) if index not in left_out))


def _with(task: Task, turned: Iterable[int], way: int) -> Problem:
    turned = set(turned)
    bounds = (task.turned[index][way] if index in turned else bound for index, bound in enumerate(task.problem.bounds))
    return replace(task.problem, bounds=tuple(bounds))


def _feasible(task: Task, point: Numbers, tolerance: Numbers) -> Mistake | None:
    problem, cost = task.problem, task.problem.cost_at(point)
    if not cost > problem.cost_at(task.solution):
        return None
    can_be_better = problem.descends(point, task.solution)
    if not can_be_better and problem.is_least(point, tolerance):
        return Mistake(
            "other_optimum",
            say(
                "No point nearby is better than yours, but one further away is: your values are only {least} among "
                "their neighbours. Try other start values.",
                least=say(task.wanted),
            ),
        )
    opposite = replace(problem, cost=joined("Mul", number(-1), problem.cost))
    if not opposite.descends(point, 2 * point - task.solution) and opposite.is_least(point, tolerance):
        where = say(
            "This is where it is {greatest}; asked is where it is {least}.",
            greatest=say(task.unwanted),
            least=say(task.wanted),
        )
        return Mistake("opposite_optimum", where)
    if can_be_better or _found_better(problem, point):
        return Mistake("not_converged", _not_yet(task))
    return None


def _found_better(problem: Problem, point: Numbers) -> bool:
    found = problem.search(point)
    return found is not None and problem.descends(point, found)


def _not_yet(task: Task) -> str:
    text = (
        noted(
            "Your values keep all constraints, but what is asked for is not {least} there yet: small changes still "
            "better it. Does the solver report success, and is it given the right formula?"
        )
        if task.names
        else noted(
            "What is asked for is not {least} there yet: small changes still better it. "
            "Does the solver report success, and is it given the right formula?"
        )
    )
    return say(text, least=say(task.wanted))
