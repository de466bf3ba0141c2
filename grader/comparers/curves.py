"""Curves that have to be drawn: found by their values, wherever and however they are drawn."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import ClassVar, Literal

import numpy as np
from pydantic import Field, model_validator

from grader.comparers._odes import InitialValueProblem
from grader.comparers._words import counted, listed, shown
from grader.comparers.maths.arrays import Reason
from grader.comparers.maths.figures.absence import Mistake, not_figures
from grader.comparers.maths.figures.graphs import LEAST_POINTS, FormulaGraph, Graph, SampledGraph, of_function
from grader.comparers.maths.figures.labelling import told_names
from grader.comparers.maths.figures.matching import Matching, match
from grader.comparers.maths.figures.overlay import laid_out, line
from grader.comparers.maths.figures.references import GRID, Reference
from grader.comparers.maths.figures.strokes import Place, figures_in, strokes
from grader.comparers.maths.figures.telling import tell
from grader.errors import Undecided
from grader.formulas import Formula, free_names
from grader.model import Comparer, Judgement, Name, Strict
from grader.values import Artist, Fault, Figures, Record, Value
from grader.words import say

SOLVED = 4 * GRID
"""Points at which a solution of a differential equation is worked out."""
COARSE_DATA = 0.05
"""Data that half of their points foretell no better than this, as a fraction of the range, are no curve."""


class Data(Strict):
    """A curve as points, such as a reference computed or measured."""

    x: tuple[float, ...] = Field(min_length=LEAST_POINTS, description="Where it is known, increasing.")
    y: tuple[float, ...] = Field(min_length=LEAST_POINTS, description="Its heights there.")

    @model_validator(mode="after")
    def _makes_a_curve(self) -> Data:
        if len(self.x) != len(self.y):
            raise ValueError(f"`x` has {counted(len(self.x), 'number')}, `y` has {len(self.y)}; they must be as many")
        for before, after in itertools.pairwise(self.x):
            if after == before:
                raise ValueError(f"`x` holds {shown(after)} twice; a curve has one height at each x")
            if after < before:
                raise ValueError(f"`x` must increase: {shown(after)} comes after {shown(before)}")
        return self


class Curve(Strict):
    """One curve that is asked for: by a formula, by data, as a solution of an ODE, or as the student's own function."""

    name: str = Field(min_length=1, description='What messages call it, such as "the derivative".')
    formula: Formula | None = Field(None, description="Its height as a formula in the variable.")
    data: Data | None = Field(None, description="Points it goes through, as {x: [...], y: [...]}; smooth in between.")
    ode: InitialValueProblem | None = Field(
        None, description="A differential equation that it solves, with equations and start as in ode_solution."
    )
    of: str | None = Field(None, description="The unknown of `ode` that is drawn, where there are several.")
    function: Name | None = Field(
        None, description="The target of the check that holds the student's own function of the variable."
    )
    shift: Literal["none", "any"] = Field("none", description="any: it may lie higher or lower as a whole.")
    tolerance: float = Field(
        0.01, gt=0, le=0.2, description="How far a point may lie off, as a fraction of the curve's range in the domain."
    )
    x_tolerance: float = Field(
        0, ge=0, le=0.2, description="How far a point may lie to the left or right, as a fraction of the domain."
    )
    abs_tol: Formula | None = Field(
        None, description="More of `tolerance`, as a formula in the variable and `step`, the spacing of drawn points."
    )
    sideways: float = Field(
        0, ge=0, description="It may be a difference quotient: half the longest step, in units of the variable."
    )
    running_sum: bool = Field(
        False, description="It may be a running sum over the drawn points: left, right, middle or trapezoid."
    )
    count: int = Field(1, ge=1, le=6, description="How many different curves of this kind have to be drawn.")

    @model_validator(mode="after")
    def _is_given_once(self) -> Curve:
        given = [key for key in ("formula", "data", "ode", "function") if getattr(self, key) is not None]
        if len(given) != 1:
            has = f"it has {listed(given)}" if given else "it has none of them"
            raise ValueError(f"{self.name} needs exactly one of formula, data, ode and function; {has}")
        unknowns = tuple(self.ode.equations) if self.ode else ()
        if self.of not in (unknowns if len(unknowns) > 1 else (None, *unknowns)):
            names = listed(unknowns) if unknowns else "there is no ode"
            raise ValueError(f"`of` says which unknown of the ode {self.name} is: {names}")
        return self


