from sympy import Rational
import matplotlib.pyplot as plt
a = b = Rational(2, 3)
c = -1
w = (a, b, c)
objective = a**2 + b**2
support_vectors = {(0, 0), (2, 1), (1, 2)}
same_as_three_points = 1
reason = "inactive-constraints"
minus = [(-1, -1), (-3, -1), (0, 0)]
plus = [(1, 2), (2, 1), (3, 3)]
plt.scatter(*zip(*minus), marker="_"); plt.scatter(*zip(*plus), marker="+")
plt.plot([-2, 3.5], [3.5, -2])
plt.savefig("svm.svg")
