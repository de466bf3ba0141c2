"""Exercise files: what is read, and every problem at its line and column."""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar

import pytest
from pydantic import Field, model_validator

from grader.errors import SpecError, Undecided
from grader.formulas import Formula, parse, text
from grader.model import Check, Comparer, Exercise, Function, Misconception, Strict, Variable, Whole
from grader.spec import load, load_all


class Same(Comparer):
    """A comparer of values."""

    reads: ClassVar[frozenset[str]] = frozenset({"number", "calls"})
    to: Formula
    rel_tol: float = Field(1e-6, ge=0)
    exact: bool = False

    def instead(self, when: Any, within: float | None = None) -> Same:
        return self.model_copy(update={"to": parse(when)})


class Shape(Strict):
    """A part of a comparer."""

    formula: Formula
    name: str = ""


class Drawn(Comparer):
    """A comparer of figures that has parts."""

    reads: ClassVar[frozenset[str]] = frozenset({"figures"})
    shapes: tuple[Shape, ...] = Field(min_length=1)
    size: tuple[float, float] = (1, 2)
    from_: float = Field(0, alias="from")

    @model_validator(mode="after")
    def _has_size(self) -> Drawn:
        if self.size[0] >= self.size[1]:
            raise ValueError("`size` must go from a smaller number to a greater one")
        return self


class Together(Same):
    """A comparer of several targets."""

    reads: ClassVar[frozenset[str]] = frozenset({"record"})


COMPARERS: dict[str, type[Comparer]] = {"same": Same, "drawn": Drawn, "together": Together}

SPEC = """\
id: spec
title: A task
statement: |
  Do it.
reference: |
  def f(x):
      return x**2 * 3

  y = 2
domain: {x: [-2, 2]}
checks:
  - id: f
    look_at: {function: f, of: [x]}
    compare: {same: {to: 3*x**2}}
    misconceptions:
      - {when: 6*x, say: This is the derivative.}
  - id: y
    points: 2
    needs: [f]
    look_at: {variable: y}
    compare: {same: {to: 2, rel_tol: 1.0e-3}}
  - id: figure
    look_at: figures
    compare: {drawn: {shapes: [{formula: 3*x**2}]}}
counterexamples:
  - {name: factor forgotten, replace: [{old: " * 3", new: ""}], fails: [f]}
"""


def write(folder: Path, text: str, name: str = "spec.yaml") -> Path:
    path = folder / name
    path.write_bytes(text.encode(errors="surrogateescape"))
    return path


def problems(folder: Path, text: str) -> list[str]:
    """What is wrong with a file, as `line:column: message`."""
    with pytest.raises(SpecError) as caught:
        load(write(folder, text), COMPARERS)
    return [f"{problem.line}:{problem.column}: {problem.message}" for problem in caught.value.problems]


def test_a_file_becomes_an_exercise(tmp_path: Path) -> None:
    """Plain models, with tuples for lists, formulas as trees and comparers by their names."""
    exercise = load(write(tmp_path, SPEC), COMPARERS)
    f, y, figure = exercise.checks
    assert (type(exercise), type(f)) == (Exercise, Check)
    assert exercise.points == 4
    assert exercise.domain == {"x": (-2, 2)}
    assert f.look_at == Function(function="f", of=(parse("x"),))
    assert f.compare == Same(to=parse("3*x**2"))
    assert f.misconceptions == (Misconception(when="6*x", say="This is the derivative."),)
    assert y.look_at == Variable(variable="y")
    assert (y.needs, y.compare.rel_tol) == (("f",), 0.001)  # type: ignore[attr-defined]
    assert figure.look_at == Whole(whole="figures")
    assert text(figure.compare.shapes[0].formula) == "3*x**2"  # type: ignore[attr-defined]
    assert exercise.counterexamples[0].replace[0].old == " * 3"


def test_an_alternative_is_a_source_or_edits(tmp_path: Path) -> None:
    """A text is a whole source; edits are made in the reference."""
    alternatives = 'alternatives: {whole: "y = 2", edited: {replace: [{old: x**2 * 3, new: 3 * x**2}]}}\nchecks:'
    exercise = load(write(tmp_path, SPEC.replace("checks:", alternatives)), COMPARERS)
    texts = {name: example.text(exercise.reference) for name, example in exercise.alternatives.items()}
    assert texts == {"whole": "y = 2", "edited": "def f(x):\n    return 3 * x**2\n\ny = 2\n"}


def test_several_targets_go_by_names(tmp_path: Path) -> None:
    """A mapping of names to targets, also when a name is that of a key."""
    look_at = "{x: {variable: x}, all: source, function: {function: f, of: [x]}}"
    compare = "{together: {to: 2, rel_tol: 1.0e-3}}"
    spec = SPEC.replace("{variable: y}", look_at).replace("{same: {to: 2, rel_tol: 1.0e-3}}", compare)
    targets = load(write(tmp_path, spec), COMPARERS).checks[1].targets
    assert targets == {
        "x": Variable(variable="x"),
        "all": Whole(whole="source"),
        "function": Function(function="f", of=(parse("x"),)),
    }


