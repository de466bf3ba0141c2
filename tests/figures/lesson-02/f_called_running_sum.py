import matplotlib.pyplot as plt
import numpy as np

def f(x):
    return 3*x**2 - 4*x

def antiderivative(x):
    return x**3 - 2*x**2

delta_x = 0.1
x = np.arange(-10, 10, delta_x)
area = np.cumsum(f(x)*delta_x)

plt.plot(x, antiderivative(x), label="antiderivative")
plt.plot(x, f(x), "r--", label="running sum")
plt.legend()
plt.show()
