"""A class is graded to its end, whatever is handed in and whatever dies on the way."""

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path

import pytest

from grader import __version__, batch
from grader.batch import workers
from grader.batch.reports import Reports, folders, write
from grader.batch.workers import Lost
from grader.errors import SandboxError
from grader.report.insights import COMPARED
from grader.sandbox import policy
from grader.spec import load_all
from grader.submissions import Entry, Found, find

ROOT = Path(__file__).parent.parent

SPEC = """
id: doubling
title: Doubling
statement: Define `double(x)` and `area`, twice 21.
reference: |
  area = 42
  def double(x):
      return 2 * x
limits: {seconds: 2, output_kib: 16, memory_mib: 512}
domain: {x: [1, 2]}
checks:
  - id: area
    points: 2
    look_at: {variable: area}
    compare: {numeric: {to: 42}}
  - id: double
    points: 3
    look_at: {function: double, of: [x]}
    compare: {numeric: {to: 2*x}}
"""
RIGHT = "area = 42\ndef double(x):\n    return 2 * x\n"

RECORD_KEYS = {
    "student": str,
    "exercise": str,
    "submission": str,
    "sha256": str,
    "status": str,
    "score": float,
    "max_score": float,
    "needs_review": bool,
    "confinement": list,
    "seconds": float,
    "stdout": str,
    "report": str,
    "checks": list,
}
CHECK_KEYS = {
    "id": str,
    "title": str,
    "outcome": str,
    "points": float,
    "max_points": float,
    "message": str,
    "notes": list,
    "diagnosis": str | None,
}


@pytest.fixture
def exercises(tmp_path):
    """The folder of one exercise."""
    (tmp_path / "exercises").mkdir()
    (tmp_path / "exercises" / "doubling.yaml").write_text(SPEC, encoding="utf-8")
    return tmp_path / "exercises"


@pytest.fixture
def hand_in(tmp_path):
    """Hand in a source as a student; gives the path."""

    def write_file(student, source=RIGHT):
        path = tmp_path / "class" / student / "doubling.py"
        path.parent.mkdir(parents=True)
        path.write_bytes(source if isinstance(source, bytes) else source.encode())
        return path

    return write_file


@pytest.fixture
def run(tmp_path, exercises):
    """Grade tmp_path/class in this process."""

    def grade_class(found=None, out="out", jobs=2, progress=lambda record: None):
        known = load_all(exercises)
        return batch.grade(
            found or find([tmp_path / "class"], known),
            known,
            tmp_path / out,
            jobs=jobs,
            pictures="all",
            confined=True,
            progress=progress,
        )

    return grade_class


