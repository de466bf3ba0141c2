# The Jacobian by the chain rule, as a NumPy array of expressions:
# row i is sigma'(z_i) times row i of the matrix of constants.
import numpy as np
import sympy as sp

x, y, p, q, r, s, t, u = sp.symbols("x y p q r s t u")

A = np.array([[p, q],
              [r, s],
              [t, u]], dtype=object)
z = A @ np.array([x, y], dtype=object)

sigma = np.array([1 / (1 + sp.exp(-zi)) for zi in z], dtype=object)
slope = sigma * (1 - sigma)

J = slope[:, np.newaxis] * A
print(J.shape)

# compare with SymPy's own result at a few random points
rng = np.random.default_rng(3)
exact = sp.Matrix(list(sigma)).jacobian([x, y])
for _ in range(5):
    values = dict(zip((x, y, p, q, r, s, t, u), rng.normal(size=8)))
    mine = np.array([[float(e.subs(values)) for e in row] for row in J])
    theirs = np.array(exact.subs(values)).astype(float)
    print(np.allclose(mine, theirs))
