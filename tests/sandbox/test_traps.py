"""Submissions that are traps for whoever reads, shows or prints them, graded by the real command line.

Each stands beside an honest one, which must keep its marks.
"""

import html.parser
import json
import os
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from grader import batch
from grader.spec import load_all
from grader.submissions import find

ROOT = Path(__file__).parents[2]
SPEC = """
id: doubling
title: Doubling
statement: Define `double(x)`, `area`, twice 21, and `word`, and draw the line y = 2x.
reference: |
  import matplotlib.pyplot as plt
  area = 42
  word = "yes"
  def double(x):
      return 2 * x
  plt.plot([0, 1], [0, 2])
limits: {seconds: 2, output_kib: 64, memory_mib: 512}
domain: {x: [1, 2]}
checks:
  - id: area
    points: 1
    look_at: {variable: area}
    compare: {numeric: {to: 42}}
  - id: double
    points: 1
    look_at: {function: double, of: [x]}
    compare: {numeric: {to: 2*x}}
  - id: word
    points: 1
    look_at: {variable: word}
    compare: {choice: {to: "yes", options: ["yes", "no"]}}
  - id: drawn
    points: 1
    look_at: figures
    compare: {curves: {of: [{name: the line, formula: 2*x}], domain: [0, 1]}}
"""
RIGHT = """\
import matplotlib.pyplot as plt
area = 42
word = "yes"
def double(x):
    return 2 * x
plt.plot([0, 1], [0, 2])
"""
FULL = 4


@pytest.fixture(scope="module")
def exercises(tmp_path_factory):
    """The folder of one exercise."""
    folder = tmp_path_factory.mktemp("exercises")
    (folder / "doubling.yaml").write_text(SPEC, encoding="utf-8")
    return folder


def hand_in(folder, student, content, suffix=".py"):
    path = folder / student / f"doubling{suffix}"
    path.parent.mkdir(parents=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
    return path


def grade(folder, exercises, out, *options):
    """Grade a class's folder by the command line: its exit code, stdout and stderr."""
    done = subprocess.run(
        [sys.executable, "-m", "grader", "grade", folder, "--exercises", exercises, "--out", out, *options],
        cwd=ROOT,
        capture_output=True,
        timeout=300,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def graded_here(folder, exercises, out):
    """Grade a class's folder in this process, one submission after the other: its records."""
    known = load_all(exercises)
    found = batch.grade(
        find([folder], known),
        known,
        out,
        jobs=1,
        pictures="all",
        confined=True,
        progress=lambda record: None,
    )
    return {record["student"]: record for record in found}


def records(out):
    content = json.loads((out / "results.json").read_bytes().decode("utf-8"))
    return {record["student"]: record for record in content["results"]}


# --- Sources -----------------------------------------------------------------------------------------


def declaring(encoding, source=RIGHT):
    return f"# coding: {encoding}\n{source}".encode()


FAULTY = {
    "fifty-megabytes": b"#" * (50 * 2**20),
    "one-long-line": b"area = 42" + b"+1" * 500_000,
    "many-brackets": b"area = " + b"(" * 100_000,
    "many-signs": b"area = " + b"-" * 500_000 + b"1",
    "many-nots": b"area = " + b"not " * 100_000 + b"1",
    "many-attributes": b"area = a" + b".a" * 200_000,
    "many-calls": b"area = a" + b"()" * 200_000,
    "deep-blocks": "\n".join(" " * depth + "if 1:" for depth in range(200)).encode(),
    "many-f-strings": b"area = " + b"f'{" * 1000 + b"1" + b"}'" * 1000,
    "null-in-a-comment": b"area = 42  # \0\n",
    "in-utf-16": RIGHT.encode("utf-16"),
    "says-utf-16": declaring("utf-16"),
    "says-rot13": declaring("rot13"),
    "says-zlib": declaring("zlib"),
    "says-undefined": declaring("undefined"),
    "says-nonsense": declaring("x" * 10_000),
    "says-two-things": b"\xef\xbb\xbf" + declaring("latin-1"),
}
"""Nothing of these is run, or they are stopped: a fault of the submission, without a mark."""

ODD_BUT_RIGHT = {
    "marked-utf-8": b"\xef\xbb\xbf" + RIGHT.encode(),
    "says-latin-1": declaring("latin-1", RIGHT + "name = 'é'\n"),
    "says-utf-7": declaring("utf-7", RIGHT.replace("=", "+AD0-")),
    "says-unicode-escape": declaring("unicode_escape", RIGHT.replace("\n", r"\n")),
    "form-feeds": RIGHT.replace("\n", "\n\f").encode(),
    "lines-of-macintosh": RIGHT.replace("\n", "\r").encode(),
    "mixed-line-ends": RIGHT.replace("\n", "\r\n", 3).encode(),
    "long-comment": RIGHT.encode() + b"#" + b"x" * 900_000,
    "many-lines": RIGHT.encode() + b"\n" * 900_000,
}
"""Python takes these for the right program, and so does the grader."""


def notebook(*cells, **more):
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [*cells], **more})


