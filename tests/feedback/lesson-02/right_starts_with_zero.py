import numpy as np
import matplotlib.pyplot as plt
def f(x): return 3*x**2-4*x
def antiderivative(x): return x**3-2*x**2-antiderivative0
antiderivative0 = (-10)**3-2*100
dx = 0.1
x = np.arange(-10, 10+dx, dx)
area = np.concatenate([[0], np.cumsum(f(x[:-1])*dx)])
plt.plot(x, antiderivative(x), "k", x, area, "r:")
plt.show()
