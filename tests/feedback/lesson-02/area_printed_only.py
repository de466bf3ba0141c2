import numpy as np
def f(x): return 3*x**2 - 4*x
def antiderivative(x): return x**3 - 2*x**2
x = np.arange(-10, 10, 0.1)
area = print(np.cumsum(f(x)*0.1))
