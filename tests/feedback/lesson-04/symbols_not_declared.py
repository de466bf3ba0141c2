import sympy as sp
sigma = lambda z: 1/(1 + sp.exp(-z))
f = sp.Matrix([sigma(p*x + q*y), sigma(r*x + s*y), sigma(t*x + u*y)])
J = f.jacobian([x, y])
