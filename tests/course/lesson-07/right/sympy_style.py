# SciPy finds the numbers, SymPy turns them into fractions.
import matplotlib.pyplot as plt
import sympy as sp
from scipy.optimize import minimize

data = {(-1, -1): -1, (-3, -1): -1, (0, 0): -1, (1, 2): 1, (2, 1): 1, (3, 3): 1}

a, b, c = sp.symbols("a b c", real=True)
cost = a**2 + b**2
inequalities = [k * (a * px + b * py + c) - 1 for (px, py), k in data.items()]

numeric = [sp.lambdify([(a, b, c)], g) for g in inequalities]
result = minimize(
    sp.lambdify([(a, b, c)], cost),
    x0=[1, 1, 0],
    jac=sp.lambdify([(a, b, c)], [sp.diff(cost, v) for v in (a, b, c)]),
    constraints=[{"type": "ineq", "fun": g} for g in numeric],
    method="SLSQP",
)
w = sp.Matrix([sp.nsimplify(round(v, 6), rational=True, tolerance=1e-4) for v in result.x])
values = dict(zip((a, b, c), w))
objective = cost.subs(values)
support_vectors = [sp.Matrix(pt) for pt, g in zip(data, inequalities) if g.subs(values) == 0]
support_vectors = [list(v) for v in support_vectors]
print(w.T, objective, support_vectors)

# multipliers of the active constraints alone give the same line
l1, l2, l3 = sp.symbols("l1:4")
L = cost - sum(m * g for m, g in zip((l1, l2, l3), inequalities[2:5]))
kkt = sp.solve([L.diff(v) for v in (a, b, c)] + inequalities[2:5], [a, b, c, l1, l2, l3], dict=True)
same_as_three_points = sp.true if kkt[0][a] == w[0] and kkt[0][c] == w[2] else sp.false
reason = "inactive-constraints"

fig, ax = plt.subplots()
for (px, py), k in data.items():
    ax.plot([px], [py], "^" if k > 0 else "v", color="green" if k > 0 else "purple")
ax.axline((0, float(-w[2] / w[1])), slope=float(-w[0] / w[1]))
ax.set_aspect("equal")
plt.show()
