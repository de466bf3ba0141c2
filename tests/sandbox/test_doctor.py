"""The doctor: what it proves where all layers are there, and what is said where one is taken away for real.

A layer is taken away as a container does it: by a system-call filter that is in force before grader starts.
"""

import errno
import json
import os
import resource
import subprocess
import sys
import textwrap
import venv
from pathlib import Path
from typing import NamedTuple

import pytest

from grader.sandbox import doctor, findings, policy, prerequisites
from grader.sandbox.client import Server
from grader.sandbox.findings import Finding
from grader.sandbox.fresh import Fresh

ROOT = Path(__file__).parents[2]
SPEC = """
id: doubling
title: Doubling
statement: Define `area`, twice 21.
reference: area = 42
checks:
  - id: area
    points: 2
    look_at: {variable: area}
    compare: {numeric: {to: 42}}
"""

WITHOUT = """
    import json, os, sys
    import pyseccomp

    *rules, arguments = map(json.loads, sys.argv[1:])
    filtered = pyseccomp.SyscallFilter(pyseccomp.ALLOW)
    for call, error, *conditions in rules:
        filtered.add_rule(pyseccomp.ERRNO(error), call, *(pyseccomp.Arg(*condition) for condition in conditions))
    filtered.load()
    os.execv(sys.executable, [sys.executable, "-m", "grader", *arguments])
"""
"""Run grader where some system calls fail: calls by name or number, the error, and what the arguments are."""

READ_ONLY = """
    import json, os, sys
    from landlockpy import AccessFS, Ruleset

    with Ruleset(handled_fs=AccessFS.MAKE_REG | AccessFS.MAKE_DIR) as rules:
        rules.restrict()
    os.execv(sys.executable, [sys.executable, "-m", "grader", *json.loads(sys.argv[1])])
"""
"""Run grader where no file can be made anywhere."""

DOCTOR = "from grader.cli import main; main(['doctor', '--json'])"

CREATE_RULESET, RESTRICT_SELF = 444, 446
PR_SET_SECCOMP, PR_SET_NO_NEW_PRIVS = 22, 38
NOT_EQUAL, EQUAL = 1, 4


class Taken(NamedTuple):
    """How a layer is taken away, and a part of what must be advised."""

    layer: str
    rules: list[tuple[object, ...]]
    advice: str


TAKEN = {
    "a kernel without Landlock": Taken("landlock", [(CREATE_RULESET, errno.ENOSYS)], "CONFIG_SECURITY_LANDLOCK"),
    "Landlock left out of lsm=": Taken("landlock", [(CREATE_RULESET, errno.EOPNOTSUPP)], "lsm="),
    "a container that forbids Landlock": Taken("landlock", [(CREATE_RULESET, errno.EPERM)], "seccomp profile"),
    "Landlock that cannot be entered": Taken("landlock", [(RESTRICT_SELF, errno.E2BIG)], "nested too deeply"),
    "a container that forbids filters": Taken(
        "seccomp",
        [("seccomp", errno.EPERM), ("prctl", errno.EPERM, (0, EQUAL, PR_SET_SECCOMP))],
        "seccomp profile",
    ),
    "a kernel without filters": Taken(
        "seccomp",
        [("seccomp", errno.ENOSYS), ("prctl", errno.EINVAL, (0, EQUAL, PR_SET_SECCOMP))],
        "CONFIG_SECCOMP_FILTER",
    ),
    "limits that cannot be set": Taken("rlimits", [("prlimit64", errno.EPERM, (2, NOT_EQUAL, 0))], "prlimit64"),
    "privileges that cannot be given up": Taken(
        "no_new_privs", [("prctl", errno.EPERM, (0, EQUAL, PR_SET_NO_NEW_PRIVS))], "PR_SET_NO_NEW_PRIVS"
    ),
    "capabilities that cannot be dropped": Taken("capabilities", [("capset", errno.EPERM)], "capset"),
}

ONE_A_LAYER = {taken.layer: taken for taken in TAKEN.values()}


@pytest.fixture
def course(tmp_path):
    """A working directory with one exercise and one submission, which is right."""
    (tmp_path / "exercises").mkdir()
    (tmp_path / "exercises" / "doubling.yaml").write_text(SPEC, encoding="utf-8")
    (tmp_path / "doubling.py").write_text("area = 42\n", encoding="utf-8")
    return tmp_path


def run(script: str, *arguments: object, cwd: Path = ROOT, python: Path | str = sys.executable, **options):
    command = [python, "-c", textwrap.dedent(script), *map(json.dumps, arguments)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "HOME": "/dev/null"}
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False, **options)


def diagnosis(ended: subprocess.CompletedProcess) -> tuple[dict, dict[str, dict]]:
    """The doctor's JSON, and its findings by their names."""
    found = json.loads(ended.stdout)
    return found, {finding["name"]: finding for finding in found["findings"]}


# --- Where everything is there -----------------------------------------------------------------------


