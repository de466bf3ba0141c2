import numpy as np, matplotlib.pyplot as plt
def function(x, y): return x**2 + y**2
def grad(x, y): return (2*x, 2*y)
value = grad(1, 1)
def sweep(x, y):
    t = np.linspace(0, 2*np.pi, 3600)
    r = (function(x + 1e-6*np.cos(t), y + 1e-6*np.sin(t)) - function(x, y))/1e-6
    k = r.argmax()
    return r[k]*np.cos(t[k]), r[k]*np.sin(t[k])
f, gradient, numeric_gradient = function, grad, sweep
gradient_at_1_1 = value
X, Y = np.meshgrid(np.linspace(-2, 2), np.linspace(-2, 2))
plt.pcolormesh(X, Y, f(X, Y)); plt.contour(X, Y, f(X, Y))
