"""The server and its children, for real: how runs end, what is kept, what is left behind, and who may run it."""

import json
import os
import signal
import socket
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from grader import looking, transport
from grader.errors import SandboxError
from grader.sandbox import policy, workdir
from grader.sandbox.client import Server
from grader.sandbox.inside import clock
from grader.sandbox.outbound import Frames
from grader.sandbox.process import Process
from grader.sandbox.reply import Reply
from grader.values import Fault, Number, Text

ROOT = Path(__file__).parents[2]
BUDGET = policy.Budget(
    seconds=1, memory_bytes=2**28, output_bytes=2**16, reply_bytes=2**20, files=20, files_bytes=2**24, threads=8
)


@pytest.fixture(scope="module")
def server():
    with Server(["numpy"]) as server:
        yield server


def run(server, source, *names, budget=BUDGET):
    looks = [{"kind": "variable", "name": name} for name in names]
    source = source if isinstance(source, bytes) else textwrap.dedent(source).encode()
    return server.run(source, "student.py", budget, lambda: {"looks": looks, "contract": list(names)})


def fault(reply: Reply) -> Fault | None:
    return looking.run_of(reply, ()).fault


def seen(reply: Reply) -> dict[int, object]:
    messages = [json.loads(frame) for frame in reply.frames]
    return {message["look"]: transport.decode(message["value"]) for message in messages if "look" in message}


# --- How a run ends ----------------------------------------------------------------------------------

FAULTS = {
    "a word too many": ("x = 1\nx = = 2", "syntax", 2),
    "a null byte": (b"x = 1\0", "syntax", 0),
    "an encoding that is none": (b"# -*- coding: nonsense -*-\nx = 1", "syntax", 0),
    "not text at all": (bytes(range(256)), "syntax", None),
    "brackets nested too deeply": (b"x = " + b"(" * 100_000, "syntax", None),
    "a sum too long to compile": (b"x = " + b"-" * 200_000 + b"1", "syntax", None),
    "an exception": ("x = 1\n\nx / 0", "raised", 3),
    "an exception inside a library, at the student's line": ("import json\njson.loads('{')", "raised", 2),
    "an exception in a function, at its innermost line": ("def f():\n    return y\nf()", "raised", 2),
    "a missing library": ("import tensorflow", "raised", 1),
    "a read from nobody": ("name = input()", "raised", 1),
    "an exception that cannot be described": (
        "class E(Exception):\n    def __str__(self):\n        raise E\nraise E",
        "raised",
        4,
    ),
    "a keyboard interrupt of its own": ("raise KeyboardInterrupt", "raised", 1),
    "a loop": ("x = 1\nwhile True:\n    pass", "time", None),
    "a sleep": ("import time\ntime.sleep(60)", "time", 2),
    "a lock that nobody opens": (
        "import threading\nthreading.Lock().acquire() and 0\nl = threading.Lock()\nl.acquire()\nl.acquire()",
        "time",
        5,
    ),
    "an array too large": ("import numpy as np\n\nx = np.ones(2**30)", "memory", 3),
    "a text too large": ("x = 'x'\nx = x * 2**40", "memory", 2),
    "a file too large": ("with open('big', 'wb') as file:\n    file.write(bytes(2**25))", "raised", None),
    "a flood": ("while True:\n    print('x' * 1000)", "output", 2),
    "a flood that goes on": (
        "while True:\n    try:\n        print('x' * 1000)\n    except BaseException:\n        pass",
        "output",
        None,
    ),
    "files": ("import time\nfor n in range(90):\n    open(str(n), 'w')\ntime.sleep(60)", "files", 4),
    "files at the last moment": ("for n in range(90):\n    open(str(n), 'w')", "files", 0),
    "threads": (
        "import time, threading as t\nfor n in range(9):\n    t.Timer(9, print).start()\ntime.sleep(9)",
        "threads",
        4,
    ),
    "a loop that will not stop": (
        "x = 1\nwhile True:\n    try:\n        while True: x = 2\n    except BaseException: pass",
        "time",
        4,
    ),
    "a computation in C": ("x = 1\ny = sum(range(10**12))", "time", 2),
    "an exit with a message": ("import sys\nsys.exit('no data')", "exited", 2),
    "an exit with a number": ("exit(3)", "exited", 1),
    "an exit with an odd object": ("class C:\n    __eq__ = None\nraise SystemExit(C())", "exited", 3),
    "an exit without a word": ("import os\nos._exit(0)", "exited", 0),
    "an abortion": ("import os\nos.abort()", "exited", 0),
}
"""Sources, the reason named, and the line (None: it depends on the version of Python)."""


