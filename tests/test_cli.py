"""The command line: what is printed where, and the exit codes others rely on."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from grader import __version__, printing
from grader.cli import main

ROOT = Path(__file__).parent.parent

SPEC = """
id: doubling
title: Doubling
statement: |
  Define `area`, twice 21.
defines:
  area: the answer
starter: |
  area = ...
reference: |
  area = 42  # the secret way
checks:
  - id: area
    points: 2
    look_at: {variable: area}
    compare: {numeric: {to: 42}}
"""

RIGHT, WRONG, BROKEN = "area = 42\n", "area = 41\n", "area = \n"


@pytest.fixture
def course(tmp_path, monkeypatch):
    """A working directory with one exercise and no submissions."""
    (tmp_path / "exercises").mkdir()
    (tmp_path / "exercises" / "doubling.yaml").write_text(SPEC, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(capsys):
    """Run a command in this process; gives its exit code, stdout and stderr."""

    def run_command(*arguments):
        with pytest.raises(SystemExit) as ended:
            main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return ended.value.code or 0, out, err

    return run_command


def hand_in(course: Path, student: str, source: str) -> None:
    folder = course / "submissions" / student
    folder.mkdir(parents=True)
    (folder / "doubling.py").write_text(source, encoding="utf-8")


def record(**changed: object) -> dict[str, object]:
    return {
        "student": "anna",
        "exercise": "doubling",
        "status": "graded",
        "score": 2.0,
        "max_score": 2.0,
        "needs_review": False,
        **changed,
    }


class TestGrade:
    def test_all_full_marks_is_0(self, course, run):
        hand_in(course, "anna", RIGHT)
        code, out, err = run("grade", "submissions")
        assert code == 0
        assert out.splitlines()[0].split() == ["anna", "doubling", "2/2", "full", "marks"]
        assert err.strip() == f"Reports: {Path('reports/index.html')}"

    def test_lost_marks_are_1_and_every_submission_is_graded(self, course, run):
        for student, source in (("anna", RIGHT), ("ben", WRONG), ("carla", BROKEN)):
            hand_in(course, student, source)
        code, out, _ = run("grade", "submissions", "--jobs", 2)
        assert code == 1
        assert [line.split()[0] for line in out.splitlines()[:3]] == ["anna", "ben", "carla"]
        assert "3 submissions, 1 with full marks; 2 of 6 points" in out

    def test_reports_are_written_where_they_are_asked_for(self, course, run):
        hand_in(course, "anna", WRONG)
        run("grade", "submissions", "--out", "there")
        written = json.loads((course / "there" / "results.json").read_text(encoding="utf-8"))
        assert written["schema"] == 1
        assert (course / "there" / written["results"][0]["report"]).is_file()
        assert (course / "there" / "index.html").is_file()

    def test_json_is_all_there_is_on_stdout(self, course, run):
        hand_in(course, "anna", WRONG)
        _, out, _ = run("grade", "submissions", "--json")
        assert json.loads(out) == json.loads((course / "reports" / "results.json").read_text(encoding="utf-8"))

    @pytest.mark.parametrize(
        ("students", "options", "drawn"),
        [
            (["ada"], [], {"ada"}),
            (["ada", "ben"], [], {"ben"}),
            (["ada", "ben"], ["--pictures", "all"], {"ada", "ben"}),
            (["ada"], ["--pictures", "failed"], set()),
            (["ben"], ["--pictures", "none"], set()),
        ],
    )
    def test_figures_are_drawn_for_a_single_file_and_where_several_lost_marks(
        self, tmp_path, run, students, options, drawn
    ):
        paths = [ROOT / "submissions" / student / "lesson-01.py" for student in students]
        run("grade", *paths, "--exercises", ROOT / "exercises", "--out", tmp_path, *options)
        pages = {student: (tmp_path / student / "lesson-01.html").read_text(encoding="utf-8") for student in students}
        assert {student for student, page in pages.items() if 'class="panels' in page} == drawn

    def test_the_language_is_that_of_the_command_line(self, course, run):
        hand_in(course, "anna", WRONG)
        assert run("grade", "submissions", "--language", "de")[0] == 1
        assert '<html lang="de">' in (course / "reports" / "anna" / "doubling.html").read_text(encoding="utf-8")
        assert '<html lang="de">' in (course / "reports" / "index.html").read_text(encoding="utf-8")
        [record] = json.loads((course / "reports" / "results.json").read_text(encoding="utf-8"))["results"]
        assert record["checks"][0]["message"] == "Deine Antwort ist 41, und das stimmt nicht."

    def test_quiet_says_nothing(self, course, run):
        hand_in(course, "anna", WRONG)
        assert run("grade", "submissions", "--quiet") == (1, "", "")

    def test_what_is_left_out_is_said_on_stderr(self, course, run):
        hand_in(course, "anna", RIGHT)
        (course / "submissions" / "anna" / "doublin.py").touch()
        (course / "submissions" / "ben").mkdir()
        _, out, err = run("grade", "submissions")
        assert "did you mean doubling.py?" in err
        assert "ben has handed in nothing." in err
        assert "ben" not in out

    def test_unconfined_warns(self, course, run):
        hand_in(course, "anna", RIGHT)
        code, _, err = run("grade", "submissions", "--unconfined")
        assert code == 0
        assert "Unconfined" in err

    def test_a_student_name_cannot_steer_the_terminal(self, course, run):
        hand_in(course, "\x1b]0;owned\x07[red]", RIGHT)
        code, out, err = run("grade", "submissions")
        assert code == 0
        assert "\x1b" not in out + err
        assert "[red]" in out


class TestWrongUse:
    @pytest.mark.parametrize(
        ("arguments", "message"),
        [
            (["grade", "submission"], "grader: there is no submission; did you mean submissions?"),
            (["grade", "submissions/eve"], "grader: there is no submission in submissions/eve"),
            (["grade", "submissions", "--exercises", "nowhere"], "there is no folder nowhere"),
            (["grade", "submissions", "--out", "exercises/doubling.yaml"], "the reports cannot go to"),
            (["grade", "submissions", "--jobs", "0"], "--jobs"),
            (["grade", "submissions", "--pictures", "some"], "--pictures"),
            (["grade", "submissions", "--language", "xx"], "grader: there are no words in xx; there are in de, en"),
            (["grade"], "Missing argument"),
            (["grad"], "Did you mean 'grade'?"),
            (["show", "dubling"], "grader: there is no exercise dubling; did you mean doubling?"),
            (["show", "xyz"], "grader: there is no exercise xyz; there are doubling"),
            (["start", "doubling", "--to", "no/where.py"], "cannot be written"),
        ],
        ids=" ".join,
    )
    def test_wrong_use_is_2_with_a_line_that_says_what(self, course, run, arguments, message):
        (course / "submissions" / "eve").mkdir(parents=True)
        code, out, err = run(*arguments)
        assert code == 2
        assert out == ""
        assert message in err
        assert "Traceback" not in err

    def test_a_wrong_spec_is_2_with_its_place(self, course, run):
        (course / "exercises" / "doubling.yaml").write_text(SPEC.replace("points: 2", "points: two"), encoding="utf-8")
        code, _, err = run("show", "doubling")
        assert code == 2
        assert err.startswith(f"{Path('exercises/doubling.yaml')}:14:13: ")

    def test_reports_that_cannot_be_written_are_3(self, course, run):
        hand_in(course, "anna", RIGHT)
        (course / "reports").mkdir()
        (course / "reports" / "anna").touch()
        code, _, err = run("grade", "submissions")
        assert code == 3
        assert err.startswith("grader: ")
        assert "Traceback" not in err


class TestStart:
    def test_the_starter_holds_the_statement_and_is_python(self, course, run):
        assert run("start", "doubling") == (0, "", "Wrote doubling.py.\n")
        source = (course / "doubling.py").read_text(encoding="utf-8")
        assert "# Define `area`, twice 21.\n" in source
        assert source.endswith("\n\narea = ...\n")
        compile(source, "doubling.py", "exec")

    def test_a_file_is_not_overwritten_unless_forced(self, course, run):
        (course / "doubling.py").write_text(RIGHT, encoding="utf-8")
        code, _, err = run("start", "doubling")
        assert code == 2
        assert "--force" in err
        assert (course / "doubling.py").read_text(encoding="utf-8") == RIGHT
        assert run("start", "doubling", "--force")[0] == 0

    @pytest.mark.parametrize(("to", "written"), [("mine.py", "mine.py"), ("exercises", "exercises/doubling.py")])
    def test_the_starter_goes_where_it_is_asked_for(self, course, run, to, written):
        assert run("start", "doubling", "--to", to)[0] == 0
        assert (course / written).is_file()


class TestShow:
    def test_the_statement_the_names_and_the_points_are_shown(self, course, run):
        _, out, _ = run("show", "doubling")
        for part in ("doubling: Doubling", "twice 21", "area  the answer", "Points: 2"):
            assert part in out

    def test_json_holds_no_answers(self, course, run):
        _, out, _ = run("show", "doubling", "--json")
        shown = json.loads(out)
        assert shown["defines"] == {"area": "the answer"}
        assert shown["checks"] == [{"id": "area", "title": "", "points": 2.0}]
        assert "42" not in out
        assert "secret" not in out


class TestCompare:
    @pytest.mark.parametrize(
        ("arguments", "code", "printed"),
        [
            (["(x + 1)**2", "x**2 + 2*x + 1"], 0, "equal ("),
            (["x + 1", "x + 2"], 1, "not equal ("),
            (["-x", "-1*x"], 0, "equal ("),
            (["-h", "h"], 1, "not equal ("),
            (["--x", "x"], 0, "equal ("),
            (["--", "-x", "-1*x"], 0, "equal ("),
            (["", "x"], 1, "not equal (empty)"),
            (["2 x", "2*x"], 2, "unreadable\n"),
            (["x", "2 x"], 2, "error\n`reference`"),
            (["x"], 2, "`reference` is missing"),
            (["x", "x", "--mode", "numerc"], 2, "did you mean `numeric`"),
            (["1.05", "1", "--mode", "numeric"], 1, "not equal"),
            (["1.05", "1", "--mode", "numeric", "--option", "rel_tol=0.1"], 0, "equal"),
            (["log(x**2)", "2*log(x)", "--domain", "x=positive"], 0, "equal"),
            (["E", "exp(1)", "--symbols", "E,S"], 1, "not equal"),
            (["f(x) + sin(x)", "sin(x) + f(x)", "--functions", "sin"], 0, "equal"),
        ],
        ids=lambda part: " ".join(part) if isinstance(part, list) else "",
    )
    def test_the_verdict_is_printed_and_is_the_exit_code(self, run, arguments, code, printed):
        ended, out, err = run("compare", *arguments)
        assert (ended, err) == (code, "")
        assert printed in out

    @pytest.mark.parametrize(
        ("arguments", "message"),
        [
            ([], "there is nothing to compare"),
            (["x", "x", "x"], "unexpected extra argument"),
            (["x", "x", "--option", "rel_tol"], "--option rel_tol: write a name, an equals sign and a value"),
            (["x", "--jsonl"], "--jsonl reads the formulas from stdin"),
            (["x", "x", "--seconds", "0"], "--seconds"),
        ],
        ids=lambda part: " ".join(part) if isinstance(part, list) else "",
    )
    def test_wrong_use_is_2(self, run, arguments, message):
        code, out, err = run("compare", *arguments)
        assert (code, out) == (2, "")
        assert message in err

    def test_json_is_the_answer(self, run):
        code, out, _ = run("compare", "x", "y", "--json")
        answer = json.loads(out)
        assert code == 1
        assert set(answer) == {"id", "equal", "how", "message", "diagnosis", "seconds"}
        assert answer["equal"] is False

    def test_the_modes_are_listed_with_their_options(self, run):
        code, out, _ = run("compare", "--list")
        assert code == 0
        assert "\nnumeric: " in out
        assert "  rel_tol " in out
        assert "curves" not in out

    def test_what_a_student_wrote_cannot_steer_the_terminal(self, run):
        code, out, _ = run("compare", "x + \x1b]0;owned\x07[red]", "x")
        assert code == 2
        assert "\x1b" not in out
        assert "[red]" in out

    def test_each_line_is_answered_while_the_next_is_awaited(self):
        lines = [
            b'{"id": %d, "student": "x", "reference": "x", "compare": "equivalent"}\n' % number for number in (1, 2)
        ]
        with subprocess.Popen(
            [sys.executable, "-m", "grader", "compare", "--jsonl"],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        ) as process:
            for number, line in enumerate([*lines, b"no case\n"], 1):
                process.stdin.write(line)
                process.stdin.flush()
                answer = json.loads(process.stdout.readline())
                assert (answer["id"], answer["equal"]) == ((number, True) if number < 3 else (None, None))
            process.stdin.close()
            assert (process.stdout.read(), process.wait()) == (b"", 0)


def test_the_exercise_in_the_readme_works_as_it_says(course, run):
    """What a reader copies from the front page is a valid exercise, and its reference earns full marks."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    spec = readme.split("```yaml\n")[1].split("```")[0]
    (course / "exercises" / "powers.yaml").write_text(spec, encoding="utf-8")
    (course / "powers.py").write_text("def fprime(x):\n    return 3 * x**2\n", encoding="utf-8")
    assert run("grade", "powers.py")[0] == 0
    (course / "powers.py").write_text("def fprime(x):\n    return 3 * x**3\n", encoding="utf-8")
    _, out, _ = run("grade", "powers.py", "--json")
    assert "The power was not lowered." in json.loads(out)["results"][0]["checks"][0]["message"]


