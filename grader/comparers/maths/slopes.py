"""The derivatives of functions, as formulas in their arguments u and v.

From the NIST Digital Library of Mathematical Functions (https://dlmf.nist.gov).
"""

from __future__ import annotations

STEPS = frozenset({"floor", "ceiling", "Heaviside"})
"""Functions whose derivative is zero off their steps."""

OF_ONE: dict[str, str] = {
    "exp": "exp(u)",
    "sin": "cos(u)",
    "cos": "-sin(u)",
    "tan": "1 + tan(u)**2",
    "cot": "-1 - cot(u)**2",
    "sec": "sec(u)*tan(u)",
    "csc": "-csc(u)*cot(u)",
    "asin": "1/sqrt(1 - u**2)",
    "acos": "-1/sqrt(1 - u**2)",
    "atan": "1/(1 + u**2)",
    "acot": "-1/(1 + u**2)",
    "asec": "1/(u**2*sqrt(1 - 1/u**2))",
    "acsc": "-1/(u**2*sqrt(1 - 1/u**2))",
    "sinh": "cosh(u)",
    "cosh": "sinh(u)",
    "tanh": "1 - tanh(u)**2",
    "coth": "1 - coth(u)**2",
    "sech": "-sech(u)*tanh(u)",
    "csch": "-csch(u)*coth(u)",
    "asinh": "1/sqrt(1 + u**2)",
    "acosh": "1/(sqrt(u - 1)*sqrt(u + 1))",
    "atanh": "1/(1 - u**2)",
    "acoth": "1/(1 - u**2)",
    "asech": "-1/(u**2*sqrt(1/u - 1)*sqrt(1/u + 1))",
    "acsch": "-1/(u**2*sqrt(1 + 1/u**2))",
    "sinc": "(cos(u) - sinc(u))/u",
    "frac": "1",
    "erf": "2*exp(-u**2)/sqrt(pi)",
    "erfc": "-2*exp(-u**2)/sqrt(pi)",
    "erfi": "2*exp(u**2)/sqrt(pi)",
    "erfinv": "sqrt(pi)*exp(erfinv(u)**2)/2",
    "erfcinv": "-sqrt(pi)*exp(erfcinv(u)**2)/2",
    "fresnels": "sin(pi*u**2/2)",
    "fresnelc": "cos(pi*u**2/2)",
    "Si": "sin(u)/u",
    "Ci": "cos(u)/u",
    "Shi": "sinh(u)/u",
    "Chi": "cosh(u)/u",
    "Ei": "exp(u)/u",
    "li": "1/log(u)",
    "Li": "1/log(u)",
    "gamma": "gamma(u)*digamma(u)",
    "factorial": "gamma(u + 1)*digamma(u + 1)",
    "loggamma": "digamma(u)",
    "digamma": "polygamma(1, u)",
    "trigamma": "polygamma(2, u)",
    "harmonic": "polygamma(1, u + 1)",
    "LambertW": "LambertW(u)/(u*(1 + LambertW(u)))",
    "elliptic_k": "(elliptic_e(u) - (1 - u)*elliptic_k(u))/(2*u*(1 - u))",
    "elliptic_e": "(elliptic_e(u) - elliptic_k(u))/(2*u)",
    "airyai": "airyaiprime(u)",
    "airybi": "airybiprime(u)",
    "airyaiprime": "u*airyai(u)",
    "airybiprime": "u*airybi(u)",
}

OF_TWO: dict[str, tuple[str, str]] = {
    "atan2": ("v/(u**2 + v**2)", "-u/(u**2 + v**2)"),
    "Mod": ("1", "-floor(u/v)"),
    "LambertW": ("LambertW(u, v)/(u*(1 + LambertW(u, v)))", ""),
    "beta": ("beta(u, v)*(digamma(u) - digamma(u + v))", "beta(u, v)*(digamma(v) - digamma(u + v))"),
    "binomial": (
        "binomial(u, v)*(digamma(u + 1) - digamma(u - v + 1))",
        "binomial(u, v)*(digamma(u - v + 1) - digamma(v + 1))",
    ),
    "RisingFactorial": (
        "RisingFactorial(u, v)*(digamma(u + v) - digamma(u))",
        "RisingFactorial(u, v)*digamma(u + v)",
    ),
    "FallingFactorial": (
        "FallingFactorial(u, v)*(digamma(u + 1) - digamma(u - v + 1))",
        "FallingFactorial(u, v)*digamma(u - v + 1)",
    ),
    "polygamma": ("", "polygamma(u + 1, v)"),
    "lowergamma": ("", "v**(u - 1)*exp(-v)"),
    "uppergamma": ("", "-v**(u - 1)*exp(-v)"),
    "expint": ("", "-expint(u - 1, v)"),
    "polylog": ("", "polylog(u - 1, v)/v"),
    "zeta": ("", "-u*zeta(u + 1, v)"),
    "besselj": ("", "(besselj(u - 1, v) - besselj(u + 1, v))/2"),
    "bessely": ("", "(bessely(u - 1, v) - bessely(u + 1, v))/2"),
    "besseli": ("", "(besseli(u - 1, v) + besseli(u + 1, v))/2"),
    "besselk": ("", "-(besselk(u - 1, v) + besselk(u + 1, v))/2"),
    "hankel1": ("", "(hankel1(u - 1, v) - hankel1(u + 1, v))/2"),
    "hankel2": ("", "(hankel2(u - 1, v) - hankel2(u + 1, v))/2"),
}
"""By the first argument and by the second; "" where it is not known."""
