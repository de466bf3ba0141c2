"""Faults planted in copies of the course's exercises, and in a small one: each is found, at its place."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from grader.audit import audit
from grader.audit.rules import rules

COURSE = Path(__file__).parent.parent.parent / "exercises"


@dataclass(frozen=True)
class Planted:
    """An edit of an exercise's file, where the fault is then to be found, and what is to be said."""

    exercise: str
    old: str
    new: str
    at: str
    """A part of the line that the finding names; the first such line after the edit."""
    says: str
    rule: str
    holds: bool = False


FAULTS = {
    "tolerance a hundred times too wide": Planted(
        "lesson-01", "rel_tol: 1.0e-6, abs_tol: 1.0e-6", "rel_tol: 1.0e-4, abs_tol: 1.0e-4",
        "numeric: {to: 3*x**2 - 4*x, rel", "tolerances could be", "margins",
    ),
    "tolerance of a solution a hundred times too wide": Planted(
        "lesson-07", "rel_tol: 0\n        abs_tol: 1.0e-3", "rel_tol: 0\n        abs_tol: 1.0e-1",
        "    compare:", "tolerances could be", "margins",
    ),
    "tolerance that lets mistakes pass": Planted(
        "lesson-03", "rel_tol: 0.01, abs_tol: 0.01", "rel_tol: 1.0, abs_tol: 1.0",
        "fails: [numeric_gradient]", "it earns full points at `numeric_gradient`", "counterexamples",
    ),
    "tolerance of a curve twenty times too wide": Planted(
        "lesson-06", "formula: log(x)}", "formula: log(x), tolerance: 0.2}",
        "    compare:", "tolerances could be", "margins",
    ),
    "check that always passes": Planted(
        "lesson-03", "numeric: {to: [2*x, 2*y]}", "numeric: {to: [2*x, 2*y], abs_tol: 1.0e+9}",
        "fails: [gradient, gradient_at_1_1]", "it earns full points at `gradient`", "counterexamples",
    ),
    "reference that is wrong": Planted(
        "small", "return 3 * x**2", "return 3 * x**2 + x", "id: fprime", "the reference earned 0%", "reference",
    ),
    "reference mended without its counterexamples": Planted(
        "lesson-01", "      return 3 * x**2 - 4 * x\n\n\n  def rate", "      return x * (3 * x - 4)\n\n\n  def rate",
        '- {old: "def fprime(x)', "no such text", "spec",
    ),
    "answer that is wrong": Planted(
        "lesson-01", "compare: {numeric: {to: 3*x**2 - 4*x, rel", "compare: {numeric: {to: 3*x**2 - 5*x, rel",
        "id: fprime", "the reference earned 0%", "reference",
    ),
    "flag that is wrong": Planted(
        "lesson-06", "look_at: {variable: has_minimum}\n    compare: {flag: {to: false}}",
        "look_at: {variable: has_minimum}\n    compare: {flag: {to: true}}",
        "id: has_minimum", "the reference earned 0%", "reference",
    ),
    "reference that stops": Planted(
        "lesson-06", 'plt.ylabel("log x")\n  plt.show()', 'plt.ylabel("log x")\n  plt.show()\n  1 / 0',
        "reference: |", "stops with a fault (raised)", "reference",
    ),
    "reference that depends on chance": Planted(
        "small", "return 3 * x**2", "import random\n      return 3 * x**2 + random.random() / 100",
        "id: fprime", "the reference earned 0%", "reference",
    ),
    "alternative that is wrong": Planted(
        "lesson-02", "new: delta_x = 0.02", "new: delta_x = 0.5",
        "midpoints and a finer step", "the alternative “midpoints and a finer step” earned", "alternatives",
    ),
    "missing counterexample": Planted(
        "lesson-06", "fails: [has_minimum]", "fails: [has_maximum]",
        "id: has_minimum", "No counterexample is refused by `has_minimum`", "counterexamples",
    ),
    "check whose counterexample fails before it": Planted(
        "small", "counterexamples:", "  - id: more\n    needs: [fprime]\n    look_at: {function: fprime, of: [2*x]}\n"
        "    compare: {numeric: {to: 12*x**2}}\ncounterexamples:",
        "id: more", "No counterexample is refused by `more` itself", "counterexamples",
    ),
    "counterexample with a slip": Planted(
        "lesson-06", "new: has_minimum = True", "new: has_minimum = true",
        "name: a minimum at zero", "its file stops with an error", "counterexamples",
    ),
    "counterexample that names the wrong check": Planted(
        "lesson-06", "fails: [has_minimum]", "fails: [has_maximum]",
        "    fails: [has_maximum]", "it fails `has_minimum`, too", "counterexamples",
    ),
    "counterexample that is right": Planted(
        "lesson-01", "new: return 3 * x**3 - 4 * x**2", "new: return x * (3 * x - 4)",
        "fails: [fprime, figure]", "it earns full points at `fprime`", "counterexamples",
    ),
    "counterexample that fails less than it says": Planted(
        "lesson-01", "fails: [fprime]\n", "fails: [fprime, figure]\n",
        "fails: [fprime, figure]", "it earns full points at `figure`", "counterexamples",
    ),
    "counterexample that edits nothing": Planted(
        "lesson-07", "old: '\"inactive-constraints\"'", "old: '\"inactive-constraint\"'",
        "inactive-constraint\"'", "no such text", "spec",
    ),
    "message that does not come": Planted(
        "lesson-06", "says: Infinity", "says: Eternity",
        "says: Eternity", "no message holds “Eternity”", "counterexamples",
    ),
    "diagnosis that is not made": Planted(
        "small", "fails: [fprime]}", "fails: [fprime], diagnosis: chain-rule}",
        "diagnosis: chain-rule", "no check names the mistake `chain-rule`", "counterexamples",
    ),
    "misconception that tells the answer": Planted(
        "lesson-01", "A sign was lost in the second term.", "A sign was lost; it is 3*x**2 - 4*x.",
        "it is 3*x**2 - 4*x", "tells what is right", "hints",
    ),
    "message that tells the answer": Planted(
        "lesson-01", "A sign was lost in the second term.", "A sign was lost; it is 3*x**2 - 4*x.",
        "name: sign lost", "is told at check `fprime` what is right", "counterexamples",
    ),
    "hint that tells a formula": Planted(
        "small", "compare: {numeric: {to: 3*x**2}}", "compare: {numeric: {to: 3*x**2}}\n    hints: [Try 3 * x**2.]",
        "hints:", "tells what is right", "hints",
    ),
    "hint that holds a line of the reference": Planted(
        "lesson-06", "      - Does log x have",
        '      - "Try critical_points = sp.solve(sp.diff(sp.log(z), z), z)."\n      - Does log x have',
        "Try critical_points", "tells what is right", "hints",
    ),
    "hint with a number that is right": Planted(
        "lesson-07", "compare: {numeric: {to: 8/9, rel_tol: 0, abs_tol: 3.0e-3}}",
        "compare: {numeric: {to: 8/9, rel_tol: 0, abs_tol: 3.0e-3}}\n    hints: [It is about 0.89.]",
        "hints:", "tells what is right: 0.89", "hints",
    ),
    "starter with the answer in a comment": Planted(
        "lesson-07", "  # objective = ...", "  # objective = 0.889",
        "starter: |", "tells what is right: 0.889", "hints",
    ),
    "starter that is an answer": Planted(
        "small", "domain:", "starter: |\n  def fprime(x):\n      return 3 * x**2\ndomain:",
        "starter: |", "The starter as it is earns 100%", "starter",
    ),
    "question that needs no work": Planted(
        "lesson-06", "without_work: 0.25", "without_work: 0.05",
        "critical_points", "An empty list for everything earns 22%", "starter",
    ),
    "limits that are tight": Planted(
        "small", "reference: |\n", "limits: {output_kib: 3}\nreference: |\n  print('x' * 2000)\n",
        "limits:", "With a third of the limits the reference stops (output)", "cost",
    ),
    "tolerance that a right answer nearly breaks": Planted(
        "small", "domain:",
        "alternatives:\n  rounded:\n    replace: [{old: 3 * x**2, new: 3.000002 * x**2}]\ndomain:",
        "compare: {numeric", "only just: with half its tolerances", "margins", holds=True,
    ),
    "counterexample that is nearly right": Planted(
        "small", "new: x**3}", "new: x**2 * 1.0000015}",
        "compare: {numeric", "only just: with twice its tolerances", "margins", holds=True,
    ),
    "survivor that is none": Planted(
        "small", "domain:", "survivors: [{old: 3 * x**2, because: it is}]\ndomain:",
        "survivors:", "No mutant survives here", "mutants", holds=True,
    ),
    "name that nobody is told": Planted(
        "small", "Define `fprime(x)`, the derivative", "Define the derivative",
        "id: fprime", "is not told of `fprime`", "names",
    ),
    "name that nothing looks at": Planted(
        "lesson-02", "defines:", "defines:\n  total: the area",
        "total: the area", "asked for `total`, which no check looks at", "names",
    ),
    "check that looks too closely at one place": Planted(
        "small", "of: [x]}", "of: [x], domain: {x: [0.99999999, 1.0]}}",
        "return 3 * x**2", "No check notices when", "mutants",
    ),
    "unknown key": Planted("lesson-04", "title: ", "titel: ", "titel: ", "did you mean `title`?", "spec"),
    "unknown comparer": Planted("small", "{numeric:", "{numerical:", "numerical", "did you mean `numeric`?", "spec"),
    "check that is not there": Planted(
        "small", "fails: [fprime]", "fails: [prime]", "fails: [prime]", "did you mean `fprime`?", "spec"
    ),
    "range turned round": Planted("small", "[-2, 3]", "[3, -2]", "[3, -2]", "from a smaller number", "spec"),
    "not YAML": Planted("small", "title: The", "title: [The", "statement:", "not YAML", "spec"),
}  # fmt: skip


