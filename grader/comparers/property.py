"""Look whether several things of one submission belong together, such as a function and its own derivative."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from pydantic import Field

from grader.comparers._fields import Formulas, worth
from grader.comparers._words import counted, place, shown_all
from grader.comparers.maths.arrays import Reason, numbers, refused
from grader.comparers.maths.calls import outputs
from grader.comparers.maths.closeness import close
from grader.comparers.maths.evaluate import Numbers
from grader.comparers.maths.trees import unpacked
from grader.errors import Undecided
from grader.formulas import Formula, free_names
from grader.model import Comparer, Judgement
from grader.values import Calls, Expr, Fault, Items, Record, Value


class Property(Comparer):
    """`value` equals `equals` at every point: formulas in the names of the targets and in the drawn variables.

    A name stands for a single number; the numbers of a vector are written name_0, name_1, …
    """

    reads: ClassVar[frozenset[str]] = frozenset({"record"})

    value: Formulas = Field(description="What is looked at, a formula or a list of formulas.")
    equals: Formulas = Field(description="What it should be equal to, written as `value` is.")
    rel_tol: float = Field(1e-6, ge=0, description="Tolerance as a fraction of `equals`.")
    abs_tol: Formula = Field(1e-9, validate_default=True, description="Least tolerance: a number, or a formula.")

    def judge(self, seen: Value) -> Judgement:
        """Compare at all points that the functions were called at."""
        if not isinstance(seen, Record):
            return Judgement(0.0, f"Your answer {refused(seen, 'a group of values').text}.", seen=seen)
        points = _points(seen)
        used = _indices(free_names(_as_expr(self.value)) + free_names(_as_expr(self.equals)), seen.names)
        at = dict(points.at)
        notes: list[str] = []
        for name, value in zip(seen.names, seen.values, strict=False):
            columns = _columns(name, value, points, used.get(name, frozenset()))
            if isinstance(columns, str):
                return Judgement(0.0, columns, seen=seen)
            at |= columns
        message = self._fault(at, points)
        return Judgement(float(not message), message or "That is right.", tuple(notes), seen=seen)
