import numpy as np
def f(x):
    return 3*x**2 - 4*x
x = np.loadtxt("grid.csv")
antiderivative = lambda x: x**3 - 2*x**2
area = np.cumsum(f(x)*0.1)
