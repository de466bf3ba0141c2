"""Judging in a process that can be killed: what one task does, the others do not notice."""

import ctypes
import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from grader import deadline
from grader.deadline import Overrun, run_all

SECONDS = 3.0


def hang():
    while True:
        pass


def sleep_through_signals():
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGALRM):
        signal.signal(number, signal.SIG_IGN)
    while True:
        time.sleep(60)


def leave():
    os._exit(0)


def segfault():
    signal.signal(signal.SIGSEGV, signal.SIG_DFL)
    ctypes.string_at(0)


def fail():
    raise KeyError("no such thing")


def fail_with_a_long_word():
    raise ValueError("a" * 100_000)


def eat_memory():
    return bytes(2 * deadline.MEMORY_BYTES)


def interrupt():
    raise KeyboardInterrupt


def close_everything():
    os.closerange(3, 1000)
    return b"nobody hears this"


def recurse():
    return recurse()


UNRULY = {
    hang: ("it took too long", ""),
    sleep_through_signals: ("it took too long", ""),
    leave: ("the comparison crashed", ""),
    segfault: ("the comparison crashed", ""),
    close_everything: ("the comparison crashed", ""),
    fail: ("the comparison failed", "KeyError: 'no such thing'"),
    fail_with_a_long_word: ("the comparison failed", "ValueError: aaaa"),
    eat_memory: ("the comparison failed", "MemoryError"),
    interrupt: ("the comparison failed", "KeyboardInterrupt"),
    recurse: ("the comparison failed", "RecursionError"),
}


def open_descriptors():
    return len(list(Path("/dev/fd").iterdir()))


def zombies():
    """The process of a child that has ended and was not waited for, or None."""
    try:
        return os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT)
    except ChildProcessError:
        return None


def test_results_come_in_the_order_of_the_tasks():
    assert run_all([lambda n=n: str(n).encode() for n in range(20)], SECONDS) == [str(n).encode() for n in range(20)]


def test_no_tasks_have_no_results():
    assert run_all([], SECONDS) == []


def test_a_large_result_arrives_whole():
    content = bytes(range(256)) * 40_000
    assert run_all([lambda: content, lambda: b"", lambda: content], SECONDS) == [content, b"", content]


@pytest.mark.parametrize("task", UNRULY, ids=lambda task: task.__name__)
def test_an_unruly_task_costs_its_own_result_alone(task):
    reason, detail = UNRULY[task]
    first, overrun, *others = run_all([lambda: b"before", task, lambda: b"after", lambda: b"later"], SECONDS)
    assert [first, *others] == [b"before", b"after", b"later"]
    assert isinstance(overrun, Overrun)
    assert overrun.reason == reason
    assert overrun.detail.startswith(detail)
    assert len(overrun.detail) < 2 * deadline.LONGEST_DETAIL


def test_a_failure_says_where_in_the_code_it_was():
    (overrun,) = run_all([fail], SECONDS)
    assert overrun.detail.endswith(f"({Path(__file__).name}, line {fail.__code__.co_firstlineno + 1})")


def test_nothing_is_left_behind():
    before = open_descriptors()
    run_all([hang, leave, fail, segfault, lambda: b"fine"], 0.5)
    assert open_descriptors() == before
    assert zombies() is None


def test_a_task_holds_no_descriptor_of_its_parents():
    """Or those at the other end would not notice that the parent is gone."""
    reading, writing = os.pipe()
    try:
        (found,) = run_all([lambda: str(Path(f"/dev/fd/{writing}").exists()).encode()], SECONDS)
    finally:
        os.close(reading)
        os.close(writing)
    assert found == b"False"


def test_the_limits_are_the_childs_alone():
    limits = [resource.getrlimit(limit) for limit in (resource.RLIMIT_AS, resource.RLIMIT_CPU)]
    run_all([lambda: b"fine"], SECONDS)
    assert [resource.getrlimit(limit) for limit in (resource.RLIMIT_AS, resource.RLIMIT_CPU)] == limits


ORPHAN = """
import os
from grader.deadline import run_all

def hang():
    print(os.getpid(), flush=True)
    while True:
        pass

run_all([hang], 1.0)
"""


def test_a_task_whose_parent_was_killed_ends_by_itself():
    root = Path(__file__).parent.parent
    with subprocess.Popen([sys.executable, "-c", ORPHAN], stdout=subprocess.PIPE, text=True, cwd=root) as parent:
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
