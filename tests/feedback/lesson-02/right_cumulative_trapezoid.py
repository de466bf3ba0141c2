import numpy as np
import matplotlib.pyplot as plt
from scipy.integrate import cumulative_trapezoid
def f(x): return 3*x**2 - 4*x
def antiderivative(x): return x**3 - 2*x**2 + 17
x = np.linspace(-10, 10, 501)
area = cumulative_trapezoid(f(x), x, initial=0)
plt.plot(x, antiderivative(x)); plt.plot(x, area)
plt.show()
