import numpy as np
import matplotlib.pyplot as plt

def f(x, y):
    return x**2 + y**2

def grad(x, y):
    return (2*x, 2*y)

grad_at_1_1 = grad(1, 1)

def numerical_gradient(x, y):
    h = 0.0001
    t = np.linspace(0, 2*np.pi, 50001)
    r = (f(x + h*np.cos(t), y + h*np.sin(t)) - f(x, y))/h
    k = np.argmax(r)
    return (r[k]*np.cos(t[k]), r[k]*np.sin(t[k]))

print(grad_at_1_1)
print(numerical_gradient(1, 1))

u = np.linspace(-4, 4, 81)
U, V = np.meshgrid(u, u)
plt.contourf(U, V, f(U, V), levels=20)
plt.colorbar()
plt.show()
