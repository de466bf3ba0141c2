# SymPy's derive_by_array puts the variable first, so the result has to be turned round.
import sympy as sp
from sympy.tensor.array import derive_by_array

x, y = sp.symbols("x y")
p, q, r, s, t, u = sp.symbols("p q r s t u")

z1, z2, z3 = p*x + q*y, r*x + s*y, t*x + u*y
f = sp.Array([1/(1 + sp.exp(-z)) for z in (z1, z2, z3)])

D = derive_by_array(f, (x, y))
print("shape of D:", D.shape)
J = D.tomatrix().T.applyfunc(sp.simplify)
del D
sp.pprint(J)
print(J.shape)