class Curves(Comparer):
    """Each curve must be drawn, as a line or by points, on any axes; two of one formula must be two curves."""

    reads: ClassVar[frozenset[str]] = frozenset({"figures", "record"})
    imports_late: ClassVar[tuple[str, ...]] = ("scipy.optimize", "scipy.interpolate", "scipy.integrate")

    of: tuple[Curve, ...] = Field(min_length=1, max_length=12, description="The curves that are asked for.")
    variable: str = Field("x", description="The name of what is drawn to the right.")
    domain: tuple[float, float] = Field(description="The range of the variable that must be shown.")
    ignore_outside: bool = Field(True, description="Whether points outside the domain lie where they like.")

    @model_validator(mode="after")
    def _can_be_drawn(self) -> Curves:
        if not self.domain[0] < self.domain[1]:
            raise ValueError("`domain` must go from a smaller number to a greater one")
        for one in self.of:
            self._check_names(one)
            if one.data is not None:
                self._check_data(one.name, one.data)
        for reference in self._known.values():
            if not np.isfinite(reference.values).any():
                raise ValueError(f"{reference.name} has no values in the domain")
            reference.allowed(reference.grid, reference.values, 1.0)
        return self

    def _check_names(self, one: Curve) -> None:
        unknown = set(free_names(one.formula)) - {self.variable} if one.formula else set()
        unknown |= set(free_names(one.abs_tol)) - {self.variable, "step"} if one.abs_tol else set()
        if unknown:
            raise ValueError(f"{one.name} has names that stand for nothing here: {listed(sorted(unknown))}")

    def _check_data(self, name: str, data: Data) -> None:
        low, high = self.domain
        slack = 1e-9 * (high - low)
        if data.x[0] > low + slack or data.x[-1] < high - slack:
            ends = f"from {shown(data.x[0])} to {shown(data.x[-1])}"
            raise ValueError(f"the data of {name} go {ends}; they must cover the domain")
        graph = SampledGraph(np.array(data.x), np.array(data.y))
        inside = np.linspace(low, high, GRID)
        missed = float(np.median(graph.error(inside)) / (np.ptp(graph.at(inside)) or 1.0))
        if missed > COARSE_DATA:
            raise ValueError(
                f"the data of {name} are too coarse: half of them foretell the others only to {missed:.0%} of its range"
            )

    @cached_property
    def _known(self) -> dict[str, Reference]:
        """The curves that do not depend on the submission, by position."""
        known = {}
        for place, one in enumerate(self.of):
            if one.formula:
                known[str(place)] = self._reference(one, FormulaGraph(one.formula, self.variable))
            elif one.data:
                known[str(place)] = self._reference(one, SampledGraph(np.array(one.data.x), np.array(one.data.y)))
        return known

    @cached_property
    def _solved(self) -> dict[str, Reference]:
        """Those that solve a differential equation, by position; worked out when they are first needed.

        They are known at points so dense that they are known in between. Raises `Undecided` where there is no solution.
        """
        x = np.linspace(*self.domain, SOLVED)
        solved = {}
        for place, one in enumerate(self.of):
            if one.ode:
                heights = one.ode.solution(x)[one.of or next(iter(one.ode.equations))]
                solved[str(place)] = self._reference(one, SampledGraph(x, heights))
        return solved

    def _reference(self, one: Curve, graph: Graph) -> Reference:
        return Reference(
            one.name,
            graph,
            self.variable,
            self.domain,
            tolerance=one.tolerance,
            x_tolerance=one.x_tolerance,
            abs_tol=one.abs_tol,
            shifted=one.shift == "any",
            sideways=one.sideways,
            running_sum=one.running_sum,
            ignore_outside=self.ignore_outside,
        )

    @np.errstate(all="ignore")
    def judge(self, seen: Value) -> Judgement:
        """Find every curve; the credit is the share of those found.

        A curve that is the student's own function is left out where that gives nothing to compare with: what is wrong
        with it is told by the check of the function. Raises `Undecided` where the check does not look at it.
        """
        figures = figures_in(seen)
        if figures is None:
            return not_figures(seen)
        references, faults = self._references(seen)
        if not references:
            return Judgement(0, " ".join(faults), diagnosis="no_function", seen=figures)
        judgement = _judged(references, figures)
        return replace(judgement, notes=(*judgement.notes, *faults))

    def _references(self, seen: Value) -> tuple[list[Reference], list[str]]:
        """The curves as often as they are asked for, and sentences about those there is nothing to compare with."""
        parts = dict(zip(seen.names, seen.values, strict=False)) if isinstance(seen, Record) else {}
        references, faults = [], []
        for place, one in enumerate(self.of):
            reference = self._known.get(str(place)) or self._solved.get(str(place))
            if one.function is not None:
                if one.function not in parts:
                    raise Undecided(f"The check does not look at {one.function}.")
                found = self._own(one, parts[one.function])
                if isinstance(found, Reason):
                    faults.append(
                        say(
                            "{name} was not looked for: {function} {what}.",
                            name=one.name,
                            function=one.function,
                            what=found.text,
                        )
                    )
                    continue
                reference = found
            references += [reference] * one.count if reference else []
        return references, faults

    def _own(self, one: Curve, value: Value | Fault) -> Reference | Reason:
        graph = of_function(value)
        if isinstance(graph, Reason):
            return graph
        reference = self._reference(one, graph)
        known = np.mean(np.isfinite(reference.values))
        return reference if known >= 1 / 2 else Reason(say("has no values in most of the domain"))


def _judged(references: Sequence[Reference], figures: Figures) -> Judgement:
    drawn = strokes(figures)
    matching = match(references, [stroke for stroke in drawn if not stroke.hidden])
    told = tell(references, matching, drawn, figures)
    return Judgement(
        credit=1 - len(told.mistakes) / len(references),
        message=told.message,
        notes=told.notes,
        diagnosis=told.diagnosis,
        seen=figures,
        expected=_expected(references, matching, told.mistakes, figures),
    )


def _expected(
    references: Sequence[Reference], matching: Matching, mistakes: Mapping[int, Mistake], seen: Figures
) -> Figures:
    """Each curve on the axes it was found on, or would belong on."""
    artists: dict[Place | None, list[Artist]] = defaultdict(list)
    names = told_names(references, matching.found, seen)
    for index, (reference, found) in enumerate(zip(references, matching.found, strict=True)):
        offset = found.fit.offset if found else mistakes[index].offset
        place = found.stroke.place if found else mistakes[index].place
        artists[place].append(line(reference.places, reference.at(reference.places) + offset, names[index]))
    return laid_out(seen, artists)
