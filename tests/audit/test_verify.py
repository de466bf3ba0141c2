"""`grader verify` on the real command line."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from grader.audit.rules import rules

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def folder(tmp_path, small):
    """A folder with an exercise that holds."""
    (tmp_path / "exercises").mkdir()
    (tmp_path / "exercises" / "small.yaml").write_text(small, "utf-8")
    return tmp_path


def environment(**more):
    known = {name: value for name, value in os.environ.items() if name != "GITHUB_ACTIONS"}
    return {**known, "PYTHONPATH": str(ROOT), **more}


def verify(folder, *arguments, **more):
    command = [sys.executable, "-m", "grader", "verify", *arguments]
    return subprocess.run(command, cwd=folder, env=environment(**more), capture_output=True, text=True, check=False)


def break_it(folder):
    path = folder / "exercises" / "small.yaml"
    path.write_text(path.read_text("utf-8").replace("{to: 3*x**2}", "{to: 3*x**2 + 1}"), "utf-8")


def test_an_exercise_that_holds(folder):
    ended = verify(folder)
    assert ended.returncode == 0
    assert ended.stdout.startswith("small: verified; mutation score 100%")
    assert ended.stdout.count("\n") == 1


def test_what_does_not_hold_is_told_at_its_place_in_every_form(folder):
    break_it(folder)
    ended = verify(folder, "small", "--no-cache", "--junit", "junit.xml", GITHUB_ACTIONS="true")
    assert ended.returncode == 1
    assert "exercises/small.yaml:9:5: At check `fprime` the reference earned 0%" in ended.stdout
    assert "\n    - id: fprime\n      ^\n" in ended.stdout
    assert "single precision" not in ended.stdout  # what is wrong anyway is not measured
    assert "::error file=exercises/small.yaml,line=9,col=5,title=small%3A reference::At check `fprime`" in ended.stdout
    root = ET.parse(folder / "junit.xml").getroot()  # our own file
    [suite] = root
    failed = {case.get("name") for case in suite if case.find("failure") is not None}
    assert "reference" in failed
    assert suite.get("failures") == str(len(failed))
    assert suite.get("tests") == str(len(suite)) != suite.get("failures")


def test_json_holds_the_same(folder):
    break_it(folder)
    ended = verify(folder, "--json", "--no-cache", GITHUB_ACTIONS="true")
    told = json.loads(ended.stdout)
    assert (told["schema"], told["holds"]) == (1, False)
    [exercise] = told["exercises"]
    assert {"rule", "severity", "line", "column", "message"} == set(exercise["findings"][0])
    assert [one["line"] for one in exercise["findings"] if one["rule"] == "reference"] == [9]
    assert set(exercise["measured"]) == {"cost"}  # the others wait until the reference holds
    assert "::error file=" in ended.stderr


def test_a_file_that_is_no_exercise_does_not_hide_the_others(folder, small):
    (folder / "exercises" / "other.yaml").write_text(small.replace("title:", "titel:"), "utf-8")
    ended = verify(folder)
    assert ended.returncode == 2
    assert "other.yaml:2:1: There is no key `titel` here; did you mean `title`?" in ended.stdout
    assert "small: verified" in ended.stdout


@pytest.mark.parametrize(
    ("arguments", "says"),
    [(["smal"], "there is no exercise smal; did you mean small?"), (["--exercises", "none"], "no exercise files")],
)
def test_a_name_that_is_not_there(folder, arguments, says):
    ended = verify(folder, *arguments)
    assert ended.returncode == 2
    assert says in ended.stderr


def test_what_has_not_changed_is_remembered_and_what_has_is_tried_again(folder):
    first, second = verify(folder, "--json"), verify(folder, "--json")
    before, after = json.loads(first.stdout)["exercises"][0], json.loads(second.stdout)["exercises"][0]
    assert (before["cached"], after["cached"]) == (False, True)
    assert before["measured"] == after["measured"]
    break_it(folder)
    third = verify(folder, "--json")
    assert json.loads(third.stdout)["exercises"][0]["cached"] is False
    assert third.returncode == 1
    [cache] = (folder / ".grader_cache" / "verify").glob("*.json")
    cache.write_text("{", "utf-8")
    assert verify(folder).returncode == 1


def test_watching_verifies_again_when_the_file_is_saved(folder):
    command = [sys.executable, "-u", "-m", "grader", "verify", "--watch"]
    watcher = subprocess.Popen(
        command, cwd=folder, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        assert watcher.stdout.readline().startswith("small: verified")
        assert watcher.stderr.readline().startswith("Waiting")
        time.sleep(0.1)
        break_it(folder)
        assert watcher.stdout.readline().startswith("small: ")
        assert "earned 0%" in watcher.stdout.readline()
        watcher.send_signal(signal.SIGINT)
        assert watcher.wait(30) == 130
    finally:
        watcher.kill()
        watcher.communicate()


def test_every_rule_is_documented():
    page = (ROOT / "docs" / "verify.md").read_text("utf-8")
    assert [rule.name for rule in rules() if f"| `{rule.name}` |" not in page] == []
