"""The page of a class."""

from grader.model import Outcome
from grader.report import index, results
from grader.values import Fault
from tests.report.grades import grade, verdict
from tests.report.parsed import assert_accessible, assert_safe, parsed

HOSTILE = "\"'><script>alert(1)</script>\u202e\ud800"


def record(student="ada", exercise="lesson-01", outcome=Outcome.PASS, report="", fault=None):
    made = results.record(grade(verdict(outcome), student=student, fault=fault), report or f"{student}/{exercise}.html")
    return made | {"exercise": exercise}


def read(*records):
    document = parsed(index.render(records, "Calculus"))
    assert_safe(document)
    assert_accessible(document)
    return document


def students(document):
    return document.one("table", id="table").one("tbody")


def cells(document, section="tbody"):
    return [
        [" ".join(cell.text.split()) for cell in row.parts if not isinstance(cell, str)]
        for row in document.one("table", id="table").one(section).all("tr")
    ]


def test_a_row_a_student_and_a_column_an_exercise():
    """With sums and means; what was not handed in is told."""
    document = read(
        record("grace", "lesson-02", Outcome.FAIL),
        record("ada", "lesson-01"),
        record("ada", "lesson-02", Outcome.PARTIAL),
    )
    assert cells(document, "thead") == [["Student", "lesson-01", "lesson-02", "Total"]]
    assert cells(document) == [
        ["ada", "✓2 / 2full marks", "½1 / 2marks lost", "3 / 42 of 2 handed in"],
        ["grace", "–nothing handed in", "×0 / 2no marks", "0 / 21 of 2 handed in"],
    ]
    assert cells(document, "tfoot") == [["Mean", "2 / 21 of 1 with full marks", "0.5 / 20 of 2 with full marks", "1.5"]]


def test_each_score_leads_to_its_report():
    """By a path below the page."""
    assert students(read(record())).one("a").attributes["href"] == "ada/lesson-01.html"


def test_an_address_stays_a_path():
    """A folder can be called anything."""
    document = read(record(report="javascript:alert(1)//a b?c#d\ud800.html"))
    assert students(document).one("a").attributes["href"] == "javascript%3Aalert%281%29//a%20b%3Fc%23d%EF%BF%BD.html"


def test_an_address_never_leaves_for_another_server():
    """Nor for the root of this one."""
    assert students(read(record(report="//example.org/a"))).one("a").attributes["href"] == "example.org/a"


def test_what_waits_for_a_person_and_what_stopped_are_marked():
    """By word and symbol; rows to review can be filtered."""
    document = read(record(outcome=Outcome.UNJUDGED), record("bob", fault=Fault("raised")))
    ada, bob = students(document).all("tr")
    assert "data-review" in ada.attributes
    assert "?" in ada.text
    assert "waits for a person" in ada.text
    assert "data-review" not in bob.attributes
    assert "stopped with an error" in bob.text
    assert "1 with something to review" in document.one("header").text


def test_how_often_each_check_passed_is_counted():
    """A row a check, a column an outcome."""
    outcomes = [Outcome.PASS, Outcome.PASS, Outcome.FAIL, Outcome.FAULT]
    document = read(*(record(f"s{place}", outcome=outcome) for place, outcome in enumerate(outcomes)))
    (row,) = document.one("table", class_="checks").one("tbody").all("tr")
    assert [" ".join(cell.text.split()) for cell in row.all("td")] == ["50 %", "2", "0", "1", "1", "0", "0"]


def test_the_page_is_complete_without_its_script():
    """Only the tools that need it are hidden until it runs."""
    document = read(record())
    assert [element.tag for element in document.all() if "hidden" in element.attributes] == ["form"]
    assert document.all("button") == []


def test_an_empty_class_is_a_page():
    """No submissions is not an error."""
    assert "There are no submissions." in read().one("main").text


def test_hostile_names_stay_text():
    """A student can be called anything."""
    made = record(HOSTILE, HOSTILE)
    made["checks"][0]["title"] = HOSTILE
    document = read(made)
    assert len(document.all("script")) == 1
    assert "<script>" in students(document).one("th").text


def test_a_score_that_is_not_known_counts_nothing():
    """Null is how JSON says so."""
    assert cells(read(record() | {"score": None}))[0][1] == "×0 / 2no marks"
