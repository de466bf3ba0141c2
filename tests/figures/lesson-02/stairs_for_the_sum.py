import numpy as np
import matplotlib.pyplot as plt

def f(x): return 3*x**2 - 4*x
def antiderivative(x): return x**3 - 2*x**2

dx = 0.1
x = np.arange(-10, 10.0001, dx)
area = (f(x)*dx).cumsum()
plt.step(x, area, where="post", label="running sum")
plt.plot(x, antiderivative(x), label="antiderivative")
plt.minorticks_on()
plt.legend()
plt.show()
