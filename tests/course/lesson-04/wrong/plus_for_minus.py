import numpy as np
import sympy as sp

x, y, p, q, r, s, t, u = sp.symbols("x y p q r s t u")
A = np.array([[p, q], [r, s], [t, u]], dtype=object)
z = A.dot(np.array([x, y], dtype=object))
sig = np.array([1 / (1 + sp.exp(-v)) for v in z], dtype=object)

# derivative of the sigmoid: sigma (1 + sigma)
J = (sig * (1 + sig)).reshape(3, 1) * A
print(J)
