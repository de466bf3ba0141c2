"""Look whether several things of one submission belong together, such as a function and its own derivative."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from grader.comparers._apart import is_zero, tells
from grader.comparers._fields import Formulas, names_in, worth
from grader.comparers._words import place, shown_all
from grader.comparers.maths.arrays import Reason, numbers, refused
from grader.comparers.maths.calls import Outputs, outputs
from grader.comparers.maths.closeness import close
from grader.comparers.maths.evaluate import Numbers
from grader.errors import Undecided
from grader.formulas import Formula
from grader.model import Comparer, Judgement
from grader.values import Calls, Expr, Fault, Items, Record, Value
from grader.words import say, say_n


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
            why = refused(seen, "a group of values").text
            return Judgement(0.0, say("Your answer {why}.", why=why), seen=seen)
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
        wrong = self._wrong(at, points)
        if wrong is None:
            count = len(points.inputs)
            message = say_n("Right at {count} point.", "Right at {count} points.", count)
            return Judgement(1.0, message, notes, seen=seen)
        return Judgement(
            0.0,
            " ".join(filter(None, [self._gives(wrong), tells(wrong.value, wrong.equals, wrong.is_right)])),
            notes,
            answer=self._should_give(wrong),
            diagnosis="zero" if is_zero(wrong.value, wrong.equals) else None,
            seen=seen,
        )

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

    @property
    def _looked_at(self) -> str:
        """The target that `value` is; "" where it is worked out."""
        is_name = isinstance(self.value, Expr) and len(self.value.nodes) == 1
        return self.value.nodes[0].text if isinstance(self.value, Expr) and is_name else self._only_target

    def _found(self, seen: Record) -> dict[str, Outputs]:
        return {
            name: outputs(value) if isinstance(value, Calls) else _whole(value)
            for name, value in zip(seen.names, seen.values, strict=False)
        }

    def _wrong(self, at: dict[str, Numbers], points: Outputs) -> _Wrong | None:
        """Both sides where they differ at some point; None where they do not."""
        value, equals = worth(self.value, at), worth(self.equals, at)
        if value.shape != equals.shape:
            raise Undecided("The exercise's `value` and `equals` have different lengths.")
        near = close(value, equals, self.rel_tol, worth(self.abs_tol, at)) & np.isfinite(value)
        right = np.all(near.reshape(len(near), -1), axis=1)
        return None if right.all() else _Wrong(value, equals, right, points)

    def _gives(self, wrong: _Wrong) -> str:
        """What there is where it is furthest off, and at how many points it is right."""
        value, target, where = shown_all(wrong.value[wrong.worst]), self._looked_at, wrong.where
        if not where:
            told = say("It is {value}, which is not right.", value=value)
        elif target:
            told = say("At {place} “{name}” gives {value}, which is not right.", place=where, name=target, value=value)
        else:
            told = say("At {place} it is {value}, which is not right.", place=where, value=value)
        right, count = int(wrong.is_right.sum()), len(wrong.is_right)
        return f"{told} {say('It is right at {right} of {count} points.', right=right, count=count)}" if right else told

    def _should_give(self, wrong: _Wrong) -> str:
        value = shown_all(wrong.equals[wrong.worst])
        if not wrong.where:
            return say("The right value is {value}.", value=value)
        return say("At {place} the right value is {value}.", place=wrong.where, value=value)


@dataclass(frozen=True, eq=False)
class _Wrong:
    """Both sides of a property that does not hold, an entry a point first, and where it does."""

    value: Numbers
    equals: Numbers
    is_right: NDArray[np.bool_]
    points: Outputs

    @property
    def worst(self) -> int:
        """The point at which it is furthest off; one without a number before all others."""
        off = np.abs(self.value - self.equals).reshape(len(self.value), -1).max(axis=1)
        return int(np.argmax(np.where(self.is_right, -1.0, np.where(np.isfinite(off), off, np.inf))))

    @property
    def where(self) -> str:
        """That point, "" where there is but one of no name."""
        return place(self.points.names, self.points.inputs[self.worst]) if self.points.names else ""


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
        where = place(given.names, given.inputs[index]) if given.names else ""
        if isinstance(row, Reason):
            return _unlike(name, where, row.text)
        if row.size != asked:
            has = say_n("has {count} number", "has {count} numbers", row.size)
            wanted = say_n("{has} where {count} is asked", "{has} where {count} are asked", asked, has=has)
            return _unlike(name, where, wanted)
        rows.append(row.ravel())
    table = np.broadcast_to(np.array(rows), (len(points.inputs), asked))
    return {name: table[:, 0]} | {f"{name}_{index}": table[:, index] for index in range(asked)}


def _unlike(name: str, where: str, why: str) -> str:
    """That a target gives no such numbers as it should."""
    end = "" if why.endswith("?") else "."
    if where:
        return say("At {place} “{name}” {why}", place=where, name=name, why=why) + end
    return say("“{name}” {why}", name=name, why=why) + end