@pytest.mark.parametrize(("source", "reason", "line"), FAULTS.values(), ids=FAULTS)
def test_what_stops_a_program_is_named_with_its_line(source, reason, line, server):
    found = fault(run(server, source))
    assert found is not None
    assert found.reason == reason
    assert line is None or found.line == line


def test_what_fills_its_memory_to_the_last_byte_is_told_with_what_grew(server):
    source = "x = []\na = 0\nwhile a != 10:\n    x.append(a)\n    a += 0.1"
    found = fault(run(server, source, budget=BUDGET._replace(seconds=30, memory_bytes=2**26)))
    assert found is not None
    assert (found.reason, found.line in (4, 5)) == ("memory", True)
    if found.line == 4:
        [grown] = [thing for thing in found.raised.things if thing.name == "x"]
        assert grown.shape[0] > 100_000


def test_processor_time_is_a_budget_of_its_own(server):
    reply = run(server, "x = 5\nwhile True:\n    x = 6", "x", budget=BUDGET._replace(seconds=9, cpu_seconds=0.5))
    found = fault(reply)
    assert found.reason == "cpu"
    assert found.line in (2, 3)
    assert seen(reply) == {0: Number(6)}


def test_figures_are_a_budget_of_their_own():
    source = "from matplotlib import pyplot as plt\nx = 5\nfor n in range(9):\n    plt.figure()\n    x = n"
    with Server(["matplotlib"]) as server:
        reply = run(server, source, "x", budget=BUDGET._replace(seconds=9, figures=3, memory_bytes=2**30))
    assert fault(reply) == Fault("figures", line=4)
    assert seen(reply) == {0: Number(2)}


@pytest.mark.parametrize(
    "end",
    ["", "exit()", "import sys; sys.exit(0)", "raise SystemExit", "import sys; sys.exit(False)"],
)
def test_a_program_that_ends_well_has_no_fault(end, server):
    assert fault(run(server, end)) is None


@pytest.mark.parametrize(
    "stop",
    [
        "1 / 0",
        "while True: pass",
        "y = [0] * 10**12",
        "import sys; sys.exit(1)",
        "while True: print('x' * 1000)",
        "import time\nfor n in range(90): open(str(n), 'w')\ntime.sleep(60)",
    ],
)
def test_what_was_defined_before_the_stop_is_kept(stop, server):
    reply = run(server, f"x = 5\nprint('so far')\n{stop}\nx = 6", "x")
    assert fault(reply) is not None
    assert seen(reply) == {0: Number(5)}
    assert reply.stdout.startswith(b"so far\n")


def test_output_without_an_end_of_line_is_kept(server):
    assert run(server, "print('so far', end='')\nwhile True: pass").stdout == b"so far"


def test_output_of_calls_is_not_the_programs(server):
    look = {"kind": "function", "name": "f", "given": [], "attributes": {}, "parameters": ["x"]}
    look |= {"arguments": [[1.0]], "pass_as": "arguments", "one_by_one": False}
    source = b"def f(x):\n    print('called')\n    return x\nprint('run')"
    reply = server.run(source, "student.py", BUDGET, lambda: {"looks": [look], "contract": ["f"]})
    assert reply.stdout == b"run\n"
    assert seen(reply)[0].results == (Number(1.0),)


def test_a_large_answer_costs_only_itself(server):
    reply = run(server, "a = 1\nx = list(range(50_000))\nb = 'text'", "a", "x", "b")
    assert seen(reply) == {0: Number(1), 1: Fault("too_large"), 2: Text("text")}


def test_a_looping_look_costs_only_itself(server):
    source = """
    class Loop(dict):
        @property
        def y(self):
            while True:
                pass

    a = Loop()
    """
    found = seen(run(server, source, "a.y", "b"))
    assert found[0].reason == "time"
    assert found[1] != found[0]


# --- What a submission is told -----------------------------------------------------------------------


def test_the_points_of_calls_are_sent_only_after_the_run(server):
    asked = []
    looks = {"looks": [], "contract": []}
    stopped = b"import signal\nsignal.raise_signal(signal.SIGSTOP)"
    server.run(stopped, "a.py", BUDGET, lambda: asked.append(1))
    assert asked == []
    server.run(b"x = 1", "a.py", BUDGET, lambda: asked.append(1) or looks)
    assert asked == [1]


def test_secrets_in_the_environment_stay_there(monkeypatch):
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "hunter2")
    with Server([]) as server:
        reply = run(
            server, "import os, sys\nprint(sorted(os.environ))\nprint('hunter2' in str(vars(os)) + str(sys.argv))"
        )
    names, found = reply.stdout.decode().splitlines()
    assert set(eval(names)) <= {*policy.environment("", ""), "LC_CTYPE"}
    assert found == "False"


