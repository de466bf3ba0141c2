"""`grader preview`: an exercise as its students read it, and a report of each submission its file holds."""

from pathlib import Path

import pytest

from tests.report.parsed import assert_accessible, assert_safe, parsed

SPEC = """
id: powers
title: The power rule for $x^3$
language: de
statement: |
  Define `fprime(x)`, the derivative of $x^3$, and `flat`. <script>alert(1)</script>
defines: {fprime: its derivative, flat: where it is zero}
starter: |
  def fprime(x):
      return ...
reference: |
  def fprime(x):
      return 3 * x**2

  flat = 0
alternatives:
  called otherwise: {replace: [{old: 3 * x**2, new: 3 * x * x}]}
  stopped at its end: {replace: [{old: flat = 0, new: "flat = 0\\n1 / flat"}]}
domain: {x: [-2, 3]}
checks:
  - id: fprime
    title: The derivative
    points: 2
    reveal: 2031-07-01
    look_at: {function: fprime, of: [x]}
    compare: {numeric: {to: 3*x**2}}
    hints:
      - Which rule is it?
      - {say: "What becomes of the exponent?", costs: 0.25}
    misconceptions:
      - {when: 3*x**3, say: The power was not lowered.}
  - id: flat
    look_at: {variable: flat}
    compare: {numeric: {to: 0}}
    needs: [fprime]
counterexamples:
  - name: not lowered
    replace: [{old: x**2, new: x**3}]
    fails: [fprime, flat]
    says: not lowered
  - {name: said otherwise, replace: [{old: x**2, new: x**3}], fails: [fprime, flat], says: Nothing like it}
  - {name: one more, replace: [{old: flat = 0, new: flat = 1}], fails: [fprime]}
"""


@pytest.fixture
def preview(run, folder):
    """Write the preview of a spec; gives the page as a tree."""

    def page(spec=SPEC):
        (folder / "exercises").mkdir(exist_ok=True)
        (folder / "exercises" / "powers.yaml").write_text(spec, encoding="utf-8")
        code, out, err = run("preview", "powers")
        assert (code, err) == (0, "")
        assert out == f"{Path('reports/preview/powers/index.html')}\n"
        document = parsed(Path(out.strip()).read_text(encoding="utf-8"))
        assert_safe(document)
        assert_accessible(document)
        return document

    return page


def words(element):
    return " ".join(element.text.split())


def test_a_preview_shows_the_exercise_and_how_its_samples_were_graded(preview, run, folder):
    document = preview()

    assert document.one("h1").all("math")
    assert document.one("div", class_="statement").all("math")
    assert "<script>alert(1)</script>" in words(document.one("div", class_="statement"))
    assert [words(row) for row in document.one("dl").all("div")] == ["fprimeits derivative", "flatwhere it is zero"]
    assert words(document.one("pre")) == "def fprime(x): return ..."

    derivative, flat = document.all("article")
    assert words(derivative.one("header")) == "The derivative 2 points"
    assert words(flat.one("header")) == "flat 1 point"
    assert "looks at fprime(x) and compares by numeric. The right answer is shown from 2031-07-01." in words(derivative)
    assert "compares by numeric, once fprime has passed. The right answer is never shown." in words(flat)
    assert [words(hint) for hint in derivative.one("ol").all("li")] == [
        "Which rule is it?",
        "What becomes of the exponent? costs 25 % of the points",
    ]
    assert words(derivative.one("ul")) == "The power was not lowered."

    samples = [row for group in document.all("ul", class_="samples") for row in group.all("li")]
    assert [words(row) for row in samples] == [
        "the reference 3 / 3 Full points everywhere ✓as the file says",
        "called otherwise 3 / 3 Full points everywhere ✓as the file says",
        "stopped at its end 3 / 3 Full points everywhere ×It stops with an error.",
        "the starter, unchanged 0 / 3 Not full points: fprime, flat ✓as the file says",
        "not lowered 0 / 3 Not full points: fprime, flat ✓as the file says",
        "said otherwise 0 / 3 Not full points: fprime, flat ×No message says “Nothing like it”.",
        "one more 2 / 3 Not full points: flat ×It should not lose points at flat. ×It should lose points at fprime.",
    ]
    assert "3 of the samples not graded as the file says" in words(document.one("header", class_="top"))

    for row in samples:
        report = (folder / "reports/preview/powers" / row.one("a").attributes["href"]).read_text(encoding="utf-8")
        assert '<html lang="de">' in report
        assert words(row.one("a")) in report


def test_reports_of_examples_that_are_gone_go_too(preview, folder):
    preview()
    preview(SPEC.partition("counterexamples:")[0].replace("starter: |\n  def fprime(x):\n      return ...\n", ""))
    assert sorted(path.name for path in (folder / "reports/preview/powers").iterdir()) == [
        "alternative-1.html",
        "alternative-2.html",
        "index.html",
        "reference.html",
    ]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["power"], "there is no exercise power; did you mean powers?"),
        (["powers", "--exercises", "nowhere"], "there is no folder nowhere"),
        (["powers", "--exercises", "empty"], "there are no exercise files in empty"),
        (["powers", "--out", "empty/file"], "the reports cannot go to"),
        (["broken"], "exercises/broken.yaml:"),
    ],
)
def test_what_cannot_be_shown_is_wrong_use(run, folder, arguments, message):
    for name in ("exercises", "empty"):
        Path(name).mkdir()
    Path("exercises/powers.yaml").write_text(SPEC, encoding="utf-8")
    Path("exercises/broken.yaml").write_text("id: broken\n", encoding="utf-8")
    Path("empty/file").write_text("", encoding="utf-8")
    code, out, err = run("preview", *arguments)
    assert (code, out) == (2, "")
    assert message in err
