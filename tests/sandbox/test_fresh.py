"""Without confinement: a fresh process a file, on any platform."""

import json
import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from grader import looking, transport
from grader.errors import SandboxError
from grader.sandbox import policy
from grader.sandbox.fresh import Fresh, mentioned
from grader.sandbox.opening import open_sandbox
from grader.sandbox.spool import Spool
from grader.values import Fault, Number, Text
from tests.sandbox.test_sandbox import FAULTS

ROOT = Path(__file__).parents[2]
BUDGET = policy.Budget(
    seconds=1, memory_bytes=2**28, output_bytes=2**16, reply_bytes=2**20, files=20, files_bytes=2**24
)
NOTHING = {"looks": [], "contract": []}
SPOOLED = ["out", "place", "stderr", "stdout"]
WITHOUT_LIMIT = {"threads"}


@pytest.fixture(scope="module")
def fresh():
    with Fresh() as fresh:
        yield fresh


def run(fresh, source, *names, budget=BUDGET):
    looks = [{"kind": "variable", "name": name} for name in names]
    source = source if isinstance(source, bytes) else textwrap.dedent(source).encode()
    return fresh.run(source, "student.py", budget, lambda: {"looks": looks, "contract": list(names)})


def fault(reply) -> Fault | None:
    return looking.run_of(reply, ()).fault


def seen(reply) -> dict[int, object]:
    messages = [json.loads(frame) for frame in reply.frames]
    return {message["look"]: transport.decode(message["value"]) for message in messages if "look" in message}


# --- How a run ends ----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", [name for name in FAULTS if name not in WITHOUT_LIMIT])
def test_what_stops_a_program_is_named_as_where_it_is_confined(name, fresh):
    source, reason, line = FAULTS[name]
    found = fault(run(fresh, source))
    assert found is not None
    assert found.reason == reason
    assert line is None or found.line == line or reason == "files"  # whose line is where it is when it is measured


@pytest.mark.parametrize("end", ["", "exit()", "raise SystemExit"])
def test_a_program_that_ends_well_has_no_fault(end, fresh):
    assert fault(run(fresh, end)) is None


@pytest.mark.parametrize("stop", ["1 / 0", "while True: pass", "y = [0] * 10**12", "import sys; sys.exit(1)"])
def test_what_was_defined_before_the_stop_is_kept(stop, fresh):
    reply = run(fresh, f"x = 5\nprint('so far', end='')\n{stop}\nx = 6", "x")
    assert fault(reply) is not None
    assert seen(reply) == {0: Number(5)}
    assert reply.stdout == b"so far"


@pytest.mark.parametrize("stop", ["return", "while True: pass", "os._exit(0)", "return list(range(300_000))"])
def test_what_was_looked_at_before_a_budget_is_used_up_is_kept(stop, fresh):
    """The first answer is there whatever the second look runs into, and however hard it refuses to stop."""
    source = f"""
    import os, signal
    class Stop:
        @property
        def y(self):
            signal.signal(signal.SIGALRM, signal.SIG_IGN)
            {stop}
    x = 5
    stop = Stop()
    """
    found = seen(run(fresh, source, "x", "stop.y", budget=BUDGET._replace(reply_bytes=2**18)))
    assert found[0] == Number(5)
    assert isinstance(found.get(1, Fault("garbled")), Fault)


ENDS = {
    "a loop that refuses to stop": ("signal.signal(signal.SIGALRM, signal.SIG_IGN)\nwhile True: pass", "time"),
    "a process that is stopped": ("os.kill(os.getpid(), signal.SIGSTOP)", "time"),
    "a flood and a quick end": ("print('x' * 2**20)\nos._exit(0)", "output"),
    "a flood on the other stream": ("import sys\nwhile True: print('x' * 1000, file=sys.stderr)", "output"),
    "too many files": ("for i in range(1000): open(str(i), 'w')\ntime.sleep(9)", "files"),
    "too many bytes in files": (
        "for i in range(10): open(str(i), 'wb').write(bytes(2**23))\nsignal.pause()",
        "files",
    ),
    "bytes in files that have no name": (
        """
files = [open(str(i), "wb") for i in range(4)]
for file in files:
    os.unlink(file.name)
    file.write(bytes(10**7))
    file.flush()
signal.pause()
""",
        "files",
    ),
    "a death": ("os.kill(os.getpid(), signal.SIGTERM)", "died"),
}
"""Sources that end by a budget or a death, and how; each begins with three imports."""