def test_nothing_of_one_submission_reaches_the_next(server):
    poison = """
    import builtins, json, os, sys, tempfile
    builtins.open = builtins.print = json.loads = os.write = None
    sys.modules["numpy"] = sys.modules["poison"] = sys
    sys.setrecursionlimit(100)
    os.environ["POISON"] = "1"
    """
    run(server, poison)
    reply = run(
        server, "import os, sys\nimport numpy\nx = [*os.listdir(), *(n for n in ('poison',) if n in sys.modules)]", "x"
    )
    assert fault(reply) is None
    assert [item.value for item in seen(reply)[0].values] == ["student.py"]


def test_text_is_hashed_alike_by_all_servers(server):
    with Server([]) as other:
        assert seen(run(server, "x = hash('x')", "x")) == seen(run(other, "x = hash('x')", "x"))


# --- Recovery ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSEGV, signal.SIGSTOP])
def test_a_server_that_dies_or_hangs_is_a_sandbox_error_and_the_next_one_is_there(number):
    with Server([]) as server:
        run(server, "x = 1")
        os.kill(server._pid, number)
        errors = [error_of_a_run(server) for _ in range(2)]  # of which one may still find a process that was ready
        assert any(errors)
        assert server.usable
        assert seen(run(server, "x = 1", "x")) == {0: Number(1)}


def error_of_a_run(server) -> SandboxError | None:
    try:
        run(server, "x = 1")
    except SandboxError as error:
        return error
    return None


def test_a_server_whose_keeper_dies_is_of_no_use_any_more():
    with Server([]) as server:
        run(server, "x = 1")
        server._keeper.kill()
        for _ in range(2):
            with pytest.raises(SandboxError):
                run(server, "x = 1")
        assert not server.usable


def test_a_server_that_dies_during_a_run_is_a_sandbox_error():
    with Server([]) as server:
        server.wait_until_ready()

        def die():
            os.kill(server._pid, signal.SIGKILL)
            return {"looks": [{"kind": "variable", "name": "x.y"}], "contract": []}

        sleeper = b"import time\nclass X:\n    y = property(lambda _: time.sleep(60))\nx = X()"
        with pytest.raises(SandboxError):
            server.run(sleeper, "a.py", BUDGET, die)
        assert seen(run(server, "x = 1", "x")) == {0: Number(1)}


def test_a_server_that_cannot_start_says_why():
    with Server(["no_such_library"]) as server, pytest.raises(SandboxError, match="no_such_library"):
        server.wait_until_ready()


def test_a_run_that_breaks_off_on_our_side_leaves_no_server_out_of_step():
    with Server([]) as server:
        with pytest.raises(KeyboardInterrupt):
            server.run(b"x = 1", "a.py", BUDGET, lambda: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(SandboxError):
            run(server, "x = 1")


def test_a_process_that_is_not_confined_is_not_sent_the_submission():
    """A work directory that cannot be entered stands for any layer that cannot be had."""
    with Server([]) as server:
        server._hear(60)
        server._next = Process(server._directory)
        server._send({"fork": "/nowhere"}, server._next.descriptors())
        server._next.handed_over()
        with pytest.raises(SandboxError, match="nowhere"):
            run(server, "x = 1")
        assert not server.usable


# --- What is left behind -----------------------------------------------------------------------------


def entries(directory: str) -> int:
    return len(list(Path(directory).iterdir()))


def descriptors() -> int:
    return entries("/proc/self/fd")


def children(pid: int) -> list[int]:
    return [int(word) for word in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def test_fifty_runs_leave_no_descriptor_process_or_directory(server):
    """Besides those of the process that is made ready for the next submission."""

    def left():
        run(server, "x = 1")
        eventually(lambda: server._control.has_more() or len(children(server._pid)) == 1)
        run(server, "import os\nos._exit(1)")  # is waited for
        eventually(lambda: len(children(server._pid)) == 1)
        return descriptors(), entries(f"/proc/{server._pid}/fd"), entries(server._directory)

    before = left()
    for number in range(50):
        run(server, "import os; os.mkdir('d')\n" + ["x = 1", "os._exit(1)", "1 / 0", "os.close(3)"][number % 4])
    assert left() == before


def test_closing_leaves_nothing():
    before = descriptors()
    server = Server([])
    run(server, "x = 1")
    pids = [server._keeper.pid, server._pid, *children(server._pid)]
    server.close()
    assert descriptors() == before
    assert server._keeper.returncode == 0
    assert not any(Path(f"/proc/{pid}").exists() for pid in pids)
    assert not Path(server._directory).exists()


def test_a_server_can_be_closed_while_it_starts():
    server = Server(["sympy"])
    server.close()
    assert not Path(server._directory).exists()


ABANDON = """
import os, sys, time
from grader.sandbox.client import Server
from grader.sandbox.policy import Budget
server = Server([])
server.wait_until_ready()
print(server._keeper.pid, server._pid, server._directory, flush=True)
server.run(b"while True: pass", "a.py", Budget(60, 2**28, 2**16, 2**16, 20, 2**20), dict)
"""


def test_a_client_that_is_killed_leaves_no_process_and_no_directory():
    client = subprocess.Popen([sys.executable, "-c", ABANDON], stdout=subprocess.PIPE, cwd=ROOT, text=True)
    keeper, server, directory = client.stdout.readline().split()
    eventually(lambda: len(children(int(server))) == 2)
    pids = [keeper, server, *children(int(server))]
    client.kill()
    client.communicate()
    eventually(lambda: not any(Path(f"/proc/{pid}").exists() for pid in pids))
    eventually(lambda: not Path(directory).exists())


def eventually(condition):
    end = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.01)


def test_a_directory_of_any_depth_and_permissions_is_removed(tmp_path):
    here = os.open(".", os.O_RDONLY)
    root = tmp_path / "work"
    root.mkdir()
    (tmp_path / "other").mkdir()
    (root / "link").symlink_to(tmp_path / "other")
    os.chdir(root)
    for _ in range(3000):
        Path("d").mkdir(0o300)
        os.chdir("d")
    Path("file").touch(0o000)
    os.fchdir(here)
    os.close(here)
    workdir.remove(str(root))
    assert list(tmp_path.iterdir()) == [tmp_path / "other"]


# --- Who may run it ----------------------------------------------------------------------------------

UNPRIVILEGED = """
from grader.sandbox.inside import confine
confine._drop_capabilities()
from grader.sandbox.client import Server
from grader.sandbox.policy import Budget
with Server([]) as server:
    looks = dict(looks=[dict(kind="variable", name="x")], contract=["x"])
    reply = server.run(open({source!r}, "rb").read(), "a.py", Budget(5, 2**28, 2**16, 2**20, 20, 2**24), lambda: looks)
print(reply.frames)
"""


@pytest.mark.parametrize("stem", ["reads_etc_passwd_is_refused", "signals_its_parent_is_refused", "threads"])
def test_confinement_needs_no_privilege(stem):
    """Without any capability, as an ordinary user has it."""
    source = next((ROOT / "tests" / "sandbox").glob(f"*/{stem}.py"))
    program = UNPRIVILEGED.format(source=str(source))
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT, check=False)
    assert '{"ran": null}' in done.stdout, done.stderr


