import numpy as np
import sympy as sp
import matplotlib.pyplot as plt

x, delta = sp.symbols("x delta")
f = x**3 - 2*x**2 + 1
fprime = sp.diff(f, x, 2)
rate_of_change = (f.subs(x, x + delta) - f)/delta

xs = np.linspace(-3, 4, 400)
plt.plot(xs, sp.lambdify(x, f)(xs))
plt.plot(xs, sp.lambdify(x, fprime)(xs))
plt.plot(xs, sp.lambdify(x, rate_of_change.subs(delta, 1e-4))(xs))
plt.show()