@pytest.mark.parametrize(("source", "end"), ENDS.values(), ids=ENDS)
def test_budgets_are_watched_from_outside(source, end, fresh):
    budget = BUDGET._replace(seconds=5 if end == "files" else 1)
    reply = run(fresh, f"import os, signal, time\n{source}", budget=budget)
    assert (reply.overrun or reply.end) == end
    assert reply.signal == (signal.SIGTERM if end == "died" else 0)


def test_output_is_cut_at_its_budget(fresh):
    assert run(fresh, "while True: print('x' * 1000)").stdout == (b"x" * 1000 + b"\n") * 65 + b"x" * 471


def test_output_of_calls_is_not_the_programs(fresh):
    source = (
        "class C:\n    @property\n    def y(self):\n        print('looked at')\n        return 1\nc = C()\nprint('run')"
    )
    reply = run(fresh, source, "c.y")
    assert reply.stdout == b"run\n"
    assert seen(reply) == {0: Number(1)}


def test_a_reply_beyond_its_budget_ends_the_run(fresh):
    forged = """
    import os
    for descriptor in range(3, 64):
        try:
            os.write(descriptor, b"\\xff\\xff\\xff\\xff")
        except OSError:
            pass
    while True:
        pass
    """
    assert run(fresh, forged).end == "reply"


def test_libraries_count_neither_as_time_nor_as_memory(fresh):
    """As with a warm server, whose processes have them from the start."""
    source = "import sympy, scipy.optimize, matplotlib.pyplot as plt\nx = str(sympy.Symbol('y'))"
    reply = run(fresh, source, "x", budget=BUDGET._replace(seconds=0.3, memory_bytes=2**26))
    assert seen(reply) == {0: Text("y")}


def test_the_libraries_a_file_mentions_are_imported_beforehand():
    assert mentioned(b"import numpy as np\nfrom scipy import linalg") == ["numpy", "scipy"]


def test_figures_are_seen(fresh):
    source = b"import matplotlib.pyplot as plt\nplt.plot([1, 2], [3, 4])\nplt.show()"
    looks = {"looks": [{"kind": "figures"}], "contract": []}
    assert seen(fresh.run(source, "a.py", BUDGET, lambda: looks))[0].kind == "figures"


# --- What a submission is told, and has --------------------------------------------------------------


def test_the_points_of_calls_are_sent_only_after_the_run(fresh):
    asked = []
    fresh.run(b"import os\nos._exit(0)", "a.py", BUDGET, lambda: asked.append(1) or NOTHING)
    assert asked == []
    told = b"import os, pathlib\nx = sorted(path.name for path in pathlib.Path('..').iterdir())"
    looks = {"looks": [{"kind": "variable", "name": "x"}], "contract": ["x"]}
    reply = fresh.run(told, "a.py", BUDGET, lambda: asked.append(1) or looks)
    assert asked == [1]
    assert [item.value for item in seen(reply)[0].values] == ["in.0", "in.1", *SPOOLED, "work"]


def test_secrets_in_the_environment_stay_there(monkeypatch, fresh):
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "hunter2")
    names = run(fresh, "import os\nprint(*sorted(os.environ))").stdout.decode().split()
    assert set(names) <= {*policy.environment("", ""), "LC_CTYPE"}


def test_a_program_finds_its_own_directory_and_streams(fresh):
    source = """
    import os, sys, tempfile
    x = [os.listdir(), sys.argv == [__file__], sys.stdin.read(), tempfile.gettempdir() == os.getcwd()]
    print("é")
    """
    reply = run(fresh, source, "x")
    files, argv, stdin, temporary = seen(reply)[0].values
    assert files.values[0] == Text("student.py")
    assert (argv.value, stdin, temporary.value) == (True, Text(""), True)
    assert reply.stdout == "é\n".encode()


# --- What is left behind -----------------------------------------------------------------------------


def entries(directory) -> list[str]:
    return sorted(path.name for path in Path(directory).iterdir())


def alive(pid: int) -> bool:
    try:
        return "Z" not in Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2]
    except OSError:
        return False


