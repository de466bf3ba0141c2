import sympy as sp
x, y = sp.symbols("x y")
W = sp.Matrix([[1, 2], [3, 4], [5, 6]])
f = (W*sp.Matrix([x, y])).applyfunc(lambda z: 1/(1 + sp.exp(-z)))
J = f.jacobian([x, y])
