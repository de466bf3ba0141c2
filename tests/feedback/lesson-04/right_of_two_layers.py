import sympy as sp
x, y, p, q, r, s, t, u = sp.symbols("x y p q r s t u")
z = sp.symbols("z1:4")
inner = sp.Matrix([p*x + q*y, r*x + s*y, t*x + u*y])
outer = sp.Matrix([1/(1 + sp.exp(-k)) for k in z])
chain = outer.jacobian(z)*inner.jacobian([x, y])
J = chain.subs(dict(zip(z, inner)), simultaneous=True)
