"""choice: what its page does not show."""

import numpy as np
import pytest

from tests.comparers.seen import build, value, verdict

COMPARE = {"choice": {"to": ["red", "rouge"], "options": ["red", "rouge", "blue"]}}


@pytest.mark.parametrize(
    ("thing", "outcome", "said"),
    [
        ("RED\n", "pass", "right"),
        ("rouge", "pass", "right"),
        (np.str_("red"), "pass", "right"),
        ("blue", "fail", "Your answer “blue” is not right."),
        ("", "fail", "Your answer “” is not one of the words offered."),
        ("r" * 10_000, "fail", "…"),
        ("<b>red</b>", "fail", "not one of the words offered"),
        (["red"], "fail", "is a list, not a text"),
        (True, "fail", "is true or false, not a text"),
        (0, "fail", "is a number, not a text"),
    ],
)
def test_choice(thing, outcome, said):
    found, message = verdict(build(COMPARE), value(thing))
    assert (found, said in message) == (outcome, True), message


def test_without_options_any_other_text_is_just_wrong():
    assert verdict(build({"choice": {"to": "red"}}), value("green")) == ("fail", "Your answer “green” is not right.")


def test_what_is_right_must_be_among_the_options():
    with pytest.raises(ValueError, match="'green', which is not among the options"):
        build({"choice": {"to": "green", "options": ["red"]}})


def test_instead_compares_with_another_text():
    assert verdict(build(COMPARE).instead("blue"), value("blue"))[0] == "pass"
    with pytest.raises(ValueError, match="text"):
        build(COMPARE).instead(3)