def cell(source, **more):
    return {"cell_type": "code", "metadata": {}, "execution_count": None, "outputs": [], "source": source, **more}


FAULTY_NOTEBOOKS = {
    "no-json": "{'nbformat': 4",
    "no-object": "[]",
    "deep-json": '{"nbformat": 4, "cells": ' + "[" * 200_000,
    "wide-json": '{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [' + "{}," * 5_000_000 + "{}]}",
    "wrong-types": '{"nbformat": "4", "metadata": 7, "cells": {"a": null}}',
    "no-version": '{"nbformat": NaN, "cells": []}',
    "far-version": '{"nbformat": 1000000000, "cells": []}',
    "not-text": b"\xff\xfe{}",
    "another-language": notebook(metadata={"kernelspec": {"language": "\x1b[31m<x-injected>\u202e" * 20}}),
    "much-code": notebook(cell("x = 1\n" * 200_000)),
}
RIGHT_NOTEBOOKS = {
    "large-outputs": notebook(cell(RIGHT, outputs=[{"output_type": "stream", "name": "stdout", "text": "x" * 10**7}])),
    "magics": notebook(
        cell("%matplotlib inline\n!rm -rf /\n%%x\n"), cell(f"%time\n{RIGHT}\n?double\n%load_ext \x1b[2J")
    ),
    "odd-cells": notebook(
        cell([line + "\n" for line in RIGHT.splitlines()]), {"cell_type": "raw", "metadata": {}, "source": "("}
    ),
}


@pytest.fixture(scope="module")
def graded_sources(exercises, tmp_path_factory):
    """One run for all, as a teacher would do it: the records and what was printed."""
    folder, out = tmp_path_factory.mktemp("class"), tmp_path_factory.mktemp("out")
    for student, source in {**FAULTY, **ODD_BUT_RIGHT}.items():
        hand_in(folder, student, source)
    for student, content in {**FAULTY_NOTEBOOKS, **RIGHT_NOTEBOOKS}.items():
        hand_in(folder, student, content, ".ipynb")
    hand_in(folder, "honest", RIGHT)
    code, stdout, stderr = grade(folder, exercises, out)
    assert code == 1, stderr
    assert b"Traceback" not in stderr
    assert_plain(stdout)
    assert_plain(stderr)
    return out, records(out)


@pytest.mark.parametrize("student", [*FAULTY, *FAULTY_NOTEBOOKS])
def test_a_file_that_is_no_program_is_a_fault_of_its_own(student, graded_sources):
    out, found = graded_sources
    assert (found[student]["status"], found[student]["score"]) == ("fault", 0)
    assert_page(out / found[student]["report"])


@pytest.mark.parametrize("student", [*ODD_BUT_RIGHT, *RIGHT_NOTEBOOKS, "honest"])
def test_an_odd_file_that_python_takes_keeps_its_marks(student, graded_sources):
    out, found = graded_sources
    assert (found[student]["status"], found[student]["score"]) == ("graded", FULL)
    assert_page(out / found[student]["report"])


# --- What is no file ---------------------------------------------------------------------------------


def test_what_is_no_regular_file_is_not_opened(exercises, tmp_path):
    """Pipes, devices, folders and links, also in circles and to folders, beside an honest file."""
    folder = tmp_path / "class"
    secret = tmp_path / "secret.py"
    secret.write_text(RIGHT, encoding="utf-8")
    paths = {}
    for student in ("a-pipe", "a-device", "a-folder", "a-loop", "a-link", "a-link-to-another", "honest"):
        paths[student] = hand_in(folder, student, RIGHT)
        if student != "honest":
            paths[student].unlink()
    os.mkfifo(paths["a-pipe"])
    paths["a-device"].symlink_to("/dev/zero")
    paths["a-folder"].mkdir()
    paths["a-loop"].symlink_to(paths["a-loop"].name)
    paths["a-link"].symlink_to(secret)
    paths["a-link-to-another"].symlink_to(paths["honest"])
    (folder / "a-linked-folder").symlink_to(folder / "honest", target_is_directory=True)
    (folder / "a-circle").symlink_to(folder, target_is_directory=True)
    code, _, stderr = grade(folder, exercises, tmp_path / "out")
    assert code == 1
    assert b"a-circle is a link to a folder; it is not followed" in stderr
    found = records(tmp_path / "out")
    assert set(found) == set(paths)
    for student, record in found.items():
        assert record["score"] == (FULL if student == "honest" else 0), student
        assert record["status"] == ("graded" if student == "honest" else "fault"), student


