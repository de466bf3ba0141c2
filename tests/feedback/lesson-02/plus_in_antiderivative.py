import sympy as sp, numpy as np
X = sp.Symbol("x")
f = sp.Lambda(X, 3*X**2 - 4*X)
antiderivative = sp.Lambda(X, X**3 + 2*X**2)
x = np.arange(-10, 10.05, 0.1)
area = np.cumsum(3*x**2 - 4*x)*0.1
