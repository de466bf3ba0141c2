import numpy as np
import matplotlib.pyplot as plt

def f(x):
    return 3*x**2 - 4*x

def antiderivative(x):
    return x**3 - 2*x**2

x = np.linspace(-10, 10, 2001)
area = np.cumsum(f(x))*0.01
# the area begins at x = 0
area = area - area[1000]

plt.plot(x, antiderivative(x), linewidth=3)
plt.plot(x, area)
plt.show()