@pytest.fixture
def start(tmp_path, exercises):
    """Start `grader grade` on tmp_path/class."""

    def start_process(*command):
        command = command or (sys.executable, "-m", "grader")
        options = ("--exercises", exercises, "--out", tmp_path / "out", "--jobs", "2")
        (tmp_path / "tmp").mkdir()
        return subprocess.Popen(
            [*command, "grade", tmp_path / "class", *options],
            cwd=ROOT,
            env={**os.environ, "TMPDIR": str(tmp_path / "tmp")},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    return start_process


def results(tmp_path):
    return json.loads((tmp_path / "out" / "results.json").read_text(encoding="utf-8"))


def public(record):
    """A record as other tools read it."""
    return {key: value for key, value in record.items() if key != COMPARED}


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def outcomes(record):
    return {check["id"]: check["outcome"] for check in record["checks"]}


# --- One broken submission of each kind --------------------------------------------------------------

BROKEN = {
    "syntax-error": "area = 42\ndef double(x:\n",
    "exception": f"{RIGHT}raise ValueError('no')\n",
    "endless-loop": f"{RIGHT}while True:\n    pass\n",
    "large-array": f"{RIGHT}import numpy\nnumpy.ones(10 * 2**30 // 8)\n",
    "sys-exit": f"{RIGHT}import sys\nsys.exit(3)\n",
    "os-exit": f"{RIGHT}import os\nos._exit(0)\n",
    "output-flood": f"{RIGHT}while True:\n    print('spam' * 1000)\n",
    "null-bytes": b"area = 42\n\0\0\0",
    "two-megabytes": b"#" * 2**21,
    "not-utf-8": b"area = 42\nname = '\xff\xfe'\n",
    "empty": "",
    "deep-recursion": f"{RIGHT}double = lambda x: double(x)\n",
}
WHAT_COUNTS = {
    # What was defined before is looked at where the process lived on.
    "exception": ("fault", "PASS", "PASS"),
    "endless-loop": ("fault", "PASS", "PASS"),
    "large-array": ("fault", "PASS", "PASS"),
    "sys-exit": ("fault", "PASS", "PASS"),
    # The process is gone, or nothing ran at all.
    "syntax-error": ("fault", "FAULT", "FAULT"),
    "os-exit": ("fault", "FAULT", "FAULT"),
    "output-flood": ("fault", "PASS", "PASS"),
    "null-bytes": ("fault", "FAULT", "FAULT"),
    "two-megabytes": ("fault", "FAULT", "FAULT"),
    "not-utf-8": ("fault", "FAULT", "FAULT"),
    "a-pipe": ("fault", "FAULT", "FAULT"),
    "a-socket": ("fault", "FAULT", "FAULT"),
    "a-dangling-link": ("fault", "FAULT", "FAULT"),
    "a-link-elsewhere": ("fault", "FAULT", "FAULT"),
    "a-folder": ("fault", "FAULT", "FAULT"),
    "no-permission": ("fault", "FAULT", "FAULT"),
    # It ran, and what it gives is wrong.
    "empty": ("graded", "FAULT", "FAULT"),
    "deep-recursion": ("graded", "PASS", "FAIL"),
    "right": ("graded", "PASS", "PASS"),
    "right-too": ("graded", "PASS", "PASS"),
}


def hand_in_all(hand_in):
    for student, source in BROKEN.items():
        hand_in(student, source)
    hand_in("right")
    hand_in("right-too")
    hand_in("no-permission").chmod(0)
    for student, make in {
        "a-pipe": os.mkfifo,
        "a-socket": bind_socket,
        "a-dangling-link": lambda path: path.symlink_to("nowhere.py"),
        "a-link-elsewhere": lambda path: path.symlink_to("../right/doubling.py"),
        "a-folder": Path.mkdir,
    }.items():
        path = hand_in(student)
        path.unlink()
        make(path)


def bind_socket(path):
    """Bind a socket to a path, which may be longer than the address of one."""
    with contextlib.chdir(path.parent), socket.socket(socket.AF_UNIX) as bound:
        bound.bind(path.name)


def test_each_broken_submission_costs_only_itself(hand_in, start, tmp_path):
    """One run for all, as a teacher would do it; it takes as long as one endless loop."""
    hand_in_all(hand_in)
    process = start()
    out, err = process.communicate(timeout=300)
    assert process.returncode == 1
    assert "Traceback" not in err
    content = results(tmp_path)
    assert (content["schema"], content["grader"]) == (1, __version__)
    records = {record["student"]: record for record in content["results"]}
    assert list(records) == sorted(WHAT_COUNTS)
    found = {student: (record["status"], *outcomes(record).values()) for student, record in records.items()}
    if os.geteuid() == 0:  # may read everything
        found["no-permission"] = WHAT_COUNTS["no-permission"]
    assert found == WHAT_COUNTS
    for student, record in records.items():
        assert student in out
        assert_contract(record)
        assert "doubling" in (tmp_path / "out" / record["report"]).read_text(encoding="utf-8")
    assert not list((tmp_path / "out").glob("**/.*")), "a part of a file was left"


def assert_contract(record):
    """What other tools rely on."""
    for found, keys in ((record, RECORD_KEYS), *((check, CHECK_KEYS) for check in record["checks"])):
        assert found.keys() == keys.keys()
        assert all(isinstance(found[key], (int, float) if kind is float else kind) for key, kind in keys.items())
    assert record["status"] in ("graded", "fault", "unjudged")
    assert record["score"] == sum(check["points"] for check in record["checks"])
    assert record["max_score"] == 5
    assert record["needs_review"] is False
    assert record["confinement"] == list(policy.LAYERS)
    assert record["seconds"] >= 0
    assert record["report"] == f"{record['student']}/doubling.html"
    assert [check["id"] for check in record["checks"]] == ["area", "double"]
    assert all(check["message"] for check in record["checks"])


def test_the_digest_is_that_of_what_was_run(hand_in, run):
    hand_in("ada", "area = 42\r\n")
    (record,) = run()
    assert record["sha256"] == sha256(b"area = 42\r\n").hexdigest()


# --- Order, number of workers, students --------------------------------------------------------------


@pytest.mark.parametrize("jobs", [1, 2, 50])
def test_records_come_in_the_order_of_the_entries(jobs, hand_in, run, tmp_path):
    """However many workers there are, and whoever is finished first."""
    for number, student in enumerate("edcba"):
        hand_in(student, f"import time\ntime.sleep({number % 2 * 0.3})\n{RIGHT}")
    heard = []
    records = run(jobs=jobs, progress=heard.append)
    assert [record["student"] for record in records] == list("abcde")
    assert [public(record) for record in records] == results(tmp_path)["results"]
    assert sorted(heard, key=lambda record: record["student"]) == list(records)


def test_nothing_to_grade_is_graded_at_once(run, tmp_path):
    assert list(run(Found((), ("ada",), ()), jobs=0)) == []
    assert results(tmp_path)["results"] == []
    assert "ada" in (tmp_path / "out" / "index.html").read_text(encoding="utf-8")


def test_who_handed_in_nothing_is_listed(hand_in, run, tmp_path):
    hand_in("ada")
    (tmp_path / "class" / "grace").mkdir()
    assert [record["student"] for record in run()] == ["ada"]
    page = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    assert "grace" in page
    assert "nothing handed in" in page


def test_grading_again_replaces_what_was_there(hand_in, run, tmp_path):
    hand_in("ada", "area = 41\n")
    run()
    (tmp_path / "class" / "ada" / "doubling.py").write_text(RIGHT, encoding="utf-8")
    (record,) = run()
    assert record["score"] == 5
    assert results(tmp_path)["results"] == [public(record)]


HOSTILE = [
    "../../etc",
    "/etc",
    "..",
    ".",
    "",
    " ",
    "index.html",
    "results.json",
    "Index.HTML",
    "a\0b\nc",
    "CON",
    "\ud800",
]


def test_a_students_name_is_one_folder_below_the_reports(hand_in, run, tmp_path):
    path = hand_in("ada")
    found = Found(tuple(Entry(name, "doubling", path.parent, (path.name,)) for name in HOSTILE), tuple(HOSTILE), ())
    pages = [record["report"].split("/") for record in run(found)]
    assert {page for _, page in pages} == {"doubling.html"}
    assert names(tmp_path / "out") == sorted(["index.html", "results.json", *(folder for folder, _ in pages)])
    assert all(names(tmp_path / "out" / folder) == ["doubling.html"] for folder, _ in pages)


def test_students_never_share_a_folder():
    students = [
        *HOSTILE,
        "ada",
        "Ada",
        "ada.",
        " ada",
        "ada (2)",
        "a/b",
        "a\\b",
        "a_b",
        "x" * 100,
        "x" * 101,
        "…",
        "ß",
        "SS",
    ]
    found = folders(students)
    assert set(found) == set(students)
    assert len({name.casefold() for name in found.values()}) == len(students)
    assert not {name.casefold() for name in found.values()} & {"index.html", "results.json", ".", "..", ""}
    assert all(len(os.fsencode(name)) <= 255 and "/" not in name for name in found.values())


def test_plain_names_are_kept():
    assert folders(["ada", "José García", "李雷", "o'neil"]) == {
        name: name for name in ["ada", "José García", "李雷", "o'neil"]
    }


def test_a_file_is_written_whole_or_not_at_all(tmp_path):
    path = tmp_path / "below" / "page.html"
    write(path, "first ✓")
    write(path, "second \ud800")
    assert path.read_bytes() == b"second ?"
    assert names(path.parent) == ["page.html"]


# --- What dies on the way ----------------------------------------------------------------------------


def children(pid):
    """The processes that a process started."""
    found = set()
    for task in Path(f"/proc/{pid}/task").iterdir():
        with contextlib.suppress(OSError):
            found |= set(map(int, (task / "children").read_text(encoding="ascii").split()))
    return found


def command(pid):
    with contextlib.suppress(OSError):
        return Path(f"/proc/{pid}/cmdline").read_text(encoding="utf-8")
    return ""


def servers(pid):
    """The sandbox servers of a `grader` process and of its workers."""
    started = [child for parent in (pid, *children(pid)) for child in children(parent)]
    return {child for child in started if "grader.sandbox.inside.server" in command(child)}


def is_alive(pid):
    """Whether a process has not ended; it may still wait for being noticed by whoever inherited it."""
    with contextlib.suppress(OSError):
        return " Z " not in Path(f"/proc/{pid}/stat").read_text(encoding="utf-8")
    return False


def until(condition):
    """Wait for something to be there, and give it."""
    end = time.monotonic() + 120
    while not (found := condition()):
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.02)
    return found