@pytest.fixture(scope="module")
def audits(tmp_path_factory, small):
    """Every planted fault's audit by the rule that is to find it, since rules know nothing of one another; its text."""
    texts, paths = {}, {}
    for number, (name, planted) in enumerate(FAULTS.items()):
        whole = small if planted.exercise == "small" else (COURSE / f"{planted.exercise}.yaml").read_text("utf-8")
        assert planted.old in whole, name
        texts[name] = whole.replace(planted.old, planted.new, 1)
        paths[name] = tmp_path_factory.mktemp(f"planted{number}") / f"{planted.exercise}.yaml"
        paths[name].write_text(texts[name], "utf-8")
    found = {}
    for rule in sorted({planted.rule for planted in FAULTS.values()}):
        names = [name for name, planted in FAULTS.items() if planted.rule == rule]
        chosen = [one for one in rules() if one.name == rule]
        audited = audit([paths[name] for name in names], jobs=2, confined=True, chosen=chosen)
        found |= dict(zip(names, audited, strict=True))
    return found, texts


@pytest.mark.parametrize(("name", "planted"), FAULTS.items(), ids=FAULTS)
def test_a_planted_fault_is_found_at_its_place(audits, name, planted):
    found, texts = audits
    lines = texts[name].splitlines()
    finding = [one for one in found[name].findings if one.rule == planted.rule and planted.says in one.problem.message]
    assert finding, [(one.rule, str(one.problem)) for one in found[name].findings]
    assert planted.at in lines[finding[0].problem.line - 1]
    assert finding[0].holds == planted.holds
    assert planted.holds or not found[name].holds


def test_without_a_fault_the_small_exercise_holds(tmp_path, small):
    path = tmp_path / "small.yaml"
    path.write_text(small, "utf-8")
    [audited] = audit([path], jobs=2, confined=True)
    assert [str(finding.problem) for finding in audited.findings] == []
    assert audited.measured["mutants"]["score"] == 1
