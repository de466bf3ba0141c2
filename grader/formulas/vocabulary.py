"""The words formulas may use: SymPy's names, with NumPy's and the `math` module's where they differ."""

from __future__ import annotations

MODULES = frozenset({"np", "numpy", "math", "cmath", "sympy", "sp", "sym", "scipy", "special", "S"})
"""What may stand before a dot; it is ignored."""

NEVER_ALONE = frozenset("sin cos tan cot sec csc asin acos atan sinh cosh tanh exp log ln sqrt abs Abs".split())
"""Functions that no formula means as a variable when their argument is missing."""

CONSTANTS = {
    "pi": "Pi",
    "π": "Pi",
    "E": "Exp1",
    "I": "ImaginaryUnit",
    "oo": "Infinity",
    "inf": "Infinity",
    "zoo": "ComplexInfinity",
    "nan": "NaN",
    "EulerGamma": "EulerGamma",
    "GoldenRatio": "GoldenRatio",
    "TribonacciConstant": "TribonacciConstant",
    "Catalan": "Catalan",
    "true": "BooleanTrue",
    "false": "BooleanFalse",
    "EmptySet": "EmptySet",
    "UniversalSet": "UniversalSet",
    "Reals": "Reals",
    "Integers": "Integers",
    "Naturals": "Naturals",
    "Naturals0": "Naturals0",
    "Rationals": "Rationals",
    "Complexes": "Complexes",
}
"""Names that stand for one value each, and SymPy's class of it."""

MODULE_CONSTANTS = CONSTANTS | {
    "e": "Exp1",
    "Pi": "Pi",
    "Exp1": "Exp1",
    "ImaginaryUnit": "ImaginaryUnit",
    "Infinity": "Infinity",
    "NegativeInfinity": "NegativeInfinity",
    "ComplexInfinity": "ComplexInfinity",
    "NaN": "NaN",
}
"""Names that are constants only after a module's name and a dot, such as `np.e` or `S.Infinity`."""

MANY = 1000

_ONE = """
    sin cos tan cot sec csc asin acos atan acot asec acsc sinh cosh tanh coth sech csch asinh acosh atanh acoth
    asech acsch sinc exp Abs sign re im arg conjugate floor ceiling frac factorial factorial2 subfactorial gamma
    loggamma digamma trigamma erf erfc erfi erfinv erfcinv fresnels fresnelc Ei Si Ci Shi Chi li Li dirichlet_eta
    elliptic_k airyai airybi airyaiprime airybiprime catalan partition Not
    Transpose Inverse Determinant Trace Adjoint
"""
_ONE_OR_TWO = (
    "LambertW Heaviside DiracDelta zeta beta harmonic bernoulli euler fibonacci lucas elliptic_e elliptic_f Order"
)
_TWO = """
    Pow atan2 Mod binomial RisingFactorial FallingFactorial polygamma uppergamma lowergamma expint polylog
    besselj bessely besseli besselk hankel1 hankel2 jn yn KroneckerDelta legendre hermite chebyshevt chebyshevu
    laguerre Equality Unequality StrictLessThan LessThan StrictGreaterThan GreaterThan Implies Complement
    SymmetricDifference Contains ExprCondPair DotProduct ImageSet
"""
_SEVERAL = "Add Mul Max Min gcd lcm And Or Xor Nand Nor Equivalent Union Intersection ProductSet MatMul MatAdd"

ARITY = {
    **dict.fromkeys(_ONE.split(), (1, 1)),
    **dict.fromkeys(_ONE_OR_TWO.split(), (1, 2)),
    **dict.fromkeys(_TWO.split(), (2, 2)),
    **dict.fromkeys(_SEVERAL.split(), (1, MANY)),
    "ITE": (3, 3),
    "hyper": (3, 3),
    "ConditionSet": (2, 3),
    "Subs": (3, 3),
    "Range": (1, 3),
}
"""SymPy's class, and the least and the most arguments it takes."""

ALIASES = {
    "abs": "Abs",
    "absolute": "Abs",
    "fabs": "Abs",
    "ceil": "ceiling",
    "max": "Max",
    "maximum": "Max",
    "min": "Min",
    "minimum": "Min",
    "pow": "Pow",
    "power": "Pow",
    "mod": "Mod",
    "fmod": "Mod",
    "remainder": "Mod",
    "comb": "binomial",
    "rf": "RisingFactorial",
    "ff": "FallingFactorial",
    "lgamma": "loggamma",
    "gammaln": "loggamma",
    "conj": "conjugate",
    "real": "re",
    "imag": "im",
    "angle": "arg",
    "sgn": "sign",
    "Eq": "Equality",
    "Ne": "Unequality",
    "Lt": "StrictLessThan",
    "Le": "LessThan",
    "Gt": "StrictGreaterThan",
    "Ge": "GreaterThan",
    "O": "Order",
    "det": "Determinant",
    "trace": "Trace",
    "Tr": "Trace",
    "transpose": "Transpose",
    "adjoint": "Adjoint",
    "arctan2": "atan2",
    "logical_and": "And",
    "logical_or": "Or",
    "logical_not": "Not",
    **{"arc" + name: "a" + name for name in "sin cos tan cot sec csc sinh cosh tanh coth sech csch".split()},
    **{"ar" + name: "a" + name for name in "sinh cosh tanh coth sech csch".split()},
}
"""Other spellings of SymPy's classes."""


def head_of(name: str) -> str:
    """SymPy's class for a function's name; "" where SymPy has none that formulas may use."""
    head = ALIASES.get(name, name)
    return head if head in ARITY else ""
