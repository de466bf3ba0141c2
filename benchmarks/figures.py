"""The costs of figures: watching and reading them beside the program, comparing them, drawing them in a report.

    python benchmarks/figures.py [RUNS]

Runs a program that draws two axes with three curves in the warm sandbox, RUNS times (default: 60) as it is and
with the watching undone, one after the other, so that a change of the machine's speed touches both. Then judges
the figure of lesson 1's reference, and of one that is wrong, and renders their reports with and without pictures.
"""

from __future__ import annotations

import gzip
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from grader import judge, looking, pipeline, scoring
from grader.model import Exercise, Submission
from grader.report import page
from grader.sandbox import policy
from grader.sandbox.client import Server
from grader.sandbox.reply import Reply
from grader.spec import load_all

PROGRAM = """
import numpy as np
import matplotlib.pyplot as plt
from matplotlib.axes import Axes
from matplotlib.backend_bases import FigureManagerBase
from matplotlib.figure import Figure
from matplotlib.legend import Legend

for owner, name in {undone}:
    setattr(owner, name, getattr(owner, name).__wrapped__)

x = np.linspace(-2, 3, 101)
figure, (above, below) = plt.subplots(2, 1, sharex=True)
above.plot(x, x**3 - 2 * x**2 + 1, label="f")
below.plot(x, 3 * x**2 - 4 * x, label="by the rules")
below.plot(x, 3 * x**2 - 4 * x + 1e-3 * (3 * x - 2), "--", label="rate of change")
below.set_xlabel("x")
above.legend()
below.legend()
plt.show()
plt.close("all")
"""
HOOKS = """(
    (plt, "show"), (Figure, "__init__"), (Axes, "clear"), (Legend, "_init_legend_box"), (FigureManagerBase, "destroy")
)"""
FIGURES = [{"kind": "figures"}]


def capture(server: Server, exercise: Exercise, runs: int) -> None:
    """Measure the program, from its start to the last answer, and print."""
    ways = {"watched": ("()", FIGURES), "not watched": (HOOKS, [])}
    replies: dict[str, list[Reply]] = {way: [] for way in ways}
    for _ in range(runs):
        for way, (undone, looks) in ways.items():
            replies[way].append(_run(server, exercise, PROGRAM.replace("{undone}", undone), looks))
    seconds = {way: [reply.laps.run + reply.laps.look for reply in found] for way, found in replies.items()}
    (answer,) = [frame for frame in replies["watched"][-1].frames if b"figures" in frame]
    print(f"two axes, three curves: {_compared(*seconds.values())}")
    print(f"  on the wire: {len(answer)} bytes, {len(gzip.compress(answer))} by gzip")


def _run(server: Server, exercise: Exercise, source: str, looks: list[dict[str, Any]]) -> Reply:
    request = {"looks": looks, "contract": []}
    reply = server.run(source.encode(), "student.py", pipeline.budget(exercise.limits), lambda: request)
    if reply.end != "done" or reply.stderr:
        raise SystemExit(f"The program did not run to its end: {reply.stderr.decode()}")
    return reply


def judged_and_shown(server: Server, exercise: Exercise, source: str, runs: int) -> None:
    """Measure the comparers of the figures and the drawing of their pictures, and print."""
    submission = Submission("ada", exercise.id, f"ada/{exercise.id}.py", source.encode())
    looks = looking.plan(submission, exercise)
    reply, run = pipeline.run_and_look(submission, exercise, server, looks)
    seen = looking.by_check(looks, looking.seen_of(looks, reply, run, submission))
    verdicts = judge.judge_all(exercise.checks, seen, run)
    for verdict, value in zip(verdicts, seen, strict=True):
        if verdict.check.id.startswith("figure"):
            seconds = _timed(lambda: verdict.check.compare.judge(value), runs)  # noqa: B023 - called here
            print(f"  {verdict.check.id} ({verdict.outcome.value}), compared: {_ms(seconds)}")
    grade = scoring.grade(submission, exercise, run, verdicts, 0.0)
    with_pictures = page.render(grade, "all")
    count = with_pictures.count("<svg") - page.render(grade, "none").count("<svg")
    print(f"  its report with pictures ({count} drawings):", end=" ")
    times = [_timed(lambda: page.render(grade, which), runs) for which in ("all", "none")]  # noqa: B023 - called here
    print(_compared(*times))
    plain, packed = (
        len(pack(with_pictures.encode())) - len(pack(page.render(grade, "none").encode()))
        for pack in (bytes, gzip.compress)
    )
    print(f"  drawings: {plain} bytes, {packed} by gzip")


def _timed(task: Callable[[], object], runs: int) -> list[float]:
    """Seconds of each of so many calls, after one to warm up."""
    task()
    seconds = []
    for _ in range(runs):
        begin = time.perf_counter()
        task()
        seconds.append(time.perf_counter() - begin)
    return seconds


def _ms(seconds: list[float]) -> str:
    return f"{1000 * statistics.median(seconds):.1f} ms"


def _compared(seconds: list[float], others: list[float]) -> str:
    """Medians, and the median difference and ratio of what was measured one after the other."""
    pairs = list(zip(seconds, others, strict=True))
    more, times = statistics.median(a - b for a, b in pairs), statistics.median(a / b for a, b in pairs)
    return f"{_ms(seconds)}, without {_ms(others)}; {1000 * more:+.1f} ms, {times:.2f} times"


def main() -> None:
    """Measure and print."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    exercise = load_all(Path("exercises"))["lesson-01"]
    judge.get_ready([exercise])
    with Server(policy.LIBRARIES) as server:
        server.wait_until_ready()
        capture(server, exercise, runs)
        for name, source in {
            "lesson 1, right": exercise.reference,
            "lesson 1, not divided by the step": exercise.reference.replace("- f(x)) / delta", "- f(x))"),
        }.items():
            print(f"{name}:")
            judged_and_shown(server, exercise, source, max(5, runs // 6))


if __name__ == "__main__":
    main()