# --- Parts -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "call",
    "fork vfork execve execveat socket connect bind kill tkill pidfd_open ptrace process_vm_readv unshare setns mount "
    "chroot chmod fchmod chown utimensat symlink link mknod truncate fallocate memfd_create io_uring_setup keyctl bpf "
    "perf_event_open userfaultfd setrlimit prlimit64 setuid capset clone clone3 ioctl prctl open openat openat2 "
    "shmget msgget inotify_init1 personality mlock kcmp".split(),
)
def test_no_call_is_allowed_whatever_its_arguments_that_should_not_be(call):
    assert call not in policy.ALLOWED


def test_what_comes_over_the_channel_is_cut_into_frames():
    channel = received(b"\0\0\0\2{}\0\0\0\3[1]")
    assert channel.frames == [b"{}", b"[1]"]
    assert channel.closed


def received(sent, most_bytes=10_000):
    ours, theirs = socket.socketpair()
    with ours:
        with theirs:
            theirs.setblocking(False)
            channel = Frames(ours, most_bytes)
            for start in range(0, len(sent), 4096):
                theirs.send(sent[start : start + 4096])
                channel.read()
        channel.drain()
        return channel


def test_a_first_message_that_never_comes_is_an_empty_one():
    ours, theirs = socket.socketpair()
    with ours, theirs:
        assert Frames(ours, 100).first(0.01) == {}


def test_an_alarm_never_rings_after_the_task():
    """However close to its end the task is when its time is up."""
    for _ in range(200):
        end = time.monotonic() + 0.002
        try:
            assert clock.within(0.002, lambda end=end: spin(end)) is None
        except clock.OutOfTime:
            continue
        spin(time.monotonic() + 0.0005)


def spin(end):
    while time.monotonic() < end:
        pass


def test_time_is_shared_among_what_is_left():
    assert [round(share, 1) for share in clock.shares(4, 100.0)] == [25.0, 33.3, 50.0, 100.0]


def test_a_source_of_any_bytes_arrives_as_it_is(server):
    source = "# é \r\nx = '''a\r\nb'''\r\n".encode("latin-1").replace(b"# ", b"# -*- coding: latin-1 -*- ")
    reply = run(server, source + b"y = open(__file__, 'rb').read().hex()", "x", "y")
    assert seen(reply)[0] == Text("a\nb")
    assert bytes.fromhex(seen(reply)[1].value).startswith(source)
