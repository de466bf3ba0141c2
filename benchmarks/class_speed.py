"""How much of the time of a plain `python file.py` does confined grading take? Ratios within one run.

    python benchmarks/class_speed.py [FOLDER]

Takes the files of a class (default: submissions/) that run to their end. Runs each once with a fresh
interpreter and grades it with a warm sandbox, one after the other, so that a change of the machine's speed
touches both; then grades them all with the command itself, one worker, no pictures. Prints the ratios of the
totals, and the parts of a grading.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from grader import judge, looking, pipeline, scoring
from grader.model import Exercise, Submission
from grader.report import page
from grader.sandbox import policy
from grader.sandbox.client import Server
from grader.spec import load_all
from grader.submissions import Entry, find, read

PARTS = ("fork", "confine", "run", "look", "end", "judge", "report")
"""`fork` and `end` are what is waited for: a process is made ready, and taken down, while others are at work."""


def plain(entry: Entry) -> float | None:
    """Seconds a fresh interpreter takes; None for a file that does not run to its end."""
    command = [sys.executable, str(Path(entry.path).resolve())]
    environment = {**os.environ, "MPLBACKEND": "agg"}
    with tempfile.TemporaryDirectory() as work:
        begin = time.perf_counter()
        try:
            done = subprocess.run(command, env=environment, cwd=work, capture_output=True, timeout=20, check=False)
        except subprocess.TimeoutExpired:
            return None
        return None if done.returncode else time.perf_counter() - begin


def graded(submission: Submission, exercise: Exercise, server: Server) -> list[float]:
    """Seconds of each of the parts of a grading."""
    looks = looking.plan(submission, exercise)
    reply, run = pipeline.run_and_look(submission, exercise, server, looks)
    begin = time.perf_counter()
    seen = looking.by_check(looks, looking.seen_of(looks, reply, run, submission))
    verdicts = judge.judge_all(exercise.checks, seen, run)
    judged = time.perf_counter()
    page.render(scoring.grade(submission, exercise, run, verdicts, 0.0), "none")
    return [*reply.laps, judged - begin, time.perf_counter() - judged]


def command(entries: list[Entry], exercises: Path) -> float:
    """Seconds the command takes for all of them, from its start to its end."""
    with tempfile.TemporaryDirectory() as folder:
        for entry in entries:
            student = Path(folder, "class", entry.student)
            student.mkdir(parents=True, exist_ok=True)
            shutil.copy(entry.path, student)
        paths = [str(Path(folder, "class")), "--out", str(Path(folder, "out")), "--exercises", str(exercises.resolve())]
        begin = time.perf_counter()
        words = [sys.executable, "-m", "grader", "grade", *paths, "--jobs", "1", "--pictures", "none", "--quiet"]
        subprocess.run(words, check=False)
        return time.perf_counter() - begin


def main() -> None:
    """Measure and print."""
    exercises = load_all(Path("exercises"))
    found = find([Path(sys.argv[1] if len(sys.argv) > 1 else "submissions")], exercises).entries
    measured: dict[Entry, tuple[float, list[float]]] = {}
    judge.get_ready(exercises.values())
    with Server(policy.LIBRARIES) as server:
        server.wait_until_ready()
        for entry in found:
            seconds = plain(entry) if entry.path.endswith(".py") else None
            if seconds is not None:
                measured[entry] = seconds, graded(read(entry), exercises[entry.exercise], server)
    entries = list(measured)
    plainly = sum(seconds for seconds, _ in measured.values())
    grading = sum(sum(parts) for _, parts in measured.values())
    wholly = command(entries, Path("exercises"))
    running = sum(parts[PARTS.index("run")] for _, parts in measured.values())
    ratios = [sum(parts) / seconds for seconds, parts in measured.values()]
    print(f"{len(entries)} files, {plainly:.1f} s by a fresh python each")
    print(f"grading them, warm: {grading:.2f} s, {grading / plainly:.3f} (median {statistics.median(ratios):.3f})")
    print(f"  the scripts' own work: {running / plainly:.3f}; what grading adds: {(grading - running) / plainly:.3f}")
    print(f"the whole command, cold: {wholly:.2f} s, {wholly / plainly:.3f} of that")
    for name, times in zip(PARTS, zip(*(parts for _, parts in measured.values()), strict=True), strict=True):
        print(
            f"  {name:8} {1000 * statistics.median(times):7.1f} ms median {1000 * statistics.mean(times):7.1f} ms mean"
        )


if __name__ == "__main__":
    main()
