import numpy as np
import matplotlib.pyplot as plt
from scipy.optimize import minimize

negative = np.array([[-1, -1], [-3, -1], [0, 0]])
positive = np.array([[1, 2], [2, 1], [3, 3]])


def constraint_negative(v):
    return -(negative @ v[:2] + v[2]) - 1


def constraint_positive(v):
    return (positive @ v[:2] + v[2]) - 1


solution = minimize(lambda v: v[:2] @ v[:2], np.ones(3), constraints=[
    {'type': 'ineq', 'fun': constraint_negative},
    {'type': 'ineq', 'fun': constraint_positive},
])
weights = solution.x
minimum = solution.fun
on_the_margin = np.array([[0, 0], [1, 2], [2, 1]])
same_line = True
answer = 'inactive-constraints'

plt.plot(*negative.T, 'bo')
plt.plot(*positive.T, 'r^')
plt.axline((0, -weights[2] / weights[1]), slope=-weights[0] / weights[1])
plt.savefig('lesson-07.png')
