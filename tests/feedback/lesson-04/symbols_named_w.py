import sympy as sp
x, y, w1, w2, w3, w4, w5, w6 = sp.symbols("x y w1:7")
f = sp.Matrix([1/(1 + sp.exp(-(w1*x + w2*y))), 1/(1 + sp.exp(-(w3*x + w4*y))), 1/(1 + sp.exp(-(w5*x + w6*y)))])
J = f.jacobian([x, y])
