"""`results.json`, as other tools read it."""

import json
from dataclasses import replace
from hashlib import sha256

import pytest

from grader.comparers.numeric import Numeric
from grader.model import Outcome
from grader.report import results
from grader.report.insights import COMPARED
from grader.values import Number
from tests.report.grades import SOURCE, grade, verdict

FIELDS = (
    "student exercise submission sha256 status score max_score needs_review confinement seconds stdout report checks"
).split()
CHECK_FIELDS = "id title outcome points max_points message notes diagnosis".split()


def read(*grades):
    """What a reader of the file gets."""
    text = results.render([results.record(one, "ada/lesson-01.html") for one in grades], "1.2.3")
    text.encode("utf-8")
    return json.loads(text, parse_constant=lambda name: pytest.fail(f"{name} is not JSON"))


def test_the_file_names_its_schema_and_the_grader():
    """Readers can tell what they read."""
    assert read() == {"schema": 1, "grader": "1.2.3", "results": [], "exercises": []}


def test_a_record_has_the_fields_of_the_contract():
    """No field is missing and none is more."""
    (record,) = read(grade())["results"]
    assert list(record) == FIELDS
    assert list(record["checks"][0]) == CHECK_FIELDS


def test_a_record_says_what_was_graded_and_how_it_ended():
    """The values come from the grade."""
    passed = verdict(Outcome.PASS, "Right.", check="f", title="The function", notes=("Few points.",), diagnosis=None)
    failed = verdict(Outcome.FAIL, "Off by one.", check="fprime.points", points=3, diagnosis="constant-kept")
    (record,) = read(grade(passed, failed, stdout="2.0\n"))["results"]
    assert record["sha256"] == sha256(SOURCE).hexdigest()
    assert (record["score"], record["max_score"], record["status"], record["needs_review"]) == (2, 5, "graded", False)
    assert record["confinement"] == ["landlock", "seccomp"]
    assert (record["stdout"], record["report"]) == ("2.0\n", "ada/lesson-01.html")
    assert record["checks"] == [
        {
            "id": "f",
            "title": "The function",
            "outcome": "PASS",
            "points": 2,
            "max_points": 2,
            "message": "Right.",
            "notes": ["Few points."],
            "diagnosis": None,
        },
        {
            "id": "fprime.points",
            "title": "fprime.points",
            "outcome": "FAIL",
            "points": 0,
            "max_points": 3,
            "message": "Off by one.",
            "notes": [],
            "diagnosis": "constant-kept",
        },
    ]


def test_a_check_without_a_verdict_needs_review():
    """Unjudged is never silent."""
    (record,) = read(grade(verdict(Outcome.UNJUDGED)))["results"]
    assert (record["status"], record["needs_review"]) == ("unjudged", True)


def test_halves_of_surrogate_pairs_are_replaced():
    """A student's text never makes the file unreadable."""
    (record,) = read(grade(verdict(message="\ud800"), student="a\udcff", stdout="\udc80x\x00"))["results"]
    assert (record["student"], record["checks"][0]["message"], record["stdout"]) == ("a�", "�", "�x\0")


def test_long_text_is_cut_and_says_so():
    """Text is as long as it is useful."""
    (record,) = read(grade(verdict(message="m" * 10**6), stdout="s" * 10**6))["results"]
    assert len(record["stdout"]) < results.OUTPUT_CAP + 50
    assert record["stdout"].endswith("… (980,000 more characters)")
    assert len(record["checks"][0]["message"]) < results.MESSAGE_CAP + 50


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_a_number_that_json_lacks_is_null(number):
    """The file stays JSON whatever a clock or a score says."""
    (record,) = read(replace(grade(), score=number, seconds=number))["results"]
    assert record["score"] is record["seconds"] is None


def test_a_wrong_answer_without_a_diagnosis_is_ready_to_become_a_misconception():
    """For all who gave it; an answer that is explained, or right, is compared with none."""
    made = verdict(Outcome.FAIL, "No.", seen=Number(5.0))
    made = replace(made, check=made.check.model_copy(update={"compare": Numeric(to=1)}))
    records = [results.record(grade(made, student=name), f"{name}/lesson-01.html") for name in ("ada", "bob")]
    (check,) = json.loads(results.render(records, "1.2.3"))["exercises"][0]["checks"]
    assert check["same_wrong_answers"] == [
        {"answer": "5", "misconception": '- {when: 5, say: "…"}', "count": 2, "students": ["ada", "bob"]}
    ]
    for other in (replace(made, diagnosis="sign"), replace(made, outcome=Outcome.PASS)):
        (compared,) = results.record(grade(other), "")[COMPARED]
        assert compared["answer"] == compared["misconception"] == ""
