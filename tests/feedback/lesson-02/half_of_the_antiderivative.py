import numpy as np
def f(x): return 3*x**2 - 4*x
def antiderivative(x): return 0.5*x**3 - x**2
x = np.linspace(-10, 10, 321)
area = np.cumsum(f(x))*(x[1] - x[0])
