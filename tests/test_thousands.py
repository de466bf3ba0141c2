"""Two thousand submissions in a row: what is left of them is their reports."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from typing import NamedTuple

COUNT = 2000
ALLOWED_GROWTH = 1.1
"""Of the memory of each process from the first to the second measurement."""
EXERCISE = """
id: half
title: Half of it
statement: Define `half` as 21.
reference: half = 21
limits: {seconds: 5}
checks:
  - {id: half, look_at: {variable: half}, compare: {numeric: {to: 21}}}
"""
EARLY, LATE = 200, 1500
"""How many reports there are when the processes are measured; enough are left to keep them at work meanwhile."""
SAMPLES = 20
SUBMISSIONS = {
    "right": ("half = 21\n", "graded", 1),
    "wrong": ("half = 20\n", "graded", 0),
    "exits": ("half = 21\nraise SystemExit(3)\n", "fault", 1),
    "is gone": ("import os\nhalf = 21\nos._exit(1)\n", "fault", 0),
    "leaves files": ("import os\nhalf = 21\nos.makedirs('a/b')\nopen('a/b/c', 'w').write('x' * 9999)\n", "graded", 1),
    "leaves a thread": ("import threading\nhalf = 21\nthreading.Timer(60, print).start()\n", "graded", 1),
    "prints": ("half = 21\nprint('x' * 5_000)\n", "graded", 1),
    "is not Python": ("half = = 21\n", "fault", 0),
}
"""What each of them holds, how it ends, and what it scores."""


class Process(NamedTuple):
    """One process; its number alone may be another's later."""

    pid: int
    started: str
    command: str

    def is_there(self) -> bool:
        """Whether it still is, if only as a zombie."""
        try:
            return started(self.pid) == self.started
        except OSError:
            return False


def started(pid: int) -> str:
    """When a process was started, in ticks of the system's clock."""
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[19]


class Size(NamedTuple):
    """Of a process."""

    private_bytes: int
    """What it does not share with a file."""
    descriptors: int


def test_two_thousand_submissions_leave_their_reports_and_nothing_else(tmp_path):
    temporary, out = tmp_path / "temporary", tmp_path / "out"
    temporary.mkdir()
    write_class(tmp_path)
    command = [
        sys.executable,
        "-m",
        "grader",
        "grade",
        "class",
        "--exercises",
        "exercises",
        "--out",
        "out",
        "--jobs",
        "1",
    ]
    environment = {**os.environ, "TMPDIR": str(temporary)}
    grader = subprocess.Popen([*command, "--quiet"], cwd=tmp_path, env=environment, start_new_session=True)
    try:
        wait_for_reports(out, EARLY, grader)
        early = smallest_sizes(grader.pid)
        wait_for_reports(out, LATE, grader)
        late = smallest_sizes(grader.pid)
        assert grader.wait(timeout=600) == 1
    finally:
        grader.kill()
        grader.wait()
    assert_right(json.loads((out / "results.json").read_bytes())["results"])
    assert list(temporary.iterdir()) == []
    wait_for_the_end_of({*early, *late})
    lasting = early.keys() & late.keys()
    assert len(lasting) >= 4  # the command, its worker, the sandbox's keeper and its server
    assert {process: late[process].descriptors - early[process].descriptors for process in lasting} == dict.fromkeys(
        lasting, 0
    )
    growth = {process: late[process].private_bytes / early[process].private_bytes for process in lasting}
    assert max(growth.values()) <= ALLOWED_GROWTH, growth


def wait_for_the_end_of(processes: set[Process]) -> None:
    """What is killed with its parent is gone a moment after it."""
    end = time.monotonic() + 10
    while left := [process for process in processes if process.is_there()]:
        assert time.monotonic() < end, left
        time.sleep(0.05)


def write_class(folder: Path) -> None:
    (folder / "exercises").mkdir()
    (folder / "exercises" / "half.yaml").write_text(EXERCISE, encoding="utf-8")
    for number, kind in zip(range(COUNT), cycle(SUBMISSIONS), strict=False):
        student = folder / "class" / f"{number:04} {kind}"
        student.mkdir(parents=True)
        (student / "half.py").write_text(SUBMISSIONS[kind][0], encoding="utf-8")


def assert_right(records: list[dict[str, object]]) -> None:
    found = [(record["student"], record["status"], record["score"]) for record in records]
    kinds = zip(range(COUNT), cycle(SUBMISSIONS), strict=False)
    assert found == [(f"{number:04} {kind}", *SUBMISSIONS[kind][1:]) for number, kind in kinds]


def wait_for_reports(out: Path, count: int, grader: subprocess.Popen[bytes]) -> None:
    while not out.is_dir() or len(list(out.iterdir())) < count:
        assert grader.poll() is None
        time.sleep(0.05)


def smallest_sizes(pid: int) -> dict[Process, Size]:
    """Of several looks at each of the processes that were there at every one."""
    looks = []
    for _ in range(SAMPLES):
        looks.append(dict(sizes(pid)))
        time.sleep(0.02)
    always = set.intersection(*(set(look) for look in looks))
    return {each: Size(*map(min, zip(*(look[each] for look in looks), strict=True))) for each in always}


def sizes(pid: int) -> Iterator[tuple[Process, Size]]:
    """A process and its descendants; one that ends meanwhile is left out."""
    folder = Path(f"/proc/{pid}")
    try:
        process = Process(pid, started(pid), folder.joinpath("cmdline").read_text().replace("\0", " ")[-60:])
        resident, shared = map(int, folder.joinpath("statm").read_text().split()[1:3])
        size = Size((resident - shared) * os.sysconf("SC_PAGE_SIZE"), len(list(folder.joinpath("fd").iterdir())))
        children = folder.joinpath("task", str(pid), "children").read_text().split()
    except (FileNotFoundError, ProcessLookupError):
        return
    yield process, size
    for child in children:
        yield from sizes(int(child))
