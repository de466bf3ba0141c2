"""Hostile submissions earn what the same wrong answer earns without hostility; odd but honest ones full marks.

The last words of an attack's file name say how it must end.
"""

import itertools
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from grader import pipeline
from grader.model import Exercise, Grade, Limits, Outcome, Submission
from grader.sandbox import policy
from grader.sandbox.client import Server
from grader.spec import load

HERE = Path(__file__).parent
ATTACKS = sorted((HERE / "attacks").glob("*.py"))
HARMLESS = sorted((HERE / "harmless").glob("*.py"))
EXERCISE = load(HERE / "derivative.yaml")
ROOMY = EXERCISE.model_copy(update={"limits": Limits(seconds=60)})
LIBRARIES = ["numpy", "sympy", "matplotlib"]

WRONG = b"def f(x):\n    return x**3 - 2 * x**2 + 1\n\ndef fprime(x):\n    return 3 * x**2\n"

STOPPED = {
    "runs_out_of_time": "time",
    "runs_out_of_memory": "memory",
    "prints_too_much": "output",
    "writes_too_much": "files",
    "ends_its_own_process": "exited",
}
"""The reason why the run was stopped, by how the file's name ends."""

PLAINLY = """
import os, runpy, sys
os.dup2(int(sys.argv[2]), 3)
found = runpy.run_path(sys.argv[1], run_name="__main__")
print("\\nescaped" if found["escaped"] else "\\nrefused")
"""
"""Runs a file as a script, with a channel as a submission's process has it."""

BY_STEM = [pytest.param(path, id=path.stem) for path in ATTACKS]
REFUSED = [pytest.param(path, id=path.stem) for path in ATTACKS if path.stem.endswith("_is_refused")]


@pytest.fixture(scope="module")
def server():
    with Server(LIBRARIES) as server:
        yield server


@pytest.fixture(scope="module")
def honest_wrong_score(server):
    return grade(WRONG, server).score


def grade(source: bytes, server: Server, exercise: Exercise = EXERCISE) -> Grade:
    return pipeline.grade(Submission("mallory", exercise.id, "derivative.py", source), exercise, server)


def outcomes(grade: Grade) -> dict[str, Outcome]:
    return {mark.verdict.check.id: mark.verdict.outcome for mark in grade.marks}


@pytest.mark.parametrize("path", BY_STEM)
def test_an_attack_earns_nothing(path, server, honest_wrong_score):
    graded = grade(path.read_bytes(), server)
    assert graded.status != "unjudged"
    assert outcomes(graded)["fprime"] is not Outcome.PASS
    if path.stem.endswith("_is_refused"):
        assert graded.run.fault is None, graded.run.fault
        assert outcomes(graded)["escaped"] is Outcome.PASS
        assert graded.score == honest_wrong_score
    elif path.stem.endswith("_gains_nothing"):
        assert outcomes(graded)["escaped"] in (Outcome.PASS, Outcome.FAULT)
        assert graded.score <= honest_wrong_score
    elif path.stem.endswith("_sends_rubbish"):
        assert graded.score == 0
    else:
        reason = next(reason for ending, reason in STOPPED.items() if path.stem.endswith(ending))
        assert graded.run.fault is not None
        assert graded.run.fault.reason == reason
        assert graded.score <= honest_wrong_score


@pytest.mark.parametrize("path", REFUSED)
def test_an_attack_that_is_refused_has_success_without_confinement(path, tmp_path):
    """In a plain Python that has the same descriptors; otherwise its refusal would show nothing."""
    shutil.copy(path, tmp_path)
    ours, theirs = socket.socketpair()
    with ours, theirs:
        command = [sys.executable, "-c", PLAINLY, path.name, str(theirs.fileno())]
        environment = policy.environment(str(tmp_path), str(tmp_path))
        done = subprocess.run(
            command, cwd=tmp_path, env=environment, pass_fds=[theirs.fileno()], capture_output=True, check=False
        )
    assert b"\nescaped\n" in done.stdout, done


@pytest.mark.parametrize("path", [pytest.param(path, id=path.stem) for path in HARMLESS])
def test_an_odd_but_honest_submission_earns_full_marks(path, server):
    graded = grade(path.read_bytes(), server, ROOMY)
    assert graded.run.fault is None, (graded.run.fault, graded.run.stderr)
    assert graded.score == graded.max_score


def test_a_server_survives_all_attacks_in_a_row(server, honest_wrong_score):
    """An honest file after each poisoner is graded as ever."""
    for path in itertools.islice(ATTACKS, 0, None, 5):
        grade(path.read_bytes(), server)
        assert grade(WRONG, server).score == honest_wrong_score
