"""How often, and how fast, is equivalence decided rightly? The grader beside two common ways, on the same cases.

    python benchmarks/equivalence.py [--pairs 10000] [--seed 1] [--only grader,simplify,math-verify] [--wrong FILE]

The cases are the written corpus and as many random pairs as asked of each kind: rewritings, which are equal, and
neighbours, which are not. `simplify` is `sympy.simplify(a - b) == 0`; `math-verify` is the package of that name, which
is no dependency: `pip install math-verify` adds it. Both get SymPy's objects, symbols with the assumptions that the
case's domain allows, and only cases that ask for equivalence; each runs in a warm process that is ended after 10
seconds. What they refuse to judge, or do not judge in time, counts as undecided.
"""

from __future__ import annotations

import argparse
import itertools
import json
import logging
import multiprocessing
import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import sympy
from sympy.parsing.sympy_parser import parse_expr

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.equivalence_cases import FAMILIES, Case, corpus, equal_pairs, unequal_pairs
from grader import comparing

try:
    from math_verify import verify
except ImportError:
    verify = None

SECONDS = 10.0
MEMORY = 4 * 2**30
PROCESSES = multiprocessing.get_context("fork")
COLUMNS = {"cases": 8, "right": 10, "accepted": 10, "refused": 10, "undecided": 11, "median ms": 11, "95 % ms": 11}
"""The table's columns and their widths; `accepted` and `refused` are the false ones."""

TITLE = 32
FUNCTIONS = "fghF"


@dataclass(frozen=True, slots=True)
class Answer:
    """One verdict, None where there is none, and how long it took."""

    case: Case
    equal: bool | None
    seconds: float

    @property
    def is_right(self) -> bool:
        """Whether it is the case's verdict."""
        return self.equal is self.case.equal


Judge = Callable[[Case], bool | None]


def by_simplify(case: Case) -> bool | None:
    """Whether SymPy finds 0 for the difference."""
    first, second = in_sympy(case)
    rest = sympy.simplify(first - second)
    if isinstance(rest, sympy.MatrixBase):
        return bool(rest.is_zero_matrix)
    return bool(rest == 0) if isinstance(rest, sympy.Expr) else None


def by_math_verify(case: Case) -> bool | None:
    """Whether math-verify takes one for the other."""
    first, second = in_sympy(case)
    return bool(verify(second, first, timeout_seconds=None))


def in_sympy(case: Case) -> tuple[Any, Any]:
    """Both formulas as objects of SymPy, evaluated as they are built: the corpus is trusted."""
    known: dict[str, Any] = {name: sympy.Symbol(name) for name in case.options.get("symbols", ())}
    known |= {name: sympy.Function(name) for name in FUNCTIONS}
    known |= {"Transpose": sympy.transpose, "Inverse": lambda matrix: matrix.inv()}
    known |= {name: sympy.Symbol(name, real=True) for name in "abcdijkmnpqrstuvwxyz"}
    for name, kind in case.options.get("domain", {}).items():
        words = kind.replace("natural", "nonnegative integer").split() if isinstance(kind, str) else ["real"]
        known[name] = sympy.Symbol(name, **dict.fromkeys(words, True))
    first, second = (parse_expr(_equation(text), known) for text in (case.student, case.reference))
    return _object(first), _object(second)


def _object(found: Any) -> Any:
    """Python's lists and sets as SymPy's."""
    if isinstance(found, list | tuple):
        return sympy.Tuple(*map(_object, found))
    return sympy.FiniteSet(*found) if isinstance(found, set) else found


def _equation(text: str) -> str:
    """A text that is `a == b` with SymPy's Eq: Python would decide it by form."""
    left, sign, right = text.partition(" == ")
    whole = sign and " == " not in right and text.count("(") == text.count(")") and left.count("(") == left.count(")")
    return f"Eq({left}, {right})" if whole else text


class Killable:
    """A judge in a process of its own, warm from one case to the next, ended and replaced when it takes too long."""

    def __init__(self, judge: Judge) -> None:
        self.judge = judge
        self._start()

    def __call__(self, case: Case) -> bool | None:
        """The verdict; None where the judge raises, dies or takes too long."""
        try:
            self.pipe.send(case)
            if self.pipe.poll(SECONDS):
                return self.pipe.recv()
        except (EOFError, OSError):
            pass
        self.stop()
        self._start()
        return None

    def stop(self) -> None:
        """End the process."""
        self.process.kill()
        self.process.join()
        self.pipe.close()

    def _start(self) -> None:
        self.pipe, theirs = PROCESSES.Pipe()
        self.process = PROCESSES.Process(target=_answer_all, args=(self.judge, theirs), daemon=True)
        self.process.start()
        theirs.close()