SLOW = f"import time\ntime.sleep(0.4)\n{RIGHT}"
STUDENTS = [f"student-{number}" for number in range(8)]


@pytest.mark.parametrize("victim", ["a worker", "all workers", "a sandbox server", "all sandbox servers"])
def test_a_process_that_is_killed_loses_nothing(victim, hand_in, start, tmp_path):
    for student in STUDENTS:
        hand_in(student, SLOW)
    process = start()
    until(lambda: list((tmp_path / "out").glob("student-*/*.html")))
    found = until(lambda: servers(process.pid))
    victims = list(children(process.pid) - found if "worker" in victim else found)
    for pid in victims if victim.startswith("all") else victims[:1]:
        os.kill(pid, signal.SIGKILL)
    _, err = process.communicate(timeout=300)
    assert process.returncode == 0, err
    assert "Traceback" not in err
    records = results(tmp_path)["results"]
    assert [(record["student"], record["score"]) for record in records] == [(student, 5) for student in STUDENTS]


def test_an_interrupted_run_says_so_and_leaves_its_pages_and_no_process(hand_in, start, tmp_path):
    for student in STUDENTS:
        hand_in(student, SLOW)
    process = start()
    until(lambda: list((tmp_path / "out").glob("student-*/*.html")))
    there = {*children(process.pid), *until(lambda: servers(process.pid))}
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert err.splitlines()[-1] == "grader: interrupted"
    assert "results.json and index.html were not written" in err
    assert "Traceback" not in err
    assert list((tmp_path / "out").glob("student-*/*.html"))
    assert not [pid for pid in there if is_alive(pid)]
    assert not list((tmp_path / "tmp").iterdir())
    assert not (tmp_path / "out" / "results.json").exists()


