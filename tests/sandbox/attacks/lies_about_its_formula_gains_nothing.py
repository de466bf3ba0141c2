"""A formula of the student's own class has other arguments each time it is looked at."""

import sympy as sp


def f(x):
    return x**3 - 2 * x**2 + 1


x = sp.Symbol("x")


class Shifty(sp.Expr):
    looks = 0
    is_number = is_Symbol = is_Integer = is_Rational = True
    name = text = "3*x**2 - 4*x"
    p = q = 1

    @property
    def args(self):
        Shifty.looks += 1
        return (3 * x**2 - 4 * x,) * (Shifty.looks % 3)

    @property
    def func(self):
        return lambda *_: 3 * x**2 - 4 * x

    free_symbols = property(lambda self: {x})
    __eq__ = lambda *_: True
    __hash__ = sp.Expr.__hash__
    evalf = doit = simplify = xreplace = subs = lambda self, *_, **__: 3 * x**2 - 4 * x


class Add(Shifty):
    pass


fprime = Add(3 * x**2)
