import matplotlib.pyplot as plt
import numpy as np

def f(x):
    return 3*x**2 - 4*x

def antiderivative(x):
    return x**3 - 2*x**2

x = np.linspace(-10, 10, 401)
dx = x[1] - x[0]
area = np.cumsum(f(x)*dx)

plt.semilogy(x, antiderivative(x), label="antiderivative")
plt.semilogy(x, area, label="running sum")
plt.legend()
plt.show()
