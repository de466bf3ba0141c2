"""Judging in a process that can be killed: what one task does, the others do not notice."""

import ctypes
import os
import resource
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from grader import deadline
from grader.deadline import CRASHED, FAILED, TOO_LONG, Expendable, Overrun, run_in_thread

SECONDS = 3.0


def answer():
    return b"fine"


def hang():
    while True:
        pass


def sleep_through_signals():
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGALRM, signal.SIGXCPU):
        signal.signal(number, signal.SIG_IGN)
    while True:
        time.sleep(60)


def compute_in_c_through_signals():
    signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
    return str(pow(3, 10**12)).encode()


def leave():
    os._exit(0)


def stop():
    os.kill(os.getpid(), signal.SIGSTOP)


def segfault():
    signal.signal(signal.SIGSEGV, signal.SIG_DFL)
    ctypes.string_at(0)


def abort():
    os.abort()


def fail():
    raise KeyError("no such thing")


def fail_with_a_long_word():
    raise ValueError("a" * 100_000)


class Unspeakable(Exception):
    def __str__(self):
        raise ValueError("inside an error")


def fail_unspeakably():
    raise Unspeakable


def eat_memory():
    return bytes(2 * deadline.MEMORY_BYTES)


def eat_memory_bit_by_bit():
    eaten = []
    while True:
        eaten.append(bytearray(2**24))


def interrupt():
    raise KeyboardInterrupt


def close_everything():
    os.closerange(3, 1000)
    return b"nobody hears this"


def sockets():
    """The descriptors of this process that something can be sent through."""
    listed = [int(path.name) for path in Path("/dev/fd").iterdir()]
    return [number for number in listed if Path(f"/dev/fd/{number}").is_socket()]


def fill_the_connection():
    for number in sockets():
        os.write(number, b"\xff" * 2**20)


def pretend_a_long_result():
    for number in sockets():
        os.write(number, b"\0" + b"\xff" * 8)
    time.sleep(60)


def recurse():
    return recurse()


UNRULY = {
    hang: (TOO_LONG, ""),
    sleep_through_signals: (TOO_LONG, ""),
    compute_in_c_through_signals: (TOO_LONG, ""),
    stop: (TOO_LONG, ""),
    leave: (CRASHED, ""),
    segfault: (CRASHED, ""),
    abort: (CRASHED, ""),
    close_everything: (CRASHED, ""),
    fill_the_connection: (CRASHED, ""),
    pretend_a_long_result: (CRASHED, ""),
    fail: (FAILED, "KeyError: 'no such thing'"),
    fail_with_a_long_word: (FAILED, "ValueError: aaaa"),
    fail_unspeakably: (FAILED, "Unspeakable: ?"),
    eat_memory: (FAILED, "MemoryError"),
    eat_memory_bit_by_bit: (FAILED, "MemoryError"),
    interrupt: (FAILED, "KeyboardInterrupt"),
    recurse: (FAILED, "RecursionError"),
}
"""What tasks may do, and what is said of it."""


def named(task):
    """Do the task whose name is sent."""
    return globals()[task.decode()]()


@pytest.fixture
def process():
    expendable = Expendable(named, SECONDS)
    yield expendable
    expendable.renew()


@pytest.fixture
def echo():
    expendable = Expendable(lambda task: task, SECONDS)
    yield expendable
    expendable.renew()


@pytest.fixture
def numbered():
    """Says the number of its process."""
    expendable = Expendable(lambda task: globals()[task.decode()]() if task else str(os.getpid()).encode(), SECONDS)
    yield expendable
    expendable.renew()


def open_descriptors():
    return len(list(Path("/dev/fd").iterdir()))


def zombies():
    """The process of a child that has ended and was not waited for, or None."""
    try:
        return os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT)
    except ChildProcessError:
        return None


# --- One task after another --------------------------------------------------------------------------


@pytest.mark.parametrize("content", [b"", b"x", bytes(range(256)) * 40_000], ids=["nothing", "one byte", "10 MB"])
def test_tasks_and_results_arrive_whole(content, echo):
    assert [echo.run(content), echo.run(b"after"), echo.run(content)] == [content, b"after", content]


@pytest.mark.parametrize("task", UNRULY, ids=lambda task: task.__name__)
def test_an_unruly_task_costs_its_own_result_alone(task, process, monkeypatch):
    monkeypatch.setattr(deadline, "MEMORY_BYTES", 2**28)  # to be eaten in less time
    reason, detail = UNRULY[task]
    before, overrun, *others = [process.run(name) for name in (b"answer", task.__name__.encode(), b"answer", b"answer")]
    assert [before, *others] == [b"fine"] * 3
    assert isinstance(overrun, Overrun)
    assert overrun.reason == reason
    assert overrun.detail.startswith(detail)
    assert len(overrun.detail) < 2 * deadline.LONGEST_DETAIL


def test_a_failure_says_where_in_the_code_it_was(process):
    overrun = process.run(b"fail")
    assert overrun.detail.endswith(f"({Path(__file__).name}, line {fail.__code__.co_firstlineno + 1})")


# --- Which process -----------------------------------------------------------------------------------


def test_a_process_is_kept_for_the_next_task(numbered):
    assert numbered.run(b"") == numbered.run(b"") != str(os.getpid()).encode()


@pytest.mark.parametrize("task", [b"hang", b"fail", b"leave", b"segfault"])
def test_a_task_that_fails_is_the_last_of_its_process(task, numbered):
    first = numbered.run(b"")
    assert isinstance(numbered.run(task), Overrun)
    assert numbered.run(b"") != first