def test_a_file_that_may_not_be_read_is_a_fault_of_its_own(exercises, tmp_path):
    hand_in(tmp_path / "class", "closed", RIGHT).chmod(0)
    hand_in(tmp_path / "class", "honest", RIGHT)
    found = graded_here(tmp_path / "class", exercises, tmp_path / "out")
    assert found["honest"]["score"] == FULL
    assert found["closed"]["score"] == (FULL if os.geteuid() == 0 else 0)  # the superuser may read everything


# --- Markup and control characters -------------------------------------------------------------------

MARKUP = "</script></style></title></svg></pre>--><x-injected onx=1>'\"><script>injected()</script><img src=x onx=1>"
CONTROLS = "\x00\x07\x1b[2J\x1b]0;injected\x07\x9b31m\x7f\u202egnp\u2066\u200b\u2028\ufeff\U000e0041\ud800\udfff\ufffe"
TEXT = ascii(MARKUP + CONTROLS)
"""A literal for it in Python."""

INJECTING = {
    "in-a-text": f"word = area = {TEXT}\n",
    "in-a-long-text": f"word = area = ({TEXT} + '\\n') * 300\n",
    "in-lists": f"t = {TEXT}\narea = [[t] * 3] * 3\nword = (t, [t])\ndouble = lambda x: (t, {{t: t}})\n",
    "in-a-table": f"area = word = {{{TEXT}: 1.0, 'b': {{{TEXT}: [{TEXT}]}}}}\n",
    "in-names-of-types": f"word = area = type({MARKUP!a}, (), {{}})()\ndouble = lambda x: area\n",
    "in-an-error": f"raise ValueError({TEXT})\n",
    "in-the-name-of-an-error": f"raise type({MARKUP!a}, (Exception,), {{}})({TEXT})\n",
    "in-errors-of-calls": f"def double(x):\n    raise KeyError({TEXT})\n",
    "in-an-exit": f"raise SystemExit({TEXT})\n",
    "in-other-names": f"t = {MARKUP!a}\nglobals().update({{'aera' + t: 42.125, 'doubel' + t: lambda x: 2 * x}})\n",
    "in-output": (
        f"import sys\nfor stream in (sys.stdout, sys.stderr):\n    print({TEXT}, file=stream)\n"
        "    stream.buffer.write(b'\\xff\\xc2\\x9b\\x1b[2J' * 9)\n"
    ),
    "in-a-warning": f"import warnings\nwarnings.warn({TEXT})\n",
    "in-a-formula": (
        f"import sympy as sp\nx = sp.Symbol({MARKUP!a})\narea = sp.Function({MARKUP!a})(x) + x**2\n"
        f"word = sp.Matrix([[x, sp.Symbol({TEXT})]])\ndouble = [x, area]\n"
    ),
    "in-a-figure": (
        f"import matplotlib.pyplot as plt\nt = {MARKUP!a}\nfigure, axes = plt.subplots()\n"
        "axes.plot([0, 1], [1, 5], label=t)\naxes.scatter([0], [0], label=t)\naxes.set(title=t, xlabel=t, ylabel=t)\n"
        "axes.text(0.5, 2, t)\naxes.annotate(t, (0, 1))\nfigure.suptitle(t)\naxes.legend()\n"
        f"axes.plot([0, 1], [2, 2], label={TEXT}, gid=t)\n"
    ),
    "in-the-source": f"# {MARKUP}\n'''{MARKUP}{CONTROLS[1:-3]}'''\narea = 1\n",
    "in-a-syntax-error": f"area = 1\n{MARKUP}\n",
    f"{MARKUP.replace('/', '_')}\x1b[2J\u202e"[:200]: "area = 1\n",
}


@pytest.fixture(scope="module")
def injecting(tmp_path_factory):
    folder = tmp_path_factory.mktemp("class")
    for student, source in INJECTING.items():
        hand_in(folder, student, source)
    hand_in(folder, "honest", RIGHT)
    return folder


