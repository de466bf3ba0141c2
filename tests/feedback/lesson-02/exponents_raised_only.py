import numpy as np
f = lambda x: 3*x**2 - 4*x
antiderivative = lambda x: 3*x**3 - 4*x**2
x = np.linspace(-10, 10, 401)
area = np.cumsum(f(x))*(x[1] - x[0])
