import numpy as np
def f(x): return 3*x**2 - 4*x
def antiderivative(x): return 0.8*x**3 + 13.7*x - 2.2*np.sin(x)
x = np.arange(-10, 10, 0.1)
area = np.cumsum(f(x)*0.1)
