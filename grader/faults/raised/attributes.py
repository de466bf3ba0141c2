"""AttributeError: something that an object or a library does not have."""

from __future__ import annotations

import re

from grader.faults.lexing import statements
from grader.faults.nothing import reason_for_none
from grader.faults.raised.case import Case, is_array, is_formula, kind_of
from grader.faults.words import clipped, quoted
from grader.values import Thing
from grader.words import say

TYPES = ("AttributeError",)

_OF_AXES = {
    name: f"set_{name}"
    for name in ("xlabel", "ylabel", "zlabel", "title", "xlim", "ylim", "xticks", "yticks", "xscale", "yscale")
}
_OF_PYPLOT = {
    f"set_{name}": name
    for name in ("xlabel", "ylabel", "title", "xlim", "ylim", "xticks", "yticks", "xscale", "yscale")
}
_GONE = {
    "trapz": "trapezoid",
    "float": "float64",
    "int": "int64",
    "product": "prod",
    "cumproduct": "cumprod",
    "in1d": "isin",
    "Inf": "inf",
    "NaN": "nan",
    "infty": "inf",
    "simps": "simpson",
    "cumtrapz": "cumulative_trapezoid",
}
_IN_SPACE = frozenset(
    "plot_surface plot_wireframe plot_trisurf plot3D scatter3D contour3D bar3d set_zlabel set_zlim view_init".split()
)
_OF_MATRICES = frozenset("jacobian diff subs applyfunc eigenvals eigenvects nullspace rref".split())
"""What matrices of SymPy have, and lists and arrays have not."""
_OTHER_LANGUAGES = {"push": "append", "add": "append", "length": "len(…)", "size": "len(…)", "len": "len(…)"}
_BEFORE_POINT = re.compile(r"([\w.]+)\.\w+")


def hint(case: Case) -> str:
    """What there is in its place."""
    name, owner = case.raised.name, case.raised.owner
    if "NoneType" in case.message:
        return _of_none(case)
    if owner is None:
        return ""
    said = _of_plots(name, owner) or _special(case, name, owner) or _given_later(case, name, owner)
    if said:
        return said
    if case.raised.near:
        return say(
            "{subject} has no {name}. Did you mean {near}?",
            subject=_subject(owner),
            name=quoted(name),
            near=quoted(case.raised.near[0]),
        )
    return say("{subject} has no {name}.", subject=_subject(owner), name=quoted(name)) if owner.type != "module" else ""


def _of_plots(name: str, owner: Thing) -> str:
    """Of Matplotlib: what is meant for something else than it is asked of."""
    is_pyplot = owner.name == "matplotlib.pyplot"
    kind = owner.type if owner.library == "matplotlib" else ""
    if (is_pyplot or kind == "Axes") and name in _IN_SPACE:
        return say('Only axes in space have {name}: axes = plt.figure().add_subplot(projection="3d").', name=name)
    if is_pyplot and name in _OF_PYPLOT:
        return say("On plt it is called {other}; {name} is that of axes.", other=_OF_PYPLOT[name], name=name)
    if kind in ("Axes", "Axes3D", "PolarAxes") and name in _OF_AXES:
        return say("On axes it is called {other}; {name} is that of plt.", other=_OF_AXES[name], name=name)
    if kind == "Figure" and name in ("plot", "scatter", "contour", "set_title", "set_xlabel"):
        return say(
            "A figure has no {name}; its axes have: make them by figure, axes = plt.subplots().", name=quoted(name)
        )
    return ""


def _special(case: Case, name: str, owner: Thing) -> str:
    if is_array(owner) and owner.dtype == "object" and "plot" in case.text:
        return say("It is an array of axes, as plt.subplots(2, 1) gives. Take one by its number, as in axes[0].")
    if (
        is_array(owner)
        and owner.shape is not None
        and name in ("plot", "set_title", "set_xlabel", "set_ylabel", "legend", "scatter")
    ):
        return say("It is an array of axes, as plt.subplots(2, 1) gives. Take one by its number, as in axes[0].")
    if owner.type == "module" and name in _GONE:
        return say("This version of the library calls it {now}.", now=_GONE[name])
    if is_array(owner) and name == "append":
        return say("An array has no append. Collect the values in a list, or use np.append, which gives a new array.")
    if (is_array(owner) or owner.type in ("list", "tuple")) and name in _OF_MATRICES:
        sympy = clipped(case.outline.alias("sympy", "sp"))
        return say(
            "It is {kind}. Make it a matrix of SymPy first: {sympy}.Matrix(…).", kind=kind_of(owner), sympy=sympy
        )
    if owner.type in ("list", "tuple") and name in ("shape", "mean", "sum", "T", "dot", "reshape", "size"):
        return say("It is {kind}. Make it an array first: np.array(…).", kind=kind_of(owner))
    if owner.type in ("list", "tuple", "str") and name in _OTHER_LANGUAGES:
        return say("In Python that is {meant}.", meant=_OTHER_LANGUAGES[name])
    if is_formula(owner) and name in ("shape", "mean", "max"):
        return say("It is a formula of SymPy, not an array.")
    return ""


def _given_later(case: Case, name: str, owner: Thing) -> str:
    """An attribute of the student's own class that a method gives which was not called yet."""
    found = case.outline
    if not any(block.keyword == "class" and block.name == owner.type for block in found.blocks):
        return ""
    for statement in statements(case.source):
        if [token.text for token in statement.tokens[:4]] != ["self", ".", name, "="]:
            continue
        before = (block for block in reversed(found.blocks) if block.line < statement.line and block.keyword == "def")
        method = next(before, None)
        if method and method.parent and method.parent.name == owner.type and method.name != "__init__":
            return say(
                "{name} is given a value by the method {method} of line {line}. Call {call} first.",
                name=quoted(name),
                method=quoted(method.name),
                line=method.line,
                call=clipped(method.name),
            )
    return ""


def _of_none(case: Case) -> str:
    found = _BEFORE_POINT.match(case.part)
    if found is None:
        return say("What stands before the point is None: the call it comes from gives nothing back.")
    name = found[1]
    return say(
        "{name} is None{what}",
        name=quoted(name),
        what=reason_for_none(name, case.source) or say(": the call it comes from gives nothing back."),
    )


def _subject(owner: Thing) -> str:
    if owner.type == "module":
        return say("The library {name}", name=clipped(owner.name))
    return say("What stands before the point is {kind} and", kind=kind_of(owner))
