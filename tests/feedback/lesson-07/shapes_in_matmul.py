import numpy as np
from scipy.optimize import minimize
points = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
classes = np.array([-1, -1, -1, 1, 1, 1])

def margin(w):
    return classes*(points @ w) - 1

w = minimize(lambda w: w[0]**2 + w[1]**2, np.ones(3), constraints={"type": "ineq", "fun": margin}).x
