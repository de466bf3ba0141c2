import sympy as sp, numpy as np, matplotlib.pyplot as plt
x, y = sp.symbols("x y", real=True)
f = x**2 + y**2
gradient = sp.Matrix([f]).jacobian([x, y]).T
gradient_at_1_1 = gradient.subs([(x, 1), (y, 1)])
F = sp.lambdify((x, y), f)
def numeric_gradient(a, b):
    e = 1e-5
    return [(F(a + e, b) - F(a - e, b))/(2*e), (F(a, b + e) - F(a, b - e))/(2*e)]
u, v = np.mgrid[-2:2:40j, -2:2:40j]
plt.contourf(u, v, F(u, v)); plt.colorbar()
