from sympy import Lambda, symbols, lambdify, diff
import numpy as np
import matplotlib.pyplot as plt

t, h = symbols("t h", real=True)
f = Lambda(t, t**3 - 2*t**2 + 1)
fprime = Lambda(t, diff(f(t), t))
# central difference, it is more precise
rate_of_change = Lambda((t, h), (f(t + h) - f(t - h)) / (2*h))

xs = np.linspace(3.5, -2.5, 241)     # from right to left
plt.scatter(xs, lambdify(t, f(t))(xs), s=4)
plt.scatter(xs, lambdify(t, fprime(t))(xs), s=12)
plt.scatter(xs, lambdify((t, h), rate_of_change(t, h))(xs, 0.001), s=2)
plt.show()
