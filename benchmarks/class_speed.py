"""How much of the time of a plain `python file.py` does confined grading take? Ratios within one run.

    python benchmarks/class_speed.py [FOLDER]

Runs each submission of a class (default: submissions/, files that run to their end) once with a fresh
interpreter and grades it once with a warm server, one after the other, so that a change of the machine's
speed touches both. Prints the medians, their ratio, and the parts of the grading.
"""

from __future__ import annotations

import itertools
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from grader import looking, pipeline, scoring
from grader.judge import judge_all
from grader.model import Exercise, Submission
from grader.report import page
from grader.sandbox import policy
from grader.sandbox.client import Server
from grader.spec import load_all
from grader.submissions import Entry, find, read

PARTS = ("draw points", "run and look", "decode", "judge", "report")


def plain(entry: Entry) -> tuple[float, bool]:
    """Seconds a fresh interpreter takes, and whether the file ran to its end."""
    begin = time.perf_counter()
    command = [sys.executable, str(Path(entry.path).resolve())]
    environment = {**os.environ, "MPLBACKEND": "agg"}
    with tempfile.TemporaryDirectory() as work:
        try:
            done = subprocess.run(command, env=environment, cwd=work, capture_output=True, timeout=20, check=False)
        except subprocess.TimeoutExpired:
            return time.perf_counter() - begin, False
    return time.perf_counter() - begin, done.returncode == 0


def graded(submission: Submission, exercise: Exercise, server: Server) -> list[float]:
    """Seconds of each of the parts of a grading."""
    clock = [time.perf_counter()]

    def lap() -> None:
        clock.append(time.perf_counter())

    looks = looking.plan(submission, exercise)
    lap()
    reply, run = pipeline.run_and_look(submission, exercise, server, looks)
    lap()
    seen = looking.by_check(looks, looking.seen_of(looks, reply, run, submission))
    lap()
    verdicts = judge_all(exercise.checks, seen, run)
    lap()
    page.render(scoring.grade(submission, exercise, run, verdicts, 0.0), "none")
    lap()
    return [after - before for before, after in itertools.pairwise(clock)]


def main() -> None:
    """Measure and print."""
    exercises = load_all(Path("exercises"))
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "submissions")
    ratios, parts = [], []
    with Server(policy.LIBRARIES, confined=True) as server:
        server.wait_until_ready()
        for entry in find([folder], exercises).entries:
            if not entry.path.endswith(".py"):
                continue
            submission, exercise = read(entry), exercises[entry.exercise]
            page.render(pipeline.grade(submission, exercise, server), "none")  # warm
            seconds, ended = plain(entry)
            if ended:
                parts.append(graded(submission, exercise, server))
                ratios.append(sum(parts[-1]) / seconds)
    print(f"{len(ratios)} files; grading takes {statistics.median(ratios):.3f} of a plain run (median)")
    for name, times in zip(PARTS, zip(*parts, strict=True), strict=True):
        print(f"  {name:12} {1000 * statistics.median(times):7.1f} ms")


if __name__ == "__main__":
    main()
