import sympy as sp
x, y, p, q, r, s, t, u = sp.symbols("x y p q r s t u")
half = [(p*x + q*y)/2, (r*x + s*y)/2, (t*x + u*y)/2]
weights = [(p, q), (r, s), (t, u)]
J = tuple(tuple(w/(4*sp.cosh(h)**2) for w in pair) for pair, h in zip(weights, half))
