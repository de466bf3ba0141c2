import sympy as sp
import matplotlib.pyplot as plt

x = sp.Symbol("x", positive=True)
fprime = sp.Lambda(x, sp.diff(sp.log(x), x))
critical_points = sp.solveset(fprime(x), x, sp.Interval.open(0, sp.oo))
has_maximum = sp.false
has_minimum = sp.false

xs = [sp.Rational(k, 8) for k in range(2, 49)]
ys = [sp.log(q).evalf() for q in xs]
plt.plot(xs, ys, "b-")
plt.show()
