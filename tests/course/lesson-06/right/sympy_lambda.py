import matplotlib.pyplot as plt
import sympy as sp

x = sp.Symbol("x")
f = sp.Lambda(x, sp.log(x))
fprime = sp.Lambda(x, sp.diff(f(x), x))

critical_points = sp.solve(fprime(x), x)
has_maximum = has_minimum = len(critical_points) > 0

xs = [k / 20 for k in range(1, 121)]
plt.plot(xs, [float(f(v)) for v in xs])
plt.title("natural logarithm")
plt.xlabel("x")
plt.savefig("log.png")
plt.close()
