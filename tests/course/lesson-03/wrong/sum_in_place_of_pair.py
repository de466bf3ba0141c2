import numpy as np
import matplotlib.pyplot as plt
import sympy as sp

x, y = sp.symbols("x y")
f = x**2 + y**2
gradient = sp.Matrix([f.diff(x), f.diff(y)])
gradient_at_1_1 = sum(gradient.subs({x: 1, y: 1}))

F = sp.lambdify((x, y), f)

def numeric_gradient(a, b):
    h = 1e-5
    t = np.linspace(0, 2*np.pi, 40001)
    rate = (F(a + h*np.cos(t), b + h*np.sin(t)) - F(a, b))/h
    k = np.argmax(rate)
    return [rate[k]*np.cos(t[k]), rate[k]*np.sin(t[k])]

X, Y = np.meshgrid(np.linspace(-3, 3, 50), np.linspace(-3, 3, 50))
ax = plt.figure().add_subplot(projection="3d")
ax.plot_wireframe(X, Y, F(X, Y))
plt.show()