class TestPrinting:
    @pytest.mark.parametrize(
        ("changed", "status"),
        [
            ({}, "full marks"),
            ({"score": 1.0}, "marks lost"),
            ({"score": 0.0, "status": "fault"}, "stopped early"),
            ({"score": 1.0, "status": "unjudged", "needs_review": True}, "needs review"),
        ],
    )
    def test_a_line_says_how_it_went(self, capsys, changed, status):
        printing.table([record(**changed)])
        assert capsys.readouterr().out.splitlines()[0].endswith(status)

    def test_columns_line_up_under_letters_of_two_cells(self, capsys):
        printing.table([record(student="李明"), record(student="anna"), record(student="benno")])
        lines = capsys.readouterr().out.splitlines()
        assert [line.split("doubling")[0] for line in lines[:3]] == ["李明   ", "anna   ", "benno  "]

    def test_a_long_line_is_not_wrapped(self, capsys):
        printing.table([record(student="a" * 300)])
        assert len(capsys.readouterr().out.splitlines()[0]) > 300

    @pytest.mark.parametrize("text", ["\x1b[2Jx", "x\x07", "\x9bx", "x\u202e", "x\r"])
    def test_control_characters_are_stripped(self, text):
        assert printing.clean(text).replace("[2J", "") == "x"

    def test_lines_and_tabs_stay(self):
        assert printing.clean("a\tb\nc") == "a\tb\nc"


