"""How often mistakes in values are named, chance is taken for a mistake, and how long that takes.

    python benchmarks/diagnoses.py [--number 400] [--seed 1]

Right answers are random: numbers (small, fractions, multiples of π, √2 …, reals), vectors and matrices of them, and
functions of a list, called at twelve points. Each mistake is made in `--number` of them; answers by chance are other
such numbers or functions. One that is explained is shown: it may be a mistake all the same, as −x in place of x is.
"""

from __future__ import annotations

import argparse
import math
import random
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).parent.parent))

from grader import diagnosis
from grader.comparers._fields import formulas
from grader.comparers.maths.sampling import sample_all
from grader.comparers.numeric import Numeric
from grader.values import Calls, Items, Number, Value

SHAPES: tuple[tuple[int, ...], ...] = ((), (), (2,), (3,), (4,), (2, 2), (3, 2))
CONSTANTS = ("pi", "sqrt(2)", "sqrt(3)", "exp(1)", "log(2)", "sqrt(5)", "exp(-1)", "sin(1)")
FUNCTIONS = (
    *(
        "x",
        "2*x + 3",
        "5 - x",
        "x**2",
        "x**3",
        "x**2 + 1",
        "3*x**2 - 4*x",
        "x**3 - 2*x**2 + 1",
        "x**4 - 3*x",
        "6*x - 4",
    ),
    *("sin(x)", "cos(x)", "sin(2*x)", "x*sin(x)", "x**2*cos(x)", "sin(x) + cos(x)", "atan(x)", "tanh(x)", "cos(x)**2"),
    *("exp(x)", "exp(-x)", "exp(-x**2)", "x*exp(-x)", "exp(2*x) - 1", "-2*x*exp(-x**2)", "1/(1 + exp(-x))", "2", "-3"),
    *("log(1 + x**2)", "x*log(1 + x**2)", "1/(1 + x**2)", "x/(x + 7)", "sqrt(x**2 + 2)", "abs(x)"),
)
TOLERANCES: tuple[dict[str, Any], ...] = ({}, {}, {"rel_tol": 1e-3}, {"rel_tol": 0.0, "abs_tol": 1e-3})


def number(draw: random.Random) -> str:
    """A number as a task might ask for it."""
    match draw.randrange(6):
        case 0 | 1:
            return str(draw.randint(-12, 12))
        case 2:
            return f"{draw.randint(-9, 9)}/{draw.randint(2, 9)}"
        case 3:
            return f"{draw.choice((1, 2, 3, -1))}*{draw.choice(CONSTANTS)}/{draw.choice((1, 1, 2, 3))}"
        case 4:
            return f"{draw.uniform(-5, 5):.2f}"
        case _:
            return repr(draw.uniform(-10, 10))


def written(shape: tuple[int, ...], draw: random.Random) -> Any:
    """A number, vector or matrix as in a spec."""
    return [written(shape[1:], draw) for _ in range(shape[0])] if shape else number(draw)


def seen(values: Any) -> Value:
    """Numbers as a submission would hold them."""
    values = np.asarray(values)
    return Items(tuple(seen(part) for part in values)) if values.ndim else Number(values.item())


def called(x: np.ndarray, values: np.ndarray) -> Calls:
    """What a function gave at some points."""
    points = tuple((float(point),) for point in x)
    return Calls(("x",), points, points, tuple(seen(row) for row in values))


def worth(to: Any, **at: np.ndarray) -> np.ndarray:
    """The values of what is written in a spec."""
    return np.asarray(sample_all(formulas(to), at))


@dataclass
class Tally:
    """What was said, of how many wrong answers, and how long each took."""

    said: Counter[str] = field(default_factory=Counter)
    seconds: list[float] = field(default_factory=list)

    def explain(self, to: Any, answer: Value, **tolerances: Any) -> str | None:
        """What is said of an answer: "" for nothing, None for one that is right."""
        comparer = Numeric(to=to, **tolerances)
        judgement = comparer.judge(answer)
        if judgement.credit or judgement.expected is None:
            return None
        start = time.perf_counter()
        found = diagnosis.explain(answer, judgement.expected, comparer)
        self.seconds.append(time.perf_counter() - start)
        slug = found.slug if found else ""
        self.said[slug] += 1
        return slug