@pytest.fixture(scope="module")
def graded_injections(exercises, injecting, tmp_path_factory):
    out = tmp_path_factory.mktemp("out")
    code, stdout, stderr = grade(injecting, exercises, out)
    assert code == 1, stderr
    return out, records(out), stdout, stderr


def test_no_markup_reaches_a_page(graded_injections):
    """Nor a control character, nor what turns the direction of reading."""
    out, found, _, _ = graded_injections
    assert len(found) == len(INJECTING) + 1
    for record in found.values():
        assert record["status"] != "unjudged", record
        assert_page(out / record["report"])
    assert_page(out / "index.html")
    assert found["honest"]["score"] == FULL


def test_nothing_printed_is_obeyed_by_a_terminal(graded_injections):
    _, _, stdout, stderr = graded_injections
    assert_plain(stdout)
    assert_plain(stderr)


def test_results_are_plain_text_in_utf_8(graded_injections, exercises, injecting, tmp_path):
    """In the file and where they are printed; what is not printable is escaped and comes back."""
    out, found, _, _ = graded_injections
    assert_plain((out / "results.json").read_bytes())
    assert "\x9b31m\x7f\u202egnp" in found["in-output"]["stdout"]
    code, stdout, stderr = grade(injecting, exercises, tmp_path / "out", "--json", "--quiet")
    assert (code, stderr) == (1, b"")
    assert_plain(stdout)
    printed = json.loads(stdout)["results"]
    assert [record["score"] for record in printed] == [record["score"] for record in found.values()]


class _Elements(html.parser.HTMLParser):
    """The elements of a page and their attributes."""

    def __init__(self, text):
        super().__init__()
        self.scripts = 0
        self.wrong = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.scripts += tag == "script"
        if (
            tag in ("x-injected", "img", "iframe", "object", "embed", "base", "link", "form")
            and ("id", "tools") not in attrs
        ):
            self.wrong.append((tag, attrs))
        self.wrong += [(tag, name) for name, _ in attrs if name.startswith("on")]
        self.wrong += [(tag, value) for name, value in attrs if name in ("href", "src") and ":" in (value or "")]


def assert_page(path):
    text = path.read_bytes().decode("utf-8")
    elements = _Elements(text)
    assert elements.wrong == []
    assert elements.scripts == 1, "the page's own"
    assert "injected()</script>" not in text
    assert unprintable(text) == set()
    assert len(text) < 2_000_000


def assert_plain(printed):
    assert unprintable(printed.decode("utf-8")) == set()


def unprintable(text):
    """Its control and formatting characters but for lines and tabs, halves of pairs, and what is no character."""
    kinds = ("Cc", "Cf", "Cs", "Zl", "Zp")
    return {
        letter
        for letter in set(text) - set("\n\t")
        if unicodedata.category(letter) in kinds and letter not in "\u2061\u2062"  # signs of MathML
    }


# --- Large answers -----------------------------------------------------------------------------------

LARGE = {
    "lists-in-lists": (
        "t = '\\t' * 190\nfor _ in range(4):\n    t = (t,) * 6\narea = t\ndef double(x):\n    return t\n"
        "word = [[[[t] * 8] * 8] * 8] * 2\n"
    ),
    "formulas-in-lists": (
        "import sympy as sp\nx = sp.Symbol('x')\nlong = sum(sp.sin(n * x) for n in range(200))\n"
        "area = [[[[[long] * 6] * 6] * 3] * 3] * 3\n"
    ),
    "millions-of-bytes": (
        "import numpy as np\narea = np.zeros(20_000_000, dtype='i1')\n"
        "def double(x):\n    if isinstance(x, np.ndarray):\n        return np.zeros((len(x), 1_500_000), dtype='i1')\n"
        "    return 1\n"
    ),
    "numbers-of-many-digits": "area = 10**4000\ndef double(x):\n    return [10**4000] * 6\n",
    "many-names": "area = word = {'n' * 150 + str(n): n for n in range(50_000)}\n",
    "many-figures": (
        "import matplotlib.pyplot as plt\nfrom matplotlib.figure import Figure\nkept = []\n"
        "for _ in range(30):\n    kept.append(Figure())\n    axes = kept[-1].add_subplot()\n"
        "    axes.plot(range(20_000), range(20_000), label='x' * 10_000)\n    axes.scatter(range(5000), range(5000))\n"
    ),
}


