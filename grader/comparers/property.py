"""Look whether several things of one submission belong together, such as a function and its own derivative."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from pydantic import Field

from grader.comparers._fields import Formulas, names_in, worth
from grader.comparers._words import counted, place, shown_all
from grader.comparers.maths.arrays import Reason, numbers, refused
from grader.comparers.maths.calls import Outputs, outputs
from grader.comparers.maths.closeness import close
from grader.comparers.maths.evaluate import Numbers
from grader.errors import Undecided
from grader.formulas import Formula
from grader.model import Comparer, Judgement
from grader.values import Calls, Expr, Fault, Items, Record, Value


@dataclass(frozen=True, eq=False)
class Sides:
    """Both sides of a property, arrays with an entry a point first."""

    at: Mapping[str, Numbers]
    """The variables at the points."""
    value: Numbers
    equals: Numbers


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
        found = self._found(seen)
        points = _points(found)
        at = points.at
        used = names_in(self.value) | names_in(self.equals)
        for name, given in found.items():
            columns = _columns(name, given, used, points)
            if isinstance(columns, str):
                return Judgement(0.0, columns, seen=seen)
            at |= columns
        notes = tuple(dict.fromkeys(note for given in found.values() for note in given.notes))
        message = self._fault(at, points)
        return Judgement(float(not message), message or f"Right at {_count(points)}.", notes, seen=seen)

    def sides(self, seen: Record) -> Sides | None:
        """Both sides at all points; None where they have no numbers, or not everywhere as many.

        Where `value` is all that one target gives, it is taken as it is, however many numbers that are.
        """
        try:
            found = self._found(seen)
            points = _points(found)
            target = self._only_target
            used = names_in(self.equals) | (frozenset() if target in found else names_in(self.value))
            at = points.at
            for name, given in found.items():
                columns = _columns(name, given, used, points)
                if isinstance(columns, str):
                    return None
                at |= columns
            value = _stacked(found[target].rows) if target in found else worth(self.value, at)
            return None if value is None else Sides(points.at, value, worth(self.equals, at))
        except Undecided:
            return None

    @property
    def _only_target(self) -> str:
        """The target of which `value` lists all numbers in their order; "" where it is anything else."""
        parts = self.value.values if isinstance(self.value, Items) else ()
        names = [part.nodes[-1].text for part in parts if isinstance(part, Expr) and len(part.nodes) == 1]
        target = names[0].removesuffix("_0") if names else ""
        return target if names == [f"{target}_{index}" for index in range(len(parts))] else ""

    def _found(self, seen: Record) -> dict[str, Outputs]:
        return {
            name: outputs(value) if isinstance(value, Calls) else _whole(value)
            for name, value in zip(seen.names, seen.values, strict=False)
        }

    def _fault(self, at: dict[str, Numbers], points: Outputs) -> str:
        """The first point at which both sides differ; "" where there is none."""
        value, equals = worth(self.value, at), worth(self.equals, at)
        if value.shape != equals.shape:
            raise Undecided("The exercise's `value` and `equals` have different lengths.")
        near = close(value, equals, self.rel_tol, worth(self.abs_tol, at)) & np.isfinite(value)
        right = np.all(near.reshape(len(near), -1), axis=1)
        if right.all():
            return ""
        first = int(np.argmin(right))
        where = f"At {place(points.names, points.inputs[first])} it" if points.names else "It"
        share = f" It is right at {int(right.sum()) or 'none'} of {_count(points)}." if len(right) > 1 else ""
        return f"{where} is {shown_all(value[first])}, which is not right.{share}"


def _stacked(rows: Sequence[Numbers | Reason]) -> Numbers | None:
    """The rows as one array, where all are numbers of one shape."""
    there = [row for row in rows if not isinstance(row, Reason)]
    return np.stack(there) if len(there) == len(rows) > 0 and len({row.shape for row in there}) == 1 else None


def _whole(value: Value | Fault) -> Outputs:
    """A value that belongs to no point: one row, no inputs."""
    return Outputs((), np.zeros((1, 0)), (numbers(value),))


def _points(found: dict[str, Outputs]) -> Outputs:
    """The points that all functions were called at. Raises `Undecided` where these are not the same."""
    calls = [given for given in found.values() if given.names]
    first = calls[0] if calls else Outputs((), np.zeros((1, 0)), ())
    for other in calls:
        if other.names != first.names or not np.array_equal(other.inputs, first.inputs) or not other.rows:
            raise Undecided("The functions were not called at the same points.")
    return first


def _columns(name: str, given: Outputs, used: frozenset[str], points: Outputs) -> dict[str, Numbers] | str:
    """The numbers of a target, an array with an entry a point under each name used; or why there are none."""
    indices = {int(end) for end in (one.removeprefix(f"{name}_") for one in used) if end.isdecimal()}
    if name not in used and not indices:
        return {}
    asked = max(indices, default=0) + 1
    rows: list[Numbers] = []
    for index, row in enumerate(given.rows):
        where = f"At {place(given.names, given.inputs[index])} {name}" if given.names else name
        if isinstance(row, Reason):
            return f"{where} {row.text}{'' if row.text.endswith('?') else '.'}"
        if row.size != asked:
            return f"{where} has {counted(row.size, 'number')} where {asked} {'is' if asked == 1 else 'are'} asked."
        rows.append(row.ravel())
    table = np.broadcast_to(np.array(rows), (len(points.inputs), asked))
    return {name: table[:, 0]} | {f"{name}_{index}": table[:, index] for index in range(asked)}


def _count(points: Outputs) -> str:
    return counted(len(points.inputs), "point")