class TestProcess:
    def command(self, *arguments, **environment):
        return subprocess.run(
            [sys.executable, "-m", "grader", *arguments],
            env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
            capture_output=True,
            text=True,
            check=False,
            stdin=subprocess.DEVNULL,
        )

    def test_the_version_is_printed(self):
        assert self.command("--version").stdout == f"grader {__version__}\n"

    def test_the_version_does_not_load_the_libraries(self):
        loaded = self.command("--version", PYTHONPROFILEIMPORTTIME="1").stderr
        assert "typer" in loaded
        assert not any(f"| {' ' * depth}{name}\n" in loaded for depth in range(9) for name in ("numpy", "pydantic"))

    def test_an_exercise_is_shown_without_the_algebra(self):
        loaded = self.command("show", "lesson-04", PYTHONPROFILEIMPORTTIME="1").stderr
        assert "pydantic" in loaded
        assert not any(f"| {' ' * depth}{name}\n" in loaded for depth in range(19) for name in ("sympy", "scipy"))

    def test_help_names_the_commands(self):
        assert all(command in self.command("--help").stdout for command in ("grade", "start", "show"))

    def test_output_without_unicode_is_no_error(self, course):
        (course / "exercises" / "doubling.yaml").write_text(SPEC.replace("twice", "×"), encoding="utf-8")
        shown = self.command("show", "doubling", PYTHONIOENCODING="ascii:strict")
        assert shown.returncode == 0
        assert "? 21" in shown.stdout

    def test_colour_is_for_terminals(self, course):
        hand_in(course, "anna", RIGHT)
        assert "\x1b" not in self.command("grade", "submissions").stdout


@pytest.mark.slow
def test_every_submission_of_the_sample_class_is_graded(tmp_path, run):
    """The demo's class: whatever a student hands in gets a report, and one never harms another."""
    shutil.copytree(ROOT / "submissions", tmp_path / "submissions")
    code, out, err = run(
        "grade", tmp_path / "submissions", "--exercises", ROOT / "exercises", "--out", tmp_path / "out", "--json"
    )
    results = json.loads(out)["results"]
    assert code == 1
    assert "grace has handed in nothing." in err
    assert len(results) == len(list((tmp_path / "submissions").glob("*/lesson-*.*")))
    assert not any(each["needs_review"] for each in results)
    assert all(each["score"] == each["max_score"] for each in results if each["student"] in {"ada", "farid"})
    assert {each["student"] for each in results if each["status"] == "fault"} == {"dmitri", "elif"}
