import sympy as sp

x = sp.Symbol("x", positive=True)
fprime = sp.Lambda(x, 1 / x)

limit = sp.limit(fprime(x), x, sp.oo)
critical_points = sp.FiniteSet(sp.oo) if limit == 0 else sp.EmptySet
has_maximum = sp.true
has_minimum = sp.false

sp.plot(sp.log(x), (x, 0.1, 8))
