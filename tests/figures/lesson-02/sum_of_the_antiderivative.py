import numpy as np
import matplotlib.pyplot as plt

def f(x): return 3*x**2 - 4*x
def antiderivative(x): return x**3 - 2*x**2

dx = 0.1
x = np.arange(-10, 10, dx)
area = np.cumsum(antiderivative(x)*dx)
plt.plot(x, antiderivative(x), label="antiderivative")
plt.plot(x, area, label="running sum")
plt.legend()
plt.show()
