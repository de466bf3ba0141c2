"""How well students are told what went wrong, and what that costs: the corpus of tests/feedback.

    python benchmarks/feedback.py [--runs 5]

Grades each file and compares what is said with what a teacher would say. Then judges again what was seen, with and
without looking for the mistake, one after the other, so that a change of the machine's speed touches both.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from grader import judge, looking, pipeline
from grader.model import Check, Exercise, Run
from grader.sandbox import policy
from grader.sandbox.client import Server
from grader.spec import load_all
from grader.submissions import Entry, read
from grader.values import Fault, Record, Value
from tests.feedback import corpus

Seen = tuple[Check, Value | Fault, Run]


def shares(cases: list[corpus.Case], exercises: dict[str, Exercise], server: Server) -> None:
    """Grade all, and print how much of what is expected is said."""
    found = {case: list(corpus.misses(case, case.graded(exercises[case.lesson], server))) for case in cases}
    wrong = [case for case in cases if not case.is_right]
    right = [case for case in cases if case.is_right]
    well = sum(not found[case] for case in wrong)
    print(f"{len(wrong)} wrong submissions, {well / len(wrong):.1%} told all they need")
    _of_diagnoses(wrong, found)
    _of_sentences(wrong, found)
    print(f"{len(right)} right ones, {sum(bool(found[case]) for case in right)} with a false alarm")
    kinds = Counter(miss.kind for missed in found.values() for miss in missed)
    print("misses:", ", ".join(f"{kind} {count}" for kind, count in kinds.most_common()) or "none")
    for case, missed in found.items():
        for miss in missed:
            print(f"  {case.name}: {miss}")


def _of_diagnoses(wrong: list[corpus.Case], found: dict[corpus.Case, list[corpus.Miss]]) -> None:
    """Where a diagnosis is expected, and where none could be."""
    expected = {
        (case, part): expected.diagnoses
        for case in wrong
        for part, expected in case.parts.items()
        if expected.diagnoses is not None
    }
    missed = {
        (case, miss.part): miss.kind
        for case in wrong
        for miss in found[case]
        if miss.kind in ("unexplained", "wrong-diagnosis", "outcome")
    }
    named = [key for key, slugs in expected.items() if slugs != (None,)]
    unnamed = [key for key, slugs in expected.items() if slugs == (None,)]
    spec = [key for key in named if expected[key] == ("misconception",)]
    for title, keys in (
        ("mistakes that can be named", named),
        ("  of which misconceptions of the spec", spec),
        ("  of which others", [key for key in named if key not in set(spec)]),
        ("answers that tell no mistake", unnamed),
    ):
        kinds = Counter(missed.get(key, "exact") for key in keys)
        print(
            f"{title}: {len(keys)}, exact {kinds['exact'] / len(keys):.1%}, "
            f"wrong {kinds['wrong-diagnosis'] / len(keys):.1%}, unexplained {kinds['unexplained'] / len(keys):.1%}"
        )


def _of_sentences(wrong: list[corpus.Case], found: dict[corpus.Case, list[corpus.Miss]]) -> None:
    """Where words are expected: of the run's end, of the file, and of checks."""
    for title, parts in (("errors that stop a program, and pastes", ("run", "notes")), ("other sentences", ())):
        asked = [
            (case, part)
            for case in wrong
            for part, expected in case.parts.items()
            if expected.says and (part in parts if parts else part not in ("run", "notes"))
        ]
        lacking = {(case, miss.part) for case in wrong for miss in found[case] if miss.kind == "unsaid"}
        print(f"{title}: {len(asked)}, said {sum(key not in lacking for key in asked) / len(asked):.1%}")


def costs(cases: list[corpus.Case], exercises: dict[str, Exercise], server: Server, runs: int) -> None:
    """Judge what was seen with and without explaining, and print the difference."""
    measured: dict[str, list[tuple[float, float]]] = {"right": [], "wrong, known to spec or comparer": [], "wrong": []}
    for case in cases:
        for check, value, run in _seen(case, exercises[case.lesson], server):
            if any(isinstance(part, Fault) for part in (value.values if isinstance(value, Record) else (value,))):
                continue  # nothing is compared
            measured[_kind(check, value, run)].append(_timed(check, value, run, runs))
    for which, times in measured.items():
        extra = sorted(1e3 * (explained - plain) for explained, plain in times)
        ratio = statistics.median(explained / plain for explained, plain in times)
        print(
            f"{which} answers: {len(times)}, explaining costs {statistics.median(extra):+.2f} ms (median), "
            f"{extra[int(0.95 * len(extra))]:+.1f} ms (95 %), {extra[-1]:+.1f} ms (most): {ratio:.2f} times the judging"
        )


def _kind(check: Check, value: Value, run: Run) -> str:
    """Whether an answer is right, wrong, or wrong in a way that needs no looking for."""
    opinion = judge.judge(check, value, run, explain=False)
    if opinion.credit >= 1:
        return "right"
    is_looked_for = opinion.diagnosis is None and check.compare.judge(value).expected is not None
    return "wrong" if is_looked_for else "wrong, known to spec or comparer"


def _seen(case: corpus.Case, exercise: Exercise, server: Server) -> list[Seen]:
    submission = read(Entry("ada", case.lesson, case.path.parent, (case.path.name,)))
    looks = looking.plan(submission, exercise)
    reply, run = pipeline.run_and_look(submission, exercise, server, looks)
    values = looking.by_check(looks, looking.seen_of(looks, reply, run, submission))
    return [(check, value, run) for check, value in zip(exercise.checks, values, strict=True)]


def _timed(check: Check, value: Value | Fault, run: Run, runs: int) -> tuple[float, float]:
    """Median seconds with and without explaining, taken in turns."""
    seconds: dict[bool, list[float]] = {True: [], False: []}
    for _ in range(runs):
        for explain in (True, False):
            begin = time.perf_counter()
            judge.judge(check, value, run, explain=explain)
            seconds[explain].append(time.perf_counter() - begin)
    return statistics.median(seconds[True]), statistics.median(seconds[False])


def main() -> None:
    """Grade, compare, measure."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    exercises = corpus.in_short(load_all(Path("exercises")))
    judge.get_ready(exercises.values())
    cases = corpus.cases()
    with Server(policy.LIBRARIES) as server:
        server.wait_until_ready()
        shares(cases, exercises, server)
        costs(cases, exercises, server, runs)


if __name__ == "__main__":
    main()
