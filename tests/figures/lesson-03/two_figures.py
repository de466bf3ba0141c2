import numpy as np
import matplotlib.pyplot as plt

def f(x, y):
    return x**2 + y**2

def gradient(x, y):
    return 2*x, 2*y

gradient_at_1_1 = gradient(1, 1)

def numeric_gradient(x, y):
    h = 1e-5
    return (f(x+h, y)-f(x, y))/h, (f(x, y+h)-f(x, y))/h

# figure 1: a cut at y=1 with its tangent
t = np.linspace(-2, 2, 50)
plt.figure(1)
plt.plot(t, f(t, 1), label="f(x, 1)")
plt.plot(t, 2 + 2*(t - 1), "--", label="tangent")
plt.legend()
plt.show()

# figure 2: contour plot
plt.figure(2)
X, Y = np.meshgrid(t, t)
cs = plt.contourf(X, Y, f(X, Y), 20, cmap="magma")
plt.colorbar(cs)
plt.xlabel("x")
plt.ylabel("y")
plt.show()
