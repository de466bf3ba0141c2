"""The signs of mathematics for the heads of expressions."""

from __future__ import annotations

from markupsafe import Markup

_LETTERS = {
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "zeta": "ζ", "eta": "η", "theta": "θ",
    "iota": "ι", "kappa": "κ", "lambda": "λ", "lamda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ",
    "sigma": "σ", "tau": "τ", "upsilon": "υ", "phi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω",
}  # fmt: skip
GREEK = _LETTERS | {
    name.capitalize(): letter.upper()
    for name, letter in _LETTERS.items()
    if name in ("gamma", "delta", "theta", "lambda", "xi", "pi", "sigma", "phi", "psi", "omega")
}

CONSTANTS = {
    "Pi": Markup("<mi>π</mi>"),
    "Exp1": Markup("<mi>e</mi>"),
    "ImaginaryUnit": Markup("<mi>i</mi>"),
    "Infinity": Markup("<mi>∞</mi>"),
    "NegativeInfinity": Markup("<mrow><mo>−</mo><mi>∞</mi></mrow>"),
    "ComplexInfinity": Markup("<mover><mi>∞</mi><mo>~</mo></mover>"),
    "NaN": Markup("<mtext>not a number</mtext>"),
    "EmptySet": Markup("<mi>∅</mi>"),
    "BooleanTrue": Markup("<mtext>true</mtext>"),
    "BooleanFalse": Markup("<mtext>false</mtext>"),
    "Reals": Markup("<mi>ℝ</mi>"),
    "Integers": Markup("<mi>ℤ</mi>"),
    "Rationals": Markup("<mi>ℚ</mi>"),
    "Complexes": Markup("<mi>ℂ</mi>"),
    "Naturals": Markup("<mi>ℕ</mi>"),
    "Naturals0": Markup("<msub><mi>ℕ</mi><mn>0</mn></msub>"),
    "EulerGamma": Markup("<mi>γ</mi>"),
    "GoldenRatio": Markup("<mi>φ</mi>"),
}

RELATIONS = {
    "Equality": "=", "Unequality": "≠", "StrictLessThan": "<", "LessThan": "≤", "StrictGreaterThan": ">",
    "GreaterThan": "≥", "Contains": "∈", "And": "∧", "Or": "∨", "Implies": "⇒", "Equivalent": "⇔",
}  # fmt: skip

INFIX = {
    "Union": "∪", "Intersection": "∩", "Complement": "∖", "SymmetricDifference": "△", "ProductSet": "×", "Mod": "mod",
    "MatMul": "\N{INVISIBLE TIMES}", "DotProduct": "⋅",
}  # fmt: skip

FENCES = {
    "Tuple": ("(", ")"), "FiniteSet": ("{", "}"), "Abs": ("|", "|"), "floor": ("⌊", "⌋"), "ceiling": ("⌈", "⌉"),
}  # fmt: skip

MARKS = {"Transpose": "T", "transpose": "T", "Adjoint": "†", "adjoint": "†", "Inverse": "-1"}
"""What stands above and to the right of a matrix."""

FUNCTIONS = {
    "asin": "arcsin", "acos": "arccos", "atan": "arctan", "asinh": "arsinh", "acosh": "arcosh", "atanh": "artanh",
    "Max": "max", "Min": "min", "gamma": "Γ", "loggamma": "log Γ", "zeta": "ζ", "DiracDelta": "δ", "Heaviside": "θ",
    "Determinant": "det", "Trace": "tr", "re": "Re", "im": "Im", "Not": "¬",
}  # fmt: skip
"""What a function is called where mathematics has another word than SymPy."""
