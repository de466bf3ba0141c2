"""Texts that are no numbers, and arrays where a number must be."""

from __future__ import annotations

from grader.faults.raised.case import Case
from grader.words import noted, say

TYPES = ("ValueError", "TypeError", "SympifyError")

_MEANINGS = (
    (
        "could not convert string",
        noted("The text is not a number as Python writes it: with a point, and nothing around it."),
    ),
    ("invalid literal for int", noted("The text is not a whole number. With decimals use float(…).")),
    ("inhomogeneous", noted("The rows have different lengths. An array needs as many values in each row.")),
    (
        "setting an array element with a sequence",
        noted("An entry of an array holds one number, and several are given."),
    ),
    ("cannot convert float NaN", noted("The value is NaN, not a number: a calculation before it failed.")),
    ("cannot convert float infinity", noted("The value is infinite: a calculation before it grew beyond all bounds.")),
    (
        "Cannot cast ufunc",
        noted("An array of whole numbers cannot take decimals. Make it one of floats first: x.astype(float)."),
    ),
    (
        "data type",
        noted("The second argument of np.array is its data type. Put the values in one list: np.array([1, 2])."),
    ),
    ("valid value for color", noted("Matplotlib does not know this colour. Write its English name, such as “red”.")),
    ("not a valid color", noted("Matplotlib does not know this colour. Write its English name, such as “red”.")),
    ("is not a valid value for", noted("The argument is not one of those the function knows.")),
    ("Unrecognized marker", noted("Matplotlib does not know this marker. Usual ones are o . x + * s ^.")),
    (
        "is not a valid format string",
        noted("Matplotlib does not know this format. Usual ones are “-”, “--”, “o” and “r-”."),
    ),
    ("unrecognized character", noted("Matplotlib does not know this format. Usual ones are “-”, “--”, “o” and “r-”.")),
    ("Invalid RGBA", noted("Matplotlib does not know this colour. Write its English name, such as “red”.")),
    ("must be 2", noted("Contours and surfaces need a grid in two dimensions: X, Y = np.meshgrid(x, y).")),
    ("2-dimensional", noted("Contours and surfaces need a grid in two dimensions: X, Y = np.meshgrid(x, y).")),
    ("Sympify", noted("SymPy cannot read this as a formula. Write it as Python does, as in “2*x”.")),
)


def hint(case: Case) -> str:
    """What the words mean."""
    if case.is_a("SympifyError"):
        return say(_MEANINGS[-1][1])
    return next((say(meaning) for part, meaning in _MEANINGS if part in case.message), "")