def test_a_process_is_replaced_after_a_number_of_tasks(numbered, monkeypatch):
    monkeypatch.setattr(deadline, "MOST_TASKS", 3)
    processes = [numbered.run(b"") for _ in range(7)]
    assert [processes.count(each) for each in dict.fromkeys(processes)] == [3, 3, 1]


def grow():
    sys.modules[__name__].kept = b"x" * (2 * deadline.MOST_GROWTH_BYTES)
    return b"grown"


def test_a_process_whose_memory_has_grown_is_replaced(numbered):
    first = numbered.run(b"")
    assert numbered.run(b"grow") == b"grown"
    assert numbered.run(b"") != first


TRIED = []


def fail_the_second_time():
    TRIED.append(1)
    if len(TRIED) > 1:
        raise ValueError("not again")
    return b"fine"


def test_what_fails_only_after_other_tasks_does_not_fail(process):
    """What was done before in the same process must not cost a task its result."""
    assert [process.run(b"fail_the_second_time") for _ in range(4)] == [b"fine"] * 4


def test_a_new_process_knows_what_has_changed_here():
    known = [b"old"]
    process = Expendable(lambda _: known[0], SECONDS)
    assert process.run(b"") == b"old"
    known[0] = b"new"
    assert process.run(b"") == b"old"
    process.renew()
    assert process.run(b"") == b"new"
    process.renew()


def test_a_forked_process_takes_one_of_its_own(numbered):
    """Two that share a connection would hear each other's results."""
    first = numbered.run(b"")
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            os.write(writing, numbered.run(b""))
            numbered.renew()
        finally:
            os._exit(0)
    os.waitpid(pid, 0)
    theirs = os.read(reading, 100)
    os.close(reading)
    os.close(writing)
    assert theirs.isdigit()
    assert theirs != first
    assert numbered.run(b"") == first


# --- What is left behind -----------------------------------------------------------------------------


def test_nothing_is_left_behind():
    before = open_descriptors()
    process = Expendable(named, 0.5)
    for task in (b"hang", b"leave", b"fail", b"segfault", b"answer"):
        process.run(task)
    process.renew()
    assert open_descriptors() == before
    assert zombies() is None


def test_a_task_holds_no_descriptor_of_its_parents():
    """Or those at the other end would not notice that the parent is gone."""
    reading, writing = os.pipe()
    process = Expendable(lambda _: str(Path(f"/dev/fd/{writing}").exists()).encode(), SECONDS)
    try:
        found = process.run(b"")
    finally:
        process.renew()
        os.close(reading)
        os.close(writing)
    assert found == b"False"


def test_the_limits_are_the_childs_alone(echo):
    limits = [resource.getrlimit(limit) for limit in (resource.RLIMIT_AS, resource.RLIMIT_CPU)]
    echo.run(b"fine")
    assert [resource.getrlimit(limit) for limit in (resource.RLIMIT_AS, resource.RLIMIT_CPU)] == limits


ORPHAN = """
import os, time
from grader.deadline import Expendable

def do(task):
    print(os.getpid(), flush=True)
    while task == b"busy":
        pass
    return b""

Expendable(do, 1.0).run({task})
time.sleep(60)
"""


@pytest.mark.parametrize("task", [b"busy", b"idle"])
def test_a_process_whose_parent_was_killed_ends_by_itself(task):
    root = Path(__file__).parent.parent
    source = ORPHAN.format(task=task)
    with subprocess.Popen([sys.executable, "-c", source], stdout=subprocess.PIPE, text=True, cwd=root) as parent:
        child = int(parent.stdout.readline())
        parent.kill()
    end = time.monotonic() + 60
    while is_running(child) and time.monotonic() < end:
        time.sleep(0.1)
    assert not is_running(child)


def is_running(pid):
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    except OSError:
        return False


# --- Where nothing can be forked ---------------------------------------------------------------------

RELEASED = threading.Event()


def wait():
    RELEASED.wait()
    return b"late"


IN_A_THREAD = {
    answer: b"fine",
    wait: Overrun(TOO_LONG),
    fail: Overrun(FAILED, "KeyError: 'no such thing'"),
    interrupt: Overrun(FAILED, "KeyboardInterrupt"),
    recurse: Overrun(FAILED, "RecursionError"),
}


@pytest.mark.parametrize("task", IN_A_THREAD, ids=lambda task: task.__name__)
def test_a_thread_is_left_behind_where_it_overruns(task):
    expected = IN_A_THREAD[task]
    RELEASED.clear()
    result = run_in_thread(named, task.__name__.encode(), 0.3)
    RELEASED.set()
    if isinstance(expected, bytes):
        assert result == expected
    else:
        assert result.reason == expected.reason
        assert result.detail.startswith(expected.detail)


def test_without_fork_tasks_run_here(monkeypatch, numbered):
    monkeypatch.setattr(deadline, "FORKS", False)
    assert numbered.run(b"") == str(os.getpid()).encode()


WITHOUT = """
import os, sys
sys.modules["resource"] = None
del os.fork
from grader.deadline import Expendable
print(Expendable(lambda task: task * 2, 5.0).run(b"fine").decode())
"""


def test_the_module_needs_nothing_that_windows_lacks():
    root = Path(__file__).parent.parent
    done = subprocess.run([sys.executable, "-c", WITHOUT], capture_output=True, text=True, cwd=root, check=True)
    assert done.stdout == "finefine\n"