@pytest.fixture(scope="module")
def healthy():
    return doctor.examine()


def test_here_strangers_can_be_graded(healthy):
    assert {finding.name: finding.status for finding in healthy.findings} == dict.fromkeys(
        (*policy.LAYERS, "budgets"), "ok"
    )
    assert healthy.failure == ""
    assert healthy.can_grade


def test_each_step_works_alone_and_nothing_is_lacking():
    assert prerequisites.lacking() == []


@pytest.mark.parametrize("layer", ["landlock", "seccomp", "rlimits", "descriptors"])
def test_what_is_refused_is_possible_without_the_confinement(layer, healthy):
    evidence = next(finding.evidence for finding in healthy.findings if finding.name == layer)
    assert evidence.startswith("refused, but possible unconfined: ")


def test_the_probe_finds_the_holes_where_nothing_confines():
    """The same probe, run without confinement, but with limits, as if it were confined."""
    with doctor._surroundings() as around, Fresh() as server:
        found = doctor._run_confined(server, around)
    for layer in ("landlock", "seccomp"):
        assert findings.judge(layer, found.tried[layer], found.tried[layer]).status == "missing"
    assert findings.no_new_privs(found.record, found.record).status == "missing"


def test_a_program_that_a_budget_does_not_stop_is_told_from_one_that_it_does():
    with Server([]) as server:
        assert doctor._is_stopped(server, *doctor.ENDLESS["endless printing"])
        assert not doctor._is_stopped(server, b"1 + 1", "output", doctor.ORDINARY)


