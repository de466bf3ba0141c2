"""Signs that come with pasted or typed mathematics: those read as Python's, and what to write for the others."""

from __future__ import annotations

import re

PASTED = str.maketrans("−–×·⋅∗÷⁄∕\n\r\t\f\u00a0\u2002\u2003\u2009\u202f", "--****///" + " " * 9)
"""Signs with one meaning, each for one character, so that offsets stay."""

_POWERS = dict.fromkeys("⁰¹²³⁴⁵⁶⁷⁸⁹ⁿ⁻", "Write ** for a power, as in x**2.")
_PRIMES = dict.fromkeys("′″‴’", "Write diff(f(x), x) for a derivative; a prime has no meaning here.")
_LATEX = dict.fromkeys("\\$", "This is LaTeX: write the formula in Python's notation, as in (a + b)/2 or sqrt(x).")

INSTEAD = {
    **_POWERS,
    **_PRIMES,
    **_LATEX,
    "√": "Write sqrt(x) for a root.",
    "∛": "Write cbrt(x) for a cube root.",
    "≤": "Write <= for ≤.",
    "≥": "Write >= for ≥.",
    "≠": "Write != for ≠.",
    "≈": "Formulas have no sign for nearly equal.",
    "∞": "Write oo for infinity.",
    "±": "Write the two formulas one after the other for ±.",
    "½": "Write 1/2.",
    "¼": "Write 1/4.",
    "¾": "Write 3/4.",
    "°": "Write *pi/180 for degrees.",
    "∫": "Write Integral(f, x) or Integral(f, (x, a, b)).",
    "∑": "Write Sum(f, (k, a, b)).",
    "∏": "Write Product(f, (k, a, b)).",
    "∂": "Write Derivative(f, x).",
    "∈": "Write Contains(x, A) or x in A.",
    "∪": "Write Union(A, B).",
    "∩": "Write Intersection(A, B).",
    "∖": "Write Complement(A, B).",
    "∅": "Write EmptySet.",
    "∧": "Write And(a, b).",
    "∨": "Write Or(a, b).",
    "¬": "Write Not(a).",
    "→": "Write Implies(a, b).",
    "⇒": "Write Implies(a, b).",
    "↔": "Write Equivalent(a, b).",
    "⇔": "Write Equivalent(a, b).",
    "?": "There is a question mark here: write what belongs in its place.",
}
"""What to write for a sign that Python has not."""

STRANGE = re.compile(rf"[^\w +\-*/%@()\[\]{{}},.<>=!~&|^:'\"]|[{re.escape(''.join(INSTEAD))}]")
"""Finds a character that no formula has."""

MISTAKES = (
    (re.compile(r"\w_(\{)"), "Write the index into the name, as in x_12."),
    (re.compile(r"(?<!<)<(>)"), "Write != for not equal."),
    (re.compile(r"=([<>])"), "Write <= or >= with the equals sign last; for an implication, Implies(a, b)."),
    (re.compile(r"(&&)"), "Write And(a, b)."),
    (re.compile(r"(?<=[\w)\]] )(\|\|)(?= ?[\w(])"), "Write Or(a, b)."),
    (re.compile(r"(!)(?!=)"), "Write factorial(n) for n!."),
    (re.compile(r"(?<![<>=!:])(=)(?!=)"), "An equation is written a == b or Eq(a, b)."),
    (re.compile(r"(->)"), "Write Implies(a, b)."),
    (re.compile(r"(?:^|[-+*/(,=<>] ?)(\|)"), "Write Abs(x) for |x|."),
    (re.compile(r"(%) ?(?:$|[),*/])"), "Write /100 for a percentage; % is the remainder of a division in Python."),
    (re.compile(r"(?<![\w.])(0\d)"), "Write numbers without zeros in front."),
    (re.compile(r"\blambda\b()"), "lambda is a word of Python's own: name the variable lamda."),
)
"""What Python cannot read, where (the group), and what to write instead; the first that is found is said."""
