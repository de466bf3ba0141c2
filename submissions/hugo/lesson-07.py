import numpy as np
from scipy.optimize import minimize
import matplotlib.pyplot as plt

data = [[-1,-1],[-3,-1],[0,0],[1,2],[2,1],[3,3]]

def fun(w):
    return w[0]**2+w[1]**2

def con(w):
    res = []
    for p in data[3:]:
        res.append(w[0]*p[0]+w[1]*p[1]+w[2]-1)
    return np.array(res)

sol = minimize(fun, [1,1,1], constraints={'type':'ineq','fun':con})
w = sol.x
print(w)
objective = fun(w)
support_vectors = data[3:]
same_as_three_points = False
reason = "the solver decides it"

for p in data:
    plt.plot(p[0], p[1], 'x')
plt.show()
