import numpy as np
def f(x): return 3*x**2 - 4*x
def antiderivative(x): return x**3 + 5
x = np.linspace(-10, 10, 201)
area = np.cumsum(f(x))*0.1