def test_examining_leaves_nothing_behind(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    before = len(list(Path("/proc/self/fd").iterdir()))
    assert doctor.examine().can_grade
    assert list(tmp_path.iterdir()) == []
    assert len(list(Path("/proc/self/fd").iterdir())) == before


# --- Judging -----------------------------------------------------------------------------------------

JUDGED = {
    "refused, and possible unconfined": ({"a": "EACCES"}, {"a": ""}, "ok"),
    "one attempt proves it": ({"a": "EACCES", "b": "ENOENT"}, {"a": "", "b": "ENOENT"}, "ok"),
    "possible although confined": ({"a": ""}, {"a": ""}, "missing"),
    "one hole is enough": ({"a": "EACCES", "b": ""}, {"a": "", "b": ""}, "missing"),
    "refused unconfined too": ({"a": "EACCES"}, {"a": "EACCES"}, "not provable"),
    "refused by something else": ({"a": "EPERM"}, {"a": ""}, "not provable"),
    "nothing tried": ({}, {}, "not provable"),
}


@pytest.mark.parametrize(("confined", "free", "status"), JUDGED.values(), ids=JUDGED)
def test_a_layer_is_there_only_if_it_makes_the_difference(confined, free, status):
    assert findings.judge("landlock", confined, free).status == status


CAPS = {"CapInh": "0", "CapPrm": "0", "CapEff": "0", "CapAmb": "0"}
RECORDS = {
    "all dropped": ("not provable", CAPS, {"CapEff": "1ff"}, "ok"),
    "none to begin with": ("not provable", CAPS, {"CapEff": "0"}, "ok"),
    "one left": ("ok", {**CAPS, "CapPrm": "400"}, {"CapEff": "1ff"}, "missing"),
    "no record": ("not provable", {}, {"CapEff": "1ff"}, "not provable"),
    "a hole, whatever the record": ("missing", CAPS, {"CapEff": "1ff"}, "missing"),
}


@pytest.mark.parametrize(("tried", "confined", "free", "status"), RECORDS.values(), ids=RECORDS)
def test_capabilities_are_told_by_the_kernel_where_no_attempt_can_tell(tried, confined, free, status):
    assert findings.capabilities(Finding("capabilities", tried, ""), confined, free).status == status


HELD = {
    "streams and a channel": (["device", "pipe", "pipe", "socket"], "ok"),
    "a file": (["device", "pipe", "pipe", "socket", "file"], "missing"),
    "a directory": (["device", "pipe", "pipe", "socket", "directory"], "missing"),
    "another channel": (["device", "pipe", "pipe", "socket", "socket"], "missing"),
    "something that nobody knows": (["device", "pipe", "pipe", "socket", "other"], "missing"),
}


@pytest.mark.parametrize(("held", "status"), HELD.values(), ids=HELD)
def test_nothing_but_streams_and_a_channel_may_be_open(held, status):
    assert findings.descriptors(Finding("descriptors", "ok", ""), held).status == status


def test_a_hole_or_a_doubt_is_enough_not_to_grade():
    layers = [Finding(layer, "ok", "") for layer in policy.LAYERS]
    assert doctor.Examination(tuple(layers), {}).can_grade
    for status in ("missing", "not provable"):
        assert not doctor.Examination((*layers, Finding("budgets", status, "")), {}).can_grade
    assert not doctor.Examination(tuple(layers), {}, "the server died").can_grade


# --- Where something is missing ----------------------------------------------------------------------


@pytest.mark.parametrize("taken", TAKEN.values(), ids=TAKEN)
def test_the_doctor_names_the_layer_that_is_missing_and_what_to_do(taken):
    ended = run(WITHOUT, *taken.rules, ["doctor", "--json"])
    found, by_name = diagnosis(ended)
    assert ended.returncode == 3
    assert not found["can_grade"]
    assert found["failure"]
    assert {name for name, finding in by_name.items() if finding["status"] == "missing"} == {taken.layer}
    assert taken.advice in by_name[taken.layer]["advice"]
    assert {finding["status"] for name, finding in by_name.items() if name != taken.layer} == {"not provable"}


@pytest.mark.parametrize("taken", ONE_A_LAYER.values(), ids=ONE_A_LAYER)
def test_grading_is_refused_by_the_name_of_the_layer(taken, course):
    ended = run(WITHOUT, *taken.rules, ["grade", "doubling.py"], cwd=course)
    assert ended.returncode == 3
    assert f"{taken.layer} is missing" in ended.stderr
    assert taken.advice in ended.stderr
    assert "`grader doctor`" in ended.stderr
    assert "`--unconfined`" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert not (course / "reports" / "results.json").exists()


def test_with_every_layer_taken_away_ones_own_code_is_still_graded(course):
    rules = [rule for taken in ONE_A_LAYER.values() for rule in taken.rules]
    ended = run(WITHOUT, *rules, ["grade", "--unconfined", "doubling.py"], cwd=course)
    assert ended.returncode == 0
    assert "missing" not in ended.stderr


def test_the_printed_diagnosis_ends_with_what_can_be_done():
    ended = run(WITHOUT, (CREATE_RULESET, errno.EPERM), ["doctor"])
    assert ended.returncode == 3
    assert "\x1b" not in ended.stdout
    last = ended.stdout.splitlines()[-1]
    assert last.startswith("Submissions of strangers cannot be graded here: landlock missing")
    assert last.endswith("`--unconfined` runs your own code.")


def test_the_printed_diagnosis_of_a_healthy_machine_has_a_line_a_layer():
    ended = run("from grader.cli import main; main(['doctor'])")
    lines = ended.stdout.splitlines()
    assert ended.returncode == 0
    assert [line.split()[:2] for line in lines[2:-2]] == [[name, "ok"] for name in (*policy.LAYERS, "budgets")]
    assert lines[-1] == "Submissions of strangers can be graded here."


def test_nowhere_to_write_is_said():
    ended = run(READ_ONLY, ["doctor", "--json"])
    _, by_name = diagnosis(ended)
    assert ended.returncode == 3
    assert by_name["temp"]["status"] == "missing"
    assert "TMPDIR" in by_name["temp"]["advice"]


def test_another_system_than_linux_is_said(monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")
    found = doctor.examine()
    assert not found.can_grade
    assert [finding.name for finding in found.findings if finding.status == "missing"] == ["platform"]


LIBRARIES = {"landlock": "landlockpy", "seccomp": "pyseccomp"}


@pytest.mark.parametrize(("layer", "library"), LIBRARIES.items(), ids=LIBRARIES.values())
def test_a_missing_library_is_named(layer, library, tmp_path):
    """In a Python of its own that has all libraries but one."""
    venv.create(tmp_path, symlinks=True)
    packages = next(tmp_path.glob("lib/python*/site-packages"))
    for installed in (Path(entry) for entry in sys.path if entry.endswith("site-packages")):
        for path in installed.iterdir():
            if not path.name.startswith(library):
                (packages / path.name).symlink_to(path)
    ended = run(DOCTOR, python=tmp_path / "bin" / "python")
    _, by_name = diagnosis(ended)
    assert ended.returncode == 3
    assert by_name[layer]["status"] == "missing"
    assert f"pip install {library}" in by_name[layer]["advice"]


def may_be_run_by_all(program: Path) -> bool:
    """Whether an ordinary user gets at it: every directory above it lets them through."""
    return all(directory.stat().st_mode & 0o001 for directory in program.resolve().parents)


@pytest.mark.skipif(
    os.geteuid() != 0 or not may_be_run_by_all(Path(sys.executable)),
    reason="only root can become another user, who must be able to run this Python",
)
class TestAnOrdinaryUser:
    """As user 65534, who owns nothing."""

    def test_can_grade_strangers_too(self):
        ended = run(DOCTOR, user=65534, group=65534, extra_groups=[])
        assert diagnosis(ended)[0]["can_grade"], ended.stdout + ended.stderr

    def test_whose_limits_are_lower_already_can_too(self):
        def few_files() -> None:
            resource.setrlimit(resource.RLIMIT_NOFILE, (128, 128))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

        ended = run(DOCTOR, user=65534, group=65534, extra_groups=[], preexec_fn=few_files)
        assert diagnosis(ended)[0]["can_grade"], ended.stdout + ended.stderr
