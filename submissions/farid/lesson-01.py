import numpy as np
import matplotlib.pyplot as plt
from sympy import Lambda, diff, lambdify, symbols

x, d = symbols("x delta")
expr = x**3 - 2*x**2 + 1

f = Lambda(x, expr)
fprime = Lambda(x, diff(expr, x))
rate_of_change = Lambda((x, d), (f(x + d) - f(x)) / d)

xs = np.linspace(-2, 3, 60)
F, dF = lambdify(x, expr), lambdify(x, fprime(x))
R = lambdify(x, rate_of_change(x, 0.01))
plt.plot(xs, F(xs), "k", label=f"$f = {expr}$")
plt.plot(xs, dF(xs), "b", label="$f'$ (SymPy)")
plt.plot(xs, R(xs), "r--", label="$\\delta = 0.01$")
plt.legend()
plt.show()
