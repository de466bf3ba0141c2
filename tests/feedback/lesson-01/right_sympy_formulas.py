import sympy as sp, numpy as np, matplotlib.pyplot as plt
x, delta = sp.symbols("x delta")
f = x**3 - 2*x**2 + 1
fprime = sp.diff(f, x)
rate_of_change = sp.simplify((f.subs(x, x + delta) - f)/delta)
t = np.linspace(-3, 4, 300)
fig, axs = plt.subplots(1, 2)
axs[0].plot(t, sp.lambdify(x, f)(t))
axs[1].plot(t, sp.lambdify(x, fprime)(t), "b")
axs[1].plot(t, sp.lambdify((x, delta), rate_of_change)(t, 1e-4), "r--")
