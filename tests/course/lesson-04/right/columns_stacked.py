import sympy as sp

variables = x, y = sp.symbols("x y", real=True)
constants = p, q, r, s, t, u = sp.symbols("p q r s t u", positive=True)

M = sp.Matrix(3, 2, constants)
z = M * sp.Matrix(variables)
f = z.applyfunc(lambda v: sp.E**v / (sp.E**v + 1))

# df/dx is the first column, df/dy the second
J = sp.ImmutableMatrix(sp.Matrix.hstack(f.diff(x), f.diff(y)))
print(J)
