import numpy as np
import matplotlib.pyplot as plt

def f(x): return 3*x**2 - 4*x
def antiderivative(x): return x**3 - 2*x**2

dx = 0.1
negative = np.arange(-10, 0, dx)
positive = np.arange(0, 10, dx)
x = np.concatenate([negative, positive])
area = np.concatenate([np.cumsum(f(negative)*dx), np.cumsum(f(positive)*dx)])
plt.plot(x, antiderivative(x), label="antiderivative")
plt.plot(x, area, label="running sum")
plt.legend()
plt.show()
