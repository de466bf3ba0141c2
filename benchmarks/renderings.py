"""How many right renderings are refused, and how many wrong ones accepted: python benchmarks/renderings.py."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parent.parent))

from grader.model import Judgement
from tests.figures import renderings
from tests.figures.renderings import LESSONS, Rendering, comparer, program, rendering, smooth
from tests.sandbox.drawing import draw


def judged(one: Rendering, *, real: bool) -> Judgement:
    """The judgement of values built directly, or of what the sandbox's reader makes of a program."""
    if not real:
        return comparer(one.task).judge(renderings.values(one))
    with tempfile.TemporaryDirectory() as work:
        return comparer(one.task).judge(draw(program(one, Path(work)), Path(work)))


def survey(kind: str, count: int, seed: int, *, real: bool, show: int) -> None:
    """Judge so many renderings and print the table by what they have in common."""
    asked, other, missed = Counter(), Counter(), []
    spent = 0.0
    for number in range(count):
        rng = np.random.default_rng([seed, number])
        task = LESSONS[number % 6] if number % 6 < len(LESSONS) else smooth(rng)
        one = rendering(rng, task, wrong=kind == "wrong", anyhow=kind == "unrestricted")
        start = time.perf_counter()
        judgement = judged(one, real=real)
        spent += time.perf_counter() - start
        traits = [f"task: {task.name.split()[0]}", f"grid: {one.grid}"]
        traits += [f"mistake: {one.mistake}"] if one.mistake else []
        own = (one.which,) if one.which >= 0 else range(len(one.methods))
        traits += sorted({f"method: {one.methods[n]}" for n in own})
        traits += sorted({f"way: {one.ways[n if len(one.ways) > 1 else 0]}" for n in own})
        asked.update(traits)
        if (judgement.credit == 1) == (kind == "wrong"):
            other.update(traits)
            missed.append((number, one, judgement))
    word = "accepted" if kind == "wrong" else "refused"
    print(f"\n{kind}: {len(missed)} of {count} {word} ({len(missed) / count:.2%}), {1000 * spent / count:.1f} ms each")
    for trait in sorted(asked):
        print(f"  {trait:32} {other[trait]:5} of {asked[trait]:5}")
    for number, one, judgement in missed[:show]:
        size = max(call.x.size for call in one.calls)
        print(f"  #{number} {one.task.name} {one.grid} {one.methods} {one.ways} {one.mistake} {one.which} {size}")
        print(f"      {judgement.credit:.2f} {judgement.diagnosis}: {judgement.message[:220]}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--real", action="store_true", help="through Matplotlib and the sandbox's reader")
    parser.add_argument("--show", type=int, default=20, help="how many of those that came out otherwise are listed")
    parser.add_argument("--kinds", nargs="*", default=["right", "wrong", "unrestricted"])
    arguments = parser.parse_args()
    for kind in arguments.kinds:
        survey(kind, arguments.count, arguments.seed, real=arguments.real, show=arguments.show)
