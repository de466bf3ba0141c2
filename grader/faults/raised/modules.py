"""ImportError: a library that is not there, or a name that it does not have."""

from __future__ import annotations

import difflib
import sys

from grader.faults.raised.case import Case
from grader.faults.words import listed, quoted
from grader.words import say

TYPES = ("ImportError", "ModuleNotFoundError")

AVAILABLE = ("NumPy", "SciPy", "SymPy", "Matplotlib", "pandas", "scikit-learn")
_MODULES = (
    *("numpy", "scipy", "sympy", "matplotlib", "pandas", "sklearn", "matplotlib.pyplot", "scipy.optimize"),
    *("scipy.integrate", "scipy.linalg", "numpy.linalg", "mpl_toolkits.mplot3d", "sklearn.svm", "sklearn.linear_model"),
)
_OTHER_NAMES = {
    "sklearn": ("scikit-learn", "scikit_learn", "scikitlearn", "sk-learn"),
    "matplotlib.pyplot": ("pyplot", "plt"),
}
_STANDARD = ("math", "cmath", "random", "fractions", "decimal", "itertools", "functools", "statistics", "time")


def hint(case: Case) -> str:
    """What there is."""
    name = case.raised.name
    if not case.is_a("ModuleNotFoundError"):
        near = case.raised.near[:1]
        return (
            say("The library has no {name}. Did you mean {near}?", name=quoted(name), near=quoted(near[0]))
            if near and name
            else ""
        )
    meant = _meant(name)
    if meant:
        return say("Did you mean import {meant}?", meant=meant)
    if name.partition(".")[0] in sys.stdlib_module_names:
        return ""
    return say(
        "This library is not available here. There are {available}, and Python's own.", available=listed(AVAILABLE)
    )


def _meant(name: str) -> str:
    for module, others in _OTHER_NAMES.items():
        if name in others:
            return module
    close = difflib.get_close_matches(name.lower(), (*_MODULES, *_STANDARD), n=1, cutoff=0.8)
    return close[0] if close and close[0] != name else ""
