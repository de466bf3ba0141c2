"""Cases from other tools: each line gets one answer, whatever it holds, and costs no other line anything."""

import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path
from typing import ClassVar

import pytest

from grader import comparers
from grader.comparers import find_all
from grader.comparing import answers, cases, compared, modes, options, written
from grader.comparing.cases import decoded
from grader.errors import Undecided, UsageError
from grader.formulas import Formula, parse
from grader.model import Comparer, Judgement

PAGE = Path(__file__).parent.parent / "docs" / "compare.md"
KEYS = {"id", "equal", "how", "message", "diagnosis", "seconds"}


def case(student, reference="x", compare="equivalent", **options):
    return {"id": 1, "student": student, "reference": reference, "compare": compare, "options": options}


def answered(*cases, seconds=5.0):
    """The answers to cases, or to lines."""
    lines = [line if isinstance(line, str | bytes) else json.dumps(line) for line in cases]
    return list(answers(lines, seconds))


class Trouble(Comparer):
    """Does what the reference says, whatever the student wrote."""

    reads: ClassVar[frozenset[str]] = frozenset({"expr"})

    to: Formula

    def judge(self, seen):
        match self.to.nodes[-1].text:
            case "hang":
                while True:
                    time.sleep(60)
            case "crash":
                os.abort()
            case "memory":
                return bytearray(2**45)
            case "error":
                raise KeyError("a fault of ours")
            case "cannot_tell":
                raise Undecided("There is no telling.")
            case "mistake":
                return Judgement(0.5, "Half of it is right.", diagnosis="half-done", how="symbolic")
        return Judgement(1.0, "That is right.", diagnosis="looked-odd-but-is-right")


@pytest.fixture
def trouble(monkeypatch):
    """A mode of that name."""
    monkeypatch.setattr(cases, "names", lambda: ("trouble", *comparers.names()))
    monkeypatch.setattr(cases, "find", lambda wanted: dict.fromkeys(wanted, Trouble))


class TestAnAnswer:
    def test_the_examples_of_the_page_come_out_as_it_says(self):
        asked, said = (
            PAGE.read_text(encoding="utf-8").split(f"```json {name}\n")[1].split("```")[0] for name in ("in", "out")
        )
        told = [without_numbers(answer) for answer in map(json.loads, said.splitlines())]
        assert [without_numbers(answer) for answer in answered(*asked.splitlines())] == told

    def test_it_has_every_key_and_the_time_it_took(self):
        [answer] = answered(case("x"))
        assert set(answer) == KEYS
        assert 0 < answer["seconds"] < 5

    def test_it_is_the_same_in_this_process(self):
        here, there = compared(case("2*x")), answered(case("2*x"))[0]
        assert here | {"seconds": 0} == there | {"seconds": 0}

    @pytest.mark.parametrize(
        ("told", "equal", "how", "diagnosis"),
        [
            ("fine", True, "trouble", None),
            ("mistake", False, "symbolic", "half-done"),
            ("cannot_tell", None, "undecided", None),
            ("error", None, "failed", None),
            ("memory", None, "failed", None),
            ("crash", None, "failed", None),
        ],
    )
    def test_it_says_how_the_comparer_knows_or_why_not(self, trouble, told, equal, how, diagnosis):
        [answer] = answered(case("x", told, "trouble"))
        assert (answer["equal"], answer["how"], answer["diagnosis"]) == (equal, how, diagnosis)
        assert answer["message"]

    @pytest.mark.parametrize("name", [None, 0, 1.5, "ä\ud800", True, [1, {"a": None}], {"b": []}], ids=repr)
    def test_an_id_comes_back_whatever_it_is(self, name):
        [answer] = answered({**case("x"), "id": name})
        assert json.loads(written(answer))["id"] == name

    def test_an_id_that_is_missing_is_null(self):
        assert answered('{"student": "x", "reference": "x", "compare": "equivalent"}')[0]["id"] is None

    @pytest.mark.parametrize("name", ["1e999", "-1e999"])
    def test_an_answer_is_json_even_where_the_id_is_none(self, name):
        line = json.dumps(case("x")).replace('"id": 1', f'"id": {name}')
        [answer] = answered(line)
        assert answer["equal"] is True
        assert json.loads(written(answer), parse_constant=pytest.fail)["id"] is None


def without_numbers(answer):
    """The time and the points at which formulas are compared may be other ones."""
    return answer | {"seconds": 0, "message": re.sub(r"-?\d+\.\d+", "#", answer["message"])}


