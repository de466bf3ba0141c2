"""How much room a check's tolerances leave: found by judging the same answer again with narrower and wider ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, TypeGuard

from grader.audit.nearby import rounded, stretched
from grader.formulas import parse, text
from grader.judge import judge
from grader.model import Check, Comparer, Run, Strict
from grader.values import Candidates, Expr, Fault, Record, Value

FACTORS = tuple(2.0**power for power in range(-13, 14))
"""Of the tolerances that are tried."""
NEVER = 2.0 * FACTORS[-1]
"""Stands for a factor beyond them."""
SHARES = tuple(10.0 ** (power / 20) for power in range(-200, 21))
"""How far off an answer is made, relatively."""


def scaled(comparer: Comparer, factor: float) -> Comparer | None:
    """The same comparer with all its tolerances so many times as wide; None where it has none."""
    changed = _scaled(comparer, factor)
    return None if changed is comparer else changed


def _scaled(part: Any, factor: float) -> Any:
    if isinstance(part, Strict):
        fields = {name: getattr(part, name) for name in type(part).model_fields}
        new = {
            name: _times(value, factor) if is_tolerance(name) else _scaled(value, factor)
            for name, value in fields.items()
        }
        changed = {name: value for name, value in new.items() if value is not fields[name]}
        return part.model_copy(update=changed) if changed else part
    if isinstance(part, tuple) and any(isinstance(each, Strict) for each in part):
        parts = tuple(_scaled(each, factor) for each in part)
        return part if all(new is old for new, old in zip(parts, part, strict=True)) else parts
    return part


def is_tolerance(field: str) -> bool:
    """Whether a comparer's field of this name is one."""
    return field.endswith(("_tol", "tolerance")) or field == "sideways"


def _times(value: Any, factor: float) -> Any:
    if isinstance(value, Expr):
        return parse(f"{factor!r}*({text(value)})")
    return value * factor if isinstance(value, int | float) and value else value


def needed(check: Check, seen: Value | Fault, run: Run) -> float | None:
    """The least factor of the tolerances at which an answer passes, itself or in single precision where it is right.

    0 where none is needed, `NEVER` where none suffices; None where there is no tolerance or nothing was seen.
    """
    if isinstance(seen, Fault) or scaled(check.compare, 2.0) is None:
        return None
    answers = [seen, rounded(seen)] if _is_an_answer(seen) and _passes(check, seen, run) else [seen]
    return max(_least(partial(_passes, check, answer, run), FACTORS) for answer in answers)


def reach(check: Check, seen: Value | Fault, run: Run) -> float | None:
    """How far off, relatively, an answer may be and pass; None where there is no tolerance or nothing to stretch."""
    if not _is_an_answer(seen) or scaled(check.compare, 2.0) is None or stretched(seen, SHARES[0]) == seen:
        return None
    refused = _least(lambda share: not _passes(check, stretched(seen, share), run), SHARES)
    return max((share for share in SHARES if share < refused), default=0.0)


def _is_an_answer(seen: Value | Fault) -> TypeGuard[Value]:
    """Whether it is one quantity; of several looked at together some are what the others are judged by."""
    return not isinstance(seen, Fault | Record | Candidates)


def _passes(check: Check, seen: Value, run: Run, factor: float = 1.0) -> bool:
    compare = scaled(check.compare, factor) or check.compare
    plain = check.model_copy(update={"compare": compare, "misconceptions": ()})
    return judge(plain, seen, run, explain=False).credit >= 1


def _least(holds: Callable[[float], bool], numbers: Sequence[float]) -> float:
    """The least of rising numbers from which on something holds; 0 below the first, twice the last beyond it."""
    low, high = -1, len(numbers)
    while high - low > 1:
        middle = (low + high) // 2
        if holds(numbers[middle]):
            high = middle
        else:
            low = middle
    if high == 0:
        return 0.0
    return numbers[high] if high < len(numbers) else 2 * numbers[-1]
