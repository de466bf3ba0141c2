import sympy as sp
from sympy.plotting import plot

x = sp.Symbol("x")
w = sp.Matrix([sp.Rational(2, 3), sp.Rational(2, 3), -1])
objective = w[0]**2 + w[1]**2
support_vectors = [(0, 0), (1, 2), (2, 1)]
same_as_three_points = True
reason = "inactive-constraints"

plot(-(w[0]*x + w[2])/w[1], (x, -3, 4), line_color="black",
     markers=[{"args": [[-1, -3, 0], [-1, -1, 0], "ro"]}, {"args": [[1, 2, 3], [2, 1, 3], "b^"]}])
