"""The sandbox starts while the specs are read, with what the submissions mention, and never outlives the grading."""

import json
from pathlib import Path

import pytest

from grader import batch, head_start
from grader.head_start import HeadStart
from grader.spec import load_all
from grader.submissions import find

SPEC = """
id: doubling
title: Doubling
statement: Define `area`, twice 21.
reference: area = 42
checks:
  - {id: area, points: 2, look_at: {variable: area}, compare: {numeric: {to: 42}}}
"""


@pytest.fixture
def course(tmp_path):
    """A folder of one exercise and a folder of a class without students."""
    (tmp_path / "exercises").mkdir()
    (tmp_path / "exercises" / "doubling.yaml").write_text(SPEC, encoding="utf-8")
    (tmp_path / "class").mkdir()
    return tmp_path


def hand_in(course, student, source, suffix=".py"):
    path = course / "class" / student / f"doubling{suffix}"
    path.parent.mkdir()
    path.write_text(source, encoding="utf-8")


def notebook(*cells):
    made = [
        {"cell_type": "code", "source": cell, "metadata": {}, "outputs": [], "execution_count": None} for cell in cells
    ]
    return json.dumps({"nbformat": 4, "nbformat_minor": 4, "metadata": {}, "cells": made})


@pytest.mark.parametrize(
    ("sources", "expected"),
    [
        ({}, ()),
        ({"ann.py": "area = 42"}, ()),
        ({"ann.py": "import sympy, numpy"}, ("numpy", "sympy")),
        ({"ann.py": "import numpy as np", "bob.py": "from scipy import special"}, ("numpy", "scipy")),
        ({"ann.ipynb": notebook("from matplotlib import pyplot")}, ("matplotlib",)),
        ({"ann.py": "\0\udcff".encode("utf-8", "surrogateescape").decode("latin-1") + "import numpy"}, ("numpy",)),
    ],
    ids=["no one", "none", "two", "of several files", "of a notebook", "of a file that is no text"],
)
def test_the_libraries_that_are_mentioned_are_found(course, sources, expected):
    for name, source in sources.items():
        hand_in(course, Path(name).stem, source, Path(name).suffix)
    assert head_start.libraries(find([course / "class"], {"doubling"}).entries) == expected


def test_it_begins_before_the_specs_are_read_and_ends_with_the_body(course):
    hand_in(course, "ann", "area = 42")
    (course / "exercises" / "doubling.yaml").write_text("not: [a spec", encoding="utf-8")
    with head_start.begun([course / "class"], course / "exercises") as begun:
        begun.sandbox.wait_until_ready()
        process = begun.sandbox._keeper
        assert Path(f"/proc/{process.pid}").exists()
    assert process.returncode is not None


@pytest.mark.parametrize("path", ["class", "missing", "exercises/doubling.yaml"])
def test_where_there_is_nothing_to_grade_nothing_begins_and_nothing_is_said(course, path):
    with head_start.begun([course / path], course / "exercises") as begun:
        assert begun == HeadStart()


class Untouched:
    """A sandbox that must not be used."""

    confinement = ()

    def wait_until_ready(self):
        raise AssertionError

    def run(self, source, file, budget, looks):
        raise AssertionError

    def close(self):
        raise AssertionError


def grade(course, begun, **options):
    known = load_all(course / "exercises")
    found = find([course / "class"], known)
    options = {"jobs": 2, "pictures": "none", "confined": True, "progress": lambda record: None} | options
    return batch.grade(found, known, course / "out", head_start=begun, **options)


def test_one_that_imports_too_little_is_not_used(course):
    hand_in(course, "ann", "import numpy\narea = 42")
    (record,) = grade(course, HeadStart(Untouched(), ()))
    assert record["score"] == 2


def test_one_serves_the_first_worker_and_others_open_their_own(course):
    for student in ("ann", "bob", "cid"):
        hand_in(course, student, "import time\ntime.sleep(0.2)\narea = 42")
    with head_start.begun([course / "class"], course / "exercises") as begun:
        assert [record["score"] for record in grade(course, begun)] == [2, 2, 2]
