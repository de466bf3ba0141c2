"""The page of one submission."""

import re

import pytest

from grader.faults import sentence
from grader.formulas import parse
from grader.model import Check, Hint, Outcome, Verdict
from grader.report import page
from grader.report.outcomes import look
from grader.report.statement import line_html, statement_html
from grader.values import (
    Artist,
    Axes,
    Calls,
    Candidates,
    Fault,
    Figure,
    Figures,
    Frame,
    Items,
    LegendEntry,
    Number,
    Opaque,
    Raised,
    Record,
    Text,
    Thing,
)
from tests.report.grades import array, curve, figures, grade, symbol, verdict
from tests.report.parsed import Element, assert_accessible, assert_safe, parsed

HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>{{ 7*7 }}</style></title>\u202e\x1b[2J\ud800\x00&lt;'
WRITTEN = HOSTILE.replace("\ud800", "")
"""What a file in UTF-8 can hold."""


def read(made, pictures="all"):
    document = parsed(page.render(made, pictures))
    assert_safe(document)
    assert_accessible(document)
    return document


OUTCOMES = [
    (Outcome.PASS, "pass", "Passed", "✓", "2 / 2"),
    (Outcome.PARTIAL, "partial", "Partly right", "½", "1 / 2"),
    (Outcome.FAIL, "fail", "Not right yet", "×", "0 / 2"),
    (Outcome.FAULT, "fault", "No answer", "!", "0 / 2"),
    (Outcome.SKIPPED, "skipped", "Skipped", "–", "0 / 2"),
    (Outcome.UNJUDGED, "unjudged", "Waits for a person", "?", "– / 2"),
]


@pytest.mark.parametrize(("outcome", "name", "word", "symbol", "points"), OUTCOMES, ids=[case[1] for case in OUTCOMES])
def test_an_outcome_is_told_by_word_symbol_and_colour(outcome, name, word, symbol, points):
    """Nothing is told by colour alone; only what passed is folded."""
    card = read(grade(verdict(outcome, "So it is.", check="f.points", title="The `f`"))).one("details", class_="card")
    assert card.has({"class_": name, "id": "check-f.points"})
    assert card.one(class_="status").text == symbol + word
    assert card.one("h3").text == "The f"
    assert card.one(class_="points").text == points
    assert card.one(class_="message").text.strip() == "So it is."
    assert ("open" in card.attributes) == (outcome is not Outcome.PASS)


def test_advice_is_open_to_be_read_though_it_costs_nothing():
    advice = verdict(Outcome.PASS, "The curves are told apart.", points=0.0, notes=("The y axis has no label.",))
    card = read(grade(advice)).one("details", class_="card")
    assert "open" in card.attributes
    assert card.one(class_="points").text == "no points"
    assert card.one(class_="notes").text.strip() == "The y axis has no label."


def test_the_score_comes_first_then_one_thing_to_do_then_the_others():
    """The first check that lost points, with what is said of it; the others by their titles."""
    outcomes = [Outcome.PASS, Outcome.FAIL, Outcome.SKIPPED, Outcome.PARTIAL, Outcome.FAULT, Outcome.FAIL]
    made = [verdict(outcome, f"Message {place}.", check=f"c{place}") for place, outcome in enumerate(outcomes)]
    document = read(grade(*made))
    assert " ".join(document.one(class_="score").text.split()) == "3 of 12 points"
    section = document.one(class_="next")
    assert [link.attributes["href"] for link in section.all("a")] == [f"#check-c{place}" for place in (1, 3, 4, 5)]
    assert section.one(class_="first").text.strip() == "Message 1."
    assert "Message 3." not in section.text
    text = document.one("main").text
    assert text.index("of 12 points") < text.index("What to do next") < text.index("The task") < text.index("Checks")


def test_the_sentence_that_names_the_mistake_stands_out():
    """Above and in its card, before what was seen."""
    made = verdict(message="The sign is wrong. Your answer is -2.", mistake="The sign is wrong.", seen=Number(-2))
    document = read(grade(made))
    for place in (document.one(class_="first"), document.one("details", class_="card").one(class_="message")):
        assert place.one("strong").text == "The sign is wrong."
        assert " ".join(place.text.split()) == "The sign is wrong. Your answer is -2."


def test_a_message_that_does_not_begin_with_the_mistake_is_shown_whole():
    card = read(grade(verdict(message="So it is.", mistake="Something else."))).one("details", class_="card")
    assert card.all("strong") == []
    assert card.one(class_="message").text.strip() == "So it is."


def test_a_program_that_stopped_is_told_once():
    """Checks that only repeat it are not what to look at next, and are folded."""
    fault = Fault("syntax", "expected ':'", 2)
    told = "The file is not valid Python in line 2: expected ':'. Nothing could be run until this is mended."
    missing = f"“f” is not defined, because your program stopped before. {told}"
    made = [
        verdict(Outcome.FAULT, told, check="a"),
        verdict(Outcome.FAULT, missing, check="b"),
        verdict(Outcome.FAIL, "There is no figure.", check="c", notes=(f"{told} It had shown no figure before.",)),
        verdict(Outcome.FAIL, "Another thing.", check="d"),
    ]
    document = read(grade(*made, fault=fault))
    section = document.one(class_="next")
    assert section.text.count(told) == 1
    assert "Mend this first: 3 checks wait for it." in section.text
    assert [link.attributes["href"] for link in section.all("a")] == ["#L2", "#check-d"]
    assert ["open" in card.attributes for card in document.all("details", class_="card")] == [False] * 3 + [True]


def test_the_line_that_stopped_the_program_stands_beside_what_is_said():
    """Without a way down to the source, which is there too."""
    place = read(grade(fault=Fault("raised", "ValueError: no", 5))).one(class_="next").one(class_="place")
    assert place.one("a").attributes["href"] == "#L5"
    assert place.one("code").text.strip() == "return x**3 - 2 * x**2 + 1"


def test_a_known_mistake_comes_before_the_stop_that_was_worked_out_with_it():
    source = b"f = 2\nzeros = [f]\nperiod = zeros[1]\n"
    things = (Thing("zeros", "list", "builtins", (1,)),)
    fault = Fault("raised", "IndexError: list index out of range", 3, raised=Raised(("IndexError",), things=things))
    known = verdict(message="In degrees. Your answer is 2.", check="a", mistake="In degrees.")
    for made, first in ((known, "#check-a"), (verdict(check="a"), "#L3")):
        section = read(grade(made, source=source, fault=fault)).one(class_="next")
        assert section.all("a")[0].attributes["href"] == first
        assert "list index out of range" in section.text
    elsewhere = read(grade(known, source=source.replace(b"[f]", b"[1]"), fault=fault)).one(class_="next")
    assert elsewhere.all("a")[0].attributes["href"] == "#L3"


def test_a_skipped_check_leads_to_those_it_waits_for():
    made = [
        verdict(Outcome.PASS, check="a"),
        verdict(Outcome.FAIL, check="b", title="The **grid**"),
        verdict(Outcome.SKIPPED, "It builds on “b”.", check="c", needs=("a", "b")),
    ]
    card = read(grade(*made)).one("details", id="check-c")
    (link,) = card.all("a")
    assert (link.attributes["href"], link.text) == ("#check-b", "The grid")


def test_what_follows_from_another_comes_after_it_and_leads_there():
    lead = "This draws your “g”: mend that first."
    made = [
        verdict(message=f"{lead} It is flat.", mistake=lead, follows=("b",), check="a"),
        verdict(Outcome.FAIL, check="b", title="The function"),
    ]
    document = read(grade(*made))
    card = document.one("details", id="check-a")
    assert [link.attributes["href"] for link in card.all("a")] == ["#check-b"]
    assert [link.attributes["href"] for link in document.one(class_="next").all("a")] == ["#check-b", "#check-a"]


def test_another_name_stands_at_the_top_of_its_card_and_of_the_page():
    note = "“g” was taken in place of “f”."
    made = verdict(Outcome.PASS, "That is right.", notes=(note, "A remark."), renamed=(("f", "g"),))
    document = read(grade(made))
    card = document.one("details", id="check-f")
    assert card.text.index(note) < card.text.index("That is right.") < card.text.index("A remark.")
    assert card.text.count(note) == 1
    section = document.one(class_="next")
    assert section.one("h2").text == "One thing to put right"
    assert "“g” in place of “f”" in section.text


def test_a_repaired_file_is_to_be_mended_at_the_top_too():
    made = grade(repairs=((4, "A dash stands here."),), notes=("Type the dash of line 4 anew.",))
    section = read(made).one(class_="next")
    assert section.one("h2").text == "One thing to put right"
    assert "Type the dash of line 4 anew." in section.text


def test_a_card_leads_to_its_hints():
    made = verdict(steps=(Hint(say="Look at x."),))
    card = read(grade(made)).one("details", id="check-f")
    assert [link.attributes["href"] for link in card.all("a")] == ["#check-f-hint"]
    assert card.one(id="check-f-hint").text.count("Look at x.") == 1


def test_a_long_table_is_folded():
    points = tuple((float(x),) for x in range(6))
    short = Calls(("x",), points[:3], points[:3], tuple(Number(x) for x in range(3)))
    long = Calls(("x",), points, points, tuple(Number(x) for x in range(6)))
    for seen, folded in ((short, 0), (long, 1)):
        evidence = read(grade(verdict(seen=seen))).one(class_="evidence")
        assert len(evidence.all("details")) == folded
        assert len(evidence.all("table")) == 1


def test_full_marks_leave_nothing_to_mend():
    """And the page says so."""
    section = read(grade()).one(class_="next")
    assert section.one("h2").text == "Nothing to mend"
    assert "Every check passed." in section.text


def test_a_check_left_to_a_person_is_announced_at_the_top():
    """The score may still rise."""
    assert "A teacher will look at this." in read(grade(verdict(Outcome.UNJUDGED))).one("header").text
    assert "teacher" not in read(grade()).one("header").text


def test_the_line_of_an_error_is_marked_and_linked():
    """With what is said about it beside it, once; the checks that come of it repeat nothing there."""
    fault = Fault("raised", "NameError: name 'g' is not defined", 5)
    message = sentence(fault)
    document = read(grade(verdict(Outcome.FAULT, message, line=5), fault=fault))
    line = document.one("li", id="L5")
    assert line.has({"class_": "marked"})
    assert line.one("code").text == "    return x**3 - 2 * x**2 + 1"
    (said,) = [said.text for said in line.all(class_="said")]
    assert said.startswith("NameError: name 'g' is not defined.")
    assert said in document.one(class_="first").text
    assert len(document.all("a", href="#L5")) == 2


def test_the_lines_that_led_to_an_error_are_marked_too():
    """From the outermost call to the line that failed."""
    raised = Raised(("TypeError",), (Frame(3), Frame(5, "f")))
    source = b"def g(x):\n    pass\ny = f(1)\ndef f(x):\n    return g(x) + 1\n"
    document = read(grade(fault=Fault("raised", "TypeError: no", 5, raised=raised), source=source))
    assert [line.attributes["id"] for line in document.all("li", class_="marked")] == ["L3", "L5"]
    assert document.one("li", id="L3").one(class_="said").text == "Called from here; it stops in line 5."


def test_an_error_of_one_check_is_marked_in_the_source():
    """The program ran; what it defined fails when it is called."""
    document = read(grade(verdict(Outcome.FAULT, "It divides by zero.", line=5)))
    assert document.one("li", id="L5").one(class_="said").text == "It divides by zero."
    assert document.one("details", class_="card").one(class_="place").one("a").attributes["href"] == "#L5"


def test_what_was_repaired_and_what_does_nothing_is_told_at_its_line():
    """Slips are announced above too, where something was lost."""
    source = b"import matplotlib.pyplot as plt\nplt.plot([1])\nplt.show\n"
    repairs = ((2, "Typographic quotation marks were read as straight ones."),)
    lost = read(grade(verdict(), source=source, repairs=repairs))
    assert lost.one("li", id="L2").one(class_="said").text == repairs[0][1]
    assert "plt.show stands without brackets in line 3" in lost.one("li", id="L3").text
    assert "plt.show stands without brackets in line 3" in lost.one(class_="next").text
    assert "without brackets" not in read(grade(source=source)).one(class_="next").text


def test_a_line_far_down_a_long_file_is_still_shown():
    """A link to it leads somewhere."""
    source = b"x = 1\n" * 5_000 + b"\x1b = 2\n"
    document = read(grade(verdict(line=5_001), source=source))
    assert document.one("li", id="L5001").one("code").text == "⟨ESC⟩ = 2"
    assert len(document.all("li", class_="marked")) == 1


def test_a_line_beyond_the_end_of_the_file_is_not_linked():
    """An error can name a line the file does not have."""
    document = read(grade(verdict(line=99), fault=Fault("syntax", "unexpected end", 7)))
    assert document.all("a", href="#L99") == document.all("a", href="#L7") == []


SOURCES = [
    ("one blank line", b"\n", [""]),
    ("line ends of all kinds", b"a\r\nb\rc\nd", ["a", "b", "c", "d"]),
    ("a byte order mark", b"\xef\xbb\xbfx = 1\n", ["x = 1"]),
    ("Latin-1", b"# caf\xe9\n", ["# café"]),
    ("a string over lines", b's = """a\nb"""\n', ['s = """a', 'b"""']),
    ("not Python", b"def (:\n\x00\x0c", ["def (:", "⟨NUL⟩⟨FF⟩"]),
    ("a long line", b"x" * 10_000, ["x" * 400 + "… (9,600 more characters)"]),
    ("blank lines at both ends", b"\n\nx\n\n", ["", "", "x", ""]),
]


@pytest.mark.parametrize(("source", "lines"), [case[1:] for case in SOURCES], ids=[case[0] for case in SOURCES])
def test_the_source_stands_there_line_by_line(source, lines):
    """Whatever the file is; the numbers are those of the file."""
    shown = read(grade(source=source)).one("ol", class_="source").all("li")
    assert [line.one("code").text for line in shown] == lines
    assert [line.attributes["id"] for line in shown] == [f"L{place}" for place in range(1, len(lines) + 1)]


def test_an_empty_file_has_no_lines():
    """A file that could not be read has no bytes either."""
    document = read(grade(source=b"", fault=Fault("unreadable", "The file is a link.")))
    assert document.all("ol", class_="source") == []
    assert "There is nothing in it to show." in document.one("main").text


def test_the_source_is_coloured_by_classes():
    """No style stands in an element."""
    assert read(grade()).one("li", id="L1").one("span", class_="kn").text == "import"


def test_the_students_output_is_shown_with_its_blanks():
    """Standard output and standard error, each if there is any."""
    document = read(grade(stdout="1.0 \n\x1b[31m\n", stderr="RuntimeWarning: <x>\n"))
    assert [pre.text for pre in document.all("pre", class_="output")] == ["1.0·\n⟨ESC⟩[31m", "RuntimeWarning: <x>"]
    assert "Nothing was printed." in read(grade()).one("main").text


def test_seen_and_expected_stand_side_by_side():
    """Where the verdict holds both."""
    document = read(grade(verdict(seen=parse("x**2 + 1"), expected=parse("x**2"))))
    left, right = document.one(class_="evidence").all("h4")
    assert (left.text, right.text) == ("Yours", "Expected")
    assert len(document.one(class_="evidence").all("math")) == 2


def test_figures_among_several_targets_are_drawn_and_the_rest_is_listed():
    """A check can look at values and figures together."""
    seen = Record(("w", "plot"), (array(1.0, 2.0), figures(curve([0.0, 1.0], [0.0, 1.0]))))
    document = read(grade(verdict(seen=seen)))
    assert document.one(class_="evidence").one("dt").text == "w"
    assert len(document.all("svg", role="img")) == 1


def test_the_footer_says_how_it_was_graded():
    """Version, confinement, seconds, and which bytes."""
    footer = read(grade()).one("footer").text
    assert "landlock, seccomp" in footer
    assert "0.05 s" in footer
    assert re.search(r"\b[0-9a-f]{64}\b", footer)


FREE, FIFTH, HALF = Hint(say="Look at `f`."), Hint(say="Divide.", costs=0.2), Hint(say="By the step.", costs=0.5)


def card_with(*steps, outcome=Outcome.FAIL, source=b"x = 1\n"):
    return read(grade(verdict(outcome, steps=steps), source=source)).one("details", class_="card")


def test_hints_are_opened_one_after_the_other_without_a_script():
    """Each stands inside the one before it, closed; they come after what was seen."""
    card = card_with(FREE, Hint(say="Divide."), Hint(say="By the step."))
    first, second, third = card.all("details", class_="hint")
    assert second in first.all("details")
    assert third in second.all("details")
    opened = [next(part.text for part in one.parts if isinstance(part, Element)) for one in (first, second, third)]
    assert opened == ["Hint 1 of 3", "Hint 2 of 3", "Hint 3 of 3"]
    assert all("open" not in one.attributes for one in (first, second, third))
    assert first.all("p")[0].text == "Look at f."


def test_a_hint_that_costs_is_not_in_the_page_before_it_is_asked_for():
    """What is there instead: its cost in points, and the line to add."""
    document = read(grade(verdict(steps=(FREE, FIFTH, HALF))))
    assert "Divide." not in document.text
    second = document.one("details", class_="card").all("details", class_="hint")[1]
    assert "The next hint costs 0.4 points." in second.text
    assert second.one("pre").text == "# hint: f 2"
    assert document.all("details", class_="hint")[2:] == []


def test_a_hint_that_was_asked_for_is_there():
    """With the cost of the one after it alone."""
    card = card_with(FREE, FIFTH, HALF, source=b"# hint: f 2\n")
    assert "Divide." in card.text
    assert "By the step." not in card.text
    assert "The next hint costs 1 point." in card.text
    assert card.one("pre").text == "# hint: f 3"
    assert card_with(FREE, FIFTH, HALF, source=b"# hint: f 3\n").all("pre") == []


def test_a_first_hint_that_costs_says_so_behind_its_summary():
    card = card_with(FIFTH)
    assert "This hint costs 0.4 points." in card.text
    assert card.one("details", class_="hint").one("summary").text == "A hint"


def test_what_comes_after_a_paid_hint_may_cost_nothing_more():
    assert "The next hint costs nothing more." in card_with(FIFTH, FREE, source=b"# hint: f 1\n").text


@pytest.mark.parametrize("outcome", [Outcome.PASS, Outcome.UNJUDGED])
def test_there_are_no_hints_where_nothing_is_to_be_mended(outcome):
    assert card_with(FREE, FIFTH, outcome=outcome).all(class_="hint") == []


def hostile_values():
    artist = Artist(
        "line", array(0.0, 1.0), array(0.0, 1.0), label=HOSTILE, colors=(HOSTILE,), marker=HOSTILE, hidden=""
    )
    text = Artist("text", array(0.5), array(0.5), label=HOSTILE)
    ghost = Artist("line", array(0.0), array(0.0), label=HOSTILE, hidden=HOSTILE)
    axes = Axes((artist, text, ghost), title=HOSTILE, labels=(HOSTILE, HOSTILE), legend=(LegendEntry(HOSTILE),))
    return {
        "text": Text(HOSTILE),
        "long text": Text((HOSTILE + "\n") * 100),
        "name": symbol(HOSTILE),
        "list": Items((Text(HOSTILE), Opaque(HOSTILE))),
        "names": Record((HOSTILE,), (Opaque(HOSTILE),)),
        "candidates": Candidates((HOSTILE,), (Opaque(HOSTILE),)),
        "figure": Figures((Figure((axes,), title=HOSTILE),)),
    }


@pytest.mark.parametrize("kind", hostile_values())
def test_hostile_text_in_a_value_stays_text(kind):
    """Markup of a student's never becomes the page's."""
    value = hostile_values()[kind]
    document = read(grade(verdict(seen=value, expected=value)))
    assert len(document.all("script")) == 1


def test_hostile_text_in_every_other_field_stays_text():
    """Names, paths, messages, notes, output, source, errors."""
    made = verdict(
        message=HOSTILE + HOSTILE,
        mistake=HOSTILE,
        notes=(HOSTILE,),
        diagnosis=HOSTILE,
        line=1,
        title=WRITTEN,
        steps=(Hint(say=WRITTEN), Hint(say=WRITTEN)),
    )
    document = read(
        grade(
            made,
            student=HOSTILE,
            path=HOSTILE,
            source=HOSTILE.encode("utf-8", "surrogatepass"),
            stdout=HOSTILE,
            stderr=HOSTILE,
            fault=Fault("raised", HOSTILE, 1, HOSTILE),
            notes=(HOSTILE,),
            repairs=((1, HOSTILE),),
            statement=WRITTEN,
        )
    )
    assert len(document.all("script")) == 1
    assert len(document.all(class_="hint")) == 2
    assert not re.search("[\u202e\x1b\x00\ud800]", document.text)
    assert "49" not in document.one("h1").text + document.one(class_="message").text


def test_a_large_submission_makes_no_large_page():
    """Everything a student can fill is capped."""
    text = "print('x')\n" * 100_000
    many = Figures(tuple(Figure((Axes((big_scatter(),) * 30),)) for _ in range(3)))
    made = [
        verdict(message="m" * 10**6, notes=("n" * 10**5,) * 50, seen=many, check="figure"),
        verdict(seen=Text("t" * 10**6), expected=Items((Text("t" * 10**5),) * 1_000), check="text"),
    ]
    html = page.render(grade(*made, source=text.encode(), stdout=text, stderr="e" * 10**6), "all")
    assert len(html) < 4_000_000


def big_scatter():
    numbers = array(*[float(place % 97) for place in range(20_000)])
    return Artist("points", numbers, numbers, colors=tuple(f"#{place:06x}ff" for place in range(20_000)))


STATEMENTS = [
    ("a formula", "Let $x^2$.", "math"),
    ("a formula on its own", "$$\\frac{1}{2}$$", "mfrac"),
    ("a table", "| a | b |\n|---|--:|\n| 1 | 2 |", "table"),
    ("code", "```python\nreturn 1\n```", "pre"),
    ("a heading", "# Task", "h3"),
]


@pytest.mark.parametrize(("text", "tag"), [case[1:] for case in STATEMENTS], ids=[case[0] for case in STATEMENTS])
def test_the_statement_is_markdown_with_formulas(text, tag):
    """And fits the page's headings and its policy."""
    document = parsed(statement_html(text))
    assert document.all(tag)
    assert document.all("h1") == []
    assert all("style" not in element.attributes for element in document.all())


def test_html_in_a_statement_stays_text():
    """An author writes Markdown, not markup."""
    assert "&lt;b&gt;" in statement_html("<b>x</b>")


def test_a_formula_that_cannot_be_set_is_shown_as_written():
    """Half a formula is no reason for no report."""
    assert "<code>\\frac{</code>" in line_html("$\\frac{$")


def test_dollars_that_are_no_formula_stay_dollars():
    """Prices, for instance."""
    assert line_html("from $5 to $6") == "from $5 to $6"


def test_what_earns_nothing_and_has_remarks_is_advice_and_not_passed():
    labels = Check.model_construct(id="labels", points=0)
    plain, told = Verdict(labels, Outcome.PASS, "ok"), Verdict(labels, Outcome.PASS, "ok", notes=("no label",))
    scored = Verdict(Check.model_construct(id="f", points=1), Outcome.PASS, "ok", notes=("loops",))
    assert [look(verdict).word for verdict in (plain, told, scored)] == ["Passed", "Advice", "Passed"]
