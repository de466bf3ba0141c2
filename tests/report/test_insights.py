"""What a class's answers have in common: who failed which check, which mistake how often, who answered the same."""

import re
import struct

import pytest

from grader.formulas import parse
from grader.report import index
from grader.report.answers import answer
from grader.report.insights import insights, summary
from grader.report.topics import topics
from grader.values import Array, Calls, Expr, Fault, Figures, Flag, Items, Node, Number, Text
from tests.report.parsed import assert_accessible, assert_safe, parsed

MISCONCEPTION = '- {when: 5, say: "…"}'


def record(student, outcome="FAIL", diagnosis=None, mistake="", given="", message="This was seen."):
    check = {
        "id": "area",
        "title": "The area",
        "outcome": outcome,
        "points": 0.0,
        "max_points": 2.0,
        "message": message,
        "notes": [],
        "diagnosis": diagnosis,
    }
    return {
        "student": student,
        "exercise": "integral",
        "report": f"{student}/integral.html",
        "status": "graded",
        "score": 2.0 if outcome == "PASS" else 0.0,
        "max_score": 2.0,
        "needs_review": False,
        "checks": [check],
        "compared": [{"mistake": mistake, "answer": given, "misconception": MISCONCEPTION if given else ""}],
    }


CLASS = [
    record("ann", "PASS"),
    record("ben", diagnosis="sign", mistake="The sign is wrong."),
    record("cem", diagnosis="sign", mistake="The sign is wrong."),
    record("dora", diagnosis="misconception", mistake="You differentiated."),
    record("ed", given="5"),
    record("fay", given="5"),
    record("gil", given="7"),
    record("hal", "FAULT"),
    record("ida", "UNJUDGED"),
    record("joe", diagnosis="shifted", message="f is 1 too low."),
]


def test_each_check_has_its_outcomes_mistakes_and_shared_answers():
    (check,) = insights(CLASS)["integral"]
    assert check.passed == 1
    assert check.outcomes == {"PASS": 1, "FAIL": 7, "FAULT": 1, "UNJUDGED": 1}
    assert [(one.slug, one.sentence, len(one.who)) for one in check.mistakes()] == [
        ("sign", "The sign is wrong.", 2),
        ("misconception", "You differentiated.", 1),
        ("shifted", "f is 1 too low.", 1),
    ]
    (answer,) = check.groups()
    assert (answer.text, [one["student"] for one in answer.who]) == ("5", ["ed", "fay"])
    assert {one["student"] for one in check.lost} == set("ben cem dora ed fay gil hal joe".split())


def test_results_tell_the_same():
    (exercise,) = summary(CLASS)
    (check,) = exercise["checks"]
    assert (exercise["id"], check["id"], check["passed"]) == ("integral", "area", 1)
    assert check["diagnoses"][0] == {
        "diagnosis": "sign",
        "message": "The sign is wrong.",
        "count": 2,
        "students": ["ben", "cem"],
    }
    assert check["same_wrong_answers"] == [
        {"answer": "5", "misconception": MISCONCEPTION, "count": 2, "students": ["ed", "fay"]}
    ]


def test_the_class_page_leads_from_each_mistake_to_who_made_it():
    page = index.render(CLASS, "Results")
    for student in "ben cem dora ed fay gil hal joe".split():
        assert f'href="{student}/integral.html#check-area"' in page
    assert 'href="ann/integral.html#check-area"' not in page
    assert "The sign is wrong." in page
    assert "the same wrong answer" in page
    assert "{when: 5, say: &#34;…&#34;}" in page


def elsewhere(made, exercise="series", check="sum"):
    """The same record in another exercise."""
    checks = [{**made["checks"][0], "id": check, "title": "The sum"}]
    return {**made, "exercise": exercise, "report": f"{made['student']}/{exercise}.html", "checks": checks}


def test_the_most_frequent_mistakes_come_first_over_all_exercises():
    """A student who makes a mistake in two of them counts once; those who did not hand in do not count."""
    sign = {"diagnosis": "sign", "mistake": "The sign is wrong."}
    others = [elsewhere(record(name, **sign)) for name in ("ben", "kim")]
    first, second, third = topics(insights([*CLASS, *others]))
    assert (first.sentence, first.students, first.share) == ("The sign is wrong.", 3, 3 / 11)
    assert [(place.exercise, len(mistake.who)) for place, mistake in first.places] == [("integral", 2), ("series", 2)]
    assert {second.sentence, third.sentence} == {"You differentiated.", "f is 1 too low."}


