import numpy as np
import matplotlib.pyplot as plt
from scipy.optimize import minimize

pts = [(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)]
cls = [-1, -1, -1, 1, 1, 1]

def obj(w):
    return w[0]**2 + w[1]**2

cons = []
for p, k in zip(pts, cls):
    cons.append({'type': 'ineq', 'fun': lambda w, p=p, k=k: k*(w[0]*p[0] + w[1]*p[1] + w[2]) - 1})

res = minimize(obj, [0, 0, 0], constraints=cons)
w = res.x
objective = res.fun
print(w, objective)

support_vectors = [(0, 0), (1, 2), (2, 1)]
same_as_three_points = True
reason = "few-points"

for p, k in zip(pts, cls):
    plt.plot(p[0], p[1], 'ro' if k == 1 else 'bs')
x = np.linspace(-3, 3, 50)
plt.plot(x, -w[0]/w[1]*x + w[2]/w[1], 'k')
plt.show()
