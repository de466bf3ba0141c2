import numpy as np
import matplotlib.pyplot as plt

def f(x):
    return (3*x**3 - 4*x**2)/x      # 0/0 at x = 0, and the sum never recovers

def antiderivative(x):
    return x**3 - 2*x**2

dx = 0.1
x = np.linspace(-10, 10, 201)
area = np.cumsum(f(x)*dx)
plt.plot(x, antiderivative(x), label="antiderivative")
plt.plot(x, area, label="running sum")
plt.legend()
plt.show()