def test_a_sentence_that_is_not_the_same_for_all_is_one_of_several():
    """Of a mistake that a comparer tells with the student's own numbers; no others are put with it."""
    shifted = [record(name, diagnosis="shifted", message=f"f is {name} too low.") for name in ("ann", "bob")]
    alike = [elsewhere(record(name, diagnosis="no_figure", message="There is none.")) for name in ("ann", "bob")]
    more = [elsewhere(record("bob", diagnosis="no_figure", message="There is none."), "limits")]
    found = topics(insights([*shifted, *alike, *more]))
    assert [(one.sentence, one.same, one.students, len(one.places)) for one in found] == [
        ("There is none.", True, 2, 2),
        ("f is ann too low.", False, 2, 1),
    ]


def test_what_to_teach_again_comes_before_the_points():
    """With a way to each student's page, and one to all that is known of the check."""
    page = parsed(index.render(CLASS, "Results"))
    assert_safe(page)
    assert_accessible(page)
    mistakes, answers = page.one(class_="teach").all("ol")
    first = mistakes.all("li")[0]
    assert " ".join(first.one(class_="many").text.split()) == "2 students 20 %"
    assert first.one(class_="what").text == "The sign is wrong."
    assert [link.attributes["href"] for link in first.all("a")] == [
        "#check-0-0",
        "ben/integral.html#check-area",
        "cem/integral.html#check-area",
    ]
    assert answers.one(class_="what").text == "5"
    assert answers.one("pre").text == MISCONCEPTION
    text = page.one("main").text
    assert text.index("What to teach again") < text.index("Filter") < text.rindex("Check by check")


def test_a_class_without_mistakes_has_nothing_to_be_taught_again():
    page = parsed(index.render([record("ann", "PASS")], "Results"))
    assert page.all(class_="teach") == []


def test_a_large_class_makes_no_large_page():
    """Names stand there once in full, check by check."""
    sign = {"diagnosis": "sign", "mistake": "The sign is wrong."}
    everybody = [record(f"s{place}", **sign) for place in range(500)]
    odd = [record(f"t{place}", diagnosis="own", mistake=f"Mistake {place}.") for place in range(300)]
    page = parsed(index.render([*everybody, *odd], "Results"))
    teach = page.one(class_="teach")
    assert "and 494 more" in teach.text
    assert len(teach.all("li")) <= 30
    assert "The rest is told check by check." in teach.text
    assert len(index.render(everybody, "Results")) < 400_000


HOSTILE = "\"'></code><script>alert(1)</script>\u202e\x1b[2J\ud800" + "x" * 5_000


def test_what_students_wrote_is_shown_as_text():
    """In answers, snippets, sentences, names and titles."""
    records = [record(HOSTILE + name, given=HOSTILE) for name in ("ed", "fay")]
    records += [record(HOSTILE, diagnosis=HOSTILE, mistake=HOSTILE, message=HOSTILE)]
    for one in records:
        one["compared"][0]["misconception"] = HOSTILE
        one["checks"][0]["title"] = HOSTILE
    page = parsed(index.render(records, HOSTILE))
    assert_safe(page)
    assert_accessible(page)
    assert len(page.all("script")) == 1
    assert not re.search("[\u202e\x1b\ud800]", page.text)


def array(*numbers, shape=None):
    return Array("float64", shape or (len(numbers),), struct.pack(f"<{len(numbers)}d", *numbers))


AT = ((1.0,), (2.0,), (3.0,), (0.123,))


@pytest.mark.parametrize(
    ("value", "line"),
    [
        (Number(2), "2"),
        (Number(2.0), "2"),
        (Number(1e-17), "0"),
        (Number(0.1 + 0.2), "0.3"),
        (Number(2 + 0j), "2"),
        (Flag(True), "True"),
        (Text("few-points"), "“few-points”"),
        (array(1.0, 2.0), "(1, 2)"),
        (Items((Number(1), Number(2.0))), "(1, 2)"),
        (Items((Number(2), Number(1)), "set"), "(1, 2)"),
        (array(1.0, 2.0, 3.0, 4.0, shape=(2, 2)), "((1, 2), (3, 4))"),
        (parse("x**2 + 1"), "x**2 + 1"),
        (Calls(("x",), AT, AT, tuple(Number(2 * x) for (x,) in AT), shared=3), "2 at x = 1; 4 at x = 2; 6 at x = 3"),
        (Calls(("x",), AT, AT, (Fault("none"),) * 4, shared=3), "none at x = 1; none at x = 2; none at x = 3"),
        (Calls(("x",), AT, AT, tuple(Number(2 * x) for (x,) in AT)), ""),
        (Figures(()), ""),
        (array(*range(100)), ""),
        (Expr((Node("Symbol", text="x"),) * 1000), ""),
        (None, ""),
    ],
    ids=str,
)
def test_an_answer_is_one_line_that_is_the_same_for_the_same_answer(value, line):
    assert answer(value) == line
