import numpy as np
import matplotlib.pyplot as plt
def f(x): return 3*x**2 - 4*x
def antiderivative(x):
    """The area from -10 on."""
    return (x**3 - 2*x**2) - (-1000 - 200)
x = np.arange(-10, 10.001, 0.01)
area = antiderivative(-10) + np.cumsum(f(x)*0.01)
plt.plot(x, antiderivative(x), lw=3)
plt.plot(x, area, "w--", lw=1)
plt.show()