BROKEN = {
    # what is edited, the edit, the problems
    "key misspelt": ("title: A", "titel: A", ["2:1: There is no key `titel` here; did you mean `title`?"]),
    "key unknown": (
        "to: 2,",
        "to: 2, colour: red,",
        ["21:29: There is no key `colour` here; there are `to`, `rel_tol`, `exact`."],
    ),
    "key unknown, with another name in Python": (
        "drawn: {",
        "drawn: {form: 1, ",
        ["24:23: There is no key `form` here; did you mean `from`?"],
    ),
    "key missing": ("title: A task\n", "", ["1:1: `title` is missing."]),
    "key of a part missing": ("formula: 3*x**2", "name: a", ["24:32: `formula` is missing."]),
    "text for a number": ("points: 2", "points: two", ["18:13: `points` should be a number, not the text `two`."]),
    "number for a text": ("title: A task", "title: 7", ["2:8: `title` should be text, not 7."]),
    "nothing": ("title: A task", "title:", ["2:7: `title` should be text, not nothing."]),
    "empty text": ("title: A task", "title: ''", ["2:8: `title` should not be empty."]),
    "text for a list": ("needs: [f]", "needs: f", ["19:12: `needs` should be a list, not the text `f`."]),
    "number in a list of texts": ("needs: [f]", "needs: [1]", ["19:13: Entry 1 of `needs` should be text, not 1."]),
    "text for a mapping": (
        "{same: {to: 2, rel_tol: 1.0e-3}}",
        "{same: 2}",
        ["21:21: `same` should be a mapping of keys to values, not 2."],
    ),
    "exponent without a point": (
        "1.0e-3",
        "1e-3",
        ["21:38: `rel_tol` should be a number: 1e-3 is text in YAML; write 1.0e-3."],
    ),
    "yes for true": ("to: 2,", "to: 2, exact: yes,", ["21:36: `exact` should be true or false, not the text `yes`."]),
    "below a bound": ("1.0e-3", "-1.0", ["21:38: `rel_tol` should be greater than or equal to 0, not -1.0."]),
    "not finite": ("points: 2", "points: .inf", ["18:13: `points` should be a finite number, not inf."]),
    "one of few": (
        "points: 2",
        "reveal: sometimes",
        ["18:13: Say `never`, `after_pass`, `always`, or the day from which on, such as 2026-12-24."],
    ),
    "pattern": (
        "{variable: y}",
        "{variable: 2y}",
        [r"20:25: `variable` should match ^[^\W\d]\w*(\.[^\W\d]\w*)*$, unlike the text `2y`."],
    ),
    "empty list": ("[{formula: 3*x**2}]", "[]", ["24:31: `shapes` should have at least 1 value."]),
    "pair with one end": ("{x: [-2, 2]}", "{x: [-2]}", ["10:13: `x` should have more values."]),
    "pair with three ends": ("{x: [-2, 2]}", "{x: [-2, 2, 3]}", ["10:13: `x` should have at most 2 values."]),
    "rule of a model": (
        'replace: [{old: " * 3", new: ""}], ',
        "",
        ["26:5: Give either `replace` or `source`."],
    ),
    "rule of a comparer": (
        "{shapes:",
        "{size: [2, 1], shapes:",
        ["24:15: `size` must go from a smaller number to a greater one."],
    ),
    "formula": (
        "{to: 3*x**2}",
        "{to: 3*x^2}",
        ["14:29: Write ** for a power: ^ means something else in Python."],
    ),
    "formula in quotation marks": (
        "{to: 3*x**2}",
        '{to: "3*x^2"}',
        ["14:30: Write ** for a power: ^ means something else in Python."],
    ),
    "formula of a part": (
        "[{formula: 3*x**2}]",
        "[{formula: 2}, {formula: sin}]",
        ["24:56: The function sin needs its argument in brackets, as in sin(x)."],
    ),
    "formula among arguments": ("of: [x]", "of: [x, 2x]", ["13:37: Between a number and what it multiplies, write *."]),
    "comparer misspelt": ("{drawn:", "{drwan:", ["24:15: There is no comparer `drwan`; did you mean `drawn`?"]),
    "comparer unknown": ("{drawn:", "{heard:",
                         ["24:15: There is no comparer `heard`; there are `same`, `drawn`, `together`."]),
    "two comparers": (
        "{same: {to: 2, rel_tol: 1.0e-3}}",
        "{same: {to: 2}, drawn: {}}",
        ["21:5: `compare` should name one comparer, as in `compare: {numeric: {to: 2*x}}`."],
    ),
    "no comparer": (
        "    compare: {same: {to: 2, rel_tol: 1.0e-3}}\n",
        "",
        ["17:5: `compare` is missing: name a comparer, as in `compare: {numeric: {to: 2*x}}`."],
    ),
    "function without arguments": (
        ", of: [x]}",
        "}",
        ["13:5: `of` is missing: give the arguments the function is called with, as in `of: [x]`."],
    ),
    "target misspelt": ("{variable: y}", "{variabel: y}",
                        ["20:15: There is no key `variabel` here; did you mean `variable`?"]),
    "whole misspelt": (
        "look_at: figures",
        "look_at: figure",
        ["23:14: There is nothing called `figure` to look at; did you mean `figures`?"],
    ),
    "no target": (
        "{variable: y}",
        "[y]",
        [
            ("20:5: Look at {variable: name}, {function: name, of: [x]}, figures, stdout or source, "
             "or at several of these as a mapping of names to them.")
        ],
    ),
    "one id twice": ("- id: y", "- id: f", ["17:9: There is an earlier check with the id `f`."]),
    "need of no check": ("needs: [f]", "needs: [f, g]", ["19:16: There is no check `g`."]),
    "need of a later check": (
        "needs: [f]",
        "needs: [figure]",
        ["19:13: A check can only need an earlier one, and `figure` is not."],
    ),
    "need of itself": ("needs: [f]", "needs: [y]", ["19:13: A check can only need an earlier one, and `y` is not."]),
    "failing of no check": (
        "fails: [f]",
        "fails: [figur]",
        ["26:73: There is no check `figur`; did you mean `figure`?"],
    ),
    "nothing to replace": ('" * 3"', '" * 4"', ["26:46: The reference has no such text to replace."]),
    "replaced before": (
        '{old: " * 3", new: ""}',
        '{old: " * 3", new: ""}, {old: " * 3", new: ""}',
        ["26:70: The reference has no such text to replace."],
    ),
    "range the wrong way round": (
        "[-2, 2]",
        "[2, -2]",
        ["10:13: The range of `x` must go from a smaller number to a greater one."],
    ),
    "range of a target": (
        "of: [x]}",
        "of: [x], domain: {x: [1, 1]}}",
        ["13:49: The range of `x` must go from a smaller number to a greater one."],
    ),
    "variable without range": (
        "of: [x]}",
        "of: [x, a*x]}",
        ["13:36: `a` has no range: add it to `domain`, as in `domain: {a: [-2, 2]}`."],
    ),
    "range without variable": (
        "of: [x]}",
        "of: [x], domain: {z: [1, 2]}}",
        ["13:46: The function is not called with `z`: no formula of `of` holds it."],
    ),
    "vector in a vector": (
        "of: [x]}",
        "of: [[x, 1]], pass_as: vector}",
        ["13:5: `pass_as` makes one vector of all arguments, so none of them can be a vector itself."],
    ),
    "variable of a vector without range": (
        "of: [x]}",
        "of: [x, [a, 1]]}",
        ["13:36: `a` has no range: add it to `domain`, as in `domain: {a: [-2, 2]}`."],
    ),
    "whole numbers without range": (
        "domain: {x: [-2, 2]}",
        "domain: {x: [-2, 2]}\nintegers: [n]",
        ["11:12: `n` has no range: add it to `domain`."],
    ),
    "range without whole numbers": (
        "domain: {x: [-2, 2]}",
        "domain: {x: [0.2, 0.8]}\nintegers: [x]",
        ["11:12: The range of `x` holds no whole number."],
    ),
    "reference is not Python": ("return x**2", "return x^*2", ["7:16: This is not Python: invalid syntax."]),
    "starter is not Python": (
        "reference: |",
        'starter: "def f("\nreference: |',
        ["5:10: This is not Python: '(' was never closed."],
    ),
    "alternative is not Python": (
        "reference: |",
        "alternatives:\n  other: |\n    x = 1\n    y = = 2\nreference: |",
        ["8:9: This is not Python: invalid syntax."],
    ),
    "comparer of other things": (
        "look_at: figures",
        "look_at: stdout",
        ["24:15: `drawn` cannot compare a text; see what the check looks at."],
    ),
    "comparer of values for figures": (
        "{variable: y}",
        "figures",
        ["21:15: `same` cannot compare figures; see what the check looks at."],
    ),
    "comparer of figures for a function": (
        "{same: {to: 3*x**2}}",
        "{drawn: {shapes: [{formula: x}]}}",
        ["14:15: `drawn` cannot compare what a function gives; see what the check looks at.",
         "16:10: `drawn` recognises no misconceptions."],
    ),
    "misconception that is no answer": ("when: 6*x", "when: 6*",
                                        ["16:18: This is not a formula in Python's notation."]),
    "id of another file": (
        "id: spec",
        "id: lesson",
        ["1:5: The id is `lesson`, the file's name says `spec`; they must be the same."],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "expected"), BROKEN.values(), ids=BROKEN.keys())
