"""What of grader works where Python lacks all that is Unix's own."""

import json
import shutil
import subprocess
import sys
from contextlib import nullcontext
from pathlib import Path

import pytest

from grader.batch import workers

ROOT = Path(__file__).parents[2]

SAMPLES = ("carla/lesson-01.py", "dmitri/lesson-02.ipynb")
OTHERS = {
    "floods": "while True: print('x' * 1000)",
    "ends": "import os\nos._exit(3)",
    "broken": "x = = 1",
}
"""What other students hand in for lesson-01."""
LOOP = """
id: doubling
title: Doubling
statement: Define `area`, twice 21.
reference: "area = 42"
limits: {seconds: 1}
checks:
  - id: area
    points: 2
    look_at: {variable: area}
    compare: {numeric: {to: 42}}
"""


@pytest.fixture(scope="module")
def python(tmp_path_factory):
    """A Python without Unix, that of every process it starts itself included."""
    folder = tmp_path_factory.mktemp("python")
    shutil.copy(Path(__file__).with_name("without_unix.py"), folder / "sitecustomize.py")
    path = folder / "python"
    path.write_text(
        f'#!/bin/sh\nPYTHONPATH="{folder}" PYTHON_WITHOUT_UNIX="$0" exec "{sys.executable}" "$@"\n', encoding="utf-8"
    )
    path.chmod(0o755)
    return path


@pytest.fixture(scope="module")
def students(tmp_path_factory):
    """A class's folder: samples, and programs that end in other ways."""
    folder = tmp_path_factory.mktemp("class")
    for sample in SAMPLES:
        (folder / sample).parent.mkdir()
        shutil.copy(ROOT / "submissions" / sample, folder / sample)
    for student, source in OTHERS.items():
        hand_in(folder / student / "lesson-01.py", source)
    (folder / "links").mkdir()
    (folder / "links" / "lesson-01.py").symlink_to(folder / SAMPLES[0])
    return folder


def hand_in(path, source):
    path.parent.mkdir(parents=True)
    path.write_text(source, encoding="utf-8")


def grade(python, students, out, *options, exercises=ROOT / "exercises"):
    command = [python, "-m", "grader", "grade", students, "--exercises", exercises, "--out", out, *options]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def results(out):
    return json.loads((out / "results.json").read_text(encoding="utf-8"))["results"]


def scores(records):
    keys = ("student", "exercise", "status", "score", "max_score", "needs_review")
    checks = [[(check["id"], check["points"]) for check in record["checks"]] for record in records]
    return [([record[key] for key in keys], each) for record, each in zip(records, checks, strict=True)]


def test_nothing_of_unix_is_left(python):
    asked = """
import os, select, signal, socket
print(*(hasattr(*each) for each in [(os, "fork"), (signal, "setitimer"), (select, "poll"), (socket, "AF_UNIX")]))
import fcntl
"""
    done = subprocess.run([python, "-c", asked], capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["False"] * 4
    assert "ModuleNotFoundError" in done.stderr


@pytest.mark.slow
def test_a_class_earns_there_without_confinement_what_it_earns_confined(python, students, tmp_path):
    unconfined = grade(python, students, tmp_path / "unconfined", "--unconfined")
    assert unconfined.returncode == 1, unconfined.stderr
    confined = grade(sys.executable, students, tmp_path / "confined")
    assert confined.returncode == 1, confined.stderr
    there, here = results(tmp_path / "unconfined"), results(tmp_path / "confined")
    assert scores(there) == scores(here)
    assert [record["confinement"] for record in there] == [[]] * len(here)


def test_a_program_that_never_ends_is_ended_there_and_keeps_nothing(python, tmp_path):
    """No timer interrupts a program on Windows, so that nothing can be looked at once its time is up."""
    hand_in(tmp_path / "exercises" / "doubling.yaml", LOOP)
    hand_in(tmp_path / "class" / "ada" / "doubling.py", "area = 42\nprint('so far')\nwhile True: pass")
    done = grade(python, tmp_path / "class", tmp_path, "--unconfined", exercises=tmp_path / "exercises")
    assert done.returncode == 1, done.stderr
    (record,) = results(tmp_path)
    assert (record["score"], record["needs_review"], record["stdout"]) == (0, False, "so far\n")
    assert "time" in record["checks"][0]["message"]


def test_strangers_are_not_graded_there(python, students, tmp_path):
    done = grade(python, students, tmp_path)
    assert done.returncode == 3
    assert "grader doctor" in done.stderr
    assert "--unconfined" in done.stderr
    assert not (tmp_path / "results.json").exists()


def test_without_fork_a_task_that_fails_costs_only_itself(monkeypatch):
    monkeypatch.delattr("os.fork")
    results = workers.run_all(3, lambda: nullcontext(lambda number: bytes([10 // (number - 1)])), jobs=2, seconds=1)
    assert list(results) == [
        (0, workers.Lost("ValueError: bytes must be in range(0, 256)")),
        (1, workers.Lost("ZeroDivisionError: integer division or modulo by zero")),
        (2, b"\n"),
    ]
