import numpy as np
def f(x): return 3*x**2 - 4*x
def antiderivative(x): return x**3 - 2*x**2
dx = 0.1
x = np.arange(0, 10 + dx, dx)
area = np.cumsum(f(x)*dx)