def test_a_problem_is_told_at_its_place(tmp_path: Path, old: str, new: str, expected: list[str]) -> None:
    """Each edit of a right file gives just these problems."""
    assert SPEC.count(old) == 1
    assert problems(tmp_path, SPEC.replace(old, new)) == expected


def test_every_problem_is_told_at_once(tmp_path: Path) -> None:
    """Problems of single fields hide none between the parts."""
    text = SPEC
    for old, new in (
        ("title: A", "titel: A"),
        ("return x**2", "return x^*2"),
        ("[-2, 2]", "[2, -2]"),
        ("{to: 3*x**2}", "{to: 3*x^2}"),
        ("points: 2", "points: two"),
        ("needs: [f]", "needs: [f, g]"),
        ("look_at: figures", "look_at: stdout"),
        ('" * 3"', '" * 4"'),
        ("fails: [f]", "fails: [y, h]"),
    ):
        text = text.replace(old, new)
    assert problems(tmp_path, text) == [
        "2:1: There is no key `titel` here; did you mean `title`?",
        "7:16: This is not Python: invalid syntax.",
        "10:13: The range of `x` must go from a smaller number to a greater one.",
        "14:29: Write ** for a power: ^ means something else in Python.",
        "18:13: `points` should be a number, not the text `two`.",
        "19:16: There is no check `g`.",
        "24:15: `drawn` cannot compare a text; see what the check looks at.",
        "26:46: The reference has no such text to replace.",
        "26:76: There is no check `h`.",
    ]


