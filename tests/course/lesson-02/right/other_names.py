import numpy as np
import matplotlib.pyplot as plt

def f(x):
    return 3*x**2 - 4*x

def anti_derivative(x):
    return x**3 - 2*x**2

xs = np.arange(-10, 10.05, 0.1)
areas = np.cumsum(f(xs))*0.1

plt.plot(xs, anti_derivative(xs))
plt.plot(xs, areas)
plt.show()
