import numpy as np
import matplotlib.pyplot as plt

def antiderivative(x):
    return x**3 - 2*x**2

dx = 0.1
x = np.arange(-10, 10, dx)
area = np.cumsum((3*x**2 - 4*x)*dx)

plt.plot(x, antiderivative(x))
plt.plot(x, area)
plt.show()
