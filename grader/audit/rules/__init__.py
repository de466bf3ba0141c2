"""What must hold for an exercise to be published: one rule a file, found by the file's name.

A rule's module has `trials(exercise)`, the submissions to try, and `findings(case)`, what does not hold; it may have
`measured(case)`, figures worth to be known. What is `FIRST` is tried before the others, which wait until it holds.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from grader.audit.trials import Case, Finding, Trial
from grader.model import Exercise


@dataclass(frozen=True)
class Rule:
    """One rule."""

    name: str
    holds: str
    """A sentence: what is so when it finds nothing."""
    trials: Callable[[Exercise], Iterable[Trial]]
    findings: Callable[[Case], Iterable[Finding]]
    measured: Callable[[Case], Any] | None = None
    first: bool = False
    """Where it does not hold, what the others would find says nothing."""


@cache
def rules() -> tuple[Rule, ...]:
    """All rules, sorted by name."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_"))
    return tuple(_rule(name) for name in names)


def _rule(name: str) -> Rule:
    module = importlib.import_module(f"{__name__}.{name}")
    sentence = (module.__doc__ or "").partition("\n")[0]
    measured, first = getattr(module, "measured", None), getattr(module, "FIRST", False)
    return Rule(name, sentence, module.trials, module.findings, measured, first)
