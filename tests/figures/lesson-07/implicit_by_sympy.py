import sympy as sp
from sympy.plotting import plot_implicit
x, y = sp.symbols("x y")
w = (2/3, 2/3, -1); objective = 8/9; support_vectors = [(0, 0), (1, 2), (2, 1)]
same_as_three_points = True; reason = "inactive-constraints"
p = plot_implicit(sp.Eq(2*x/3 + 2*y/3 - 1, 0), (x, -4, 4), (y, -4, 4), show=False, adaptive=False,
                  markers=[{"args": [[-1, -3, 0], [-1, -1, 0]], "marker": "o", "color": "b", "linestyle": "none"},
                           {"args": [[1, 2, 3], [2, 1, 3]], "marker": "s", "color": "r", "linestyle": "none"}])
p.show()
