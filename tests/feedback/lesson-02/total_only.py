import numpy as np
from scipy.integrate import trapezoid
def f(x): return 3*x**2 - 4*x
def antiderivative(x): return x**3 - 2*x**2
x = np.linspace(-10, 10, 300)
area = trapezoid(f(x), x)