Mistake = Callable[[np.ndarray], Any]
VECTORS = ((2,), (3,), (4,))
IN_VALUES: dict[str, tuple[Mistake, tuple[tuple[int, ...], ...]]] = {
    "sign": (np.negative, SHAPES),
    "constant_factor": (lambda a: a * 2, SHAPES),
    "added_constant": (lambda a: a + 0.77, ((3,), (3, 2))),
    "reciprocal": (lambda a: 1 / a, SHAPES),
    "degrees": (np.degrees, SHAPES),
    "rounded": (lambda a: np.round(a, 3), SHAPES),
    "truncated": (np.trunc, ((4,), (3, 2))),
    "permuted": (lambda a: np.r_[a[1], a[0], a[2:]], VECTORS),
    "reversed": (lambda a: a[::-1], ((3,), (4,))),
    "transposed": (np.transpose, ((2, 2), (3, 2))),
    "flattened": (np.ravel, ((2, 2), (3, 2))),
    "one_component": (lambda a: np.r_[a[:1], 99.7, a[2:]], ((3,), (4,))),
    "missing_component": (lambda a: a[:-1], ((3,), (4,))),
    "extra_component": (lambda a: np.r_[a, 5.0], ((3,), (4,))),
    "sum_of_components": (np.sum, VECTORS),
    "norm": (np.linalg.norm, VECTORS),
}
IN_FUNCTIONS: dict[str, Callable[[str], str]] = {
    "sign": "-({})".format,
    "constant_factor": "({})/2".format,
    "added_constant": "{} + 0.37".format,
    "reciprocal": "1/({})".format,
    "degrees": "({})*180/pi".format,
    "other_point": lambda to: to.replace("exp", "EXP").replace("x", "(x + 1)").replace("EXP", "exp"),
}


def _random_wrong(draw: random.Random) -> Iterator[tuple[str, Any, Value, dict[str, Any]]]:
    while True:
        shape = draw.choice(SHAPES)
        to, other = written(shape, draw), written(shape, draw)
        yield f"{to}: {other}", to, seen(worth(other)), draw.choice(TOLERANCES)
        to, other = draw.sample(FUNCTIONS, 2)
        x = np.array([draw.uniform(-2, 3) for _ in range(12)])
        yield f"{to}: {other}", to, called(x, worth(other, x=x)), {}


def by_chance(count: int, draw: random.Random) -> None:
    """Answers that no mistake leads to."""
    tally, shown = Tally(), []
    for _, (name, to, answer, tolerances) in zip(range(count), _random_wrong(draw), strict=False):
        if slug := tally.explain(to, answer, **tolerances):
            shown.append(f"  {slug}: {name}")
    wrong, explained = sum(tally.said.values()), sum(tally.said.values()) - tally.said[""]
    print(
        f"by chance: {explained} of {wrong} explained ({explained / wrong:.2%}), {_times(tally.seconds)}",
        *shown,
        sep="\n",
    )


def by_mistake(count: int, draw: random.Random) -> None:
    """Answers that a mistake led to."""
    for kind, (mistake, shapes) in IN_VALUES.items():
        tally = Tally()
        for _ in range(count):
            to = written(draw.choice(shapes), draw)
            right = worth(to)
            if np.all(right):
                tally.explain(to, seen(mistake(right)))
        _say(kind, "values", tally)
    for kind, made in IN_FUNCTIONS.items():
        tally = Tally()
        for _ in range(count):
            to = draw.choice(FUNCTIONS)
            x = np.array([draw.uniform(-2, 3) for _ in range(12)])
            tally.explain(to, called(x, worth(made(to), x=x)))
        _say(kind, "functions", tally)


def _say(kind: str, of: str, tally: Tally) -> None:
    total = max(sum(tally.said.values()), 1)
    others = ", ".join(f"{slug or 'nothing'} {times}" for slug, times in tally.said.most_common() if slug != kind)
    print(f"{kind:18} in {of:10} {tally.said[kind] / total:4.0%} named so, {_times(tally.seconds)}; {others}")


def _times(seconds: list[float]) -> str:
    if not seconds:
        return "none"
    return f"median {statistics.median(seconds) * 1e3:.1f} ms, at most {max(seconds) * 1e3:.0f} ms"


def main() -> None:
    """Run both."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--number", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    draw = random.Random(given.seed)
    Tally().explain("x", called(np.arange(1.0, 6.0), np.arange(1.0, 6.0) ** math.e))  # what is imported once
    by_chance(4 * given.number, draw)
    by_mistake(given.number, draw)


if __name__ == "__main__":
    main()