WITHOUT_LANDLOCK = """
import errno, os, sys
import pyseccomp
filter = pyseccomp.SyscallFilter(pyseccomp.ALLOW)
filter.add_rule(pyseccomp.ERRNO(errno.ENOSYS), "landlock_create_ruleset")
filter.load()
os.execv(sys.executable, [sys.executable, "-m", "grader", *sys.argv[1:]])
"""


def test_a_kernel_that_cannot_confine_is_no_ones_zero(hand_in, start, tmp_path):
    hand_in("ada")
    hand_in("grace")
    process = start(sys.executable, "-c", WITHOUT_LANDLOCK)
    _, err = process.communicate(timeout=120)
    assert process.returncode == 3
    assert err.startswith("grader: ")
    assert "Traceback" not in err
    assert names(tmp_path / "out") == []


def test_reports_that_cannot_be_written_stop_the_run(hand_in, run, tmp_path):
    hand_in("ada")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "ada").write_text("a file in the place of the folder", encoding="utf-8")
    with pytest.raises(SandboxError, match="ada"):
        run()
    assert not (tmp_path / "out" / "results.json").exists()


@pytest.mark.parametrize("source", [RIGHT, "area = (42\n"])
def test_what_cannot_be_graded_is_left_to_a_person(source, hand_in, exercises, tmp_path):
    """No check has a verdict, and the page does without what may have been too much for it."""
    path = hand_in("ada", source)
    reports = Reports(tmp_path / "out", load_all(exercises), ["ada"], pictures="all", confined=True)
    record = reports.give_up(Entry("ada", "doubling", path.parent, (path.name,)), "its worker died")
    assert (record["status"], record["needs_review"], record["score"]) == ("unjudged", True, 0)
    assert outcomes(record) == {"area": "UNJUDGED", "double": "UNJUDGED"}
    assert "its worker died" in record["checks"][0]["message"]
    assert record["sha256"] == sha256(source.encode()).hexdigest()
    page = (tmp_path / "out" / record["report"]).read_text(encoding="utf-8")
    assert "its worker died" in page
    assert source.splitlines()[0] not in page


