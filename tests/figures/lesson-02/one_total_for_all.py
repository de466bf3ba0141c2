import numpy as np
import matplotlib.pyplot as plt

def f(x): return 3*x**2 - 4*x
def antiderivative(x): return x**3 - 2*x**2

x = np.arange(-10, 10, 0.1)
total = np.sum(f(x)*0.1)
area = np.full_like(x, total)
plt.plot(x, antiderivative(x), label="antiderivative")
plt.plot(x, area, label="area under f")
plt.legend()
plt.show()
