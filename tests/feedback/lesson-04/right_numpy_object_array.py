import numpy as np, sympy as sp
x, y, p, q, r, s, t, u = sp.symbols("x y p q r s t u")
W = np.array([[p, q], [r, s], [t, u]])
z = W @ np.array([x, y])
sig = np.array([1/(1 + sp.exp(-k)) for k in z])
J = (sig*(1 - sig))[:, None]*W