def eventually(condition):
    end = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.01)


LEAVERS = {
    "ends well": "",
    "exits": "os._exit(1)",
    "is killed by its budget": "while True: print('x' * 1000)",
    "leaves a process": "os.fork() or time.sleep(60)",
    "leaves a process and dies": "os.fork() or time.sleep(60)\nos.abort()",
    "makes a directory that cannot be read": "os.makedirs('a/b')\nos.chmod('a', 0)",
    "closes every descriptor": "os.closerange(0, 64)",
}


@pytest.mark.parametrize("source", LEAVERS.values(), ids=LEAVERS)
def test_a_run_leaves_no_process_descriptor_or_directory(source, fresh):
    fresh.wait_until_ready()
    children = Path("/proc/self/task", str(os.getpid()), "children")
    before = len(entries("/proc/self/fd")), children.read_text(encoding="ascii")
    reply = run(fresh, f"import os, time\nprint(os.getpid(), flush=True)\n{source}")
    assert (len(entries("/proc/self/fd")), children.read_text(encoding="ascii")) == before
    assert entries(fresh._directory) == []
    assert not alive(int(reply.stdout.split()[0]))


def test_what_a_program_started_is_killed_with_it(fresh):
    reply = run(fresh, "import os, time\npid = os.fork()\nprint(pid)\nif not pid: time.sleep(60)")
    started = max(int(line) for line in reply.stdout.split())
    eventually(lambda: not alive(started))


def test_closing_leaves_nothing():
    fresh = Fresh()
    run(fresh, "x = 1")
    fresh.close()
    assert not Path(fresh._directory).exists()


def test_a_run_that_breaks_off_on_our_side_leaves_nothing_and_the_next_one_works(fresh):
    with pytest.raises(KeyboardInterrupt):
        fresh.run(b"x = 1", "a.py", BUDGET, lambda: (_ for _ in ()).throw(KeyboardInterrupt))
    assert entries(fresh._directory) == []
    assert seen(run(fresh, "x = 1", "x")) == {0: Number(1)}


STUBBORN = """
import os, signal
signal.setitimer(signal.ITIMER_REAL, 0)
open("pid", "w").write(str(os.getpid()))
while True:
    pass
"""
ABANDON = f"""
from grader.sandbox.fresh import Fresh
from grader.sandbox.policy import Budget
fresh = Fresh()
print(fresh._directory, flush=True)
fresh.run({STUBBORN.encode()!r}, "a.py", Budget(60, 2**28, 2**16, 2**16, 20, 2**20), dict)
"""


def test_a_grader_that_is_killed_leaves_no_process_and_no_directory():
    grader = subprocess.Popen([sys.executable, "-c", ABANDON], stdout=subprocess.PIPE, cwd=ROOT, text=True)
    directory = Path(grader.stdout.readline().strip())
    eventually(lambda: any(path.read_text() for path in directory.rglob("pid")))
    pid = int(next(directory.rglob("pid")).read_text())
    grader.kill()
    grader.communicate()
    eventually(lambda: not alive(pid) and not directory.exists())


# --- Where it cannot start ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("python", "reason"),
    [("/nowhere/python", "No such file"), ("/bin/false", "status 1"), ("/bin/cat", "cat --help")],
)
def test_a_python_that_does_not_start_is_the_operators_to_mend(python, reason, monkeypatch):
    monkeypatch.setattr(sys, "executable", python)
    with Fresh() as fresh, pytest.raises(SandboxError, match=reason):
        run(fresh, "x = 1")


def test_unconfined_and_confined_are_opened_by_the_same_word():
    with open_sandbox([], confined=False) as fresh, open_sandbox([], confined=True) as server:
        assert fresh.confinement == ()
        assert server.confinement == policy.LAYERS


# --- Frames ------------------------------------------------------------------------------------------


def test_what_grows_in_the_file_is_cut_into_frames(tmp_path):
    spool = Spool(str(tmp_path), BUDGET._replace(reply_bytes=10_000))
    for sent in (b"\0\0\0\2{", b"}\0\0\0", b"\3[1]", b"x" * 10_000):
        with Path(spool.path("out")).open("ab") as file:
            file.write(sent)
        spool.read()
    assert spool.frames == [b"{}", b"[1]"]
    assert spool.too_long
