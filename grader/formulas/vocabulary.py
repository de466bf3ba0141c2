"""The words formulas may use: SymPy's names, with NumPy's and the `math` module's where they differ."""

from __future__ import annotations

from fractions import Fraction

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

FRACTIONS = {"Half": Fraction(1, 2), "One": Fraction(1), "Zero": Fraction(0), "NegativeOne": Fraction(-1)}
"""Numbers that have a name behind `S.`."""

MANY = 1_000_000
"""As many arguments as there are."""

_ONE = """
    sin cos tan cot sec csc asin acos atan acot asec acsc sinh cosh tanh coth sech csch asinh acosh atanh acoth
    asech acsch sinc exp Abs sign re im arg conjugate floor ceiling frac factorial factorial2 subfactorial gamma
    loggamma digamma trigamma erf erfc erfi erfinv erfcinv fresnels fresnelc Ei Si Ci Shi Chi li Li dirichlet_eta
    primepi totient mobius elliptic_k airyai airybi airyaiprime airybiprime catalan partition Not
    Transpose Inverse Determinant Trace Adjoint
"""
_ONE_OR_TWO = """
    LambertW Heaviside DiracDelta zeta beta harmonic bernoulli euler fibonacci lucas elliptic_e elliptic_f Order bell
    stieltjes
"""
_TWO = """
    Pow atan2 Mod binomial RisingFactorial FallingFactorial polygamma uppergamma lowergamma expint polylog
    besselj bessely besseli besselk hankel1 hankel2 jn yn KroneckerDelta legendre hermite chebyshevt chebyshevu
    laguerre erf2 Equality Unequality StrictLessThan LessThan StrictGreaterThan GreaterThan Implies Complement
    SymmetricDifference Contains ExprCondPair DotProduct ImageSet MatPow
"""
_SEVERAL = "Add Mul Max Min gcd lcm And Or Xor Nand Nor Equivalent Union Intersection ProductSet MatMul MatAdd"

ARITY = {
    **dict.fromkeys(_ONE.split(), (1, 1)),
    **dict.fromkeys(_ONE_OR_TWO.split(), (1, 2)),
    **dict.fromkeys(_TWO.split(), (2, 2)),
    **dict.fromkeys(_SEVERAL.split(), (1, MANY)),
    "ITE": (3, 3),
    **dict.fromkeys(("gegenbauer", "assoc_legendre", "assoc_laguerre", "lerchphi"), (3, 3)),
    "jacobi": (4, 4),
    "elliptic_pi": (2, 3),
    "LeviCivita": (1, MANY),
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
    "inv": "Inverse",
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


SETS = frozenset(
    """
    FiniteSet Interval Union Intersection Complement SymmetricDifference ProductSet Range ImageSet ConditionSet
    EmptySet UniversalSet Reals Integers Naturals Naturals0 Rationals Complexes
    """.split()
)
MATRICES = frozenset("Matrix MatAdd MatMul MatPow Transpose Inverse Adjoint".split())
TRUTHS = frozenset(
    """
    Equality Unequality StrictLessThan LessThan StrictGreaterThan GreaterThan Contains
    And Or Not Xor Nand Nor Implies Equivalent ITE BooleanTrue BooleanFalse
    """.split()
)
"""Heads of what is certainly a set, a matrix, a statement: the signs between such mean something of their own."""

_ELEMENTARY = "sin cos tan cot sec csc sinh cosh tanh coth sech csch".split()
_PLAIN = "exp log ln log10 log2 sqrt cbrt abs Abs Matrix Piecewise Integral Derivative Limit Interval FiniteSet"

NEVER_ALONE = frozenset([before + name for before in ("", "a", "arc") for name in _ELEMENTARY] + _PLAIN.split())
"""Functions that no formula means as a variable when their argument is missing."""

COMMANDS = frozenset(
    """
    simplify expand factor together apart cancel collect nsimplify trigsimp expand_trig expand_log expand_power_base
    powsimp logcombine radsimp ratsimp combsimp gammasimp sqrtdenest separatevars series nseries residue solve solveset
    linsolve nonlinsolve roots nroots real_roots RootOf rootof nsolve dsolve rsolve lambdify evalf subs doit limit_seq
    int round eval exec print float complex MatrixSymbol IndexedBase Wild
    """.split()
)
"""Commands that work something out, and objects that are no part of a formula: never undefined functions."""

QUOTING = frozenset("Symbol Dummy symbols Float Integer Rational Fraction Decimal S sympify Limit limit".split())
"""Functions that take a name, a number or a side in quotation marks."""

METHODS = {
    "T": "Transpose",
    "H": "Adjoint",
    "transpose": "Transpose",
    "adjoint": "Adjoint",
    "inv": "Inverse",
    "det": "Determinant",
    "trace": "Trace",
    "dot": "dot",
    "cross": "cross",
    "conjugate": "conjugate",
    "diff": "Derivative",
    "integrate": "Integral",
    "limit": "Limit",
    "union": "Union",
    "intersect": "Intersection",
    "intersection": "Intersection",
    "symmetric_difference": "SymmetricDifference",
}
"""What may follow a part and a dot, and the function of that part it is; `T` and `H` without brackets."""


def head_of(name: str) -> str:
    """SymPy's class for a function's name; "" where SymPy has none that formulas may use."""
    head = ALIASES.get(name, name)
    return head if head in ARITY else ""
