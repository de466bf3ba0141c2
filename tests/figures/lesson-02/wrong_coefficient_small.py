import numpy as np
import matplotlib.pyplot as plt

def f(x): return 3*x**2 - 4*x
def antiderivative(x): return x**3 - 3.4*x**2     # close, but not the same

x = np.arange(-10, 10, 0.1)
area = np.cumsum(f(x)*0.1)
plt.plot(x, antiderivative(x), label="F")
plt.plot(x, area, label="sum")
plt.legend()
plt.show()
