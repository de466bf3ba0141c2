"""Cases of equivalence: the written corpus, and random pairs without end.

A random pair that must be equal is a formula and a rewriting of it. A pair that must differ is a formula with one
coefficient, sign or exponent changed, or with a tiny term added, and then rewritten; it is kept only where 60 digits
at some point show that it does differ. Equations, inequalities, sets, logic and matrices are drawn from what they mean.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import sympy
import yaml
from sympy import Integer, Rational, sin

from benchmarks.random_formulas import FAMILIES as FORMULAS
from benchmarks.random_formulas import A, B, Draw, Formula, P, Q, X, Y
from benchmarks.random_relations import PAIRS

CORPUS = Path(__file__).parent.parent / "tests" / "equivalence"
FAMILIES = (*FORMULAS, *PAIRS)
"""The families of random pairs."""

DIGITS, DIFFERENCE = 60, 1e-30
LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class Case:
    """Two formulas, how to compare them, and whether they are equal."""

    id: str
    student: str
    reference: str
    equal: bool
    because: str
    compare: str = "equivalent"
    options: Mapping[str, Any] = field(default_factory=dict)

    @property
    def family(self) -> str:
        """The file it is from, or the family of random formulas."""
        return self.id.rpartition("-")[0]

    @property
    def question(self) -> dict[str, Any]:
        """What the grader is asked; it holds neither the verdict nor the reason."""
        names = ("id", "student", "reference", "compare", "options")
        return {name: getattr(self, name) for name in names}


def corpus(folder: Path = CORPUS) -> list[Case]:
    """The cases of all files of a folder; the id is the file's name and the place in it, from 1."""
    found = []
    for path in sorted(folder.glob("*.yaml")):
        written = yaml.safe_load(path.read_text(encoding="utf-8"))
        for number, case in enumerate(written["cases"], 1):
            found.append(Case(**{"id": f"{path.stem}-{number:03}", "compare": written["compare"], **case}))
    return found


def equal_pairs(family: str, seed: int) -> Iterator[Case]:
    """Random pairs of a family that are all equal; the same ones for the same seed."""
    return _different_texts(family, seed, _rewriting if family in FORMULAS else _drawn(family, equal=True), equal=True)


def unequal_pairs(family: str, seed: int) -> Iterator[Case]:
    """Random pairs of a family that all differ; the same ones for the same seed."""
    return _different_texts(
        family, seed, _neighbour if family in FORMULAS else _drawn(family, equal=False), equal=False
    )


Pair = tuple[str, str, str]
"""The student's text, the reference, and what was done."""


def _different_texts(
    family: str, seed: int, pair: Callable[[str, Draw], Pair | None], *, equal: bool
) -> Iterator[Case]:
    draw = random.Random(f"{family} {seed}")
    options = FORMULAS[family].options if family in FORMULAS else {}
    numbers = itertools.count(1)
    while True:
        found = pair(family, draw)
        if found and found[0] != found[1] and max(map(len, found)) <= LONGEST:
            student, reference, because = found
            yield Case(f"{family}-{next(numbers)}", student, reference, equal, because, options=options)


def _drawn(family: str, *, equal: bool) -> Callable[[str, Draw], Pair]:
    return lambda _, draw: PAIRS[family](draw, equal=equal)


def _rewriting(family: str, draw: Draw) -> Pair:
    formula = FORMULAS[family].formula(draw)
    name, rewritten = _rewritten(formula, family, draw)
    return str(rewritten), str(formula), name


def _neighbour(family: str, draw: Draw) -> Pair | None:
    """A formula and a neighbour of it; None where they were not seen to differ."""
    formula = FORMULAS[family].formula(draw)
    change, changed = draw.choice(CHANGES)(formula, draw)
    if draw.random() < 0.7:
        _, changed = _rewritten(changed, family, draw)
    return (str(changed), str(formula), change) if differ(changed, formula, draw) else None


def _rewritten(formula: Formula, family: str, draw: Draw) -> tuple[str, Formula]:
    name, rewriting = draw.choice([*FORMULAS[family].rewritings.items()])
    with suppress(sympy.PolynomialError, NotImplementedError):
        return name, rewriting(formula)
    return "unchanged", formula


def differ(first: Formula, second: Formula, draw: Draw) -> bool:
    """Whether at some point both are real and lie solidly apart."""
    for _ in range(6):
        at = {symbol: Rational(draw.randint(1, 4000), 997) for symbol in (X, Y, P, Q, A, B)}
        with suppress(TypeError, ValueError, OverflowError, NotImplementedError):
            values = [formula.evalf(DIGITS, subs=at) for formula in (first, second)]
            if all(value.is_number and value.is_real and value.is_finite for value in values):
                apart, size = abs(values[0] - values[1]), max(map(abs, values))
                if apart > DIFFERENCE * max(size, 1):
                    return True
    return False


def _places(formula: Formula, wanted: Callable[[Formula], bool]) -> list[tuple[int, ...]]:
    """The ways from the root to the parts that are wanted."""
    found = [()] if wanted(formula) else []
    return found + [(at, *way) for at, part in enumerate(formula.args) for way in _places(part, wanted)]


def _put(formula: Formula, way: tuple[int, ...], new: Callable[[Formula], Formula]) -> Formula:
    if not way:
        return new(formula)
    parts = [_put(part, way[1:], new) if at == way[0] else part for at, part in enumerate(formula.args)]
    return formula.func(*parts)


def _changed(formula: Formula, wanted: Callable[[Formula], bool], new: Callable[[Formula], Formula], draw: Draw) -> Any:
    ways = _places(formula, wanted)
    return _put(formula, draw.choice(ways), new) if ways else formula + 1


def number(formula: Formula, draw: Draw) -> tuple[str, Formula]:
    """One number, a coefficient or an exponent, becomes another."""
    step = draw.choice((1, -1, 2, Rational(1, 2)))
    return "another number", _changed(formula, lambda part: part.is_Rational, lambda part: part + step, draw)


def sign(formula: Formula, draw: Draw) -> tuple[str, Formula]:
    """One part of the formula changes its sign."""
    return "another sign", _changed(formula, lambda part: part.is_Symbol or part.is_Add, lambda part: -part, draw)


def exponent(formula: Formula, draw: Draw) -> tuple[str, Formula]:
    """One variable gets another exponent."""
    return "another exponent", _changed(formula, lambda part: part.is_Symbol, lambda part: part**2, draw)


def tiny_term(formula: Formula, draw: Draw) -> tuple[str, Formula]:
    """A term with a small coefficient is added."""
    variable = draw.choice(sorted(formula.free_symbols, key=str) or [X])
    term = draw.choice((variable, variable**2, sin(variable), Integer(1)))
    return "a tiny term", formula + term / Integer(10) ** draw.randint(3, 14)


CHANGES = (number, sign, exponent, tiny_term)
