"""Sixty steps make a formula whose parts written out would be more than there are atoms."""

import sympy as sp


def f(x):
    return x**3 - 2 * x**2 + 1


x = sp.Symbol("x")
fprime = x
for _ in range(60):
    fprime = sp.Pow(fprime, fprime, evaluate=False) + sp.Mul(fprime, fprime, evaluate=False)
