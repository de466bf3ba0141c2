import numpy as np
def f(x): return 3*x**2 - 4*x
def antiderivative(x): return 2*x**2 - x**3
x = np.arange(-10, 10, 0.1)
area = np.cumsum(f(x))*0.1