def test_large_answers_make_no_large_pages(exercises, tmp_path):
    """Whatever is in them, they are read, judged and shown like other wrong ones."""
    for student, source in LARGE.items():
        hand_in(tmp_path / "class", student, source)
    hand_in(tmp_path / "class", "honest", RIGHT)
    found = graded_here(tmp_path / "class", exercises, tmp_path / "out")
    for student, record in found.items():
        assert record["status"] != "unjudged", record
        assert record["score"] == (FULL if student == "honest" else 0), record
        assert_page(tmp_path / "out" / record["report"])
    assert (tmp_path / "out" / "results.json").stat().st_size < 500_000


FORGER = """
import base64, json, os

def array(count):
    data = base64.b64encode(bytes(count)).decode()
    return {"kind": "array", "dtype": "int8", "shape": [count], "data": data}

def send(message):
    body = json.dumps(message).encode()
    view = memoryview(len(body).to_bytes(4, "big") + body)
    while view:
        view = view[os.write(3, view):]

artist = {"type": "line", "x": array(1), "y": array(1)}
send({"ran": None})
send({"look": 3, "value": {"kind": "figures", "figures": FIGURES}})
send({"done": True})
os._exit(0)
"""
FORGED = {
    "figures": "[{'axes': []}] * 50_000",
    "axes": "[{'axes': [{'artists': []}] * 1000}]",
    "artists": "[{'axes': [{'artists': [artist] * 1000}]}]",
    "points": "[{'axes': [{'artists': [{**artist, 'x': array(5_000_000), 'y': array(5_000_000)}]}]}]",
}


def test_forged_figures_of_more_than_is_ever_read_are_a_fault(exercises, tmp_path):
    """Otherwise they took longer to judge than there is time, and were left to a person."""
    for student, figures in FORGED.items():
        hand_in(tmp_path / "class", student, FORGER.replace("FIGURES", figures))
    hand_in(tmp_path / "class", "honest", RIGHT)
    found = graded_here(tmp_path / "class", exercises, tmp_path / "out")
    assert found.pop("honest")["score"] == FULL
    assert {record["checks"][3]["outcome"] for record in found.values()} == {"FAULT"}
    assert all("could not be read" in record["checks"][3]["message"] for record in found.values())


# --- What is left behind -----------------------------------------------------------------------------

POISON = """
import builtins, gc, os, pathlib, sys, tempfile, threading
import numpy, sympy, matplotlib, matplotlib.font_manager, matplotlib.pyplot as plt
for folder in (".", "..", "~", os.environ["MPLCONFIGDIR"], tempfile.gettempdir(), "/dev/shm", "/tmp"):
    for name in ("doubling.py", "sitecustomize.py", "usercustomize.py", "numpy.py", "matplotlibrc", "fontlist.json"):
        try:
            pathlib.Path(folder).expanduser().joinpath(name).write_text("raise SystemExit('poisoned')")
        except OSError:
            pass
os.environ.update(PYTHONPATH=".", PYTHONSTARTUP="doubling.py", HOME="/", MPLBACKEND="pdf", OMP_NUM_THREADS="x")
numpy.allclose = numpy.array = builtins.float = builtins.isinstance = lambda *_, **__: True
sympy.Symbol.__eq__ = sympy.core.cache.clear_cache = lambda *_: True
matplotlib.rcParams["text.usetex"] = True
matplotlib.lines.Line2D.get_xdata = plt.plot = lambda *_, **__: None
sys.path.insert(0, "/tmp")
gc.disable()
threading.Thread(target=threading.Event().wait).start()
"""


def test_a_poisoner_leaves_nothing_behind(exercises, tmp_path):
    """The same worker grades the honest file after it as if it were alone."""
    hand_in(tmp_path / "alone", "b-honest", RIGHT)
    hand_in(tmp_path / "class", "a-poisoner", POISON)
    hand_in(tmp_path / "class", "b-honest", RIGHT)
    hand_in(tmp_path / "class", "c-poisoner", RIGHT + POISON)
    hand_in(tmp_path / "class", "d-honest", RIGHT)
    alone = graded_here(tmp_path / "alone", exercises, tmp_path / "out")["b-honest"]
    together = graded_here(tmp_path / "class", exercises, tmp_path / "out")
    assert alone["score"] == FULL
    where_and_when = {"submission": "", "seconds": 0.0}
    assert {**together["b-honest"], **where_and_when} == {**alone, **where_and_when}
    assert together["d-honest"]["score"] == FULL
    assert together["a-poisoner"]["score"] == 0