def test_a_problem_shows_its_line(tmp_path: Path) -> None:
    """The text of a problem is the place, the sentence, the line and a caret."""
    with pytest.raises(SpecError) as caught:
        load(write(tmp_path, SPEC.replace("points: 2", "points: two")), COMPARERS)
    assert str(caught.value) == (
        f"{tmp_path / 'spec.yaml'}:18:13: `points` should be a number, not the text `two`.\n"
        "      points: two\n"
        "              ^"
    )


def test_all_files_of_a_folder_are_read(tmp_path: Path) -> None:
    """By id; other files and hidden ones are not looked at."""
    write(tmp_path, SPEC)
    write(tmp_path, SPEC.replace("id: spec", "id: other"), "other.yml")
    write(tmp_path, "{", ".draft.yaml")
    write(tmp_path, "{", "notes.txt")
    assert list(load_all(tmp_path, COMPARERS)) == ["other", "spec"]


def test_the_problems_of_all_files_are_told(tmp_path: Path) -> None:
    """And an id that two files have."""
    write(tmp_path, SPEC.replace("points: 2", "points: two"), "a.yaml")
    write(tmp_path, "", "b.yaml")
    write(tmp_path, SPEC, "spec.yaml")
    write(tmp_path, SPEC, "spec.yml")
    with pytest.raises(SpecError) as caught:
        load_all(tmp_path, COMPARERS)
    assert [(Path(problem.path).name, problem.message) for problem in caught.value.problems] == [
        ("a.yaml", "The id is `spec`, the file's name says `a`; they must be the same."),
        ("a.yaml", "`points` should be a number, not the text `two`."),
        ("b.yaml", "This file is empty."),
        ("spec.yml", "Another file has the id `spec`, too."),
    ]


def test_a_folder_without_exercises_is_a_problem(tmp_path: Path) -> None:
    """Nothing to grade by is never what was meant."""
    with pytest.raises(SpecError, match="This folder holds no exercise files"):
        load_all(tmp_path)
    with pytest.raises(SpecError, match="There is no such folder"):
        load_all(tmp_path / "nowhere")


class Hopeless(Same):
    """A comparer that can never judge."""

    @model_validator(mode="after")
    def _is_decidable(self) -> Hopeless:
        raise Undecided("the formula has no value")


def test_a_comparer_that_cannot_judge_is_a_problem(tmp_path: Path) -> None:
    """What would leave every submission unjudged is the author's to mend."""
    path = write(tmp_path, SPEC)
    with pytest.raises(SpecError, match="A comparer cannot judge like this: the formula has no value"):
        load(path, {**COMPARERS, "same": Hopeless})


def test_comparers_of_the_package_are_known(tmp_path: Path) -> None:
    """Without comparers given, those of `grader.comparers` may be named."""
    numeric = SPEC.partition("  - id: figure")[0].replace("same:", "numeric:")
    assert type(load(write(tmp_path, numeric)).checks[0].compare).__module__ == "grader.comparers.numeric"
