"""Differentiated or integrated once too often or too seldom, or not at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from grader.comparers.maths.evaluate import Numbers, Unevaluable
from grader.diagnosis._case import Case
from grader.diagnosis._guesses import Guess, explained
from grader.diagnosis._kinds import Explanation, Kind
from grader.diagnosis._origins import Entry, known_functions, potential
from grader.diagnosis._primitives import SAME, antiderivative
from grader.diagnosis._quadrature import running_integral
from grader.diagnosis._rewriting import TooLong
from grader.diagnosis._slopes import Slopes
from grader.diagnosis._steps import steps
from grader.formulas.tree import Tree
from grader.words import noted, say

FITTED = 20.0
"""Bits of a constant of integration that is taken from the data."""
LEAST = 4
"""Points from which constants of integration are taken."""

ITSELF = noted("This is the function itself, not its derivative.")
INTEGRAND = noted("This is the function to be integrated itself, not an antiderivative of it.")
ONCE = noted("Your answer is the derivative of the right one: you differentiated once too often.")
INSTEAD = noted(
    "Your answer is the derivative of the function to be integrated: you differentiated where you had to integrate."
)
TWICE = noted("Your answer is the second derivative of the right one: you differentiated twice too often.")
INTEGRATED = noted(
    "The derivative of your answer is the right one: one step of differentiation is missing, or you "
    "integrated once too often."
)
INTEGRATED_TWICE = noted(
    "The second derivative of your answer is the right one: you integrated where a derivative is "
    "asked, or two steps of differentiation are missing."
)
OF_FUNCTION = noted("You integrated the function: its derivative is asked.")


def _guesses(entry: Entry) -> Iterator[Guess]:
    if steps(entry.case):  # a difference quotient is no derivative
        return
    yield from _itself(entry)
    works = [origin.work for origin in entry.origins] or entry.works
    for work in {work.variable: work for work in works}.values():
        yield from _down(entry, work)
        yield from _up(entry, work)


def _itself(entry: Entry) -> Iterator[Guess]:
    for origin in entry.origins:
        if origin.known:
            yield Guess("function_itself", ITSELF, origin.work.value(origin.function))


def _down(entry: Entry, work: Slopes) -> Iterator[Guess]:
    """The derivative, and that of the derivative."""
    integral = entry.case.up_to_constant
    slope = work.slope(entry.formula)
    yield Guess("function_itself" if integral else "derivative", INTEGRAND if integral else ONCE, slope)
    curvature = work.curvature(entry.formula)
    yield Guess("derivative" if integral else "second_derivative", INSTEAD if integral else TWICE, curvature)


def _up(entry: Entry, work: Slopes) -> Iterator[Guess]:
    """The antiderivative, and that of the antiderivative, with any constants."""
    once = _primitive(entry.formula, work)
    alone = len(entry.case.at) == 1
    if once is None and alone:
        yield from _with_constants(entry, INTEGRATED, running_integral(entry.formula, work), ())
    if once is None:
        return
    yield from _with_constants(entry, INTEGRATED, work.value(once), ())
    known = next((origin.function for origin in entry.origins if origin.known), None)
    twice = _primitive(known or once, work)
    if twice is not None or alone:
        values = running_integral(known or once, work) if twice is None else work.value(twice)
        linear = () if known else (work.value(Tree("Symbol", text=work.variable)),)
        yield from _with_constants(entry, OF_FUNCTION if known else INTEGRATED_TWICE, values, linear)


def _primitive(formula: Tree, work: Slopes) -> Tree | None:
    try:
        return antiderivative(formula, work)
    except (Unevaluable, TooLong):
        return None


def _with_constants(entry: Entry, sentence: str, values: Numbers, more: Sequence[Numbers]) -> Iterator[Guess]:
    """As it is, with an added constant, and with multiples of `more` that fit.

    Not of a function that is right but for a constant, as an exponential function may be: that constant is the mistake.
    """
    if np.ptp(np.asarray(entry.right - values)) <= SAME * entry.case.scale:
        return
    yield Guess("antiderivative", sentence, values)
    offsets = np.asarray(entry.seen - values)
    if not np.all(np.isfinite(offsets)) or np.iscomplexobj(offsets) or offsets.size < LEAST:
        return
    yield Guess("antiderivative", sentence, values + np.median(offsets), FITTED)
    if more:
        columns = np.stack([np.ones_like(offsets), *more], axis=1)
        factors = np.linalg.lstsq(columns, offsets, rcond=None)[0]
        yield Guess("antiderivative", sentence, values + columns @ factors, FITTED * columns.shape[1])


def _functions(case: Case) -> Iterator[Explanation]:
    """A number that is the function where its derivatives by several variables are asked."""
    if case.alike or case.shape or not case.at or len(case.cells) < 2:
        return
    whole = potential(replace(case, seen=case.right))
    functions = (*known_functions(case), *(() if whole is None else (whole,)))
    yield from (
        Explanation("function_itself", say("This is the function itself, not its derivatives."), values)
        for values in _known_values(case, functions)
    )


def _known_values(case: Case, functions: Sequence[Tree]) -> Iterator[Numbers]:
    work = Slopes(case.at, "")
    for function in functions:
        try:
            yield np.broadcast_to(work.value(function), case.seen.shape)
        except Unevaluable:
            continue


def _explanations(case: Case) -> Iterator[Explanation]:
    yield from explained(case, _guesses)
    yield from _functions(case)


KIND = Kind(30, _explanations)
