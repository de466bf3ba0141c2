import numpy as np
import sympy as sp
import matplotlib.pyplot as plt

x = sp.symbols("x")
f = 3*x**2 - 4*x
antiderivative = sp.integrate(f, x)
print("F(x) =", antiderivative)

f_numeric = sp.lambdify(x, f)
F_numeric = sp.lambdify(x, antiderivative)

x = np.linspace(-10, 10, 401)
dx = x[1] - x[0]
area = []
total = 0
for value in x:
    total += f_numeric(value) * dx
    area.append(total)

fig, ax = plt.subplots()
ax.plot(x, F_numeric(x))
ax.plot(x, area)
ax.legend(["F", "running sum"])
plt.show()
