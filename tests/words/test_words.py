"""What students read in another language: the message files, and reports, faults and verdicts that speak from them."""

import ast
import re
from pathlib import Path

import polib
import pytest

from grader import comparers, faults, pipeline, words
from grader.comparers.numeric import Numeric
from grader.errors import SpecError
from grader.formulas import parse
from grader.judge import judge_all
from grader.model import Check, Outcome, Run, Submission, Variable
from grader.report import index, page, results
from grader.spec import load
from grader.submissions import repair
from grader.values import Fault, Number
from grader.words import say, say_n, using
from tests.words.collecting import ROOT, SPEAKS, TEMPLATE, WORDS, collected, in_code, in_template

TRANSLATIONS = sorted(WORDS.glob("*.po"))
PLACE = re.compile(r"{(\w*)[^{}\s]*}")

SPEC = """
id: doubling
title: Verdoppeln
language: de
statement: |
  Definiere `area`, zweimal 21.
defines:
  area: die Antwort
reference: |
  area = 42
checks:
  - id: area
    points: 2
    look_at: {variable: area}
    compare: {numeric: {to: 42}}
"""


@pytest.fixture
def exercise(tmp_path):
    path = tmp_path / "doubling.yaml"
    path.write_text(SPEC, encoding="utf-8")
    return load(path)


def messages(path):
    return {tuple(filter(None, (entry.msgid, entry.msgid_plural))): entry for entry in polib.pofile(str(path))}


each_translation = pytest.mark.parametrize("path", TRANSLATIONS, ids=lambda path: path.stem)


# --- The message files -------------------------------------------------------------------------------


def test_the_template_holds_every_sentence_that_is_spoken():
    """Written anew by `python -m tests.words.collecting`."""
    assert set(messages(TEMPLATE)) == set(collected())


@each_translation
def test_a_translation_is_of_the_template(path):
    assert set(messages(path)) == set(messages(TEMPLATE))
    assert not polib.pofile(str(path)).obsolete_entries()


@each_translation
def test_a_translation_has_the_places_of_its_sentence(path):
    for message, entry in messages(path).items():
        said = list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]
        for original, translated in zip(message, said, strict=True):
            if translated:
                assert set(PLACE.findall(translated)) == set(PLACE.findall(original)), original
                assert bool(translated[:1].isspace()) == bool(original[:1].isspace()), original


@pytest.mark.parametrize("path", sorted((ROOT / "grader").rglob("*.py")), ids=lambda path: path.stem)
def test_what_is_put_into_a_sentence_has_a_place_there(path):
    """A place without a value would be a crash in the middle of a report."""
    for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(call, ast.Call) or getattr(call.func, "attr", getattr(call.func, "id", "")) not in SPEAKS:
            continue
        templates = [each.value for each in call.args if isinstance(each, ast.Constant)]
        named = {keyword.arg for keyword in call.keywords}
        if templates and named:
            places = {place for template in templates for place in PLACE.findall(template)}
            assert places - {"count"} == named - {"count"}, templates[0]


def test_german_is_complete():
    assert not polib.pofile(str(WORDS / "de.po")).untranslated_entries()


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('say("A.")', [("A.",)]),
        ('words.say("A " "b {x}.", x=1)', [("A b {x}.",)]),
        ('say_n("{count} row", "{count} rows", n)', [("{count} row", "{count} rows")]),
        ('TABLE = {1: noted("A.")}', [("A.",)]),
        ('say(TABLE[1])\nsay("")', []),
    ],
)
def test_every_way_to_speak_is_collected(source, expected):
    assert list(in_code(source)) == expected


def test_sentences_of_templates_are_collected():
    assert list(in_template('{{ say("A {x}.", x=1) if y else say(z) }}')) == [("A {x}.",)]


# --- Speaking ----------------------------------------------------------------------------------------


def test_a_sentence_is_said_in_the_language_in_use():
    assert say("line {number}", number=3) == "line 3"
    with using("de"):
        assert say("row {number}", number=3) == "Zeile 3"
        with using("en"):
            assert say("row {number}", number=3) == "row 3"
        assert words.current() == "de"
    assert words.current() == "en"


def test_a_plural_follows_its_number():
    assert [say_n("{count} row", "{count} rows", count) for count in (1, 2)] == ["1 row", "2 rows"]
    with using("de"):
        assert [say_n("{count} row", "{count} rows", count) for count in (0, 1)] == ["0 Zeilen", "1 Zeile"]


