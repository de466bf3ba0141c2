import numpy as np
from scipy.optimize import minimize

points = np.array([[-1,-1],[-3,-1],[0,0],[1,2],[2,1],[3,3]])
c = np.array([-1,-1,-1,1,1,1])

res = minimize(lambda w: w[0]**2 + w[1]**2, [1,1,1],
               constraints={'type':'ineq', 'fun': lambda w: c*(points@w[:2] + w[2]) - 1})
w = res.x
objective = res.fun
print("w", w)

support_vectors = [pt for pt in points if abs(w @ pt) - 1 < 1e-3]
same_as_three_points = True
reason = "inactive-constraints"
