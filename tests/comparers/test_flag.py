"""flag: what its page does not show."""

import numpy as np
import pytest
import sympy as sp

from tests.comparers.seen import build, value, verdict

X = sp.Symbol("x")
TRUE = {
    "Python": True,
    "NumPy": np.bool_(1),
    "an array of one": np.array([True]),
    "SymPy": sp.true,
    "one": 1,
    "one as a float": 1.0,
    "one of SymPy": sp.Integer(1),
    "a relation that holds": sp.Eq(X, X),
    "a relation of numbers": sp.Lt(sp.sqrt(2), 2, evaluate=False),
}
NEITHER = {
    "a word": ("true", "is the text “true”, not True or False: write it without quotation marks"),
    "two": (2, "is 2, not True or False"),
    "NaN": (float("nan"), "is NaN, not True or False"),
    "a relation with a variable": (X > 1, "is a formula, not True or False"),
    "a list": ([True], "is a list, not True or False"),
    "two of them": (np.array([True, True]), "not"),
    "numbers": (np.array([1, 1]), "has 2 numbers where True or False is asked"),
    "a function": (lambda: True, "is a function, not True or False"),
}


@pytest.mark.parametrize("thing", TRUE.values(), ids=TRUE)
def test_true_of_any_kind(thing):
    assert verdict(build({"flag": {"to": True}}), value(thing)) == ("pass", "That is right.")
    assert verdict(build({"flag": {"to": False}}), value(thing)) == ("fail", "You say True, which is not right.")


@pytest.mark.parametrize(("thing", "said"), NEITHER.values(), ids=NEITHER)
@pytest.mark.parametrize("to", [True, False])
def test_what_is_neither_true_nor_false_is_wrong(to, thing, said):
    outcome, message = verdict(build({"flag": {"to": to}}), value(thing))
    assert (outcome, said in message) == ("fail", True), message


def test_instead_compares_with_the_other():
    assert verdict(build({"flag": {"to": True}}).instead(False), value(0))[0] == "pass"
    with pytest.raises(ValueError, match="true or false"):
        build({"flag": {"to": True}}).instead("no")
