import numpy as np
def f(v):
    return v[0]**2 + v[1]**2
def gradient(v):
    return 2*np.asarray(v)
gradient_at_1_1 = gradient([1, 1])
def numeric_gradient(v):
    h = 1e-6
    return [(f([v[0] + h, v[1]]) - f(v))/h, (f([v[0], v[1] + h]) - f(v))/h]
