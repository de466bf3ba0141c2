"""Curves that have to be drawn: found by their values, wherever and however they are drawn."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import ClassVar, Literal

import numpy as np
from pydantic import Field, model_validator

from grader.comparers._words import listed
from grader.comparers.maths.figures.absence import Mistake, not_figures, nothing, unseen
from grader.comparers.maths.figures.matching import Matching, match
from grader.comparers.maths.figures.mistakes import explained
from grader.comparers.maths.figures.naming import curve as named
from grader.comparers.maths.figures.naming import sentence
from grader.comparers.maths.figures.overlay import laid_out, line
from grader.comparers.maths.figures.references import Reference
from grader.comparers.maths.figures.strokes import Place, strokes
from grader.formulas import Formula, free_names
from grader.model import Comparer, Judgement, Strict
from grader.values import Artist, Figures, Value

_DRAWN = ("line", "points", "segments", "reference", "contour")
_MOST_TOLD = 3
_TOLD_ONCE = frozenset({"missing", "range", "coarse", "unsorted", "index_x", "xy_swapped", "text_data", "undefined"})


class Curve(Strict):
    """One curve that is asked for."""

    name: str = Field(min_length=1, description='What messages call it, such as "the derivative".')
    formula: Formula = Field(description="Its height as a formula in the variable.")
    shift: Literal["none", "any"] = Field("none", description="any: it may lie higher or lower as a whole.")
    tolerance: float = Field(
        0.01, gt=0, le=0.2, description="How far a point may lie off, as a fraction of the curve's range in the domain."
    )
    abs_tol: Formula | None = Field(
        None, description="More of it, as a formula in the variable and `step`, the spacing of the drawn points."
    )
    sideways: float = Field(
        0,
        ge=0,
        description="How far it may lie to the left or right as a whole: half the step of a difference quotient.",
    )
    count: int = Field(1, ge=1, le=6, description="How many different curves of this formula have to be drawn.")


class Curves(Comparer):
    """Each curve must be drawn, as a line or by points, on any axes; two of one formula must be two curves."""

    reads: ClassVar[frozenset[str]] = frozenset({"figures"})
    imports_late: ClassVar[tuple[str, ...]] = ("scipy.optimize",)

    of: tuple[Curve, ...] = Field(min_length=1, max_length=12, description="The curves that are asked for.")
    variable: str = Field("x", description="The name of what is drawn to the right.")
    domain: tuple[float, float] = Field(description="The range of the variable that must be shown.")
    ignore_outside: bool = Field(True, description="Whether points outside the domain lie where they like.")

    @model_validator(mode="after")
    def _can_be_drawn(self) -> Curves:
        if not self.domain[0] < self.domain[1]:
            raise ValueError("`domain` must go from a smaller number to a greater one")
        for reference in self.references:
            unknown = set(free_names(reference.formula)) - {self.variable}
            unknown |= set(free_names(reference.abs_tol)) - {self.variable, "step"} if reference.abs_tol else set()
            if unknown:
                raise ValueError(f"{reference.name} has names that stand for nothing here: {listed(sorted(unknown))}")
            if not np.isfinite(reference.values).any():
                raise ValueError(f"{reference.name} has no values in the domain")
            reference.allowed(reference.grid, reference.values, 1.0)
        return self

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """The curves as often as they are asked for."""
        return tuple(
            Reference(
                one.name,
                one.formula,
                self.variable,
                self.domain,
                one.tolerance,
                one.abs_tol,
                one.shift == "any",
                one.sideways,
                self.ignore_outside,
            )
            for one in self.of
            for _ in range(one.count)
        )

    @np.errstate(all="ignore")
    def judge(self, seen: Value) -> Judgement:
        """Find every curve; the credit is the share of those found."""
        if not isinstance(seen, Figures):
            return not_figures(seen)
        drawn = strokes(seen)
        matching = match(self.references, [stroke for stroke in drawn if not stroke.hidden])
        mistakes = explained(self.references, matching, drawn)
        absent = nothing(seen, _DRAWN, "a curve") if len(mistakes) == len(self.references) else None
        told = [absent] if absent else _told(mistakes, self.references, seen)
        return Judgement(
            credit=1 - len(mistakes) / len(self.references),
            message=" ".join([_found(self.references, matching), *(one.sentence for one in told)]).strip(),
            notes=_notes(self.references, matching),
            diagnosis=told[0].code if told else None,
            seen=seen,
            expected=_expected(self.references, matching, mistakes, seen),
        )


def _told(mistakes: Mapping[int, Mistake], references: Sequence[Reference], seen: Figures) -> list[Mistake]:
    """The mistakes as they are told: of one kind once, those first that say more than that something is missing."""
    kinds: dict[str, list[int]] = defaultdict(list)
    for index, one in mistakes.items():
        kinds[one.code if one.code in _TOLD_ONCE else one.sentence].append(index)
    told = []
    for first, *others in kinds.values():
        also = listed(dict.fromkeys(references[index].name for index in others)) if others else ""
        more = f" The same goes for {also}." if also and mistakes[first].code in _TOLD_ONCE else ""
        told.append(replace(mistakes[first], sentence=mistakes[first].sentence + more))
    if seen.unseen and any(one.code == "missing" for one in told):
        told.append(Mistake("closed_unseen", unseen(seen)))
    return sorted(told, key=lambda one: one.code in ("missing", "twins_missing"))[:_MOST_TOLD]


def _found(references: Sequence[Reference], matching: Matching) -> str:
    """A sentence about the curves that were found, "" if there are none."""
    missing = [one for one, match_ in zip(references, matching.found, strict=True) if match_ is None]
    names: dict[str, None] = {}
    for found in filter(None, matching.found):
        twins = [one.name for one in references if one.same_curve(found.reference)]
        unsure = len(set(twins)) > 1 and any(one.same_curve(found.reference) for one in missing)
        names[" or ".join(dict.fromkeys(twins)) if unsure else found.reference.name] = None
    return f"I found {listed(names)}." if names else ""


def _notes(references: Sequence[Reference], matching: Matching) -> tuple[str, ...]:
    found = [one for one in matching.found if one]
    drawn = [match.stroke for match in found]
    notes = [f"{sentence(named(one.stroke, drawn))} has few points." for one in found if one.fit.chord > 0.05]
    notes += [
        f"{sentence(named(first, drawn))} and {named(second, drawn)} are equal to the last digit."
        for index, first in enumerate(drawn)
        for second in drawn[index + 1 :]
        if np.array_equal(first.x, second.x) and np.array_equal(first.y, second.y)
    ]
    return tuple(notes)


def _expected(
    references: Sequence[Reference], matching: Matching, mistakes: Mapping[int, Mistake], seen: Figures
) -> Figures:
    """Each curve on the axes it was found on, or would belong on."""
    artists: dict[Place | None, list[Artist]] = defaultdict(list)
    for index, (reference, found) in enumerate(zip(references, matching.found, strict=True)):
        offset = found.fit.offset if found else 0.0
        place = found.stroke.place if found else mistakes[index].place
        artists[place].append(line(reference.grid[::4], reference.values[::4] + offset, reference.name))
    return laid_out(seen, artists)