# --- Workers by themselves ---------------------------------------------------------------------------


class Bench:
    """Answers with the number; numbers in `deadly` end the worker, those in `endless` keep it for ever."""

    def __init__(self, folder, deadly=(), endless=()):
        self.folder = folder
        self.deadly = deadly
        self.endless = endless

    def __enter__(self):
        return self.answer

    def __exit__(self, *_):
        (self.folder / f"left-{os.getpid()}").touch()

    def answer(self, number):
        (self.folder / f"began-{number}-{os.getpid()}").touch()
        while number in self.endless:
            time.sleep(60)
        if number in self.deadly:
            os.kill(os.getpid(), signal.SIGKILL)
        return f"{number}".encode()


def done(count, folder, *, jobs=2, seconds=60.0, **numbers):
    return dict(workers.run_all(count, lambda: Bench(folder, **numbers), jobs=jobs, seconds=seconds))


@pytest.mark.parametrize(("count", "jobs"), [(0, 2), (1, 1), (1, 9), (20, 1), (20, 3), (3, 0)])
def test_every_task_is_done_once(count, jobs, tmp_path):
    assert done(count, tmp_path, jobs=jobs) == {number: b"%d" % number for number in range(count)}
    assert len(list(tmp_path.glob("began-*"))) == count
    assert len(list(tmp_path.glob("left-*"))) <= min(count, max(jobs, 1))


def test_a_task_that_kills_its_worker_is_tried_again_and_then_given_up(tmp_path):
    results = done(5, tmp_path, deadly={2})
    assert results.pop(2) == Lost("its worker died")
    assert results == {number: b"%d" % number for number in (0, 1, 3, 4)}
    assert len(list(tmp_path.glob("began-2-*"))) == workers.TRIES


def test_a_task_that_never_ends_is_given_up(tmp_path):
    results = done(4, tmp_path, seconds=2.0, endless={0, 1})
    assert results == {0: Lost("its worker took too long"), 1: Lost("its worker took too long"), 2: b"2", 3: b"3"}


def test_workers_clear_up_after_themselves(tmp_path):
    """Those with nothing to do when all is done, and those in the middle of a task when it breaks off."""
    done(6, tmp_path, jobs=3)
    assert len(list(tmp_path.glob("left-*"))) == len({path.name.split("-")[2] for path in tmp_path.glob("began-*")})
    results = workers.run_all(3, lambda: Bench(tmp_path, endless={1, 2}), jobs=3, seconds=60)
    assert next(results) == (0, b"0")
    until(lambda: len(list(tmp_path.glob("began-[12]-*"))) == 4)
    results.close()
    assert len(list(tmp_path.glob("left-*"))) == len({path.name.split("-")[2] for path in tmp_path.glob("began-*")})
