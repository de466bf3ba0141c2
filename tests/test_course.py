"""Right and wrong submissions to every lesson, in many styles, against the items that must lose marks.

tests/course/<lesson>/expected.toml names them for each file of `wrong`; a file of `right` loses none.
"""

import tomllib
from pathlib import Path

import pytest

from grader import pipeline
from grader.submissions import Entry, read

COURSE = Path(__file__).parent / "course"


def files():
    for lesson in sorted(COURSE.iterdir()):
        wrong = tomllib.loads((lesson / "expected.toml").read_text(encoding="utf-8"))["wrong"]
        for path in sorted(lesson.glob("*/*.*")):
            items = set(wrong[path.stem]) if path.parent.name == "wrong" else set()
            yield pytest.param(path, items, id=str(path.relative_to(COURSE)))


@pytest.mark.parametrize(("path", "items"), list(files()))
def test_each_file_loses_the_items_that_are_wrong_in_it(path, items, exercises, server):
    lesson = path.parent.parent.name
    submission = read(Entry("ada", lesson, path.parent, (path.name,)))
    graded = pipeline.grade(submission, exercises[lesson], server)
    lost = {mark.verdict.check.item: mark.verdict.message for mark in graded.marks if mark.points < mark.max_points}
    assert set(lost) == items, lost
    assert not graded.needs_review


def test_every_wrong_file_is_told_about():
    for lesson in COURSE.iterdir():
        wrong = tomllib.loads((lesson / "expected.toml").read_text(encoding="utf-8"))["wrong"]
        assert set(wrong) == {path.stem for path in (lesson / "wrong").iterdir() if path.suffix in (".py", ".ipynb")}
