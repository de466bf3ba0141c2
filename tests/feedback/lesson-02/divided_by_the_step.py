import numpy as np
f = lambda x: 3*x**2 - 4*x
antiderivative = lambda x: x**3 - 2*x**2
dx = 0.1
x = np.arange(-10, 10, dx)
area = np.cumsum(f(x)/dx)
