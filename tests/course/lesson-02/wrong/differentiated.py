import numpy as np
import matplotlib.pyplot as plt
from sympy import symbols, diff, lambdify

t = symbols("x")
f = 3*t**2 - 4*t
antiderivative = diff(f, t)

x = np.linspace(-10, 10, 201)
area = np.cumsum(lambdify(t, f)(x))*0.1

plt.plot(x, lambdify(t, antiderivative)(x))
plt.plot(x, area)
plt.show()
