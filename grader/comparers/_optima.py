"""What is wrong with a point that is given as the solution of an optimisation problem."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from grader.comparers._expressions import Mistake
from grader.comparers._words import counted, listed
from grader.comparers.maths.evaluate import Numbers
from grader.comparers.maths.optima import Bound, Problem
from grader.comparers.maths.trees import joined, number

MOST_PLACES = 7
"""Decimal places of a solution that is taken to be rounded."""
FEW = 3
"""Constraints that may be turned round at a time."""


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
        return "greatest" if self.wanted == "least" else "least"


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
                f"Your values are {task.wanted} without any constraint: do the constraints reach the solver?",
            )
        asked = "was it left out?" if len(violated) == 1 else "were they left out?"
        return Mistake("constraint_missing", f"Your values solve the problem without {named}: {asked}")
    if len(violated) <= FEW and any(_with(task, violated, way).is_least(point, tolerance) for way in (0, 1)):
        return Mistake(
            "constraint_reversed",
            f"Your values solve the problem with {named} turned round: look at the sign and at the direction there.",
        )
    lacking = task.problem.lacks(point)
    worst = int(np.argmax(lacking))
    others = f", and {counted(len(violated) - 1, 'other constraint')}" if len(violated) > 1 else ""
    return Mistake("constraint_violated", f"Your values violate {task.names[worst]} by {lacking[worst]:.2g}{others}.")


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
            "No point nearby is better than yours, but one further away is: your values are only "
            f"{task.wanted} among their neighbours. Try other start values.",
        )
    opposite = replace(problem, cost=joined("Mul", number(-1), problem.cost))
    if not opposite.descends(point, 2 * point - task.solution) and opposite.is_least(point, tolerance):
        return Mistake("opposite_optimum", f"This is where it is {task.unwanted}; asked is where it is {task.wanted}.")
    if can_be_better or _found_better(problem, point):
        return Mistake("not_converged", _not_yet(task))
    return None


def _found_better(problem: Problem, point: Numbers) -> bool:
    found = problem.search(point)
    return found is not None and problem.descends(point, found)


def _not_yet(task: Task) -> str:
    kept = "Your values keep all constraints, but what is asked for" if task.names else "What is asked for"
    return (
        f"{kept} is not {task.wanted} there yet: small changes still better it. "
        "Does the solver report success, and is it given the right formula?"
    )
