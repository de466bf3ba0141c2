import matplotlib.pyplot as plt
from scipy.optimize import minimize

minus = [(-1, -1), (-3, -1), (0, 0)]
plus = [(1, 2), (2, 1), (3, 3)]

conditions = []
for px, py in minus:
    conditions.append({"type": "ineq", "fun": lambda v, px=px, py=py: -(v[0]*px + v[1]*py + v[2]) - 1})
for px, py in plus:
    conditions.append({"type": "ineq", "fun": lambda v, px=px, py=py: v[0]*px + v[1]*py + v[2] - 1})

solution = minimize(lambda v: v[0]**2 + v[1]**2, [1, 1, 1], constraints=conditions)
a, b, c = solution.x

w = (c, a, b)
objective = a**2 + b**2
support_vectors = [(0, 0), (1, 2), (2, 1)]
same_as_three_points = True
reason = "inactive-constraints"

fig, ax = plt.subplots()
for px, py in minus:
    ax.scatter(px, py, color="red")
for px, py in plus:
    ax.scatter(px, py, color="blue")
ax.plot([-4, 4], [(-c + 4*a) / b, (-c - 4*a) / b], color="black")
plt.show()
