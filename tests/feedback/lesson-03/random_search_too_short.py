import numpy as np
rng = np.random.default_rng(12)
def f(x, y):
    return x**2 + y**2
def gradient(x, y):
    return 2*x, 2*y
gradient_at_1_1 = gradient(1, 1)
def numeric_gradient(x, y):
    noisy = rng.normal(0, 0.5, 2)
    return 2*x + noisy[0], 2*y + noisy[1]
