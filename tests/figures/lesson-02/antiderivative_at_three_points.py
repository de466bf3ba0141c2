import numpy as np
import matplotlib.pyplot as plt

def f(x): return 3*x**2 - 4*x
def antiderivative(x): return x**3 - 2*x**2

x = np.arange(-10, 10, 0.1)
area = np.cumsum(f(x)*0.1)
points = np.array([-10, 0, 10])
plt.plot(points, antiderivative(points), "o-", label="antiderivative")
plt.plot(x, area, label="running sum")
plt.legend()
plt.show()
