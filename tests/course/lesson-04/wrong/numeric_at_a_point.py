import numpy as np


def sigma(z):
    return 1 / (1 + np.exp(-z))


def f(v, A):
    return sigma(A @ v)


A = np.array([[0.5, -1.0], [2.0, 1.0], [-0.3, 0.8]])
v = np.array([1.0, 2.0])
h = 1e-6

J = np.zeros((3, 2))
for k in range(2):
    step = np.zeros(2)
    step[k] = h
    J[:, k] = (f(v + step, A) - f(v - step, A)) / (2 * h)
print(J)