class TestFormulas:
    @pytest.mark.parametrize(
        ("student", "reference", "mode"),
        [
            ("[1, 2]", [1, 2], "equivalent"),
            ([["a", "b"], ["c", "d"]], "Matrix([[a, b], [c, d]])", "equivalent"),
            (3, "3", "equivalent"),
            (0.5, "1/2", "equivalent"),
            (True, True, "flag"),
            ("red", "red", "choice"),
            ("{1, 2}", ["2", 1], "unordered"),
        ],
    )
    def test_json_says_the_same_as_text(self, student, reference, mode):
        assert compared(case(student, reference, mode))["equal"] is True

    @pytest.mark.parametrize("empty", ["", " \t", None], ids=repr)
    def test_nothing_is_wrong(self, empty):
        answer = compared(case(empty))
        assert (answer["equal"], answer["how"]) == (False, "empty")

    @pytest.mark.parametrize(
        ("student", "message"),
        [
            ("x +* 2", "  x +* 2\n     ^"),
            ("1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9 x + 1", "2 + 3 + 4 + 5 + 6 + 7 + 8 + 9 x + 1\n"),
            ("x\n+\n$", "  x + $\n      ^"),
            (["x", "2 y"], "  2 y\n    ^"),
            ({"x": 1}, "dict"),
            ("\ud800", "ud800"),
        ],
        ids=repr,
    )
    def test_a_student_who_cannot_be_read_is_not_called_wrong(self, student, message):
        [answer] = answered(case(student))
        assert (answer["equal"], answer["how"]) == (None, "unreadable")
        assert message in answer["message"]
        assert written(answer).isascii()

    @pytest.mark.parametrize("number", ["1.50", "-0.30", "1e400", "1.5E+3", "0.12345678901234567890123"])
    def test_decimals_are_taken_as_they_are_written(self, number):
        assert parse(decoded(number)) == parse(number)

    def test_names_can_be_made_variables_in_every_formula(self):
        assert compared(case("E*S", "S*E", symbols=["E", "S"]))["equal"] is True
        assert compared(case("E", "exp(1)"))["equal"] is True
        assert compared(case("E", "exp(1)", symbols=["E"]))["equal"] is False

    def test_names_can_be_made_undefined_functions(self):
        assert compared(case("sin(0)", "0"))["equal"] is True
        assert compared(case("sin(0)", "0", functions=["sin"]))["equal"] is not True

    def test_they_reach_the_options_too(self):
        numbers = {"any_of": ["E", "2"], "symbols": ["E"]}
        assert compared(case("2", None, "numeric", any_of=["E", "2"]))["equal"] is True
        assert "E" in compared(case("2", None, "numeric", **numbers))["message"]

    def test_domains_reach_the_mode(self):
        assert compared(case("sqrt(x**2)", "x"))["equal"] is False
        assert compared(case("sqrt(x**2)", "x", domain={"x": "positive"}))["equal"] is True
        assert compared(case("2", "2", "numeric", domain={"x": "positive"}))["equal"] is True


class TestWrongCases:
    @pytest.mark.parametrize(
        ("wrong", "parts"),
        [
            ({"compare": "equivalnt"}, ["no mode `equivalnt`", "did you mean `equivalent`", "numeric"]),
            ({"compare": "curves"}, ["no mode `curves`"]),
            ({"compare": None}, ["`compare`", "equivalent"]),
            ({"reference": None}, ["`reference` is missing"]),
            ({"reference": "2 x"}, ["`reference` cannot be read", "  2 x\n    ^"]),
            ({"reference": "2 x", "options": {"symbols": ["a"]}}, ["`reference` cannot be read", "  2 x\n    ^"]),
            ({"options": []}, ["`options` should be a JSON object"]),
            ({"options": {"domian": {}}}, ["no option `domian` in equivalent", "did you mean `domain`"]),
            ({"options": {"to": "x"}}, ["no option `to`"]),
            ({"options": {"symbols": "a, b"}}, ["`symbols` should be a list of names"]),
            ({"options": {"domain": "positive"}}, ["`domain` should be"]),
            ({"options": {"domain": {"x": "postive"}}}, ["`domain` of x", "did you mean `positive`", "integer"]),
            ({"options": {"domain": {"x": [2, 1]}}}, ["`domain` of x", "[2, 1]"]),
            ({"compare": "numeric", "options": {"rel_tol": "a"}}, ["`rel_tol`", '"a"']),
            ({"compare": "numeric", "options": {"any_of": ["1"]}}, ["either `to` or `any_of`"]),
            ({"compare": "numeric", "options": {"abs_tol": "2 x"}}, ["`abs_tol` cannot be read", "  2 x\n    ^"]),
        ],
        ids=lambda part: json.dumps(part) if isinstance(part, dict) else "",
    )
    def test_the_message_names_what_is_wrong_and_what_there_is(self, wrong, parts):
        answer = compared(case("x") | wrong)
        assert (answer["id"], answer["equal"], answer["how"]) == (1, None, "error")
        assert [part for part in parts if part not in answer["message"]] == []

    def test_a_student_who_is_not_there_is_the_callers_mistake(self):
        answer = compared({"id": 1, "reference": "x", "compare": "equivalent"})
        assert (answer["how"], answer["message"][:9]) == ("error", "`student`")

    @pytest.mark.parametrize(
        "line",
        ["{", "x", "[]", '"x"', "null", '{"id": 1', "[" * 100_000, b"\xff\xfe\xfd", b"\0", "{}"],
        ids=lambda line: repr(line)[:20],
    )
    def test_a_line_that_is_no_case_is_answered(self, line):
        wrong, right = answered(line, case("x"))
        assert (wrong["id"], wrong["equal"], wrong["how"]) == (None, None, "error")
        assert set(wrong) == KEYS
        assert right["equal"] is True

    def test_every_mode_is_one_that_formulas_fit(self):
        assert {"equivalent", "numeric", "antiderivative", "unordered"} <= set(modes())
        assert not {"curves", "points"} & set(modes())
        assert set(modes()) <= set(find_all())