def _answer_all(judge: Judge, pipe: Connection) -> None:
    logging.disable(logging.WARNING)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    while True:
        case = pipe.recv()
        try:
            verdict = judge(case)
        except BaseException:  # noqa: BLE001 - whatever stops a judge, it gives no verdict
            verdict = None
        pipe.send(verdict)


def by_grader(cases: Iterable[Case]) -> Iterator[bool | None]:
    """The grader's verdicts, as `grader compare --jsonl` gives them."""
    for answer in comparing.answers(json.dumps(case.question) for case in cases):
        yield answer["equal"]


def by(judge: Judge, cases: Iterable[Case]) -> Iterator[bool | None]:
    """Another judge's verdicts, from a process that can be ended."""
    killable = Killable(judge)
    try:
        yield from map(killable, cases)
    finally:
        killable.stop()


def timed(verdicts: Iterator[bool | None], cases: Iterable[Case]) -> list[Answer]:
    """The verdicts and how long each takes, one case after the other."""
    found = []
    for case in cases:
        begin = time.perf_counter()
        verdict = next(verdicts)
        found.append(Answer(case, verdict, time.perf_counter() - begin))
    return found


def head() -> str:
    """The first line of the table."""
    return " " * TITLE + "".join(f"{name:>{width}}" for name, width in COLUMNS.items())


def row(title: str, found: list[Answer]) -> str:
    """One line of the table."""
    times = sorted(1000 * answer.seconds for answer in found)
    numbers = (
        f"{len(found)}",
        f"{sum(answer.is_right for answer in found) / len(found):.2%}",
        f"{sum(answer.equal is True and not answer.case.equal for answer in found)}",
        f"{sum(answer.equal is False and answer.case.equal for answer in found)}",
        f"{sum(answer.equal is None for answer in found)}",
        f"{statistics.median(times):.2f}",
        f"{times[int(0.95 * (len(times) - 1))]:.2f}",
    )
    cells = zip(numbers, COLUMNS.values(), strict=True)
    return f"{title:{TITLE}}" + "".join(f"{number:>{width}}" for number, width in cells)


def wrong(name: str, answer: Answer) -> str:
    """A case with another verdict as a line of a file."""
    said = {"by": name, "got": answer.equal, "equal": answer.case.equal, "because": answer.case.because}
    return json.dumps(said | answer.case.question) + "\n"


def pairs(count: int, seed: int) -> tuple[list[Case], list[Case]]:
    """As many random pairs that are equal, and as many that are not, evenly from all families."""
    each = -(-count // len(FAMILIES))
    same, other = (
        [case for name in FAMILIES for case in itertools.islice(kind(name, seed), each)]
        for kind in (equal_pairs, unequal_pairs)
    )
    return same, other


Verdicts = Callable[[Iterable[Case]], Iterator[bool | None]]


def judges(wanted: list[str]) -> dict[str, Verdicts]:
    """The judges by name, those that can run here."""
    found: dict[str, Verdicts] = {
        "grader": by_grader,
        "simplify": partial(by, by_simplify),
        "math-verify": partial(by, by_math_verify),
    }
    if verify is None and "math-verify" in wanted:
        print("math-verify is left out: it is not installed (pip install math-verify).\n")
        del found["math-verify"]
    return {name: judge for name, judge in found.items() if name in wanted}


def main() -> None:
    """Run all and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=1000, help="random pairs of each kind")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="grader,simplify,math-verify")
    parser.add_argument("--wrong", type=Path, help="a file for the cases with another verdict, a JSON object a line")
    chosen = parser.parse_args()
    same, other = pairs(chosen.pairs, chosen.seed) if chosen.pairs else ([], [])
    whole = corpus()
    runs = {"corpus": [case for case in whole if case.compare == "equivalent"], "rewritings": same, "neighbours": other}
    lines = []
    asked = judges(chosen.only.split(","))
    print(head())
    for name, verdicts in asked.items():
        for title, cases in ({"every mode": whole} | runs if name == "grader" else runs).items():
            if cases:
                found = timed(verdicts(cases), cases)
                print(row(f"{name}: {title}", found), flush=True)
                lines += [wrong(name, answer) for answer in found if not answer.is_right]
    if chosen.wrong:
        chosen.wrong.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