def test_what_is_not_translated_stays_english():
    with using("de"):
        assert say("No message file holds {what}.", what="this") == "No message file holds this."
        assert say_n("{count} such thing", "{count} such things", 2) == "2 such things"


def test_a_language_without_words_is_english():
    with using("xx"):
        assert say("row {number}", number=3) == "row 3"


def test_brackets_in_what_is_put_in_are_not_places():
    assert say("{name} is empty.", name="{x}") == "{x} is empty."
    assert say("in a dictionary each entry has a colon: {1: 2, 3: 4}.").endswith("{1: 2, 3: 4}.")


def test_english_needs_no_library():
    """Nor does it read a message file: most courses pay nothing for translations."""
    assert "polib" not in Path(words.__file__).read_text(encoding="utf-8").split("def ")[0]


# --- German ------------------------------------------------------------------------------------------

SPOKEN = [
    (
        Fault("syntax", "SyntaxError: '(' was never closed", 1),
        "x = (1\n",
        "Die Datei ist kein gültiges Python in Zeile 1",
    ),
    (Fault("raised", "NameError: name 'lenght' is not defined", 2), "length = 1\nlenght\n", "Meintest du „length“?"),
    (Fault("time", "", 2), "while True:\n    pass\n", "Wird ihre Bedingung jemals falsch?"),
    (
        Fault("missing", "", name="f"),
        "def F(x):\n    return x\n",
        "In deinem Programm gibt es kein „f“, aber es gibt „F“",
    ),
    (Fault("none", "", name="f"), "f = print(1)\n", "„f“ ist None, und das ist keine Antwort"),
]


@pytest.mark.parametrize(("fault", "source", "said"), SPOKEN, ids=[fault.reason for fault, _, _ in SPOKEN])
def test_a_fault_is_explained_in_german(fault, source, said):
    with using("de"):
        assert said in faults.sentence(fault, None, source)


def test_a_repair_is_told_in_german():
    with using("de"):
        assert "typografische Anführungszeichen als gerade (Zeile 1)" in repair("print(“a”)\n".encode()).note


def test_the_judging_process_speaks_german():
    """A diagnosis is made there: the language goes with the task."""
    check = Check(id="x", look_at=Variable(variable="x"), compare=Numeric(to=parse("42")))
    run = Run(None, "", "", 0.1, ())
    comparers.get_ready({Numeric})
    with using("de"):
        [german] = judge_all((check,), [Number(-42.0)], run)
    [english] = judge_all((check,), [Number(-42.0)], run)
    assert german.mistake == "Das Vorzeichen ist falsch: Deine Antwort ist das Negative der richtigen."
    assert english.mistake == "The sign is wrong: your answer is the negative of the right one."


def graded(source, exercise, server):
    return pipeline.grade(Submission("ada", exercise.id, "ada/doubling.py", source), exercise, server)


def test_a_page_is_german_from_end_to_end(exercise, server):
    made = graded(b"are\n", exercise, server)
    html = page.render(made, "all")
    assert '<html lang="de">' in html
    for said in ("Was als Nächstes zu tun ist", "Die abgegebene Datei", "von 2 Punkten", "Keine Antwort"):
        assert said in html
    english = [message[0] for message in messages(TEMPLATE) if message[0].endswith(".") and "{" not in message[0]]
    assert not [said for said in english if said in html]
    assert words.current() == "en"


def test_a_class_page_is_in_the_language_in_use(exercise, server):
    record = results.record(graded(b"area = 41\n", exercise, server), "ada/doubling.html")
    with using("de"):
        html = index.render([record], say("Results"), ["ada"])
    assert '<html lang="de">' in html
    assert "1 Person, 1 Aufgabe" in html
    assert "Punkte aller Studierenden in allen Aufgaben" in html


def test_the_same_work_is_marked_alike_in_all_languages(exercise, server):
    english = exercise.model_copy(update={"language": "en"})
    grades = [graded(b"area = -42\n", each, server) for each in (exercise, english)]
    assert grades[0].score == grades[1].score == 0
    one, other = (made.marks[0].verdict for made in grades)
    assert (one.outcome, one.diagnosis) == (other.outcome, other.diagnosis) == (Outcome.FAIL, "sign")
    assert one.message != other.message


def test_an_unknown_language_is_a_problem_of_the_spec(tmp_path):
    """Which names those there are."""
    path = tmp_path / "doubling.yaml"
    path.write_text(SPEC.replace("language: de", "language: klingon"), encoding="utf-8")
    with pytest.raises(SpecError, match=r"doubling\.yaml:4:.*There are words in de, en"):
        load(path)