HOSTILE = {
    "nested brackets": "(" * 2000 + "x" + ")" * 2000,
    "nested calls": "sin(" * 2000 + "x" + ")" * 2000,
    "many terms": "+".join(f"x{number}" for number in range(100_000)),
    "one long sum": "+".join(["x"] * 9_000),
    "a tower": "10**10**10",
    "a tower of variables": "x**x**x**x**x**x**x",
    "a large exponent": "(x + 1)**(10**9)",
    "a large factorial": "factorial(10**9)",
    "a long number": "9" * 100_000,
    "a long sum": "Sum(sin(k)**2, (k, 1, 10**12))",
    "a long product": "Product(k + x, (k, 1, 10**9))",
    "a list without end": [[[["x"] * 100] * 100] * 10],
    "a nested list": json.loads("[" * 500 + "]" * 500),
}


class TestTrouble:
    @pytest.mark.parametrize("student", HOSTILE.values(), ids=HOSTILE)
    def test_a_hostile_formula_is_answered_in_time_and_so_is_the_next(self, student):
        hostile, next_one = answered(case(student), case("x"), seconds=1)
        assert hostile["equal"] is not True
        assert set(hostile) == KEYS
        assert next_one["equal"] is True

    def test_one_that_hangs_ends_at_its_deadline(self, trouble):
        hanging, next_one = answered(case("x", "hang", "trouble"), case("x", "fine", "trouble"), seconds=0.5)
        assert (hanging["id"], hanging["equal"], hanging["how"]) == (1, None, "deadline")
        assert "0.5 s" in hanging["message"]
        assert next_one["equal"] is True

    def test_one_that_crashes_costs_no_other(self, trouble):
        cases = [case("x", told, "trouble") for told in ("fine", "crash", "fine", "memory", "fine")]
        assert [answer["equal"] for answer in answered(*cases)] == [True, None, True, None, True]

    def test_a_line_is_answered_before_the_next_is_read(self):
        read = []

        def lines():
            for number in range(3):
                read.append(number)
                yield json.dumps({**case("x"), "id": number})

        assert [(answer["id"], len(read)) for answer in answers(lines())] == [(0, 1), (1, 2), (2, 3)]

    def test_what_takes_long_to_import_is_there_before_the_first_comparison(self):
        code = "import sys; from grader.comparing import answers; list(answers([])); print('sympy' in sys.modules)"
        assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout.strip() == b"True"

    def test_blank_lines_are_passed_over(self):
        assert len(answered("", json.dumps(case("x")), "  \n")) == 1


class TestOptionsOfTheCommandLine:
    def test_values_are_json_where_they_can_be(self):
        own = ["rel_tol=0.01", "strict=true", "matrix=[[1, 2], [3, 4]]", "value=sqrt(2)", "variable=x", "empty="]
        assert options(own, ["x=positive", "t=[0, 1]", "s = [0, oo]"], "a, b", "") == {
            "rel_tol": 0.01,
            "strict": True,
            "matrix": [[1, 2], [3, 4]],
            "value": "sqrt(2)",
            "variable": "x",
            "empty": "",
            "domain": {"x": "positive", "t": [0, 1], "s": ["0", "oo"]},
            "symbols": ["a", "b"],
            "functions": [],
        }

    @pytest.mark.parametrize("text", ["x", "=1", " =1"])
    def test_what_is_no_assignment_is_wrong_use(self, text):
        with pytest.raises(UsageError, match="equals sign"):
            options([text], (), "", "")
